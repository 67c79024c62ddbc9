// Chinese: nothing is missing, nothing breaks a sentence, and the window speaks it.
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>

#include "tests/gui/source_texts.h"
#include "tests/gui/window_test_base.h"
#include "ui/format/quantity.h"
#include "ui/format/story_text.h"
#include "ui/main_window/page_tabs.h"

namespace sitewright::ui {
namespace {

QStringList placeholders(const QString& text) {
  static const QRegularExpression kPlace(QStringLiteral("%(?:\\d|n)"));
  QStringList found;
  for (auto match = kPlace.globalMatch(text); match.hasNext();)
    found.append(match.next().captured());
  found.removeDuplicates();
  found.sort();
  return found;
}

QSet<QString> translated_in(const QStringList& contexts) {
  QSet<QString> texts;
  for (const QString& context : contexts) {
    const QStringList keys = translations(context).keys();
    texts.unite(QSet<QString>(keys.begin(), keys.end()));
  }
  return texts;
}

TEST(TranslationTest, EveryTextOfTheWindowIsThere) {
  const QSet<QString> there = translated_in(
      {QStringLiteral("sitewright"), QStringLiteral("Quantity"), QStringLiteral("XScale")});
  const QSet<QString> wanted = texts_of_sources();
  EXPECT_GT(wanted.size(), 300);
  for (const QString& text : wanted)
    EXPECT_TRUE(there.contains(text)) << "no Chinese for: " << text.toStdString();
}

TEST(TranslationTest, EveryLabelOfFieldsAndMetricsIsThere) {
  const QMap<QString, QString> there = translations(QStringLiteral("model"));
  for (const QString& text : texts_of_tables()) {
    ASSERT_TRUE(there.contains(text)) << "no Chinese for: " << text.toStdString();
    EXPECT_FALSE(there[text].isEmpty()) << text.toStdString();
  }
}

TEST(TranslationTest, EveryIssueIsThere) {
  const QSet<QString> there = translated_in({QStringLiteral("model")});
  const QSet<QString> wanted = texts_of_issues();
  EXPECT_GT(wanted.size(), 80);
  for (const QString& text : wanted)
    EXPECT_TRUE(there.contains(text)) << "no Chinese for: " << text.toStdString();
}

TEST(TranslationTest, NoValueIsLostFromASentence) {
  for (const char* context : {"sitewright", "model", "Quantity", "XScale"}) {
    const QMap<QString, QString> texts = translations(QString::fromLatin1(context));
    EXPECT_FALSE(texts.isEmpty()) << context;
    for (auto text = texts.begin(); text != texts.end(); ++text) {
      EXPECT_FALSE(text.value().isEmpty()) << text.key().toStdString();
      EXPECT_EQ(placeholders(text.key()), placeholders(text.value())) << text.key().toStdString();
    }
  }
}

class ChineseTest : public WindowTest {
 protected:
  void speak(const char* action) {
    trigger(action);
    QCoreApplication::processEvents();  // the window is made anew
  }
  ~ChineseTest() override { speak("action.language.en"); }
};

TEST_F(ChineseTest, UnitsThatAreWordsSpeakIt) {
  EXPECT_EQ(unit_word(Unit::years), QStringLiteral("years"));
  speak("action.language.zh_CN");
  EXPECT_EQ(unit_word(Unit::years), QStringLiteral("\u5e74"));
  EXPECT_EQ(unit_word(Unit::mw), QStringLiteral("MW"));
  EXPECT_EQ(full_text(3.0, Unit::years), QStringLiteral("3 \u5e74"));
  EXPECT_EQ(parse_quantity(QStringLiteral("3 \u5e74"), Unit::years), 3.0);
  EXPECT_EQ(parse_quantity(QStringLiteral("3 years"), Unit::years), 3.0);
}

TEST_F(ChineseTest, TheWindowIsMadeAnewInChineseAndRemembersIt) {
  click_plan("Memphis");
  speak("action.language.zh_CN");
  EXPECT_EQ(document().title(), QStringLiteral("Memphis"));
  EXPECT_EQ(find<PageTabs>("pages")->tabText(1), QStringLiteral("容量"));
  EXPECT_EQ(find<QToolButton>("group.Site")->text(), QStringLiteral("场址"));
  ASSERT_TRUE(wait_until_evaluated());
  EXPECT_TRUE(find<QLabel>("power.facility_peak_mw")->accessibleName() ==
              QStringLiteral("设施峰值"));
  type("target.accelerators", "50000");
  EXPECT_EQ(find<QAction>("action.undo")->text(), QStringLiteral("撤销(&U) 目标加速器数"));
  restart();
  EXPECT_EQ(find<PageTabs>("pages")->tabText(1), QStringLiteral("容量"));
  QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_FALSE(find<QAction>("action.undo")->isEnabled());
  EXPECT_EQ(prose_date(Date{std::chrono::days{19968}}), QStringLiteral("2024年9月2日"));
}

TEST_F(ChineseTest, TheStoryIsTheModelsSentenceInBothLanguages) {
  const auto catalog = load_catalog();
  ASSERT_TRUE(catalog.has_value());
  PlanEvaluator evaluator(std::make_shared<const Catalog>(*catalog));
  for (const char* plan : {"Memphis", "North Dakota", "Pennsylvania"}) {
    click_plan(plan);
    const Evaluated evaluated = evaluator.evaluate(document().plan());
    ASSERT_NE(evaluated.evaluation, nullptr);
    EXPECT_EQ(story_text(*evaluated.evaluation).toStdString(), evaluated.evaluation->story);
    speak("action.language.zh_CN");
    const QString chinese = story_text(*evaluated.evaluation);
    EXPECT_TRUE(chinese.endsWith(QStringLiteral("。"))) << chinese.toStdString();
    static const QRegularExpression kEnglish(QStringLiteral("[a-z]{2,}"));
    EXPECT_FALSE(chinese.contains(kEnglish)) << chinese.toStdString();
    speak("action.language.en");
  }
}

}  // namespace
}  // namespace sitewright::ui
