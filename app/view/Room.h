// SPDX-License-Identifier: GPL-3.0-or-later
// A room as QML sees it: read-only properties, and one method for each thing a person may tap. Rules live in app/core.
#pragma once

#include "core/Template.h"
#include "sync/RoomSession.h"

#include <QAbstractListModel>
#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

namespace wh::view {

class Display;

/// The template with this id and version, or null. Version 0 asks for the newest.
using TemplateFinder = std::function<const core::Template *(const std::string &id, int version)>;

/// The steps of the live handoff, for the rail. Rows keep their place; only roles change.
class StepModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Room")

public:
    enum Roles { StepId = Qt::UserRole + 1, Icon, Title, Mark, Now, Unheard, Reason, Added };
    struct Row {
        QString stepId;
        QString icon;
        QString title;
        int mark = 0; ///< Room::Mark
        bool now = false;
        bool unheard = false;
        QString reason;
        int added = 0; ///< additions and questions made at this step
        bool operator==(const Row &) const = default;
    };
    using QAbstractListModel::QAbstractListModel;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void setRows(QList<Row> rows);
    const QList<Row> &rows() const { return rows_; }

private:
    QList<Row> rows_;
};

class Room : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString roomId READ roomId CONSTANT)
    Q_PROPERTY(QString name READ name CONSTANT)
    Q_PROPERTY(Phase phase READ phase NOTIFY changed)
    Q_PROPERTY(int minutes READ minutes NOTIFY changed)
    Q_PROPERTY(bool attention READ attention NOTIFY changed)
    Q_PROPERTY(bool rehearsal READ rehearsal NOTIFY changed)
    Q_PROPERTY(Link link READ link NOTIFY changed)
    Q_PROPERTY(bool saving READ saving NOTIFY changed)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    Q_PROPERTY(QString troubleElsewhere READ troubleElsewhere NOTIFY changed)
    Q_PROPERTY(bool giverHere READ giverHere NOTIFY changed)
    Q_PROPERTY(bool receiverHere READ receiverHere NOTIFY changed)
    Q_PROPERTY(bool patientHere READ patientHere NOTIFY changed)
    Q_PROPERTY(Who me READ me CONSTANT)
    Q_PROPERTY(wh::view::StepModel *steps READ steps CONSTANT)
    Q_PROPERTY(int stepCount READ stepCount NOTIFY changed)
    Q_PROPERTY(int stepIndex READ stepIndex NOTIFY changed)
    Q_PROPERTY(QString stepId READ stepId NOTIFY changed)
    Q_PROPERTY(QString stepIcon READ stepIcon NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString prompt READ prompt NOTIFY changed)
    Q_PROPERTY(Who lead READ lead NOTIFY changed)
    Q_PROPERTY(bool iLead READ iLead NOTIFY changed)
    Q_PROPERTY(Mark mark READ mark NOTIFY changed)
    Q_PROPERTY(QString patientTitle READ patientTitle NOTIFY changed)
    Q_PROPERTY(QString patientLine READ patientLine NOTIFY changed)
    Q_PROPERTY(QString patientAsk READ patientAsk NOTIFY changed)
    Q_PROPERTY(QString picture READ picture NOTIFY changed)
    Q_PROPERTY(bool patientsTurn READ patientsTurn NOTIFY changed)
    Q_PROPERTY(bool sayBack READ sayBack NOTIFY changed)
    Q_PROPERTY(QVariantList reasons READ reasons NOTIFY changed)
    Q_PROPERTY(QVariantList recap READ recap NOTIFY changed)
    Q_PROPERTY(int unheard READ unheard NOTIFY changed)
    Q_PROPERTY(QString signalKind READ signalKind NOTIFY changed)
    Q_PROPERTY(QString signalStep READ signalStep NOTIFY changed)
    Q_PROPERTY(QString signalStepTitle READ signalStepTitle NOTIFY changed)
    Q_PROPERTY(QString signalTopic READ signalTopic NOTIFY changed)
    Q_PROPERTY(QString companions READ companions NOTIFY changed)
    Q_PROPERTY(QStringList nextSteps READ nextSteps NOTIFY changed)
    Q_PROPERTY(QString pictogram READ pictogram NOTIFY changed)
    Q_PROPERTY(bool confirmed READ confirmed NOTIFY changed)
    Q_PROPERTY(QString answer READ answer NOTIFY changed)
    Q_PROPERTY(bool answerHeard READ answerHeard NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canBack READ canBack NOTIFY changed)
    Q_PROPERTY(bool complete READ complete NOTIFY changed)
    Q_PROPERTY(bool joined READ joined NOTIFY changed)
    Q_PROPERTY(int doneCount READ doneCount NOTIFY changed)
    Q_PROPERTY(int skippedCount READ skippedCount NOTIFY changed)
    Q_PROPERTY(int addedCount READ addedCount NOTIFY changed)
    Q_PROPERTY(int totalMinutes READ totalMinutes NOTIFY changed)
    Q_PROPERTY(QString endedWith READ endedWith NOTIFY changed)
    Q_PROPERTY(QStringList barriers READ barriers NOTIFY changed)
    Q_PROPERTY(QString declined READ declined NOTIFY changed)

