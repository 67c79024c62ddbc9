// The sheets of the cost workbook on operation: what of a year falls into each quarter, what it
// costs, and the sums of the years.
#include "model/workbook/cost_sheets.h"

namespace sitewright::workbook {

namespace {

constexpr std::array<const char*, cost::kDriverCount> kDriverNames{
    "Online hours",     "Load",       "Water",       "Grid", "Fuel",        "O&M",
    "Generator rental", "Collateral", "Permit tons", "CO2",  "Credited MWh"};

/// "name*SUMPRODUCT(flags, usd, share standing)"
std::string upkeep(const Source& source, const char* name, int flags, int standing) {
  std::string sum = std::string(name) + "*SUMPRODUCT(";
  if (flags >= 0) sum += range("Purchases", flags, source.purchases) + ",";
  return sum + range("Purchases", purchases::kUsd, source.purchases) + "," +
         range("Standing", standing, source.purchases) + ")";
}

/// One quarter of operation.
class QuarterRow {
 public:
  QuarterRow(const Source& source, std::size_t index)
      : source_(source),
        row_(source.quarters.first + static_cast<int>(index)),
        whole_(1 + static_cast<int>(index)),
        abated_(whole_ + static_cast<int>(source.evaluation.cost.quarters.size())),
        year_row_(year_row(source, index)) {}

  [[nodiscard]] std::string part(std::size_t part) const {
    using namespace quantities;
    using cost::Driver;
    switch (part) {
      case 0: return priced(kGridMwh, kGridPrice, Driver::grid);
      case 1: return priced(kFuelMmbtu, kFuelPrice, Driver::fuel);
      case 2: return priced(kOnsiteMwh, kOmPrice, Driver::generation_om);
      case 3: return q(kRental) + times(Driver::rental);
      case 4: return q(kLease) + "*" + cell("Cash", cash::kShare, row_);
      case 5: return q(kWaterM3) + "*in_water" + times(Driver::water);
      case 6: return upkeep(source_, "in_maintenance", purchases::kPower, whole_);
      case 7: return upkeep(source_, "in_maintenance", purchases::kCooling, whole_);
      case 8: return upkeep(source_, "in_maintenance", purchases::kStorage, whole_);
      case 9: return upkeep(source_, "in_failed_parts", purchases::kIt, whole_);
      case 10: return q(kStaff) + "*in_staff*" + q(kInside) + times(Driver::load);
      case 11: return "in_software*" + q(kOnlineH) + "/8766" + times(Driver::online);
      case 12: return upkeep(source_, "in_insurance", -1, whole_);
      case 13:
        return upkeep(source_, "in_property_tax", purchases::kTaxed, whole_) + "-in_abatement*" +
               upkeep(source_, "in_property_tax", purchases::kTaxed, abated_);
      case 14:
        return "in_permit_fee*" + q(kPermitTons) + times(Driver::permit_tons) + "+in_carbon*" +
               q(kCo2T) + times(Driver::co2);
      case 15: return q(kCollateral) + times(Driver::collateral);
      default: return renewals();
    }
  }

 private:
  [[nodiscard]] std::string q(int column) const { return cell("Quantities", column, year_row_); }
  [[nodiscard]] std::string times(cost::Driver driver) const {
    return "*" + row_cell(quarters::kShares + static_cast<int>(driver), row_);
  }
  /// A quantity at its price; the column after the price is a sum without a quantity.
  [[nodiscard]] std::string priced(int quantity, int price, cost::Driver driver) const {
    return "(" + q(quantity) + "*" + q(price) + "+" + q(price + 1) + ")" + times(driver);
  }
  [[nodiscard]] std::string renewals() const {
    return source_.evaluation.cost.renewals.empty() ? "0" : in_quarter(source_.renewals, row_);
  }

  const Source& source_;
  int row_;
  int whole_;
  int abated_;
  int year_row_;
};

/// The columns of parts from `first` on, then running, total, energy.
void write_parts_header(Sheet& sheet, int first) {
  for (const cost::OpexPart& part : cost::parts(cost::OpexYear{})) {
    sheet.header(first++, std::string(part.name) + " [$]");
  }
  for (const char* name : {"running [$]", "total [$]", "energy [$]"}) sheet.header(first++, name);
}

/// A row of parts by a formula for each, then their sums.
template <class Formula>
void write_parts(Sheet& sheet, int row, int first, const cost::OpexYear& year, Formula formula) {
  const auto parts = cost::parts(year);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    sheet.formula(row, first + static_cast<int>(i), "=" + formula(i), parts[i].usd);
  }
  constexpr int kCount = cost::kOpexPartCount;
  const auto sum = [&](int count) {
    return "=SUM(" + row_cell(first, row) + ":" + row_cell(first + count - 1, row) + ")";
  };
  sheet.formula(row, first + kCount, sum(kCount - 1), year.running_usd());
  sheet.formula(row, first + kCount + 1, sum(kCount), year.total_usd());
  sheet.formula(row, first + kCount + 2, sum(4), year.energy_usd());
}

}  // namespace

int year_row(const Source& source, std::size_t quarter) {
  const cost::Result& cost = source.evaluation.cost;
  return source.years.first + cost.opex_quarters[quarter].year - cost.opex.front().year;
}

std::string in_quarter(const Rows& rows, int row) {
  const std::string dates = range("Payments", payments::kDate, rows);
  return "SUMIFS(" + range("Payments", payments::kUsd, rows) + "," + dates + ",\">=\"&" +
         cell("Cash", cash::kFrom, row) + "," + dates + ",\"<\"&" +
         cell("Cash", cash::kUntil, row) + ")";
}

void write_quarters(Book& book, const Source& source) {
  Sheet sheet(book, "Quarters", {"From", "Row of the year"});
  for (std::size_t i = 0; i < kDriverNames.size(); ++i) {
    sheet.header(quarters::kShares + static_cast<int>(i),
                 std::string(kDriverNames[i]) + ", share of the year");
  }
  write_parts_header(sheet, quarters::kParts);
  const cost::Result& cost = source.evaluation.cost;
  for (std::size_t i = 0; i < cost.quarters.size(); ++i) {
    const int row = source.quarters.first + static_cast<int>(i);
    sheet.date(row, quarters::kFrom, cost.quarters[i].from);
    sheet.input(row, quarters::kYearRow, year_row(source, i));
    const cost::QuarterShares shares = cost::quarter_shares(
        source.input, {.from = cost.quarters[i].from, .until = cost.quarters[i].until});
    for (std::size_t driver = 0; driver < shares.size(); ++driver)
      sheet.input(row, quarters::kShares + static_cast<int>(driver), shares[driver]);
    const QuarterRow formulas(source, i);
    write_parts(sheet, row, quarters::kParts, cost.opex_quarters[i],
                [&](std::size_t part) { return formulas.part(part); });
  }
}

void write_opex(Book& book, const Source& source) {
  Sheet sheet(book, "Opex", {"Year"});
  write_parts_header(sheet, opex::kParts);
  int row = source.years.first;
  for (const cost::OpexYear& year : source.evaluation.cost.opex) {
    sheet.input(row, opex::kYear, year.year);
    write_parts(sheet, row, opex::kParts, year, [&](std::size_t part) {
      return "SUMIFS(" +
             range("Quarters", quarters::kParts + static_cast<int>(part), source.quarters) + "," +
             range("Quarters", quarters::kYearRow, source.quarters) + "," + std::to_string(row) +
             ")";
    });
    ++row;
  }
}

}  // namespace sitewright::workbook
