// One run at a time; another plan ends it.
#include "ui/pages/study_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace sitewright::ui {

namespace {

constexpr int kPerCent = 100;
constexpr int kLookEveryMs = 100;

}  // namespace

StudyPanel::StudyPanel(StudySpec spec, QWidget* parent) : QWidget(parent), spec_(std::move(spec)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 4, 0, 0);
  layout->setSpacing(4);
  make_row();
  table_ = new ResultTable(spec_.name, this);
  constexpr int kLeastTable = 110;
  table_->setMinimumHeight(kLeastTable);
  layout->addWidget(table_, 1);
  look_.setInterval(kLookEveryMs);
  connect(&look_, &QTimer::timeout, this, &StudyPanel::show_progress);
  connect(start_, &QPushButton::clicked, this, &StudyPanel::start);
  connect(cancel_, &QPushButton::clicked, this, [this] {
    stop();
    note_->setText(tr("Cancelled."));
  });
  connect(table_, &QTableView::doubleClicked, this,
          [this](const QModelIndex& index) { open_row(index.row()); });
  connect(&work_, &LaterWork::failed, this, [this](const QString& what) {
    stop();
    emit message(what);
  });
  set_plan(nullptr);
}

StudyPanel::~StudyPanel() {
  if (control_ != nullptr) control_->cancel();
}

void StudyPanel::make_row() {
  auto* row = new QHBoxLayout;
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
  const QString key = QString::fromLatin1(spec_.key);
  start_ = new QPushButton(tr("Work out"), this);
  start_->setObjectName(key + QStringLiteral(".start"));
  start_->setToolTip(spec_.question);
  progress_ = new QProgressBar(this);
  progress_->setObjectName(key + QStringLiteral(".progress"));
  progress_->setRange(0, kPerCent);
  constexpr int kWide = 140;
  progress_->setMaximumWidth(kWide);
  cancel_ = new QPushButton(tr("Cancel"), this);
  cancel_->setObjectName(key + QStringLiteral(".cancel"));
  note_ = new QLabel(this);
  note_->setObjectName(key + QStringLiteral(".note"));
  note_->setWordWrap(true);
  note_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  row->addWidget(start_);
  row->addWidget(progress_);
  row->addWidget(cancel_);
  row->addWidget(note_, 1);
}

void StudyPanel::set_plan(std::shared_ptr<const plan::Plan> plan) {
  const bool same = plan_ != nullptr && plan != nullptr && *plan_ == *plan;
  plan_ = std::move(plan);
  if (same) return;
  stop();
  asked_ = false;
  paths_.clear();
  table_->set_content({});
  note_->setText(spec_.question);
  start_->setEnabled(plan_ != nullptr);
  if (isVisible() && spec_.start == StudyStart::when_seen) start();
}

void StudyPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!asked_ && spec_.start == StudyStart::when_seen) start();
}

void StudyPanel::start() {
  if (plan_ == nullptr || is_running()) return;
  asked_ = true;
  control_ = std::make_shared<RunControl>();
  note_->setText(spec_.question);
  show_running(true);
  work_.request(
      plan_, [this, control = control_, study = spec_.study](const WorkInput& input) -> ShowWork {
        auto result = std::make_shared<std::optional<StudyResult>>(study(input, *control));
        return [this, control, result] { finish(control, result); };
      });
}

/// The run ends soon; what it gives is not looked at.
void StudyPanel::stop() {
  if (control_ != nullptr) control_->cancel();
  control_.reset();
  show_running(false);
}

void StudyPanel::finish(const std::shared_ptr<RunControl>& control,
                        const std::shared_ptr<std::optional<StudyResult>>& result) {
  if (control != control_) return;  // cancelled, or of another plan
  control_.reset();
  show_running(false);
  if (!result->has_value()) return;
  StudyResult& found = **result;
  paths_ = std::move(found.paths);
  note_->setText(found.note);
  table_->set_content(std::move(found.table));
}

void StudyPanel::show_running(bool running) {
  start_->setVisible(!running);
  progress_->setVisible(running);
  progress_->setRange(0, 0);  // busy, until the run says how far it is
  cancel_->setVisible(running);
  if (running) {
    look_.start();
  } else {
    look_.stop();
  }
}

void StudyPanel::show_progress() {
  if (control_ == nullptr || control_->steps() == 0) return;
  progress_->setRange(0, kPerCent);
  progress_->setValue(static_cast<int>(kPerCent * control_->done() / control_->steps()));
}

void StudyPanel::open_row(int row) {
  const auto at = static_cast<std::size_t>(row);
  if (row >= 0 && at < paths_.size() && !paths_[at].isEmpty()) emit place_wanted(paths_[at]);
}

}  // namespace sitewright::ui
