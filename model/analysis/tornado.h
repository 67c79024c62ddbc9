// What moves one result most: every input by itself to the ends of its usual range.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/core/run_control.h"
#include "model/core/units.h"
#include "model/plan/plan.h"

namespace sitewright::analysis {

/// Where the ends of a range come from.
enum class RangeOrigin {
  confidence,  ///< the value's provenance says how far it can be trusted
  usual,       ///< no provenance: a fifth either way
  published    ///< the range of a catalogue's figure
};

/// One input and how far it is moved.
struct TornadoInput {
  std::string path;   ///< "lots.h100.utilisation_frac"; "catalog.substation_usd_per_kw" or, for an
                      ///< accelerator's price, "catalog.h100" of a catalogue's figure
  std::string label;  ///< of the field, English, or of the figure
  Unit unit = Unit::none;
  double base = 0.0;
  double low = 0.0;
  double high = 0.0;
  RangeOrigin origin = RangeOrigin::usual;
  std::string source;  ///< keys of data/sources.csv, of the value or the range; may be empty
};

/// A bar: the result with the input at either end; nothing where it has no value there.
struct TornadoBar {
  TornadoInput input;
  std::optional<double> at_low;
  std::optional<double> at_high;
  /// Distance between the least and the greatest of base, low and high.
  double swing = 0.0;
};

struct Tornado {
  std::string metric;  ///< key
  double base = 0.0;
  std::vector<TornadoBar> bars;  ///< largest swing first, only those that move the result
  std::size_t tried = 0;         ///< inputs that were moved
};

/// The numeric fields of a plan that stand at a value, and the published figures that price it.
///   A field goes down and up by a share of itself: 5 % where its provenance is high, 15 % medium,
///   30 % low, 50 % an estimate, 20 % without provenance (EST: how far each grade may be off); not
///   beyond its usual range, unless the value itself lies there, and never beyond its hard limits.
///   Counts, years, zeros and empty fields stay. A unit cost, and an accelerator's price, moves
///   over its published range where the plan does not replace it.
[[nodiscard]] std::vector<TornadoInput> tornado_inputs(const plan::Plan& plan,
                                                       const Catalog& catalog);

/// Plan and catalogue with one input at a value.
struct Moved {
  plan::Plan plan;
  Catalog catalog;
};
[[nodiscard]] Moved with_input(const plan::Plan& plan, const Catalog& catalog,
                               const TornadoInput& input, double value);

struct TornadoRequest {
  const plan::Plan& plan;
  const Catalog& catalog;
  std::string_view metric;                  ///< key of a metric that is a number
  const std::vector<TornadoInput>& inputs;  ///< 2 evaluations each
  unsigned threads;                         ///< 0: one per processor; the result is the same
};
/// One whole evaluation for each end of each input. Nothing where `control` was cancelled, or the
/// metric has no value for the plan as it is.
/// Errors:  check failure where the metric is unknown
[[nodiscard]] std::optional<Tornado> run_tornado(const TornadoRequest& request,
                                                 RunControl& control);

}  // namespace sitewright::analysis
