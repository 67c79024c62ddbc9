// Why our dates are not those of a project file.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

#include "model/exchange/mspdi.h"

namespace sitewright::exchange {

namespace {

using schedule::ScheduledTask;
using schedule::StartCause;

class Explainer {
 public:
  Explainer(const Imported& imported, const schedule::Result& schedule)
      : imported_(imported), schedule_(schedule) {
    for (std::size_t i = 0; i < schedule.tasks.size(); ++i) {
      place_of_.emplace(schedule.tasks[i].id, i);
      if (differs(i)) different_.insert(i);
    }
  }

  std::vector<DateDifference> run() const {
    std::vector<DateDifference> found;
    for (const std::size_t i : different_) {
      const ScheduledTask& task = schedule_.tasks[i];
      found.push_back({.task = task.id,
                       .stored_start = imported_.stored[i].start,
                       .stored_finish = imported_.stored[i].finish,
                       .start = task.start_at,
                       .finish = task.finish_at,
                       .causes = causes_of(i)});
    }
    return found;
  }

 private:
  bool differs(std::size_t i) const {
    const StoredTask& stored = imported_.stored[i];
    const ScheduledTask& task = schedule_.tasks[i];
    return (stored.start && *stored.start != task.start_at) ||
           (stored.finish && *stored.finish != task.finish_at);
  }

  static Issue remark(std::string text, std::vector<std::string> args = {}) {
    return {.path = {}, .severity = Severity::info, .text = std::move(text), .args = args};
  }

  Issues causes_of(std::size_t i) const {
    const StoredTask& stored = imported_.stored[i];
    if (const std::string part = different_part(i); !part.empty())
      return {remark("summary of task %1, which differs", {part})};
    if (stored.manual)
      return with_driver(i,
                         "scheduled by hand in the file: its typed dates do not follow its links");
    if (stored.started) return {remark("has started: the file keeps its actual dates")};
    if (stored.levelling != 0)
      return {remark("delayed by levelling in the file: %1 minutes",
                     {std::to_string(stored.levelling)})};
    if (stored.resource_calendar)
      return {remark("works in the calendar of its resource in the file")};
    if (const std::string before = different_predecessor(i); !before.empty())
      return {remark("follows task %1, which differs", {before})};
    if (stored.hard_date)
      return with_driver(i, "the file keeps the date of its constraint, here its links win");
    if (stored.as_late)
      return {
          remark("as late as possible: the file uses all its float, here only what moves no "
                 "other task")};
    if (same_work(i)) return {remark("the same moment of work: only breaks lie between")};
    return with_driver(i, "not explained by the file");
  }

  /// And what sets our date, for the reader to go on from.
  Issues with_driver(std::size_t i, std::string cause) const {
    Issues causes{remark(std::move(cause))};
    const ScheduledTask& task = schedule_.tasks[i];
    for (const plan::Link& link : imported_.plan.links) {
      if (task.driving_link.empty() || link.id != task.driving_link) continue;
      causes.push_back(remark("(here task %1 drives it)", {link.from}));
      return causes;
    }
    if (task.cause == StartCause::plan_start)
      causes.push_back(remark("(here it starts with the project)"));
    return causes;
  }

  std::string different_part(std::size_t i) const {
    const ScheduledTask& task = schedule_.tasks[i];
    if (!task.summary) return {};
    for (const std::size_t other : different_) {
      if (schedule_.tasks[other].parent == task.id) return schedule_.tasks[other].id;
    }
    return {};
  }

  /// Of the task's own links or of those of the summaries that it is in.
  std::string different_predecessor(std::size_t i) const {
    for (auto at = place_of_.find(schedule_.tasks[i].id); at != place_of_.end();
         at = place_of_.find(schedule_.tasks[at->second].parent)) {
      for (const plan::Link& link : imported_.plan.links) {
        const auto from = place_of_.find(link.from);
        if (link.to == at->first && from != place_of_.end() && different_.contains(from->second))
          return link.from;
      }
    }
    return {};
  }

  /// A milestone at the end of one day and at the begin of the next is the same point of work.
  bool same_work(std::size_t i) const {
    const StoredTask& stored = imported_.stored[i];
    const ScheduledTask& task = schedule_.tasks[i];
    if (!stored.finish || !task.milestone) return false;
    constexpr Minute kLongestBreak = 4 * schedule::kMinutesPerDay;
    return std::abs(*stored.finish - task.finish_at) < kLongestBreak;
  }

  const Imported& imported_;
  const schedule::Result& schedule_;
  std::map<std::string, std::size_t> place_of_;
  std::set<std::size_t> different_;
};

}  // namespace

std::string DateDifference::cause() const {
  std::string text;
  for (const Issue& issue : causes) text += (text.empty() ? "" : " ") + issue.message();
  return text;
}

bool has_dates(const Imported& imported) {
  return std::any_of(imported.stored.begin(), imported.stored.end(),
                     [](const StoredTask& task) { return task.start || task.finish; });
}

std::vector<DateDifference> date_differences(const Imported& imported,
                                             const schedule::Result& schedule) {
  if (imported.stored.size() != schedule.tasks.size()) return {};
  return Explainer(imported, schedule).run();
}

}  // namespace sitewright::exchange
