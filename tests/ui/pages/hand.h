// A hand on the mouse: presses, drags with the button down, lets go.
#pragma once

#include <QApplication>
#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>

namespace sitewright::ui {

class Hand {
 public:
  explicit Hand(QWidget& widget) : widget_(widget) {}

  void press(QPointF at) { send(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton, {}); }
  void move(QPointF at, Qt::KeyboardModifiers with = {}) {
    send(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton, with);
  }
  void release(QPointF at, Qt::KeyboardModifiers with = {}) {
    send(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton, with);
  }
  void hover(QPointF at) { send(QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton, {}); }
  void drag(QPointF from, QPointF to, Qt::KeyboardModifiers with = {}) {
    press(from);
    move((from + to) / 2, with);
    move(to, with);
    release(to, with);
  }
  void click(QPointF at) {
    press(at);
    release(at);
  }
  void wheel(QPointF at, int delta, Qt::KeyboardModifiers with = {}) {
    QWheelEvent event(at, widget_.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, with,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget_, &event);
  }

 private:
  void send(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons down,
            Qt::KeyboardModifiers with) {
    QMouseEvent event(type, at, widget_.mapToGlobal(at), button, down, with);
    QApplication::sendEvent(&widget_, &event);
  }
  QWidget& widget_;
};

}  // namespace sitewright::ui
