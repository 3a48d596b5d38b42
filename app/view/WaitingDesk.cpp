// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/WaitingDesk.h"

namespace wh::view {

WaitingDesk::WaitingDesk(Display *display, Sheet *sheet, Idle *idle, QObject *parent)
    : QObject(parent)
    , display_(display)
    , sheet_(sheet)
    , idle_(idle)
{
    connect(idle_, &Idle::expired, this, &WaitingDesk::home);
    // Comfort settings changed on the welcome screen count as somebody being there.
    connect(display_, &Display::changed, this, [this] { idle_->setActive(true); });
    connect(display_, &Display::languageChanged, this, [this] { idle_->setActive(true); });
}

void WaitingDesk::go(Page page)
{
    page_ = page;
    idle_->setActive(page != Page::WelcomePage);
    Q_EMIT changed();
}

void WaitingDesk::begin(const QString &language)
{
    if (!language.isEmpty())
        display_->setLanguage(language);
    sheet_->restart();
    go(Page::CardPage);
    Q_EMIT opened(display_->language());
}

void WaitingDesk::home()
{
    sheet_->restart();
    display_->reset();
    go(Page::WelcomePage);
}

void WaitingDesk::next()
{
    if (sheet_->last()) {
        Q_EMIT finished(display_->language());
        home();
        return;
    }
    sheet_->next();
    idle_->stay();
}

void WaitingDesk::back()
{
    if (sheet_->first())
        home();
    else
        sheet_->back();
    idle_->stay();
}

} // namespace wh::view
