// A tree of one column whose long names take a second line instead of being cut.
#pragma once

#include <QTreeView>

namespace sitewright::ui {

class WrappingTree final : public QTreeView {
  Q_OBJECT

 public:
  explicit WrappingTree(QWidget* parent = nullptr);

 protected:
  void resizeEvent(QResizeEvent* event) override;
};

}  // namespace sitewright::ui
