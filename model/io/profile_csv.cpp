// Finds the header of a table, then reads one column of it.
#include "model/io/profile_csv.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "model/core/number_text.h"
#include "model/core/series.h"

namespace sitewright::io {

namespace {

using Cells = std::vector<std::string>;

constexpr int kHoursOfLeapYear = kHoursPerYear + kHoursPerDay;
constexpr int kFirstHourOf29February = 59 * kHoursPerDay;

/// A line of the file that is not empty.
struct Line {
  int number;  ///< from 1
  Cells cells;
};

std::string trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(kSpace) - first + 1));
}

/// Cells between commas that are not within quotes; quotes around a cell go.
Cells split(std::string_view line) {
  Cells cells;
  std::string cell;
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      cells.push_back(trimmed(cell));
      cell.clear();
    } else {
      cell.push_back(c);
    }
  }
  cells.push_back(trimmed(cell));
  return cells;
}

std::vector<Line> lines_of(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::vector<Line> lines;
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!trimmed(line).empty()) lines.push_back({number, split(line)});
  }
  return lines;
}

bool is_number(const Cells& cells, std::size_t column) {
  return column < cells.size() && parse_number(cells[column]).has_value();
}

/// True where a day of rows below line `i` has numbers in the column.
bool heads_numbers(const std::vector<Line>& lines, std::size_t i, std::size_t column) {
  const Cells& header = lines[i].cells;
  if (header[column].empty() || is_number(header, column)) return false;
  if (i + kHoursPerDay >= lines.size()) return false;
  for (std::size_t row = i + 1; row <= i + kHoursPerDay; ++row) {
    if (!is_number(lines[row].cells, column)) return false;
  }
  return true;
}

/// The column's name, its place, and the line after its header.
struct Found {
  std::string name;
  std::size_t column = 0;
  std::size_t columns = 1;  ///< of the header
  std::size_t first_row = 0;
};

Expected<Found> find_named(const std::string& file, const std::vector<Line>& lines,
                           const std::string& name) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Cells& cells = lines[i].cells;
    const auto cell = std::find(cells.begin(), cells.end(), name);
    if (cell == cells.end()) continue;
    return Found{name, static_cast<std::size_t>(cell - cells.begin()), cells.size(), i + 1};
  }
  return failure(file + ": no line has the column '" + name + "'");
}

Expected<Found> find_only(const std::string& file, std::string_view text,
                          const std::vector<Line>& lines) {
  if (lines.empty()) return failure(file + ": is empty");
  const auto wide = std::find_if(lines.begin(), lines.end(),
                                 [](const Line& line) { return line.cells.size() > 1; });
  if (wide != lines.end()) {
    std::string names;
    for (const std::string& name : profile_columns(text))
      names += (names.empty() ? ": " : ", ") + name;
    return failure(file + " line " + std::to_string(wide->number) + ": has " +
                   std::to_string(wide->cells.size()) + " columns, of which one must be named" +
                   names);
  }
  const bool headed = !is_number(lines.front().cells, 0);
  return Found{headed ? lines.front().cells[0] : std::string(), 0, 1, headed ? 1U : 0U};
}

/// Megawatts of one unit of the column, from the end of its name; nothing where it has none.
std::optional<double> unit_mw(std::string_view name) {
  constexpr double kWattMw = 1e-6;
  constexpr double kKilowattMw = 1e-3;
  if (name.ends_with("(W)")) return kWattMw;
  if (name.ends_with("(kW)")) return kKilowattMw;
  if (name.ends_with("(MW)")) return 1.0;
  return std::nullopt;
}

/// What a value is multiplied with to be a share.
Expected<double> scale_of(const std::string& file, const std::string& column,
                          const ProfileChoice& choice) {
  const std::optional<double> mw = unit_mw(column);
  if (!choice.rated_mw) {
    if (!mw) return 1.0;
    return failure(file + ": the column '" + column +
                   "' is power: the rated MW must be given to make shares of it");
  }
  if (!(*choice.rated_mw > 0.0)) {
    return failure(file + ": the rated MW must be above 0, not " + format_number(*choice.rated_mw));
  }
  return mw.value_or(1.0) / *choice.rated_mw;
}

std::size_t cells_but_empty_last(const Cells& cells) {
  std::size_t count = cells.size();
  while (count > 0 && cells[count - 1].empty()) --count;
  return count;
}

