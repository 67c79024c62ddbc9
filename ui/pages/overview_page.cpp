// Cards of headline metrics above the table of quarters.
#include "ui/pages/overview_page.h"

#include <QCoreApplication>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "model/evaluate/metrics.h"
#include "ui/format/quantity.h"
#include "ui/format/story_text.h"
#include "ui/format/theme.h"
#include "ui/pages/page_tables.h"

namespace sitewright::ui {

namespace {

constexpr std::array<std::string_view, 12> kHeadlines{
    "capacity.target_date",     "capacity.online_accelerators_end",
    "power.facility_peak_mw",   "power.kw_per_accelerator",
    "supply.firm_mw",           "cooling.pue_annual",
    "cooling.wue_l_per_kwh",    "emissions.nox_potential_tpy",
    "reliability.goodput_frac", "cost.capex_usd",
    "cost.opex_usd_per_year",   "cost.usd_per_useful_accelerator_h"};
constexpr int kCardWidth = 190;

QString plain(std::string_view view) {
  return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QString shown(const Metric& metric, const MetricValue& value) {
  if (const auto* number = std::get_if<double>(&value)) return card_text(*number, metric.unit);
  if (const auto* date = std::get_if<Date>(&value)) return prose_date(*date);
  return QStringLiteral("\u2013");
}

/// Full value, formula, inputs and source of a metric.
QString explanation(const Metric& metric, const MetricValue& value) {
  QString text = QCoreApplication::translate("model", metric.label.data());
  if (const auto* number = std::get_if<double>(&value))
    text += QStringLiteral(": ") + full_text(*number, metric.unit);
  if (std::holds_alternative<std::monostate>(value))
    text += QStringLiteral(": ") + plain(metric.missing_because);
  text += QStringLiteral("\n= ") + plain(metric.formula) + OverviewPage::tr("\nInputs: ") +
          plain(metric.inputs).replace(QLatin1Char(' '), QStringLiteral(", "));
  if (!metric.source.empty()) text += OverviewPage::tr("\nSource: ") + plain(metric.source);
  return text + QStringLiteral("\n") + plain(metric.key);
}

}  // namespace

OverviewPage::OverviewPage(QWidget* parent) : Page(parent) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* area = new QScrollArea(this);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  outer->addWidget(area);
  auto* inside = new QWidget(area);
  area->setWidget(inside);
  auto* layout = new QVBoxLayout(inside);
  story_ = new QLabel(inside);
  story_->setWordWrap(true);
  story_->setFont(text_font(TextSize::headline));
  story_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  story_->setAccessibleName(tr("Story"));
  layout->addWidget(story_);
  grid_ = new QGridLayout;
  grid_->setSpacing(8);
  layout->addLayout(grid_);
  make_cards();
  constexpr int kLeastTableHeight = 220;
  quarters_ = new ResultTable(tr("Quarters"), inside);
  quarters_->setMinimumHeight(kLeastTableHeight);
  layout->addWidget(quarters_, 1);
}

void OverviewPage::make_cards() {
  for (const std::string_view key : kHeadlines) {
    const Metric* metric = find_metric(key);
    auto* frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(10, 6, 10, 6);
    inside->setSpacing(0);
    auto* label = new QLabel(QCoreApplication::translate("model", metric->label.data()), frame);
    label->setFont(text_font(TextSize::small));
    label->setWordWrap(true);
    auto* value = new QLabel(frame);
    value->setFont(text_font(TextSize::headline));
    value->setAccessibleName(label->text());
    value->setObjectName(plain(key));
    inside->addWidget(label);
    inside->addWidget(value);
    cards_.push_back({frame, value});
  }
}

void OverviewPage::lay_out_cards() {
  const int columns = std::clamp(width() / kCardWidth, 2, 6);
  if (columns == columns_) return;
  columns_ = columns;
  for (int i = 0; i < static_cast<int>(cards_.size()); ++i) {
    grid_->addWidget(cards_[static_cast<std::size_t>(i)].frame, i / columns, i % columns);
  }
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  lay_out_cards();
}

void OverviewPage::show_result(const plan::Plan&, const Evaluation& evaluation) {
  lay_out_cards();
  story_->setText(story_text(evaluation));
  for (std::size_t i = 0; i < kHeadlines.size(); ++i) {
    const Metric* metric = find_metric(kHeadlines[i]);
    const MetricValue value = metric->get(evaluation);
    cards_[i].value->setText(shown(*metric, value));
    cards_[i].frame->setToolTip(explanation(*metric, value));
  }
  quarters_->set_content(quarter_table(evaluation));
}

}  // namespace sitewright::ui
