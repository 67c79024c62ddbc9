// Cards of headline metrics above the table of quarters.
#include "ui/pages/overview_page.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>
#include <array>

#include "model/evaluate/metrics.h"
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
  auto* card = new MetricCard(metric, inside);
  connect(card, &MetricCard::opened, this, &Page::explanation_wanted);
  cards_.push_back(card);
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
      QWidget* frame = cards_[static_cast<std::size_t>(group * kCardsPerGroup + i)];
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
  for (MetricCard* card : cards_) card->show_value(evaluation);
  quarters_->set_content(quarter_table(evaluation));
}

}  // namespace sitewright::ui
