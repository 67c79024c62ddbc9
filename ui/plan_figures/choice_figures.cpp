// Chart of owning, leasing a shell and renting.
#include <QCoreApplication>
#include <array>

#include "ui/figures/line_figure.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::ui {

namespace {

constexpr double kMonthsPerYear = 12.0;

QString text(const char* english) { return QCoreApplication::translate("figures", english); }

}  // namespace

QString way_name(std::size_t way) {
  constexpr std::array<const char*, 3> kNames{QT_TRANSLATE_NOOP("figures", "Owned"),
                                              QT_TRANSLATE_NOOP("figures", "Leased shell"),
                                              QT_TRANSLATE_NOOP("figures", "Rented")};
  return text(kNames.at(way));
}

std::unique_ptr<Figure> buy_or_rent_chart(const plan::Plan& plan, const Evaluation& evaluation) {
  LineData data{.title = text(QT_TRANSLATE_NOOP("figures", "Own, lease or rent, by years of need")),
                .y_name = text(QT_TRANSLATE_NOOP("figures", "Present value of use less cost")),
                .unit = Unit::usd,
                .x = {.kind = XScale::Kind::months},
                .series = {},
                .markers = {}};
  if (evaluation.choice) {
    const cost::ChoiceResult& choice = *evaluation.choice;
    for (std::size_t i = 0; i < choice.ways.size(); ++i) {
      data.series.push_back({.name = way_name(i),
                             .colour = series_color(i),
                             .y = choice.ways[i].net_usd_by_months,
                             .first_x = 0,
                             .dashed = false,
                             .visible = true});
    }
    for (const cost::TermCrossing& crossing : choice.break_even.terms) {
      data.markers.push_back(
          {crossing.years * kMonthsPerYear,
           crossing.above == cost::Better::own
               ? text(QT_TRANSLATE_NOOP("figures", "From here owned beats rented"))
               : text(QT_TRANSLATE_NOOP("figures", "From here rented beats owned"))});
    }
    data.markers.push_back({plan.rent.term_years * kMonthsPerYear,
                            text(QT_TRANSLATE_NOOP("figures", "This plan's need"))});
  }
  auto figure = std::make_unique<LineFigure>(std::move(data));
  figure->set_empty_text(
      text(QT_TRANSLATE_NOOP("figures", "Nothing runs yet, or a price is missing.")));
  return figure;
}

}  // namespace sitewright::ui
