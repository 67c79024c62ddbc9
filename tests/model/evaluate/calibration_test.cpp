// The bundled cases against published figures, each with its stated tolerance and boundary.
#include <gtest/gtest.h>

#include <initializer_list>

#include "model/cost/buy_or_rent.h"
#include "model/evaluate/supply_day.h"
#include "model/evaluate/swing_day.h"
#include "tests/model/evaluate/cases.h"

namespace sitewright {
namespace {

using test::evaluated;
using test::evaluated_case;
using test::number;

/// One hall full of one accelerator on plenty of grid, for figures per accelerator.
plan::Plan one_hall(const std::string& model, int count) {
  plan::Plan plan;
  plan.schedule.start = make_date(2025, 1, 1);
  plan.schedule.horizon_years = 3.0;
  plan.halls = {{.id = "hall", .it_mw = 5000.0}};
  plan.halls[0].racks_per_day = 5000;
  plan.halls[0].accepted_per_week = 1e6;
  plan.lots = {
      {.id = "lot", .model = model, .count = count, .hall = "hall", .delivered_per_week = 2e7}};
  plan.deliveries = {{.id = "grid", .mw = 5000.0}};
  return plan;
}

TEST(Calibration, HundredThousandH100AtTdpAreSeventyMegawatts) {
  EXPECT_DOUBLE_EQ(number(evaluated_case("memphis-100k"), "power.accelerator_mw"),
                   70.0);  // SEED, exact
}

TEST(Calibration, HundredThousandH100AtTheMeter) {
  // 139 MW, 115-182 (S71, S84), facility boundary, +-25 %.
  EXPECT_NEAR(number(evaluated_case("memphis-100k"), "power.facility_peak_mw"), 139.0,
              0.25 * 139.0);
}

TEST(Calibration, EightyThreeThousandGb200AreAHundredAndFiftyMegawatts) {
  // Meta as built, 960 W cap, facility boundary, +-5 % (S72); without the cap 163-187 MW.
  plan::Plan plan = one_hall("gb200", 83000);
  plan.cooling.technology = "liquid-dry-cooler";
  plan.site.station = "bismarck_nd";
  plan.lots[0].power_cap_w = 960.0;
  EXPECT_NEAR(number(evaluated(plan), "power.facility_peak_mw"), 150.0, 0.05 * 150.0);
  plan.lots[0].power_cap_w.reset();
  const double uncapped = number(evaluated(plan), "power.facility_peak_mw");
  EXPECT_GE(uncapped, 163.0);
  EXPECT_LE(uncapped, 187.0);
}

TEST(Calibration, HundredAndTenThousandGb200NeedTwoHundredMegawattsOfCooling) {
  // Colossus 2: 119 chillers, about 200 MW for 110,000 (S18, S19), +-10 %, heat of the IT at its
  // rating.
  const Evaluation evaluation = evaluated(one_hall("gb200", 110000));
  EXPECT_NEAR(evaluation.fleet.it_mw.peak, 200.0, 0.10 * 200.0);
}

TEST(Calibration, MemphisPowerSupportsItsPublishedCounts) {
  // 31,000 in July, 107,000 in late August 2024 (S14), +-20 %, all units running.
  const Evaluation evaluation = evaluated_case("memphis");
  const auto at = [&](Date date) {
    return evaluation.capacity.limits.site_power[days_between(evaluation.start, date)];
  };
  EXPECT_NEAR(at(make_date(2024, 7, 20)), 31000, 0.2 * 31000);
  EXPECT_NEAR(at(make_date(2024, 8, 25)), 107000, 0.2 * 107000);
}

TEST(Calibration, MemphisSupplyCarriesItsPublishedCountsAndLosses) {
  // 5,800 at 8 MW in June (S04), 31,000 at 43 MW in July, 107,000 at 149 MW in late August 2024
  // (S14), 95,000 less one turbine, 71,000 less the feed; +-20 %.
  const Evaluation evaluation = evaluated_case("memphis");
  const auto carried = [&](unsigned month, unsigned day) {
    return supply_on(evaluation, make_date(2024, month, day)).accelerators.value();
  };
  EXPECT_NEAR(carried(6, 15), 5800, 0.2 * 5800);
  EXPECT_NEAR(carried(7, 20), 31000, 0.2 * 31000);
  EXPECT_NEAR(carried(8, 25), 107000, 0.2 * 107000);
  const SupplyDay day = supply_on(evaluation, make_date(2024, 8, 25));
  for (const SupplyLoss& loss : day.n1) {
    const double left = loss.accelerators.value();
    if (loss.lost == "smt-first") {
      EXPECT_NEAR(left, 95000, 0.2 * 95000);
    } else if (loss.lost == "mlgw") {
      EXPECT_NEAR(left, 71000, 0.2 * 71000);
    }
    EXPECT_GE(loss.accelerators.value(), day.n1_accelerators.value());
    EXPECT_LT(loss.mw, day.supportable_mw);
  }
  EXPECT_EQ(day.n1.size(), 3U);
}

TEST(Calibration, MemphisSwingsFarBeyondWhatItsUnitsTake) {
  // 40 % of about 120 MW IT = 48 MW against a 15 % step on 101 MW on site = 15 MW, September 2024;
  // our engines take a quarter of their rating at once.
  const plan::Plan plan = test::case_plan("memphis");
  const adequacy::Swings swings =
      swings_on(plan, test::catalog(), test::evaluated(plan), make_date(2024, 9, 15));
  EXPECT_NEAR(swings.swing_mw, 48.0, 0.15 * 48.0);
  EXPECT_NEAR(swings.allowed_mw, 15.0 + 0.10 * 35.0, 0.1 * 18.5);
  EXPECT_NEAR(swings.unmet_mw, swings.swing_mw - swings.allowed_mw, 1e-9);
  EXPECT_NEAR(swings.storage.mw, swings.unmet_mw, 1e-9);
}

TEST(Calibration, FiveToTenGigawattsOfSimpleCycleTakeBillionsOfCubicFeet) {
  // 1.2-2.5 Bcf a day at 5-10 GW and some 10,300 Btu/kWh HHV; ours run at 9,210.
  const Evaluation evaluation = evaluated_case("north-dakota-gas");
  double onsite_mw = 0.0;
  for (const supply::Source& source : evaluation.supply.sources) {
    if (source.kind != supply::SourceKind::grid) onsite_mw += source.mw[source.mw.size() - 1];
  }
  constexpr double kMmbtuPerBcf = 1.037e6;
  const double bcf = number(evaluation, "supply.gas_mmbtu_per_day") / kMmbtuPerBcf;
  EXPECT_GT(onsite_mw, 5000.0);  // on a day of August
  EXPECT_GT(bcf, 1.2);
  EXPECT_LT(bcf, 2.5);
  EXPECT_NEAR(bcf, onsite_mw * 24.0 * 9.21 / kMmbtuPerBcf, 0.02 * bcf);
}

TEST(Calibration, FifteenTurbinesEmitWhatTheirPermitSays) {
  // Permit 87 short tons of NOx a year; 85.05 at 247 MW, 2 ppm, steady (S07, S10, B08), +-5 %.
  EXPECT_NEAR(number(evaluated_case("memphis"), "emissions.nox_potential_tpy"), 85.05,
              0.05 * 85.05);
}

TEST(Calibration, ColossusTookAHundredAndTwentyTwoDays) {
  EXPECT_NEAR(number(evaluated_case("memphis-100k"), "schedule.duration_days"), 122.0,
              0.10 * 122.0);  // S24
}

/// One GW at the meter of GB200, halls as large as its IT.
plan::Plan gigawatt_of_gb200() {
  plan::Plan plan = one_hall("gb200", 480000);
  plan.site.station = "bismarck_nd";
  plan.finance.contingency_frac = 0.0;  // published totals are what was spent
  plan.halls[0].it_mw = evaluated(plan).fleet.it_mw.peak;
  plan.deliveries[0].mw = 1000.0;
  return plan;
}

/// Sum over the purchases whose item begins so [USD].
double bought(const Evaluation& evaluation, std::initializer_list<const char*> items) {
  double usd = 0.0;
  for (const cost::Purchase& p : evaluation.cost.purchases) {
    for (const char* item : items) {
      if (p.item.starts_with(item)) usd += p.usd;
    }
  }
  return usd;
}

TEST(Calibration, OneGigawattOfGb200Costs) {
  // 29-35 bn a GW facility and 38-45 bn a GW IT (S144, S145, S146), +-15 % each; infrastructure
  // from costs per MW.
  const Evaluation evaluation = evaluated(gigawatt_of_gb200());
  const double per_facility = number(evaluation, "cost.usd_per_gw_facility");
  const double per_it = number(evaluation, "cost.usd_per_gw_it");
  EXPECT_GE(per_facility, 0.85 * 29e9);
  EXPECT_LE(per_facility, 1.15 * 35e9);
  EXPECT_GE(per_it, 0.85 * 38e9);
  EXPECT_LE(per_it, 1.15 * 45e9);
}

TEST(Calibration, ARackOfGb200BesideItsPublishedSplit) {
  // 3.4 M$ of compute and 2.5 M$ of infrastructure, 2.3-2.9, a rack (S144); fabric and data storage
  // count as infrastructure there. +-15 % of the low and high end.
  const Evaluation evaluation = evaluated(gigawatt_of_gb200());
  const double racks = evaluation.fleet.racks;
  const double compute = bought(evaluation, {"Accelerators and servers"}) / racks;
  const double rest = number(evaluation, "cost.capex_usd") / racks - compute;
  EXPECT_NEAR(compute, 3.4e6, 0.01 * 3.4e6);
  EXPECT_GE(rest, 0.85 * 2.3e6);
  EXPECT_LE(rest, 1.15 * 2.9e6);
}

TEST(Calibration, ConstructionOfACriticalMegawatt) {
  // 11.7 M$/MW, 9.3 to 15.0 over 19 markets (S140): +-15 % of the mean, liquid-cooled.
  const double usd = number(evaluated(gigawatt_of_gb200()), "cost.construction_usd_per_mw");
  EXPECT_NEAR(usd, 11.7e6, 0.15 * 11.7e6);
  plan::Plan air = gigawatt_of_gb200();
  air.cooling.technology = "air-cooled-chiller";
  const double air_usd = number(evaluated(air), "cost.construction_usd_per_mw");
  EXPECT_GE(air_usd, 9.3e6);
  EXPECT_LT(air_usd, usd);
}

TEST(Calibration, MemphisFirstPhaseItemByItem) {
  // 100,000 x 47-52 k$ of cluster (S147), 405.9 M$ of building permits (S16), 230 M$ of Megapacks
  // (S157), 15 SMT-130 at 1,500-1,800 $/kW (S97), +-15 % each; rented units are opex.
  const Evaluation evaluation = evaluated_case("memphis-100k");
  const auto near = [](double usd, double published) {
    EXPECT_NEAR(usd, published, 0.15 * published);
    return usd;
  };
  const double cluster =
      evaluation.cost.capex_by_category[static_cast<std::size_t>(cost::Category::it)] +
      evaluation.cost.capex_by_category[static_cast<std::size_t>(cost::Category::network)];
  double sum = near(cluster, 100000 * 49500.0);
  sum += near(bought(evaluation, {"Refit"}), 405.9e6);
  sum += near(bought(evaluation, {"Storage"}), 230e6);
  sum += near(bought(evaluation, {"Generators"}), 15 * 16500.0 * 1650.0);
  const double published = 100000 * 49500.0 + 405.9e6 + 230e6 + 15 * 16500.0 * 1650.0;
  EXPECT_NEAR(sum, published, 0.15 * published);
  EXPECT_GT(evaluation.cost.opex.front().generator_rental_usd, 0.0);
  EXPECT_EQ(bought(evaluation, {"Generators, voltagrid", "Generators, smt-first"}), 0.0);
}

TEST(Calibration, NorthDakotaFor125Billion) {
  // 125 bn buys 3.3-4.3 GW of full stack at the meter, 5-10 GW cost 174-380 bn: arithmetic on 29-38
  // bn a GW (S144, S145, S146), +-15 %. Boundary: all capital over power at the meter.
  const double per_gw = number(evaluated_case("north-dakota"), "cost.usd_per_gw_facility");
  EXPECT_GE(125e9 / per_gw, 0.85 * 3.3);
  EXPECT_LE(125e9 / per_gw, 1.15 * 4.3);
  EXPECT_GE(5.0 * per_gw, 0.85 * 174e9);
  EXPECT_LE(10.0 * per_gw, 1.15 * 380e9);
}

TEST(Calibration, RentalPriceOfAnH200AgainstItsSystem) {
  // 1.06 $ an hour over five years is worth 46 k$ without interest and 35 k$ at 10 %; a system
  // costs 33-45 k$ an accelerator: at the catalogue's price it pays at 0 % and not at 10 %.
  const double price = test::catalog().find_accelerator("h200")->price_usd->value;
  EXPECT_LT(price, cost::implied_price_usd({.usd_per_h = 1.06, .rate_frac = 0.0, .years = 5.0}));
  EXPECT_GT(price, cost::implied_price_usd({.usd_per_h = 1.06, .rate_frac = 0.10, .years = 5.0}));
}

TEST(Calibration, TheOracleDealForThe100000) {
  // SEED: more than 10 bn over several years, turned down as too slow and short of power. Five to
  // three years are 2.28 to 3.80 $ an hour, four are 2.85. An hour owned within the need costs less
  // than that: the plan builds, as the lab did.
  const test::Settings deal{{"rent.price_usd_per_accelerator_h", "2.85"}, {"rent.term_years", "4"}};
  const Evaluation evaluation = evaluated_case("memphis-100k", deal);
  ASSERT_TRUE(evaluation.choice.has_value());
  const cost::ChoiceResult& choice = *evaluation.choice;
  EXPECT_EQ(choice.value_from, cost::ValueFrom::owned_cost);
  EXPECT_TRUE(choice.pays);
  EXPECT_EQ(choice.ways.front().name, "owned");
  EXPECT_EQ(choice.best, 0U);
  EXPECT_LT(choice.ways.front().ready_months, choice.ways.back().ready_months);
  EXPECT_LT(choice.ways.front().lost_to_time_usd, choice.ways.back().lost_to_time_usd);
  const double even_usd = choice.break_even.price_usd_per_accelerator_h.value();
  EXPECT_NEAR(even_usd, 2.32, 0.01);
  EXPECT_GT(even_usd, 2.28);
  // At 2.35 $ (S149, S158) both are as good within 1 % of what owning costs.
  const cost::ChoiceResult now = *evaluated_case("memphis-100k").choice;
  EXPECT_NEAR(now.ways.back().net_usd / now.ways.front().cost_usd, 0.0, 0.01);
}

TEST(Calibration, MemphisEnergyIsPlausible) {
  const double price = number(evaluated_case("memphis-100k"), "cost.energy_usd_per_mwh");
  EXPECT_GE(price, 64.0);  // 64-71 $/MWh (S06)
  EXPECT_LE(price, 71.0);
}

TEST(Calibration, InterruptionsOfATrainingRun) {
  // 419 in 54 days on 16,384 (S180): the rate is that run's own, so this only closes the circle.
  plan::Plan plan = one_hall("h100", 16384);
  const Evaluation evaluation = evaluated(plan);
  EXPECT_NEAR(54.0 * 24.0 / number(evaluation, "reliability.mtti_h"), 419.0, 1.0);
}

}  // namespace
}  // namespace sitewright
