// Deposits, progress and retention by date.
#include "model/evaluate/payment_terms.h"

#include <algorithm>
#include <set>
#include <string>

#include "model/core/number_text.h"
#include "model/plan/fields.h"

namespace sitewright {

namespace {

using cost::PaymentShare;
using cost::Stage;

constexpr int kRetentionDays = 90;  // EST: three months to the end of a performance test

/// True for a category of cost and for what begins with an item of the plan.
bool names_something(const plan::Plan& plan, std::string_view pays) {
  const auto& names = cost::kCategoryNames;
  if (std::find(names.begin(), names.end(), pays) != names.end()) return true;
  if (plan::find_scalar(pays) != nullptr) return true;
  const std::size_t dot = pays.find('.');
  if (dot == std::string_view::npos) return false;
  const plan::List* list = plan::find_list(pays.substr(0, dot));
  const std::string_view id = pays.substr(dot + 1, pays.find('.', dot + 1) - dot - 1);
  return list != nullptr && plan::find_item(*list, plan, id) < list->size(plan);
}

/// True where `pays` names the item's place in the plan or its category.
bool pays_for(std::string_view pays, const cost::CapexQuantity& item) {
  if (pays.empty()) return false;
  if (pays == cost::to_string(item.category)) return true;
  return item.path == pays || (item.path.starts_with(pays) && item.path[pays.size()] == '.');
}

std::optional<Date> due(const plan::PaymentTerm& payment, const schedule::Result& schedule) {
  for (const schedule::ScheduledTask& task : schedule.tasks) {
    if (task.id != payment.task) continue;
    const Date date = payment.when == plan::TaskEvent::start ? task.start : task.finish;
    return add_days(date, payment.lag_days);
  }
  return std::nullopt;
}

/// No more than the deposit leaves; check() says where it is less than the plan's.
double retention_frac(const plan::Finance& finance) {
  return std::min(finance.retention_frac, 1.0 - finance.deposit_frac);
}

}  // namespace

std::vector<PaymentShare> paid_at_once(Date service) {
  return {{.share_frac = 1.0, .date = service, .stage = Stage::delivery}};
}

std::vector<PaymentShare> paid_as_it(const plan::Finance& finance, const LotDates& dates) {
  return {{.share_frac = finance.it_deposit_frac,
           .date = add_days(dates.first, -finance.it_lead_days),
           .stage = Stage::deposit},
          {.share_frac = 1.0 - finance.it_deposit_frac,
           .date = dates.middle,
           .stage = Stage::delivery}};
}

std::vector<PaymentShare> paid_as_plant(const plan::Finance& finance, Date service, int lead_days) {
  return {{.share_frac = finance.deposit_frac,
           .date = add_days(service, -lead_days),
           .stage = Stage::deposit},
          {.share_frac = 1.0 - finance.deposit_frac - retention_frac(finance),
           .date = service,
           .stage = Stage::delivery},
          {.share_frac = retention_frac(finance),
           .date = add_days(service, kRetentionDays),
           .stage = Stage::completion}};
}

std::vector<PaymentShare> paid_as_works(const plan::Finance& finance, Date service) {
  return {{.share_frac = finance.deposit_frac,
           .date = add_days(service, -finance.works_days),
           .stage = Stage::deposit},
          {.share_frac = 1.0 - finance.deposit_frac - retention_frac(finance),
           .date = add_days(service, -finance.works_days / 2),
           .stage = Stage::progress},
          {.share_frac = retention_frac(finance),
           .date = add_days(service, kRetentionDays),
           .stage = Stage::completion}};
}

void pay_with_tasks(const plan::Plan& plan, const schedule::Result& schedule, Date horizon_end,
                    std::vector<cost::CapexQuantity>& items, Issues& issues) {
  for (const plan::PaymentTerm& payment : plan.payments) {
    const std::string path = "payments." + payment.id;
    const std::optional<Date> date = due(payment, schedule);
    if (!date) continue;  // check() has said so
    if (*date < plan.schedule.start) {
      issues.push_back({path + ".lag_days",
                        Severity::warning,
                        "%1 is before the plan's start, %2: it counts on the start",
                        {to_iso(*date), to_iso(plan.schedule.start)}});
    }
    if (*date >= horizon_end) {
      issues.push_back({path + ".lag_days",
                        Severity::warning,
                        "%1 is after the horizon's last day, %2: it counts on that day",
                        {to_iso(*date), to_iso(add_days(horizon_end, -1))}});
    }
    const bool known = std::any_of(items.begin(), items.end(),
                                   [&](const auto& item) { return pays_for(payment.pays, item); });
    if (!known && names_something(plan, payment.pays)) {
      issues.push_back({path + ".pays",
                        Severity::warning,
                        "\"%1\" is nothing that the plan buys",
                        {payment.pays}});
    } else if (!known) {
      issues.push_back({path + ".pays",
                        Severity::error,
                        "\"%1\" is neither an item of the plan, such as halls.hall-1, nor a "
                        "category of cost, such as cooling",
                        {payment.pays}});
    }
  }
  constexpr double kRounding = 1e-9;
  constexpr int kDigits = 4;
  std::set<std::string> named;
  for (cost::CapexQuantity& item : items) {
    std::vector<PaymentShare> own;
    double sum = 0.0;
    for (const plan::PaymentTerm& payment : plan.payments) {
      const std::optional<Date> date = due(payment, schedule);
      if (!date || !pays_for(payment.pays, item)) continue;
      const double share = std::min(payment.share_frac, 1.0 - sum);
      if (share < payment.share_frac - kRounding && named.insert(payment.id).second) {
        issues.push_back({"payments." + payment.id + ".share_frac",
                          Severity::warning,
                          "other payments leave %1 of the price of %2: %3 counts as that",
                          {format_number(share, kDigits), item.item,
                           format_number(payment.share_frac, kDigits)}});
      }
      if (share <= 0.0) continue;
      own.push_back({.share_frac = share, .date = *date, .stage = Stage::progress});
      sum += share;
    }
    for (PaymentShare& usual : item.payments) usual.share_frac *= 1.0 - sum;
    item.payments.insert(item.payments.begin(), own.begin(), own.end());
  }
}

}  // namespace sitewright
