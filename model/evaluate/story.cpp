// The sentence at the head of a page.
#include "model/evaluate/story.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sitewright {

namespace {

constexpr int kShortestSpanDays = 7;
constexpr std::size_t kMostSpans = 3;

std::string bindings_text(const std::vector<BindingSpan>& spans, Date start, Date end) {
  std::string text;
  for (const BindingSpan& span : spans) {
    text += text.empty() ? "; " : ", ";
    text += prose_name(span.constraint);
    if (&span == &spans.front()) text += " binds";
    if (span.from > start) text += " from " + prose_date(span.from);
    if (span.until < end) text += (span.from > start ? " to " : " until ") + prose_date(span.until);
  }
  return text;
}

}  // namespace

std::string prose_date(Date date) {
  constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::chrono::year_month_day ymd{date};
  return std::to_string(static_cast<unsigned>(ymd.day())) + " " +
         kMonths[static_cast<std::size_t>(month_index(date))] + " " + std::to_string(year_of(date));
}

std::string grouped(double whole_number) {
  std::string digits = std::to_string(std::llround(std::abs(whole_number)));
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return (whole_number < 0 ? "-" : "") + digits;
}

std::string_view prose_name(capacity::Constraint constraint) {
  constexpr std::array<std::string_view, capacity::kConstraintNames.size()> kNames{
      "delivery of accelerators",
      "rack installation in the halls",
      "acceptance",
      "hall power",
      "cooling",
      "the network",
      "site power",
      "water",
      "the air permit",
      "the largest fabric",
      "nothing"};
  return kNames[static_cast<std::size_t>(constraint)];
}

std::vector<BindingSpan> binding_spans(const capacity::Result& capacity, Date start) {
  std::vector<BindingSpan> spans;
  for (std::size_t day = 0; day < capacity.binding.size(); ++day) {
    const Date date = add_days(start, static_cast<int>(day));
    if (spans.empty() || spans.back().constraint != capacity.binding[day]) {
      spans.push_back({capacity.binding[day], date, add_days(date, 1)});
    } else {
      spans.back().until = add_days(date, 1);
    }
  }
  return spans;
}

std::vector<BindingSpan> told_spans(const std::vector<BindingSpan>& spans) {
  std::vector<BindingSpan> told;
  for (const BindingSpan& span : spans) {
    if (span.constraint == capacity::Constraint::target) break;
    if (days_between(span.from, span.until) < kShortestSpanDays) continue;
    if (!told.empty() && told.back().constraint == span.constraint) {
      told.back().until = span.until;
    } else {
      told.push_back(span);
    }
  }
  const auto shorter = [](const BindingSpan& a, const BindingSpan& b) {
    return days_between(a.from, a.until) < days_between(b.from, b.until);
  };
  while (told.size() > kMostSpans) told.erase(std::min_element(told.begin(), told.end(), shorter));
  return told;
}

std::string tell_story(const capacity::Result& capacity, Date start) {
  if (capacity.target_accelerators == 0 || capacity.online.size() == 0) {
    return "No accelerators yet: add a hall and a lot.";
  }
  std::string text;
  if (capacity.target_date) {
    text = grouped(capacity.target_accelerators) + " accelerators online on " +
           prose_date(*capacity.target_date);
  } else {
    text = grouped(capacity.target_accelerators) +
           " accelerators are never online: " + grouped(capacity.online.maxCoeff()) + " at most";
  }
  const Date end = add_days(start, static_cast<int>(capacity.online.size()));
  return text + bindings_text(told_spans(binding_spans(capacity, start)), start, end) + ".";
}

}  // namespace sitewright
