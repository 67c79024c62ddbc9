// The first page: the story, the headline numbers, the quarters, the issues.
#pragma once

#include <vector>

#include "model/evaluate/metrics.h"
#include "ui/pages/metric_card.h"
#include "ui/pages/page.h"
#include "ui/pages/result_table.h"

class QGridLayout;
class QLabel;

namespace sitewright::ui {

class OverviewPage final : public Page {
  Q_OBJECT

 public:
  explicit OverviewPage(QWidget* parent = nullptr);
  void show_result(const plan::Plan& plan, const Evaluation& evaluation) override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void make_cards(QWidget* inside);
  void add_card(QWidget* inside, const Metric& metric);
  void lay_out_cards();

  QLabel* story_;
  QGridLayout* grid_;
  std::vector<QLabel*> headings_;   ///< of the groups
  std::vector<MetricCard*> cards_;  ///< group by group
  bool laid_out_ = false;
  bool wide_ = false;
  ResultTable* quarters_;
};

}  // namespace sitewright::ui
