// A table of results that copies to a spreadsheet.
#pragma once

#include <QTableView>
#include <vector>

#include "ui/tables/value_table_model.h"

namespace sitewright::ui {

/// Columns and rows of a table.
struct TableContent {
  std::vector<ValueColumn> columns;
  std::vector<std::vector<ValueCell>> rows;
  /// Of each row, what explain_key() opens; empty: nothing. No entries: nothing of any row.
  std::vector<QString> opens = {};
};

/// Read only; Ctrl+C copies the selected rows, or all of them, as tab-separated text. A double
/// click, Enter or the menu opens how a row comes about, where it says.
class ResultTable final : public QTableView {
  Q_OBJECT

 public:
  explicit ResultTable(const QString& name, QWidget* parent = nullptr);
  void set_content(TableContent content);

 signals:
  /// How the figure of this key comes about is wanted.
  void opened(const QString& key);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void copy() const;
  [[nodiscard]] QString key_of(const QModelIndex& index) const;

  ValueTableModel model_;
  std::vector<QString> opens_;
};

}  // namespace sitewright::ui
