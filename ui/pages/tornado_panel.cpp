// One run at a time, off the window's thread; a new plan ends it.
#include "ui/pages/tornado_panel.h"
#include "ui/format/model_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>
#include <algorithm>
#include <limits>

#include "model/evaluate/metrics.h"
#include "ui/figures/figure_view.h"
#include "ui/figures/tornado_figure.h"
#include "ui/format/quantity.h"

namespace sitewright::ui {

namespace {

constexpr std::string_view kHeadline = "cost.usd_per_useful_accelerator_h";
constexpr std::size_t kMostBars = 15;  // EST: what a page has room for; files have the same

/// What came of a run, and nothing where it threw: a study must not end the program.
std::optional<analysis::Tornado> run_safely(const plan::Plan& plan, const Catalog& catalog,
                                            const std::string& metric,
                                            RunControl& control) noexcept {
  try {
    const auto inputs = analysis::tornado_inputs(plan, catalog);
    return analysis::run_tornado(
        {.plan = plan, .catalog = catalog, .metric = metric, .inputs = inputs, .threads = 0},
        control);
  } catch (...) {
    return std::nullopt;
  }
}

/// "Utilisation, h100": the field and the item that has it.
QString input_name(const analysis::TornadoInput& input) {
  const QString path = plain(input.path);
  if (path.startsWith(QLatin1String("catalog."))) return plain(input.label);
  const QString label = model_text(input.label);
  const QStringList parts = path.split(u'.');
  return parts.size() < 3 ? label : QString(label + QStringLiteral(", ") + parts[1]);
}

TornadoData figure_data(const analysis::Tornado& tornado) {
  const Metric& metric = *find_metric(tornado.metric);
  const QString label = model_text(metric.label);
  TornadoData data{.title = TornadoPanel::tr("What moves it most: %1").arg(label),
                   .value_name = label,
                   .unit = metric.unit,
                   .base = tornado.base,
                   .rows = {}};
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  for (std::size_t i = 0; i < std::min(kMostBars, tornado.bars.size()); ++i) {
    const analysis::TornadoBar& bar = tornado.bars[i];
    data.rows.push_back({.name = input_name(bar.input),
                         .low = card_text(bar.input.low, bar.input.unit),
                         .high = card_text(bar.input.high, bar.input.unit),
                         .at_low = bar.at_low.value_or(kNone),
                         .at_high = bar.at_high.value_or(kNone)});
  }
  return data;
}

}  // namespace

TornadoPanel::TornadoPanel(QWidget* parent) : QWidget(parent) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  auto* row = new QHBoxLayout;
  layout->addLayout(row);
  auto* label = new QLabel(tr("What &moves"), this);
  metric_ = new QComboBox(this);
  metric_->setObjectName(QStringLiteral("tornado.metric"));
  metric_->setAccessibleName(tr("Result that is moved"));
  metric_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  for (const Metric& metric : metrics()) {
    if (metric.unit == Unit::date) continue;
    metric_->addItem(model_text(metric.label), plain(metric.key));
  }
  metric_->setCurrentIndex(metric_->findData(plain(kHeadline)));
  label->setBuddy(metric_);
  button_ = new QPushButton(tr("Work out"), this);
  button_->setObjectName(QStringLiteral("tornado.run"));
  progress_ = new QProgressBar(this);
  progress_->setVisible(false);
  state_ = new QLabel(this);
  row->addWidget(label);
  row->addWidget(metric_, 1);
  row->addWidget(button_);
  row->addWidget(progress_, 1);
  row->addWidget(state_, 1);
  view_ = new FigureView(this);
  layout->addWidget(view_, 1);
  pool_.setMaxThreadCount(1);
  constexpr int kPollMs = 100;
  poll_.setInterval(kPollMs);
  connect(&poll_, &QTimer::timeout, this, [this] {
    if (control_ == nullptr) return;
    progress_->setMaximum(static_cast<int>(control_->steps()));
    progress_->setValue(static_cast<int>(control_->done()));
  });
  connect(button_, &QPushButton::clicked, this, &TornadoPanel::start_or_stop);
  connect(&watcher_, &QFutureWatcherBase::finished, this, &TornadoPanel::deliver);
  show_figure(std::nullopt);
}

TornadoPanel::~TornadoPanel() {
  watcher_.disconnect(this);
  if (control_ != nullptr) control_->cancel();
  pool_.waitForDone();
}

void TornadoPanel::set_plan(const plan::Plan& plan, std::shared_ptr<const Catalog> catalog) {
  stop();
  plan_ = std::make_shared<const plan::Plan>(plan);
  catalog_ = std::move(catalog);
  button_->setEnabled(catalog_ != nullptr);
  show_figure(std::nullopt);
}

void TornadoPanel::start_or_stop() {
  if (control_ != nullptr) return stop();
  if (plan_ == nullptr || catalog_ == nullptr) return;
  control_ = std::make_shared<RunControl>();
  const std::string metric = metric_->currentData().toString().toStdString();
  button_->setText(tr("Stop"));
  state_->clear();
  progress_->setMaximum(0);
  progress_->setVisible(true);
  poll_.start();
  watcher_.setFuture(
      QtConcurrent::run(&pool_, [plan = plan_, catalog = catalog_, metric, control = control_] {
        return run_safely(*plan, *catalog, metric, *control);
      }));
}

/// The run ends soon; what it gives is not looked at.
void TornadoPanel::stop() {
  if (control_ == nullptr) return;
  control_->cancel();
  control_.reset();
  show_idle(QString());
}

void TornadoPanel::deliver() {
  if (control_ == nullptr) return;  // stopped
  control_.reset();
  const std::optional<analysis::Tornado> tornado = watcher_.result();
  show_idle(tornado ? tr("%1 of %2 inputs move it").arg(tornado->bars.size()).arg(tornado->tried)
                    : tr("This result has no value for the plan as it is."));
  show_figure(tornado);
}

void TornadoPanel::show_idle(const QString& text) {
  poll_.stop();
  progress_->setVisible(false);
  button_->setText(tr("Work out"));
  state_->setText(text);
}

void TornadoPanel::show_figure(const std::optional<analysis::Tornado>& tornado) {
  auto figure = std::make_unique<TornadoFigure>(tornado ? figure_data(*tornado) : TornadoData{});
  figure->set_empty_text(
      tr("\"Work out\" moves every input to the ends of its range, one at a time."));
  view_->set_figure(std::move(figure));
}

}  // namespace sitewright::ui
