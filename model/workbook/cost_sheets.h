// The sheets of the cost workbook, each written by one function.
#pragma once

#include "model/cost/steps.h"
#include "model/workbook/sheet.h"

namespace sitewright::workbook {

/// What the sheets are written from, and where their rows lie.
struct Source {
  const plan::Plan& plan;
  const Evaluation& evaluation;
  const cost::Input& input;                 ///< with the evaluation's yearly quantities
  std::vector<cost::CapexItem> payments{};  ///< plant, then soft cost, then renewals

  Rows purchases{};   ///< on sheets Purchases and Standing
  Rows hard{};        ///< payments but for soft cost and renewals
  Rows first_cost{};  ///< payments but for renewals
  Rows renewals{};
  Rows all{};      ///< payments
  Rows returns{};  ///< of deposits
  Rows years{};
  Rows quarters{};
};

// Columns that other sheets name.
namespace quantities {
enum Column {
  kYear,
  kInside,
  kFacilityMwh,
  kGridMwh,
  kOnsiteMwh,
  kFuelMmbtu,
  kWaterM3,
  kStaff,
  kOnlineH,
  kWorkingH,
  kUsefulH,
  kPermitTons,
  kCo2T,
  kGridPrice,
  kGridFixed,
  kFuelPrice,
  kFuelFixed,
  kOmPrice,
  kOmFixed,
  kRental,
  kLease,
  kCollateral,
  kCreditedMwh
};
}  // namespace quantities
namespace purchases {
enum Column {
  kItem,
  kCategory,
  kService,
  kQuantity,
  kUnit,
  kUnitUsd,
  kPriceYear,
  kLevel,
  kRegion,
  kTax,
  kSource,
  kLife,
  kPower,
  kCooling,
  kStorage,
  kIt,
  kTaxed,
  kCredit,
  kCritical,
  kUsd
};
}  // namespace purchases
namespace payments {
enum Column {
  kPurchase,
  kItem,
  kCategory,
  kStage,
  kDate,
  kShare,
  kEscalation,
  kPlant,
  kUsd,
  kInflationYears,
  kBasisShare,
  kBasis,
  kInterestYears,
  kInterest,
  kService,
  kCredit,
  kLeft,
  kLife,
  kAnnuity
};
}  // namespace payments
namespace returns {
enum Column { kPayment, kItem, kDate, kShare, kInflationYears, kUsd };
}
namespace opex {
enum Column { kYear, kParts, kRunning = kParts + cost::kOpexPartCount, kTotal, kEnergy };
}
namespace quarters {
enum Column {
  kFrom,
  kYearRow,
  kShares,
  kParts = kShares + cost::kDriverCount,
  kRunning = kParts + cost::kOpexPartCount,
  kTotal
};
}
namespace tax {
enum Column {
  kYear,
  kInflator,
  kBefore,
  kDepreciation,
  kDisposal,
  kInterest,
  kCapitalised,
  kProject
};
/// Columns from losses to refund, of the project from kProject on, then of the owner.
enum Block {
  kOwn,
  kUsed,
  kProfit,
  kTax,
  kLosses,
  kLeft,
  kLess,
  kLessUsed,
  kLessTax,
  kLessLosses,
  kRefund,
  kBlockSize
};
inline constexpr int kOwner = static_cast<int>(kProject) + kBlockSize;
}  // namespace tax
namespace cash {
enum Column {
  kFrom,
  kUntil,
  kYearRow,
  kShare,
  kYears,
  kMiddle,
  kInflationYears,
  kInflator,
  kCapex,
  kOpex,
  kRevenue,
  kIncentive,
  kResidual,
  kReturned,
  kTax,
  kCash,
  kFactor,
  kDiscount,
  kPresent,
  kCumulative,
  kDraw,
  kInterest,
  kOperating,
  kCapitalised,
  kPrincipal,
  kRepaidFrom,
  kBalance,
  kShield,
  kEquity,
  kFlow,
  kTwiceMiddle,
  kPayback
};
}

/// Row of a quarter's calendar year on the sheets by year.
[[nodiscard]] int year_row(const Source& source, std::size_t quarter);
/// Sum of payments over the dates of a row of Cash.
[[nodiscard]] std::string in_quarter(const Rows& rows, int row);
/// Years from the middle of the price year to the middle of a quarter.
[[nodiscard]] double inflation_years(const Source& source, std::size_t quarter);
/// Index of the quarter that holds a day, the last one for later days.
[[nodiscard]] std::size_t quarter_of(const Source& source, Date date);

void write_inputs(Book& book, const Source& source);
void write_quantities(Book& book, const Source& source);
void write_purchases(Book& book, const Source& source);
void write_payments(Book& book, const Source& source);
void write_returns(Book& book, const Source& source);
void write_standing(Book& book, const Source& source);
void write_depreciation(Book& book, const Source& source);
void write_quarters(Book& book, const Source& source);
void write_opex(Book& book, const Source& source);
void write_tax(Book& book, const Source& source);
void write_cash(Book& book, const Source& source);
void write_results(Book& book, const Source& source);

}  // namespace sitewright::workbook
