// The bundled catalogue: it loads, says what was published, and its parts agree with each other.
#include "model/catalog/catalog.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "data/bundled_data.h"
#include "model/core/check.h"
#include "model/core/csv.h"
#include "model/core/date.h"
#include "model/core/number_text.h"

namespace sitewright {
namespace {

class BundledCatalog : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(loaded_) << loaded_.error().message; }
  [[nodiscard]] const Catalog& catalog() const { return *loaded_; }
  [[nodiscard]] const Accelerator& accelerator(const std::string& id) const {
    const Accelerator* found = catalog().find_accelerator(id);
    SITEWRIGHT_CHECK(found != nullptr, "no accelerator " + id);
    return *found;
  }
  [[nodiscard]] const GeneratorUnit& generator(const std::string& id) const {
    const GeneratorUnit* found = catalog().find_generator(id);
    SITEWRIGHT_CHECK(found != nullptr, "no generator " + id);
    return *found;
  }

 private:
  Expected<Catalog> loaded_ = load_catalog();
};

TEST_F(BundledCatalog, HasEveryItemThatPlansMayName) {
  for (const char* id :
       {"h100", "h200", "b200", "gb200", "gb300", "a100", "mi300x", "tpu-v5p", "dojo"}) {
    EXPECT_NE(catalog().find_accelerator(id), nullptr) << id;
  }
  for (const char* id : {"smt-130", "titan-250", "titan-350", "lm2500-g4", "tm2500", "lm2500xpress",
                         "lm6000pg", "sgt-800", "j620", "j624", "g3520k", "g20cm34", "w18v50sg",
                         "bloom", "voltagrid-2.5", "nuclear-unit", "diesel-standby"}) {
    EXPECT_NE(catalog().find_generator(id), nullptr) << id;
  }
  for (const char* id : {"srtv", "mrow", "rfce", "aznm", "erct", "rfcw", "mroe", "us"}) {
    EXPECT_NE(catalog().find_grid_region(id), nullptr) << id;
  }
  EXPECT_EQ(catalog().find_accelerator("h1000"), nullptr);
  EXPECT_EQ(catalog().find_unit_cost(""), nullptr);
  EXPECT_THROW((void)catalog().constant("pi"), ContractError);
  EXPECT_THROW((void)catalog().unit_cost("pi"), ContractError);
}

struct PublishedAccelerator {
  const char* id;
  double tdp_w;
  double bf16_dense_tflops;
  double hbm_gb;
  double server_max_w;
};

// Section 2 of the domain facts: data sheets B01 to B05, system power S74 S75 S86 S82.
TEST_F(BundledCatalog, AcceleratorsAsPublished) {
  for (const PublishedAccelerator& row :
       {PublishedAccelerator{"a100", 400, 312, 80, 6500.0 / 8},
        PublishedAccelerator{"h100", 700, 989, 80, 1275},
        PublishedAccelerator{"h200", 700, 989, 141, 1275},
        PublishedAccelerator{"b200", 1000, 2250, 180, 14300.0 / 8},
        PublishedAccelerator{"gb200", 1200, 2500, 186, 132000.0 / 72},
        PublishedAccelerator{"gb300", 1400, 2500, 288, 142000.0 / 72},
        PublishedAccelerator{"mi300x", 750, 1307, 192, 10500.0 / 8},
        PublishedAccelerator{"dojo", 400, 362, 6.4, 100000.0 / 150}}) {
    const Accelerator& part = accelerator(row.id);
    EXPECT_DOUBLE_EQ(part.tdp_w.value, row.tdp_w) << row.id;
    EXPECT_DOUBLE_EQ(part.bf16_dense_tflops.value, row.bf16_dense_tflops) << row.id;
    EXPECT_DOUBLE_EQ(part.hbm_gb.value, row.hbm_gb) << row.id;
    EXPECT_NEAR(part.server_max_w.value, row.server_max_w, 0.001) << row.id;
  }
  const Accelerator& h100 = accelerator("h100");
  EXPECT_NEAR(h100.server_max_w.value * h100.peak_frac.value, 1050, 0.1) << "S70, 8.4 kW for 8";
  EXPECT_NEAR(h100.server_max_w.value * h100.average_frac.value, 969, 0.1) << "S71";
  EXPECT_EQ(h100.accelerators_per_rack.value, 64) << "S25";
  EXPECT_EQ(accelerator("gb200").min_cap_w.value, 960) << "S73";
  EXPECT_NEAR(accelerator("gb200").price_usd->value * 72, 3.4e6, 1) << "S144";
  EXPECT_EQ(accelerator("tpu-v5p").price_usd, std::nullopt) << "not sold";
  EXPECT_EQ(accelerator("dojo").price_usd, std::nullopt) << "not sold";
}

