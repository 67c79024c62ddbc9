// A collapsible part of the editor.
#include "ui/editor/editor_group.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/model_text.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

namespace {

bool holds(const QString& text, const QStringList& words) {
  return std::all_of(words.begin(), words.end(),
                     [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString searched_text(const Field& field) {
  return qstring(field.label) % QLatin1Char(' ') % qstring(field.key) % QLatin1Char(' ') %
         qstring(field.help) % QLatin1Char(' ') % model_text(field.label) % QLatin1Char(' ') %
         model_text(field.help);
}

bool matches(const Field& field, const QStringList& words) {
  return holds(searched_text(field), words);
}

bool matches(const plan::List& list, const QStringList& words) {
  const QString own = qstring(list.label) % QLatin1Char(' ') % qstring(list.key) %
                      QLatin1Char(' ') % qstring(list.help) % QLatin1Char(' ') %
                      model_text(list.label);
  const auto fields = list.fields();
  return holds(own, words) || std::any_of(fields.begin(), fields.end(), [&](const Field& field) {
           return holds(own % QLatin1Char(' ') % searched_text(field), words);
         });
}

/// The worst issue at exactly this path.
const Issue* issue_at(const Issues& issues, std::string_view path) {
  const Issue* worst = nullptr;
  for (const Issue& issue : issues) {
    if (issue.path == path && (worst == nullptr || issue.severity > worst->severity))
      worst = &issue;
  }
  return worst;
}

}  // namespace

EditorGroup::EditorGroup(const EditorContext& context, const QString& title,
                         std::vector<const Field*> fields, std::vector<const plan::List*> lists,
                         QWidget* parent)
    : QWidget(parent),
      context_(context),
      title_(title),
      fields_(std::move(fields)),
      lists_(std::move(lists)),
      header_(new QToolButton(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  header_->setObjectName(QLatin1String("group.") % title);
  header_->setAccessibleName(model_text(title.toStdString()));
  header_->setCheckable(true);
  header_->setAutoRaise(true);
  header_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  header_->setArrowType(Qt::RightArrow);
  header_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  header_->setFocusPolicy(Qt::StrongFocus);
  QFont bold = header_->font();
  bold.setBold(true);
  header_->setFont(bold);
  layout->addWidget(header_);
  show_title();
  connect(header_, &QToolButton::clicked, this, [this](bool open) {
    if (words_.isEmpty()) was_open_ = open;
    set_open(open);
  });
}

void EditorGroup::set_open(bool open) {
  if (words_.isEmpty()) was_open_ = open;
  header_->setChecked(open);
  header_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
  if (open && body_ == nullptr) build();
  if (body_ != nullptr) body_->setVisible(open);
}

void EditorGroup::build() {
  body_ = new QWidget(this);
  auto* column = new QVBoxLayout(body_);
  column->setContentsMargins(8, 0, 0, 8);
  auto* grid = new QGridLayout;
  grid->setColumnStretch(0, 2);
  grid->setColumnStretch(1, 3);
  grid->setHorizontalSpacing(4);
  grid->setVerticalSpacing(2);
  int grid_row = 0;
  for (const Field* field : fields_) {
    rows_.push_back(new FieldRow(context_, *field, grid, grid_row, body_));
    grid_row += FieldRow::kGridRows;
  }
  column->addLayout(grid);
  for (const plan::List* list : lists_) {
    panels_.push_back(new ListPanel(context_, *list, body_));
    column->addWidget(panels_.back());
  }
  layout()->addWidget(body_);
  show_issues(issues_);
  apply_filter();
}

void EditorGroup::filter(const QStringList& words) {
  words_ = words;
  const bool any = std::any_of(fields_.begin(), fields_.end(),
                               [&](const Field* field) { return matches(*field, words); }) ||
                   std::any_of(lists_.begin(), lists_.end(),
                               [&](const plan::List* list) { return matches(*list, words); });
  setVisible(any);
  set_open(words.isEmpty() ? was_open_ : any);
  apply_filter();
}

void EditorGroup::apply_filter() {
  for (FieldRow* row : rows_) row->set_visible(matches(row->field(), words_));
  for (ListPanel* panel : panels_) panel->setVisible(matches(panel->list(), words_));
}

void EditorGroup::refresh() {
  for (FieldRow* row : rows_) row->refresh();
  for (ListPanel* panel : panels_) panel->refresh();
}

void EditorGroup::refresh_choices() {
  for (FieldRow* row : rows_) row->refresh_choices();
}

void EditorGroup::show_issues(const Issues& issues) {
  issues_ = issues;
  for (FieldRow* row : rows_) row->show_issue(issue_at(issues, row->field().key));
  for (ListPanel* panel : panels_) panel->show_issues(issues);
  show_title();
}

void EditorGroup::show_title() {
  const auto count = std::count_if(issues_.begin(), issues_.end(), [this](const Issue& issue) {
    const bool scalar = std::any_of(fields_.begin(), fields_.end(),
                                    [&](const Field* field) { return issue.path == field->key; });
    return scalar || std::any_of(lists_.begin(), lists_.end(), [&](const plan::List* list) {
             return issue.path == list->key || issue.path.starts_with(std::string(list->key) + ".");
           });
  });
  const QString title = model_text(title_.toStdString());
  header_->setText(
      count == 0 ? title : tr("%1 (%n to check)", nullptr, static_cast<int>(count)).arg(title));
}

QWidget* EditorGroup::reveal(const std::string& path) {
  const auto scalar = std::find_if(fields_.begin(), fields_.end(),
                                   [&](const Field* field) { return field->key == path; });
  if (scalar != fields_.end()) {
    set_open(true);
    const auto index = static_cast<std::size_t>(scalar - fields_.begin());
    rows_[index]->input()->setFocus();
    return rows_[index]->input();
  }
  const std::string key = path.substr(0, path.find('.'));
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    if (lists_[i]->key != key) continue;
    set_open(true);
    if (!panels_[i]->reveal(path)) panels_[i]->view()->setFocus();
    return panels_[i];
  }
  return nullptr;
}

}  // namespace sitewright::ui
