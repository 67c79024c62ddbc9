// Hourly output of sun or wind from a table of another program.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/error.h"
#include "model/core/hourly_shares.h"

namespace sitewright::io {

/// Largest table that is read [bytes]: 8,784 rows of a hundred columns take less.
inline constexpr std::size_t kLargestProfileText = 10U << 20U;

/// What of a table is taken, and how.
struct ProfileChoice {
  std::string column{};              ///< empty: the only one
  std::optional<double> rated_mw{};  ///< values are MW of this rating, > 0; empty: they are shares
  bool drop_29_february = false;     ///< of a table of 8,784 hours
};

/// Shares of rated output by hour, 8,760 from 1 January in local standard time.
///   Accepted: one number a line, below a name or not; a table whose header has the column, below
///   any lines of its own (the hourly files of PVWatts and SAM), up to a last row "Totals"; LF and
///   CRLF, a byte order mark, quoted cells. Values are MW where there is a rating; W or kW where
///   the column's name ends in "(W)" or "(kW)".
/// Errors: the column is not there, or must be named; its name has a unit and there is no rating;
///   a rating that is not positive; another number of hours; a value that is not a finite number in
///   [0, 1] after division; too large. Each names file, line, value and rule.
[[nodiscard]] Expected<HourlyShares> read_profile(std::string_view file, std::string_view text,
                                                  const ProfileChoice& choice);

/// The text of a file that may hold a profile. Errors: cannot be read, or is too large.
[[nodiscard]] Expected<std::string> read_profile_text(const std::string& path);

/// Columns of the table in `text` that hold numbers, in its order; none where it has no header.
[[nodiscard]] std::vector<std::string> profile_columns(std::string_view text);

/// Where hours come from, for Profile::source: "pv.csv, column AC System Output (W), over 10 MW".
[[nodiscard]] std::string profile_source(std::string_view path, const ProfileChoice& choice);

}  // namespace sitewright::io
