// Whole plans: opened, made, copied, removed, brought in and out.
#include "ui/session/portfolio_session.h"

#include <QFile>
#include <QSaveFile>
#include <algorithm>

#include "model/core/check.h"
#include "model/evaluate/metrics.h"
#include "model/io/plan_csv.h"
#include "model/io/plan_json.h"
#include "ui/session/first_start.h"

namespace sitewright::ui {

namespace {

QString qstring(const std::string& text) { return QString::fromStdString(text); }

store::MetricRow metric_row(const Metric& metric, const Evaluation& evaluation) {
  const MetricValue value = metric.get(evaluation);
  store::MetricRow row{.key = std::string(metric.key),
                       .number = std::nullopt,
                       .text = format_metric(value),
                       .unit = std::string(unit_info(metric.unit).symbol)};
  if (const auto* number = std::get_if<double>(&value)) row.number = *number;
  return row;
}

/// A plan as a table of its inputs.
Expected<io::ReadResult> read_table(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return failure(path.toStdString() + ": " + file.errorString().toStdString());
  io::ReadResult read;
  const std::string text = file.readAll().toStdString();
  if (auto done = io::apply_plan_csv(path.toStdString(), text, read.plan); !done)
    return tl::unexpected(done.error());
  return read;
}

}  // namespace

Expected<std::unique_ptr<PortfolioSession>> PortfolioSession::open(const QString& file) {
  if (auto made = fill_on_first_start(file); !made) return tl::unexpected(made.error());
  auto portfolio = store::Portfolio::open(file.toStdString(), store::OpenMode::read_write);
  if (!portfolio) return tl::unexpected(portfolio.error());
  std::unique_ptr<PortfolioSession> session(new PortfolioSession(std::move(*portfolio)));
  if (auto read = session->refresh(); !read) return tl::unexpected(read.error());
  return session;
}

PortfolioSession::PortfolioSession(store::Portfolio portfolio)
    : portfolio_(std::move(portfolio)),
      tree_([this](PlanId id, const QString& name) { return rename(id, name).has_value(); }) {}

PortfolioSession::~PortfolioSession() = default;

QString PortfolioSession::file() const { return qstring(portfolio_.path()); }

QString PortfolioSession::notice() const { return qstring(portfolio_.notice()); }

Expected<void> PortfolioSession::refresh() {
  const auto rows = portfolio_.plans();
  if (!rows) return tl::unexpected(rows.error());
  std::vector<PlanEntry> plans;
  for (const store::PlanRow& row : *rows)
    plans.push_back({row.id, qstring(row.name), !row.origin.empty()});
  if (plans == plans_) return {};
  plans_ = std::move(plans);
  tree_.show(plans_);
  emit plans_changed();
  return {};
}

std::unique_ptr<EditStore> PortfolioSession::make_store(PlanId id, const StoredPlan& stored) {
  return std::make_unique<PortfolioStore>(portfolio_, id, stored.state.plan.name, stored.version);
}

Expected<PlanDocument*> PortfolioSession::document(PlanId id) {
  if (const auto found = open_.find(id); found != open_.end()) return found->second.document.get();
  auto stored = load_plan(portfolio_, id);
  if (!stored) return tl::unexpected(stored.error());
  auto store = make_store(id, *stored);
  OpenPlan open{std::make_unique<PlanDocument>(std::move(stored->state), std::move(store)),
                std::move(stored->issues)};
  PlanDocument* document = open.document.get();
  connect(document, &PlanDocument::title_changed, this, [this] { std::ignore = refresh(); });
  open_.emplace(id, std::move(open));
  return document;
}

PlanId PortfolioSession::id_of(const PlanDocument& document) const {
  const auto found = std::find_if(open_.begin(), open_.end(), [&](const auto& entry) {
    return entry.second.document.get() == &document;
  });
  SITEWRIGHT_CHECK(found != open_.end(), "not a document of this session");
  return found->first;
}

Issues PortfolioSession::load_issues(PlanId id) const {
  const auto found = open_.find(id);
  return found == open_.end() ? Issues{} : found->second.issues;
}

Expected<plan::Plan> PortfolioSession::plan_of(PlanId id) {
  if (const auto found = open_.find(id); found != open_.end())
    return found->second.document->plan();
  auto stored = load_plan(portfolio_, id);
  if (!stored) return tl::unexpected(stored.error());
  return std::move(stored->state.plan);
}

Expected<PlanId> PortfolioSession::insert(plan::Plan plan, const QString& name) {
  plan.name = portfolio_.free_name(name.trimmed().toStdString());
  const auto id = portfolio_.insert_plan(plan.name, io::write_plan(plan), "");
  if (!id) return id;
  if (auto read = refresh(); !read) return tl::unexpected(read.error());
  return id;
}

Expected<PlanId> PortfolioSession::create(const QString& name) { return insert({}, name); }

Expected<PlanId> PortfolioSession::duplicate(PlanId id) {
  auto plan = plan_of(id);
  if (!plan) return tl::unexpected(plan.error());
  const QString name = tr("%1 copy").arg(qstring(plan->name));
  return insert(std::move(*plan), name);
}

Expected<void> PortfolioSession::rename(PlanId id, const QString& name) {
  const auto opened = document(id);
  if (!opened) return tl::unexpected(opened.error());
  return (*opened)->set_text("name", name.trimmed().toStdString());
}

Expected<void> PortfolioSession::remove(PlanId id) {
  const auto entry = std::find_if(plans_.begin(), plans_.end(),
                                  [id](const PlanEntry& plan) { return plan.id == id; });
  if (entry == plans_.end()) return failure("there is no plan number " + std::to_string(id));
  if (auto done = portfolio_.remove(id); !done) return done;
  removed_.push_back(*entry);
  if (const auto found = open_.find(id); found != open_.end()) {
    emit document_closing(found->second.document.get());
    open_.erase(found);
  }
  return refresh();
}

Expected<void> PortfolioSession::restore(PlanId id) {
  if (auto done = portfolio_.restore(id); !done) return done;
  removed_.erase(std::remove_if(removed_.begin(), removed_.end(),
                                [id](const PlanEntry& plan) { return plan.id == id; }),
                 removed_.end());
  return refresh();
}

std::optional<PlanEntry> PortfolioSession::last_removed() const {
  if (removed_.empty()) return std::nullopt;
  return removed_.back();
}

Expected<ImportedPlan> PortfolioSession::import_plan(const QString& file) {
  auto read = file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)
                  ? read_table(file)
                  : io::read_plan_file(file.toStdString());
  if (!read) return tl::unexpected(read.error());
  const QString name = qstring(read->plan.name);
  const auto id =
      insert(std::move(read->plan), name.trimmed().isEmpty() ? tr("Imported plan") : name);
  if (!id) return tl::unexpected(id.error());
  return ImportedPlan{*id, std::move(read->issues)};
}

