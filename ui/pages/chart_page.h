// A page of charts with tables below them.
#pragma once

#include <QString>
#include <string_view>
#include <vector>

#include "ui/pages/page.h"
#include "ui/pages/result_table.h"

class QLabel;
class QSplitter;
class QTabWidget;

namespace sitewright::ui {

class FigureView;

struct PageTable {
  const char* name;  ///< English, translated in the context "pages"
  /// Null: the page's owner fills it.
  TableContent (*content)(const plan::Plan&, const Evaluation&);
};

/// What a chart page shows: charts by their ids, row by row, and a table.
struct ChartPageSpec {
  std::vector<std::vector<std::string_view>> rows;
  std::vector<PageTable> tables;  ///< below the charts, each on its tab where there are several
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
  void make_tables(QSplitter* splitter);
  void make_row(const std::vector<std::string_view>& ids, QSplitter* splitter);
  void lay_out_rows();

  ChartPageSpec spec_;
  QLabel* story_;
  std::vector<std::pair<std::string_view, FigureView*>> views_;
  std::vector<QSplitter*> rows_;
  std::vector<ResultTable*> tables_;  ///< in the order of the specification
  QTabWidget* tabs_ = nullptr;        ///< null where there is one table alone
};

}  // namespace sitewright::ui
