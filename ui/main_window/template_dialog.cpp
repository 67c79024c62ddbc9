// A combination box, what it means, and ticks.
#include "ui/main_window/template_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "model/schedule/schedule.h"
#include "ui/format/model_text.h"
#include "ui/format/quantity.h"

namespace sitewright::ui {

namespace {

constexpr int kWidth = 560;
constexpr int kIndent = 22;

QLabel* make_text(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

}  // namespace

TemplateDialog::TemplateDialog(QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("template_dialog"));
  setWindowTitle(tr("Add schedule from template"));
  setMinimumWidth(kWidth);
  auto* layout = new QVBoxLayout(this);
  auto* label = new QLabel(tr("&Kind of site"), this);
  kind_ = new QComboBox(this);
  kind_->setObjectName(QStringLiteral("template.kind"));
  kind_->setAccessibleName(tr("Kind of site"));
  for (const io::ScheduleTemplate& one : io::bundled_templates())
    kind_->addItem(model_text(one.name));
  label->setBuddy(kind_);
  summary_ = make_text(this);
  summary_->setObjectName(QStringLiteral("template.summary"));
  choices_layout_ = new QVBoxLayout;
  layout->addWidget(label);
  layout->addWidget(kind_);
  layout->addWidget(summary_);
  layout->addLayout(choices_layout_);
  layout->addStretch(1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  buttons->button(QDialogButtonBox::Ok)->setText(tr("&Add tasks"));
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  layout->addWidget(buttons);
  connect(kind_, &QComboBox::currentIndexChanged, this, [this] { show_template(); });
  show_template();
}

const io::ScheduleTemplate& TemplateDialog::chosen() const {
  return io::bundled_templates()[static_cast<std::size_t>(kind_->currentIndex())];
}

std::vector<std::string> TemplateDialog::choices() const {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < ticks_.size(); ++i) {
    if (ticks_[i]->isChecked()) ids.push_back(chosen().choices[i].id);
  }
  return ids;
}

void TemplateDialog::show_template() {
  const io::ScheduleTemplate& one = chosen();
  const int days = schedule::critical_path(one.network).duration_days;
  summary_->setText(tr("%1\n%2 tasks, %3 from the first to the last.")
                        .arg(model_text(one.summary))
                        .arg(one.network.tasks.size())
                        .arg(full_text(days, Unit::days)));
  ticks_.clear();
  while (QLayoutItem* item = choices_layout_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (const io::TemplateChoice& choice : one.choices) {
    auto* tick = new QCheckBox(model_text(choice.name), this);
    tick->setObjectName(QStringLiteral("template.choice.") + QString::fromStdString(choice.id));
    auto* meaning = make_text(this);
    meaning->setIndent(kIndent);
    meaning->setText(tr("%1\nRisk: %2").arg(model_text(choice.help), model_text(choice.risk)));
    choices_layout_->addWidget(tick);
    choices_layout_->addWidget(meaning);
    ticks_.push_back(tick);
  }
  adjustSize();
}

}  // namespace sitewright::ui
