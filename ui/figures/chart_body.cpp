// Qt Charts inside our own frame.
#include "ui/figures/chart_body.h"

#include <QGraphicsLayout>
#include <QPainter>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <algorithm>

namespace sitewright::ui {

namespace {

/// Around the plot, so that lines along its edges are drawn in full width [px].
constexpr double kMargin = 3;

}  // namespace

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
  has_axes_ = false;
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
  has_axes_ = true;
  const auto add = [this](Range range, Qt::Alignment side) {
    auto* axis = new QValueAxis;  // the chart owns it
    axis->setRange(range.low, range.high);
    axis->setVisible(false);
    chart_->addAxis(axis, side);
    for (QAbstractSeries* series : chart_->series()) series->attachAxis(axis);
  };
  const auto wider = [](Range range, double pixels) {
    const double margin = range.width() * kMargin / std::max(1.0, pixels);
    return Range{range.low - margin, range.high + margin};
  };
  add(wider(frame.x, frame.plot.width()), Qt::AlignBottom);
  add(wider(frame.y, frame.plot.height()), Qt::AlignLeft);
}

void ChartBody::draw(QPainter& painter, const QRectF& plot) {
  const QRectF target = has_axes_ ? plot.adjusted(-kMargin, -kMargin, kMargin, kMargin) : plot;
  const QRectF area(QPointF(0, 0), target.size());
  chart_->resize(target.size());
  chart_->setPlotArea(area);
  scene_.setSceneRect(area);
  chart_->layout()->activate();
  scene_.render(&painter, target, area, Qt::IgnoreAspectRatio);
}

}  // namespace sitewright::ui
