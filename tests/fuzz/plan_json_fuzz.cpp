// Feeds arbitrary text to the plan reader: it answers with a plan or an error, and what it accepts
// is written the same twice.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/core/check.h"
#include "model/io/plan_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using sitewright::io::read_plan;
  using sitewright::io::write_plan;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto first = read_plan(text, "fuzz");
  if (!first) return 0;
  const std::string written = write_plan(first->plan);
  const auto second = read_plan(written, "fuzz");
  SITEWRIGHT_CHECK(second.has_value(), "the plan's own text reads back");
  SITEWRIGHT_CHECK(write_plan(second->plan) == written, "a plan is written the same twice");
  return 0;
}
