// A page of charts with tables below them.
#pragma once

#include <QString>
#include <string_view>
#include <vector>

#include "ui/pages/page.h"
#include "ui/pages/result_table.h"

class QGridLayout;
class QLabel;
class QSplitter;
class QTabWidget;

namespace sitewright::ui {

class FigureView;
class MetricCard;
class TornadoPanel;

struct PageTable {
  const char* name;  ///< English, translated in the context "pages"
  /// Null: the page's owner fills it.
  TableContent (*content)(const plan::Plan&, const Evaluation&);
};

/// What a chart page shows: headline numbers, charts by their ids, row by row, and tables.
struct ChartPageSpec {
  std::vector<std::string_view> cards{};  ///< keys of metrics, above the charts
  std::vector<std::vector<std::string_view>> rows;
  bool tornado = false;           ///< below the charts, what moves a result most
  std::vector<PageTable> tables;  ///< below all, each on its tab where there are several
};

class ChartPage final : public Page {
  Q_OBJECT

 public:
  explicit ChartPage(ChartPageSpec spec, QWidget* parent = nullptr);
  void show_result(const plan::Plan& plan, const Evaluation& evaluation) override;

  /// Controls between the story and the charts; the page takes the widget over.
  void add_bar(QWidget* bar);
  /// Contract: the specification has a chart of this id, a table of this name.
  [[nodiscard]] FigureView* view(std::string_view id) const;
  [[nodiscard]] ResultTable* table(std::string_view name) const;
  /// Brings the tab of a table to the front.
  void open_table(std::string_view name);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void make_cards(QWidget* inside);
  void make_tables(QSplitter* splitter);
  void make_row(const std::vector<std::string_view>& ids, QSplitter* splitter);
  void lay_out_rows();
  void lay_out_cards();

  ChartPageSpec spec_;
  QLabel* story_;
  QGridLayout* grid_ = nullptr;  ///< of the cards
  std::vector<MetricCard*> cards_;
  TornadoPanel* tornado_ = nullptr;
  std::vector<std::pair<std::string_view, FigureView*>> views_;
  std::vector<QSplitter*> rows_;
  std::vector<ResultTable*> tables_;  ///< in the order of the specification
  QTabWidget* tabs_ = nullptr;        ///< null where there is one table alone
};

}  // namespace sitewright::ui
