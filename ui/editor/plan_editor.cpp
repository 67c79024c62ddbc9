// Groups in the order of the tables, a search over them, and the document behind.
#include "ui/editor/plan_editor.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/tables/field_text.h"

namespace sitewright::ui {

namespace {

struct GroupRows {
  std::string_view title;
  std::vector<const Field*> fields;
  std::vector<const plan::List*> lists;
};

/// Fields and lists by their group, groups in the order in which the tables first name them.
std::vector<GroupRows> grouped_rows() {
  std::vector<GroupRows> groups;
  const auto group_named = [&groups](std::string_view title) -> GroupRows& {
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const GroupRows& rows) { return rows.title == title; });
    if (found != groups.end()) return *found;
    groups.push_back({title, {}, {}});
    return groups.back();
  };
  for (const Field& field : plan::scalar_fields())
    group_named(field.group).fields.push_back(&field);
  for (const plan::List& list : plan::lists()) group_named(list.group).lists.push_back(&list);
  return groups;
}

}  // namespace

PlanEditor::PlanEditor(EditorContext context, QWidget* parent)
    : QWidget(parent),
      context_(std::move(context)),
      search_(new QLineEdit(this)),
      area_(new QScrollArea(this)),
      nothing_(new QLabel(tr("No input has all of these words in its name, key or help."), this)) {
  search_->setPlaceholderText(tr("Search inputs"));
  search_->setAccessibleName(tr("Search inputs"));
  search_->setObjectName(QStringLiteral("search"));
  search_->setClearButtonEnabled(true);
  nothing_->setWordWrap(true);
  nothing_->hide();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(4, 4, 0, 0);
  layout->addWidget(search_);
  layout->addWidget(nothing_);
  layout->addWidget(area_, 1);
  auto* inside = new QWidget;
  make_groups(inside);
  area_->setWidgetResizable(true);
  // A click on a button or a gap must not take the keyboard away from where the user works.
  area_->setFocusPolicy(Qt::NoFocus);
  area_->setFrameShape(QFrame::NoFrame);
  area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area_->setWidget(inside);
  connect(search_, &QLineEdit::textChanged, this, &PlanEditor::filter);
  connect(&context_.document, &PlanDocument::changed, this, &PlanEditor::refresh);
  connect(&context_.document, &PlanDocument::structure_changed, this, [this] {
    for (EditorGroup* group : groups_) group->refresh_choices();
  });
}

void PlanEditor::make_groups(QWidget* inside) {
  auto* column = new QVBoxLayout(inside);
  column->setContentsMargins(0, 0, 4, 0);
  column->setSpacing(2);
  for (GroupRows& rows : grouped_rows()) {
    auto* group = new EditorGroup(context_, qstring(rows.title), std::move(rows.fields),
                                  std::move(rows.lists), inside);
    column->addWidget(group);
    groups_.push_back(group);
  }
  column->addStretch(1);
  if (!groups_.empty()) groups_.front()->set_open(true);
}

void PlanEditor::filter(const QString& text) {
  const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (EditorGroup* group : groups_) group->filter(words);
  nothing_->setVisible(std::all_of(groups_.begin(), groups_.end(),
                                   [](const EditorGroup* group) { return group->isHidden(); }));
}

void PlanEditor::refresh() {
  for (EditorGroup* group : groups_) group->refresh();
}

void PlanEditor::show_issues(const Issues& issues) {
  for (EditorGroup* group : groups_) group->show_issues(issues);
}

bool PlanEditor::reveal(const std::string& path) {
  search_->clear();
  for (EditorGroup* group : groups_) {
    if (QWidget* found = group->reveal(path)) {
      // The new rows of a group have their place only once the layout has run.
      area_->widget()->adjustSize();
      area_->ensureWidgetVisible(found);
      return true;
    }
  }
  return false;
}

void PlanEditor::start_search() {
  search_->setFocus();
  search_->selectAll();
}

}  // namespace sitewright::ui
