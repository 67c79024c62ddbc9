// Rows of a file and of a plan that are the same are told by id, then by name; fields of them that
// another program has changed are told from those that it gave back by the plan's own file.
#include "model/exchange/keep_own.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <tuple>

#include "model/exchange/enabled_things.h"
#include "model/plan/access.h"
#include "model/schedule/calendars.h"
#include "model/schedule/plan_levelling.h"

namespace sitewright::exchange {

namespace {

using plan::Link;
using plan::Task;
using Ids = std::map<std::string, std::string>;  // of the file's rows to those of the plan

/// The plan as its own file says it: what another program has been given.
Imported echo_of(const plan::Plan& plan) {
  const auto text = plan_mspdi(plan);
  if (!text) return {};
  std::istringstream in(*text);
  return read_mspdi("plan", in).value_or(Imported{});
}

/// `stem`, else stem-2, stem-3, ...
std::string free_id(const std::string& stem, std::set<std::string>& taken) {
  std::string id = stem;
  for (int n = 2; !taken.insert(id).second; ++n) id = stem + "-" + std::to_string(n);
  return id;
}

template <class Row>
const std::string& name_of(const Row& row) {
  return row.name.empty() ? row.id : row.name;
}

/// Rows by the names that one of them alone has.
template <class Row>
std::map<std::string, const Row*> by_unique_name(const std::vector<Row>& rows) {
  std::map<std::string, const Row*> found;
  for (const Row& row : rows) {
    const auto [place, is_new] = found.emplace(name_of(row), &row);
    if (!is_new) place->second = nullptr;
  }
  std::erase_if(found, [](const auto& entry) { return entry.second == nullptr; });
  return found;
}

template <class Row>
std::map<std::string, const Row*> by_id(const std::vector<Row>& rows) {
  std::map<std::string, const Row*> found;
  for (const Row& row : rows) found.emplace(row.id, &row);
  return found;
}

template <class T>
const T* find_in(const std::map<std::string, const T*>& rows, const std::string& key) {
  const auto found = rows.find(key);
  return found == rows.end() ? nullptr : found->second;
}

/// The dates of a task, to compare or to assign.
template <class T>
auto dates_of(T& task) {
  return std::tie(task.start_no_earlier_than, task.start_no_later_than, task.finish_no_earlier_than,
                  task.must_finish_by, task.dates_at_h, task.as_late_as_possible);
}

/// The nth link of its type between two tasks.
using LinkKey = std::tuple<std::string, std::string, plan::LinkType, int>;

std::string in_plan(const Ids& ids, const std::string& id) {
  const auto found = ids.find(id);
  return found == ids.end() ? id : found->second;
}

std::vector<LinkKey> keys_of(const std::vector<Link>& links, const Ids& ids) {
  std::vector<LinkKey> keys;
  std::map<LinkKey, int> count;
  for (const Link& link : links) {
    LinkKey key{in_plan(ids, link.from), in_plan(ids, link.to), link.type, 0};
    std::get<int>(key) = count[key]++;
    keys.push_back(std::move(key));
  }
  return keys;
}

bool same_lag(const Link& a, const Link& b) {
  return a.lag_days == b.lag_days && a.lag_frac == b.lag_frac && a.lag_time == b.lag_time;
}

class Keeper {
 public:
  Keeper(const plan::Plan& own, const Imported& imported, plan::Plan& plan, Issues& issues)
      : own_(own), file_(imported), echo_(echo_of(own)), plan_(plan), issues_(issues) {
    for (std::size_t i = 0; i < echo_.stored.size(); ++i) {
      echo_ids_.emplace(echo_.stored[i].id, echo_.stored[i].own_id);
      echo_tasks_.emplace(echo_.stored[i].own_id, &echo_.plan.tasks[i]);
    }
  }

  void run() {
    match_tasks();
    read_days();
    keep_or_replace_calendars();
    add_tasks();
    add_links();
    add_resources();
    add_assignments();
    warn_of_the_missing();
  }

 private:
  void warn(std::string path, std::string text, std::vector<std::string> args) {
    issues_.push_back({std::move(path), Severity::warning, std::move(text), std::move(args)});
  }

  void match_tasks() {
    const std::vector<Task>& tasks = file_.plan.tasks;
    const auto ids = by_id(own_.tasks);
    const auto names = by_unique_name(own_.tasks);
    const auto file_names = by_unique_name(tasks);
    matched_.assign(tasks.size(), nullptr);
    const auto claim = [&](std::size_t i, const Task* task) {
      if (matched_[i] == nullptr && task != nullptr && found_.insert(task).second)
        matched_[i] = task;
    };
    for (std::size_t i = 0; i < tasks.size(); ++i) claim(i, find_in(ids, file_.stored[i].own_id));
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      if (file_names.contains(name_of(tasks[i]))) claim(i, find_in(names, name_of(tasks[i])));
      const Task* same = find_in(ids, tasks[i].id);
      if (same != nullptr && name_of(*same) == name_of(tasks[i])) claim(i, same);
    }
    std::set<std::string> taken;
    for (const Task& task : own_.tasks) taken.insert(task.id);
    for (std::size_t i = 0; i < tasks.size(); ++i)
      ids_[tasks[i].id] = matched_[i] != nullptr ? matched_[i]->id : free_id(tasks[i].id, taken);
  }

