// SPDX-License-Identifier: GPL-3.0-or-later
// The root of what QML sees: which station this device is, its comfort settings, its desk, and what is missing.
#pragma once

#include "view/Display.h"
#include "view/Reader.h"

#include <QObject>
#include <QQmlEngine>
#include <QStringList>

namespace wh::view {

class TeamDesk;
class PatientDesk;
class WaitingDesk;
class HuddleDesk;
class ChampionDesk;

Q_MOC_INCLUDE("view/ChampionDesk.h")
Q_MOC_INCLUDE("view/HuddleDesk.h")
Q_MOC_INCLUDE("view/PatientDesk.h")
Q_MOC_INCLUDE("view/TeamDesk.h")
Q_MOC_INCLUDE("view/WaitingDesk.h")

class Station : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Kind kind READ kind NOTIFY changed)
    Q_PROPERTY(QString device READ device CONSTANT)
    Q_PROPERTY(QString practice READ practice CONSTANT)
    Q_PROPERTY(wh::view::Display *display READ display CONSTANT)
    /// Null on a station that has no patient before it.
    Q_PROPERTY(wh::view::Reader *reader READ reader NOTIFY changed)
    Q_PROPERTY(wh::view::TeamDesk *team READ team NOTIFY changed)
    Q_PROPERTY(wh::view::PatientDesk *room READ room NOTIFY changed)
    Q_PROPERTY(wh::view::WaitingDesk *waiting READ waiting NOTIFY changed)
    Q_PROPERTY(wh::view::HuddleDesk *huddle READ huddle NOTIFY changed)
    Q_PROPERTY(wh::view::ChampionDesk *champion READ champion NOTIFY changed)
    /// What could not be read or saved, one plain sentence each; shown to staff, never on a patient's screen.
    Q_PROPERTY(QStringList problems READ problems NOTIFY changed)

    /// True when this device has no journal to write to (a newer one, or another program's): taps cannot be kept.
    Q_PROPERTY(bool cannotSave READ cannotSave NOTIFY changed)

public:
    enum class Kind { Chooser, Waiting, Room, Team, Huddle, Champion };
    Q_ENUM(Kind)

    Station(Kind kind, QString device, QString practice, Display *display, QObject *parent = nullptr);

    Kind kind() const { return kind_; }
    QString device() const { return device_; }
    QString practice() const { return practice_; }
    Display *display() const { return display_; }
    Reader *reader() const { return reader_; }
    TeamDesk *team() const { return team_; }
    PatientDesk *room() const { return room_; }
    WaitingDesk *waiting() const { return waiting_; }
    HuddleDesk *huddle() const { return huddle_; }
    ChampionDesk *champion() const { return champion_; }
    QStringList problems() const { return problems_; }

    void setTeam(TeamDesk *desk);
    void setRoom(PatientDesk *desk, Reader *reader);
    void setWaiting(WaitingDesk *desk, Reader *reader);
    void setHuddle(HuddleDesk *desk);
    void setChampion(ChampionDesk *desk);
    void setProblems(const QStringList &problems);
    bool cannotSave() const { return cannotSave_; }
    void setCannotSave();

    /// First start without a practice file: what this device shall be.
    Q_INVOKABLE void choose(wh::view::Station::Kind kind);
    Q_INVOKABLE void dismissProblems() { setProblems({}); }

    static Kind kindFromName(const QString &name); ///< "waiting", "room", …; Chooser for anything else
    static QString nameOf(Kind kind);

Q_SIGNALS:
    void changed();
    void chosen(wh::view::Station::Kind kind);

private:
    Kind kind_;
    QString device_;
    QString practice_;
    Display *display_;
    Reader *reader_ = nullptr;
    TeamDesk *team_ = nullptr;
    PatientDesk *room_ = nullptr;
    WaitingDesk *waiting_ = nullptr;
    HuddleDesk *huddle_ = nullptr;
    ChampionDesk *champion_ = nullptr;
    QStringList problems_;
    bool cannotSave_ = false;
};

} // namespace wh::view
