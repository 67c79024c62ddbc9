// The controls of a Monte Carlo run.
#include "ui/pages/simulation_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <utility>

namespace sitewright::ui {

namespace {

constexpr int kMostSamples = 100000;
constexpr int kMostSeed = 999999;
constexpr int kPerCent = 100;
constexpr int kLookEveryMs = 100;

}  // namespace

SimulationBar::SimulationBar(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  const auto number = [&](const QString& name, const char* object, int most, int value) {
    auto* label = new QLabel(name, this);
    auto* box = new QSpinBox(this);
    box->setObjectName(QString::fromLatin1(object));
    box->setRange(1, most);
    box->setValue(value);
    box->setAccessibleName(name);
    label->setBuddy(box);
    row->addWidget(label);
    row->addWidget(box);
    return box;
  };
  samples_ = number(tr("Samples"), "simulation.samples", kMostSamples,
                    static_cast<int>(analysis::kDefaultSamples));
  seed_ = number(tr("Seed"), "simulation.seed", kMostSeed, 1);
  seed_->setToolTip(tr("The same seed gives the same result"));
  start_ = new QPushButton(tr("Simulate"), this);
  start_->setObjectName(QStringLiteral("simulation.start"));
  start_->setToolTip(tr(
      "Draws durations, risks, deliveries and prices many times over: P50 and P80 of each date"));
  progress_ = new QProgressBar(this);
  progress_->setObjectName(QStringLiteral("simulation.progress"));
  progress_->setRange(0, kPerCent);
  constexpr int kWide = 140;
  progress_->setMaximumWidth(kWide);
  cancel_ = new QPushButton(tr("Cancel"), this);
  cancel_->setObjectName(QStringLiteral("simulation.cancel"));
  row->addWidget(start_);
  row->addWidget(progress_);
  row->addWidget(cancel_);
  look_.setInterval(kLookEveryMs);
  connect(&look_, &QTimer::timeout, this, &SimulationBar::show_progress);
  connect(start_, &QPushButton::clicked, this, &SimulationBar::start);
  connect(cancel_, &QPushButton::clicked, this, &SimulationBar::cancel);
  connect(&work_, &LaterWork::failed, this, [this](const QString& what) {
    finish(nullptr, nullptr);
    emit message(what);
  });
  set_plan(nullptr);
  show_running(false);
}

SimulationBar::~SimulationBar() { cancel(); }

void SimulationBar::set_plan(std::shared_ptr<const plan::Plan> plan) {
  plan_ = std::move(plan);
  start_->setEnabled(plan_ != nullptr && !plan_->tasks.empty());
}

void SimulationBar::show_running(bool running) {
  start_->setVisible(!running);
  samples_->setEnabled(!running);
  seed_->setEnabled(!running);
  progress_->setVisible(running);
  progress_->setValue(0);
  cancel_->setVisible(running);
}

void SimulationBar::show_progress() {
  if (control_ == nullptr || control_->steps() == 0) return;
  progress_->setValue(static_cast<int>(kPerCent * control_->done() / control_->steps()));
}

void SimulationBar::start() {
  if (plan_ == nullptr || is_running()) return;
  control_ = std::make_shared<RunControl>();
  show_running(true);
  look_.start();
  const auto samples = static_cast<std::size_t>(samples_->value());
  const auto seed = static_cast<std::uint64_t>(seed_->value());
  work_.request(
      plan_,
      [this, plan = plan_, control = control_, samples, seed](const WorkInput& input) -> ShowWork {
        auto outlook = analysis::run_monte_carlo({.plan = input.plan,
                                                  .catalog = input.catalog,
                                                  .climate = *input.climate,
                                                  .samples = samples,
                                                  .seed = seed,
                                                  .sequence = analysis::Sequence::latin_hypercube,
                                                  .threads = 0},
                                                 *control);
        auto shared =
            outlook ? std::make_shared<const analysis::Outlook>(std::move(*outlook)) : nullptr;
        return [this, plan, shared] { finish(plan, shared); };
      });
}

void SimulationBar::cancel() {
  if (control_ != nullptr) control_->cancel();
}

void SimulationBar::finish(const std::shared_ptr<const plan::Plan>& plan,
                           const std::shared_ptr<const analysis::Outlook>& outlook) {
  control_.reset();
  look_.stop();
  show_running(false);
  if (outlook == nullptr) return;  // cancelled
  for (const Issue& issue : outlook->issues) {
    if (issue.severity == Severity::error)
      return emit message(QString::fromStdString(issue.path + ": " + issue.message()));
  }
  emit simulated(plan, outlook);
}

}  // namespace sitewright::ui
