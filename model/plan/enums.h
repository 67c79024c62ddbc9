// The closed choices of a plan and their names in files.
#pragma once

#include <array>
#include <string_view>

#include "model/core/field.h"

namespace sitewright::plan {

enum class BuildingKind { greenfield, retrofit, colocated };
/// Of the ozone standard; `nonattainment` is marginal or moderate.
enum class Attainment { attainment, nonattainment, serious, severe, extreme };
enum class ConnectionStage { inquiry, study, agreement, construction, energised };
enum class ContractKind { tariff, ppa, co_location };
enum class CollateralForm { letter_of_credit, cash };
enum class DayKind { all, weekdays, weekends };
enum class Role { prime, bridging, standby };
enum class EmissionControl { uncontrolled, dln, scr };
enum class Ownership { owned, rented };
enum class Redundancy { n, n_plus_1, two_n };
enum class LinkType { fs, ss, ff, sf };
/// Which hours a lag counts.
enum class LagTime { working, elapsed };
/// Of a duration with an optimistic and a pessimistic value.
enum class Distribution { triangular, pert, lognormal, uniform };
enum class Weekdays {
  every_day,
  weekdays,
  monday,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday
};
enum class WaterSource { potable, reclaimed, none };
enum class MoneyBasis { real, nominal };
enum class Depreciation { macrs, straight_line };
enum class Macrs { five, fifteen, twenty };
enum class TaskEvent { start, finish };
enum class Confidence { high, medium, low, estimate };

}  // namespace sitewright::plan

namespace sitewright {

template <>
struct EnumNames<plan::BuildingKind> {
  static constexpr std::array<std::string_view, 3> names{"greenfield", "retrofit", "colocated"};
};
template <>
struct EnumNames<plan::Attainment> {
  static constexpr std::array<std::string_view, 5> names{"attainment", "nonattainment", "serious",
                                                         "severe", "extreme"};
};
template <>
struct EnumNames<plan::ConnectionStage> {
  static constexpr std::array<std::string_view, 5> names{"inquiry", "study", "agreement",
                                                         "construction", "energised"};
};
template <>
struct EnumNames<plan::ContractKind> {
  static constexpr std::array<std::string_view, 3> names{"tariff", "ppa", "co-location"};
};
template <>
struct EnumNames<plan::CollateralForm> {
  static constexpr std::array<std::string_view, 2> names{"letter-of-credit", "cash"};
};
template <>
struct EnumNames<plan::DayKind> {
  static constexpr std::array<std::string_view, 3> names{"all", "weekdays", "weekends"};
};
template <>
struct EnumNames<plan::Role> {
  static constexpr std::array<std::string_view, 3> names{"prime", "bridging", "standby"};
};
template <>
struct EnumNames<plan::EmissionControl> {
  static constexpr std::array<std::string_view, 3> names{"uncontrolled", "dln", "scr"};
};
template <>
struct EnumNames<plan::Ownership> {
  static constexpr std::array<std::string_view, 2> names{"owned", "rented"};
};
template <>
struct EnumNames<plan::Redundancy> {
  static constexpr std::array<std::string_view, 3> names{"n", "n+1", "2n"};
};
template <>
struct EnumNames<plan::LinkType> {
  static constexpr std::array<std::string_view, 4> names{"fs", "ss", "ff", "sf"};
};
template <>
struct EnumNames<plan::LagTime> {
  static constexpr std::array<std::string_view, 2> names{"working", "elapsed"};
};
template <>
struct EnumNames<plan::Distribution> {
  static constexpr std::array<std::string_view, 4> names{"triangular", "pert", "lognormal",
                                                         "uniform"};
};
template <>
struct EnumNames<plan::Weekdays> {
  static constexpr std::array<std::string_view, 9> names{"every-day", "weekdays",  "monday",
                                                         "tuesday",   "wednesday", "thursday",
                                                         "friday",    "saturday",  "sunday"};
};
template <>
struct EnumNames<plan::WaterSource> {
  static constexpr std::array<std::string_view, 3> names{"potable", "reclaimed", "none"};
};
template <>
struct EnumNames<plan::MoneyBasis> {
  static constexpr std::array<std::string_view, 2> names{"real", "nominal"};
};
template <>
struct EnumNames<plan::Depreciation> {
  static constexpr std::array<std::string_view, 2> names{"macrs", "straight-line"};
};
template <>
struct EnumNames<plan::Macrs> {
  static constexpr std::array<std::string_view, 3> names{"5", "15", "20"};
};
template <>
struct EnumNames<plan::TaskEvent> {
  static constexpr std::array<std::string_view, 2> names{"start", "finish"};
};
template <>
struct EnumNames<plan::Confidence> {
  static constexpr std::array<std::string_view, 4> names{"high", "medium", "low", "estimate"};
};

}  // namespace sitewright
