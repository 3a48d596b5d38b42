// SPDX-License-Identifier: GPL-3.0-or-later
// Which page the patient's screen in an exam room shows. Follows from the room's state alone, but for the topics tapped
// and the fact sheet opened while waiting; those are wiped when the room goes back to its start.
#pragma once

#include "view/Idle.h"
#include "view/Room.h"
#include "view/Sheet.h"

#include <QSet>
#include <QTimer>

namespace wh::view {

class PatientDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Page page READ page NOTIFY changed)
    Q_PROPERTY(wh::view::Room *room READ room CONSTANT)
    Q_PROPERTY(wh::view::Sheet *sheet READ sheet CONSTANT)
    Q_PROPERTY(wh::view::Idle *idle READ idle CONSTANT)
    /// Ids of the topics tapped: "medicines", "pain", "feelings", "home", "tests", "costs".
    Q_PROPERTY(QStringList topics READ topics NOTIFY changed)

public:
    enum class Page { WelcomePage, SheetPage, ComingPage, StepPage, TurnPage, NextPage, ThanksPage };
    Q_ENUM(Page)

    PatientDesk(Room *room, Sheet *sheet, Idle *idle, QObject *parent = nullptr);

    Page page() const;
    Room *room() const { return room_; }
    Sheet *sheet() const { return sheet_; }
    Idle *idle() const { return idle_; }
    QStringList topics() const;

    Q_INVOKABLE void toggleTopic(const QString &topic);
    Q_INVOKABLE void openSheet();
    Q_INVOKABLE void closeSheet();
    /// An answer; the same one again takes it back.
    Q_INVOKABLE void answer(const QString &kind);
    Q_INVOKABLE void thanksSeen();

Q_SIGNALS:
    void changed();
    /// The next person comes: comfort settings go back to normal.
    void wiped();

private:
    void follow();
    void wipe();
    void sendTopics();

    Room *room_;
    Sheet *sheet_;
    Idle *idle_;
    QSet<QString> topics_;
    bool reading_ = false;
    bool wasLive_ = false;
    bool thanking_ = false;
    QString sentTo_; ///< the handoff that has been told the topics
    QTimer thanksTimer_;
};

/// The step of the default template that a topic belongs to, or empty.
QString stepOfTopic(const QString &topic);

} // namespace wh::view
