// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/PatientDesk.h"

#include "core/Template.h"

#include <algorithm>

namespace wh::view {

namespace {

constexpr int thanksMs = 60'000; // long enough to read "what happens next" twice

} // namespace

PatientDesk::PatientDesk(Room *room, Sheet *sheet, Topics *topics, Idle *idle, QObject *parent)
    : QObject(parent)
    , room_(room)
    , sheet_(sheet)
    , topics_(topics)
    , idle_(idle)
{
    thanksTimer_.setSingleShot(true);
    thanksTimer_.setInterval(thanksMs);
    connect(&thanksTimer_, &QTimer::timeout, this, &PatientDesk::thanksSeen);
    connect(room_, &Room::changed, this, &PatientDesk::follow);
    connect(sheet_, &Sheet::changed, this, &PatientDesk::changed);
    connect(topics_, &Topics::toggled, this, &PatientDesk::sendTopic);
    connect(topics_, &Topics::changed, this, &PatientDesk::follow);
    connect(idle_, &Idle::expired, this, &PatientDesk::wipe);
    follow();
}

PatientDesk::Page PatientDesk::page() const
{
    switch (room_->phase()) {
    case Room::Phase::Ready:
        return reading_ ? Page::SheetPage : Page::ComingPage;
    case Room::Phase::InRoom:
        if (room_->complete())
            return Page::NextPage;
        return room_->patientsTurn() ? Page::TurnPage : Page::StepPage;
    case Room::Phase::Closing:
        return room_->complete() ? Page::NextPage : Page::StepPage;
    default:
        break;
    }
    if (thanking_ && room_->phase() == Room::Phase::Free)
        return Page::ThanksPage;
    return reading_ ? Page::SheetPage : Page::WelcomePage;
}

QVariantList PatientDesk::uncovered() const
{
    QVariantList rows;
    if (!room_->state().live)
        return rows;
    for (const auto &signal : room_->state().live->signals) {
        const auto chip = topicChip(signal.topic);
        if (signal.kind == core::SignalKind::Topic && !signal.heard && !chip.id.isEmpty()
            && !rows.contains(toMap(chip)))
            rows.append(toMap(chip));
    }
    return rows;
}

QVariantList PatientDesk::companions() const
{
    QVariantList rows;
    const auto &live = room_->state().live;
    for (const auto companion : core::companionReasons()) {
        auto row = toMap(companionChip(companion));
        row.insert(QStringLiteral("chosen"), live && live->hasNote(companion));
        rows.append(row);
    }
    return rows;
}

QVariantList PatientDesk::nextSteps() const
{
    QVariantList rows;
    if (room_->state().live)
        for (const auto &note : room_->state().live->notes)
            if (const auto chip = nextChip(note.reason); !chip.id.isEmpty() && !rows.contains(toMap(chip)))
                rows.append(toMap(chip));
    return rows;
}

bool PatientDesk::handUp() const
{
    const auto &live = room_->state().live;
    return live && std::any_of(live->signals.begin(), live->signals.end(), [&](const core::Signal &signal) {
               return !signal.heard && signal.kind != core::SignalKind::Topic && signal.step != live->current;
           });
}

void PatientDesk::follow()
{
    const bool live = room_->phase() != Room::Phase::Free;
    if (live) {
        wasLive_ = true;
        thanking_ = false;
        if (room_->phase() >= Room::Phase::InRoom)
            reading_ = false;
        adoptTopics();
    } else if (wasLive_) {
        wasLive_ = false;
        thanking_ = room_->endedWith() == QLatin1String("finished");
        sentTo_.clear();
        reading_ = false;
        topics_->clear();
        if (thanking_)
            thanksTimer_.start();
        else
            Q_EMIT wiped();
        touched_ = false;
    }
    // In a handoff the screen follows the team; only before one can it be left lying open.
    idle_->setActive(!live && !thanking_ && (reading_ || touched_ || topics_->count() > 0));
    Q_EMIT changed();
}

/// A handoff has begun, or this screen comes back to one: what was picked is told, what had been told is shown.
void PatientDesk::adoptTopics()
{
    const auto &live = *room_->state().live;
    const auto id = QString::fromStdString(live.id);
    if (sentTo_ == id)
        return;
    sentTo_ = id;
    const auto picked = topics_->list();
    adopting_ = true;
    for (const auto &signal : live.signals)
        if (signal.kind == core::SignalKind::Topic && signal.by == room_->session().self().device
            && !topics_->has(QString::fromStdString(signal.topic)))
            topics_->toggle(QString::fromStdString(signal.topic));
    adopting_ = false;
    for (const auto &row : picked)
        sendTopic(row.toMap().value(QStringLiteral("id")).toString(), true);
}

void PatientDesk::sendTopic(const QString &topic, bool chosen)
{
    if (adopting_ || room_->phase() == Room::Phase::Free)
        return;
    // A checklist without that step has the patient's turn, where everything may be said.
    auto step = stepOfTopic(topic.toStdString());
    if (!room_->state().live->step(step))
        step = core::patientsTurnStep;
    room_->session().submit({.kind = chosen ? core::Command::Kind::Signal : core::Command::Kind::Withdraw,
                             .step = std::string(step),
                             .reason = topic.toStdString(),
                             .signal = core::SignalKind::Topic});
}

void PatientDesk::toggleCompanion(const QString &companion)
{
    room_->toggleNote(companion);
}

void PatientDesk::openSheet()
{
    reading_ = true;
    sheet_->open();
    follow();
}

void PatientDesk::closeSheet()
{
    reading_ = false;
    follow();
}

void PatientDesk::answer(const QString &kind)
{
    const bool again = room_->answer() == kind && !room_->answerHeard();
    if (again)
        room_->withdraw(kind);
    else
        room_->signal(kind);
}

void PatientDesk::thanksSeen()
{
    thanksTimer_.stop();
    wipe();
}

void PatientDesk::wipe()
{
    thanking_ = false;
    reading_ = false;
    topics_->clear();
    sheet_->restart();
    Q_EMIT wiped();
    touched_ = false;
    follow();
}

void PatientDesk::touched()
{
    touched_ = true;
    follow();
}

} // namespace wh::view
