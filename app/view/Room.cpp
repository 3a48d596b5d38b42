// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/Room.h"

#include "view/Display.h"
#include "view/Topics.h"

#include <algorithm>

namespace wh::view {

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

int minutesBetween(std::int64_t fromMs, std::int64_t toMs)
{
    return static_cast<int>(std::max<std::int64_t>(0, toMs - fromMs) / 60'000);
}

QString nameOf(ports::Saved saved)
{
    switch (saved) {
    case ports::Saved::Durable:
        return {};
    case ports::Saved::DiskFull:
        return QStringLiteral("disk-full");
    case ports::Saved::ReadOnly:
        return QStringLiteral("read-only");
    case ports::Saved::Damaged:
        break;
    }
    return QStringLiteral("damaged");
}

bool isAddition(const core::Signal &signal)
{
    return signal.kind == core::SignalKind::Add || signal.kind == core::SignalKind::Question;
}

} // namespace

QString styled(const QString &marked)
{
    QString out;
    const auto parts = marked.toHtmlEscaped().split(QStringLiteral("**"));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool bold = i % 2 == 1 && i + 1 < parts.size();
        out += bold ? QStringLiteral("<b>") + parts.at(i) + QStringLiteral("</b>") : parts.at(i);
    }
    return out.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = rows_.at(index.row());
    switch (role) {
    case StepId:
        return row.stepId;
    case Icon:
        return row.icon;
    case Title:
        return row.title;
    case Mark:
        return row.mark;
    case Now:
        return row.now;
    case Unheard:
        return row.unheard;
    case Reason:
        return row.reason;
    case Added:
        return row.added;
    default:
        return {};
    }
}

QHash<int, QByteArray> StepModel::roleNames() const
{
    return {{StepId, "stepId"}, {Icon, "icon"},       {Title, "title"},   {Mark, "mark"},
            {Now, "now"},       {Unheard, "unheard"}, {Reason, "reason"}, {Added, "added"}};
}

void StepModel::setRows(QList<Row> rows)
{
    if (rows.size() != rows_.size()) {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
        return;
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i) == rows_.at(i))
            continue;
        rows_[i] = rows.at(i);
        Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
}

Room::Room(QString name, sync::RoomSession &session, ports::Clock &clock, Display &display, TemplateFinder templates,
           QObject *parent)
    : QObject(parent)
    , name_(std::move(name))
    , session_(session)
    , clock_(clock)
    , display_(display)
    , templates_(std::move(templates))
    , steps_(new StepModel(this))
{
    session_.setChanged([this] { refresh(); });
    connect(&display_, &Display::languageChanged, this, &Room::refresh);
    refresh();
}

void Room::refresh()
{
    QList<StepModel::Row> rows;
    if (const auto *handoff = shown()) {
        const auto *checklist = this->checklist();
        for (const auto &state : handoff->steps) {
            const auto *words = checklist ? checklist->step(state.id) : nullptr;
            StepModel::Row row;
            row.stepId = fromUtf8(state.id);
            row.icon = words ? fromUtf8(words->icon) : QStringLiteral("info");
            row.title = words ? text(words->title) : row.stepId;
            row.mark = static_cast<int>(state.mark);
            row.now = handoff->current == state.id;
            row.reason = fromUtf8(state.reason);
            for (const auto &signal : handoff->signals) {
                if (signal.step != state.id)
                    continue;
                row.unheard = row.unheard || !signal.heard;
                row.added += isAddition(signal) ? 1 : 0;
            }
            rows.append(row);
        }
    }
    steps_->setRows(std::move(rows));
    const auto phaseNow = live() ? live()->phase : core::Phase::Finished;
    const bool nowReady = phaseNow == core::Phase::Ready && lastPhase_ != core::Phase::Ready;
    lastPhase_ = phaseNow;
    Q_EMIT changed();
    if (nowReady)
        Q_EMIT becameReady();
}

const core::HandoffState *Room::live() const
{
    return state().live ? &*state().live : nullptr;
}

const core::HandoffState *Room::shown() const
{
    if (const auto *handoff = live())
        return handoff;
    return state().last ? &*state().last : nullptr;
}

const core::Template *Room::checklist() const
{
    const auto *handoff = shown();
    return handoff ? templates_(handoff->templateId, handoff->version) : nullptr;
}

