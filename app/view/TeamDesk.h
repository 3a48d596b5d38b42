// SPDX-License-Identifier: GPL-3.0-or-later
// Which page a team tablet shows. Follows from the room's state and the last choice of the person holding it.
#pragma once

#include "view/Board.h"
#include "view/Idle.h"

namespace wh::view {

class TeamDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Page page READ page NOTIFY changed)
    Q_PROPERTY(wh::view::Board *board READ board CONSTANT)
    Q_PROPERTY(wh::view::Room *room READ room NOTIFY changed)
    Q_PROPERTY(wh::view::Idle *idle READ idle CONSTANT)
    /// True where the main button must be "Go in": a receiver outside a room that is not together yet.
    Q_PROPERTY(bool mustGoIn READ mustGoIn NOTIFY changed)
    /// Another room than the one on screen that is ready for the clinician, or null.
    Q_PROPERTY(wh::view::Room *callingRoom READ callingRoom NOTIFY changed)
    /// Why the last tap did nothing: a rule's id, or "disk-full", "read-only", "damaged"; empty when all is well.
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    /// What can be started now: {id, name, icon}, the usual one first. Variants only once their general one was chosen.
    Q_PROPERTY(QVariantList templates READ templates NOTIFY templatesChanged)
    /// What comes next, then who does it: {id, label, icon, chosen}; see askNext().
    Q_PROPERTY(QVariantList nextChoices READ nextChoices NOTIFY changed)
    /// The thing chosen on the way, in words, or empty.
    Q_PROPERTY(QString nextThing READ nextThing NOTIFY changed)
    /// One template of several for the same handoff is to be chosen: which colleague.
    Q_PROPERTY(bool choosingVariant READ choosingVariant NOTIFY templatesChanged)

public:
    enum class Page {
        BoardPage,
        StartPage,
        StepPage,
        NotNowPage,
        StopPage,
        UnheardPage,
        ClosingPage,
        FinishedPage,
        DeclinePage,
        BarriersPage,
        NextPage
    };
    Q_ENUM(Page)

    TeamDesk(Board *board, Idle *idle, QObject *parent = nullptr);

    Page page() const;
    Board *board() const { return board_; }
    Room *room() const { return room_; }
    Idle *idle() const { return idle_; }
    bool mustGoIn() const;
    Room *callingRoom() const;
    QString notice() const { return notice_; }
    QVariantList templates() const;
    QVariantList nextChoices() const;
    QString nextThing() const;
    bool choosingVariant() const { return !general_.isEmpty(); }
    /// {id, name, icon, variantOf} of each template a handoff can be started with, the default first.
    void setTemplates(const QVariantList &templates);

    Q_INVOKABLE void open(const QString &roomId);
    Q_INVOKABLE void toBoard();
    Q_INVOKABLE void choose(const QString &templateId); ///< starts it, or offers its variants
    Q_INVOKABLE void askDecline();                      ///< the reasons for a visit without a handoff
    Q_INVOKABLE void askBarriers();                     ///< what made it hard; several may be tapped
    Q_INVOKABLE void askNext();                         ///< what comes next and who does it, for the patient to read
    Q_INVOKABLE void askNotNow();                       ///< the reasons for putting a step off
    Q_INVOKABLE void askStop();                         ///< the reasons for stopping the handoff
    Q_INVOKABLE void closePage();                       ///< back to where the reasons were asked
    Q_INVOKABLE void chooseReason(const QString &reason);
    Q_INVOKABLE void finish();
    Q_INVOKABLE void dismissNotice();
    Q_INVOKABLE void muteCall(); ///< "later" on the banner of another ready room

Q_SIGNALS:
    void changed();
    void templatesChanged();
    /// A room that is not open here became ready for the clinician: sound the chime.
    void called(const QString &roomName);

private:
    enum class Asking { Nothing, NotNow, Stop, Unheard, Decline, Barriers, Next };
    void setRoom(Room *room);
    void setNotice(const QString &notice);

    Board *board_;
    Idle *idle_;
    Room *room_ = nullptr;
    Room *muted_ = nullptr;
    Asking asking_ = Asking::Nothing;
    bool wasLive_ = false; ///< the handoff on screen was live, so its end is worth a page
    QString notice_;
    QVariantList templates_;
    QString thing_;   ///< what comes next, while who does it is asked
    QString general_; ///< the template whose variants are offered
};

} // namespace wh::view
