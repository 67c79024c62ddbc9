// What a project file would put into the plan, to be looked at before it does.
#pragma once

#include <QDialog>

#include "ui/session/schedule_edits.h"

namespace sitewright::ui {

/// Tasks whose dates in the file are not ours, each with the cause, and what was left out. Accepted
/// where the import is wanted.
class ImportCheckDialog final : public QDialog {
  Q_OBJECT

 public:
  /// `replaced`: tasks that the plan has now.
  ImportCheckDialog(const QString& file, const ProjectImport& import, std::size_t replaced,
                    QWidget* parent = nullptr);
};

}  // namespace sitewright::ui
