// A tinted strip with buttons.
#include "ui/main_window/message_bar.h"

#include <QPushButton>
#include <QToolButton>

#include "ui/tables/field_text.h"

namespace sitewright::ui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), text_(new QLabel(this)), layout_(new QHBoxLayout(this)) {
  setObjectName(QStringLiteral("message_bar"));
  setAutoFillBackground(true);
  text_->setObjectName(QStringLiteral("message"));
  text_->setWordWrap(true);
  text_->setTextFormat(Qt::PlainText);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* close = new QToolButton(this);
  close->setText(QStringLiteral("\u00d7"));
  close->setAutoRaise(true);
  close->setToolTip(tr("Close"));
  close->setAccessibleName(tr("Close the message"));
  constexpr int kGap = 4;
  layout_->setContentsMargins(2 * kGap, kGap, kGap, kGap);
  layout_->addWidget(text_, 1);
  layout_->addWidget(close);
  connect(close, &QToolButton::clicked, this, &QWidget::hide);
  hide();
}

void MessageBar::show_message(Severity severity, const QString& text, std::vector<Choice> choices) {
  for (QPushButton* button : buttons_) button->deleteLater();
  buttons_.clear();
  QPalette tinted = palette();
  const QColor ground = parentWidget()->palette().color(QPalette::Window);
  const QColor tint = issue_colour(severity);
  const auto mixed = [&](int under, int over) {
    return (under * (255 - tint.alpha()) + over * tint.alpha()) / 255;
  };
  tinted.setColor(QPalette::Window,
                  severity == Severity::info
                      ? parentWidget()->palette().color(QPalette::AlternateBase)
                      : QColor(mixed(ground.red(), tint.red()), mixed(ground.green(), tint.green()),
                               mixed(ground.blue(), tint.blue())));
  setPalette(tinted);
  text_->setText(text);
  for (Choice& choice : choices) {
    auto* button = new QPushButton(choice.text, this);
    layout_->insertWidget(layout_->count() - 1, button);
    connect(button, &QPushButton::clicked, this, [this, action = std::move(choice.action)] {
      hide();
      action();
    });
    buttons_.push_back(button);
  }
  setAccessibleName(text);
  show();
}

void MessageBar::settle() {
  if (buttons_.empty()) hide();
}

}  // namespace sitewright::ui
