// Qt Charts inside our own frame.
#include "ui/figures/chart_body.h"

#include <QGraphicsLayout>
#include <QPainter>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

namespace sitewright::ui {

ChartBody::ChartBody() : chart_(new QChart) {
  scene_.setItemIndexMethod(QGraphicsScene::NoIndex);
  scene_.addItem(chart_);
  chart_->setBackgroundVisible(false);
  chart_->setPlotAreaBackgroundVisible(false);
  chart_->setMargins({});
  chart_->layout()->setContentsMargins(0, 0, 0, 0);
  chart_->setAnimationOptions(QChart::NoAnimation);
  chart_->legend()->hide();
}

void ChartBody::clear() {
  chart_->removeAllSeries();
  for (QAbstractAxis* axis : chart_->axes()) {
    chart_->removeAxis(axis);
    delete axis;
  }
}

void ChartBody::add_line(const QList<QPointF>& points, const QPen& pen) {
  auto* series = new QLineSeries;  // the chart owns it
  series->replace(points);
  series->setPen(pen);
  chart_->addSeries(series);
}

void ChartBody::set_axes(const PlotFrame& frame) {
  const auto add = [this](Range range, Qt::Alignment side) {
    auto* axis = new QValueAxis;  // the chart owns it
    axis->setRange(range.low, range.high);
    axis->setVisible(false);
    chart_->addAxis(axis, side);
    for (QAbstractSeries* series : chart_->series()) series->attachAxis(axis);
  };
  add(frame.x, Qt::AlignBottom);
  add(frame.y, Qt::AlignLeft);
}

void ChartBody::draw(QPainter& painter, const QRectF& plot) {
  const QRectF area(QPointF(0, 0), plot.size());
  chart_->resize(plot.size());
  chart_->setPlotArea(area);
  scene_.setSceneRect(area);
  chart_->layout()->activate();
  scene_.render(&painter, plot, area, Qt::IgnoreAspectRatio);
}

}  // namespace sitewright::ui
