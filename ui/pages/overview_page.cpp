// Cards of headline metrics above the table of quarters.
#include "ui/pages/overview_page.h"

#include <QCoreApplication>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>
#include <array>

#include "model/evaluate/metrics.h"
#include "ui/format/quantity.h"
#include "ui/format/story_text.h"
#include "ui/format/theme.h"
#include "ui/pages/page_tables.h"

namespace sitewright::ui {

namespace {

constexpr int kCardsPerGroup = 3;
struct CardGroup {
  const char* name;
  std::array<std::string_view, kCardsPerGroup> metrics;
};
constexpr std::array<CardGroup, 4> kGroups{{
    {QT_TRANSLATE_NOOP("pages", "Capacity"),
     {"capacity.target_date", "capacity.online_accelerators_end", "reliability.goodput_frac"}},
    {QT_TRANSLATE_NOOP("pages", "Power"),
     {"power.facility_peak_mw", "power.kw_per_accelerator", "supply.firm_mw"}},
    {QT_TRANSLATE_NOOP("pages", "Heat and air"),
     {"cooling.pue_annual", "cooling.wue_l_per_kwh", "emissions.nox_potential_tpy"}},
    {QT_TRANSLATE_NOOP("pages", "Cost"),
     {"cost.capex_usd", "cost.opex_usd_per_year", "cost.usd_per_useful_accelerator_h"}},
}};
constexpr int kWideFrom = 880;  // four columns of cards as wide as "$2.39/accelerator-hour"

QString plain(std::string_view view) {
  return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// A value and, to be set smaller, its unit.
struct Shown {
  QString value;
  QString unit;
};

Shown shown(const Metric& metric, const MetricValue& value) {
  if (const auto* date = std::get_if<Date>(&value)) return {prose_date(*date), {}};
  const auto* number = std::get_if<double>(&value);
  if (number == nullptr) return {QStringLiteral("\u2013"), {}};
  const QString text = card_text(*number, metric.unit);
  const bool money = text.contains(QLatin1Char('$'));  // "$10.2 bn" stays whole
  const QString cut = money ? QStringLiteral("/") : QStringLiteral("[ /\u00a0]");
  const auto unit = text.indexOf(QRegularExpression(cut));
  if (unit < 0) return {text, {}};
  return {text.left(unit), text.mid(unit).trimmed()};
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
  make_cards(inside);
  constexpr int kLeastTableHeight = 220;
  quarters_ = new ResultTable(tr("Quarters"), inside);
  quarters_->setMinimumHeight(kLeastTableHeight);
  layout->addWidget(quarters_, 1);
}

void OverviewPage::make_cards(QWidget* inside) {
  for (const CardGroup& group : kGroups) {
    auto* heading = new QLabel(QCoreApplication::translate("pages", group.name), inside);
    QFont font = text_font(TextSize::small);
    font.setBold(true);
    heading->setFont(font);
    headings_.push_back(heading);
    for (const std::string_view key : group.metrics) add_card(inside, *find_metric(key));
  }
}

void OverviewPage::add_card(QWidget* inside, const Metric& metric) {
  auto* frame = new QFrame(inside);
  frame->setFrameShape(QFrame::StyledPanel);
  auto* layout = new QVBoxLayout(frame);
  layout->setContentsMargins(10, 6, 10, 6);
  layout->setSpacing(0);
  auto* label = new QLabel(QCoreApplication::translate("model", metric.label.data()), frame);
  label->setFont(text_font(TextSize::small));
  label->setWordWrap(true);
  auto* value = new QLabel(frame);
  value->setFont(text_font(TextSize::headline));
  auto* unit = new QLabel(frame);
  unit->setFont(text_font(TextSize::small));
  value->setAccessibleName(label->text());
  value->setObjectName(plain(metric.key));
  layout->addWidget(label);
  auto* line = new QHBoxLayout;
  line->setSpacing(4);
  line->addWidget(value);
  line->addWidget(unit, 1, Qt::AlignBottom);
  layout->addStretch(1);
  layout->addLayout(line);
  cards_.push_back({&metric, frame, value, unit});
}

/// A group is a column of cards where there is room for all, else a row.
void OverviewPage::lay_out_cards() {
  const bool wide = width() >= kWideFrom;
  if (laid_out_ && wide == wide_) return;
  laid_out_ = true;
  wide_ = wide;
  for (int group = 0; group < static_cast<int>(headings_.size()); ++group) {
    QLabel* heading = headings_[static_cast<std::size_t>(group)];
    if (wide) {
      grid_->addWidget(heading, 0, group);
    } else {
      grid_->addWidget(heading, 2 * group, 0, 1, kCardsPerGroup);
    }
    for (int i = 0; i < kCardsPerGroup; ++i) {
      QWidget* frame = cards_[static_cast<std::size_t>(group * kCardsPerGroup + i)].frame;
      if (wide) {
        grid_->addWidget(frame, 1 + i, group);
      } else {
        grid_->addWidget(frame, 2 * group + 1, i);
      }
    }
  }
  const int columns = wide ? static_cast<int>(headings_.size()) : kCardsPerGroup;
  for (int column = 0; column < static_cast<int>(headings_.size()); ++column)
    grid_->setColumnStretch(column, column < columns ? 1 : 0);
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  lay_out_cards();
}

void OverviewPage::show_result(const plan::Plan&, const Evaluation& evaluation) {
  lay_out_cards();
  story_->setText(story_text(evaluation));
  for (const Card& card : cards_) {
    const MetricValue value = card.metric->get(evaluation);
    const auto [number, unit] = shown(*card.metric, value);
    card.value->setText(number);
    card.unit->setText(unit);
    card.frame->setToolTip(explanation(*card.metric, value));
  }
  quarters_->set_content(quarter_table(evaluation));
}

}  // namespace sitewright::ui