TEST_F(BundledCatalog, AcceleratorsAgreeWithThemselves) {
  for (const Accelerator& part : catalog().accelerators) {
    EXPECT_GT(part.server_max_w.value, part.tdp_w.value) << part.id;
    EXPECT_LE(part.average_frac.value, part.peak_frac.value) << part.id;
    EXPECT_LE(part.min_cap_w.value, part.tdp_w.value) << part.id;
    EXPECT_LT(part.fan_frac.value + part.tdp_w.value / part.server_max_w.value, 1.0) << part.id;
    EXPECT_NEAR(part.rack_max_kw.value,
                part.accelerators_per_rack.value * part.server_max_w.value / 1000,
                part.rack_max_kw.value * 0.01)
        << part.id;
    const double servers = part.accelerators_per_rack.value / part.accelerators_per_server.value;
    EXPECT_EQ(servers, std::floor(servers)) << part.id;
  }
}

struct PublishedUnit {
  const char* id;
  GeneratorKind kind;
  double iso_mw;
  double efficiency_frac;
};

// Section 4 of the domain facts: efficiency on LHV as printed there.
TEST_F(BundledCatalog, GeneratingUnitsAsPublished) {
  constexpr double kBtuPerKwh = 3412.14;
  for (const PublishedUnit& row :
       {PublishedUnit{"smt-130", GeneratorKind::industrial, 16.5, 0.354},
        PublishedUnit{"titan-250", GeneratorKind::industrial, 23.2, 0.394},
        PublishedUnit{"titan-350", GeneratorKind::industrial, 38.0, 0.402},
        PublishedUnit{"lm2500-g4", GeneratorKind::aero, 32.0, 0.396},
        PublishedUnit{"tm2500", GeneratorKind::aero, 31.0, 0.37},
        PublishedUnit{"lm6000pg", GeneratorKind::aero, 49.5, 0.415},
        PublishedUnit{"sgt-800", GeneratorKind::industrial, 62.5, 0.410},
        PublishedUnit{"j620", GeneratorKind::engine, 3.36, 0.447},
        PublishedUnit{"j624", GeneratorKind::engine, 4.5, 0.456},
        PublishedUnit{"g3520k", GeneratorKind::engine, 2.4, 0.447},
        PublishedUnit{"w18v50sg", GeneratorKind::engine, 18.8, 0.50},
        // AEO2026, table 3: 627 MW, 6,226 Btu/kWh HHV
        PublishedUnit{"ccgt-1x1", GeneratorKind::combined_cycle, 627.0,
                      3412.14 / 6226.0 * 1.107996},
        PublishedUnit{"bloom", GeneratorKind::fuel_cell, 0.3, 0.57}}) {
    const GeneratorUnit& unit = generator(row.id);
    EXPECT_EQ(unit.kind, row.kind) << row.id;
    EXPECT_EQ(unit.fuel, Fuel::natural_gas) << row.id;
    EXPECT_DOUBLE_EQ(unit.iso_mw.value, row.iso_mw) << row.id;
    EXPECT_NEAR(kBtuPerKwh / unit.heat_rate_lhv_btu_per_kwh.value, row.efficiency_frac, 0.001)
        << row.id;
  }
  EXPECT_EQ(generator("nuclear-unit").iso_mw.value, 1260);
  EXPECT_EQ(generator("nuclear-unit").installed_usd_per_kw, std::nullopt);
  // NREL ATB 2024, utility PV class 5 and land-based wind, 2030, moderate.
  const GeneratorUnit& sun = generator("solar-pv");
  EXPECT_TRUE(weather_driven(sun.kind));
  EXPECT_FALSE(burns(sun.fuel));
  EXPECT_NEAR(sun.installed_usd_per_kw->value, 1193.4809, 0.005);
  EXPECT_NEAR(sun.fixed_om_usd_per_kw_year->value, 17.9907, 0.005);
  EXPECT_NEAR(sun.capacity_factor_frac->value, 0.27579, 0.00005);
  const GeneratorUnit& wind = generator("wind-onshore");
  EXPECT_EQ(wind.kind, GeneratorKind::wind);
  EXPECT_NEAR(wind.installed_usd_per_kw->value, 1407.9532, 0.005);
  EXPECT_NEAR(wind.fixed_om_usd_per_kw_year->value, 29.2638, 0.005);
  EXPECT_EQ(wind.capacity_factor_frac, std::nullopt) << "wind needs a profile";
  EXPECT_EQ(14 * generator("voltagrid-2.5").iso_mw.value, 35) << "S14";
  for (const char* id : {"smt-130", "titan-250", "titan-350"})
    EXPECT_EQ(generator(id).ramp_mw_per_s->value, 2.5) << id << " 2 to 3 MW/s, S91";
  EXPECT_EQ(generator("sgt-800").ramp_mw_per_s, std::nullopt);
}