const core::Step *Room::step() const
{
    const auto *handoff = live();
    const auto *checklist = this->checklist();
    return handoff && checklist ? checklist->step(handoff->current) : nullptr;
}

QString Room::text(const core::Text &text) const
{
    return fromUtf8(core::textIn(text, display_.language().toStdString()));
}

QString Room::roomId() const
{
    return fromUtf8(state().room);
}

Room::Phase Room::phase() const
{
    return live() ? static_cast<Phase>(static_cast<int>(live()->phase) + 1) : Phase::Free;
}

int Room::minutes() const
{
    return live() ? minutesBetween(live()->phaseAtMs, clock_.wallMs()) : 0;
}

bool Room::attention() const
{
    return live() && core::wantsAttention(*live(), limits_, clock_.wallMs());
}

void Room::setWaitingLimits(const core::WaitingLimits &limits)
{
    limits_ = limits;
    Q_EMIT changed();
}

bool Room::rehearsal() const
{
    return live() && live()->rehearsal;
}

Room::Link Room::link() const
{
    return static_cast<Link>(session_.link());
}

bool Room::saving() const
{
    return session_.saving();
}

QString Room::trouble() const
{
    return nameOf(session_.fault());
}

QString Room::troubleElsewhere() const
{
    for (const auto &device : session_.devices())
        if (device.device != session_.self().device && !device.fault.empty() && device.liveness == sync::Liveness::Live)
            return fromUtf8(device.device);
    return {};
}

bool Room::here(core::Role role) const
{
    for (const auto &device : session_.devices())
        if (device.role == role && device.liveness == sync::Liveness::Live)
            return true;
    return false;
}

bool Room::giverHere() const
{
    return here(core::Role::Giver);
}

bool Room::receiverHere() const
{
    return here(core::Role::Receiver);
}

bool Room::patientHere() const
{
    return here(core::Role::Patient);
}

Room::Who Room::me() const
{
    return static_cast<Who>(session_.self().role);
}

int Room::stepCount() const
{
    return static_cast<int>(steps_->rows().size());
}

int Room::stepIndex() const
{
    const auto &rows = steps_->rows();
    for (qsizetype i = 0; i < rows.size(); ++i)
        if (rows.at(i).now && live())
            return static_cast<int>(i);
    return -1;
}

QString Room::stepId() const
{
    return live() ? fromUtf8(live()->current) : QString();
}

QString Room::stepIcon() const
{
    return step() ? fromUtf8(step()->icon) : QString();
}

QString Room::title() const
{
    return step() ? text(step()->title) : stepId();
}

QString Room::prompt() const
{
    return step() ? styled(text(step()->prompt)) : QString();
}

Room::Who Room::lead() const
{
    return step() ? static_cast<Who>(step()->lead) : Who::Giver;
}

bool Room::iLead() const
{
    return lead() == me();
}

Room::Mark Room::mark() const
{
    const auto *state = live() ? live()->step(live()->current) : nullptr;
    return state ? static_cast<Mark>(state->mark) : Mark::Open;
}

QString Room::patientTitle() const
{
    return step() ? text(step()->patientTitle) : QString();
}

QString Room::patientLine() const
{
    return step() ? styled(text(step()->patientLine)) : QString();
}

QString Room::patientAsk() const
{
    return step() ? text(step()->patientAsk) : QString();
}

QString Room::picture() const
{
    return step() ? fromUtf8(step()->picture) : QString();
}

bool Room::patientsTurn() const
{
    return live() && live()->current == core::patientsTurnStep;
}

bool Room::sayBack() const
{
    return live() && live()->current == core::sayBackStep;
}

QVariantList Room::reasons() const
{
    QVariantList list;
    if (const auto *step = this->step())
        for (const auto &reason : step->reasons)
            list.append(QVariantMap{{QStringLiteral("id"), fromUtf8(reason.id)},
                                    {QStringLiteral("label"), text(reason.label)},
                                    {QStringLiteral("icon"), fromUtf8(reason.icon)}});
    return list;
}

QVariantList Room::recap() const
{
    // Three lines at most: what the patient added comes first, then why they came and what comes next.
    QVariantList list;
    const auto add = [&](const StepModel::Row &row) {
        list.append(QVariantMap{{QStringLiteral("icon"), row.icon},
                                {QStringLiteral("title"), row.title.section(QLatin1Char(','), 0, 0)},
                                {QStringLiteral("added"), row.added}});
    };
    constexpr qsizetype most = 3;
    for (const auto &row : steps_->rows())
        if (row.added > 0 && list.size() < most)
            add(row);
    for (const auto *wanted : {"why-today", "medicines", "next-step"})
        for (const auto &row : steps_->rows())
            if (row.stepId == QLatin1String(wanted) && row.added == 0 && list.size() < most)
                add(row);
    return list;
}

