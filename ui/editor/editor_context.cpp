// Look-ups that the parts of the editor share.
#include "ui/editor/editor_context.h"

#include <QStringList>

#include "model/plan/fields.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

std::vector<Reference> references(const EditorContext& context, std::string_view reference) {
  const plan::List* list = plan::find_list(reference);
  if (list == nullptr) {
    return context.catalogue ? context.catalogue(reference) : std::vector<Reference>{};
  }
  std::vector<Reference> found;
  const plan::Plan& plan = context.document.plan();
  const Field* name = plan::find_field(*list, "name");
  for (std::size_t i = 0; i < list->size(plan); ++i) {
    Reference item{qstring(plan::item_id(*list, plan, i)), {}};
    if (name != nullptr) item.name = qstring(format_value(name->get(list->item(plan, i))));
    found.push_back(std::move(item));
  }
  return found;
}

QString source_titles(const EditorContext& context, std::string_view keys) {
  QStringList lines;
  const QStringList names = qstring(keys).split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (const QString& key : names) {
    const Source* source =
        context.sources == nullptr ? nullptr : context.sources->find(key.toStdString());
    lines.append(source == nullptr ? key
                                   : QString(key % QLatin1String(": ") % qstring(source->title) %
                                             QLatin1String(", ") % qstring(source->publisher)));
  }
  return lines.join(QLatin1Char('\n'));
}

QString full_help(const EditorContext& context, const Field& field) {
  QString text = help_text(field);
  if (!field.source.empty()) text += QLatin1Char('\n') % source_titles(context, field.source);
  return text;
}

}  // namespace sitewright::ui
