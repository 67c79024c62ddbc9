// Bundled cases for tests: read once, with settings applied.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "data/bundled_data.h"
#include "model/evaluate/evaluate.h"
#include "model/evaluate/metrics.h"
#include "model/io/plan_json.h"
#include "model/plan/access.h"

namespace sitewright::test {

using Settings = std::vector<std::pair<std::string, std::string>>;

inline const std::vector<std::string>& case_ids() {
  static const std::vector<std::string> ids{"memphis",      "memphis-100k",     "memphis-press",
                                            "north-dakota", "north-dakota-gas", "pennsylvania"};
  return ids;
}

inline plan::Plan case_plan(const std::string& id, const Settings& settings = {}) {
  auto read = io::read_plan(data::bundled_text("cases/" + id + ".json"), id);
  EXPECT_TRUE(read.has_value()) << id;
  for (const auto& [path, text] : settings) {
    const auto set = plan::set_from_text(read->plan, path, text);
    EXPECT_TRUE(set.has_value()) << set.error().message;
  }
  return read->plan;
}

inline const Catalog& catalog() {
  static const Catalog loaded = load_catalog().value();
  return loaded;
}

inline Evaluation evaluated(const plan::Plan& plan) {
  return evaluate(plan, catalog(), climate_of(plan).value());
}

inline Evaluation evaluated_case(const std::string& id, const Settings& settings = {}) {
  return evaluated(case_plan(id, settings));
}

inline double number(const Evaluation& evaluation, std::string_view key) {
  const auto value = metric_number(evaluation, key);
  EXPECT_TRUE(value.has_value()) << key;
  return value.value_or(-1.0);
}

}  // namespace sitewright::test
