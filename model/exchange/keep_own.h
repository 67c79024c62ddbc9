// What a project file cannot say of a plan's tasks stays as the plan has it.
#pragma once

#include "model/exchange/mspdi.h"

namespace sitewright::exchange {

/// Puts the file's calendars, tasks, links, resources and assignments into `plan`, which is a copy
/// of `own`, in the file's order. A task of the file is one of the plan's where it carries its id,
/// else where both have one task of that name, else where both UID and name are the same: it keeps
/// its id and whatever the file does not say, or says as the plan's own file would. Links and
/// assignments between the same rows, and resources of the same name, keep their ids too.
/// Issues: a warning for each thing that a task made ready which the file does not have any more,
///   and for each task whose new duration takes the place of its uncertainty or work.
void keep_own(const plan::Plan& own, const Imported& imported, plan::Plan& plan, Issues& issues);

}  // namespace sitewright::exchange
