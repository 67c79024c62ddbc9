// How a remark about a value looks: its text and its input.
#pragma once

#include <QLabel>
#include <QWidget>

#include "model/core/issue.h"

namespace sitewright::ui {

/// Colours the text of a remark so that it can be read on the label's background.
void style_message(QLabel& label, Severity severity);

/// Tints an input that has a remark; takes the tint away where it has none.
void mark_input(QWidget& input, bool marked, Severity severity);

}  // namespace sitewright::ui
