// Strict parsing, and values to and from JSON.
#include "model/io/json_value.h"

#include <cmath>
#include <set>

#include "model/core/number_text.h"
#include "model/io/plan_json.h"

namespace sitewright::io {

namespace {

/// Watches a parse for what nlohmann lets pass: duplicate keys and deep nesting.
class Watcher {
 public:
  bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
    const auto level = static_cast<std::size_t>(depth);
    if (depth > kDeepestNesting) {
      too_deep_ = true;
      return false;
    }
    if (event == Json::parse_event_t::object_start) {
      if (keys_.size() <= level) keys_.resize(level + 1);
      keys_[level].clear();
    } else if (event == Json::parse_event_t::key && level >= 1 && level <= keys_.size()) {
      const auto key = parsed.get<std::string>();
      if (!keys_[level - 1].insert(key).second && duplicate_.empty()) duplicate_ = key;
    }
    return true;
  }

  [[nodiscard]] Expected<void> verdict(std::string_view name) const {
    if (too_deep_) {
      return failure(std::string(name) + ": nested more than " + std::to_string(kDeepestNesting) +
                     " deep");
    }
    if (!duplicate_.empty()) {
      return failure(std::string(name) + ": the key \"" + duplicate_ +
                     "\" is there twice in one object");
    }
    return {};
  }

 private:
  std::vector<std::set<std::string>> keys_;
  std::string duplicate_;
  bool too_deep_ = false;
};

std::string line_and_column(std::string_view text, std::size_t byte) {
  std::size_t line = 1;
  std::size_t column = 1;
  for (std::size_t i = 0; i + 1 < byte && i < text.size(); ++i) {
    ++column;
    if (text[i] == '\n') {
      ++line;
      column = 1;
    }
  }
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// A list of numbers; an Error names the first that is none.
Expected<FieldValue> shares_from_json(const Json& json) {
  if (!json.is_array()) return failure(short_text(json) + " is not a list of hours");
  std::vector<double> shares;
  shares.reserve(json.size());
  for (const Json& share : json) {
    if (!share.is_number()) {
      return failure("hour " + std::to_string(shares.size()) + ": " + short_text(share) +
                     " is not a number");
    }
    shares.push_back(share.get<double>());
  }
  return FieldValue{HourlyShares(std::move(shares))};
}

}  // namespace

Expected<Json> parse_json(std::string_view text, std::string_view name) {
  if (text.size() > kLargestPlanText) {
    return failure(std::string(name) + ": larger than " + std::to_string(kLargestPlanText >> 20U) +
                   " MiB");
  }
  Watcher watcher;
  try {
    Json json = Json::parse(text.begin(), text.end(), std::ref(watcher));
    if (auto verdict = watcher.verdict(name); !verdict) return tl::unexpected(verdict.error());
    return json;
  } catch (const Json::parse_error& error) {
    return failure(std::string(name) + ": not valid JSON at " + line_and_column(text, error.byte));
  } catch (const Json::out_of_range&) {
    return failure(std::string(name) + ": a number is too large for a double");
  }
}

Json to_json(const FieldValue& value) {
  constexpr double kLargestWhole = 1e15;
  if (const auto* flag = std::get_if<bool>(&value)) return *flag;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* date = std::get_if<Date>(&value)) return to_iso(*date);
  if (const auto* number = std::get_if<double>(&value)) {
    if (std::abs(*number) < kLargestWhole && *number == std::floor(*number)) {
      return static_cast<std::int64_t>(*number);
    }
    return *number;
  }
  if (const auto* shares = std::get_if<HourlyShares>(&value)) {
    Json array = Json::array();
    for (const double share : shares->values()) array.push_back(to_json(FieldValue{share}));
    return array;
  }
  return nullptr;
}

Expected<FieldValue> from_json(const Field& field, const Json& json) {
  if (json.is_null() && field.optional) return FieldValue{};
  const bool is_text = json.is_string();
  switch (field.kind) {
    case FieldKind::number:
    case FieldKind::count:
      if (json.is_number()) return FieldValue{json.get<double>()};
      break;
    case FieldKind::flag:
      if (json.is_boolean()) return FieldValue{json.get<bool>()};
      break;
    case FieldKind::text:
    case FieldKind::reference:
      if (is_text) return FieldValue{json.get<std::string>()};
      break;
    case FieldKind::choice:
      // Some choices are numbers: recovery periods of 5, 15 and 20 years.
      if (json.is_number()) return parse_value(field, format_number(json.get<double>()));
      [[fallthrough]];
    case FieldKind::date:
      if (is_text && !json.get_ref<const std::string&>().empty()) {
        return parse_value(field, json.get_ref<const std::string&>());
      }
      break;
    case FieldKind::hours: return shares_from_json(json);
  }
  return failure(short_text(json) + " is not a " + std::string(to_string(field.kind)));
}

Json item_json(const plan::List& list, const plan::Plan& plan, std::size_t index) {
  Json object = Json::object();
  for (const Field& field : list.fields()) {
    const FieldValue value = field.get(list.item(plan, index));
    if (!std::holds_alternative<std::monostate>(value))
      object[std::string(field.key)] = to_json(value);
  }
  return object;
}

Json provenance_json(const plan::Provenance& provenance) {
  Json object = Json::object();
  object["source"] = provenance.source;
  if (provenance.date) object["date"] = to_iso(*provenance.date);
  object["confidence"] = std::string(enum_name(provenance.confidence));
  if (!provenance.note.empty()) object["note"] = provenance.note;
  if (!provenance.changed_by.empty()) object["changed_by"] = provenance.changed_by;
  return object;
}

Expected<plan::Provenance> read_provenance(const Json& json) {
  if (!json.is_object()) return failure(short_text(json) + " is not an object");
  static const Field confidence_field = make_field<plan::Provenance>(
      {.key = "confidence", .label = "", .group = "", .help = ""},
      [](auto& owner) -> auto& { return owner.confidence; });
  plan::Provenance provenance;
  for (const auto& [key, value] : json.items()) {
    if (!value.is_string()) return failure(key + ": " + short_text(value) + " is not text");
    const auto text = value.get<std::string>();
    if (key == "source") {
      provenance.source = text;
    } else if (key == "note") {
      provenance.note = text;
    } else if (key == "changed_by") {
      provenance.changed_by = text;
    } else if (key == "date") {
      provenance.date = parse_iso(text);
      if (!provenance.date) return failure("date: \"" + text + "\" is not a date YYYY-MM-DD");
    } else if (key == "confidence") {
      const auto parsed = parse_value(confidence_field, text);
      if (!parsed) return failure("confidence: " + parsed.error().message);
      confidence_field.set(&provenance, *parsed);
    } else {
      return failure("\"" + key + "\" is not a part of provenance");
    }
  }
  return provenance;
}

std::string compact_text(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string short_text(const Json& json) {
  constexpr std::size_t kLongest = 60;
  std::string text = compact_text(json);
  if (text.size() > kLongest) text = text.substr(0, kLongest) + "...";
  return text;
}

}  // namespace sitewright::io
