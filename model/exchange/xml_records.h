// Large XML files read as a stream of small records.
#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/error.h"

namespace sitewright::exchange {

/// An element with everything below it.
struct XmlRecord {
  std::string name;  ///< without prefix
  std::string text;  ///< trimmed, of this element alone
  int line = 0;      ///< of its start tag
  std::vector<XmlRecord> children;

  /// The first child of that name; null where there is none.
  [[nodiscard]] const XmlRecord* find(std::string_view child) const;
  /// The text of the first child of that name; empty where there is none.
  [[nodiscard]] std::string_view text_of(std::string_view child) const;
};

/// Largest file [bytes], largest record [bytes of text], deepest nesting.
inline constexpr std::size_t kLargestXml = 256U << 20U;
inline constexpr std::size_t kLargestRecord = 4U << 20U;
inline constexpr int kDeepestXml = 32;
/// Most elements of a file: 10,000 tasks of Microsoft Project have two million.
inline constexpr std::int64_t kMostElements = 8'000'000;

struct XmlReading {
  std::string_view file;                            ///< name for errors
  std::vector<std::string> containers;              ///< paths such as "Project/Tasks"
  std::function<Expected<void>(XmlRecord)> record;  ///< called with each child of a container
};

/// Reads the stream and hands over each child of a container, in order; memory holds one record at
/// a time. A document type declaration is refused, so there are no entities but the five of XML,
/// none external. Errors: file, line and rule: not well-formed or cut off, an encoding other than
/// UTF-8, UTF-16, ISO-8859-1 or ASCII, a document type, a root that is no container, beyond a
/// limit; those of record().
[[nodiscard]] Expected<void> read_xml(const XmlReading& reading, std::istream& in);

}  // namespace sitewright::exchange
