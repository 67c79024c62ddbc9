// What a plan comes to, in one sentence of the user's language.
#pragma once

#include <QString>

#include "model/evaluate/evaluation.h"

namespace sitewright::ui {

/// The evaluation's story; without a translation the very sentence of tell_story().
[[nodiscard]] QString story_text(const Evaluation& evaluation);

}  // namespace sitewright::ui
