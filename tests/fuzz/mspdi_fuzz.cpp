// Feeds arbitrary text to the reader of project files: it answers with a plan or an error, and what
// it accepts and can be scheduled is written so that it reads back.
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>

#include "model/core/check.h"
#include "model/exchange/mspdi.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using sitewright::exchange::read_mspdi;
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  const auto imported = read_mspdi("fuzz", in);
  if (!imported) return 0;
  const auto schedule = sitewright::schedule::critical_path(imported->plan);
  if (schedule.tasks.size() != imported->plan.tasks.size()) return 0;
  (void)sitewright::exchange::date_differences(*imported, schedule);
  std::istringstream written(sitewright::exchange::write_mspdi(imported->plan, schedule));
  SITEWRIGHT_CHECK(read_mspdi("fuzz", written).has_value(), "what is written reads back");
  return 0;
}
