// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/Sheet.h"

namespace wh::view {

void Sheet::setCards(QList<Card> cards, bool draft)
{
    cards_ = std::move(cards);
    draft_ = draft;
    if (index_ >= count())
        index_ = 0;
    Q_EMIT changed();
}

void Sheet::show(int index)
{
    if (index < 0 || index >= count() || index == index_)
        return;
    index_ = index;
    Q_EMIT changed();
    if (!reading_ || !last())
        return;
    reading_ = false;
    Q_EMIT finished();
}

void Sheet::restart()
{
    reading_ = false;
    show(0);
}

void Sheet::open()
{
    restart();
    reading_ = true;
    Q_EMIT opened();
}

const Card &Sheet::card() const
{
    static const Card none;
    return index_ < count() ? cards_.at(index_) : none;
}

} // namespace wh::view
