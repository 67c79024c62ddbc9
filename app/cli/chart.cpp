// chart: a plan's charts as files, with no display.
#include <CLI/CLI.hpp>
#include <QApplication>
#include <QDir>
#include <array>
#include <memory>
#include <ostream>

#include "app/cli/command.h"
#include "ui/figures/export.h"
#include "ui/format/theme.h"
#include "ui/plan_figures/plan_figures.h"

namespace sitewright::cli {

namespace {

struct Options {
  PlanArgument plan;
  std::vector<std::string> ids;
  bool all = false;
  bool list = false;
  std::string out = ".";
  std::vector<std::string> formats{"png", "svg"};
  std::string size = "960x540";
  std::string theme = "light";
};

constexpr int kLeastPixels = 150;
constexpr int kMostPixels = 8000;

/// "900x500" in pixels. Throws Failure{usage} for anything else.
QSizeF picture_size(const std::string& text) {
  const QStringList parts = QString::fromStdString(text).split(QLatin1Char('x'));
  bool good = parts.size() == 2;
  std::array<int, 2> sides{};
  for (std::size_t i = 0; good && i < sides.size(); ++i) {
    sides[i] = parts[static_cast<qsizetype>(i)].toInt(&good);
    good = good && sides[i] >= kLeastPixels && sides[i] <= kMostPixels;
  }
  if (!good) {
    throw Failure{Exit::usage, "--size " + text + ": give width x height, each " +
                                   std::to_string(kLeastPixels) + " to " +
                                   std::to_string(kMostPixels) + " pixels, e.g. 960x540"};
  }
  return QSizeF(sides[0], sides[1]);
}

/// Makes an application that draws off screen where there is none yet.
class Offscreen {
 public:
  Offscreen() {
    if (QApplication::instance() != nullptr) return;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    application_ = std::make_unique<QApplication>(argc_, argv_);
    ui::apply_theme(*application_, ui::Theme::light);
  }

 private:
  int argc_ = 1;
  char name_[11] = "sitewright";
  char* argv_[2] = {name_, nullptr};
  std::unique_ptr<QApplication> application_;
};

std::vector<const ui::PlanFigure*> chosen(const Options& options) {
  std::vector<const ui::PlanFigure*> figures;
  for (const std::string& id : options.ids) {
    const ui::PlanFigure* figure = ui::find_plan_figure(id);
    if (figure == nullptr)
      throw Failure{Exit::usage, "\"" + id + "\" is not a chart (sitewright chart PLAN --list)"};
    figures.push_back(figure);
  }
  if (options.all || figures.empty()) {
    figures.clear();
    for (const ui::PlanFigure& figure : ui::plan_figures()) figures.push_back(&figure);
  }
  return figures;
}

Exit run_chart(const Options& options, std::ostream& out, std::ostream& err) {
  if (options.list) {
    for (const ui::PlanFigure& figure : ui::plan_figures()) out << figure.id << '\n';
    return Exit::done;
  }
  const QSizeF size = picture_size(options.size);
  const ui::Theme theme = options.theme == "dark" ? ui::Theme::dark : ui::Theme::light;
  const std::vector<const ui::PlanFigure*> figures = chosen(options);
  LoadedPlan loaded = load_plan(options.plan);
  const Evaluation evaluation = evaluate_plan(loaded);
  const Offscreen offscreen;
  const QDir folder(QString::fromStdString(options.out));
  if (!folder.mkpath(QStringLiteral(".")))
    throw Failure{Exit::usage, options.out + ": cannot be made a folder"};
  for (const ui::PlanFigure* entry : figures) {
    const std::unique_ptr<ui::Figure> figure = entry->make(loaded.plan, evaluation);
    for (const std::string& format : options.formats) {
      const QString name =
          QString::fromUtf8(entry->id.data(), static_cast<qsizetype>(entry->id.size())) +
          QLatin1Char('.') + QString::fromStdString(format);
      const QString path = folder.filePath(name);
      const auto written = ui::export_figure(*figure, path, *ui::format_of(path), size, theme);
      if (!written) throw Failure{Exit::usage, written.error().message};
      out << path.toStdString() << '\n';
    }
  }
  return report_issues(loaded, err);
}

}  // namespace

void declare_chart(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("chart", "Draw a plan's charts into files");
  add_plan_argument(*command, options->plan);
  command->add_option("ID", options->ids, "Charts; every chart without one");
  command->add_flag("--all", options->all, "Every chart");
  command->add_flag("--list", options->list, "List the charts");
  command->add_option("--out", options->out, "Folder for the files");
  command->add_option("--format", options->formats, "Formats of the files")
      ->delimiter(',')
      ->check(CLI::IsMember({"svg", "png", "pdf", "csv"}));
  command->add_option("--size", options->size, "Width x height in pixels")->capture_default_str();
  command->add_option("--theme", options->theme, "Colours of the pictures")
      ->check(CLI::IsMember({"light", "dark"}))
      ->capture_default_str();
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) { return run_chart(*options, out, err); };
  });
}

}  // namespace sitewright::cli