int Room::unheard() const
{
    return live() ? live()->unheard() : 0;
}

const core::Signal *Room::newestUnheard() const
{
    if (!live())
        return nullptr;
    const auto &signals = live()->signals;
    const auto found = std::find_if(signals.rbegin(), signals.rend(), [](const core::Signal &s) { return !s.heard; });
    return found == signals.rend() ? nullptr : &*found;
}

QString Room::signalKind() const
{
    const auto *signal = newestUnheard();
    return signal ? fromUtf8(core::nameOf(signal->kind)) : QString();
}

QString Room::signalStep() const
{
    const auto *signal = newestUnheard();
    return signal ? fromUtf8(signal->step) : QString();
}

QString Room::signalStepTitle() const
{
    const auto id = signalStep();
    for (const auto &row : steps_->rows())
        if (row.stepId == id)
            return row.title;
    return {};
}

QString Room::signalTopic() const
{
    const auto *signal = newestUnheard();
    const auto chip = signal ? topicChip(signal->topic) : Chip();
    return chip.id.isEmpty() ? signalStepTitle() : chip.words;
}

QString Room::companions() const
{
    QStringList words;
    if (live())
        for (const auto &note : live()->notes)
            if (const auto chip = companionChip(note.reason); !chip.id.isEmpty() && !words.contains(chip.word))
                words.append(chip.word);
    return words.join(QStringLiteral(", "));
}

QStringList Room::nextSteps() const
{
    QStringList lines;
    if (live())
        for (const auto &note : live()->notes)
            if (const auto chip = nextChip(note.reason); !chip.id.isEmpty())
                lines.append(chip.words + QStringLiteral(": ")
                             + nextDoerChip(note.reason.substr(note.reason.rfind("-by-") + 4)).words);
    lines.removeDuplicates();
    return lines;
}

QString Room::pictogram() const
{
    return pictogramOf(stepIcon());
}

bool Room::confirmed() const
{
    return live() && std::any_of(live()->signals.begin(), live()->signals.end(), [this](const core::Signal &s) {
               return s.kind == core::SignalKind::Confirm && s.step == live()->current;
           });
}

const core::Signal *Room::ownSignal() const
{
    if (!live())
        return nullptr;
    const auto &signals = live()->signals;
    const auto found = std::find_if(signals.rbegin(), signals.rend(), [this](const core::Signal &s) {
        return s.step == live()->current && s.by == session_.self().device && s.kind != core::SignalKind::Topic;
    });
    return found == signals.rend() ? nullptr : &*found;
}

QString Room::answer() const
{
    const auto *signal = ownSignal();
    return signal ? fromUtf8(core::nameOf(signal->kind)) : QString();
}

bool Room::answerHeard() const
{
    const auto *signal = ownSignal();
    return signal && signal->kind != core::SignalKind::Confirm && signal->heard;
}

const core::StepState *Room::ownLastMark() const
{
    if (!live())
        return nullptr;
    const core::StepState *newest = nullptr;
    for (const auto &state : live()->steps)
        if (state.mark != core::StepMark::Open && state.by == session_.self().device
            && (!newest || state.atMs >= newest->atMs))
            newest = &state;
    return newest;
}

bool Room::canUndo() const
{
    return ownLastMark() != nullptr;
}

bool Room::canBack() const
{
    return stepIndex() > 0;
}

bool Room::complete() const
{
    return live() && live()->complete() && live()->current.empty();
}

bool Room::joined() const
{
    return live() && live()->joined.contains(session_.self().device);
}

int Room::doneCount() const
{
    const auto &rows = steps_->rows();
    return static_cast<int>(std::count_if(
        rows.begin(), rows.end(), [](const StepModel::Row &row) { return row.mark == static_cast<int>(Mark::Done); }));
}

int Room::skippedCount() const
{
    const auto &rows = steps_->rows();
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const StepModel::Row &row) {
        return row.mark == static_cast<int>(Mark::Skipped);
    }));
}

int Room::addedCount() const
{
    int added = 0;
    for (const auto &row : steps_->rows())
        added += row.added;
    return added;
}

