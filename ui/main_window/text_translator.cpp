// Two look-ups.
#include "ui/main_window/text_translator.h"

namespace sitewright::ui {

QString TextTranslator::translate(const char* context, const char* text, const char* remark,
                                  int number) const {
  const QString own = QTranslator::translate(context, text, remark, number);
  return own.isNull() ? QTranslator::translate("sitewright", text, nullptr, number) : own;
}

}  // namespace sitewright::ui
