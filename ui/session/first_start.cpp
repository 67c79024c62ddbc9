// Cases into a file beside the target, which then takes its place whole.
#include "ui/session/first_start.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "data/bundled_data.h"
#include "model/io/plan_json.h"
#include "model/store/portfolio.h"
#include "ui/session/portfolio_session.h"

namespace sitewright::ui {

namespace {

Expected<void> insert_cases(store::Portfolio& portfolio) {
  for (const data::BundledCase& bundled : data::bundled_cases()) {
    const auto read = io::read_plan(bundled.file.text, bundled.file.path);
    if (!read) return tl::unexpected(read.error());
    const auto inserted =
        portfolio.insert_plan(read->plan.name, io::write_plan(read->plan), bundled.id);
    if (!inserted) return tl::unexpected(inserted.error());
  }
  return {};
}

}  // namespace

QString PortfolioSession::default_file() {
  const QString set = qEnvironmentVariable("SITEWRIGHT_DATA_DIR");
  const QString folder =
      set.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : set;
  return QDir(folder).filePath(QStringLiteral("portfolio.sitewright"));
}

Expected<void> fill_on_first_start(const QString& file) {
  if (QFileInfo::exists(file)) return {};
  const QString folder = QFileInfo(file).absolutePath();
  if (!QDir().mkpath(folder)) return failure(folder.toStdString() + ": cannot be made");
  QLockFile lock(file + QStringLiteral(".lock"));
  if (!lock.lock()) return failure(file.toStdString() + ": its folder cannot be written");
  if (QFileInfo::exists(file)) return {};
  const QTemporaryDir beside(folder + QStringLiteral("/first-start-XXXXXX"));
  if (!beside.isValid())
    return failure(folder.toStdString() + ": " + beside.errorString().toStdString());
  auto portfolio =
      store::Portfolio::open(beside.filePath(QStringLiteral("portfolio.sitewright")).toStdString(),
                             store::OpenMode::create);
  if (!portfolio) return tl::unexpected(portfolio.error());
  if (auto filled = insert_cases(*portfolio); !filled) return filled;
  return portfolio->save_as(file.toStdString());
}

}  // namespace sitewright::ui
