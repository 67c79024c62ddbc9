// Lines of a bill.
#include "app/cli/bill_lines.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "app/cli/text_table.h"
#include "model/core/number_text.h"

namespace sitewright::cli {

namespace {

/// Hours without a contract have the region's price.
std::string_view contract_of(const YearResult& year, std::size_t i) {
  const std::string& id = year.tariffs[i].contract;
  return id.empty() ? std::string_view("region") : std::string_view(id);
}

double sum(const Monthly& months) { return std::accumulate(months.begin(), months.end(), 0.0); }

double highest(const Monthly& months) { return *std::max_element(months.begin(), months.end()); }

}  // namespace

std::string bill_text(const YearResult& year) {
  constexpr int kDigits = 6;
  const auto shown = [](double value) {
    return value != 0.0 ? format_number(value, kDigits) : std::string();
  };
  TextTable table({"bill", "line", "of", "MWh", "highest kW", "USD"});
  bool any = false;
  for (std::size_t i = 0; i < year.bill.bills.size(); ++i) {
    for (const tariff::Item& item : year.bill.bills[i].items) {
      if (item.year_usd() == 0.0) continue;
      any = true;
      table.add({std::string(contract_of(year, i)), std::string(tariff::to_string(item.kind)),
                 item.id, shown(sum(item.billed_mwh)), shown(highest(item.billed_kw)),
                 shown(item.year_usd())});
    }
  }
  return any ? "\n" + table.str() : std::string();
}

void write_bill(io::JsonWriter& writer, const YearResult& year) {
  writer.begin_array();
  for (std::size_t i = 0; i < year.bill.bills.size(); ++i) {
    const tariff::Bill& bill = year.bill.bills[i];
    writer.begin_object().key("contract").text(contract_of(year, i));
    writer.key("mwh").number(bill.mwh).key("usd").number(bill.total_usd);
    writer.key("lines").begin_array();
    for (const tariff::Item& item : bill.items) {
      writer.begin_object().key("kind").text(tariff::to_string(item.kind));
      writer.key("id").text(item.id).key("mwh").number(sum(item.billed_mwh));
      writer.key("highest_kw").number(highest(item.billed_kw));
      writer.key("usd").number(item.year_usd()).end_object();
    }
    writer.end_array().end_object();
  }
  writer.end_array();
}

}  // namespace sitewright::cli
