// What a plan comes to, in one sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/capacity/capacity.h"
#include "model/core/date.h"

namespace sitewright {

/// A stretch of days in which one constraint binds.
struct BindingSpan {
  capacity::Constraint constraint;
  Date from;
  Date until;  ///< first day on which it no longer binds
};

/// Spans of the horizon in which the same constraint binds, in order, without gaps.
[[nodiscard]] std::vector<BindingSpan> binding_spans(const capacity::Result& capacity, Date start);

/// The spans that the story tells, in order: of a week or more, three at most, the longest, up to
/// the first day on which the target is met.
[[nodiscard]] std::vector<BindingSpan> told_spans(const std::vector<BindingSpan>& spans);

/// What a constraint is called in a sentence: "deliveries", "acceptance", "site power".
[[nodiscard]] std::string_view prose_name(capacity::Constraint constraint);

/// "100,000 accelerators online on 31 Aug 2024; delivery of accelerators binds until 20 Jun 2024,
/// acceptance from 16 Jul 2024 to 31 Aug 2024." The three longest spans of a week or more are
/// named, in order of time.
[[nodiscard]] std::string tell_story(const capacity::Result& capacity, Date start);

/// "2 Sep 2024".
[[nodiscard]] std::string prose_date(Date date);
/// "100,000".
[[nodiscard]] std::string grouped(double whole_number);

}  // namespace sitewright
