// Everything that a planner can change about a site, as one plain value.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/core/date.h"
#include "model/core/hourly_shares.h"
#include "model/plan/enums.h"
#include "model/plan/money.h"
#include "model/plan/tasks.h"

namespace sitewright::plan {

/// The place, its building, its limits. Members are described by their rows in site_fields.cpp.
struct Site {
  std::string place{};
  std::string station = "memphis_tn";
  std::optional<double> elevation_m{};
  std::string grid_region = "us";
  BuildingKind building_kind = BuildingKind::greenfield;
  std::optional<double> floor_area_m2{};
  std::optional<double> land_area_m2{};
  std::string zoning{};
  std::optional<double> noise_limit_db{};
  bool flood_hazard = false;
  bool tornado_hazard = false;
  bool seismic_hazard = false;
  int fibre_routes = 2;
  std::optional<double> construction_workers{};
  double property_tax_frac = 0.01;
  double sales_tax_frac = 0.0;
  double regional_cost_factor = 1.0;
  Attainment attainment = Attainment::attainment;
  double major_source_threshold_tpy = 250.0;
  double hap_threshold_tpy = 25.0;
  std::optional<double> nox_cap_tpy{};
  std::optional<double> co_cap_tpy{};
  std::optional<double> voc_cap_tpy{};
  std::optional<double> pm_cap_tpy{};
  std::optional<double> hap_cap_tpy{};
  std::optional<double> formaldehyde_cap_tpy{};
  std::optional<double> co2e_cap_tpy{};
  bool listed_source = false;
  double emission_offsets_tpy = 0.0;
  std::optional<int> starts_per_unit_year{};
  std::optional<double> permitted_h_per_year{};
  std::optional<double> permit_mw{};
  std::optional<Date> permit_from{};

  friend bool operator==(const Site&, const Site&) = default;
};

struct Schedule {
  Date start = make_date(2026, 1, 1);
  double start_h = 0.0;
  double horizon_years = 10.0;
  std::optional<std::string> calendar{};
  double near_critical_days = 10.0;
  bool levelled = false;
  double driver_correlation_frac = 0.5;

  friend bool operator==(const Schedule&, const Schedule&) = default;
};

struct Target {
  int accelerators = 0;
  std::optional<Date> date{};

  friend bool operator==(const Target&, const Target&) = default;
};

struct Cooling {
  std::string technology = "liquid-dry-cooler";
  std::optional<double> liquid_frac{};
  std::optional<double> supply_air_c{};
  std::optional<double> supply_liquid_c{};
  double warming_k = 0.0;
  double loop_m3_per_mw = 6.0;
  double allowed_rise_k = 10.0;
  double restart_min = 5.0;

  friend bool operator==(const Cooling&, const Cooling&) = default;
};

struct Water {
  WaterSource source = WaterSource::potable;
  std::optional<double> limit_m3_per_day{};
  double price_usd_per_m3 = 1.5;

  friend bool operator==(const Water&, const Water&) = default;
};

struct Network {
  std::string switch_model = "sn5600";
  double link_gbps = 400.0;
  int tiers = 3;
  std::optional<int> radix{};
  double oversubscription = 1.0;
  int rails = 1;
  bool separate_rails = false;
  double host_link_m = 50.0;
  double switch_link_m = 200.0;
  std::optional<int> largest_fabric{};

  friend bool operator==(const Network&, const Network&) = default;
};

struct Workload {
  double checkpoint_s = 15.0;
  double restart_s = 180.0;
  double failure_per_accelerator_h = 1.973e-5;
  std::optional<int> job_accelerators{};
  double repair_h = 24.0;
  double spare_confidence_frac = 0.99;
  double mfu_frac = 0.4;
  double swing_frac = 0.4;
  double rack_storage_frac = 0.0;
  double power_floor_frac = 0.0;
  double run_exaflop = 3.8e7;

  friend bool operator==(const Workload&, const Workload&) = default;
};

struct Electrical {
  double power_factor = 0.95;
  double step_up_loss_frac = 0.005;
  double line_loss_frac = 0.0;

  friend bool operator==(const Electrical&, const Electrical&) = default;
};

struct Fuel {
  std::optional<double> gas_price_usd_per_mmbtu{};
  double lateral_km = 0.0;
  std::optional<Date> lateral_ready{};
  double basis_usd_per_mmbtu = 0.0;
  std::optional<double> firm_mmbtu_per_day{};
  double winter_curtailed_days = 0.0;

