// A translation that keeps each text of the window once, whichever widget says it.
#pragma once

#include <QTranslator>

namespace sitewright::ui {

/// Looks in the text's own context first, then in the context "sitewright" that holds all texts
/// which mean the same everywhere.
class TextTranslator final : public QTranslator {
  Q_OBJECT

 public:
  using QTranslator::QTranslator;

  [[nodiscard]] QString translate(const char* context, const char* text, const char* remark,
                                  int number) const override;
};

}  // namespace sitewright::ui