  /// Minutes of a day in each of the plan's calendars.
  void read_days() {
    Issues ignored;
    const auto times = schedule::working_times(own_, ignored);
    for (std::size_t i = 0; i < own_.calendars.size() && i < times.size(); ++i)
      days_.emplace(own_.calendars[i].id, times[i].day_minutes);
  }
  Minute day_of(const std::optional<std::string>& calendar) const {
    const auto found = calendar ? days_.find(*calendar) : days_.end();
    return found == days_.end() ? schedule::kMinutesPerDay : found->second;
  }

  /// The plan's own stay where the file has them as it was given them. Days of a file are all of
  /// one length, so where the plan's are not, the file's calendars go with its durations.
  void keep_or_replace_calendars() {
    const plan::Plan& from = file_.plan;
    const plan::Plan& echo = echo_.plan;
    const Minute day = day_of(own_.schedule.calendar);
    keeps_calendars_ =
        echo.calendars.size() == own_.calendars.size() + 1 && from.calendars == echo.calendars &&
        from.shifts == echo.shifts && from.exceptions == echo.exceptions &&
        from.schedule.calendar == echo.schedule.calendar &&
        std::all_of(days_.begin(), days_.end(), [&](const auto& of) { return of.second == day; }) &&
        std::none_of(from.tasks.begin(), from.tasks.end(),
                     [&](const Task& task) { return task.calendar == echo.calendars.front().id; });
    if (keeps_calendars_) {
      for (std::size_t i = 0; i < own_.calendars.size(); ++i)
        calendar_ids_.emplace(echo.calendars[i + 1].id, own_.calendars[i].id);
      return;
    }
    plan_.schedule.calendar = from.schedule.calendar;
    plan_.calendars = from.calendars;
    plan_.shifts = from.shifts;
    plan_.exceptions = from.exceptions;
  }

  void add_tasks() {
    plan_.tasks.clear();
    for (std::size_t i = 0; i < file_.plan.tasks.size(); ++i) {
      const Task& from = file_.plan.tasks[i];
      Task task = matched_[i] == nullptr ? from : merged(from, *matched_[i], file_.stored[i]);
      task.id = ids_.at(from.id);
      task.parent = from.parent;
      if (task.parent) task.parent = in_plan(ids_, *task.parent);
      task.calendar = from.calendar;
      if (task.calendar && keeps_calendars_) task.calendar = in_plan(calendar_ids_, *task.calendar);
      plan_.tasks.push_back(std::move(task));
    }
  }

  Task merged(const Task& file, const Task& own, const StoredTask& stored) {
    const Task* echo = find_in(echo_tasks_, own.id);
    const Task& given = echo == nullptr ? own : *echo;
    Task task = own;
    if (file.name != given.name) task.name = file.name;
    if (dates_of(file) != dates_of(given)) dates_of(task) = dates_of(file);
    if (file.deadline && file.deadline != given.deadline) task.deadline = file.deadline;
    // A summary's duration is that of its parts.
    if (stored.summary) return task;
    if (file.duration_days != given.duration_days)
      replace_duration(file, task);
    else if (echo != nullptr && !keeps_calendars_)
      count_in_days_of_file(task);
    return task;
  }

  void replace_duration(const Task& file, Task& task) {
    if (task.optimistic_days || task.pessimistic_days || task.work || task.rate_per_day) {
      warn("tasks." + task.id + ".duration_days",
           "the file has another duration: the plan's optimistic and pessimistic ones, its work "
           "and its rate go",
           {});
    }
    task.duration_days = file.duration_days;
    task.optimistic_days = task.pessimistic_days = task.work = task.rate_per_day = std::nullopt;
  }

  void count_in_days_of_file(Task& task) const {
    const Minute own = day_of(task.calendar ? task.calendar : own_.schedule.calendar);
    const Minute days = day_of(own_.schedule.calendar);
    if (own == days) return;
    const double ratio = static_cast<double>(own) / static_cast<double>(days);
    task.duration_days *= ratio;
    if (task.optimistic_days) *task.optimistic_days *= ratio;
    if (task.pessimistic_days) *task.pessimistic_days *= ratio;
    if (task.rate_per_day) *task.rate_per_day /= ratio;
  }

