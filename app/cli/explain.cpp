// explain: a headline number with its formula, the inputs and figures behind it, and their sources.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "model/core/number_text.h"
#include "model/evaluate/evaluate.h"
#include "model/evaluate/explain.h"
#include "model/io/json_writer.h"

namespace sitewright::cli {

namespace {

struct Options {
  PlanArgument plan;
  std::string metric;
  bool json = false;
};

std::string in_unit(const std::string& text, Unit unit) {
  const std::string_view symbol = unit_info(unit).symbol;
  return text.empty() || symbol.empty() ? text : text + " " + std::string(symbol);
}

std::string range_text(const Quantity& figure) {
  if (!figure.low && !figure.high) return {};
  return format_number(figure.low.value_or(figure.value)) + " to " +
         format_number(figure.high.value_or(figure.value));
}

void write_results(io::JsonWriter& writer, const Explanation& explanation) {
  writer.key("results").begin_array();
  for (const ExplainedResult& result : explanation.results) {
    writer.begin_object().key("key").text(result.metric->key);
    writer.key("label").text(result.metric->label);
    writer.key("value").text(format_metric(result.value));
    writer.key("unit").text(unit_info(result.metric->unit).symbol).end_object();
  }
  writer.end_array();
}

void write_inputs(io::JsonWriter& writer, const Explanation& explanation) {
  writer.key("inputs").begin_array();
  for (const ExplainedInput& input : explanation.inputs) {
    writer.begin_object().key("path").text(input.path).key("label").text(input.label);
    writer.key("value").text(format_value(input.value));
    writer.key("unit").text(unit_info(input.unit).symbol);
    writer.key("source").text(input.source).key("confidence").text(input.confidence);
    writer.key("note").text(input.note).end_object();
  }
  writer.end_array();
}

void write_figures(io::JsonWriter& writer, const Explanation& explanation) {
  writer.key("figures").begin_array();
  for (const ExplainedFigure& figure : explanation.figures) {
    const Quantity& quantity = figure.quantity;
    writer.begin_object().key("id").text(figure.id).key("name").text(figure.name);
    writer.key("value").number(quantity.value).key("unit").text(figure.unit);
    writer.key("low").number(quantity.low).key("high").number(quantity.high);
    writer.key("source").text(quantity.source);
    writer.key("confidence").text(to_string(quantity.confidence));
    writer.key("note").text(quantity.note).end_object();
  }
  writer.end_array();
}

void write_purchases(io::JsonWriter& writer, const Explanation& explanation) {
  writer.key("purchases").begin_array();
  for (const cost::Purchase& purchase : explanation.purchases) {
    writer.begin_object().key("item").text(purchase.item).key("path").text(purchase.path);
    writer.key("category").text(to_string(purchase.category));
    writer.key("quantity").number(purchase.quantity).key("unit").text(purchase.unit);
    writer.key("unit_usd").number(purchase.unit_usd);
    writer.key("price_year").number(purchase.price_year);
    writer.key("level").number(purchase.level).key("region").number(purchase.region);
    writer.key("tax").number(purchase.tax).key("escalation").number(escalation_of(purchase));
    writer.key("usd").number(purchase.usd);
    writer.key("source").text(purchase.source).end_object();
  }
  writer.end_array();
}

void write_sources(io::JsonWriter& writer, const Explanation& explanation) {
  writer.key("sources").begin_array();
  for (const Source& source : explanation.sources) {
    writer.begin_object().key("id").text(source.id).key("title").text(source.title);
    writer.key("publisher").text(source.publisher).key("date").text(source.date);
    writer.key("url").text(source.url).end_object();
  }
  writer.end_array();
}

std::string as_json(const Explanation& explanation) {
  const Metric& metric = *explanation.metric;
  io::JsonWriter writer;
  writer.begin_object();
  if (explanation.item.empty()) {
    writer.key("key").text(metric.key).key("label").text(metric.label);
  } else {
    writer.key("key").text(purchase_key(explanation.purchases.front()));
    writer.key("label").text(explanation.item);
  }
  writer.key("value");
  if (const auto* number = std::get_if<double>(&explanation.value)) {
    writer.number(*number);
  } else if (const auto* date = std::get_if<Date>(&explanation.value)) {
    writer.date(*date);
  } else {
    writer.null();
  }
  writer.key("unit").text(unit_info(metric.unit).symbol).key("formula").text(explanation.formula);
  write_results(writer, explanation);
  write_inputs(writer, explanation);
  write_figures(writer, explanation);
  write_purchases(writer, explanation);
  write_sources(writer, explanation);
  return writer.end_object().str();
}

std::string as_text(const Explanation& explanation) {
  const Metric& metric = *explanation.metric;
  const std::string value = format_metric(explanation.value);
  std::string text = (explanation.item.empty() ? std::string(metric.label) : explanation.item) +
                     ": " +
                     (value.empty() ? "no value: " + std::string(metric.missing_because)
                                    : in_unit(value, metric.unit)) +
                     "\n= " + std::string(explanation.formula) + "\n";
  if (!explanation.results.empty()) {
    TextTable table({"computed from", "value", "--metric"});
    for (const ExplainedResult& result : explanation.results) {
      const std::string shown = format_metric(result.value);
      table.add({std::string(result.metric->label),
                 shown.empty() ? "no value" : in_unit(shown, result.metric->unit),
                 std::string(result.metric->key)});
    }
    text += "\n" + table.str();
  }
  if (!explanation.inputs.empty()) {
    TextTable table({"input", "value", "source", "confidence", "note"});
    for (const ExplainedInput& input : explanation.inputs) {
      table.add({input.path, in_unit(format_value(input.value), input.unit), input.source,
                 input.confidence, input.note});
    }
    text += "\n" + table.str();
  }
  if (!explanation.figures.empty()) {
    TextTable table({"figure", "value", "range", "source", "confidence", "note"});
    for (const ExplainedFigure& figure : explanation.figures) {
      table.add({figure.name + " (" + figure.id + ")",
                 format_number(figure.quantity.value) + " " + figure.unit,
                 range_text(figure.quantity), figure.quantity.source,
                 std::string(to_string(figure.quantity.confidence)), figure.quantity.note});
    }
    text += "\n" + table.str();
  }
  if (!explanation.purchases.empty()) {
    TextTable table({"bought", "quantity", "price", "of", "level", "region", "tax", "escalation",
                     "USD", "source"});
    for (const cost::Purchase& purchase : explanation.purchases) {
      table.add({purchase.item, format_number(purchase.quantity) + " " + purchase.unit,
                 format_number(purchase.unit_usd), std::to_string(purchase.price_year),
                 format_number(purchase.level, 4), format_number(purchase.region, 4),
                 format_number(purchase.tax, 4), format_number(escalation_of(purchase), 4),
                 format_number(purchase.usd, 6), purchase.source});
    }
    text += "\n" + table.str() +
            "USD = quantity x price x level x region x tax x escalation to each payment\n";
  }
  text += "\n";
  for (const Source& source : explanation.sources) {
    text += source.id + ": " + source.title +
            (source.publisher.empty() ? "" : ", " + source.publisher) +
            (source.date.empty() ? "" : ", " + source.date) +
            (source.url.empty() ? "" : ", " + source.url) + "\n";
  }
  return text;
}

Exit run_explain(const Options& options, std::ostream& out, std::ostream& err) {
  const auto unknown = [&] {
    return Failure{Exit::usage,
                   "'" + options.metric + "' is no metric (sitewright metrics lists them)"};
  };
  if (find_explained(options.metric) == nullptr && !options.metric.starts_with("purchases."))
    throw unknown();
  LoadedPlan loaded = load_plan(options.plan);
  const Evaluation evaluation = evaluate_plan(loaded);
  const std::optional<Explanation> explanation =
      explain_key(options.metric, loaded.plan, bundled_catalog(), evaluation);
  if (!explanation) throw unknown();
  out << (options.json ? as_json(*explanation) : as_text(*explanation));
  return report_issues(loaded, err);
}

}  // namespace

void declare_explain(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("explain", "One result: its formula, inputs, figures and sources");
  add_plan_argument(*command, options->plan);
  command
      ->add_option("--metric", options->metric,
                   "Key of the result, e.g. cost.capex_usd; choice.owned_usd and the like of "
                   "buying or renting; "
                   "purchases.ITEM of a thing that is bought")
      ->required();
  command->add_flag("--json", options->json,
                    "As JSON: value, formula, results, inputs, figures, purchases, sources");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) {
      return run_explain(*options, out, err);
    };
  });
}

}  // namespace sitewright::cli
