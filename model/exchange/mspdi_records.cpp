// Sorts the records of a file by their kind.
#include "model/exchange/mspdi_records.h"

#include <map>
#include <string>

namespace sitewright::exchange {

namespace {

constexpr std::size_t kMostItems = 10000;
constexpr std::size_t kMostProjectValues = 1000;

}  // namespace

Expected<MspdiRecords> read_records(std::string_view file, std::istream& in) {
  MspdiRecords records;
  records.project.name = "Project";
  records.project.line = 1;
  const XmlReading reading{
      .file = file,
      .containers = {"Project", "Project/Calendars", "Project/Tasks", "Project/Resources",
                     "Project/Assignments"},
      .record = [&](XmlRecord record) -> Expected<void> {
        const std::map<std::string_view, std::vector<XmlRecord>*> lists{
            {"Calendar", &records.calendars},
            {"Task", &records.tasks},
            {"Resource", &records.resources},
            {"Assignment", &records.assignments}};
        const auto list = lists.find(record.name);
        if (list == lists.end()) {
          const bool wanted = record.children.empty() || record.name == "ExtendedAttributes";
          if (wanted && records.project.children.size() < kMostProjectValues)
            records.project.children.push_back(std::move(record));
          return {};
        }
        if (list->second->size() == kMostItems) {
          return failure(std::string(file) + " line " + std::to_string(record.line) +
                         ": more than " + std::to_string(kMostItems) + " elements " + record.name);
        }
        list->second->push_back(std::move(record));
        return {};
      }};
  const Expected<void> read = read_xml(reading, in);
  if (!read) return tl::unexpected(read.error());
  return records;
}

}  // namespace sitewright::exchange