int Room::totalMinutes() const
{
    const auto *handoff = shown();
    if (!handoff)
        return 0;
    return minutesBetween(handoff->startedAtMs, handoff->ended() ? handoff->phaseAtMs : clock_.wallMs());
}

QString Room::endedWith() const
{
    return state().last ? fromUtf8(core::nameOf(state().last->phase)) : QString();
}

void Room::submit(core::Command command)
{
    session_.submit(std::move(command), [this](const sync::Outcome &outcome) {
        if (outcome.refusal)
            Q_EMIT refused(fromUtf8(core::nameOf(outcome.refusal->rule)));
        else if (!outcome.ok)
            Q_EMIT notSaved(nameOf(outcome.saved));
    });
    Q_EMIT changed(); // saving may have begun
}

void Room::onStep(core::Command::Kind kind, const QString &step, const QString &reason)
{
    submit({.kind = kind, .step = step.toStdString(), .reason = reason.toStdString(), .checklist = checklist()});
}

void Room::start(const QString &templateId)
{
    submit({.kind = core::Command::Kind::Start, .checklist = templates_(templateId.toStdString(), 0)});
}

void Room::join()
{
    submit({.kind = core::Command::Kind::Join});
}

void Room::leave()
{
    submit({.kind = core::Command::Kind::Leave});
}

void Room::ready()
{
    submit({.kind = core::Command::Kind::SetPhase, .phase = core::Phase::Ready});
}

void Room::goIn()
{
    join();
    submit({.kind = core::Command::Kind::SetPhase, .phase = core::Phase::InRoom});
}

void Room::show(int index)
{
    if (index >= 0 && index < stepCount())
        onStep(core::Command::Kind::Show, steps_->rows().at(index).stepId);
}

void Room::back()
{
    show(stepIndex() > 0 ? stepIndex() - 1 : stepCount() - 1);
}

void Room::done()
{
    if (stepIndex() >= 0)
        onStep(core::Command::Kind::Done, stepId());
}

void Room::skip(const QString &reason)
{
    if (stepIndex() >= 0)
        onStep(core::Command::Kind::Skip, stepId(), reason);
}

void Room::undo()
{
    if (const auto *mark = ownLastMark())
        onStep(core::Command::Kind::Undo, fromUtf8(mark->id));
}

void Room::heard()
{
    if (const auto step = signalStep(); !step.isEmpty())
        onStep(core::Command::Kind::Heard, step);
}

void Room::finish(const QString &reason)
{
    onStep(core::Command::Kind::Finish, {}, reason);
}

void Room::cancel(const QString &reason)
{
    onStep(core::Command::Kind::Cancel, {}, reason);
}

void Room::reopen()
{
    submit({.kind = core::Command::Kind::Reopen});
}

QStringList Room::barriers() const
{
    QStringList reasons;
    if (const auto *handoff = shown())
        for (const auto &barrier : handoff->barriers)
            reasons.append(QString::fromStdString(barrier.reason));
    return reasons;
}

QString Room::declined() const
{
    return state().declined ? QString::fromStdString(state().declined->reason) : QString();
}

void Room::toggleBarrier(const QString &reason)
{
    using Kind = core::Command::Kind;
    submit({.kind = barriers().contains(reason) ? Kind::Unbarrier : Kind::Barrier, .reason = reason.toStdString()});
}

void Room::toggleNote(const QString &reason)
{
    using Kind = core::Command::Kind;
    const auto note = reason.toStdString();
    submit({.kind = live() && live()->hasNote(note) ? Kind::Unnote : Kind::Note, .reason = note});
}

void Room::decline(const QString &reason)
{
    submit({.kind = core::Command::Kind::Decline, .reason = reason.toStdString()});
}

void Room::undecline()
{
    submit({.kind = core::Command::Kind::Undecline});
}

void Room::signal(const QString &kind)
{
    const auto wanted = core::signalFromName(kind.toStdString());
    if (wanted && stepIndex() >= 0)
        submit({.kind = core::Command::Kind::Signal, .step = stepId().toStdString(), .signal = *wanted});
}

void Room::withdraw(const QString &kind)
{
    const auto wanted = core::signalFromName(kind.toStdString());
    if (wanted && stepIndex() >= 0)
        submit({.kind = core::Command::Kind::Withdraw, .step = stepId().toStdString(), .signal = *wanted});
}

} // namespace wh::view