TEST_F(BundledCatalog, PermitOfMemphisFollowsFromUnitAndConstants) {
  const GeneratorUnit& unit = generator("smt-130");
  const double mmbtu_per_mwh =
      unit.heat_rate_lhv_btu_per_kwh.value * catalog().constant("natural_gas_hhv_per_lhv") / 1000.0;
  const double short_tons = 247.0 * 8760.0 * mmbtu_per_mwh * unit.nox_ppm_scr.value *
                            catalog().constant("nox_lb_per_mmbtu_per_ppm") / 2000.0;
  EXPECT_NEAR(short_tons, 85.05, 0.05) << "permit S07: 87 short tons with starts";
  const double co2_kg_per_mwh = mmbtu_per_mwh * catalog().constant("natural_gas_co2_kg_per_mmbtu");
  EXPECT_NEAR(co2_kg_per_mwh, 566, 1) << "domain facts, section 4";
}

TEST_F(BundledCatalog, HeatRateAtPartLoad) {
  const GeneratorUnit& aero = generator("lm2500-g4");
  EXPECT_DOUBLE_EQ(heat_rate_factor(aero, 1.0), 1.0);
  EXPECT_DOUBLE_EQ(heat_rate_factor(aero, 0.75), 1.05);
  EXPECT_DOUBLE_EQ(heat_rate_factor(aero, 0.5), 1.18);
  EXPECT_DOUBLE_EQ(heat_rate_factor(aero, 0.3), 1.45);
  EXPECT_DOUBLE_EQ(heat_rate_factor(aero, 0.0), 1.45);
  EXPECT_DOUBLE_EQ(heat_rate_factor(aero, 0.625), 1.115);
  EXPECT_NEAR(heat_rate_factor(generator("smt-130"), 0.4), 1.219, 0.015) << "S90 at 40 %";
  EXPECT_NEAR(1 / heat_rate_factor(generator("j620"), 0.5), 0.4137 / 0.447, 1e-6) << "S92";
  EXPECT_THROW((void)heat_rate_factor(aero, 1.01), ContractError);
  EXPECT_THROW((void)heat_rate_factor(aero, std::nan("")), ContractError);
}

TEST_F(BundledCatalog, GeneratingUnitsAgreeWithThemselves) {
  for (const GeneratorUnit& unit : catalog().generators) {
    EXPECT_GE(unit.nox_ppm_uncontrolled.value, unit.nox_ppm_dln.value) << unit.id;
    EXPECT_GE(unit.nox_ppm_dln.value, unit.nox_ppm_scr.value) << unit.id;
    EXPECT_LE(unit.availability_frac.value, 1.0 - unit.forced_outage_frac.value) << unit.id;
    EXPECT_GT(unit.iso_mw.value, 0.0) << unit.id;
  }
}

TEST_F(BundledCatalog, UnitCostsAsPublished) {
  EXPECT_EQ(catalog().unit_cost("facility_usd_per_mw").value, 11.7e6) << "S140";
  EXPECT_EQ(catalog().unit_cost("substation_usd_per_kw").value, 160) << "S03: 24 M USD, 150 MW";
  EXPECT_NEAR(catalog().unit_cost("land_usd_per_m2").value, 60.29, 0.01) << "S142: 244,000 an acre";
  double split = 0.0;
  double parts = 0.0;
  for (const char* part : {"critical", "shell", "site", "white_space", "other"}) {
    split += catalog().unit_cost("facility_" + std::string(part) + "_frac").value;
    parts += catalog().unit_cost("facility_" + std::string(part) + "_usd_per_mw").value;
  }
  EXPECT_NEAR(split, 1.0, 1e-12) << "S141: 53/21/10/10/6";
  EXPECT_NEAR(parts, 11.7e6, 1.0);
  EXPECT_NEAR(catalog().unit_cost("facility_electrical_frac").value +
                  catalog().unit_cost("facility_mechanical_frac").value,
              catalog().unit_cost("facility_critical_frac").value, 1e-9);
  EXPECT_NEAR(catalog().unit_cost("transformer_usd_per_kw").value +
                  catalog().unit_cost("switchgear_usd_per_kw").value,
              900.0, 1e-9)
      << "B24: transformers, switchgear and busway together";
}

