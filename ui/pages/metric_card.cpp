// A small frame with a large number.
#include "ui/pages/metric_card.h"
#include "ui/format/model_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStyleOptionFocusRect>
#include <QVBoxLayout>

#include "model/evaluate/evaluation.h"
#include "ui/format/quantity.h"
#include "ui/format/theme.h"

namespace sitewright::ui {

namespace {

/// A value and, to be set smaller, its unit.
struct Shown {
  QString value;
  QString unit;
};

Shown shown(const Metric& metric, const MetricValue& value) {
  if (const auto* date = std::get_if<Date>(&value)) return {prose_date(*date), {}};
  const auto* number = std::get_if<double>(&value);
  if (number == nullptr) return {QStringLiteral("\u2013"), {}};
  const QString text = card_text(*number, metric.unit);
  const bool money = text.contains(QLatin1Char('$'));  // "$10.2 bn" stays whole
  const QString cut = money ? QStringLiteral("/") : QStringLiteral("[ /\u00a0]");
  const auto unit = text.indexOf(QRegularExpression(cut));
  if (unit < 0) return {text, {}};
  return {text.left(unit), text.mid(unit).trimmed()};
}

/// A few to a line, so that the tip stays on the screen.
QString input_lines(const Metric& metric) {
  constexpr qsizetype kToALine = 4;
  const QStringList inputs = plain(metric.inputs).split(QLatin1Char(' '), Qt::SkipEmptyParts);
  QString text;
  for (qsizetype i = 0; i < inputs.size(); ++i) {
    if (i > 0) text += i % kToALine == 0 ? QStringLiteral(",\n") : QStringLiteral(", ");
    text += inputs[i];
  }
  return text;
}

/// Full value, formula and inputs; the click opens the rest.
QString summary(const Metric& metric, const MetricValue& value) {
  QString text = model_text(metric.label);
  if (const auto* number = std::get_if<double>(&value))
    text += QStringLiteral(": ") + full_text(*number, metric.unit);
  if (std::holds_alternative<std::monostate>(value))
    text += QStringLiteral(": ") + plain(metric.missing_because);
  return text + QStringLiteral("\n= ") + plain(metric.formula) + MetricCard::tr("\nInputs: ") +
         input_lines(metric) + QStringLiteral("\n") + plain(metric.key) +
         MetricCard::tr("\nClick or press Enter for values and sources.");
}

}  // namespace

MetricCard::MetricCard(const Metric& metric, QWidget* parent) : QFrame(parent), metric_(metric) {
  setFrameShape(QFrame::StyledPanel);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(10, 6, 10, 6);
  layout->setSpacing(0);
  auto* label = new QLabel(model_text(metric.label), this);
  label->setFont(text_font(TextSize::small));
  label->setWordWrap(true);
  value_ = new QLabel(this);
  value_->setFont(text_font(TextSize::headline));
  unit_ = new QLabel(this);
  unit_->setFont(text_font(TextSize::small));
  value_->setAccessibleName(label->text());
  value_->setObjectName(plain(metric.key));
  layout->addWidget(label);
  auto* line = new QHBoxLayout;
  line->setSpacing(4);
  line->addWidget(value_);
  line->addWidget(unit_, 1, Qt::AlignBottom);
  layout->addStretch(1);
  layout->addLayout(line);
}

void MetricCard::show_value(const Evaluation& evaluation) {
  const MetricValue value = metric_.get(evaluation);
  const auto [number, unit] = shown(metric_, value);
  value_->setText(number);
  unit_->setText(unit);
  setToolTip(summary(metric_, value));
  setAccessibleName(value_->accessibleName() + QStringLiteral(": ") + number + QLatin1Char(' ') +
                    unit);
}

void MetricCard::open() { emit opened(plain(metric_.key)); }

void MetricCard::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && rect().contains(event->pos())) open();
}

void MetricCard::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
    open();
  } else {
    QFrame::keyPressEvent(event);
  }
}

void MetricCard::paintEvent(QPaintEvent* event) {
  QFrame::paintEvent(event);
  if (!hasFocus()) return;
  QPainter painter(this);
  QStyleOptionFocusRect option;
  option.initFrom(this);
  option.rect = rect().adjusted(2, 2, -2, -2);
  style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

}  // namespace sitewright::ui
