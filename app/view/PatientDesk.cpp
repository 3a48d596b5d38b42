// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/PatientDesk.h"

#include <QHash>

namespace wh::view {

namespace {

constexpr int thanksMs = 60'000; // long enough to read "what happens next" twice

} // namespace

QString stepOfTopic(const QString &topic)
{
    static const QHash<QString, QString> steps{
        {QStringLiteral("medicines"), QStringLiteral("medicines")},
        {QStringLiteral("pain"), QStringLiteral("why-today")},
        {QStringLiteral("feelings"), QStringLiteral("what-matters")},
        {QStringLiteral("home"), QStringLiteral("home")},
        {QStringLiteral("tests"), QStringLiteral("changes")},
        {QStringLiteral("costs"), QStringLiteral("home")},
    };
    return steps.value(topic);
}

PatientDesk::PatientDesk(Room *room, Sheet *sheet, Idle *idle, QObject *parent)
    : QObject(parent)
    , room_(room)
    , sheet_(sheet)
    , idle_(idle)
{
    thanksTimer_.setSingleShot(true);
    thanksTimer_.setInterval(thanksMs);
    connect(&thanksTimer_, &QTimer::timeout, this, &PatientDesk::thanksSeen);
    connect(room_, &Room::changed, this, &PatientDesk::follow);
    connect(sheet_, &Sheet::changed, this, &PatientDesk::changed);
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

QStringList PatientDesk::topics() const
{
    auto list = topics_.values();
    list.sort();
    return list;
}

void PatientDesk::follow()
{
    const bool live = room_->phase() != Room::Phase::Free;
    if (live) {
        wasLive_ = true;
        thanking_ = false;
        if (room_->phase() >= Room::Phase::InRoom)
            reading_ = false;
        sendTopics();
    } else if (wasLive_) {
        wasLive_ = false;
        thanking_ = room_->endedWith() == QLatin1String("finished");
        topics_.clear();
        sentTo_.clear();
        reading_ = false;
        if (thanking_)
            thanksTimer_.start();
        else
            Q_EMIT wiped();
    }
    // In a handoff the screen follows the team; only before one can it be left lying open.
    idle_->setActive(!live && !thanking_ && (reading_ || !topics_.isEmpty()));
    Q_EMIT changed();
}

void PatientDesk::sendTopics()
{
    const auto id = QString::fromStdString(room_->state().live->id);
    if (sentTo_ == id)
        return;
    sentTo_ = id;
    for (const auto &topic : std::as_const(topics_))
        room_->session().submit({.kind = core::Command::Kind::Signal,
                                 .step = stepOfTopic(topic).toStdString(),
                                 .signal = core::SignalKind::Topic});
}

void PatientDesk::toggleTopic(const QString &topic)
{
    const auto step = stepOfTopic(topic);
    if (step.isEmpty())
        return;
    const bool taken = topics_.remove(topic);
    if (!taken)
        topics_.insert(topic);
    bool stepStillWanted = false;
    for (const auto &other : std::as_const(topics_))
        stepStillWanted = stepStillWanted || stepOfTopic(other) == step;
    if (room_->phase() != Room::Phase::Free && stepStillWanted == !taken)
        room_->session().submit({.kind = taken ? core::Command::Kind::Withdraw : core::Command::Kind::Signal,
                                 .step = step.toStdString(),
                                 .signal = core::SignalKind::Topic});
    follow();
}

void PatientDesk::openSheet()
{
    reading_ = true;
    sheet_->restart();
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
    topics_.clear();
    reading_ = false;
    sheet_->restart();
    Q_EMIT wiped();
    follow();
}

} // namespace wh::view
