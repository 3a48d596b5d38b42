// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/FocusKeeper.h"

#include <QQuickItem>
#include <QQuickWindow>

namespace wh::view {

namespace {
bool holds(const QQuickItem *item)
{
    return item != nullptr && item->activeFocusOnTab() && item->isVisible() && item->isEnabled();
}
} // namespace

FocusKeeper::FocusKeeper(QQuickWindow &window)
    : window_(window)
{
    connect(&window, &QQuickWindow::activeFocusItemChanged, this, &FocusKeeper::follow);
}

void FocusKeeper::follow()
{
    auto *item = window_.activeFocusItem();
    if (!holds(item)) {
        settleSoon();
        return;
    }
    used_ = true;
    if (followed_)
        followed_->disconnect(this);
    followed_ = item;
    connect(item, &QQuickItem::visibleChanged, this, &FocusKeeper::settleSoon);
    connect(item, &QQuickItem::enabledChanged, this, &FocusKeeper::settleSoon);
}

void FocusKeeper::settleSoon()
{
    // A page goes item by item; the place is looked for when the next one is whole.
    if (used_ && !due_) {
        due_ = true;
        QMetaObject::invokeMethod(this, &FocusKeeper::settle, Qt::QueuedConnection);
    }
}

void FocusKeeper::settle()
{
    due_ = false;
    if (holds(window_.activeFocusItem()))
        return;
    auto *first = window_.contentItem()->nextItemInFocusChain(true);
    if (holds(first))
        first->forceActiveFocus(Qt::TabFocusReason);
}

} // namespace wh::view