  /// Links that the plan has keep its order, new ones follow.
  void add_links() {
    const std::vector<Link>& links = file_.plan.links;
    const std::vector<LinkKey> own = keys_of(own_.links, {});
    const std::vector<LinkKey> echo = keys_of(echo_.plan.links, echo_ids_);
    const std::vector<LinkKey> keys = keys_of(links, ids_);
    std::map<LinkKey, std::size_t> own_at, echo_at;
    for (std::size_t i = 0; i < own.size(); ++i) own_at.emplace(own[i], i);
    for (std::size_t i = 0; i < echo.size(); ++i) echo_at.emplace(echo[i], i);
    std::set<std::string> taken;
    for (const Link& link : own_.links) taken.insert(link.id);
    std::map<std::size_t, Link> placed;
    for (std::size_t i = 0; i < links.size(); ++i) {
      Link link = links[i];
      std::tie(link.from, link.to) = std::tie(std::get<0>(keys[i]), std::get<1>(keys[i]));
      const auto at = own_at.find(keys[i]);
      const auto given = echo_at.find(keys[i]);
      if (at == own_at.end()) {
        link.id = free_id(link.id, taken);
      } else if (keeps_calendars_ && given != echo_at.end() &&
                 same_lag(links[i], echo_.plan.links[given->second])) {
        link = own_.links[at->second];
      } else {
        link.id = own_.links[at->second].id;
      }
      placed.emplace(at == own_at.end() ? own.size() + i : at->second, std::move(link));
    }
    plan_.links.clear();
    for (auto& [place, link] : placed) plan_.links.push_back(std::move(link));
  }

  void add_resources() {
    const auto names = by_unique_name(own_.resources);
    const auto file_names = by_unique_name(file_.plan.resources);
    std::set<std::string> taken, kept;
    for (const plan::Resource& resource : own_.resources) taken.insert(resource.id);
    plan_.resources.clear();
    for (const plan::Resource& from : file_.plan.resources) {
      plan::Resource resource = from;
      const plan::Resource* own =
          file_names.contains(name_of(from)) ? find_in(names, name_of(from)) : nullptr;
      if (own != nullptr) {
        resource.id = own->id;
        resource.name = own->name;
        kept.insert(own->id);
      } else {
        resource.id = free_id(from.id, taken);
      }
      resource_ids_[from.id] = resource.id;
      plan_.resources.push_back(std::move(resource));
    }
    std::erase_if(plan_.resource_changes,
                  [&](const plan::ResourceChange& row) { return !kept.contains(row.resource); });
  }

  void add_assignments() {
    std::map<std::pair<std::string, std::string>, std::string> own;
    std::set<std::string> taken;
    for (const plan::Assignment& row : own_.assignments) {
      own.emplace(std::pair(row.task, row.resource), row.id);
      taken.insert(row.id);
    }
    plan_.assignments.clear();
    for (plan::Assignment row : file_.plan.assignments) {
      row.task = in_plan(ids_, row.task);
      row.resource = in_plan(resource_ids_, row.resource);
      const auto same = own.find({row.task, row.resource});
      row.id = same == own.end() ? free_id(row.id, taken) : same->second;
      if (same != own.end()) own.erase(same);
      plan_.assignments.push_back(std::move(row));
    }
  }

  /// Things that only missing tasks made ready keep the day that they had of them.
  void warn_of_the_missing() {
    const schedule::Result schedule = schedule::plan_schedule(own_);
    std::map<std::string, Date> days;
    for (const Task& task : own_.tasks) {
      if (found_.contains(&task)) continue;
      const schedule::ScheduledTask* dates = schedule::find_task(schedule, task.id);
      for (const EnabledThing& thing : enabled_things(task)) {
        warn("tasks", thing.text,
             thing.name.empty() ? std::vector{task.id} : std::vector{task.id, thing.name});
        if (dates == nullptr) continue;
        Date& day = days.emplace(thing.path, dates->finish).first->second;
        day = std::max(day, dates->finish);
      }
    }
    for (const Task& task : plan_.tasks) {
      for (const EnabledThing& thing : enabled_things(task)) days.erase(thing.path);
    }
    for (const auto& [path, day] : days) {
      if (const auto place = plan::find_place(plan_, path)) place->set(plan_, day);
    }
  }

  const plan::Plan& own_;
  const Imported& file_;
  Imported echo_;
  plan::Plan& plan_;
  Issues& issues_;
  std::map<std::string, const Task*> echo_tasks_;  // by the plan's ids
  Ids echo_ids_, ids_, calendar_ids_, resource_ids_;
  std::map<std::string, Minute> days_;
  std::vector<const Task*> matched_;  // by task of the file
  std::set<const Task*> found_;
  bool keeps_calendars_ = false;
};

}  // namespace

void keep_own(const plan::Plan& own, const Imported& imported, plan::Plan& plan, Issues& issues) {
  Keeper(own, imported, plan, issues).run();
}

}  // namespace sitewright::exchange
