// A portfolio: plans, their edits and snapshots in one SQLite file. Plans are opaque JSON text
// here.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/error.h"
#include "model/store/sqlite.h"

namespace sitewright::store {

using PlanId = std::int64_t;

enum class OpenMode { read_only, read_write, create };

struct PlanRow {
  PlanId id = 0;
  std::string name;
  std::string origin;  ///< id of the bundled case that it came from; empty for the user's own
  std::int64_t version = 0;
};

struct PlanBody {
  std::string name;
  std::string body;
  std::int64_t version = 0;
  std::int64_t head = 0;  ///< number of edits that are done
};

/// One undoable edit; before and after are JSON text.
struct Edit {
  std::string path;
  std::string before;
  std::string after;
  std::string label;
  friend bool operator==(const Edit&, const Edit&) = default;
};

/// What became of a write: accepted, with the plan's new version, or a conflict: someone else saved
/// or deleted the plan in between, and nothing was written.
struct WriteOutcome {
  bool conflict = false;
  std::int64_t version = 0;
};

struct SnapshotRow {
  std::int64_t id = 0;
  std::string name;
};

struct MetricRow {
  std::string key;
  std::optional<double> number;
  std::string text;
  std::string unit;
};

/// One open portfolio file: one connection, WAL, synchronous=FULL, foreign keys on. Every write is
/// one transaction; an Error or a conflict leaves the file as it was. Errors name the file and the
/// rule.
class Portfolio final {
 public:
  /// Opens, creating or migrating where the mode allows it. A file of a newer program, or one that
  /// the user may not write, opens read-only with a notice.
  /// Errors: no such file, or one that is damaged, locked, empty or of another program.
  [[nodiscard]] static Expected<Portfolio> open(const std::filesystem::path& path, OpenMode mode);

  [[nodiscard]] const std::string& path() const { return database_.file(); }
  [[nodiscard]] bool read_only() const { return read_only_; }
  [[nodiscard]] const std::string& notice() const { return notice_; }

  /// Plans that are not deleted, bundled ones first, each in the order in which they came.
  [[nodiscard]] Expected<std::vector<PlanRow>> plans() const;
  [[nodiscard]] Expected<PlanBody> load(PlanId id) const;
  /// Names are unique among the plans that are not deleted, whatever the case of A to Z.
  [[nodiscard]] Expected<PlanId> insert_plan(std::string_view name, std::string_view body,
                                             std::string_view origin);
  [[nodiscard]] Expected<void> rename(PlanId id, std::string_view name);
  /// Copies the plan's body, without its edits.
  [[nodiscard]] Expected<PlanId> duplicate(PlanId id, std::string_view name);
  [[nodiscard]] Expected<void> remove(PlanId id);
  [[nodiscard]] Expected<void> restore(PlanId id);
  /// `name`, or "name 2", "name 3", ... where it is taken.
  [[nodiscard]] std::string free_name(std::string_view name) const;

  /// Forgets the edits after the head, adds one, moves the head behind it.
  [[nodiscard]] Expected<WriteOutcome> push_edit(PlanId id, std::int64_t expected_version,
                                                 const Edit& edit, std::string_view body);
  /// Replaces the edit before the head; edits after it are forgotten.
  [[nodiscard]] Expected<WriteOutcome> merge_edit(PlanId id, std::int64_t expected_version,
                                                  const Edit& edit, std::string_view body);
  /// Forgets the edit before the head and those after it.
  [[nodiscard]] Expected<WriteOutcome> drop_last_edit(PlanId id, std::int64_t expected_version,
                                                      std::string_view body);
  /// Undo and redo.
  [[nodiscard]] Expected<WriteOutcome> move_head(PlanId id, std::int64_t expected_version,
                                                 std::int64_t head, std::string_view body);
  /// Done edits, then those that can be done again.
  [[nodiscard]] Expected<std::vector<Edit>> edits(PlanId id) const;

  [[nodiscard]] Expected<void> save_snapshot(PlanId id, std::string_view name);
  [[nodiscard]] Expected<std::vector<SnapshotRow>> snapshots(PlanId id) const;
  [[nodiscard]] Expected<std::string> load_snapshot(std::int64_t snapshot) const;

  /// Replaces the cached metrics of a plan, for SQL and spreadsheets.
  [[nodiscard]] Expected<void> put_metrics(PlanId id, std::int64_t version,
                                           const std::vector<MetricRow>& rows);

  /// Copies the whole portfolio; what stood at `target` is replaced only when the copy is complete,
  /// and not while another program has it open. The portfolio's own file stays as it is.
  [[nodiscard]] Expected<void> save_as(const std::filesystem::path& target) const;

  /// Value of a numeric setting of this connection: "synchronous", "foreign_keys".
  [[nodiscard]] Expected<std::int64_t> setting(const std::string& name) const;
  /// Most pages that the file may grow to, as a quota.
  [[nodiscard]] Expected<void> limit_pages(int pages);

 private:
  explicit Portfolio(Database database) : database_(std::move(database)) {}

  /// Writes body, head and the next version where the version is the expected one.
  [[nodiscard]] Expected<WriteOutcome> write_body(PlanId id, std::int64_t expected_version,
                                                  std::int64_t head, std::string_view body);
  [[nodiscard]] Expected<void> forget_edits_from(PlanId id, std::int64_t position);
  [[nodiscard]] Expected<void> insert_edit(PlanId id, std::int64_t position, const Edit& edit);
  /// The plan's head; nothing where its version is another or it was deleted.
  [[nodiscard]] Expected<std::optional<std::int64_t>> head_at(PlanId id,
                                                              std::int64_t version) const;
  [[nodiscard]] Expected<bool> name_taken(std::string_view name, PlanId but) const;
  [[nodiscard]] Expected<void> require_free_name(std::string_view name, PlanId but) const;

  Database database_;
  bool read_only_ = false;
  std::string notice_;
};

}  // namespace sitewright::store
