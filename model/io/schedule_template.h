// Networks of tasks by kind of site, to be put into a plan.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/error.h"
#include "model/core/issue.h"
#include "model/plan/plan.h"

namespace sitewright::io {

/// A named way to do it otherwise, with what it risks.
struct TemplateChoice {
  struct Change {
    std::string path;    ///< field of a task of the template
    double scale = 1.0;  ///< of its value; whole days are kept
  };
  std::string id{};
  std::string name{};
  std::string help{};
  std::string risk{};
  std::string source{};  ///< key into data/sources.csv
  std::vector<Change> changes{};
};

/// Tasks, links and the sources of their figures. What a task enables is the place of the thing in
/// the plan that it goes into: "2" is the second hall, delivery step, ...
struct ScheduleTemplate {
  std::string id{};
  std::string name{};
  std::string summary{};
  std::vector<TemplateChoice> choices{};
  plan::Plan network{};
};

/// Errors: file and rule: not JSON, not a template, a task or link that cannot be read, a change of
/// no field.
[[nodiscard]] Expected<ScheduleTemplate> read_template(std::string_view file,
                                                       std::string_view json);

/// The bundled templates, ordered by id. Contract: they can be read.
[[nodiscard]] const std::vector<ScheduleTemplate>& bundled_templates();

struct AppliedTemplate {
  plan::Plan plan;
  Issues
      issues;  ///< info: what the template enables and the plan does not have; the risk of choices
};

/// The plan with the template's tasks and links after its own, ids prefixed with the template's
/// where the plan has one of them already, and their provenance. Errors: a choice that the template
/// does not have.
[[nodiscard]] Expected<AppliedTemplate> apply_template(const plan::Plan& plan,
                                                       const ScheduleTemplate& source,
                                                       const std::vector<std::string>& choices);

}  // namespace sitewright::io
