// One INI file, enumerations by name.
#include "ui/main_window/window_settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>
#include <array>

namespace sitewright::ui {

namespace {

constexpr std::array<const char*, 3> kThemes{"system", "light", "dark"};
constexpr std::array<const char*, 3> kLanguages{"system", "en", "zh_CN"};

const QString kTheme = QStringLiteral("window/theme");
const QString kLanguage = QStringLiteral("window/language");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kState = QStringLiteral("window/state");
const QString kPage = QStringLiteral("window/page");
const QString kFolder = QStringLiteral("files/folder");

QString settings_file() {
  const QString folder = qEnvironmentVariable("SITEWRIGHT_CONFIG_DIR");
  if (!folder.isEmpty()) return QDir(folder).filePath(QStringLiteral("sitewright.ini"));
  const QSettings usual(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Sitewright"),
                        QStringLiteral("sitewright"));
  return usual.fileName();
}

template <class Choice>
Choice chosen(const QVariant& value, const std::array<const char*, 3>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (value.toString() == QLatin1String(names.at(i))) return static_cast<Choice>(i);
  }
  return Choice::system;
}

template <class Choice>
QString name_of(Choice choice, const std::array<const char*, 3>& names) {
  return QLatin1String(names.at(static_cast<std::size_t>(choice)));
}

/// A path has characters that a key may not have.
QString plan_key(const QString& portfolio) {
  const QByteArray path = QDir::cleanPath(portfolio).toUtf8();
  return QLatin1String("last_plan/") %
         QLatin1String(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex());
}

}  // namespace

WindowSettings::WindowSettings() : settings_(settings_file(), QSettings::IniFormat) {}

ThemeChoice WindowSettings::theme() const {
  return chosen<ThemeChoice>(settings_.value(kTheme), kThemes);
}
void WindowSettings::set_theme(ThemeChoice theme) {
  settings_.setValue(kTheme, name_of(theme, kThemes));
}

Language WindowSettings::language() const {
  return chosen<Language>(settings_.value(kLanguage), kLanguages);
}
void WindowSettings::set_language(Language language) {
  settings_.setValue(kLanguage, name_of(language, kLanguages));
}

QByteArray WindowSettings::geometry() const { return settings_.value(kGeometry).toByteArray(); }
QByteArray WindowSettings::state() const { return settings_.value(kState).toByteArray(); }
void WindowSettings::set_window(const QByteArray& geometry, const QByteArray& state) {
  settings_.setValue(kGeometry, geometry);
  settings_.setValue(kState, state);
}

int WindowSettings::page() const { return settings_.value(kPage, 0).toInt(); }
void WindowSettings::set_page(int page) { settings_.setValue(kPage, page); }

PlanId WindowSettings::last_plan(const QString& portfolio) const {
  return settings_.value(plan_key(portfolio), 0).toLongLong();
}
void WindowSettings::set_last_plan(const QString& portfolio, PlanId plan) {
  settings_.setValue(plan_key(portfolio), static_cast<qlonglong>(plan));
}

QString WindowSettings::folder() const {
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  const QString kept = settings_.value(kFolder).toString();
  return !kept.isEmpty() && QDir(kept).exists() ? kept : documents;
}
void WindowSettings::set_folder(const QString& folder) { settings_.setValue(kFolder, folder); }

}  // namespace sitewright::ui
