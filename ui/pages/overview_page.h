// The first page: the story, the headline numbers, the quarters, the issues.
#pragma once

#include <vector>

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
  struct Card {
    QWidget* frame;
    QLabel* value;
  };
  void make_cards();
  void lay_out_cards();

  QLabel* story_;
  QGridLayout* grid_;
  std::vector<Card> cards_;
  int columns_ = 0;
  ResultTable* quarters_;
};

}  // namespace sitewright::ui
