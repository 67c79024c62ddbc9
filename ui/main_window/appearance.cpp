// Palettes, translators, the locale of numbers and dates.
#include "ui/main_window/appearance.h"

#include <QLibraryInfo>
#include <QLocale>

#include "ui/main_window/outline_style.h"
#include "ui/main_window/text_translator.h"

namespace sitewright::ui {

namespace {

QLocale locale_of(Language language) {
  const QLocale english(QLocale::English, QLocale::UnitedStates);
  const QLocale chinese(QLocale::Chinese, QLocale::China);
  switch (language) {
    case Language::english: return english;
    case Language::chinese: return chinese;
    case Language::system: break;
  }
  return QLocale::system().language() == QLocale::Chinese ? chinese : english;
}

}  // namespace

Appearance::Appearance(QApplication& application)
    : application_(application), desktop_(theme_of(QApplication::palette())) {}

Appearance::~Appearance() {
  for (const auto& translator : translators_) QCoreApplication::removeTranslator(translator.get());
}

void Appearance::set_theme(ThemeChoice choice) {
  const Theme theme = choice == ThemeChoice::light  ? Theme::light
                      : choice == ThemeChoice::dark ? Theme::dark
                                                    : desktop_;
  apply_theme(application_, theme);
  QApplication::setStyle(new OutlineStyle);
}

void Appearance::set_language(Language language) {
  for (const auto& translator : translators_) QCoreApplication::removeTranslator(translator.get());
  translators_.clear();
  const QLocale locale = locale_of(language);
  QLocale::setDefault(locale);
  if (locale.language() != QLocale::Chinese) return;
  load(std::make_unique<QTranslator>(), QStringLiteral("qtbase_zh_CN"),
       QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  load(std::make_unique<TextTranslator>(), QStringLiteral("sitewright_zh_CN"),
       QStringLiteral(":/i18n"));
}

void Appearance::load(std::unique_ptr<QTranslator> translator, const QString& name,
                      const QString& folder) {
  if (!translator->load(name, folder)) return;
  QCoreApplication::installTranslator(translator.get());
  translators_.push_back(std::move(translator));
}

}  // namespace sitewright::ui
