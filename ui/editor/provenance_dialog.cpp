// The form for a value's source.
#include "ui/editor/provenance_dialog.h"

#include <QCompleter>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

#include "ui/editor/message_style.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

ProvenanceDialog::ProvenanceDialog(const EditorContext& context, std::string path, QWidget* parent)
    : QDialog(parent),
      context_(context),
      path_(std::move(path)),
      source_(new QComboBox(this)),
      date_(new QLineEdit(this)),
      confidence_(new QComboBox(this)),
      note_(new QPlainTextEdit(this)),
      message_(new QLabel(this)) {
  setWindowTitle(tr("Source of %1").arg(qstring(path_)));
  source_->setEditable(true);
  source_->setMinimumContentsLength(40);
  source_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  if (context_.sources != nullptr) {
    for (const Source& source : context_.sources->all()) {
      source_->addItem(qstring(source.id) % QLatin1String(": ") % qstring(source.title),
                       qstring(source.id));
    }
    source_->completer()->setFilterMode(Qt::MatchContains);
    source_->completer()->setCompletionMode(QCompleter::PopupCompletion);
  }
  for (const std::string_view name : EnumNames<plan::Confidence>::names)
    confidence_->addItem(qstring(name));
  date_->setPlaceholderText(tr("YYYY-MM-DD"));
  note_->setTabChangesFocus(true);
  message_->setWordWrap(true);
  message_->hide();
  auto* form = new QFormLayout(this);
  form->addRow(tr("&Source"), source_);
  form->addRow(tr("&Date"), date_);
  form->addRow(tr("&Confidence"), confidence_);
  form->addRow(tr("&Note"), note_);
  form->addRow(message_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  QPushButton* forget_button =
      buttons->addButton(tr("&Forget source"), QDialogButtonBox::DestructiveRole);
  form->addRow(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &ProvenanceDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &ProvenanceDialog::reject);
  connect(forget_button, &QPushButton::clicked, this, &ProvenanceDialog::forget);
  show_current();
}

void ProvenanceDialog::show_current() {
  const auto& all = context_.document.plan().provenance;
  const auto known = all.find(path_);
  const plan::Provenance provenance = known == all.end() ? plan::Provenance{} : known->second;
  const int index = source_->findData(qstring(provenance.source));
  source_->setCurrentIndex(index);
  if (index < 0) source_->setEditText(qstring(provenance.source));
  date_->setText(provenance.date ? qstring(to_iso(*provenance.date)) : QString());
  confidence_->setCurrentText(qstring(enum_name(provenance.confidence)));
  note_->setPlainText(qstring(provenance.note));
}

void ProvenanceDialog::accept() {
  plan::Provenance provenance;
  const int index = source_->findText(source_->currentText());
  provenance.source = index >= 0 ? source_->itemData(index).toString().toStdString()
                                 : source_->currentText().trimmed().toStdString();
  const QString date = date_->text().trimmed();
  provenance.date = parse_iso(date.toStdString());
  if (!date.isEmpty() && !provenance.date) {
    message_->setText(tr("Date: \"%1\" is not a date YYYY-MM-DD").arg(date));
    message_->show();
    style_message(*message_, Severity::error);
    date_->setFocus();
    return;
  }
  provenance.confidence = static_cast<plan::Confidence>(confidence_->currentIndex());
  provenance.note = note_->toPlainText().toStdString();
  finish(provenance);
}

void ProvenanceDialog::forget() { finish(std::nullopt); }

void ProvenanceDialog::finish(const std::optional<plan::Provenance>& provenance) {
  if (const auto done = context_.document.set_provenance(path_, provenance); !done) {
    message_->setText(qstring(done.error().message));
    message_->show();
    style_message(*message_, Severity::error);
    return;
  }
  QDialog::accept();
}

void open_provenance_dialog(const EditorContext& context, const std::string& path,
                            QWidget* parent) {
  auto* dialog = new ProvenanceDialog(context, path, parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

QString provenance_text(const EditorContext& context, const plan::Provenance& provenance) {
  QStringList lines{source_titles(context, provenance.source)};
  if (provenance.date) lines.append(qstring(to_iso(*provenance.date)));
  lines.append(QCoreApplication::translate("ProvenanceDialog", "Confidence: %1")
                   .arg(qstring(enum_name(provenance.confidence))));
  if (!provenance.note.empty()) lines.append(qstring(provenance.note));
  if (!provenance.changed_by.empty())
    lines.append(
        QCoreApplication::translate("ProvenanceDialog", "The value was changed by %1 since.")
            .arg(qstring(provenance.changed_by)));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace sitewright::ui
