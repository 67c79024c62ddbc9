// The form that says what of a table becomes an hourly profile.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <string>

#include "model/io/profile_csv.h"
#include "ui/session/plan_document.h"

namespace sitewright::ui {

/// Asks for id, column and rating; on OK the hours go into the document as one step of undo. What
/// is wrong with the table is said in the form, which stays open.
class ProfileDialog final : public QDialog {
  Q_OBJECT

 public:
  /// `text` is the content of the file at `path`; `document` must outlive the dialog.
  ProfileDialog(PlanDocument& document, const QString& path, std::string text, QWidget* parent);

  void accept() override;

 signals:
  /// The document has the profile of this id.
  void imported(const QString& id);

 private:
  void fill(const QString& path);
  void refuse(const QString& message, QWidget& at);
  [[nodiscard]] Expected<io::ProfileChoice> choice() const;

  PlanDocument& document_;
  std::string path_;
  std::string text_;
  QLineEdit* id_;
  QComboBox* column_;
  QLineEdit* rated_mw_;
  QCheckBox* drop_;
  QLabel* message_;
};

}  // namespace sitewright::ui
