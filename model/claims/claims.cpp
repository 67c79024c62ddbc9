// Reads published figures strictly and compares each with a plan's metric.
#include "model/claims/claims.h"

#include <array>
#include <cmath>
#include <set>

#include "model/core/check.h"
#include "model/core/csv.h"
#include "model/core/date.h"
#include "model/core/number_text.h"

namespace sitewright::claims {

namespace {

constexpr std::array<std::string_view, 14> kColumns{
    "id",   "plan",           "text", "metric", "value",    "low",  "high",
    "unit", "tolerance_frac", "date", "factor", "boundary", "note", "source"};

/// Room for the rounding of value x tolerance and of a division by the factor.
constexpr double kRoundingFrac = 1e-12;

struct Reader {
  const CsvTable& table;
  std::size_t row;

  [[nodiscard]] const std::string& text(std::string_view column) const {
    return table.cell(row, column);
  }

  /// The number of a cell, a date as days where the row's unit says so; nothing for an empty cell.
  [[nodiscard]] Expected<std::optional<double>> number(std::string_view column, bool date) const {
    const std::string& cell = text(column);
    if (cell.empty()) return std::optional<double>();
    if (date) {
      const auto day = parse_iso(cell);
      if (!day) return tl::unexpected(table.error_at(row, column, "is not a date YYYY-MM-DD"));
      return std::optional(static_cast<double>(day->time_since_epoch().count()));
    }
    const auto value = parse_number(cell);
    if (!value) return tl::unexpected(table.error_at(row, column, "is not a number"));
    return std::optional(*value);
  }
};

void fill_texts(const Reader& reader, Claim& claim) {
  claim.id = reader.text("id");
  claim.plan = reader.text("plan");
  claim.text = reader.text("text");
  claim.metric = reader.text("metric");
  claim.unit = reader.text("unit");
  claim.boundary = reader.text("boundary");
  claim.date = reader.text("date");
  claim.source = reader.text("source");
  claim.note = reader.text("note");
}

/// The first cell that fill_numbers() could not use, if any.
std::optional<Error> fill_numbers(const Reader& reader, Claim& claim) {
  const bool date = claim.unit == "date";
  const auto value = reader.number("value", date);
  const auto low = reader.number("low", date);
  const auto high = reader.number("high", date);
  const auto tolerance = reader.number("tolerance_frac", false);
  const auto factor = reader.number("factor", false);
  for (const auto* cell : {&value, &low, &high, &tolerance, &factor}) {
    if (!*cell) return cell->error();
  }
  if (!*value) return reader.table.error_at(reader.row, "value", "is empty");
  claim.value = **value;
  claim.low = *low;
  claim.high = *high;
  claim.tolerance_frac = tolerance->value_or(0.0);
  claim.factor = factor->value_or(1.0);
  return std::nullopt;
}

std::optional<Error> first_fault(const Reader& reader, const Claim& claim) {
  const auto fault = [&reader](std::string_view column, std::string_view rule) {
    return reader.table.error_at(reader.row, column, rule);
  };
  for (const std::string_view column : {"id", "text", "unit", "source"}) {
    if (reader.text(column).empty()) return fault(column, "is empty");
  }
  if (claim.low && *claim.low > claim.value) return fault("low", "is above the value");
  if (claim.high && *claim.high < claim.value) return fault("high", "is below the value");
  if (claim.tolerance_frac < 0.0 || claim.tolerance_frac > 1.0) {
    return fault("tolerance_frac", "is not within 0 and 1");
  }
  if (claim.tolerance_frac > 0.0 && claim.low && claim.high) {
    return fault("tolerance_frac", "stands beside a whole band");
  }
  if (claim.tolerance_frac > 0.0 && claim.unit == "date") {
    return fault("tolerance_frac", "cannot widen a date: give low and high");
  }
  if (claim.factor <= 0.0) return fault("factor", "is not positive");
  if (!claim.metric.empty() && claim.plan.empty()) return fault("plan", "is empty beside a metric");
  return std::nullopt;
}

Row check_claim(const Claim& claim, const MetricNumber& metric) {
  Row row;
  row.claim = claim;
  const double room = std::abs(claim.value) * claim.tolerance_frac;
  row.low = claim.low.value_or(claim.value - room);
  row.high = claim.high.value_or(claim.value + room);
  if (claim.metric.empty()) return row;
  const auto number = metric(claim.metric);
  if (!number) return row;
  SITEWRIGHT_CHECK(std::isfinite(*number), "metric " + claim.metric + " is not finite");
  const double ours = *number / claim.factor;
  row.ours = ours;
  if (claim.unit != "date" && claim.value != 0.0) row.ratio = ours / claim.value;
  const double hair = kRoundingFrac * std::abs(claim.value);
  const bool within = ours >= row.low - hair && ours <= row.high + hair;
  row.verdict = within ? Verdict::agrees : Verdict::differs;
  return row;
}

}  // namespace

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::agrees: return "agrees";
    case Verdict::differs: return "differs";
    case Verdict::not_modelled: break;
  }
  return "not modelled";
}

Expected<std::vector<Claim>> read_claims(std::string_view file, std::string_view text) {
  const auto table = read_csv(file, text);
  if (!table) return tl::unexpected(table.error());
  if (const auto fault = table->require_columns(kColumns)) return tl::unexpected(*fault);
  std::vector<Claim> claims;
  std::set<std::string> ids;
  for (std::size_t i = 0; i < table->row_count(); ++i) {
    const Reader reader{*table, i};
    Claim claim;
    fill_texts(reader, claim);
    if (const auto fault = fill_numbers(reader, claim)) return tl::unexpected(*fault);
    if (const auto fault = first_fault(reader, claim)) return tl::unexpected(*fault);
    if (!ids.insert(claim.id).second) {
      return tl::unexpected(table->error_at(i, "id", "is there twice"));
    }
    claims.push_back(std::move(claim));
  }
  return claims;
}

std::vector<Row> check_claims(std::span<const Claim> claims, std::string_view plan,
                              const MetricNumber& metric) {
  std::vector<Row> rows;
  for (const Claim& claim : claims) {
    if (claim.plan == plan) rows.push_back(check_claim(claim, metric));
  }
  return rows;
}

}  // namespace sitewright::claims
