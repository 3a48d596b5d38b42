// SPDX-License-Identifier: GPL-3.0-or-later
// Which page the patient's screen in an exam room shows. Follows from the room's state alone, but for the topics picked
// and the fact sheet opened while waiting; those are wiped when the room goes back to its start.
#pragma once

#include "view/Idle.h"
#include "view/Room.h"
#include "view/Sheet.h"
#include "view/Topics.h"

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
    Q_PROPERTY(wh::view::Topics *topics READ topics CONSTANT)
    /// Topics that the patient picked and the team has not heard yet: {id, icon, pictogram, word, words}.
    Q_PROPERTY(QVariantList uncovered READ uncovered NOTIFY changed)
    /// Who may be with the patient: {id, icon, word, words, chosen}.
    Q_PROPERTY(QVariantList companions READ companions NOTIFY changed)
    /// What happens next and who does it, as the team tapped it: {id, icon, pictogram, words, word}.
    Q_PROPERTY(QVariantList nextSteps READ nextSteps NOTIFY changed)
    /// Something the patient tapped at another step still waits for the team.
    Q_PROPERTY(bool handUp READ handUp NOTIFY changed)

public:
    enum class Page { WelcomePage, SheetPage, ComingPage, StepPage, TurnPage, NextPage, ThanksPage };
    Q_ENUM(Page)

    PatientDesk(Room *room, Sheet *sheet, Topics *topics, Idle *idle, QObject *parent = nullptr);

    Page page() const;
    Room *room() const { return room_; }
    Sheet *sheet() const { return sheet_; }
    Idle *idle() const { return idle_; }
    Topics *topics() const { return topics_; }
    QVariantList uncovered() const;
    QVariantList companions() const;
    QVariantList nextSteps() const;
    bool handUp() const;

    Q_INVOKABLE void toggleCompanion(const QString &companion);
    Q_INVOKABLE void openSheet();
    Q_INVOKABLE void closeSheet();
    /// An answer; the same one again takes it back.
    Q_INVOKABLE void answer(const QString &kind);
    Q_INVOKABLE void thanksSeen();
    /// Somebody changed the text's size, the colours or the language: they are wiped after a while, too.
    void touched();

Q_SIGNALS:
    void changed();
    /// The next person comes: comfort settings go back to normal.
    void wiped();

private:
    void follow();
    void wipe();
    void adoptTopics();
    void sendTopic(const QString &topic, bool chosen);

    Room *room_;
    Sheet *sheet_;
    Topics *topics_;
    Idle *idle_;
    bool reading_ = false;
    bool wasLive_ = false;
    bool thanking_ = false;
    bool adopting_ = false;
    bool touched_ = false;
    QString sentTo_; ///< the handoff that has been told the topics
    QTimer thanksTimer_;
};

} // namespace wh::view