  friend bool operator==(const Fuel&, const Fuel&) = default;
};

struct Hall {
  std::string id{};
  std::string name{};
  double it_mw = 50.0;
  std::optional<int> racks{};
  std::optional<double> rack_kw{};
  Redundancy redundancy = Redundancy::n_plus_1;
  std::string fabric_pod{};
  std::optional<Date> ready{};
  std::optional<Date> network_ready{};
  double racks_per_day = 50.0;
  int commissioning_days = 19;
  double accepted_per_week = 10000.0;

  friend bool operator==(const Hall&, const Hall&) = default;
};

/// A delivery of accelerators of one model into one hall.
struct Lot {
  std::string id{};
  std::string model = "h100";
  int count = 1000;
  std::string hall{};
  std::optional<Date> ordered{};
  std::optional<Date> delivery_start{};
  double delivered_per_week = 10000.0;
  std::optional<double> power_cap_w{};
  double performance_at_cap_frac = 1.0;
  std::optional<double> demand_factor_frac{};
  double utilisation_frac = 0.9;
  double spare_frac = 0.0;
  std::optional<double> price_usd{};

  friend bool operator==(const Lot&, const Lot&) = default;
};

/// From `date` on, the connection at one point of delivery is `mw` in total; points of delivery add
/// up.
struct Delivery {
  std::string id{};
  std::string point = "main";
  double mw = 100.0;
  std::optional<Date> date{};
  std::optional<Date> until{};
  bool firm = true;
  double kv = 161.0;
  ConnectionStage stage = ConnectionStage::agreement;
  std::optional<Date> queue_date{};
  double probability_frac = 1.0;
  double late_days = 180.0;
  int feeders = 1;
  std::optional<int> transformers{};
  double transformer_mva = 100.0;
  bool transformer_spare = true;
  std::optional<Date> transformer_ordered{};
  double interrupted_h_per_year = 0.0;
  double forced_outage_h_per_year = 0.0;

  friend bool operator==(const Delivery&, const Delivery&) = default;
};

/// A price for energy; adds no megawatts.
struct Contract {
  std::string id{};
  std::string point = "main";
  double mw = 100.0;
  ContractKind kind = ContractKind::tariff;
  double energy_usd_per_mwh = 50.0;
  double demand_usd_per_kw_month = 0.0;
  double ratchet_frac = 0.0;
  int ratchet_months = 11;
  int ratchet_month_from = 1;
  int ratchet_month_until = 12;
  double minimum_bill_frac = 0.0;
  double capacity_usd_per_mw_day = 0.0;
  double coincident_peak_usd_per_kw_year = 0.0;
  std::optional<int> peak_days{};
  int peak_month_from = 6;
  int peak_month_until = 9;
  double fixed_usd_per_month = 0.0;
  double power_factor_floor = 0.0;
  double backup_mw = 0.0;
  double backup_usd_per_kw_month = 0.0;
  double interruptible_credit_usd_per_kw_year = 0.0;
  double contribution_usd = 0.0;
  double exit_fee_usd = 0.0;
  std::optional<double> term_years{};
  double collateral_usd_per_mw = 0.0;
  double collateral_months = 0.0;
  CollateralForm collateral_form = CollateralForm::letter_of_credit;
  double collateral_fee_frac = 0.015;
  std::optional<Date> collateral_posted{};
  std::optional<Date> collateral_returned{};
  double collateral_release_frac = 0.0;
  std::optional<Date> from{};
  std::optional<Date> until{};

  friend bool operator==(const Contract&, const Contract&) = default;
};

/// A price that differs from its contract's in some months and hours, or beyond a block of energy
/// or demand.
struct Rate {
  std::string id{};
  std::string contract{};
  int month_from = 1;
  int month_until = 12;
  DayKind days = DayKind::all;
  int hour_from = 0;
  int hour_until = 24;
  double above_mwh = 0.0;
  double above_mw = 0.0;
  std::optional<double> energy_usd_per_mwh{};
  std::optional<double> demand_usd_per_kw_month{};

  friend bool operator==(const Rate&, const Rate&) = default;
};

/// Megawatts that a contract bills from some months after energisation on.
struct ContractStep {
  std::string id{};
  std::string contract{};
  int after_months = 0;
  double mw = 100.0;

