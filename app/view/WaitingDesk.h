// SPDX-License-Identifier: GPL-3.0-or-later
// The waiting room's screen: the welcome, and the fact sheet card by card. Goes back to its start by itself.
#pragma once

#include "view/Display.h"
#include "view/Idle.h"
#include "view/Sheet.h"

namespace wh::view {

class WaitingDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Page page READ page NOTIFY changed)
    Q_PROPERTY(wh::view::Sheet *sheet READ sheet CONSTANT)
    Q_PROPERTY(wh::view::Idle *idle READ idle CONSTANT)

public:
    enum class Page { WelcomePage, CardPage };
    Q_ENUM(Page)

    WaitingDesk(Display *display, Sheet *sheet, Idle *idle, QObject *parent = nullptr);

    Page page() const { return page_; }
    Sheet *sheet() const { return sheet_; }
    Idle *idle() const { return idle_; }

    /// Opens the first card, in `language` when one is given.
    Q_INVOKABLE void begin(const QString &language = {});
    Q_INVOKABLE void home();
    Q_INVOKABLE void next();
    Q_INVOKABLE void back();

Q_SIGNALS:
    void changed();
    /// For the counts: a sheet was opened or read to its end, in the language on screen; nothing else is kept.
    void opened(const QString &language);
    void finished(const QString &language);

private:
    void go(Page page);

    Display *display_;
    Sheet *sheet_;
    Idle *idle_;
    Page page_ = Page::WelcomePage;
};

} // namespace wh::view
