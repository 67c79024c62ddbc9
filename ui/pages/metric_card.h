// A headline number that opens to how it comes about.
#pragma once

#include <QFrame>

#include "model/evaluate/metrics.h"

class QLabel;

namespace sitewright::ui {

/// Label, value and unit of one metric; a click, Enter or the space bar opens it.
class MetricCard final : public QFrame {
  Q_OBJECT

 public:
  explicit MetricCard(const Metric& metric, QWidget* parent = nullptr);
  void show_value(const Evaluation& evaluation);

 signals:
  void opened(const QString& metric);

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void open();

  const Metric& metric_;
  QLabel* value_;
  QLabel* unit_;
};

}  // namespace sitewright::ui