  friend bool operator==(const ContractStep&, const ContractStep&) = default;
};

struct GeneratorGroup {
  std::string id{};
  std::string unit = "smt-130";
  int count = 1;
  Role role = Role::prime;
  std::optional<Date> from{};
  std::optional<Date> until{};
  std::optional<std::string> leaves_with{};
  EmissionControl control = EmissionControl::dln;
  std::optional<Date> control_from{};
  std::optional<double> nox_ppm{};
  std::optional<double> co_ppm{};
  std::optional<double> voc_ppm{};
  Ownership ownership = Ownership::owned;
  int spares = 0;
  bool temporary_route = false;
  bool dual_fuel = false;
  std::optional<std::string> profile{};
  std::optional<double> capacity_factor_frac{};
  std::optional<double> ramp_frac_per_h{};
  std::optional<double> permitted_h_per_year{};
  std::optional<int> starts_per_year{};

  friend bool operator==(const GeneratorGroup&, const GeneratorGroup&) = default;
};

/// Output of sun or wind by hour over its rating, as another program or a mast gives it.
struct Profile {
  std::string id{};
  std::string name{};
  std::string source{};
  std::optional<HourlyShares> hours{};

  friend bool operator==(const Profile&, const Profile&) = default;
};

struct Storage {
  std::string id{};
  double mw = 10.0;
  double mwh = 20.0;
  std::optional<Date> from{};
  std::optional<Date> until{};
  double round_trip_frac = 0.92;
  double degradation_per_year_frac = 0.02;
  bool augmented = true;
  std::optional<int> augment_every_years{};
  std::optional<double> augment_below_mwh{};
  double ride_through_min = 0.0;
  double swing_reserve_mwh = 0.0;
  double bridging_mwh = 0.0;

  friend bool operator==(const Storage&, const Storage&) = default;
};

/// Cooling that a hall has from a date on; a hall without steps has what it needs from its ready
/// date.
struct CoolingStep {
  std::string id{};
  std::string hall{};
  double mw = 50.0;
  std::optional<Date> date{};

  friend bool operator==(const CoolingStep&, const CoolingStep&) = default;
};

/// Where a value comes from.
struct Provenance {
  std::string source{};
  std::optional<Date> date{};
  Confidence confidence = Confidence::medium;
  std::string note{};
  std::string changed_by{};

  friend bool operator==(const Provenance&, const Provenance&) = default;
};

struct Plan {
  std::string name = "New plan";
  std::string summary{};
  std::string notes{};
  Schedule schedule;
  Target target;
  Site site;
  Cooling cooling;
  Water water;
  Network network;
  Workload workload;
  Electrical electrical;
  Fuel fuel;
  Finance finance;
  Rent rent;

  std::vector<Hall> halls{};
  std::vector<Lot> lots{};
  std::vector<Delivery> deliveries{};
  std::vector<Contract> contracts{};
  std::vector<Rate> rates{};
  std::vector<ContractStep> contract_steps{};
  std::vector<GeneratorGroup> generators{};
  std::vector<Profile> profiles{};
  std::vector<Storage> storage{};
  std::vector<CoolingStep> cooling_steps{};
  std::vector<Task> tasks{};
  std::vector<Link> links{};
  std::vector<Calendar> calendars{};
  std::vector<Shift> shifts{};
  std::vector<CalendarException> exceptions{};
  std::vector<Resource> resources{};
  std::vector<ResourceChange> resource_changes{};
  std::vector<Assignment> assignments{};
  std::vector<Risk> risks{};
  std::vector<UnitCost> unit_costs{};
  std::vector<PaymentTerm> payments{};

  /// By field path, e.g. "deliveries.substation.mw".
  std::map<std::string, Provenance> provenance{};
  /// Keys that no table knows, by JSON pointer ("/site/colour", "/lots/h100/colour"), as compact
  /// JSON text; kept and written back.
  std::map<std::string, std::string> unknown{};

  friend bool operator==(const Plan&, const Plan&) = default;
};

/// End of the horizon, exclusive: calendar years, a part of one in days; 2200-01-01 at the latest.
[[nodiscard]] Date horizon_end(const Plan& plan);

}  // namespace sitewright::plan
