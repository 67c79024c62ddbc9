// Reading and writing whole files.
#include "app/cli/files.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>

#include "app/cli/command.h"

namespace sitewright::cli {

Expected<std::string> read_whole_file(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return failure(path + ": is a folder");
  std::ifstream file(path, std::ios::binary);
  if (!file) return failure(path + ": cannot be read");
  std::ostringstream text;
  text << file.rdbuf();
  if (file.bad()) return failure(path + ": cannot be read to its end");
  return text.str();
}

Expected<void> write_whole_file(const std::string& path, const std::string& text) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  // A link is written through; a device or pipe cannot be replaced and is written as it is.
  const fs::path resolved = fs::weakly_canonical(path, ignored);
  const std::string target = resolved.empty() ? path : resolved.string();
  if (fs::exists(target, ignored) && !fs::is_regular_file(target, ignored)) {
    std::ofstream device(target, std::ios::binary);
    device << text;
    device.flush();
    if (!device) return failure(path + ": cannot be written");
    return {};
  }
  const std::string beside = target + ".part";
  {
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file << text;
    file.flush();
    if (!file) {
      std::remove(beside.c_str());
      return failure(path + ": cannot be written");
    }
  }
  std::error_code error;
  fs::rename(beside, target, error);
  if (error) {
    std::remove(beside.c_str());
    return failure(path + ": cannot be written (" + error.message() + ")");
  }
  return {};
}

void write_output(const std::string& file, const std::string& text, std::ostream& out) {
  if (file.empty()) {
    out << text;
  } else if (const auto written = write_whole_file(file, text); !written) {
    throw Failure{Exit::usage, written.error().message};
  }
}

}  // namespace sitewright::cli
