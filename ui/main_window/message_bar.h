// One message above the pages that does not stop the user: text and what can be done.
#pragma once

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <functional>
#include <vector>

#include "model/core/issue.h"

class QPushButton;

namespace sitewright::ui {

class MessageBar final : public QFrame {
  Q_OBJECT

 public:
  struct Choice {
    QString text;
    std::function<void()> action;
  };

  explicit MessageBar(QWidget* parent = nullptr);

  /// Replaces what is shown. A choice, or Close, takes the message away.
  void show_message(Severity severity, const QString& text, std::vector<Choice> choices = {});
  /// Takes away a message that offers no choice: what it said no longer holds.
  void settle();
  [[nodiscard]] QString text() const { return text_->text(); }

 private:
  QLabel* text_;
  QHBoxLayout* layout_;
  std::vector<QPushButton*> buttons_;
};

}  // namespace sitewright::ui
