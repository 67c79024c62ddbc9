// One context of the translation for everything that the model says.
#include "ui/format/model_text.h"

#include <QCoreApplication>
#include <string>

namespace sitewright::ui {

QString model_text(std::string_view english) {
  const std::string terminated(english);
  return QCoreApplication::translate("model", terminated.c_str());
}

QString plain(std::string_view words) {
  return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

QString issue_text(const Issue& issue) {
  return QString::fromStdString(fill_in(model_text(issue.text).toStdString(), issue.args));
}

}  // namespace sitewright::ui
