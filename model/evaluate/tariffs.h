// What the grid's energy costs: the plan's contracts and rates as tariffs of a calendar year.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/core/series.h"
#include "model/plan/plan.h"
#include "model/tariff/bill.h"

namespace sitewright {

/// One contract in one calendar year.
struct YearTariff {
  std::string contract;  ///< id; empty for the region's price where no contract is in force
  tariff::Tariff tariff;
  Hourly mw;           ///< that it carries in each hour, shape (hours); 0 of the region's price
  Hourly share;        ///< of the grid's draw in each hour, in [0, 1], shape (hours)
  Hourly usd_per_mwh;  ///< energy in its first block, with adders, shape (hours)
  Monthly contract_mw{};
  int first_hour = 0;  ///< of the year, from which it is in force
  int end_hour = 0;    ///< up to which, exclusive
};

/// The contracts in force in a year, in the order of the plan; hours without one have the grid
/// region's price. Contracts that hold at once share the draw by their megawatts until share_draw()
/// knows it. Blocks of demand are those of the rates above some megawatts. A ramp sets the contract
/// power of each month; after the term no minimum is billed.
[[nodiscard]] std::vector<YearTariff> tariffs_of(const plan::Plan& plan, const Catalog& catalog,
                                                 const climate::Climate& climate, int year);

/// Contracts that carry a part of an hour's draw, in the order of their energy prices: indices of
/// tariffs.
[[nodiscard]] std::vector<std::size_t> by_energy_price(const std::vector<YearTariff>& tariffs,
                                                       int hour);

/// Shares of a draw [MW, shape (hours)]: in each hour the contracts carry it in the order of their
/// energy prices, each as far as its megawatts go; what is beyond them all, and no draw at all,
/// they share by their megawatts.
void share_draw(const Hourly& draw_mw, std::vector<YearTariff>& tariffs);

/// Of a flat draw.
struct FlatDrawPrice {
  double usd_per_mwh = 0.0;         ///< all that the contract bills
  double energy_usd_per_mwh = 0.0;  ///< for energy alone
};

/// What a contract costs at full capacity, for a flat draw of its megawatts in its first whole year
/// or, where it has none, its first.
[[nodiscard]] FlatDrawPrice flat_draw_price(const plan::Plan& plan, const Catalog& catalog,
                                            const climate::Climate& climate,
                                            const plan::Contract& contract);

/// Earlier months of every contract's demand charges, by contract.
struct BillHistory {
  std::string contract;
  tariff::DemandHistory demand;
};

/// The year's bills, one for each tariff.
struct YearBill {
  std::vector<tariff::Bill> bills;  ///< in the order of the tariffs
  Monthly usd{};
  [[nodiscard]] double total_usd() const;
};

/// Bills of a year's draw; `history` is read and carried on.
/// Inputs: grid_mw at the points of delivery, shape (hours); power_factor in (0, 1]
[[nodiscard]] YearBill year_bill(const std::vector<YearTariff>& tariffs, int year,
                                 const Hourly& grid_mw, double power_factor,
                                 std::vector<BillHistory>& history);

}  // namespace sitewright
