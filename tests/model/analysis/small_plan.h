// A small site for tests of studies: one hall, one lot, one delivery step, a year.
#pragma once

#include "model/catalog/catalog.h"
#include "model/climate/climate.h"
#include "model/evaluate/evaluate.h"
#include "model/plan/plan.h"

namespace sitewright::analysis {

inline const Catalog& catalog() {
  static const Catalog kCatalog = load_catalog().value();
  return kCatalog;
}

inline const climate::Climate& climate() {
  static const climate::Climate kClimate = climate_of(plan::Plan{}).value();
  return kClimate;
}

/// 1,000 H100 in a hall that is there, power from `date` on.
inline plan::Plan small_plan() {
  plan::Plan plan;
  plan.schedule = {.start = make_date(2026, 1, 1), .horizon_years = 1.0};
  plan.target.accelerators = 1000;
  plan.halls.push_back({.id = "hall",
                        .it_mw = 5.0,
                        .racks_per_day = 1000.0,
                        .commissioning_days = 0,
                        .accepted_per_week = 1e6});
  plan.lots.push_back(
      {.id = "lot", .hall = "hall", .delivered_per_week = 1e6, .price_usd = 30000.0});
  plan.deliveries.push_back({.id = "grid", .mw = 10.0, .date = make_date(2026, 4, 1)});
  return plan;
}

inline plan::Task uncertain_task(const char* id, double low, double likely, double high,
                                 plan::Distribution shape) {
  plan::Task task;
  task.id = id;
  task.duration_days = likely;
  task.optimistic_days = low;
  task.pessimistic_days = high;
  task.distribution = shape;
  return task;
}

inline plan::Task certain_task(const char* id, double days) {
  plan::Task task;
  task.id = id;
  task.duration_days = days;
  return task;
}

inline plan::Link finish_to_start(const char* id, const char* from, const char* to) {
  plan::Link link;
  link.id = id;
  link.from = from;
  link.to = to;
  return link;
}

}  // namespace sitewright::analysis
