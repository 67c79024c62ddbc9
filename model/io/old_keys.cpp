// The table of keys that were replaced.
#include "model/io/old_keys.h"

#include <array>

namespace sitewright::io {

namespace {

struct OldKey {
  std::string_view list;
  std::string_view before;
  std::string_view now;
};

constexpr std::array<OldKey, 2> kOldKeys{
    {{"contracts", "kva_billing", "power_factor_floor"},
     {"contracts", "four_cp_usd_per_kw_year", "coincident_peak_usd_per_kw_year"}}};

}  // namespace

std::optional<std::string_view> key_now(std::string_view list, std::string_view key) {
  for (const OldKey& old : kOldKeys) {
    if (old.list == list && old.before == key) return old.now;
  }
  return std::nullopt;
}

Json value_now(const Json& value) {
  if (value.is_boolean()) return value.get<bool>() ? 1 : 0;
  return value;
}

std::string path_now(std::string_view path) {
  const std::size_t first = path.find('.');
  const std::size_t last = path.rfind('.');
  if (first == last) return std::string(path);
  const auto now = key_now(path.substr(0, first), path.substr(last + 1));
  return now ? std::string(path.substr(0, last + 1)) + std::string(*now) : std::string(path);
}

}  // namespace sitewright::io
