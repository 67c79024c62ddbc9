// The bottom line: the plan's story, whether it is being evaluated, and how many issues it has.
#pragma once

#include <QLabel>
#include <QStatusBar>
#include <QToolButton>

#include "model/core/issue.h"

namespace sitewright::ui {

/// One line that gives way: what does not fit ends in an ellipsis and is in the tool tip.
class ElidedLabel final : public QWidget {
  Q_OBJECT

 public:
  explicit ElidedLabel(QWidget* parent = nullptr);

  void set_text(const QString& text);
  [[nodiscard]] const QString& text() const { return text_; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString text_;
};

class StatusLine final : public QStatusBar {
  Q_OBJECT

 public:
  explicit StatusLine(QWidget* parent = nullptr);

  void show_story(const QString& story) { story_->set_text(story); }
  void show_evaluating(bool evaluating);
  void show_issues(const Issues& issues);

 signals:
  void issues_wanted();

 private:
  ElidedLabel* story_;
  QLabel* evaluating_;
  QToolButton* issues_;
};

}  // namespace sitewright::ui
