// The Gantt chart's wishes become edits of the plan, and their previews its schedule as it would
// be.
#include "ui/pages/schedule_page.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/quantity.h"
#include "ui/pages/gantt_wishes.h"
#include "ui/pages/outlook_tables.h"
#include "ui/pages/page_tables.h"
#include "ui/pages/schedule_texts.h"
#include "ui/pages/studies.h"
#include "ui/plan_figures/schedule_figures.h"
#include "ui/session/task_edits.h"

namespace sitewright::ui {

namespace {

Date today() {
  const QDate now = QDate::currentDate();
  return make_date(now.year(), static_cast<unsigned>(now.month()),
                   static_cast<unsigned>(now.day()));
}

/// The first of the plans that has one of the tasks.
GanttBaseline baseline_of(const plan::Plan& plan, const std::vector<NamedEvaluation>& plans) {
  for (const NamedEvaluation& other : plans) {
    for (const schedule::ScheduledTask& task : other.evaluation->schedule.tasks) {
      if (std::any_of(plan.tasks.begin(), plan.tasks.end(),
                      [&](const plan::Task& own) { return own.id == task.id; }))
        return {other.name, &other.evaluation->schedule};
    }
  }
  return {};
}

}  // namespace

SchedulePage::SchedulePage(QWidget* parent) : Page(parent) {
  auto* layout = new QVBoxLayout(this);
  story_ = new QLabel(this);
  story_->setWordWrap(true);
  story_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layout->addWidget(story_);
  auto* buttons = new QHBoxLayout;
  layout->addLayout(buttons);
  make_buttons(buttons);
  auto* splitter = new QSplitter(Qt::Vertical, this);
  splitter->setChildrenCollapsible(false);
  layout->addWidget(splitter, 1);
  gantt_ = new GanttView(splitter);
  make_table(splitter);
  splitter->setStretchFactor(0, 3);
  splitter->setStretchFactor(1, 1);
  connect(gantt_, &FigureView::export_failed, this, &Page::message);
  connect(gantt_, &GanttView::wished, this, &SchedulePage::perform);
  connect(gantt_, &GanttView::considered, this, &SchedulePage::consider);
  connect(gantt_, &GanttView::open_wanted, this, &SchedulePage::open);
  connect(gantt_, &GanttView::task_selected, this, &SchedulePage::show_in_table);
}

void SchedulePage::make_buttons(QHBoxLayout* row) {
  add_ = new QPushButton(tr("Add task"), this);
  add_->setObjectName(QStringLiteral("schedule.add"));
  add_->setToolTip(tr("Adds a task after the selected one"));
  connect(add_, &QPushButton::clicked, this, &SchedulePage::add_task);
  row->addWidget(add_);
  row->addStretch(1);
  simulation_ = new SimulationBar(this);
  row->addWidget(simulation_);
  connect(simulation_, &SimulationBar::simulated, this, &SchedulePage::show_outlook);
  connect(simulation_, &SimulationBar::message, this, &Page::message);
}

void SchedulePage::make_table(QSplitter* splitter) {
  constexpr int kLeastHeight = 110;
  tabs_ = new QTabWidget(splitter);
  tabs_->setDocumentMode(true);
  const auto add = [this](const QString& name) {
    auto* table = new ResultTable(name, tabs_);
    table->setMinimumHeight(kLeastHeight);
    tabs_->addTab(table, name);
    return table;
  };
  tasks_ = add(tr("Tasks"));
  odds_ = add(tr("Simulated dates"));
  make_orders();
  connect(tasks_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) {
            const auto row = static_cast<std::size_t>(std::max(0, current.row()));
            if (current.isValid() && row < ids_.size()) gantt_->select_task(ids_[row]);
          });
  connect(tasks_, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
    const auto row = static_cast<std::size_t>(std::max(0, index.row()));
    if (row < ids_.size()) open(ids_[row]);
  });
}

void SchedulePage::make_orders() {
  const QString name = tr("Order calendar");
  orders_ = new StudyPanel({.key = "orders",
                            .name = name,
                            .question = tr("Draws lead times and durations: the last day of each "
                                           "order for the target, and the money at risk then"),
                            .start = StudyStart::by_hand,
                            .study = order_study},
                           tabs_);
  tabs_->addTab(orders_, name);
  connect(orders_, &StudyPanel::message, this, &Page::message);
  connect(orders_, &StudyPanel::place_wanted, this, &Page::place_wanted);
}

