// One heading of the editor with its fields and lists, made when it is first opened.
#pragma once

#include <QToolButton>
#include <QWidget>
#include <string>
#include <vector>

#include "ui/editor/field_row.h"
#include "ui/editor/list_panel.h"

namespace sitewright::ui {

class EditorGroup final : public QWidget {
  Q_OBJECT

 public:
  /// Contract: `fields` and `lists` are not both empty. `context` must outlive the group.
  EditorGroup(const EditorContext& context, const QString& title, std::vector<const Field*> fields,
              std::vector<const plan::List*> lists, QWidget* parent);

  [[nodiscard]] bool is_open() const { return header_->isChecked(); }
  void set_open(bool open);
  /// Shows only what holds every word in its label, key or help; hides the whole group where
  /// nothing does. No words: shows all, open as it was.
  void filter(const QStringList& words);
  void refresh();
  /// The rows of these lists have changed: what may name them is fetched again.
  void refresh_choices();
  void show_issues(const Issues& issues);
  /// Opens the group and gives the keyboard to the input at `path`. Null where it is not here.
  QWidget* reveal(const std::string& path);

 private:
  void build();
  void apply_filter();
  void show_title();

  const EditorContext& context_;
  QString title_;
  std::vector<const Field*> fields_;
  std::vector<const plan::List*> lists_;
  QToolButton* header_;
  QWidget* body_ = nullptr;
  std::vector<FieldRow*> rows_;
  std::vector<ListPanel*> panels_;
  QStringList words_;
  Issues issues_;
  bool was_open_ = false;
};

}  // namespace sitewright::ui
