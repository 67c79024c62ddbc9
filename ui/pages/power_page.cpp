// Charts and tables of power, some of them worked out off the window's thread.
#include "ui/pages/power_page.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "model/evaluate/evaluate.h"
#include "model/evaluate/power_path.h"
#include "ui/figures/figure_view.h"
#include "ui/pages/adequacy_tables.h"
#include "ui/pages/page_tables.h"

namespace sitewright::ui {

namespace {

constexpr int kHoursPerWeek = 168;
constexpr int kDaysInYear = kHoursPerYear / kHoursPerDay;
/// Days of the model's year stand in one without 29 February.
constexpr int kYearWithoutLeapDay = 2001;
constexpr double kClickPixels = 4.0;

// Tables that are filled later, by their names.
constexpr const char* kHour = QT_TRANSLATE_NOOP("pages", "One hour");
constexpr const char* kFixes = QT_TRANSLATE_NOOP("pages", "What would fix it");
constexpr const char* kLimits = QT_TRANSLATE_NOOP("pages", "What falls short");
constexpr const char* kAdequacy = QT_TRANSLATE_NOOP("pages", "Adequacy");
constexpr const char* kStorage = QT_TRANSLATE_NOOP("pages", "Storage duties");
constexpr const char* kPaths = QT_TRANSLATE_NOOP("pages", "Redundancy");
constexpr const char* kLosses = QT_TRANSLATE_NOOP("pages", "Losses");
constexpr const char* kMonths = QT_TRANSLATE_NOOP("pages", "By month");

ChartPageSpec spec() {
  return {.rows = {{"dispatch"}, {"supply", "load-duration"}, {"energy-cost", "permit-ledger"}},
          .tables = {{kHour, nullptr},
                     {QT_TRANSLATE_NOOP("pages", "Sources"), source_table},
                     {QT_TRANSLATE_NOOP("pages", "Supply by step"), supply_table},
                     {QT_TRANSLATE_NOOP("pages", "Single losses"), loss_table},
                     {kAdequacy, nullptr},
                     {kLimits, nullptr},
                     {kFixes, nullptr},
                     {QT_TRANSLATE_NOOP("pages", "Permit class and dates"), permit_class_table},
                     {QT_TRANSLATE_NOOP("pages", "Air permit"), permit_table},
                     {QT_TRANSLATE_NOOP("pages", "Potential by group"), potential_table},
                     {QT_TRANSLATE_NOOP("pages", "Units under the caps"), allowed_units_table},
                     {kStorage, nullptr},
                     {kPaths, nullptr},
                     {kLosses, nullptr},
                     {kMonths, nullptr},
                     {QT_TRANSLATE_NOOP("pages", "Orders"), order_table}}};
}

}  // namespace

PowerPage::PowerPage(QWidget* parent) : Page(parent), charts_(new ChartPage(spec(), this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(charts_, 1);
  charts_->add_bar(make_bar());
  FigureView* view = charts_->view("dispatch");
  view->installEventFilter(this);
  view->setToolTip(QString());
  connect(charts_, &Page::message, this, &Page::message);
  connect(year_, &QSpinBox::valueChanged, this, [this] { ask_year(); });
  connect(hour_, &QDateTimeEdit::dateTimeChanged, this, [this] { show_hour(); });
  connect(week_, &QPushButton::clicked, this, [this] { zoom_to_week(); });
  for (LaterWork* work : {&year_work_, &answer_work_}) {
    connect(work, &LaterWork::failed, this, &Page::message);
    connect(work, &LaterWork::busy_changed, this, [this] {
      const bool busy = year_work_.is_busy() || answer_work_.is_busy();
      state_->setText(busy ? tr("working it out\u2026") : QString());
    });
  }
}

QWidget* PowerPage::make_bar() {
  auto* bar = new QWidget;
  auto* layout = new QHBoxLayout(bar);
  layout->setContentsMargins(0, 0, 0, 0);
  const auto add_label = [&](const QString& text, QWidget* buddy) {
    auto* label = new QLabel(text, bar);
    label->setBuddy(buddy);
    layout->addWidget(label);
    layout->addWidget(buddy);
  };
  year_ = new QSpinBox(bar);
  year_->setObjectName(QStringLiteral("power.year"));
  year_->setAccessibleName(tr("Year in operation"));
  year_->setKeyboardTracking(false);
  add_label(tr("&Year"), year_);
  hour_ = new QDateTimeEdit(bar);
  hour_->setObjectName(QStringLiteral("power.hour"));
  hour_->setAccessibleName(tr("Hour that the table explains"));
  hour_->setToolTip(
      tr("Also by a click on the dispatch chart; the table \u201cOne hour\u201d explains it."));
  hour_->setTimeSpec(Qt::UTC);
  hour_->setDisplayFormat(QStringLiteral("MM-dd HH:00"));
  hour_->setDateTimeRange(QDateTime(QDate(kYearWithoutLeapDay, 1, 1), QTime(0, 0), Qt::UTC),
                          QDateTime(QDate(kYearWithoutLeapDay, 12, 31), QTime(23, 0), Qt::UTC));
  hour_->setWrapping(true);
  add_label(tr("&Hour"), hour_);
  week_ = new QPushButton(tr("&Week"), bar);
  week_->setToolTip(tr("Shows the week around the hour; Home in the chart shows the year again."));
  layout->addWidget(week_);
  state_ = new QLabel(bar);
  layout->addWidget(state_, 1);
  return bar;
}

void PowerPage::show_result(const plan::Plan& plan, const Evaluation& evaluation) {
  const bool first = plan_ == nullptr;
  plan_ = std::make_shared<const plan::Plan>(plan);
  const int last_year = year_of(evaluation.end - std::chrono::days{1});
  {
    const QSignalBlocker quiet(year_);
    year_->setRange(year_of(evaluation.start), last_year);
    if (first) year_->setValue(evaluation.reference_year);
  }
  charts_->show_result(plan, evaluation);
  if (first && evaluation.operations.worst_hour) choose_hour(*evaluation.operations.worst_hour);
  ask_year();
}

void PowerPage::ask_year() {
  if (plan_ == nullptr) return;
  const int year = year_->value();
  year_work_.request(plan_, [this, year](const WorkInput& input) -> ShowWork {
    auto operated = std::make_shared<const YearResult>(
        evaluate_year(input.plan, input.catalog, *input.climate, year));
    const Evaluation whole = evaluate(input.plan, input.catalog, *input.climate);
    auto evaluation = std::make_shared<const Evaluation>(in_year(whole, *operated));
    auto paths = hall_paths(input.plan, input.catalog, whole);
    auto losses = losses_of(input.plan, input.catalog, *evaluation);
    return [this, shown = ShownYear{evaluation, operated, input.climate}, paths, losses] {
      charts_->table(kPaths)->set_content(path_table(paths));
      charts_->table(kLosses)->set_content(losses_table(losses));
      show_year(shown);
    };
  });
  ask_answers();
}

void PowerPage::ask_answers() {
  const int year = year_->value();
  answer_work_.request(plan_, [this, year](const WorkInput& input) -> ShowWork {
    const Evaluation evaluation = evaluate(input.plan, input.catalog, *input.climate);
    auto adequacy = std::make_shared<const Adequacy>(
        evaluate_adequacy(input.plan, input.catalog, *input.climate, year));
    auto fixes = std::make_shared<const Fixes>(Fixes{
        .target = analysis::answer_target(input.plan, input.catalog, *input.climate, evaluation),
        .load = analysis::answer_load(input.plan, input.catalog, *input.climate, evaluation)});
    return [this, adequacy, fixes] {
      charts_->table(kAdequacy)->set_content(adequacy_table(*adequacy));
      charts_->table(kStorage)->set_content(storage_table(adequacy->storage));
      charts_->table(kLimits)->set_content(limit_table(*fixes));
      charts_->table(kFixes)->set_content(fix_table(*fixes));
    };
  });
}

void PowerPage::show_year(const ShownYear& shown) {
  shown_ = shown;
  if (plan_ != nullptr) charts_->show_result(*plan_, *shown_.evaluation);
  charts_->table(kMonths)->set_content(month_table(*shown_.evaluation));
  show_hour();
}

int PowerPage::chosen_hour() const {
  const QDate first(kYearWithoutLeapDay, 1, 1);
  const int day = static_cast<int>(first.daysTo(hour_->date()));
  return std::clamp(day, 0, kDaysInYear - 1) * kHoursPerDay + hour_->time().hour();
}

void PowerPage::choose_hour(int hour) {
  const QDateTime first(QDate(kYearWithoutLeapDay, 1, 1), QTime(0, 0), Qt::UTC);
  hour_->setDateTime(first.addSecs(static_cast<qint64>(hour) * 3600));
}

void PowerPage::show_hour() {
  const bool there = shown_.year != nullptr && shown_.year->operations.hours.load_mw.size() > 0;
  if (!there) return;
  charts_->table(kHour)->set_content(
      hour_table(explain_hour(*shown_.year, *shown_.climate, chosen_hour())));
}

void PowerPage::zoom_to_week() {
  FigureView* view = charts_->view("dispatch");
  if (view->figure() == nullptr || !view->figure()->can_zoom()) return;
  view->reset_zoom();
  const double full = view->figure()->full_range().width();
  view->zoom(kHoursPerWeek / full);
  const double middle =
      (view->figure()->visible_range().low + view->figure()->visible_range().high) / 2;
  view->pan((chosen_hour() - middle) / view->figure()->visible_range().width());
}

bool PowerPage::eventFilter(QObject* watched, QEvent* event) {
  FigureView* view = charts_->view("dispatch");
  if (watched != view || view->figure() == nullptr) return Page::eventFilter(watched, event);
  if (event->type() == QEvent::MouseButtonPress)
    pressed_ = static_cast<QMouseEvent*>(event)->position();
  if (event->type() == QEvent::MouseButtonRelease) {
    const QPointF point = static_cast<QMouseEvent*>(event)->position();
    const QRectF plot = view->figure()->plot_rect();
    const bool still = (point - pressed_).manhattanLength() < kClickPixels;
    if (still && plot.contains(point) && plot.width() > 0) {
      const Range range = view->figure()->visible_range();
      const double x = range.low + (point.x() - plot.left()) / plot.width() * range.width();
      choose_hour(std::clamp(static_cast<int>(x), 0, kHoursPerYear - 1));
      charts_->open_table(kHour);
    }
  }
  return Page::eventFilter(watched, event);
}

}  // namespace sitewright::ui
