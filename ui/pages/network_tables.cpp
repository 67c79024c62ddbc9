// Rows of the fabric's and the failures' tables.
#include <QCoreApplication>
#include <array>

#include "ui/format/quantity.h"
#include "ui/pages/cells.h"
#include "ui/pages/page_tables.h"

namespace sitewright::ui {

using namespace cells;

namespace {

QString text(const char* english) { return QCoreApplication::translate("pages", english); }

ValueCell count(std::int64_t value) { return number(static_cast<double>(value), Unit::count); }

/// Three significant digits: rates and times span hours to years.
ValueCell precise(const std::optional<double>& value, Unit unit) {
  if (!value) return words(QString());
  return {.text = cell_text(*value, unit), .value = *value, .tool_tip = full_text(*value, unit)};
}

QString kind_name(FailureKind kind) {
  switch (kind) {
    case FailureKind::hardware: return text(QT_TRANSLATE_NOOP("pages", "Server"));
    case FailureKind::network: return text(QT_TRANSLATE_NOOP("pages", "Fabric"));
    case FailureKind::software: break;
  }
  return text(QT_TRANSLATE_NOOP("pages", "Software"));
}

}  // namespace

TableContent part_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Part"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Quantity")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Each [$]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Price year")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Sum")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Power [MW]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Source"))}},
                     .rows = {}};
  constexpr double kWattsPerMegawatt = 1e6;
  for (const network::Item& item : evaluation.network.items) {
    const auto quantity = static_cast<double>(item.quantity);
    table.rows.push_back({words(QString::fromStdString(item.name)), count(item.quantity),
                          number(item.unit_usd, Unit::count),
                          words(QString::number(item.price_year)),
                          card(quantity * item.unit_usd, Unit::usd),
                          number(quantity * item.power_w / kWattsPerMegawatt, Unit::mw),
                          words(QString::fromStdString(item.source))});
  }
  return table;
}

TableContent tier_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Tier"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Switches")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Ports left")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Links below")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Length [m]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Made of"))}},
                     .rows = {}};
  const network::Result& fabric = evaluation.network;
  for (std::size_t tier = 0; tier < fabric.links.size(); ++tier) {
    QStringList parts;
    for (const std::string& part : fabric.links[tier].parts) {
      parts.push_back(QString::fromStdString(part));
    }
    table.rows.push_back({words(QString::fromStdString(network::tier_name(tier))),
                          count(fabric.switches_by_tier[tier]),
                          count(fabric.free_ports_by_tier[tier]), count(fabric.links[tier].links),
                          number(fabric.links[tier].length_m, Unit::m),
                          words(parts.join(QStringLiteral(" + ")))});
  }
  return table;
}

TableContent split_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Fabrics")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Accelerators each")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Tiers")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Switches")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Fabric price")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Power [MW]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Bisection each")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "MTTI [h]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Goodput")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "One run takes [x]")), true}},
                     .rows = {}};
  for (const FabricSplit& split : evaluation.fabrics) {
    table.rows.push_back({count(split.fabrics), count(split.joined), count(split.tiers),
                          count(split.switches),
                          split.usd ? card(*split.usd, Unit::usd) : words(QString()),
                          number(split.power_mw, Unit::mw), card(split.bisection_tbps, Unit::tbps),
                          precise(split.mtti_h, Unit::h), card(split.goodput_frac, Unit::frac),
                          precise(split.run_time_x, Unit::none)});
  }
  return table;
}

TableContent cause_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Cause"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Repair"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Llama 3, 54 days")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Share")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "A day, this job")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "MTTI [h]")), true}},
                     .rows = {}};
  for (const reliability::CauseRate& cause : evaluation.failures.causes) {
    table.rows.push_back({words(QString::fromStdString(cause.name)), words(kind_name(cause.kind)),
                          number(cause.events, Unit::count), card(cause.share_frac, Unit::frac),
                          precise(cause.per_day, Unit::per_day), precise(cause.mtti_h, Unit::h)});
  }
  return table;
}

TableContent size_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Job size")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "MTTI [h]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Meta RSC-1 [h]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Meta RSC-2 [h]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Checkpoint every [s]")), true},
                                 {text(QT_TRANSLATE_NOOP("pages", "Goodput")), true}},
                     .rows = {}};
  for (const MttiBySize& size : evaluation.failures.sizes) {
    table.rows.push_back({number(size.accelerators, Unit::count), precise(size.mtti_h, Unit::h),
                          precise(size.rsc1_h, Unit::h), precise(size.rsc2_h, Unit::h),
                          precise(size.interval_s, Unit::s), card(size.goodput_frac, Unit::frac)});
  }
  return table;
}

TableContent time_table(const plan::Plan&, const Evaluation& evaluation) {
  TableContent table{.columns = {{text(QT_TRANSLATE_NOOP("pages", "Running time"))},
                                 {text(QT_TRANSLATE_NOOP("pages", "Share")), true}},
                     .rows = {}};
  const reliability::RunningTime& time = evaluation.reliability.time;
  const auto add = [&](const char* name, double share) {
    table.rows.push_back({words(text(name)), card(share, Unit::frac)});
  };
  add(QT_TRANSLATE_NOOP("pages", "Useful"), time.useful_frac);
  add(QT_TRANSLATE_NOOP("pages", "Checkpoints"), time.checkpoint_frac);
  add(QT_TRANSLATE_NOOP("pages", "Lost work"), time.lost_frac);
  add(QT_TRANSLATE_NOOP("pages", "Restarts"), time.restart_frac);
  return table;
}

}  // namespace sitewright::ui
