// Names of the pollutants, and sums that stay unknown where a part is.
#include "model/emissions/pollutant.h"

namespace sitewright::emissions {

std::string_view to_string(Pollutant pollutant) {
  static constexpr std::array<std::string_view, kPollutantCount> kNames{
      "nox", "co", "voc", "pm", "hap", "formaldehyde", "co2e"};
  return kNames[static_cast<std::size_t>(pollutant)];
}

std::optional<double> short_tons(double fuel_mmbtu, const std::optional<double>& lb_per_mmbtu) {
  if (fuel_mmbtu == 0.0) return 0.0;
  if (!lb_per_mmbtu) return std::nullopt;
  return fuel_mmbtu * *lb_per_mmbtu / kLbPerShortTon;
}

void add_known(std::optional<double>& total, const std::optional<double>& part) {
  total = total && part ? std::optional(*total + *part) : std::nullopt;
}

}  // namespace sitewright::emissions
