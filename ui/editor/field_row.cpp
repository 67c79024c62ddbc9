// A field's widgets and how they follow the plan.
#include "ui/editor/field_row.h"

#include "model/plan/access.h"
#include "ui/editor/drawn_icons.h"
#include "ui/editor/message_style.h"
#include "ui/editor/provenance_dialog.h"
#include "ui/format/model_text.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

namespace {

FieldValue default_of(const Field& field) {
  static const plan::Plan kDefaults{};
  return field.get(&kDefaults);
}

}  // namespace

FieldRow::FieldRow(const EditorContext& context, const Field& field, QGridLayout* grid,
                   int grid_row, QWidget* parent)
    : QObject(parent),
      context_(context),
      field_(field),
      path_(field.key),
      label_(new QLabel(model_text(field.label), parent)),
      edit_(make_field_edit(context, field, parent)),
      reset_(new QToolButton(parent)),
      source_(new QToolButton(parent)),
      message_(new QLabel(parent)) {
  const QString help = full_help(context, field);
  label_->setWordWrap(true);
  label_->setBuddy(edit_->input());
  label_->setToolTip(help);
  edit_->setToolTip(help);
  edit_->input()->setToolTip(help);
  edit_->input()->setAccessibleName(header_text(field));
  edit_->input()->setAccessibleDescription(model_text(field.help));
  edit_->input()->setObjectName(qstring(field.key));
  make_buttons(parent);
  message_->setWordWrap(true);
  message_->setObjectName(qstring(field.key) % QLatin1String(".message"));
  message_->hide();
  grid->addWidget(label_, grid_row, 0);
  grid->addWidget(edit_, grid_row, 1);
  grid->addWidget(reset_, grid_row, 2);
  grid->addWidget(source_, grid_row, 3);
  grid->addWidget(message_, grid_row + 1, 0, 1, kGridColumns);
  connect(edit_, &FieldEdit::committed, this, &FieldRow::commit);
  connect(edit_, &FieldEdit::rejected, this, &FieldRow::show_error);
  connect(edit_, &FieldEdit::touched, this, [this] { show_error({}); });
  shown_ = field_.get(&context_.document.plan());
  edit_->show_value(shown_);
  refresh();
}

void FieldRow::make_buttons(QWidget* parent) {
  const QString label = model_text(field_.label);
  reset_->setAutoRaise(true);
  reset_->setIcon(reset_icon(parent->palette().color(QPalette::PlaceholderText)));
  const QString text = format_value(default_of(field_)).empty()
                           ? tr("nothing")
                           : qstring(format_value(default_of(field_)));
  reset_->setToolTip(tr("Reset to the default: %1").arg(text));
  reset_->setAccessibleName(tr("Reset %1").arg(label));
  reset_->setObjectName(qstring(field_.key) % QLatin1String(".reset"));
  reset_->setFocusPolicy(Qt::TabFocus);
  // The columns stay where they are when the button comes and goes.
  QSizePolicy policy = reset_->sizePolicy();
  policy.setRetainSizeWhenHidden(true);
  reset_->setSizePolicy(policy);
  connect(reset_, &QToolButton::clicked, this, &FieldRow::reset);
  source_->setAutoRaise(true);
  source_->setAccessibleName(tr("Source of %1").arg(label));
  source_->setObjectName(qstring(field_.key) % QLatin1String(".source"));
  source_->setFocusPolicy(Qt::TabFocus);
  connect(source_, &QToolButton::clicked, this, &FieldRow::edit_source);
}

void FieldRow::set_visible(bool visible) {
  visible_ = visible;
  label_->setVisible(visible);
  edit_->setVisible(visible);
  source_->setVisible(visible);
  refresh();
  show_message();
}

void FieldRow::refresh() {
  const plan::Plan& plan = context_.document.plan();
  const FieldValue value = field_.get(&plan);
  if (value != shown_) {
    shown_ = value;
    edit_->show_value(value);
    show_error({});
  }
  reset_->setVisible(visible_ && value != default_of(field_));
  const auto provenance = plan.provenance.find(path_);
  const bool known = provenance != plan.provenance.end();
  const QString key = known ? qstring(provenance->second.source) : QString();
  // A default brings its own source; a plus invites one where nothing is known.
  const QString default_key = value == default_of(field_) ? qstring(field_.source) : QString();
  const QString shown_key = known ? key : default_key;
  const bool since_changed = known && !provenance->second.changed_by.empty();
  source_->setText(shown_key.isEmpty() ? QStringLiteral("+")
                                       : QString(shown_key.section(QLatin1Char(' '), 0, 0) %
                                                 QLatin1String(since_changed ? "*" : "")));
  source_->setToolTip(known ? provenance_text(context_, provenance->second)
                            : tr("Say where this value comes from"));
}

void FieldRow::commit(const FieldValue& value) {
  const auto done = context_.document.set_field(path_, value);
  if (!done) {
    show_error(qstring(done.error().message));
    // What is picked, unlike what is typed, cannot be mended where it stands.
    if (field_.kind == FieldKind::flag || field_.kind == FieldKind::choice)
      edit_->show_value(shown_);
    return;
  }
  shown_ = field_.get(&context_.document.plan());
  edit_->show_value(shown_);
  show_error({});
  refresh();
}

void FieldRow::show_error(const QString& message) {
  const QString prefix = qstring(path_) % QLatin1String(": ");
  error_ = message.startsWith(prefix) ? message.mid(prefix.size()) : message;
  show_message();
}

void FieldRow::show_issue(const Issue* issue) {
  issue_ = issue == nullptr ? QString() : issue_text(*issue);
  issue_severity_ = issue == nullptr ? Severity::info : issue->severity;
  show_message();
}

void FieldRow::show_message() {
  const QString text = error_.isEmpty() ? issue_ : error_;
  const Severity severity = error_.isEmpty() ? issue_severity_ : Severity::error;
  message_->setText(text);
  message_->setVisible(visible_ && !text.isEmpty());
  style_message(*message_, severity);
  mark_input(*edit_->input(), !text.isEmpty(), severity);
  edit_->input()->setAccessibleDescription(text.isEmpty() ? model_text(field_.help) : text);
}

void FieldRow::reset() { commit(default_of(field_)); }

void FieldRow::edit_source() { open_provenance_dialog(context_, path_, source_->window()); }

}  // namespace sitewright::ui
