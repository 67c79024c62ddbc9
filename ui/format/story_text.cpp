// The same spans as the model's sentence, in words that can be translated.
#include "ui/format/story_text.h"

#include <QCoreApplication>

#include "model/evaluate/story.h"
#include "ui/format/model_text.h"
#include "ui/format/quantity.h"

namespace sitewright::ui {

namespace {

struct Story {
  Q_DECLARE_TR_FUNCTIONS(Story)
};

QString count_text(double accelerators) { return QString::fromStdString(grouped(accelerators)); }

QString span_text(const BindingSpan& span, bool first, Date start, Date end) {
  const QString what = model_text(prose_name(span.constraint));
  const QString from = prose_date(span.from);
  const QString until = prose_date(span.until);
  const bool begins = span.from > start;
  const bool ends = span.until < end;
  if (begins && ends) {
    return first ? Story::tr("; %1 binds from %2 to %3").arg(what, from, until)
                 : Story::tr(", %1 from %2 to %3").arg(what, from, until);
  }
  if (begins) {
    return first ? Story::tr("; %1 binds from %2").arg(what, from)
                 : Story::tr(", %1 from %2").arg(what, from);
  }
  return ends ? Story::tr("; %1 binds until %2").arg(what, until)
              : Story::tr("; %1 binds").arg(what);
}

}  // namespace

QString story_text(const Evaluation& evaluation) {
  const capacity::Result& capacity = evaluation.capacity;
  if (capacity.target_accelerators == 0 || capacity.online.size() == 0)
    return Story::tr("No accelerators yet: add a hall and a lot.");
  const QString target = count_text(capacity.target_accelerators);
  QString text =
      capacity.target_date
          ? Story::tr("%1 accelerators online on %2").arg(target, prose_date(*capacity.target_date))
          : Story::tr("%1 accelerators are never online: %2 at most")
                .arg(target, count_text(capacity.online.maxCoeff()));
  const Date end = add_days(evaluation.start, static_cast<int>(capacity.online.size()));
  bool first = true;
  for (const BindingSpan& span : told_spans(binding_spans(capacity, evaluation.start))) {
    text += span_text(span, first, evaluation.start, end);
    first = false;
  }
  return text + Story::tr(".", "end of a sentence");
}

}  // namespace sitewright::ui