Expected<void> PortfolioSession::export_plan(PlanId id, const QString& file) {
  const auto plan = plan_of(id);
  if (!plan) return tl::unexpected(plan.error());
  QSaveFile target(file);
  const QByteArray text = QByteArray::fromStdString(io::write_plan(*plan));
  const bool written = target.open(QIODevice::WriteOnly) &&
                       target.write(text) == static_cast<qint64>(text.size()) && target.commit();
  if (written) return {};
  return failure(file.toStdString() + ": cannot be written (" + target.errorString().toStdString() +
                 ")");
}

Expected<void> PortfolioSession::save_as(const QString& file) const {
  return portfolio_.save_as(file.toStdString());
}

Expected<void> PortfolioSession::reload(PlanDocument& document) {
  const PlanId id = id_of(document);
  auto stored = load_plan(portfolio_, id);
  if (!stored) return tl::unexpected(stored.error());
  auto store = make_store(id, *stored);
  open_.at(id).issues = std::move(stored->issues);
  document.replace(std::move(stored->state), std::move(store));
  return refresh();
}

Expected<PlanId> PortfolioSession::keep_both(PlanDocument& document) {
  const PlanId old_id = id_of(document);
  const DocumentState state =
      document.refused_state() ? *document.refused_state() : document.state();
  const QString mine = tr("%1 (mine)").arg(qstring(state.plan.name));
  const auto id = insert_state(portfolio_, state, portfolio_.free_name(mine.toStdString()));
  if (!id) return id;
  auto stored = load_plan(portfolio_, *id);
  if (!stored) return tl::unexpected(stored.error());
  auto node = open_.extract(old_id);
  node.key() = *id;
  open_.insert(std::move(node));
  auto store = make_store(*id, *stored);
  document.replace(std::move(stored->state), std::move(store));
  if (auto read = refresh(); !read) return tl::unexpected(read.error());
  return id;
}

Expected<void> PortfolioSession::keep_metrics(const PlanDocument& document,
                                              const Evaluation& evaluation) {
  const PlanId id = id_of(document);
  const auto stored = portfolio_.load(id);
  if (!stored) return tl::unexpected(stored.error());
  std::vector<store::MetricRow> rows;
  for (const Metric& metric : metrics()) rows.push_back(metric_row(metric, evaluation));
  return portfolio_.put_metrics(id, stored->version, rows);
}

}  // namespace sitewright::ui
