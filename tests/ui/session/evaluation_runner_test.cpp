// The runner: newest wins, nothing escapes, nothing is delivered after its end.
#include "ui/session/evaluation_runner.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>
#include <atomic>
#include <mutex>
#include <stdexcept>

namespace sitewright::ui {
namespace {

std::shared_ptr<const plan::Plan> named(const std::string& name) {
  plan::Plan plan;
  plan.name = name;
  return std::make_shared<const plan::Plan>(std::move(plan));
}

/// An evaluator that waits for permission and remembers which plans it saw.
struct SlowEvaluator {
  QSemaphore started;
  QSemaphore may_finish;
  std::mutex mutex;
  std::vector<std::string> seen;

  Evaluator function() {
    return [this](const plan::Plan& plan) {
      {
        const std::lock_guard lock(mutex);
        seen.push_back(plan.name);
      }
      started.release();
      may_finish.acquire();
      return Evaluated{nullptr, {Issue{"", Severity::warning, plan.name, {}}}};
    };
  }
};

TEST(EvaluationRunner, TheNewestRequestWins) {
  SlowEvaluator slow;
  EvaluationRunner runner(slow.function());
  QSignalSpy finished(&runner, &EvaluationRunner::finished);
  runner.request(named("a"));
  slow.started.acquire();
  EXPECT_TRUE(runner.is_busy());
  EXPECT_TRUE(runner.is_stale());
  for (const char* name : {"b", "c", "d"}) runner.request(named(name));
  slow.may_finish.release();
  ASSERT_TRUE(finished.wait());
  EXPECT_EQ(runner.latest().plan->name, "a");
  EXPECT_TRUE(runner.is_stale());
  slow.may_finish.release();
  ASSERT_TRUE(finished.wait());
  EXPECT_EQ(runner.latest().plan->name, "d");
  EXPECT_EQ(runner.latest().issues.front().text, "d");
  EXPECT_FALSE(runner.is_stale());
  EXPECT_FALSE(runner.is_busy());
  EXPECT_EQ(slow.seen, (std::vector<std::string>{"a", "d"}));
}

TEST(EvaluationRunner, WorksElsewhereAndDeliversHere) {
  QThread* worked_on = nullptr;
  EvaluationRunner runner([&](const plan::Plan&) {
    worked_on = QThread::currentThread();
    return Evaluated{};
  });
  QThread* delivered_on = nullptr;
  QObject::connect(&runner, &EvaluationRunner::finished, &runner,
                   [&](const EvaluationResult&) { delivered_on = QThread::currentThread(); });
  QSignalSpy finished(&runner, &EvaluationRunner::finished);
  runner.request(named("a"));
  ASSERT_TRUE(finished.wait());
  EXPECT_NE(worked_on, QThread::currentThread());
  EXPECT_EQ(delivered_on, QThread::currentThread());
}

TEST(EvaluationRunner, WhatIsThrownBecomesAnIssue) {
  bool odd = false;
  EvaluationRunner runner([&](const plan::Plan&) -> Evaluated {
    if (odd) throw 7;
    throw std::runtime_error("hall x is negative");
  });
  QSignalSpy finished(&runner, &EvaluationRunner::finished);
  runner.request(named("a"));
  ASSERT_TRUE(finished.wait());
  ASSERT_EQ(runner.latest().issues.size(), 1U);
  EXPECT_EQ(runner.latest().issues[0].message(), "evaluation failed: hall x is negative");
  EXPECT_EQ(runner.latest().evaluation, nullptr);
  odd = true;
  runner.request(named("b"));
  ASSERT_TRUE(finished.wait());
  EXPECT_EQ(runner.latest().plan->name, "b");
  EXPECT_EQ(runner.latest().issues.size(), 1U);
}

TEST(EvaluationRunner, ItsEndWaitsForTheRunningOneAndForgetsTheRest) {
  std::atomic<int> done = 0;
  QSemaphore started;
  int delivered = 0;
  {
    EvaluationRunner runner([&](const plan::Plan&) {
      started.release();
      QThread::msleep(30);
      ++done;
      return Evaluated{};
    });
    QObject::connect(&runner, &EvaluationRunner::finished, &runner, [&] { ++delivered; });
    runner.request(named("a"));
    started.acquire();
    runner.request(named("b"));
  }
  EXPECT_EQ(done, 1);
  QCoreApplication::processEvents();
  EXPECT_EQ(done, 1);
  EXPECT_EQ(delivered, 0);
}

}  // namespace
}  // namespace sitewright::ui
