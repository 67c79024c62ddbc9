// Cutting and reducing of lines.
#include "ui/figures/line_pieces.h"

#include <algorithm>
#include <cmath>

namespace sitewright::ui {

namespace {

/// Collects points of one column and writes at most four of them.
class Column {
 public:
  void add(QPointF point, QList<QPointF>& out, double index) {
    if (count_ > 0 && index != index_) flush(out);
    if (count_ == 0) {
      index_ = index;
      first_ = low_ = high_ = point;
    }
    if (point.y() < low_.y()) low_ = point;
    if (point.y() > high_.y()) high_ = point;
    last_ = point;
    ++count_;
  }
  void flush(QList<QPointF>& out) {
    if (count_ == 0) return;
    out.append(first_);
    const bool low_leads = low_.x() <= high_.x();
    append(out, low_leads ? low_ : high_);
    append(out, low_leads ? high_ : low_);
    append(out, last_);
    count_ = 0;
  }

 private:
  static void append(QList<QPointF>& out, QPointF point) {
    if (out.last() != point) out.append(point);
  }
  QPointF first_, low_, high_, last_;
  double index_ = 0;
  int count_ = 0;
};

/// The part of the segment from `a` to `b` within the range; false where none is.
bool cut(QPointF& a, QPointF& b, Range range) {
  if (b.x() < range.low || a.x() > range.high) return false;
  const QPointF from = a;
  const double width = b.x() - a.x();
  const auto at = [&](double x) {
    return width > 0 ? QPointF(x, from.y() + (b.y() - from.y()) * (x - from.x()) / width) : from;
  };
  const QPointF start = a.x() < range.low ? at(range.low) : a;
  const QPointF end = b.x() > range.high ? at(range.high) : b;
  a = start;
  b = end;
  return true;
}

class Builder {
 public:
  explicit Builder(const LinePiecesInput& input) : input_(input) {}

  void segment(QPointF a, QPointF b) {
    if (!cut(a, b, input_.visible)) return;
    if (open_ && end_ != a) close();
    if (!open_) add(a);
    if (b != a) add(b);
  }
  void close() {
    column_.flush(piece_);
    if (!piece_.isEmpty()) pieces_.push_back(piece_);
    piece_.clear();
    open_ = false;
  }
  std::vector<QList<QPointF>> take() {
    close();
    return std::move(pieces_);
  }

 private:
  void add(QPointF point) {
    const double part = (point.x() - input_.visible.low) / input_.visible.width();
    column_.add(point, piece_, std::floor(part * input_.columns));
    end_ = point;
    open_ = true;
  }
  const LinePiecesInput& input_;
  std::vector<QList<QPointF>> pieces_;
  QList<QPointF> piece_;
  Column column_;
  QPointF end_;
  bool open_ = false;
};

}  // namespace

std::vector<QList<QPointF>> line_pieces(const LinePiecesInput& input) {
  if (input.y.empty() || !(input.visible.width() > 0)) return {};
  Builder builder(input);
  const auto size = static_cast<double>(input.y.size());
  const double lead = std::floor(input.visible.low - input.first_x) - 1;
  const auto begin = static_cast<std::size_t>(std::clamp(lead, 0.0, size));
  const double tail = std::ceil(input.visible.high - input.first_x) + 1;
  const auto end = static_cast<std::size_t>(std::clamp(tail, 0.0, size));
  for (std::size_t i = begin; i < end; ++i) {
    const QPointF here(input.first_x + static_cast<double>(i), input.y[i]);
    if (!std::isfinite(here.y())) {
      builder.close();
      continue;
    }
    const bool more = i + 1 < input.y.size() && std::isfinite(input.y[i + 1]);
    if (input.steps) {
      const QPointF held(here.x() + 1, here.y());
      builder.segment(here, held);
      if (more) builder.segment(held, QPointF(held.x(), input.y[i + 1]));
    } else {
      const bool alone = !more && (i == 0 || !std::isfinite(input.y[i - 1]));
      if (more) builder.segment(here, QPointF(here.x() + 1, input.y[i + 1]));
      if (alone) builder.segment(here, here);
    }
  }
  return builder.take();
}

}  // namespace sitewright::ui
