// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/Station.h"

#include "view/ChampionDesk.h"
#include "view/HuddleDesk.h"
#include "view/PatientDesk.h"
#include "view/TeamDesk.h"
#include "view/WaitingDesk.h"

namespace wh::view {

namespace {

const QStringList &kindNames()
{
    static const QStringList names{QStringLiteral("chooser"), QStringLiteral("waiting"), QStringLiteral("room"),
                                   QStringLiteral("team"),    QStringLiteral("huddle"),  QStringLiteral("champion")};
    return names;
}

} // namespace

Station::Station(Kind kind, QString device, QString practice, Display *display, QObject *parent)
    : QObject(parent)
    , kind_(kind)
    , device_(std::move(device))
    , practice_(std::move(practice))
    , display_(display)
{
}

void Station::setTeam(TeamDesk *desk)
{
    team_ = desk;
    kind_ = Kind::Team;
    Q_EMIT changed();
}

void Station::setRoom(PatientDesk *desk, Reader *reader)
{
    room_ = desk;
    reader_ = reader;
    kind_ = Kind::Room;
    connect(desk, &PatientDesk::wiped, display_, &Display::reset);
    connect(desk, &PatientDesk::wiped, reader, &Reader::reset);
    connect(reader, &Reader::heard, desk, &PatientDesk::touched);
    connect(display_, &Display::changed, desk, &PatientDesk::touched);
    connect(display_, &Display::languageChanged, desk, &PatientDesk::touched);
    Q_EMIT changed();
}

void Station::setWaiting(WaitingDesk *desk, Reader *reader)
{
    waiting_ = desk;
    reader_ = reader;
    connect(desk, &WaitingDesk::wiped, reader, &Reader::reset);
    connect(reader, &Reader::heard, desk, &WaitingDesk::somebody);
    connect(reader, &Reader::changed, desk, [desk, reader] { desk->holdInvitation(reader->open()); });
    kind_ = Kind::Waiting;
    Q_EMIT changed();
}

void Station::setHuddle(HuddleDesk *desk)
{
    huddle_ = desk;
    kind_ = Kind::Huddle;
    Q_EMIT changed();
}

void Station::setChampion(ChampionDesk *desk)
{
    champion_ = desk;
    kind_ = Kind::Champion;
    Q_EMIT changed();
}

void Station::setProblems(const QStringList &problems)
{
    problems_ = problems;
    Q_EMIT changed();
}

void Station::setCannotSave()
{
    cannotSave_ = true;
    Q_EMIT changed();
}

void Station::choose(Kind kind)
{
    Q_EMIT chosen(kind);
}

Station::Kind Station::kindFromName(const QString &name)
{
    return static_cast<Kind>(qMax<qsizetype>(0, kindNames().indexOf(name)));
}

QString Station::nameOf(Kind kind)
{
    return kindNames().at(static_cast<int>(kind));
}

} // namespace wh::view
