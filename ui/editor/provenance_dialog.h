// Where a value comes from: source, date, confidence, note.
#pragma once

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <string>

#include "ui/editor/editor_context.h"

namespace sitewright::ui {

class ProvenanceDialog final : public QDialog {
  Q_OBJECT

 public:
  /// Edits the provenance of the field at `path` through the context's document, which must outlive
  /// the dialog.
  ProvenanceDialog(const EditorContext& context, std::string path, QWidget* parent);

  void accept() override;

 private:
  void show_current();
  void forget();
  void finish(const std::optional<plan::Provenance>& provenance);

  EditorContext context_;
  std::string path_;
  QComboBox* source_;
  QLineEdit* date_;
  QComboBox* confidence_;
  QPlainTextEdit* note_;
  QLabel* message_;
};

/// Opens the dialog over `parent` and returns at once.
void open_provenance_dialog(const EditorContext& context, const std::string& path, QWidget* parent);

/// Source with its title, date, confidence and note, for tool tips.
[[nodiscard]] QString provenance_text(const EditorContext& context,
                                      const plan::Provenance& provenance);

}  // namespace sitewright::ui