public:
    enum class Phase { Free, Preparing, Ready, InRoom, Closing, Finished, Cancelled };
    Q_ENUM(Phase)
    enum class Link { Alone, Connecting, Live, Lost };
    Q_ENUM(Link)
    enum class Who { Giver, Receiver, Patient, Observer };
    Q_ENUM(Who)
    enum class Mark { Open, Done, Skipped };
    Q_ENUM(Mark)

    Room(QString name, sync::RoomSession &session, ports::Clock &clock, Display &display, TemplateFinder templates,
         QObject *parent = nullptr);

    QString roomId() const;
    QString name() const { return name_; }
    /// Free when no handoff is live; the one that ended last is then told by the last* and count properties.
    Phase phase() const;
    std::int64_t wallMs() const { return clock_.wallMs(); }
    int minutes() const;    ///< since the phase began, by this device's clock; never below 0
    bool attention() const; ///< in this phase for longer than the practice's limit
    bool rehearsal() const;
    /// The practice's own; see core::WaitingLimits.
    void setWaitingLimits(const core::WaitingLimits &limits);
    Link link() const;
    bool saving() const;
    QString trouble() const;          ///< "" or "disk-full", "read-only", "damaged": taps cannot be saved here
    QString troubleElsewhere() const; ///< a device of the room that cannot save, or ""
    bool giverHere() const;
    bool receiverHere() const;
    bool patientHere() const;
    Who me() const;
    StepModel *steps() const { return steps_; }
    int stepCount() const;
    int stepIndex() const; ///< of the current step, -1 when none
    QString stepId() const;
    QString stepIcon() const;
    QString title() const;
    QString prompt() const; ///< styled text: <b> for words to say aloud
    Who lead() const;
    bool iLead() const;
    Mark mark() const;
    QString patientTitle() const;
    QString patientLine() const;
    QString patientAsk() const;
    QString picture() const;
    bool patientsTurn() const;
    bool sayBack() const;
    QVariantList reasons() const; ///< of the current step: {id, label, icon}
    QVariantList recap() const;   ///< for the say-back: {icon, title, added}
    int unheard() const;
    QString signalKind() const; ///< newest unheard signal: "add", "question", "topic" or ""
    QString signalStep() const;
    QString signalStepTitle() const;
    QString signalTopic() const;   ///< of a topic: which one in words, or the step's title where it was not said
    QString companions() const;    ///< who is with the patient, as tapped: "Family, Interpreter"
    QStringList nextSteps() const; ///< what comes next and by whom, as tapped: "Tests: Clinician"
    QString pictogram() const;     ///< of the current step, or empty
    bool confirmed() const;        ///< the patient said "that's right" at the current step
    QString answer() const;        ///< what this device last signalled at the current step: "confirm", "add", … or ""
    bool answerHeard() const;
    bool canUndo() const;
    bool canBack() const;
    bool complete() const;
    bool joined() const;
    int doneCount() const;
    int skippedCount() const;
    int addedCount() const;
    int totalMinutes() const;
    QString endedWith() const; ///< of the last handoff: "", "finished" or "cancelled"

    QStringList barriers() const; ///< reasons tapped, of the live handoff or the last one
    QString declined() const;     ///< why the last visit went on without a handoff, while that can be taken back

    Q_INVOKABLE void start(const QString &templateId);
    Q_INVOKABLE void join();
    Q_INVOKABLE void leave();
    Q_INVOKABLE void ready();
    /// The receiver comes in: joins, and the room is together.
    Q_INVOKABLE void goIn();
    Q_INVOKABLE void show(int index);
    Q_INVOKABLE void back();
    Q_INVOKABLE void done();
    Q_INVOKABLE void skip(const QString &reason);
    Q_INVOKABLE void undo();  ///< takes back this device's last tick or skip
    Q_INVOKABLE void heard(); ///< the signal that signalKind tells of
    Q_INVOKABLE void finish(const QString &reason = {});
    Q_INVOKABLE void cancel(const QString &reason);
    Q_INVOKABLE void reopen();
    /// A note of core::isNote(): set, or taken back.
    Q_INVOKABLE void toggleNote(const QString &reason);
    Q_INVOKABLE void toggleBarrier(const QString &reason);
    Q_INVOKABLE void decline(const QString &reason);
    Q_INVOKABLE void undecline();
    Q_INVOKABLE void signal(const QString &kind);
    Q_INVOKABLE void withdraw(const QString &kind);

    const core::RoomState &state() const { return session_.state(); }
    sync::RoomSession &session() { return session_; }

Q_SIGNALS:
    void changed();
    /// A tap broke a rule: its id as in core::nameOf(Rule).
    void refused(const QString &rule);
    /// A tap could not be saved: "disk-full", "read-only" or "damaged".
    void notSaved(const QString &why);
    /// Somebody else set the room to ready.
    void becameReady();

private:
    void refresh();
    void submit(core::Command command);
    void onStep(core::Command::Kind kind, const QString &step, const QString &reason = {});
    bool here(core::Role role) const;
    const core::HandoffState *live() const;
    const core::HandoffState *shown() const; ///< live, else the last
    const core::Template *checklist() const;
    const core::Step *step() const;
    const core::Signal *newestUnheard() const;
    const core::Signal *ownSignal() const;
    const core::StepState *ownLastMark() const;
    QString text(const core::Text &text) const;

    QString name_;
    sync::RoomSession &session_;
    ports::Clock &clock_;
    Display &display_;
    TemplateFinder templates_;
    StepModel *steps_;
    core::WaitingLimits limits_;
    core::Phase lastPhase_ = core::Phase::Preparing;
};

/// **bold** of a prompt as Qt Quick's styled text; everything else escaped.
QString styled(const QString &marked);

} // namespace wh::view
