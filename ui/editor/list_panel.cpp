// Rows by button, by key and by clipboard.
#include "ui/editor/list_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "model/plan/access.h"
#include "ui/editor/message_style.h"
#include "ui/editor/provenance_dialog.h"
#include "ui/format/model_text.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

namespace {

constexpr int kMostVisibleRows = 8;
constexpr int kWidestColumn = 220;

}  // namespace

ListPanel::ListPanel(const EditorContext& context, const plan::List& list, QWidget* parent)
    : QWidget(parent),
      context_(context),
      model_(new ItemListModel(list, edits(), this)),
      view_(new QTableView(this)),
      message_(new QLabel(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  auto* title = new QLabel(model_text(list.label), this);
  title->setBuddy(view_);
  title->setToolTip(model_text(list.help));
  QFont bold = title->font();
  bold.setBold(true);
  title->setFont(bold);
  layout->addWidget(title);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(0);
  const QString item = model_text(list.item_label);
  buttons->addWidget(
      button(tr("Add"), QStringLiteral("add"), tr("Add a row: %1").arg(item), &ListPanel::add));
  duplicate_ = button(tr("Duplicate"), QStringLiteral("duplicate"), tr("Copy the selected rows"),
                      &ListPanel::duplicate);
  remove_ = button(tr("Remove"), QStringLiteral("remove"), tr("Remove the selected rows (Del)"),
                   &ListPanel::remove);
  up_ = button(tr("Up"), QStringLiteral("up"), tr("Move the row up (Alt+Up)"), &ListPanel::move_up);
  down_ = button(tr("Down"), QStringLiteral("down"), tr("Move the row down (Alt+Down)"),
                 &ListPanel::move_down);
  source_ = button(tr("Source"), QStringLiteral("source"),
                   tr("Say where the current cell's value comes from"), &ListPanel::edit_source);
  for (QToolButton* each : {duplicate_, remove_, up_, down_, source_}) buttons->addWidget(each);
  buttons->addStretch(1);
  layout->addLayout(buttons);
  layout->addWidget(view_);
  layout->addWidget(message_);
  message_->setWordWrap(true);
  message_->setObjectName(qstring(list.key) % QLatin1String(".message"));
  message_->hide();
  make_view();
  connect(model_, &ItemListModel::refused, this, [this](const QString& message) {
    message_->setText(message);
    message_->show();
    style_message(*message_, Severity::error);
  });
  refresh();
  view_->resizeColumnsToContents();
}

void ListPanel::make_view() {
  view_->setModel(model_);
  view_->setObjectName(qstring(list().key));
  view_->setAccessibleName(model_text(list().label));
  view_->setAccessibleDescription(model_text(list().help));
  view_->setItemDelegate(new ItemDelegate(
      [this](std::string_view reference) { return references(context_, reference); }, view_));
  view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  view_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                         QAbstractItemView::AnyKeyPressed);
  // Tab leaves the table; the arrows move within it.
  view_->setTabKeyNavigation(false);
  view_->setAlternatingRowColors(true);
  view_->setWordWrap(false);
  view_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  view_->horizontalHeader()->setMaximumSectionSize(kWidestColumn);
  view_->verticalHeader()->setDefaultSectionSize(view_->fontMetrics().height() * 3 / 2);
  connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &ListPanel::update_buttons);
  connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &ListPanel::update_buttons);
  add_key(QKeySequence::Copy, &ListPanel::copy);
  add_key(QKeySequence::Paste, &ListPanel::paste);
  add_key(QKeySequence::Delete, &ListPanel::remove);
  add_key(QKeySequence(Qt::ALT | Qt::Key_Up), &ListPanel::move_up);
  add_key(QKeySequence(Qt::ALT | Qt::Key_Down), &ListPanel::move_down);
}

QToolButton* ListPanel::button(const QString& text, const QString& name, const QString& tool_tip,
                               void (ListPanel::*action)()) {
  auto* made = new QToolButton(this);
  made->setText(text);
  made->setToolTip(tool_tip);
  made->setAccessibleName(text % QLatin1String(": ") % model_text(list().label));
  made->setObjectName(qstring(list().key) % QLatin1Char('.') % name);
  made->setAutoRaise(true);
  made->setFocusPolicy(Qt::TabFocus);
  connect(made, &QToolButton::clicked, this, action);
  return made;
}

void ListPanel::add_key(const QKeySequence& key, void (ListPanel::*action)()) {
  auto* shortcut = new QShortcut(key, view_);
  shortcut->setContext(Qt::WidgetShortcut);
  connect(shortcut, &QShortcut::activated, this, action);
}

