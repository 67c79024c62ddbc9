// Which network of tasks is to be added to the plan, and how it is to be run.
#pragma once

#include <QDialog>
#include <string>
#include <vector>

#include "model/io/schedule_template.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace sitewright::ui {

/// The bundled templates, one to choose, with its choices to tick and the risk of each.
class TemplateDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit TemplateDialog(QWidget* parent = nullptr);
  [[nodiscard]] const io::ScheduleTemplate& chosen() const;
  [[nodiscard]] std::vector<std::string> choices() const;

 private:
  void show_template();

  QComboBox* kind_;
  QLabel* summary_;
  QVBoxLayout* choices_layout_;
  std::vector<QCheckBox*> ticks_;  ///< of the chosen template, in its order
};

}  // namespace sitewright::ui
