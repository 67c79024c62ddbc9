// QFileDialog with a memory.
#include "ui/main_window/file_dialogs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace sitewright::ui {

QString ask_for_file(QWidget* parent, WindowSettings& settings, const QString& title,
                     const QString& filter) {
  const QString path = QFileDialog::getOpenFileName(parent, title, settings.folder(), filter);
  if (!path.isEmpty()) settings.set_folder(QFileInfo(path).absolutePath());
  return path;
}

QString ask_where_to_write(QWidget* parent, WindowSettings& settings, const QString& title,
                           const QString& filter, const QString& name, const QString& suffix) {
  const QString proposed = QDir(settings.folder()).filePath(name);
  QFileDialog dialog(parent, title, proposed, filter);
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setDefaultSuffix(suffix);
  dialog.selectFile(proposed);
  if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return {};
  const QString path = dialog.selectedFiles().constFirst();
  settings.set_folder(QFileInfo(path).absolutePath());
  return path;
}

QString file_name(const QString& plan, const QString& ending) {
  static const QRegularExpression kOther(QStringLiteral("[^\\p{L}\\p{N}]+"));
  QString name = plan.toLower().replace(kOther, QStringLiteral("-"));
  while (name.endsWith(u'-')) name.chop(1);
  if (name.isEmpty()) name = QStringLiteral("plan");
  return name % ending;
}

QString write_text_file(const QString& path, const QByteArray& text) {
  QSaveFile file(path);
  const bool written =
      file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
  if (written) return {};
  return QCoreApplication::translate("FileDialogs", "%1: cannot be written (%2)")
      .arg(path, file.errorString());
}

}  // namespace sitewright::ui
