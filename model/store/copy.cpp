// VACUUM INTO a file beside the target, then a rename.
#include "model/store/copy.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace sitewright::store {

namespace {

namespace fs = std::filesystem;

Error cannot_be_written(const fs::path& target, const std::string& why) {
  return Error{target.string() + ": cannot be written (" + why + ")"};
}

/// Has a file or a folder written to the disk.
Expected<void> sync(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  const int code = errno;
  if (descriptor >= 0) ::close(descriptor);
  if (synced) return {};
  return tl::unexpected(cannot_be_written(path, std::generic_category().message(code)));
}

fs::path with_ending(const fs::path& path, const char* ending) { return path.string() + ending; }

/// SQLite would play a log or a journal that belonged to the former file into the new one: the
/// former file takes it back first, which only works while nobody has it open.
Expected<void> settle_former(const fs::path& target) {
  std::error_code ignored;
  const fs::path log = with_ending(target, "-wal");
  const fs::path journal = with_ending(target, "-journal");
  const auto unsettled = [&] { return fs::exists(log, ignored) || fs::exists(journal, ignored); };
  if (!unsettled()) return {};
  if (fs::exists(target, ignored)) {
    const auto former = Database::open(target.string(), Database::Mode::read_write);
    if (!former) return tl::unexpected(former.error());
    const auto mode = former->text("PRAGMA journal_mode = DELETE");
    if (!mode) return tl::unexpected(mode.error());
  } else {
    fs::remove(log, ignored);
    fs::remove(journal, ignored);
  }
  if (unsettled()) return tl::unexpected(cannot_be_written(target, "another program has it open"));
  return {};
}

Expected<void> copy_beside(const Database& database, const fs::path& beside) {
  auto statement = database.prepare("VACUUM INTO ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto copied = statement->bind(1, std::string_view(beside.string())).run(); !copied)
    return copied;
  return sync(beside);
}

}  // namespace

Expected<void> copy_to(const Database& database, const fs::path& target) {
  std::error_code error;
  if (fs::equivalent(database.file(), target, error)) return {};
  const fs::path real = fs::is_symlink(target, error) ? fs::canonical(target, error) : target;
  if (real.empty()) return tl::unexpected(cannot_be_written(target, error.message()));
  if (auto settled = settle_former(real); !settled) return settled;
  const fs::path beside = with_ending(real, (".part" + std::to_string(::getpid())).c_str());
  fs::remove(beside, error);
  if (auto copied = copy_beside(database, beside); !copied) {
    fs::remove(beside, error);
    return tl::unexpected(cannot_be_written(target, copied.error().message));
  }
  fs::rename(beside, real, error);
  if (error) {
    const std::string why = error.message();
    fs::remove(beside, error);
    return tl::unexpected(cannot_be_written(target, why));
  }
  const fs::path folder = real.parent_path();
  return sync(folder.empty() ? fs::path(".") : folder);
}

}  // namespace sitewright::store
