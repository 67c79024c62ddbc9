// What would meet the target in time.
#include <QCoreApplication>

#include "model/analysis/relaxations.h"
#include "model/evaluate/evaluate.h"
#include "ui/format/model_text.h"
#include "ui/format/quantity.h"
#include "ui/pages/adequacy_tables.h"
#include "ui/pages/cells.h"
#include "ui/pages/studies.h"

namespace sitewright::ui {

using namespace cells;

namespace {

QString text(const char* english) { return QCoreApplication::translate("pages", english); }

QString count_text(double count) { return full_text(count, Unit::count); }

QString target_note(const analysis::TargetAnswer& answer) {
  if (answer.accelerators <= 0.0)
    return text(QT_TRANSLATE_NOOP("pages", "The plan has no accelerators to wait for."));
  const QString count = count_text(answer.accelerators);
  const QString wanted = prose_date(answer.wanted);
  if (answer.in_time()) {
    return text(QT_TRANSLATE_NOOP("pages", "%1 are wanted by %2 and online on %3."))
        .arg(count, wanted, prose_date(*answer.met));
  }
  return text(QT_TRANSLATE_NOOP("pages", "%1 are wanted by %2; %3 are online then."))
      .arg(count, wanted, count_text(answer.online));
}

/// What asking for less would do, after the changes of the plan.
void add_lesser_targets(const analysis::TargetAnswer& answer, StudyResult& result) {
  const QString what = text(QT_TRANSLATE_NOOP("pages", "a lesser target"));
  const auto add = [&](const char* path, const QString& to, const QString& from,
                       const std::optional<Date>& met) {
    const QString change = text(QT_TRANSLATE_NOOP("pages", "%1: %2 instead of %3"))
                               .arg(QString::fromLatin1(path), to, from);
    result.table.rows.push_back(
        {words(what), words(change), met ? date(*met) : words(QString()), words(QString())});
    result.paths.push_back(QString::fromLatin1(path));
  };
  if (answer.met) add("target.date", iso_date(*answer.met), iso_date(answer.wanted), answer.met);
  if (answer.online > 0.0)
    add("target.accelerators", count_text(answer.online), count_text(answer.accelerators),
        answer.wanted);
}

}  // namespace

std::optional<StudyResult> fix_study(const WorkInput& input, RunControl& control) {
  const Evaluation evaluation = evaluate(input.plan, input.catalog, *input.climate);
  const auto answer =
      analysis::answer_target(input.plan, input.catalog, *input.climate, evaluation, control);
  if (!answer) return std::nullopt;
  StudyResult result{.table = fix_columns(), .note = target_note(*answer), .paths = {}};
  if (answer->accelerators <= 0.0 || answer->in_time()) {
    result.note += u' ' + text(QT_TRANSLATE_NOOP("pages", "Nothing needs fixing."));
    return result;
  }
  QString what;  // fixes it; nothing does where there is no relaxation
  if (!answer->relaxations.empty()) {
    what = answer->single ? text(QT_TRANSLATE_NOOP("pages", "this alone"))
                          : text(QT_TRANSLATE_NOOP("pages", "these together"));
  }
  add_relaxations(what, answer->relaxations, result.table);
  for (const analysis::Relaxation& relaxation : answer->relaxations)
    result.paths.push_back(plain(relaxation.changes.front().path));
  result.paths.resize(result.table.rows.size());
  add_lesser_targets(*answer, result);
  return result;
}

}  // namespace sitewright::ui
