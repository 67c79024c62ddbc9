// What every page of a plan is: a widget that shows a plan and its evaluation, and owns no data.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "model/evaluate/evaluation.h"
#include "model/plan/plan.h"

namespace sitewright::ui {

class Page : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  virtual void show_result(const plan::Plan& plan, const Evaluation& evaluation) = 0;

 signals:
  /// A line for the status bar.
  void message(const QString& text);
};

/// A page of the tabs, made when it is first looked at.
struct PageEntry {
  const char* id;     ///< "capacity"
  const char* title;  ///< English, translated in the context "pages"
  Page* (*make)(QWidget* parent);
};

/// The pages of a plan, in the order of the tabs.
[[nodiscard]] const std::vector<PageEntry>& page_entries();

}  // namespace sitewright::ui
