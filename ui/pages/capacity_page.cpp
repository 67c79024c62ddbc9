// A day that is looked at, and steps of supply that are tried out.
#include "ui/pages/capacity_page.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "model/evaluate/dated_plan.h"
#include "ui/format/quantity.h"
#include "ui/format/story_text.h"
#include "ui/pages/day_tables.h"
#include "ui/pages/page_tables.h"
#include "ui/pages/studies.h"
#include "ui/plan_figures/plan_figures.h"
#include "ui/session/supply_edits.h"

namespace sitewright::ui {

namespace {

QDate qdate(Date day) {
  const std::chrono::year_month_day date(day);
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

Date date_of(QDate day) {
  return make_date(day.year(), static_cast<unsigned>(day.month()),
                   static_cast<unsigned>(day.day()));
}

/// The day to look at first: the target's, else the one on which all run, else the first.
Date first_day(const plan::Plan& plan, const Evaluation& evaluation) {
  for (const auto& day : {plan.target.date, evaluation.capacity.target_date})
    if (day && *day >= evaluation.start && *day < evaluation.end) return *day;
  return evaluation.start;
}

}  // namespace

CapacityPage::CapacityPage(QWidget* parent) : Page(parent) {
  auto* layout = new QVBoxLayout(this);
  story_ = new QLabel(this);
  story_->setWordWrap(true);
  story_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layout->addWidget(story_);
  auto* splitter = new QSplitter(Qt::Vertical, this);
  splitter->setChildrenCollapsible(false);
  view_ = new CapacityView(splitter);
  constexpr int kLeastChart = 300;
  view_->setMinimumHeight(kLeastChart);
  make_tables(splitter);
  splitter->setStretchFactor(0, 3);
  splitter->setStretchFactor(1, 1);
  make_day_row(layout);
  layout->addWidget(splitter, 1);
  connect(view_, &FigureView::export_failed, this, &Page::message);
  connect(view_, &CapacityView::day_chosen, this, &CapacityPage::show_day);
  connect(view_, &CapacityView::wished, this, &CapacityPage::perform);
  connect(view_, &CapacityView::considered, this, &CapacityPage::consider);
  connect(view_, &CapacityView::open_wanted, this, &CapacityPage::open);
  connect(&idle_work_, &LaterWork::failed, this, &Page::message);
}

void CapacityPage::make_day_row(QLayout* layout) {
  auto* row = new QHBoxLayout;
  auto* label = new QLabel(tr("&Day"), this);
  day_ = new QDateEdit(this);
  day_->setObjectName(QStringLiteral("capacity.day"));
  day_->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
  day_->setCalendarPopup(true);
  day_->setKeyboardTracking(false);
  day_->setAccessibleName(tr("Day that is looked at"));
  label->setBuddy(day_);
  why_ = new QLabel(this);
  why_->setObjectName(QStringLiteral("capacity.why"));
  why_->setWordWrap(true);
  why_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  row->addWidget(label);
  row->addWidget(day_);
  row->addWidget(why_, 1);
  static_cast<QVBoxLayout*>(layout)->addLayout(row);
  connect(day_, &QDateEdit::dateChanged, this, [this](QDate date) { show_day(date_of(date)); });
}

void CapacityPage::make_tables(QSplitter* splitter) {
  constexpr int kLeastTable = 110;
  tabs_ = new QTabWidget(splitter);
  tabs_->setDocumentMode(true);
  constexpr int kTabBar = 40;
  tabs_->setMinimumHeight(kTabBar + kLeastTable);  // studies would ask for more and scroll in less
  const auto add = [this](const QString& name) {
    auto* table = new ResultTable(name, tabs_);
    table->setMinimumHeight(kLeastTable);
    tabs_->addTab(table, name);
    return table;
  };
  limits_ = add(tr("Limits on the day"));
  halls_ = add(tr("Halls on the day"));
  idle_ = add(tr("Idle on the day"));
  spans_ = add(tr("What binds"));
  fixes_ = add_study({.key = "fixes",
                      .name = tr("What would fix it"),
                      .question = tr("The smallest changes with which the target is met in time"),
                      .start = StudyStart::when_seen,
                      .study = fix_study});
  worth_ = add_study({.key = "worth",
                      .name = tr("Worth of a little more"),
                      .question = tr("What one MW, a rack a day or a week earlier is worth"),
                      .start = StudyStart::when_seen,
                      .study = worth_study});
}

StudyPanel* CapacityPage::add_study(StudySpec spec) {
  const QString name = spec.name;
  auto* panel = new StudyPanel(std::move(spec), tabs_);
  tabs_->addTab(panel, name);
  connect(panel, &StudyPanel::message, this, &Page::message);
  connect(panel, &StudyPanel::place_wanted, this, &Page::place_wanted);
  return panel;
}

void CapacityPage::show_result(const plan::Plan& plan, const Evaluation& evaluation) {
  story_->setText(story_text(evaluation));
  target_date_ = evaluation.capacity.target_date;
  view_->set_editable(can_edit());
  std::unique_ptr<Figure> figure = capacity_chart(plan, evaluation);
  view_->show_chart(
      std::unique_ptr<CapacityFigure>(static_cast<CapacityFigure*>(figure.release())));
  limits_on_ = site_limits_table(evaluation);
  halls_on_ = hall_day_table(plan, evaluation);
  spans_->set_content(binding_table(plan, evaluation));
  const auto shown = std::make_shared<const plan::Plan>(plan);
  fixes_->set_plan(shown);
  worth_->set_plan(shown);
  ask_idle(shown, evaluation);
  const Date last = add_days(evaluation.end, -1);
  const std::optional<Date> before = view_->day();
  const bool kept = before && *before >= evaluation.start && *before <= last;
  const QSignalBlocker blocker(day_);
  day_->setDateRange(qdate(evaluation.start), qdate(last));
  show_day(kept ? *before : first_day(plan, evaluation));
}

void CapacityPage::ask_idle(const std::shared_ptr<const plan::Plan>& plan,
                            const Evaluation& evaluation) {
  // Prices need the catalogue, which the work has.
  auto shown = std::make_shared<const Evaluation>(evaluation);
  idle_work_.request(plan, [this, shown](const WorkInput& input) -> ShowWork {
    auto stranded = stranded_by_day(input.plan, input.catalog, *shown);
    return [this, shown, stranded = std::move(stranded)] {
      idle_on_ = idle_table(shown->start, stranded);
      if (view_->day()) idle_->set_content(idle_on_(*view_->day()));
    };
  });
}

void CapacityPage::show_day(Date day) {
  view_->set_day(day);
  const QSignalBlocker blocker(day_);
  day_->setDate(qdate(day));
  if (view_->chart() != nullptr && !view_->chart()->is_empty()) {
    why_->setText(
        view_->chart()->why(days_between(view_->chart()->start(), day)).replace(u'\n', u' '));
  } else {
    why_->clear();
  }
  if (limits_on_) limits_->set_content(limits_on_(day));
  if (halls_on_) halls_->set_content(halls_on_(day));
  idle_->set_content(idle_on_ ? idle_on_(day) : TableContent{});
}

Expected<PlanEdit> CapacityPage::edit_for(const plan::Plan& plan, const StepWish& wish) const {
  const std::string id = wish.id.toStdString();
  DeliveryChange change{wish.day, wish.mw};
  for (const plan::Delivery& delivery : plan.deliveries) {
    if (delivery.id != id) continue;
    if (wish.by_days != 0) {
      const plan::Plan dated = dated_plan(plan, schedule::critical_path(plan));
      const auto& date =
          dated.deliveries[static_cast<std::size_t>(&delivery - plan.deliveries.data())].date;
      if (date) change.date = add_days(*date, wish.by_days);
    }
    if (wish.by_mw != 0) change.mw = std::max(0.0, delivery.mw + wish.by_mw);
  }
  return move_delivery_edit(plan, id, change, user_name());
}

void CapacityPage::perform(const StepWish& wish) {
  const auto plan = can_edit() ? services().plan() : nullptr;
  if (plan == nullptr) return view_->clear_preview();
  const bool by_key = wish.by_days != 0 || wish.by_mw != 0;
  auto edit = edit_for(*plan, wish);
  const bool nothing = edit && edit->is_nothing();
  const auto done = services().perform(std::move(edit), by_key ? Merging::allowed : Merging::never);
  if (!done || nothing) view_->clear_preview();
}

void CapacityPage::consider(const StepWish& wish) {
  const auto plan = can_edit() ? services().plan() : nullptr;
  if (plan == nullptr) return;
  const auto edit = edit_for(*plan, wish);
  auto next = std::make_shared<plan::Plan>(*plan);
  const Expected<void> applied = edit ? apply(*next, *edit) : tl::unexpected(edit.error());
  if (!applied) return view_->show_preview({}, QString::fromStdString(applied.error().message));
  emit what_if_wanted(std::move(next));
}

void CapacityPage::show_what_if(const Evaluation& evaluation) {
  if (!view_->is_dragging()) return;  // dropped or taken back in the meantime
  const auto& reached = evaluation.capacity.target_date;
  const QString target = full_text(evaluation.capacity.target_accelerators, Unit::count);
  QString note = reached ? tr("%1 online on %2").arg(target, prose_date(*reached))
                         : tr("%1 are never online").arg(target);
  if (reached && target_date_ && *reached != *target_date_) {
    const int days = days_between(*target_date_, *reached);
    note += (days > 0 ? tr(" (%1 later)") : tr(" (%1 earlier)"))
                .arg(full_text(std::abs(days), Unit::days));
  }
  const Daily& online = evaluation.capacity.online;
  view_->show_preview({online.begin(), online.end()}, note);
}

void CapacityPage::open(const QString& step) {
  if (!step.isEmpty()) emit place_wanted(QStringLiteral("deliveries.%1.mw").arg(step));
}

}  // namespace sitewright::ui
