// What a calendar year of operation takes and costs, and how it falls into quarters.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace sitewright::cost {

/// What the quantities of a calendar year are spread over its quarters by.
enum class Driver {
  online,         ///< accelerator-hours online: revenue (by hours at work), software
  load,           ///< energy at the meter: staff
  water,          ///< cubic metres
  grid,           ///< the utilities' bills
  fuel,           ///< dollars of fuel
  generation_om,  ///< by output, starts and days of service
  rental,         ///< days of rented generation
  collateral,     ///< days on which letters of credit stand
  permit_tons,    ///< short tons that an air permit charges for
  co2,            ///< tonnes
  credited        ///< output that earns a production credit
};
inline constexpr std::size_t kDriverCount = 11;

/// A quarter's share of the calendar year of each driver [-].
using QuarterShares = std::array<double, kDriverCount>;
[[nodiscard]] constexpr double share(const QuarterShares& shares, Driver driver) {
  return shares[static_cast<std::size_t>(driver)];
}
inline constexpr std::size_t kQuartersPerYear = 4;
using YearShares = std::array<QuarterShares, kQuartersPerYear>;

/// What a calendar year takes, for the part of it that lies inside the horizon. Money is real, of
/// finance.price_year.
struct YearQuantities {
  int year;
  double facility_mwh;  ///< used at the meter
  double grid_mwh;
  double onsite_mwh;  ///< generated on site
  double grid_usd;    ///< energy, and demand charges where there are any
  double fuel_usd;
  double generation_om_usd;  ///< non-fuel operation and maintenance of on-site generation
  double generator_rental_usd;
  double lease_usd;  ///< of land, shell or capacity
  double water_m3;
  double staff_fte;  ///< mean over the part inside the horizon
  double online_accelerator_h;
  double working_accelerator_h;  ///< times utilisation and the share of the load served: what sells
  double useful_accelerator_h;   ///< times goodput
  double permit_tons = 0.0;      ///< short tons of pollutants that an air permit charges for
  double co2_t = 0.0;            ///< metric tonnes, on site and of the grid
  double fuel_mmbtu = 0.0;       ///< HHV
  double collateral_usd = 0.0;   ///< fees of letters of credit
  double credited_mwh = 0.0;     ///< the part of onsite_mwh that a production credit is paid for
  /// By calendar quarter; those of a driver add up to 1. Nothing: by days inside the horizon.
  std::optional<YearShares> shares{};
};

/// Operating cost of a calendar year inside the horizon, or of a quarter of it [USD, real].
struct OpexYear {
  int year = 0;  ///< calendar
  double grid_usd = 0.0;
  double fuel_usd = 0.0;
  double generation_om_usd = 0.0;
  double generator_rental_usd = 0.0;
  double lease_usd = 0.0;
  double water_usd = 0.0;
  double power_maintenance_usd = 0.0;
  double cooling_maintenance_usd = 0.0;  ///< filters and water treatment too
  double storage_maintenance_usd = 0.0;
  double failed_parts_usd = 0.0;  ///< of IT, beyond warranty
  double staff_usd = 0.0;
  double software_usd = 0.0;
  double insurance_usd = 0.0;
  double property_tax_usd = 0.0;
  double permits_usd = 0.0;      ///< fees by the ton, and a price on CO2 where there is one
  double collateral_usd = 0.0;   ///< fees of letters of credit that utilities ask for
  double replacement_usd = 0.0;  ///< what wears out within the horizon, bought again
  /// Grid, fuel, O&M and rental of generation.
  [[nodiscard]] double energy_usd() const;
  [[nodiscard]] double maintenance_usd() const;
  [[nodiscard]] double total_usd() const;
  /// Without replacement, which levelised figures carry as capital over its life.
  [[nodiscard]] double running_usd() const;
};

/// Name and value of each part of a year, in a fixed order; their sum is total_usd().
struct OpexPart {
  std::string_view name;
  double usd;
  bool of_capital = false;  ///< a share of what is bought: too low where a price is missing
};
inline constexpr std::size_t kOpexPartCount = 17;
[[nodiscard]] std::array<OpexPart, kOpexPartCount> parts(const OpexYear& year);

}  // namespace sitewright::cost
