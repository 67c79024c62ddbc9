// Whole schedules: into a plan from a template or a project file, and out to a project file.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "model/exchange/mspdi.h"
#include "model/io/schedule_template.h"
#include "ui/session/plan_edit.h"

namespace sitewright::ui {

/// One edit that makes `after` of `before`: fields, rows of lists, sources and kept keys. Lists
/// that differ keep the rows at their beginning that are the same.
[[nodiscard]] PlanEdit difference_edit(const plan::Plan& before, const plan::Plan& after);

/// A template with its choices, as it would be in a plan.
struct TemplateAddition {
  PlanEdit edit;
  Issues issues;  ///< what the plan does not have for it; the risk of choices
};
/// Errors: a choice that the template does not have.
[[nodiscard]] Expected<TemplateAddition> template_edit(const plan::Plan& plan,
                                                       const io::ScheduleTemplate& source,
                                                       const std::vector<std::string>& choices);

/// A project file as it would be in a plan, to be looked at before it is kept.
struct ProjectImport {
  PlanEdit edit;
  std::size_t tasks = 0;
  std::size_t links = 0;
  Issues issues;                                      ///< what was left out or breaks a rule
  std::vector<exchange::DateDifference> differences;  ///< tasks with other dates in the file
  bool has_dates = false;                             ///< the file has dates to compare with
};
/// Errors: a file that cannot be read, a schedule that cannot be: file, place and rule.
[[nodiscard]] Expected<ProjectImport> read_project(const QString& file, const plan::Plan& into);

/// The plan's schedule as Microsoft Project XML. Errors: a schedule without dates: place and rule.
[[nodiscard]] Expected<std::string> project_xml(const plan::Plan& plan);

}  // namespace sitewright::ui
