// Story, indicator, button.
#include "ui/main_window/status_line.h"

#include <QPainter>

#include "ui/main_window/issue_panel.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

ElidedLabel::ElidedLabel(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ElidedLabel::set_text(const QString& text) {
  text_ = text;
  setToolTip(text);
  setAccessibleName(text);
  update();
}

QSize ElidedLabel::sizeHint() const {
  return {fontMetrics().horizontalAdvance(text_), fontMetrics().height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const { return {0, fontMetrics().height() + 2}; }

void ElidedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                   fontMetrics().elidedText(text_, Qt::ElideRight, width()));
}

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent),
      story_(new ElidedLabel(this)),
      evaluating_(new QLabel(tr("Evaluating\u2026"), this)),
      issues_(new QToolButton(this)) {
  setSizeGripEnabled(false);
  story_->setObjectName(QStringLiteral("story"));
  evaluating_->setObjectName(QStringLiteral("evaluating"));
  evaluating_->hide();
  issues_->setObjectName(QStringLiteral("issues"));
  issues_->setAutoRaise(true);
  issues_->setToolTip(tr("Show the issues of the plan"));
  addWidget(story_, 1);
  addPermanentWidget(evaluating_);
  addPermanentWidget(issues_);
  connect(issues_, &QToolButton::clicked, this, &StatusLine::issues_wanted);
  show_issues({});
}

void StatusLine::show_evaluating(bool evaluating) { evaluating_->setVisible(evaluating); }

void StatusLine::show_issues(const Issues& issues) {
  issues_->setText(issue_count(issues));
  issues_->setAccessibleName(tr("Issues: %1").arg(issues_->text()));
  Severity worst = Severity::info;
  for (const Issue& issue : issues) worst = std::max(worst, issue.severity);
  constexpr int kDot = 10;
  QPixmap dot(kDot, kDot);
  dot.fill(Qt::transparent);
  if (worst != Severity::info) {
    QColor colour = issue_colour(worst);
    colour.setAlpha(255);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(1, 1, kDot - 2, kDot - 2));
  }
  issues_->setIcon(worst == Severity::info ? QIcon() : QIcon(dot));
  issues_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

}  // namespace sitewright::ui