/// The share in a row.
Expected<double> share_of(const std::string& file, const Line& line, const Found& found,
                          double scale) {
  constexpr std::size_t kShown = 60;
  std::string place = file + " line " + std::to_string(line.number);
  const std::size_t count = cells_but_empty_last(line.cells);
  if (count > found.columns) {
    return failure(place + ": has " + std::to_string(count) + " cells where the header has " +
                   std::to_string(found.columns));
  }
  if (found.column >= line.cells.size())
    return failure(place + ": ends before the column '" + found.name + "'");
  if (!found.name.empty()) place += ", column '" + found.name + "'";
  const std::string cell = line.cells[found.column].substr(0, kShown);
  const auto value = parse_number(line.cells[found.column]);
  if (!value) return failure(place + ": '" + cell + "' is not a finite number");
  const double share = *value * scale;
  if (share >= 0.0 && share <= 1.0) return share;
  constexpr int kDigits = 6;
  const std::string ratio = scale == 1.0 ? "" : format_number(share, kDigits) + " of the rating, ";
  return failure(place + ": '" + cell + "' is " + ratio + "outside 0 to 1");
}

/// Shares from the row after the header to the last.
Expected<std::vector<double>> shares_of(const std::string& file, const std::vector<Line>& lines,
                                        const Found& found, double scale) {
  std::vector<double> shares;
  for (std::size_t row = found.first_row; row < lines.size(); ++row) {
    if (lines[row].cells.front() == "Totals") break;  // the last row of PVWatts
    const Expected<double> share = share_of(file, lines[row], found, scale);
    if (!share) return tl::unexpected(share.error());
    shares.push_back(*share);
  }
  return shares;
}

}  // namespace

Expected<HourlyShares> read_profile(std::string_view file, std::string_view text,
                                    const ProfileChoice& choice) {
  const std::string name(file);
  if (text.size() > kLargestProfileText) return failure(name + ": is larger than 10 MiB");
  const std::vector<Line> lines = lines_of(text);
  const Expected<Found> found = choice.column.empty()
                                    ? find_only(name, text, lines)
                                    : find_named(name, lines, trimmed(choice.column));
  if (!found) return tl::unexpected(found.error());
  const Expected<double> scale = scale_of(name, found->name, choice);
  if (!scale) return tl::unexpected(scale.error());
  auto shares = shares_of(name, lines, *found, *scale);
  if (!shares) return tl::unexpected(shares.error());
  const auto hours = static_cast<int>(shares->size());
  if (hours == kHoursOfLeapYear && choice.drop_29_february) {
    const auto day = shares->begin() + kFirstHourOf29February;
    shares->erase(day, day + kHoursPerDay);
  } else if (hours == kHoursOfLeapYear) {
    return failure(name +
                   ": has 8784 hours, a year with 29 February: a profile has 8760 (the day can be "
                   "dropped)");
  } else if (hours != kHoursPerYear) {
    return failure(name + ": has " + std::to_string(hours) +
                   " hours: a profile has 8760, one for each hour of the year");
  }
  return HourlyShares(std::move(*shares));
}

Expected<std::string> read_profile_text(const std::string& path) {
  std::error_code status;
  if (std::filesystem::is_directory(path, status)) return failure(path + ": is a folder");
  std::ifstream file(path, std::ios::binary);
  if (!file) return failure(path + ": cannot be read");
  std::string text(kLargestProfileText + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (file.bad()) return failure(path + ": cannot be read to its end");
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (text.size() > kLargestProfileText) return failure(path + ": is larger than 10 MiB");
  return text;
}

std::vector<std::string> profile_columns(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::vector<std::string> names;
    for (std::size_t column = 0; column < lines[i].cells.size(); ++column) {
      if (heads_numbers(lines, i, column)) names.push_back(lines[i].cells[column]);
    }
    if (!names.empty()) return names;
  }
  return {};
}

std::string profile_source(std::string_view path, const ProfileChoice& choice) {
  std::string source = std::filesystem::path(path).filename().string();
  if (!choice.column.empty()) source += ", column " + choice.column;
  if (choice.rated_mw) source += ", over " + format_number(*choice.rated_mw) + " MW";
  if (choice.drop_29_february) source += ", without 29 February";
  return source;
}

}  // namespace sitewright::io
