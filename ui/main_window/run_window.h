// The program with a window.
#pragma once

namespace sitewright::ui {

/// Opens the default portfolio in a window and returns the exit status when it is closed: 0, or 2
/// where there was nothing to show, said in one line on standard error.
int run_window(int argc, char** argv);

}  // namespace sitewright::ui
