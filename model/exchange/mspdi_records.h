// The parts of a project file that are read, as the file has them.
#pragma once

#include <istream>
#include <string_view>
#include <vector>

#include "model/core/error.h"
#include "model/exchange/xml_records.h"

namespace sitewright::exchange {

/// Records of a file, kept until all are there: they may stand in any order.
struct MspdiRecords {
  XmlRecord project;  ///< values that stand directly in it
  std::vector<XmlRecord> calendars, tasks, resources, assignments;
};

/// Reads them. Errors: those of read_xml(); more than 10,000 of a kind: file, line and rule.
[[nodiscard]] Expected<MspdiRecords> read_records(std::string_view file, std::istream& in);

}  // namespace sitewright::exchange
