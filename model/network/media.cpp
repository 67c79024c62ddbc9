// Cables against pairs of modules.
#include "model/network/media.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "model/core/check.h"

namespace sitewright::network {

namespace {

constexpr double kHair = 1e-9;

/// Links that one piece carries; 0 where it is too slow.
std::int64_t links_of(const Part& part, double gbps) {
  return static_cast<std::int64_t>(std::floor(part.gbps / gbps + kHair));
}

bool better(const Medium& a, const Medium& b) {
  return std::tie(a.usd_per_link, a.w_per_link) < std::tie(b.usd_per_link, b.w_per_link);
}

class Chooser {
 public:
  explicit Chooser(const MediumInput& input) : input_(input) {}

  std::optional<Medium> run() {
    for (std::size_t i = 0; i < input_.parts.size(); ++i) {
      if (input_.parts[i].kind == PartKind::cable && fits(input_.parts[i], end_use())) {
        Medium cable;
        add(i, links_of(input_.parts[i], input_.gbps), 1, cable);
        consider(cable);
      }
    }
    consider_modules();
    return best_;
  }

 private:
  [[nodiscard]] PartUse end_use() const { return input_.host ? PartUse::host : PartUse::trunk; }

  [[nodiscard]] bool fits(const Part& part, PartUse use) const {
    return (part.use == use || part.use == PartUse::any) && part.reach_m >= input_.length_m &&
           links_of(part, input_.gbps) >= 1;
  }

  void add(std::size_t part, std::int64_t links, int ends, Medium& medium) const {
    const double per_link = static_cast<double>(ends) / static_cast<double>(links);
    medium.uses.push_back({.part = part, .links = links, .ends = ends});
    medium.usd_per_link += per_link * input_.parts[part].unit_usd;
    medium.w_per_link += per_link * input_.parts[part].power_w;
  }

  void consider(const Medium& medium) {
    if (!best_ || better(medium, *best_)) best_ = medium;
  }

  /// The cheapest module for an end of that use; a medium without uses where there is none. An
  /// adapter's module carries one link.
  [[nodiscard]] Medium module_end(PartUse use, int ends) const {
    Medium best;
    for (std::size_t i = 0; i < input_.parts.size(); ++i) {
      const Part& part = input_.parts[i];
      if (part.kind != PartKind::transceiver || !fits(part, use)) continue;
      Medium one;
      add(i, use == PartUse::host ? 1 : links_of(part, input_.gbps), ends, one);
      if (best.uses.empty() || better(one, best)) best = one;
    }
    return best;
  }

  void consider_modules() {
    Medium medium = module_end(PartUse::trunk, input_.host ? 1 : 2);
    if (medium.uses.empty()) return;
    if (input_.host) {
      const Medium adapter = module_end(PartUse::host, 1);
      if (adapter.uses.empty()) return;
      medium.uses.push_back(adapter.uses.front());
      medium.usd_per_link += adapter.usd_per_link;
      medium.w_per_link += adapter.w_per_link;
    }
    for (std::size_t i = 0; i < input_.parts.size(); ++i) {
      if (input_.parts[i].kind != PartKind::fibre) continue;
      add(i, 1, 1, medium);
      break;
    }
    consider(medium);
  }

  const MediumInput& input_;
  std::optional<Medium> best_;
};

}  // namespace

std::int64_t pieces(const Medium::Use& use, std::int64_t links) {
  return use.ends * ((links + use.links - 1) / use.links);
}

std::optional<Medium> choose_medium(const MediumInput& input) {
  SITEWRIGHT_CHECK(std::isfinite(input.gbps) && input.gbps > 0.0, "network link speed");
  SITEWRIGHT_CHECK(std::isfinite(input.length_m) && input.length_m >= 0.0, "network link length");
  return Chooser(input).run();
}

}  // namespace sitewright::network
