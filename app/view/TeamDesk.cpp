// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/TeamDesk.h"

#include "core/Template.h"
#include "view/Topics.h"

#include <algorithm>

namespace wh::view {

TeamDesk::TeamDesk(Board *board, Idle *idle, QObject *parent)
    : QObject(parent)
    , board_(board)
    , idle_(idle)
{
    for (auto *room : board_->rooms()) {
        connect(room, &Room::changed, this, [this, room] {
            if (room == room_ && room->phase() != Room::Phase::Free)
                wasLive_ = true;
            if (room == muted_ && room->phase() != Room::Phase::Ready)
                muted_ = nullptr;
            Q_EMIT changed();
        });
        connect(room, &Room::becameReady, this, [this, room] {
            if (room != room_) // whoever has the room open tapped it or sees it
                Q_EMIT called(room->name());
        });
        connect(room, &Room::refused, this, [this, room](const QString &rule) {
            if (room == room_ && rule == QLatin1String("heard-before-finish"))
                asking_ = Asking::Unheard;
            else
                setNotice(rule);
            Q_EMIT changed();
        });
        connect(room, &Room::notSaved, this, &TeamDesk::setNotice);
    }
    connect(idle_, &Idle::expired, this, &TeamDesk::toBoard);
}

TeamDesk::Page TeamDesk::page() const
{
    if (!room_)
        return Page::BoardPage;
    if (asking_ == Asking::Barriers)
        return Page::BarriersPage;
    if (room_->phase() == Room::Phase::Free && asking_ == Asking::Decline)
        return Page::DeclinePage;
    if (room_->phase() == Room::Phase::Free)
        return wasLive_ ? Page::FinishedPage : Page::StartPage;
    switch (asking_) {
    case Asking::NotNow:
        return Page::NotNowPage;
    case Asking::Stop:
        return Page::StopPage;
    case Asking::Unheard:
        return Page::UnheardPage;
    case Asking::Next:
        return Page::NextPage;
    case Asking::Nothing:
    case Asking::Decline:
    case Asking::Barriers:
        break;
    }
    return room_->complete() ? Page::ClosingPage : Page::StepPage;
}

bool TeamDesk::mustGoIn() const
{
    return room_ && room_->me() == Room::Who::Receiver
        && (room_->phase() == Room::Phase::Preparing || room_->phase() == Room::Phase::Ready);
}

Room *TeamDesk::callingRoom() const
{
    auto *ready = board_->readyRoom();
    return ready && ready != room_ && ready != muted_ && room_ ? ready : nullptr;
}

void TeamDesk::setTemplates(const QVariantList &templates)
{
    templates_ = templates;
    Q_EMIT templatesChanged();
}

QVariantList TeamDesk::templates() const
{
    QVariantList offered;
    for (const auto &item : templates_) {
        const auto map = item.toMap();
        const auto of = map.value(QStringLiteral("variantOf")).toString();
        if (of == general_ || (choosingVariant() && map.value(QStringLiteral("id")) == general_))
            offered.append(item);
    }
    return offered;
}

void TeamDesk::choose(const QString &templateId)
{
    const bool hasVariants = std::any_of(templates_.begin(), templates_.end(), [&](const QVariant &item) {
        return item.toMap().value(QStringLiteral("variantOf")).toString() == templateId;
    });
    if (hasVariants && !choosingVariant()) {
        general_ = templateId;
        Q_EMIT templatesChanged();
    } else if (room_) {
        room_->start(templateId);
    }
}

void TeamDesk::askDecline()
{
    asking_ = Asking::Decline;
    Q_EMIT changed();
}

void TeamDesk::askBarriers()
{
    asking_ = Asking::Barriers;
    Q_EMIT changed();
}

void TeamDesk::setRoom(Room *room)
{
    general_.clear();
    Q_EMIT templatesChanged();
    room_ = room;
    asking_ = Asking::Nothing;
    notice_.clear();
    wasLive_ = room && room->phase() != Room::Phase::Free;
    idle_->setActive(room != nullptr);
    Q_EMIT changed();
}

void TeamDesk::setNotice(const QString &notice)
{
    notice_ = notice;
    Q_EMIT changed();
}

void TeamDesk::open(const QString &roomId)
{
    auto *room = board_->room(roomId);
    if (!room)
        return;
    setRoom(room);
    if (room->phase() != Room::Phase::Free && !room->joined() && !mustGoIn())
        room->join();
}

void TeamDesk::toBoard()
{
    setRoom(nullptr);
}

void TeamDesk::askNext()
{
    thing_.clear();
    asking_ = Asking::Next;
    Q_EMIT changed();
}

QVariantList TeamDesk::nextChoices() const
{
    QVariantList rows;
    if (!room_ || !room_->state().live)
        return rows;
    const auto &live = *room_->state().live;
    const auto id
        = [](std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); };
    const auto add = [&](const QString &choice, const QString &label, const QString &icon, bool chosen) {
        rows.append(QVariantMap{{QStringLiteral("id"), choice},
                                {QStringLiteral("label"), label},
                                {QStringLiteral("icon"), icon},
                                {QStringLiteral("chosen"), chosen}});
    };
    if (!thing_.isEmpty()) {
        for (const auto doer : core::nextDoers()) {
            const auto chip = nextDoerChip(doer);
            add(chip.id, chip.words, chip.icon,
                live.hasNote((thing_ + QStringLiteral("-by-") + id(doer)).toStdString()));
        }
        return rows;
    }
    for (const auto thing : core::nextThings()) {
        const auto chip = nextThingChip(thing);
        const bool chosen = std::any_of(live.notes.begin(), live.notes.end(), [&](const core::BarrierMark &mark) {
            return mark.reason.starts_with(std::string(thing) + "-by-");
        });
        add(chip.id, chip.words, chip.icon, chosen);
    }
    return rows;
}

QString TeamDesk::nextThing() const
{
    return nextThingChip(thing_.toStdString()).words;
}

void TeamDesk::askNotNow()
{
    asking_ = Asking::NotNow;
    Q_EMIT changed();
}

void TeamDesk::askStop()
{
    asking_ = Asking::Stop;
    Q_EMIT changed();
}

void TeamDesk::closePage()
{
    if (asking_ == Asking::Next && !thing_.isEmpty())
        return askNext();
    if (asking_ == Asking::Nothing && choosingVariant()) {
        general_.clear();
        Q_EMIT templatesChanged();
    }
    asking_ = Asking::Nothing;
    Q_EMIT changed();
}

void TeamDesk::chooseReason(const QString &reason)
{
    if (!room_)
        return;
    const auto asked = asking_;
    if (asked == Asking::Barriers)
        return room_->toggleBarrier(reason); // there may be more than one
    if (asked == Asking::Next && thing_.isEmpty()) {
        thing_ = reason;
        Q_EMIT changed();
        return;
    }
    asking_ = Asking::Nothing;
    if (asked == Asking::NotNow)
        room_->skip(reason);
    else if (asked == Asking::Stop)
        room_->cancel(reason);
    else if (asked == Asking::Unheard)
        room_->finish(reason);
    else if (asked == Asking::Decline)
        room_->decline(reason);
    else if (asked == Asking::Next)
        room_->toggleNote(thing_ + QStringLiteral("-by-") + reason);
    Q_EMIT changed();
}

void TeamDesk::finish()
{
    if (room_)
        room_->finish();
}

void TeamDesk::dismissNotice()
{
    setNotice({});
}

void TeamDesk::muteCall()
{
    muted_ = callingRoom();
    Q_EMIT changed();
}

} // namespace wh::view
