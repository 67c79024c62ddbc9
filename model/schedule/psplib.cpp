// Reader of single-mode PSPLIB files.
#include <charconv>
#include <set>
#include <string>
#include <vector>

#include "model/schedule/project.h"

namespace sitewright::schedule {

namespace {

constexpr int kMostJobs = 100000;

/// The whole numbers of a line; empty where something else stands in it.
std::vector<int> numbers_of(std::string_view line) {
  std::vector<int> numbers;
  std::size_t at = 0;
  while (true) {
    at = line.find_first_not_of(" \t\r", at);
    if (at == std::string_view::npos) return numbers;
    int value = 0;
    const char* end = line.data() + line.size();
    const auto parsed = std::from_chars(line.data() + at, end, value);
    if (parsed.ec != std::errc{} ||
        (parsed.ptr != end && *parsed.ptr != ' ' && *parsed.ptr != '\t' && *parsed.ptr != '\r'))
      return {};
    numbers.push_back(value);
    at = static_cast<std::size_t>(parsed.ptr - line.data());
  }
}

class Reader {
 public:
  Reader(std::string_view file, std::string_view text) : file_(file), text_(text) {}

  Expected<Project> read() {
    while (next_line()) {
      if (starts_with("PRECEDENCE RELATIONS")) section_ = Section::links;
      if (starts_with("REQUESTS/DURATIONS")) section_ = Section::requests;
      if (starts_with("RESOURCEAVAILABILITIES")) section_ = Section::capacity;
      if (starts_with("jobs")) read_jobs();
      const std::vector<int> numbers = numbers_of(line_);
      if (numbers.empty() ? !is_text() : !take(numbers)) return failure(error_);
    }
    return finish();
  }

 private:
  enum class Section { head, links, requests, capacity };

  bool next_line() {
    if (at_ >= text_.size()) return false;
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    line_ = text_.substr(at_, end - at_);
    at_ = end + 1;
    ++number_;
    return true;
  }

  [[nodiscard]] bool starts_with(std::string_view word) const { return line_.starts_with(word); }

  bool wrong(const std::string& rule) {
    error_ = std::string(file_) + ":" + std::to_string(number_) + ": " + rule;
    return false;
  }

  void read_jobs() {
    const std::size_t colon = line_.find(':');
    if (colon == std::string_view::npos) return;
    const std::vector<int> count = numbers_of(line_.substr(colon + 1));
    if (count.size() == 1) jobs_ = count[0];
  }

  /// A row of a table has whole numbers alone; headings and rules begin otherwise.
  bool is_text() {
    const std::size_t first = line_.find_first_not_of(" \t\r");
    const bool row = section_ != Section::head && first != std::string_view::npos &&
                     ((line_[first] >= '0' && line_[first] <= '9') ||
                      (line_[first] == '-' && first + 1 < line_.size() && line_[first + 1] >= '0' &&
                       line_[first + 1] <= '9'));
    return !row ||
           wrong("\"" + std::string(line_.substr(first, 60)) + "\" is no row of whole numbers");
  }

  bool take(const std::vector<int>& numbers) {
    switch (section_) {
      case Section::links: return take_links(numbers);
      case Section::requests: return take_request(numbers);
      case Section::capacity: project_.capacity = numbers; return true;
      case Section::head: break;
    }
    return true;
  }

  bool take_links(const std::vector<int>& numbers) {
    constexpr std::size_t kBeforeSuccessors = 3;
    if (numbers.size() < kBeforeSuccessors)
      return wrong("a job has a number, modes and a count of successors");
    if (numbers[0] != static_cast<int>(project_.activities.size()) + 1)
      return wrong("job " + std::to_string(numbers[0]) + " is out of order");
    if (numbers[1] != 1) return wrong("job with several modes: only single-mode files are read");
    if (numbers[2] < 0) return wrong(std::to_string(numbers[2]) + " successors");
    if (numbers.size() != kBeforeSuccessors + static_cast<std::size_t>(numbers[2]))
      return wrong(std::to_string(numbers[2]) + " successors are announced, others follow");
    if (numbers[0] > kMostJobs) return wrong("more than 100,000 jobs");
    Activity activity{.id = std::to_string(numbers[0])};
    for (std::size_t i = kBeforeSuccessors; i < numbers.size(); ++i)
      activity.successors.push_back(numbers[i] - 1);
    project_.activities.push_back(std::move(activity));
    return true;
  }

  bool take_request(const std::vector<int>& numbers) {
    constexpr std::size_t kBeforeDemand = 3;
    if (numbers.size() < kBeforeDemand) return wrong("a request has job, mode and duration");
    const int job = numbers[0];
    if (job < 1 || static_cast<std::size_t>(job) > project_.activities.size())
      return wrong("job " + std::to_string(job) + " is not there");
    if (!requested_.insert(job).second)
      return wrong("job " + std::to_string(job) + " has a request already");
    Activity& activity = project_.activities[static_cast<std::size_t>(job - 1)];
    activity.duration = numbers[2];
    activity.demand.assign(numbers.begin() + kBeforeDemand, numbers.end());
    return true;
  }

  Expected<Project> finish() {
    const auto whole = [&](const std::string& rule) {
      return failure(std::string(file_) + ": " + rule);
    };
    if (project_.activities.empty()) return whole("no job is in it: a PSPLIB .sm file is wanted");
    if (jobs_ != 0 && jobs_ != static_cast<int>(project_.activities.size())) {
      return whole(std::to_string(jobs_) + " jobs are announced, " +
                   std::to_string(project_.activities.size()) + " are there");
    }
    if (requested_.size() != project_.activities.size()) return whole("a job has no request");
    if (const std::string error = project_error(project_); !error.empty())
      return whole("job " + error);
    return std::move(project_);
  }

  std::string_view file_;
  std::string_view text_;
  std::string_view line_;
  std::size_t at_ = 0;
  int number_ = 0;
  int jobs_ = 0;
  std::set<int> requested_;  // jobs
  Section section_ = Section::head;
  Project project_;
  std::string error_;
};

}  // namespace

Expected<Project> read_psplib(std::string_view file, std::string_view text) {
  return Reader(file, text).read();
}

}  // namespace sitewright::schedule
