// The tables themselves. To allow a new direction, change a row here and say why in the commit.
#include "tests/conventions/architecture.h"

namespace sitewright::conventions {
namespace {

using Folders = std::set<std::string>;

Folders operator+(Folders left, const Folders& right) {
  left.insert(right.begin(), right.end());
  return left;
}

/// What a plan, its prices and its weather are made of.
const Folders& inputs() {
  static const Folders kInputs{"model/core", "model/plan", "model/catalog", "model/climate"};
  return kInputs;
}

const Folders& disciplines() {
  static const Folders kDisciplines{"model/fleet",      "model/network",     "model/cooling",
                                    "model/supply",     "model/schedule",    "model/capacity",
                                    "model/operations", "model/tariff",      "model/emissions",
                                    "model/adequacy",   "model/reliability", "model/cost"};
  return kDisciplines;
}

/// What a page or a chart may know: the plan and the evaluation, not the store.
Folders results() {
  return inputs() + disciplines() + Folders{"model/evaluate", "model/claims", "model/analysis"};
}

Graph model_folders() {
  Graph graph{
      {"data", {}},
      {"model/core", {}},
      {"model/plan", {"model/core"}},
      {"model/catalog", {"model/core", "data"}},
      {"model/climate", {"model/core", "data"}},
      {"model/io", {"model/core", "model/plan", "model/catalog", "data"}},
      {"model/store", {"model/core"}},
      {"model/evaluate", inputs() + disciplines()},
      {"model/exchange", {"model/core", "model/plan", "model/schedule"}},
      {"model/workbook", inputs() + Folders{"model/cost", "model/evaluate"}},
      {"model/claims", {"model/core", "model/plan", "model/catalog", "model/evaluate", "data"}},
      {"model/analysis", inputs() + disciplines() + Folders{"model/evaluate"}},
  };
  for (const std::string& discipline : disciplines()) graph[discipline] = inputs();
  graph["model/adequacy"] = {"model/core"};
  graph["model/tariff"] = {"model/core"};
  return graph;
}

Graph all_folders() {
  Graph graph = model_folders();
  const Folders model =
      results() + Folders{"model/io", "model/exchange", "model/store", "model/workbook", "data"};

  graph["ui/format"] = results();
  graph["ui/figures"] = results() + Folders{"ui/format"};
  graph["ui/plan_figures"] = results() + Folders{"ui/format", "ui/figures"};
  graph["ui/report"] = results() + Folders{"ui/format", "ui/figures"};
  graph["ui/tables"] = results() + Folders{"ui/format"};
  graph["ui/session"] = model + Folders{"ui/format"};
  graph["ui/editor"] = results() + Folders{"ui/format", "ui/tables", "ui/session"};
  graph["ui/pages"] = results() + Folders{"ui/format", "ui/figures", "ui/plan_figures",
                                          "ui/report", "ui/tables",  "ui/session"};
  graph["ui/main_window"] =
      results() + Folders{"ui/format",  "ui/figures", "ui/report", "ui/tables",
                          "ui/session", "ui/editor",  "ui/pages",  "model/io"};
  graph["app/cli"] = model + Folders{"ui/format", "ui/figures", "ui/plan_figures", "ui/report"};
  graph["app"] = {"app/cli", "ui/main_window", "ui/session", "model/core"};

  Folders everything;
  for (const auto& [folder, needs] : graph) everything.insert(folder);
  graph["tests"] = everything;
  graph["tests/model"] = model;
  graph["tests/conventions"] = {};
  graph["tests/fuzz"] = model;
  return graph;
}

}  // namespace

const Graph& allowed_includes() {
  static const Graph kAllowed = all_folders();
  return kAllowed;
}

const std::vector<Library>& placed_libraries() {
  static const std::vector<Library> kLibraries{
      {"Qt",
       "Q[A-Z].*|Qt.*|q[a-z]+\\.h",
       {"app", "ui", "tests/app", "tests/ui", "tests/gui", "tests/bench"}},
      {"SQLite", "sqlite3.*\\.h", {"model/store", "tests/model/store"}},
      {"Boost", "boost/.*", {"model/analysis"}},
      {"libxlsxwriter", "xlsxwriter.*\\.h", {"model/workbook"}},
      {"nlohmann-json", "nlohmann/.*", {"model/io", "tests"}},
      {"Expat", "expat.*\\.h", {"model/exchange"}},
      {"COIN-OR CBC", "coin/.*", {"tests/model/operations_milp"}},
  };
  return kLibraries;
}

const std::vector<LengthRule>& length_rules() {
  static const std::vector<LengthRule> kRules{
      {"app/main.cpp", 80, "the window or a command, nothing else"},
  };
  return kRules;
}

}  // namespace sitewright::conventions
