// The parameters table of network parts.
#include "model/catalog/network_part.h"

#include <array>

namespace sitewright {
namespace {

using P = NetworkPart;

constexpr std::array<std::string_view, 4> kKinds{"switch", "transceiver", "cable", "fibre"};
constexpr std::array<std::string_view, 3> kUses{"host", "trunk", "any"};

constexpr std::array kParameters{
    parameter("gbps", "Gb/s", &P::gbps),
    parameter("reach_m", "m", &P::reach_m),
    parameter("power_w", "W", &P::power_w),
};

/// A part with the words of its rows.
struct Row : NetworkPart {
  std::string kind_word;
  std::string use_word;
};

std::vector<Parameter<Row>> row_parameters() {
  std::vector<Parameter<Row>> rows{parameter("kind", &Row::kind_word),
                                   parameter("use", &Row::use_word),
                                   {.name = "price_item", .unit = {}, .text = &Row::price_item}};
  append_shared(kParameters, rows);
  return rows;
}

}  // namespace

std::span<const Parameter<NetworkPart>> network_parameters() { return kParameters; }

Expected<std::vector<NetworkPart>> read_network_parts(std::string_view file, std::string_view text,
                                                      const SourceRegister& sources) {
  const std::vector<Parameter<Row>> parameters = row_parameters();
  Expected<std::vector<Row>> rows = read_items<Row>(file, text, parameters, sources);
  if (!rows) return tl::unexpected<Error>(std::move(rows.error()));
  std::vector<NetworkPart> parts;
  for (Row& row : *rows) {
    const std::string where = std::string(file) + ": " + row.id + ": ";
    if (!choose(kKinds, row.kind_word, row.kind)) {
      return failure(where + "kind '" + row.kind_word + "' is unknown");
    }
    if (!choose(kUses, row.use_word, row.use)) {
      return failure(where + "use '" + row.use_word + "' is unknown");
    }
    const bool joins = row.kind == PartKind::transceiver || row.kind == PartKind::cable;
    if (joins && !row.reach_m) return failure(where + "reach_m is missing");
    parts.push_back(std::move(row));
  }
  return parts;
}

}  // namespace sitewright
