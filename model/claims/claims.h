// Published figures set beside the model's own, each with the boundary at which it was measured.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/error.h"

namespace sitewright::claims {

/// One published figure.
struct Claim {
  std::string id;
  std::string plan;    ///< id of the case that it is about: "memphis"; empty: no plan of ours
  std::string text;    ///< what was said
  std::string metric;  ///< key of the metric that answers it; empty: outside the model
  double value = 0.0;  ///< as published, in `unit`; a date as days since 1970-01-01
  std::optional<double> low;  ///< band of the source
  std::optional<double> high;
  double tolerance_frac = 0.0;  ///< of the value, where an end of the band is open
  std::string unit;      ///< as published: "MW", "USD bn"; "date" where value, low, high are days
  double factor = 1.0;   ///< metric = value x factor: 1e9 for a claim in USD bn
  std::string boundary;  ///< "accelerator", "IT", "facility", "source", or what else it covers
  std::string date;      ///< of the claim, as printed
  std::string source;    ///< keys into data/sources.csv
  std::string note;
};

enum class Verdict { agrees, differs, not_modelled };
/// "agrees", "differs", "not modelled"
[[nodiscard]] std::string_view to_string(Verdict verdict);

/// A claim beside the model's answer, everything in the claim's own unit.
struct Row {
  Claim claim;
  double low = 0.0;  ///< band within which the two agree
  double high = 0.0;
  std::optional<double> ours;
  std::optional<double> ratio;  ///< ours over published; nothing for dates and a published 0
  Verdict verdict = Verdict::not_modelled;
};

/// The number of a metric of one evaluated plan, a date as days since 1970-01-01; nothing where it
/// has none.
using MetricNumber = std::function<std::optional<double>(std::string_view key)>;

/// Claims of a table with the columns
///   id,plan,text,metric,value,low,high,tolerance_frac,unit,factor,boundary,date,source,note
/// (plan, metric, note and boundary may be empty; low, high, tolerance_frac and factor too: no
/// band, 0, 1). Where the unit is "date", value, low and high are ISO dates.
/// Errors: file, line, column, value and rule for a table that is not so; an empty id, text, unit
/// or
///   source; an id twice; low > value or high < value; a tolerance outside [0, 1], or one beside a
///   band or a date; a factor that is not positive; a metric without a plan.
[[nodiscard]] Expected<std::vector<Claim>> read_claims(std::string_view file,
                                                       std::string_view text);

/// Every claim about `plan`, in the order of the table, with the model's answer: agrees where ours
/// lies within [low, high], ends included; an end that the source leaves open is the value less or
/// plus the tolerance. Not modelled: a claim without a metric, or a metric without a number.
/// Errors:  check failure where a metric is not finite
[[nodiscard]] std::vector<Row> check_claims(std::span<const Claim> claims, std::string_view plan,
                                            const MetricNumber& metric);

}  // namespace sitewright::claims