void SchedulePage::show_result(const plan::Plan& plan, const Evaluation& evaluation) {
  gantt_->set_editable(can_edit());
  add_->setEnabled(can_edit());
  const QString selected = gantt_->selected_task();
  plan_ = std::make_shared<const plan::Plan>(plan);
  schedule_ = evaluation.schedule;
  simulation_->set_plan(plan_);
  orders_->set_plan(plan_);
  show_chart();
  tasks_->set_content(task_table(plan, evaluation));
  show_in_table(selected);
}

const analysis::Outlook* SchedulePage::outlook() const {
  const bool same = plan_ != nullptr && simulated_ != nullptr && *plan_ == *simulated_;
  return same ? outlook_.get() : nullptr;
}

void SchedulePage::show_outlook(const std::shared_ptr<const plan::Plan>& plan,
                                const std::shared_ptr<const analysis::Outlook>& outlook) {
  simulated_ = plan;
  outlook_ = outlook;
  if (plan_ != nullptr) show_chart();
}

void SchedulePage::show_chart() {
  const analysis::Outlook* odds = outlook();
  QString story = schedule_story(*plan_, schedule_);
  if (odds != nullptr) story += u' ' + outlook_story(*odds);
  story_->setText(story);
  odds_->set_content(odds == nullptr ? TableContent{} : outlook_table(*odds));
  tabs_->setTabEnabled(tabs_->indexOf(odds_), odds != nullptr);
  auto figure = gantt_chart(*plan_, schedule_, {baseline_of(*plan_, compared_), outlook()});
  figure->set_today(today());
  ids_.clear();
  for (const GanttTask& task : figure->data().tasks) ids_.push_back(task.id);
  gantt_->show_chart(std::move(figure));
}

void SchedulePage::show_compared(const std::vector<NamedEvaluation>& plans) {
  compared_ = plans;
  if (plan_ != nullptr) show_chart();
}

void SchedulePage::perform(const GanttWish& wish) {
  const auto plan = can_edit() ? services().plan() : nullptr;
  if (plan == nullptr) return gantt_->clear_preview();
  auto edit = edit_for(wish, *plan, schedule_);
  const bool nothing = edit && edit->is_nothing();
  // A drag is a step of its own; keys that go on moving one task are one step.
  const bool by_key = !wish.to && wish.by_days != 0;
  const auto done = services().perform(std::move(edit), by_key ? Merging::allowed : Merging::never);
  if (!done || nothing) gantt_->clear_preview();
}

void SchedulePage::consider(const GanttWish& wish) {
  const auto plan = can_edit() ? services().plan() : nullptr;
  if (plan == nullptr) return;
  const auto edit = edit_for(wish, *plan, schedule_);
  plan::Plan next = *plan;
  const Expected<void> applied = edit ? apply(next, *edit) : tl::unexpected(edit.error());
  if (!applied) return gantt_->show_preview({}, QString::fromStdString(applied.error().message));
  if (gantt_->chart() == nullptr) return;
  if (plan->schedule.levelled)  // takes longer than a hand waits
    return gantt_->show_preview({}, tr("Levelled anew after the drop"));
  const schedule::Result before = schedule::critical_path(*plan);
  const schedule::Result after = schedule::critical_path(next);
  gantt_->show_preview(gantt_dates(*gantt_->chart(), after), preview_note(wish, before, after));
}

void SchedulePage::add_task() {
  const auto plan = can_edit() ? services().plan() : nullptr;
  if (plan == nullptr) return;
  const auto edit =
      add_task_edit(*plan, gantt_->selected_task().toStdString(), tr("New task").toStdString());
  std::ignore = services().perform(edit, Merging::never);
}

void SchedulePage::open(const QString& task) {
  if (!task.isEmpty()) emit place_wanted(QStringLiteral("tasks.%1.name").arg(task));
}

void SchedulePage::show_in_table(const QString& task) {
  const auto found = std::find(ids_.begin(), ids_.end(), task);
  if (task.isEmpty() || found == ids_.end()) return;
  const QModelIndex index = tasks_->model()->index(static_cast<int>(found - ids_.begin()), 0);
  tasks_->setCurrentIndex(index);
}

}  // namespace sitewright::ui
