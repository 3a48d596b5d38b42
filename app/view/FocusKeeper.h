// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody at a keyboard or a switch never loses their place when a page goes.
#pragma once

#include <QObject>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QQuickItem;
class QQuickWindow;
QT_END_NAMESPACE

namespace wh::view {

/// When what has the focus of `window` is hidden, disabled or deleted with its page, the first target of the page that
/// is there now gets it. Does nothing as long as nobody has used a keyboard: a finger gives no focus and sees no ring.
/// Source: WCAG 2.1 success criteria 2.4.3 and 2.4.7. QQuickWindow of Qt 6.4 leaves the focus on the hidden item.
class FocusKeeper : public QObject
{
public:
    explicit FocusKeeper(QQuickWindow &window);

private:
    void follow();
    void settle();
    void settleSoon();

    QQuickWindow &window_;
    QPointer<QQuickItem> followed_; ///< the target that has, or had, the focus
    bool used_ = false;
    bool due_ = false;
};

} // namespace wh::view
