// Validation of a whole plan: a walk over the tables, then the rules between fields.
#include "model/plan/check.h"

#include <algorithm>
#include <map>
#include <set>

#include "model/core/number_text.h"
#include "model/plan/access.h"
#include "model/plan/contract_check.h"
#include "model/plan/delivery_check.h"
#include "model/plan/idle_fields.h"
#include "model/plan/rates.h"

namespace sitewright::plan {

namespace {

constexpr std::size_t kLongestList = 10000;

/// "/site/colour", as unknown keys are kept, as the path "site.colour".
std::string unknown_path(std::string_view pointer) {
  std::string path(pointer.substr(pointer.starts_with('/') ? 1 : 0));
  std::replace(path.begin(), path.end(), '/', '.');
  return path;
}

class Checker {
 public:
  Checker(const Plan& plan, const KnowsId& knows, const NearestIds& nearest)
      : plan_(plan), knows_(knows), nearest_(nearest) {}

  Issues run() {
    for (const Field& field : scalar_fields()) check_field(field, field.key, field.get(&plan_));
    for (const List& list : lists()) check_list(list);
    check_dates();
    for (const auto& [path, json] : plan_.unknown) {
      add(unknown_path(path), Severity::warning,
          "is not a field of this version; it is kept as it is", {});
    }
    for (const auto& [path, provenance] : plan_.provenance) {
      if (!find_place(plan_, path)) {
        add("provenance." + path, Severity::warning, "describes no field of the plan", {});
      }
    }
    return std::move(issues_);
  }

 private:
  void add(std::string path, Severity severity, std::string text, std::vector<std::string> args) {
    issues_.push_back({std::move(path), severity, std::move(text), std::move(args)});
  }

  void check_field(const Field& field, std::string_view path, const FieldValue& value) {
    for (Issue& issue : check_value(field, path, value)) issues_.push_back(std::move(issue));
    if (field.kind != FieldKind::reference || !std::holds_alternative<std::string>(value)) return;
    const auto& id = std::get<std::string>(value);
    const List* list = find_list(field.reference);
    const bool known = list != nullptr ? find_item(*list, plan_, id) != list->size(plan_)
                                       : knows_(field.reference, id);
    if (known) return;
    const std::string nearest =
        list == nullptr && nearest_ ? nearest_(field.reference, id) : std::string();
    if (nearest.empty()) {
      add(std::string(path), Severity::error, "\"%1\" is not there: it must be an id of %2",
          {id, std::string(field.reference)});
    } else {
      add(std::string(path), Severity::error,
          "\"%1\" is not there: it must be an id of %2, nearest %3 (sitewright catalog %2 lists "
          "them)",
          {id, std::string(field.reference), nearest});
    }
  }

  void check_list(const List& list) {
    if (list.size(plan_) > kLongestList) {
      add(std::string(list.key), Severity::error, "has %1 items; the most allowed is %2",
          {std::to_string(list.size(plan_)), std::to_string(kLongestList)});
      return;
    }
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < list.size(plan_); ++i) {
      const std::string& id = item_id(list, plan_, i);
      if (!is_valid_id(id)) {
        add(std::string(list.key), Severity::error,
            "item %1 has the id \"%2\": ids are small letters, digits and hyphens, at most 64",
            {std::to_string(i + 1), id});
      } else if (!ids.insert(id).second) {
        add(std::string(list.key) + "." + id, Severity::error, "the id \"%1\" is there twice",
            {id});
      }
      for (const Field& field : list.fields()) {
        if (field.key != "id") {
          check_field(field, item_path(list, plan_, i, field.key), field.get(list.item(plan_, i)));
        }
      }
    }
  }

  void check_order(const std::string& path, std::optional<Date> from, std::optional<Date> until) {
    if (from && until && *until <= *from) {
      add(path, Severity::error, "%1 is not after %2", {to_iso(*until), to_iso(*from)});
    }
  }

