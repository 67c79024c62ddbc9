// The texts that the sources of the window and the tables of the model hand to the translator.
#pragma once

#include <QMap>
#include <QSet>
#include <QString>

namespace sitewright::ui {

/// English -> Chinese of one context of the bundled translation.
[[nodiscard]] QMap<QString, QString> translations(const QString& context);

/// What tr(), translate() and QT_TRANSLATE_NOOP() are given below ui/.
[[nodiscard]] QSet<QString> texts_of_sources();

/// Labels, headings, helps and choices of fields, lists and metrics; names of constraints.
[[nodiscard]] QSet<QString> texts_of_tables();

/// Every text of an issue that the model's sources say in one piece.
[[nodiscard]] QSet<QString> texts_of_issues();

}  // namespace sitewright::ui