TEST_F(BundledCatalog, GridRegionsAsPublished) {
  const GridRegion* memphis = catalog().find_grid_region("srtv");
  ASSERT_NE(memphis, nullptr);
  EXPECT_EQ(memphis->co2_total_kg_per_mwh.value, 408.6) << "S112";
  EXPECT_EQ(memphis->co2_marginal_kg_per_mwh.value, 755.6) << "S112";
  EXPECT_EQ(memphis->energy_price_usd_per_mwh.value, 62.3) << "S110, Tennessee";
  EXPECT_EQ(catalog().find_grid_region("mrow")->energy_price_usd_per_mwh.value, 73.7);
  EXPECT_EQ(catalog().find_grid_region("rfce")->energy_price_usd_per_mwh.value, 77.5);
  for (const GridRegion& region : catalog().grid_regions) {
    EXPECT_GT(region.co2_marginal_kg_per_mwh.value, region.co2_total_kg_per_mwh.value) << region.id;
    EXPECT_EQ(region.demand_usd_per_kw_month.value, 0.0) << "within the all-in price " << region.id;
  }
}

TEST_F(BundledCatalog, EverySourceHasATitle) {
  for (const Source& source : catalog().sources.all())
    EXPECT_FALSE(source.title.empty()) << source.id;
  EXPECT_GE(catalog().sources.all().size(), 180U);
}

CsvTable table_of(const std::string& path) {
  auto table = read_csv(path, data::bundled_text(path));
  SITEWRIGHT_CHECK(table.has_value(), table ? "" : table.error().message);
  return *std::move(table);
}

TEST_F(BundledCatalog, SeedClaimsAndAliasesAgree) {
  const CsvTable aliases = table_of("claims/aliases.csv");
  const CsvTable claims = table_of("claims/seed_claims.csv");
  EXPECT_EQ(claims.row_count(), 49U);
  std::set<std::string> ids;
  std::set<std::string> words;
  for (std::size_t row = 0; row < aliases.row_count(); ++row) {
    EXPECT_TRUE(words.insert(aliases.cell(row, "model_quantity")).second);
    EXPECT_TRUE(parse_number(aliases.cell(row, "factor")).has_value());
  }
  for (std::size_t row = 0; row < claims.row_count(); ++row) {
    const std::string& id = claims.cell(row, "id");
    EXPECT_TRUE(ids.insert(id).second) << id;
    EXPECT_TRUE(parse_number(claims.cell(row, "value")).has_value()) << id;
    EXPECT_EQ(catalog().sources.first_unknown(claims.cell(row, "source")), "") << id;
    EXPECT_FALSE(claims.cell(row, "claim").empty()) << id;
    bool found = false;
    for (std::size_t alias = 0; alias < aliases.row_count(); ++alias) {
      if (aliases.cell(alias, "model_quantity") != claims.cell(row, "model_quantity")) continue;
      found = true;
      EXPECT_EQ(aliases.cell(alias, "metric"), claims.cell(row, "metric")) << id;
    }
    EXPECT_TRUE(found) << id;
  }
}

TEST_F(BundledCatalog, ObservedTimelinesRunForwardAndNameTheirAuthor) {
  const CsvTable table = table_of("claims/observed_timelines.csv");
  ASSERT_FALSE(table.comments().empty());
  EXPECT_NE(table.comments()[0].find("Epoch AI"), std::string::npos);
  EXPECT_NE(table.comments()[0].find("CC BY 4.0"), std::string::npos);
  ASSERT_EQ(table.row_count(), 25U);
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const auto date = parse_iso(table.cell(row, "date"));
    ASSERT_TRUE(date.has_value()) << row;
    if (row > 0 && table.cell(row, "site") == table.cell(row - 1, "site")) {
      EXPECT_LE(*parse_iso(table.cell(row - 1, "date")), *date) << row;
    }
    const auto it_mw = parse_number(table.cell(row, "it_mw"));
    const auto facility_mw = parse_number(table.cell(row, "facility_mw"));
    ASSERT_TRUE(it_mw && facility_mw) << row;
    EXPECT_LE(*it_mw, *facility_mw) << row;
    EXPECT_NE(catalog().sources.find(table.cell(row, "source")), nullptr) << row;
  }
}

}  // namespace
}  // namespace sitewright
