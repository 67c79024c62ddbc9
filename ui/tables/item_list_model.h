// Any list of a plan as a table: one column for each of its fields, one row for each item.
#pragma once

#include <QAbstractTableModel>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "model/core/issue.h"
#include "model/plan/fields.h"

namespace sitewright::ui {

/// How a table changes the plan that it shows. Where one returns an Error the plan is as before;
/// after a success show() has been called with the new plan.
struct ListEdits {
  std::function<Expected<void>(const std::string& path, const FieldValue& value)> set;
  /// Inserts the items of `from`'s list at `row`.
  std::function<Expected<void>(std::size_t row, const plan::Plan& from)> insert;
  std::function<Expected<void>(std::vector<std::size_t> rows)> remove;
  std::function<Expected<void>(std::size_t from, std::size_t to)> move;
};

/// Shows a copy of the list's items; show() brings it up to date row by row, so that views keep
/// selection and place.
class ItemListModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  ItemListModel(const plan::List& list, ListEdits edits, QObject* parent = nullptr);

  /// Shows the items as they are in `plan`.
  void show(const plan::Plan& plan);
  /// Marks cells that have an issue; paths of other lists are passed over.
  void show_issues(const Issues& issues);

  [[nodiscard]] const plan::List& list() const { return list_; }
  [[nodiscard]] const Field& field(int column) const;
  /// "lots.h100.count"
  [[nodiscard]] std::string path(const QModelIndex& index) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  /// EditRole takes what read_value() takes; what is refused changes nothing and emits refused().
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  QVariant headerData(int section, Qt::Orientation orientation,
                      int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool insertRows(int row, int count, const QModelIndex& parent = {}) override;
  bool removeRows(int row, int count, const QModelIndex& parent = {}) override;
  bool moveRows(const QModelIndex& source_parent, int source_row, int count,
                const QModelIndex& destination_parent, int destination) override;

  /// Takes several rows away in one edit, which need not be neighbours.
  bool remove(const std::vector<std::size_t>& rows);
  /// Puts copies of the rows behind the last of them.
  bool duplicate(const std::vector<std::size_t>& rows);

  /// The rows as tab-separated lines with a line of keys first, in canonical units.
  [[nodiscard]] QString copy(const std::vector<std::size_t>& rows) const;
  /// Inserts the lines of `text` as rows at `row`. Columns go by the keys or labels of its first
  /// line, or by position where there are none. One bad cell refuses all of it. Returns the number
  /// of rows; 0 where it was refused.
  int paste(const QString& text, int row);

 signals:
  /// Why an edit was not accepted.
  void refused(const QString& message);

 private:
  bool accept(const Expected<void>& done);
  [[nodiscard]] plan::Plan items_of(const std::vector<std::size_t>& rows) const;
  [[nodiscard]] bool same_item(const plan::Plan& other, std::size_t row) const;
  void copy_item(const plan::Plan& from, std::size_t from_row, std::size_t row);
  void match_rows(const plan::Plan& plan);
  void match_values(const plan::Plan& plan);
  [[nodiscard]] QVariant tool_tip(const QModelIndex& index) const;
  [[nodiscard]] const Issue* issue_at(const QModelIndex& index) const;

  const plan::List& list_;
  ListEdits edits_;
  plan::Plan items_;  ///< holds this list's items and their provenance, nothing else
  std::map<std::string, Issue, std::less<>> issues_;
};

}  // namespace sitewright::ui
