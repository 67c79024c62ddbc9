// Columns of the table, the rating, and what the reader says.
#include "ui/main_window/profile_dialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>
#include <QRegularExpression>

#include "model/core/number_text.h"
#include "model/plan/access.h"
#include "ui/editor/message_style.h"
#include "ui/session/profile_edits.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

namespace {

/// A file's name as an id that the plan does not have.
std::string id_of(const plan::Plan& plan, const QString& path) {
  static const QRegularExpression kOther(QStringLiteral("[^a-z0-9]+"));
  constexpr int kLongest = 40;
  QString id = QFileInfo(path).completeBaseName().toLower().left(kLongest);
  id.replace(kOther, QStringLiteral("-"));
  while (id.startsWith(u'-')) id.remove(0, 1);
  while (id.endsWith(u'-')) id.chop(1);
  return plan::free_id(*plan::find_list("profiles"), plan,
                       id.isEmpty() ? "profile" : id.toStdString());
}

/// The column that most likely is the output: power before anything else.
int likely_column(const std::vector<std::string>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].ends_with("System Output (W)") || columns[i].ends_with("(kW)"))
      return static_cast<int>(i);
  }
  return static_cast<int>(columns.size()) - 1;
}

}  // namespace

ProfileDialog::ProfileDialog(PlanDocument& document, const QString& path, std::string text,
                             QWidget* parent)
    : QDialog(parent),
      document_(document),
      path_(path.toStdString()),
      text_(std::move(text)),
      id_(new QLineEdit(this)),
      column_(new QComboBox(this)),
      rated_mw_(new QLineEdit(this)),
      drop_(new QCheckBox(tr("&Leave 29 February out of 8,784 hours"), this)),
      message_(new QLabel(this)) {
  setWindowTitle(tr("Import hourly profile"));
  id_->setObjectName(QStringLiteral("profile.id"));
  column_->setObjectName(QStringLiteral("profile.column"));
  rated_mw_->setObjectName(QStringLiteral("profile.rated_mw"));
  drop_->setObjectName(QStringLiteral("profile.drop"));
  message_->setObjectName(QStringLiteral("profile.message"));
  message_->setWordWrap(true);
  message_->hide();
  rated_mw_->setPlaceholderText(tr("empty: values are shares of the rating"));
  auto* form = new QFormLayout(this);
  form->addRow(new QLabel(QFileInfo(path).fileName(), this));
  form->addRow(tr("&Id"), id_);
  form->addRow(tr("&Column"), column_);
  form->addRow(tr("&Rated power [MW]"), rated_mw_);
  form->addRow(drop_);
  form->addRow(message_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  form->addRow(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &ProfileDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &ProfileDialog::reject);
  fill(path);
}

void ProfileDialog::fill(const QString& path) {
  id_->setText(qstring(id_of(document_.plan(), path)));
  const std::vector<std::string> columns = io::profile_columns(text_);
  for (const std::string& column : columns) column_->addItem(qstring(column));
  column_->setEnabled(columns.size() > 1);
  if (columns.size() > 1) column_->setCurrentIndex(likely_column(columns));
  rated_mw_->setFocus();
}

void ProfileDialog::refuse(const QString& message, QWidget& at) {
  message_->setText(message);
  message_->show();
  style_message(*message_, Severity::error);
  at.setFocus();
}

Expected<io::ProfileChoice> ProfileDialog::choice() const {
  io::ProfileChoice choice{
      .column = column_->count() > 1 ? column_->currentText().toStdString() : std::string(),
      .rated_mw = std::nullopt,
      .drop_29_february = drop_->isChecked()};
  const std::string rated = rated_mw_->text().trimmed().toStdString();
  if (rated.empty()) return choice;
  choice.rated_mw = parse_number(rated);
  if (!choice.rated_mw)
    return failure(
        tr("Rated power: \u201c%1\u201d is not a number").arg(qstring(rated)).toStdString());
  return choice;
}

void ProfileDialog::accept() {
  const auto chosen = choice();
  if (!chosen) return refuse(qstring(chosen.error().message), *rated_mw_);
  const std::string file = QFileInfo(qstring(path_)).fileName().toStdString();
  const auto hours = io::read_profile(file, text_, *chosen);
  if (!hours) return refuse(qstring(hours.error().message), *rated_mw_);
  const std::string id = id_->text().trimmed().toStdString();
  const plan::Profile profile{
      .id = id, .name = {}, .source = io::profile_source(path_, *chosen), .hours = *hours};
  const auto done =
      document_.perform(put_profile_edit(document_.plan(), profile, user_name()), Merging::never);
  if (!done) return refuse(qstring(done.error().message), *id_);
  emit imported(qstring(id));
  QDialog::accept();
}

}  // namespace sitewright::ui
