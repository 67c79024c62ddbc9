// Reads sources as text, tables as tables.
#include "tests/gui/source_texts.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <stdexcept>

#include "model/evaluate/explain.h"
#include "model/evaluate/hour_explained.h"
#include "model/evaluate/metrics.h"
#include "model/evaluate/story.h"
#include "model/plan/fields.h"
#include "ui/tables/field_text.h"

namespace sitewright::ui {

namespace {

const QString kRoot = QStringLiteral(SITEWRIGHT_SOURCE_DIR);

QString content(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error(path.toStdString());
  return QString::fromUtf8(file.readAll());
}

/// The value of C++ string literals that stand beside each other; JSON has the same escapes.
QString value_of(const QString& literals) {
  static const QRegularExpression kLiteral(QStringLiteral(R"re("((?:[^"\\]|\\.)*)")re"));
  QString inside;
  for (auto found = kLiteral.globalMatch(literals); found.hasNext();)
    inside += found.next().captured(1);
  const QByteArray json = QByteArray("[\"") + inside.toUtf8() + "\"]";
  return QJsonDocument::fromJson(json).array().at(0).toString();
}

const QString kLiteral = QStringLiteral(R"re("(?:[^"\\]|\\.)*")re");
const QString kLiterals = u'(' + kLiteral + QStringLiteral("(?:\\s*") + kLiteral + u")*)";

void add_texts(const QString& source, std::initializer_list<const QRegularExpression*> patterns,
               QSet<QString>& texts) {
  for (const QRegularExpression* pattern : patterns) {
    for (auto found = pattern->globalMatch(source); found.hasNext();)
      texts.insert(value_of(found.next().captured(1)));
  }
}

QStringList sources_in(const QString& folder) {
  QDirIterator files(kRoot + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                     QDirIterator::Subdirectories);
  QStringList found;
  while (files.hasNext()) found.append(files.next());
  return found;
}

void add_fields(std::span<const Field> fields, QSet<QString>& texts) {
  for (const Field& field : fields) {
    for (const std::string_view text : {field.label, field.group, field.help})
      texts.insert(qstring(text));
    for (const std::string_view choice : field.choices) texts.insert(qstring(choice));
  }
}

}  // namespace

QMap<QString, QString> translations(const QString& context) {
  QXmlStreamReader xml(
      content(kRoot + QStringLiteral("/resources/translations/sitewright_zh_CN.ts")));
  QMap<QString, QString> found;
  QString name;
  QString source;
  while (!xml.atEnd()) {
    xml.readNext();
    if (!xml.isStartElement()) continue;
    if (xml.name() == QLatin1String("name")) name = xml.readElementText();
    if (xml.name() == QLatin1String("source")) source = xml.readElementText();
    if (xml.name() == QLatin1String("translation") && name == context)
      found.insert(source, xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
  }
  if (xml.hasError()) throw std::runtime_error(xml.errorString().toStdString());
  return found;
}

QSet<QString> texts_of_sources() {
  static const QRegularExpression kPlain(QStringLiteral("\\b(?:tr|text|translated|said)\\(\\s*") +
                                         kLiterals);
  static const QRegularExpression kInContext(
      QStringLiteral("\\b(?:translate|QT_TRANSLATE_NOOP)\\(\\s*") + kLiteral +
      QStringLiteral(",\\s*") + kLiterals);
  QSet<QString> texts;
  for (const QString& file : sources_in(QStringLiteral("/ui")))
    add_texts(content(file), {&kPlain, &kInContext}, texts);
  return texts;
}

QSet<QString> texts_of_issues() {
  static const QRegularExpression kBySeverity(
      QStringLiteral("Severity::(?:error|warning|info),\\s*") + kLiterals);
  static const QRegularExpression kByField(QStringLiteral("\\.text =\\s*") + kLiterals);
  QSet<QString> texts;
  for (const QString& file : sources_in(QStringLiteral("/model")))
    add_texts(content(file), {&kBySeverity, &kByField}, texts);
  texts.remove(QStringLiteral("%1"));
  return texts;
}

QSet<QString> texts_of_tables() {
  QSet<QString> texts;
  add_fields(plan::scalar_fields(), texts);
  for (const plan::List& list : plan::lists()) {
    add_fields(list.fields(), texts);
    for (const std::string_view text : {list.label, list.item_label, list.group, list.help})
      texts.insert(qstring(text));
  }
  for (const std::span<const Metric> rows : {metrics(), choice_figures()})
    for (const Metric& metric : rows) texts.insert(qstring(metric.label));
  for (std::size_t i = 0; i < capacity::kConstraintNames.size(); ++i)
    texts.insert(qstring(prose_name(static_cast<capacity::Constraint>(i))));
  for (std::size_t i = 0; i < kHourReasons; ++i)
    texts.insert(qstring(sentence(static_cast<HourReason>(i))));
  return texts;
}

}  // namespace sitewright::ui
