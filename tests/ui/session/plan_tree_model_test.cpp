// The tree of plans.
#include "ui/session/plan_tree_model.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>

namespace sitewright::ui {
namespace {

PlanEntry entry(PlanId id, const char* name, bool bundled) {
  return {id, QString::fromLatin1(name), bundled};
}

class PlanTreeModelTest : public testing::Test {
 protected:
  PlanTreeModelTest()
      : model_([this](PlanId id, const QString& name) {
          renamed_ = std::to_string(id) + " " + name.toStdString();
          return name != QStringLiteral("Taken");
        }),
        tester_(&model_, QAbstractItemModelTester::FailureReportingMode::Fatal) {
    model_.show({entry(1, "Memphis", true), entry(2, "Mine", false), entry(3, "Dakota", true)});
  }

  [[nodiscard]] std::string names(int group) const {
    const QModelIndex above = model_.index(group, 0);
    std::string all;
    for (int row = 0; row < model_.rowCount(above); ++row)
      all += model_.index(row, 0, above).data().toString().toStdString() + ";";
    return all;
  }

  std::string renamed_;
  PlanTreeModel model_;
  QAbstractItemModelTester tester_;
};

TEST_F(PlanTreeModelTest, GroupsBundledAndOwn) {
  EXPECT_EQ(model_.index(0, 0).data().toString(), QStringLiteral("Bundled cases"));
  EXPECT_EQ(names(0), "Memphis;Dakota;");
  EXPECT_EQ(names(1), "Mine;");
  EXPECT_FALSE(model_.plan_at(model_.index(0, 0)).has_value());
  EXPECT_EQ(model_.plan_at(model_.index_of(3)), 3);
  EXPECT_FALSE(model_.index_of(9).isValid());
}

TEST_F(PlanTreeModelTest, FollowsWhatComesGoesAndMoves) {
  const QPersistentModelIndex dakota = model_.index_of(3);
  model_.show({entry(3, "North", true), entry(4, "New", true), entry(1, "Memphis", false)});
  EXPECT_EQ(names(0), "North;New;");
  EXPECT_EQ(names(1), "Memphis;");
  EXPECT_EQ(dakota.data().toString(), QStringLiteral("North"));
  model_.show({});
  EXPECT_EQ(model_.rowCount(model_.index(0, 0)), 0);
  EXPECT_FALSE(dakota.isValid());
}

TEST_F(PlanTreeModelTest, NamesAreEditedInPlace) {
  EXPECT_TRUE(model_.setData(model_.index_of(2), QStringLiteral(" Ours ")));
  EXPECT_EQ(renamed_, "2 Ours");
  EXPECT_FALSE(model_.setData(model_.index_of(2), QStringLiteral("Taken")));
  EXPECT_FALSE(model_.setData(model_.index_of(2), QStringLiteral("  ")));
  EXPECT_FALSE(model_.setData(model_.index(0, 0), QStringLiteral("x")));
  EXPECT_FALSE(model_.flags(model_.index(0, 0)).testFlag(Qt::ItemIsSelectable));
}

}  // namespace
}  // namespace sitewright::ui
