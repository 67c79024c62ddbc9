// One number with its tables.
#include "ui/pages/explanation_dialog.h"
#include "ui/format/model_text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

#include "model/core/number_text.h"
#include "ui/format/quantity.h"
#include "ui/format/theme.h"
#include "ui/pages/cells.h"

namespace sitewright::ui {

using namespace cells;

namespace {

QString value_text(const FieldValue& value, Unit unit) {
  if (std::holds_alternative<std::monostate>(value)) return ExplanationDialog::tr("empty");
  if (const auto* number = std::get_if<double>(&value)) return full_text(*number, unit);
  if (const auto* date = std::get_if<Date>(&value)) return iso_date(*date);
  return plain(format_value(value));
}

QString range_text(const Quantity& figure) {
  if (!figure.low && !figure.high) return {};
  return QStringLiteral("%1 \u2013 %2")
      .arg(plain(format_number(figure.low.value_or(figure.value))),
           plain(format_number(figure.high.value_or(figure.value))));
}

QString value_of(const Metric& metric, const MetricValue& value) {
  if (const auto* number = std::get_if<double>(&value)) return full_text(*number, metric.unit);
  if (const auto* date = std::get_if<Date>(&value)) return prose_date(*date);
  return plain(metric.missing_because);
}

}  // namespace

ExplanationDialog::ExplanationDialog(QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("explanation"));
  constexpr QSize kSize(960, 480);
  resize(kSize);
  auto* layout = new QVBoxLayout(this);
  value_ = new QLabel(this);
  value_->setFont(text_font(TextSize::headline));
  value_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  formula_ = new QLabel(this);
  formula_->setWordWrap(true);
  formula_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layout->addWidget(value_);
  layout->addWidget(formula_);
  tabs_ = new QTabWidget(this);
  tabs_->setDocumentMode(true);
  layout->addWidget(tabs_, 1);
  results_ = add_table(tr("Computed from"));
  inputs_ = add_table(tr("Inputs"));
  figures_ = add_table(tr("Catalogue"));
  purchases_ = add_table(tr("Purchases"));
  sources_ = add_table(tr("Sources"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  layout->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  connect(inputs_, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
    const auto row = static_cast<std::size_t>(index.row());
    if (row < paths_.size()) emit place_wanted(paths_[row]);
  });
  connect(results_, &ResultTable::opened, this, &ExplanationDialog::explanation_wanted);
}

ResultTable* ExplanationDialog::add_table(const QString& name) {
  auto* table = new ResultTable(name, tabs_);
  tabs_->addTab(table, name);
  return table;
}

void ExplanationDialog::show_explanation(const Explanation& explanation) {
  const QString label =
      explanation.item.empty() ? model_text(explanation.metric->label) : plain(explanation.item);
  setWindowTitle(label);
  value_->setText(label + QStringLiteral(": ") + value_of(*explanation.metric, explanation.value));
  formula_->setText(QStringLiteral("= ") + plain(explanation.formula));
  show_results(explanation);
  show_inputs(explanation);
  show_figures(explanation);
  show_purchases(explanation);
  show_sources(explanation);
}

void ExplanationDialog::show_results(const Explanation& explanation) {
  TableContent table{.columns = {{tr("Result")}, {tr("Value")}, {tr("Key")}}, .rows = {}};
  for (const ExplainedResult& result : explanation.results) {
    const QString key = plain(result.metric->key);
    table.rows.push_back({words(model_text(result.metric->label)),
                          words(value_of(*result.metric, result.value)), words(key)});
    table.opens.push_back(key);
  }
  results_->set_content(std::move(table));
  tabs_->setTabVisible(tabs_->indexOf(results_), !explanation.results.empty());
}

void ExplanationDialog::show_inputs(const Explanation& explanation) {
  TableContent table{.columns = {{tr("Input")},
                                 {tr("Value")},
                                 {tr("Source")},
                                 {tr("Confidence")},
                                 {tr("Note")},
                                 {tr("Path")}},
                     .rows = {}};
  paths_.clear();
  for (const ExplainedInput& input : explanation.inputs) {
    table.rows.push_back({words(model_text(input.label)),
                          words(value_text(input.value, input.unit)), words(plain(input.source)),
                          words(model_text(input.confidence)), words(plain(input.note)),
                          words(plain(input.path))});
    paths_.push_back(plain(input.path));
  }
  inputs_->set_content(std::move(table));
}

void ExplanationDialog::show_figures(const Explanation& explanation) {
  TableContent table{.columns = {{tr("Figure")},
                                 {tr("Value"), true},
                                 {tr("Unit")},
                                 {tr("Range")},
                                 {tr("Price year")},
                                 {tr("Source")},
                                 {tr("Confidence")},
                                 {tr("Note")},
                                 {tr("Key")}},
                     .rows = {}};
  for (const ExplainedFigure& figure : explanation.figures) {
    const Quantity& q = figure.quantity;
    table.rows.push_back({words(plain(figure.name)),
                          {.text = plain(format_number(q.value)), .value = q.value},
                          words(plain(figure.unit)),
                          words(range_text(q)),
                          words(q.price_year ? QString::number(*q.price_year) : QString()),
                          words(plain(q.source)),
                          words(model_text(to_string(q.confidence))),
                          words(plain(q.note)),
                          words(plain(figure.id))});
  }
  figures_->set_content(std::move(table));
}

void ExplanationDialog::show_purchases(const Explanation& explanation) {
  TableContent table{.columns = {{tr("Bought")},
                                 {tr("Quantity"), true},
                                 {tr("Unit")},
                                 {tr("Unit price")},
                                 {tr("Price year")},
                                 {tr("Price level"), true},
                                 {tr("Region"), true},
                                 {tr("Sales tax"), true},
                                 {tr("Escalation"), true},
                                 {tr("Cost")},
                                 {tr("Source")},
                                 {tr("Path")}},
                     .rows = {}};
  const auto factor = [](double value) {
    return ValueCell{.text = plain(format_number(value, 4)), .value = value};
  };
  for (const cost::Purchase& p : explanation.purchases) {
    table.rows.push_back({words(plain(p.item)), number(p.quantity, Unit::count),
                          words(plain(p.unit)), number(p.unit_usd, Unit::usd),
                          words(QString::number(p.price_year)), factor(p.level), factor(p.region),
                          factor(p.tax), factor(escalation_of(p)), number(p.usd, Unit::usd),
                          words(plain(p.source)), words(plain(p.path))});
  }
  purchases_->set_content(std::move(table));
  tabs_->setTabVisible(tabs_->indexOf(purchases_), !explanation.purchases.empty());
  if (!explanation.item.empty()) tabs_->setCurrentWidget(purchases_);
}

void ExplanationDialog::show_sources(const Explanation& explanation) {
  TableContent table{
      .columns = {{tr("Key")}, {tr("Title")}, {tr("Publisher")}, {tr("Date")}, {tr("Address")}},
      .rows = {}};
  for (const Source& source : explanation.sources) {
    table.rows.push_back({words(plain(source.id)), words(plain(source.title)),
                          words(plain(source.publisher)), words(plain(source.date)),
                          words(plain(source.url))});
  }
  sources_->set_content(std::move(table));
}

}  // namespace sitewright::ui
