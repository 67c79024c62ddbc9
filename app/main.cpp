// The program's entry: a command where one is named, else the window.
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "model/core/heap.h"
#include "ui/main_window/run_window.h"

namespace {

bool has_display() {
  const auto is_set = [](const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
  };
  return is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") || is_set("QT_QPA_PLATFORM");
}

}  // namespace

int main(int argc, char** argv) {
  sitewright::keep_freed_memory();
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (!args.empty()) return sitewright::cli::run_command_line(args, std::cout, std::cerr);
  if (!has_display()) {
    std::cerr << "sitewright: the window needs a display (DISPLAY or WAYLAND_DISPLAY is not set); "
                 "commands do not: sitewright --help\n";
    return static_cast<int>(sitewright::cli::Exit::usage);
  }
  return sitewright::ui::run_window(argc, argv);
}