  void check_dates() {
    if (plan_.target.date && *plan_.target.date < plan_.schedule.start) {
      add("target.date", Severity::error, "%1 is before the plan's start, %2",
          {to_iso(*plan_.target.date), to_iso(plan_.schedule.start)});
    }
    for (const auto& d : plan_.deliveries)
      check_order("deliveries." + d.id + ".until", d.date, d.until);
    for (const auto& c : plan_.contracts)
      check_order("contracts." + c.id + ".until", c.from, c.until);
    for (const auto& g : plan_.generators)
      check_order("generators." + g.id + ".until", g.from, g.until);
    for (const auto& s : plan_.storage) check_order("storage." + s.id + ".until", s.from, s.until);
    for (Issue& issue : delivery_issues(plan_)) issues_.push_back(std::move(issue));
    check_storage();
    check_generators();
    check_horizon();
    check_permitted();
    check_rates();
    check_contracts();
    check_points();
    for (Issue& issue : contract_issues(plan_)) issues_.push_back(std::move(issue));
    for (Issue& issue : idle_field_issues(plan_)) issues_.push_back(std::move(issue));
    check_money();
    for (const auto& l : plan_.links) {
      if (l.from == l.to)
        add("links." + l.id, Severity::error, "a task cannot wait for itself (%1)", {l.from});
    }
  }

  void check_storage() {
    for (const Storage& storage : plan_.storage) {
      const std::string path = "storage." + storage.id;
      if (storage.mw > 0.0 && storage.mwh <= 0.0) {
        add(path + ".mwh", Severity::error, "0 MWh cannot give the %1 MW of its power",
            {format_number(storage.mw)});
      }
      constexpr double kMinutesPerHour = 60.0;
      const double kept = storage.mw * storage.ride_through_min / kMinutesPerHour +
                          storage.swing_reserve_mwh + storage.bridging_mwh;
      if (kept > storage.mwh && storage.mwh > 0.0) {
        const char* most = storage.ride_through_min > 0.0    ? ".ride_through_min"
                           : storage.swing_reserve_mwh > 0.0 ? ".swing_reserve_mwh"
                                                             : ".bridging_mwh";
        add(path + most, Severity::error,
            "ride-through, swings and bridging keep %1 MWh, the store has %2: one MWh serves one "
            "duty",
            {format_number(kept, 4), format_number(storage.mwh)});
      }
      if (storage.augment_below_mwh && *storage.augment_below_mwh > storage.mwh) {
        add(path + ".augment_below_mwh", Severity::error,
            "%1 MWh are more than the %2 MWh that the store has when new",
            {format_number(*storage.augment_below_mwh), format_number(storage.mwh)});
      }
      const bool bought = storage.augment_every_years || storage.augment_below_mwh;
      if (bought && storage.degradation_per_year_frac <= 0.0) {
        add(path + ".degradation_per_year_frac", Severity::warning,
            "%1: nothing fades, so that augmentation buys nothing",
            {format_number(storage.degradation_per_year_frac)});
      }
      if (storage.mwh > 0.0 && storage.mw <= 0.0) {
        add(path + ".mw", Severity::error, "0 MW cannot move the %1 MWh of its energy",
            {format_number(storage.mwh)});
      }
    }
  }

  void check_generators() {
    for (const GeneratorGroup& group : plan_.generators) {
      if (group.spares > group.count) {
        add("generators." + group.id + ".spares", Severity::error,
            "%1 spares are more than the %2 units of the group",
            {std::to_string(group.spares), std::to_string(group.count)});
      }
      if (group.temporary_route && group.ownership == Ownership::owned &&
          group.role == Role::prime) {
        add("generators." + group.id + ".temporary_route", Severity::warning,
            "owned prime units are hardly temporary: they leave after 364 days", {});
      }
    }
  }

