// Each field beside the one that it waits for.
#include "model/plan/idle_fields.h"

#include "model/core/number_text.h"

namespace sitewright::plan {

namespace {

class IdleFields final {
 public:
  Issues run(const Plan& plan) {
    for (const Contract& contract : plan.contracts) check_contract(contract);
    for (const Rate& rate : plan.rates) check_rate(rate);
    for (const GeneratorGroup& group : plan.generators) check_group(group);
    const Site& site = plan.site;
    if (site.emission_offsets_tpy > 0.0 && site.attainment == Attainment::attainment) {
      issues_.push_back({"site.emission_offsets_tpy",
                         Severity::warning,
                         "%1 short tons a year of offsets do nothing: only an area that misses the "
                         "ozone standard (site.attainment) asks for them",
                         {format_number(site.emission_offsets_tpy)}});
    }
    return std::move(issues_);
  }

 private:
  /// A field that is set, and the price or share that makes it count.
  void add(const std::string& path, const std::string& value, const char* missing) {
    issues_.push_back({path, Severity::warning, "%1 does nothing without %2", {value, missing}});
  }

  void check_contract(const Contract& contract) {
    static const Contract kUsual;
    const std::string path = "contracts." + contract.id;
    if (contract.coincident_peak_usd_per_kw_year <= 0.0) {
      constexpr const char* kPrice = "coincident_peak_usd_per_kw_year";
      if (contract.peak_days) add(path + ".peak_days", std::to_string(*contract.peak_days), kPrice);
      if (contract.peak_month_from != kUsual.peak_month_from)
        add(path + ".peak_month_from", std::to_string(contract.peak_month_from), kPrice);
      if (contract.peak_month_until != kUsual.peak_month_until)
        add(path + ".peak_month_until", std::to_string(contract.peak_month_until), kPrice);
    }
    if (contract.ratchet_frac > 0.0) return;
    constexpr const char* kShare = "ratchet_frac";
    if (contract.ratchet_month_from != kUsual.ratchet_month_from)
      add(path + ".ratchet_month_from", std::to_string(contract.ratchet_month_from), kShare);
    if (contract.ratchet_month_until != kUsual.ratchet_month_until)
      add(path + ".ratchet_month_until", std::to_string(contract.ratchet_month_until), kShare);
  }

  void check_group(const GeneratorGroup& group) {
    if (!group.control_from) return;
    const std::string path = "generators." + group.id + ".control_from";
    if (group.control != EmissionControl::scr) {
      add(path, to_iso(*group.control_from), "control scr");
    } else if (group.until && *group.control_from >= *group.until) {
      issues_.push_back({path,
                         Severity::warning,
                         "%1 is not before the units leave, %2: they never run with a catalyst",
                         {to_iso(*group.control_from), to_iso(*group.until)}});
    }
  }

  void check_rate(const Rate& rate) {
    if (rate.above_mwh > 0.0 && !rate.energy_usd_per_mwh)
      add("rates." + rate.id + ".above_mwh", format_number(rate.above_mwh), "energy_usd_per_mwh");
  }

  Issues issues_;
};

}  // namespace

Issues idle_field_issues(const Plan& plan) { return IdleFields().run(plan); }

}  // namespace sitewright::plan
