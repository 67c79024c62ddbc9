// Lead times of the permit's class, counted from its task or the plan's start.
#include "model/evaluate/permit_dates.h"

#include <algorithm>
#include <cmath>

#include "model/core/number_text.h"
#include "model/plan/contract_terms.h"

namespace sitewright {

namespace {

Date months_after(Date date, double whole_months) {
  return plan::add_months(date, static_cast<int>(std::lround(whole_months)));
}

/// Sets the day of application: the first start among tasks that enable the permit.
void find_application(const plan::Plan& plan, const schedule::Result& schedule,
                      PermitDates& dates) {
  dates.applied = plan.schedule.start;
  if (schedule.tasks.size() != plan.tasks.size()) return;
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    if (!plan.tasks[i].enables_permit) continue;
    const Date start = schedule.tasks[i].start;
    if (!dates.task.empty() && start >= dates.applied) continue;
    dates.applied = start;
    dates.task = plan.tasks[i].id;
  }
}

/// Lines of the potential that are groups of the plan off the temporary route.
template <class Visit>
void each_line(const Permits& permits, Visit visit) {
  for (const PotentialLine& line : permits.potential) {
    if (!line.hall_standby && !line.source.temporary) visit(line.source);
  }
}

void find_wanted(const plan::Plan& plan, const Permits& permits, PermitDates& dates) {
  if (permits.applicability.permit == emissions::PermitClass::exempt) return;
  if (plan.site.permit_from) {
    if (*plan.site.permit_from <= plan.schedule.start || permits.potential.empty()) return;
    dates.wanted = plan.site.permit_from;
    dates.wanted_path =
        dates.task.empty() ? "site.permit_from" : "tasks." + dates.task + ".duration_days";
    return;
  }
  each_line(permits, [&](const emissions::SourceGroup& source) {
    if (dates.wanted && source.presence.from >= *dates.wanted) return;
    dates.wanted = source.presence.from;
    dates.wanted_path = "generators." + source.id + ".from";
  });
}

/// Groups that stand before the permit is in force.
void warn_of_early_groups(const plan::Plan& plan, const Permits& permits, Issues& issues) {
  if (!plan.site.permit_from || permits.applicability.permit == emissions::PermitClass::exempt)
    return;
  each_line(permits, [&](const emissions::SourceGroup& source) {
    const auto group =
        std::find_if(plan.generators.begin(), plan.generators.end(),
                     [&](const plan::GeneratorGroup& g) { return g.id == source.id; });
    if (group == plan.generators.end() || group->role == plan::Role::standby) return;
    const Date from = group->from.value_or(plan.schedule.start);
    if (from >= *plan.site.permit_from) return;
    issues.push_back({"generators." + source.id + ".from",
                      Severity::warning,
                      "runs from %1, before the air permit is in force on %2, and claims no "
                      "temporary route: supply counts it, but nothing permits it till then",
                      {to_iso(from), to_iso(*plan.site.permit_from)}});
  });
}

}  // namespace

PermitDates permit_dates(const plan::Plan& dated, const schedule::Result& schedule,
                         const Permits& permits) {
  PermitDates dates;
  find_application(dated, schedule, dates);
  const emissions::LeadTime& lead = permits.applicability.lead;
  dates.earliest = months_after(dates.applied, lead.low_months);
  dates.usual = months_after(dates.applied, lead.months);
  dates.latest = months_after(dates.applied, lead.high_months);
  find_wanted(dated, permits, dates);
  return dates;
}

Issues permit_date_issues(const plan::Plan& dated, const Permits& permits,
                          const PermitDates& dates) {
  Issues issues;
  if (dates.wanted && *dates.wanted < dates.earliest) {
    const emissions::LeadTime& lead = permits.applicability.lead;
    issues.push_back(
        {dates.wanted_path,
         Severity::warning,
         "%1 is sooner than an air permit of class %2 comes: it takes %3 to %4 months "
         "(%5); applied for on %6, it is in force on %7 at the earliest",
         {to_iso(*dates.wanted), std::string(emissions::to_string(permits.applicability.permit)),
          format_number(lead.low_months), format_number(lead.high_months), std::string(lead.source),
          to_iso(dates.applied), to_iso(dates.earliest)}});
  }
  warn_of_early_groups(dated, permits, issues);
  return issues;
}

}  // namespace sitewright