  /// A contract is of a point that energy comes through.
  void check_points() {
    for (const Contract& contract : plan_.contracts) {
      const bool known = std::any_of(plan_.deliveries.begin(), plan_.deliveries.end(),
                                     [&](const Delivery& d) { return d.point == contract.point; });
      if (known || plan_.deliveries.empty()) continue;
      add("contracts." + contract.id + ".point", Severity::warning,
          "no delivery step is at %1: the price counts all the same", {contract.point});
    }
  }

  /// Days between the plan's contracts, on which none has a price.
  void check_contracts() {
    std::vector<std::pair<Date, Date>> spans;
    for (const Contract& contract : plan_.contracts) {
      if (contract.mw <= 0.0) continue;
      spans.emplace_back(contract.from.value_or(plan_.schedule.start),
                         contract.until.value_or(Date::max()));
    }
    if (spans.empty()) return;
    std::sort(spans.begin(), spans.end());
    Date covered = plan_.schedule.start;
    const Date end = horizon_end(plan_);
    const auto gap = [&](Date until) {
      if (covered >= std::min(until, end)) return;
      add("contracts", Severity::warning,
          "no contract has a price from %1 to %2: the region's price is taken",
          {to_iso(covered), to_iso(std::min(until, end))});
    };
    for (const auto& [from, until] : spans) {
      gap(from);
      covered = std::max(covered, until);
    }
    gap(end);
  }

  /// Limits of a permit that leave nothing.
  void check_permitted() {
    if (plan_.site.permitted_h_per_year == 0.0) {
      add("site.permitted_h_per_year", Severity::warning,
          "%1 hours a year: on-site units never run; empty is no limit", {"0"});
    }
    if (plan_.site.starts_per_unit_year == 0) {
      add("site.starts_per_unit_year", Severity::warning,
          "%1 starts a year: on-site units never start, but those that run in the first hour of a "
          "year count no start and run on; empty is no limit",
          {"0"});
    }
    for (const GeneratorGroup& group : plan_.generators) {
      const std::string path = "generators." + group.id;
      if (group.permitted_h_per_year == 0.0) {
        add(path + ".permitted_h_per_year", Severity::warning,
            "%1 hours a year: the group's units never run; empty is the site's limit", {"0"});
      }
      if (group.starts_per_year == 0) {
        add(path + ".starts_per_year", Severity::warning,
            "%1 starts a year: the group's units never start, but those that run in the first hour "
            "of a year run on; empty is the site's limit",
            {"0"});
      }
    }
  }

  void check_horizon() {
    if (horizon_end(plan_) < make_date(2200, 1, 1)) return;
    add("schedule.horizon_years", Severity::error, "%1 years from %2 on end after 2199-12-31",
        {format_number(plan_.schedule.horizon_years), to_iso(plan_.schedule.start)});
  }

  /// A block of demand that prices nothing or that no draw reaches.
  void check_block(const Rate& rate) {
    if (rate.above_mw <= 0.0) return;
    const std::string path = "rates." + rate.id + ".above_mw";
    if (!rate.demand_usd_per_kw_month) {
      add(path, Severity::warning, "%1 MW begin a block of demand without a demand price",
          {format_number(rate.above_mw)});
      return;
    }
    for (const Contract& contract : plan_.contracts) {
      if (contract.id != rate.contract) continue;
      const double billed_mw =
          contract.mw * std::max(1.0, contract.power_factor_floor / plan_.electrical.power_factor);
      if (rate.above_mw < billed_mw) continue;
      add(path, Severity::warning,
          "%1 MW are not below the %2 MW that %3 can bill: the block is never reached",
          {format_number(rate.above_mw), format_number(billed_mw, 4), contract.id});
    }
  }