ListEdits ListPanel::edits() {
  // The document tells the editor, which has refreshed this panel before a call returns.
  PlanDocument& document = context_.document;
  const auto cleared = [this](Expected<void> done) {
    if (done) message_->hide();
    return done;
  };
  return {.set = [&document, cleared](
                     const std::string& path,
                     const FieldValue& value) { return cleared(document.set_field(path, value)); },
          .insert =
              [this, &document, cleared](std::size_t row, const plan::Plan& from) {
                return cleared(document.insert_items(list(), row, from));
              },
          .remove =
              [this, &document, cleared](std::vector<std::size_t> rows) {
                return cleared(document.remove_items(list(), std::move(rows)));
              },
          .move = [this, &document, cleared](
                      std::size_t from,
                      std::size_t to) { return cleared(document.move_item(list(), from, to)); }};
}

void ListPanel::refresh() {
  const int before = model_->rowCount();
  model_->show(context_.document.plan());
  if (before == 0 && model_->rowCount() > 0) view_->resizeColumnsToContents();
  fit_height();
  update_buttons();
}

void ListPanel::fit_height() {
  const int rows = std::clamp(model_->rowCount(), 1, kMostVisibleRows);
  const int height = view_->horizontalHeader()->sizeHint().height() +
                     rows * view_->verticalHeader()->defaultSectionSize() +
                     view_->horizontalScrollBar()->sizeHint().height() + 2 * view_->frameWidth();
  if (view_->height() != height) view_->setFixedHeight(height);
}

std::vector<std::size_t> ListPanel::selected_rows() const {
  std::vector<std::size_t> rows;
  for (const QModelIndex& index : view_->selectionModel()->selectedIndexes())
    rows.push_back(static_cast<std::size_t>(index.row()));
  if (rows.empty() && view_->currentIndex().isValid())
    rows.push_back(static_cast<std::size_t>(view_->currentIndex().row()));
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

void ListPanel::select_row(int row) {
  const int column = std::max(view_->currentIndex().column(), 0);
  const QModelIndex index = model_->index(row, column);
  if (!index.isValid()) return;
  view_->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
  view_->scrollTo(index);
}

void ListPanel::update_buttons() {
  const std::vector<std::size_t> rows = selected_rows();
  const bool one = rows.size() == 1;
  const int row = one ? static_cast<int>(rows.front()) : -1;
  duplicate_->setEnabled(!rows.empty());
  remove_->setEnabled(!rows.empty());
  up_->setEnabled(one && row > 0);
  down_->setEnabled(one && row + 1 < model_->rowCount());
  source_->setEnabled(view_->currentIndex().isValid());
}

void ListPanel::add() {
  plan::Plan one;
  list().insert(one, 0);
  // A reference that may not be empty starts at the first thing that it may name.
  for (const Field& field : list().fields()) {
    if (field.kind != FieldKind::reference || field.optional) continue;
    const std::vector<Reference> known = references(context_, field.reference);
    const std::string now = format_value(field.get(list().item(one, 0)));
    const bool fits = std::any_of(known.begin(), known.end(), [&](const Reference& reference) {
      return reference.id.toStdString() == now;
    });
    if (!fits && !known.empty())
      field.set(list().mutable_item(one, 0), known.front().id.toStdString());
  }
  const std::vector<std::size_t> rows = selected_rows();
  const std::size_t row = rows.empty() ? list().size(context_.document.plan()) : rows.back() + 1;
  if (context_.document.insert_items(list(), row, one)) {
    message_->hide();
    select_row(static_cast<int>(row));
    view_->setFocus();
  }
}

void ListPanel::duplicate() {
  const std::vector<std::size_t> rows = selected_rows();
  if (model_->duplicate(rows)) select_row(static_cast<int>(rows.back()) + 1);
}

void ListPanel::remove() {
  const std::vector<std::size_t> rows = selected_rows();
  if (model_->remove(rows))
    select_row(std::min(static_cast<int>(rows.front()), model_->rowCount() - 1));
}

void ListPanel::move_by(int step) {
  const std::vector<std::size_t> rows = selected_rows();
  if (rows.size() != 1) return;
  const int row = static_cast<int>(rows.front());
  const int destination = step < 0 ? row - 1 : row + 2;
  if (model_->moveRow({}, row, {}, destination)) select_row(row + step);
}

void ListPanel::copy() { QApplication::clipboard()->setText(model_->copy(selected_rows())); }

void ListPanel::paste() {
  const std::vector<std::size_t> rows = selected_rows();
  const int row = rows.empty() ? model_->rowCount() : static_cast<int>(rows.back()) + 1;
  if (model_->paste(QApplication::clipboard()->text(), row) > 0) select_row(row);
}

void ListPanel::edit_source() {
  if (view_->currentIndex().isValid())
    open_provenance_dialog(context_, model_->path(view_->currentIndex()), window());
}

bool ListPanel::reveal(const std::string& path) {
  for (int row = 0; row < model_->rowCount(); ++row) {
    for (int column = 0; column < model_->columnCount(); ++column) {
      const QModelIndex index = model_->index(row, column);
      const std::string at = model_->path(index);
      const bool item = column == 0 && at.substr(0, at.rfind('.')) == path;
      if (at != path && !item) continue;
      view_->setCurrentIndex(index);
      view_->scrollTo(index);
      view_->setFocus();
      return true;
    }
  }
  return false;
}

}  // namespace sitewright::ui
