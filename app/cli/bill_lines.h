// The grid's bill of a year by contract and line, as text and JSON.
#pragma once

#include <string>

#include "model/evaluate/year.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

/// A table of the lines that are not zero, with what each bills; empty without any.
[[nodiscard]] std::string bill_text(const YearResult& year);

/// Writes the value of a key: an array of contracts with their lines.
void write_bill(io::JsonWriter& writer, const YearResult& year);

}  // namespace sitewright::cli
