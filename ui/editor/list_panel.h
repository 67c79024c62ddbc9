// A list of the plan in the editor: its table and what can be done with its rows.
#pragma once

#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QWidget>

#include "model/core/issue.h"
#include "ui/editor/editor_context.h"
#include "ui/tables/item_list_model.h"

namespace sitewright::ui {

class ListPanel final : public QWidget {
  Q_OBJECT

 public:
  /// `context` must outlive the panel.
  ListPanel(const EditorContext& context, const plan::List& list, QWidget* parent);

  [[nodiscard]] const plan::List& list() const { return model_->list(); }
  [[nodiscard]] QTableView* view() const { return view_; }
  /// Shows the list as the document holds it.
  void refresh();
  void show_issues(const Issues& issues) { model_->show_issues(issues); }
  /// Makes the cell of this path current. False where it is not one of this list's.
  bool reveal(const std::string& path);

 private:
  [[nodiscard]] ListEdits edits();
  void make_view();
  [[nodiscard]] QToolButton* button(const QString& text, const QString& name,
                                    const QString& tool_tip, void (ListPanel::*action)());
  void add_key(const QKeySequence& key, void (ListPanel::*action)());
  [[nodiscard]] std::vector<std::size_t> selected_rows() const;
  void select_row(int row);
  void update_buttons();
  void fit_height();

  void add();
  void duplicate();
  void remove();
  void move_up() { move_by(-1); }
  void move_down() { move_by(1); }
  void move_by(int step);
  void copy();
  void paste();
  void edit_source();

  const EditorContext& context_;
  ItemListModel* model_;
  QTableView* view_;
  QLabel* message_;
  QToolButton* duplicate_ = nullptr;
  QToolButton* remove_ = nullptr;
  QToolButton* up_ = nullptr;
  QToolButton* down_ = nullptr;
  QToolButton* source_ = nullptr;
};

}  // namespace sitewright::ui
