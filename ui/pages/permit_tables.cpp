// Rows of the air permit's tables.
#include <QCoreApplication>
#include <algorithm>

#include "ui/format/model_text.h"
#include "ui/format/quantity.h"
#include "ui/pages/cells.h"
#include "ui/pages/page_tables.h"

namespace sitewright::ui {

using namespace cells;

namespace {

QString text(const char* english) { return QCoreApplication::translate("pages", english); }

ValueCell tons(const std::optional<double>& value) {
  return value ? number(*value, Unit::tpy) : words(QString());
}

ValueCell units(const std::optional<int>& value) {
  return value ? number(*value, Unit::count) : words(QString());
}

QString class_name(emissions::PermitClass permit) {
  switch (permit) {
    case emissions::PermitClass::exempt: return text(QT_TRANSLATE_NOOP("pages", "exempt"));
    case emissions::PermitClass::minor: return text(QT_TRANSLATE_NOOP("pages", "minor"));
    case emissions::PermitClass::synthetic_minor:
      return text(QT_TRANSLATE_NOOP("pages", "synthetic minor"));
    case emissions::PermitClass::title_v_major:
      return text(QT_TRANSLATE_NOOP("pages", "Title V major"));
    case emissions::PermitClass::psd_major: return text(QT_TRANSLATE_NOOP("pages", "PSD major"));
    case emissions::PermitClass::nonattainment_nsr:
      return text(QT_TRANSLATE_NOOP("pages", "nonattainment NSR"));
  }
  return {};
}

QString origin_name(emissions::FactorOrigin origin) {
  switch (origin) {
    case emissions::FactorOrigin::permit: return text(QT_TRANSLATE_NOOP("pages", "permit"));
    case emissions::FactorOrigin::unit: return text(QT_TRANSLATE_NOOP("pages", "unit"));
    case emissions::FactorOrigin::table: return text(QT_TRANSLATE_NOOP("pages", "published table"));
    case emissions::FactorOrigin::none: break;
  }
  return {};
}

}  // namespace

TableContent permit_class_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{
      .columns = {{text(QT_TRANSLATE_NOOP("pages", "Permit class"))},
                  {text(QT_TRANSLATE_NOOP("pages", "Months, low")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Usual")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "High")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Applied for"))},
                  {text(QT_TRANSLATE_NOOP("pages", "In force at the earliest"))},
                  {text(QT_TRANSLATE_NOOP("pages", "Usually"))},
                  {text(QT_TRANSLATE_NOOP("pages", "Wanted from"))},
                  {text(QT_TRANSLATE_NOOP("pages", "Offsets missing [short tons/yr]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Source"))}},
      .rows = {}};
  if (evaluation.permits.potential.empty()) return table;
  const emissions::ApplicabilityResult& applicability = evaluation.permits.applicability;
  const emissions::LeadTime& lead = applicability.lead;
  const PermitDates& dates = evaluation.permit_dates;
  table.rows.push_back(
      {words(class_name(applicability.permit)), number(lead.low_months, Unit::count),
       number(lead.months, Unit::count), number(lead.high_months, Unit::count), date(dates.applied),
       date(dates.earliest), date(dates.usual),
       dates.wanted ? date(*dates.wanted) : words(QString()),
       number(applicability.offsets_short_tpy, Unit::tpy), words(plain(lead.source))});
  return table;
}

TableContent permit_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{
      .columns = {{text(QT_TRANSLATE_NOOP("pages", "Pollutant"))},
                  {text(QT_TRANSLATE_NOOP("pages", "Potential [short tons/yr]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Cap [short tons/yr]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Highest 12 months [short tons]")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Ending"))},
                  {text(QT_TRANSLATE_NOOP("pages", "Months over the cap")), true},
                  {text(QT_TRANSLATE_NOOP("pages", "Major from [short tons/yr]")), true}},
      .rows = {}};
  if (evaluation.permits.potential.empty()) return table;
  for (const emissions::Pollutant pollutant : emissions::kPollutants) {
    const emissions::PollutantTest& test = evaluation.permits.applicability.tests[pollutant];
    const emissions::RollingFigure& rolling = evaluation.ledger.pollutants[pollutant].tpy;
    const QString ending = rolling.max_month ? QString::fromStdString(emissions::month_text(
                                                   evaluation.ledger_from, *rolling.max_month))
                                             : QString();
    table.rows.push_back(
        {words(plain(emissions::to_string(pollutant)).toUpper()), tons(test.potential_tpy),
         tons(test.cap_tpy), tons(rolling.max), words(ending),
         number(static_cast<double>(rolling.months_over), Unit::count), tons(test.major_tpy)});
  }
  return table;
}

TableContent potential_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Counts in the potential"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "MW")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Hours a year")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Stands from"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Until"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "NOx [short tons/yr]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "CO [short tons/yr]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "VOC [short tons/yr]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "PM [short tons/yr]")), true}},
                     .rows = {}};
  for (const PotentialLine& line : evaluation.permits.potential) {
    const emissions::SourceGroup& source = line.source;
    const QString id = QString::fromStdString(source.id);
    const QString name =
        line.hall_standby ? text(QT_TRANSLATE_NOOP("pages", "%1, standby plant")).arg(id) : id;
    const std::optional<Date>& until = source.presence.until;
    table.rows.push_back(
        {words(name), number(source.units * source.unit.unit_mw, Unit::mw),
         number(source.unit.hours_per_year, Unit::h),
         words(QString::fromStdString(to_iso(source.presence.from))),
         words(until ? QString::fromStdString(to_iso(*until)) : QString()),
         tons(line.tpy[emissions::Pollutant::nox]), tons(line.tpy[emissions::Pollutant::co]),
         tons(line.tpy[emissions::Pollutant::voc]), tons(line.tpy[emissions::Pollutant::pm])});
  }
  return table;
}

TableContent allowed_units_table(const plan::Plan& plan, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Group"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Units")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Cap"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Unit-hours a year")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Allowed, steady")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Allowed with starts")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Factor [lb/MMBtu]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Factor from"))}},
                     .rows = {}};
  for (const GroupAllowance& group : evaluation.permits.groups) {
    const auto found =
        std::find_if(plan.generators.begin(), plan.generators.end(),
                     [&](const plan::GeneratorGroup& g) { return g.id == group.id; });
    for (const emissions::Pollutant pollutant : emissions::kPollutants) {
      const emissions::AllowedByCap& allowed = group.allowed.by_cap[pollutant];
      if (!allowed.steady_units || !allowed.lb_per_mmbtu) continue;
      table.rows.push_back(
          {words(QString::fromStdString(group.id)),
           found == plan.generators.end() ? words(QString()) : number(found->count, Unit::count),
           words(plain(emissions::to_string(pollutant)).toUpper()),
           allowed.unit_hours ? number(*allowed.unit_hours, Unit::h) : words(QString()),
           units(allowed.steady_units),
           units(allowed.units),
           {.text = cell_text(*allowed.lb_per_mmbtu, Unit::none), .value = *allowed.lb_per_mmbtu},
           words(origin_name(group.factors.origin[pollutant]))});
    }
  }
  return table;
}

}  // namespace sitewright::ui