  void check_rates() {
    for (const Rate& rate : plan_.rates) {
      if (rate.hour_until <= rate.hour_from) {
        add("rates." + rate.id + ".hour_until", Severity::error,
            "%1 is not after %2: give a second rate for the hours after midnight",
            {std::to_string(rate.hour_until), std::to_string(rate.hour_from)});
      }
      check_block(rate);
    }
    for (const RefusedRate& refused : refused_rates(plan_)) {
      const Rate& rate = plan_.rates[refused.index];
      const std::string path = "rates." + rate.id;
      if (refused.why == RefusedRate::Why::overlap) {
        add(path, Severity::error,
            "(months %2 to %3, hours %4 to %5) holds in some of the hours of %1: rates of a "
            "contract must not overlap; it is left out",
            {refused.other, std::to_string(rate.month_from), std::to_string(rate.month_until),
             std::to_string(rate.hour_from), std::to_string(rate.hour_until)});
      } else if (refused.why == RefusedRate::Why::same_block) {
        add(path + ".above_mw", Severity::error,
            "%1 MW: the block of %2 in the same hours begins there too; it is left out",
            {format_number(rate.above_mw), refused.other});
      } else if (refused.why == RefusedRate::Why::too_many) {
        add(path, Severity::error, "%1 has more than %2 rates: it is left out",
            {refused.other, std::to_string(kMostRates)});
      } else if (rate.id == rate.contract) {
        add(path, Severity::error,
            "has the id of its contract, %1: it needs one of its own and is left out",
            {rate.contract});
      }
    }
  }

  /// Bases of money that do not mix, and payments of more than the whole.
  void check_money() {
    if (plan_.finance.wacc_basis != plan_.finance.flow_basis) {
      add("finance.wacc_basis", Severity::error, "a %1 WACC cannot discount a %2 cash flow",
          {std::string(enum_name(plan_.finance.wacc_basis)),
           std::string(enum_name(plan_.finance.flow_basis))});
    }
    const Finance& f = plan_.finance;
    const bool nominal = f.wacc_basis == MoneyBasis::nominal;
    if (nominal && f.wacc_frac < f.inflation_frac) {
      add("finance.wacc_frac", Severity::warning,
          "a nominal %1 with inflation of %2 is a real WACC below 0: later money counts more than "
          "today's; give at least the inflation",
          {format_number(f.wacc_frac), format_number(f.inflation_frac)});
    }
    if (plan_.finance.deposit_frac + plan_.finance.retention_frac > 1.0) {
      add("finance.retention_frac", Severity::error,
          "%1 and a deposit of %2 are more than the whole price",
          {format_number(plan_.finance.retention_frac), format_number(plan_.finance.deposit_frac)});
    }
    check_unit_costs();
    std::map<std::string_view, double> shares;
    for (const PaymentTerm& payment : plan_.payments) {
      double& sum = shares[payment.pays];
      sum += payment.share_frac;
      if (sum > 1.0 + 1e-9) {
        add("payments." + payment.id + ".share_frac", Severity::error,
            "payments for %1 add up to %2 of its price", {payment.pays, format_number(sum, 4)});
      }
    }
  }

  /// One price for an item, and lives that things can have.
  void check_unit_costs() {
    std::map<std::string_view, std::string_view> priced;
    for (const UnitCost& own : plan_.unit_costs) {
      const std::string path = "unit_costs." + own.id;
      const auto [first, added] = priced.emplace(own.item, own.id);
      if (!added) {
        add(path + ".item", Severity::error, "%1 has a price in %2 already",
            {own.item, std::string(first->second)});
      }
      const bool is_life = own.item.ends_with(kLifeSuffix);
      if (is_life && (own.value < kShortestLifeYears || own.value > kLongestLifeYears)) {
        add(path + ".value", Severity::error, "%1 years is no life between %2 and %3",
            {format_number(own.value), format_number(kShortestLifeYears),
             format_number(kLongestLifeYears)});
      }
    }
  }

  const Plan& plan_;
  const KnowsId& knows_;
  const NearestIds& nearest_;
  Issues issues_;
};

}  // namespace

Issues check_plan(const Plan& plan, const KnowsId& knows, const NearestIds& nearest) {
  return Checker(plan, knows, nearest).run();
}

}  // namespace sitewright::plan
