// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/ChampionDesk.h"

#include "device/Certificate.h"

namespace wh::view {

namespace {

using Answer = device::Pin::Answer;
using Choice = device::Pin::Choice;

constexpr int waitStepMs = 1'000;
constexpr qint64 msPerSecond = 1'000;

} // namespace

ChampionDesk::ChampionDesk(device::Pin *pin, Board *board, Display *display, std::vector<core::Template> templates,
                           std::function<measures::Summary()> numbers, PaperDesk *papers, LanguagesDesk *languages,
                           Idle *idle, QObject *parent)
    : QObject(parent)
    , pin_(pin)
    , board_(board)
    , display_(display)
    , templates_(std::move(templates))
    , numbers_(std::move(numbers))
    , papers_(papers)
    , languages_(languages)
    , idle_(idle)
{
    connect(board_, &Board::changed, this, &ChampionDesk::numbersChanged);
    connect(display_, &Display::languageChanged, this, &ChampionDesk::changed);
    connect(display_, &Display::languageChanged, this, &ChampionDesk::numbersChanged);
    connect(idle_, &Idle::expired, this, &ChampionDesk::lock);
    connect(&wait_, &QTimer::timeout, this, [this] {
        if (pin_->waitMs() == 0) {
            wait_.stop();
            answer_.clear();
        }
        Q_EMIT changed();
    });
    wait_.setInterval(waitStepMs);
    if (pin_->waitMs() > 0) {
        answer_ = QStringLiteral("wait");
        wait_.start();
    }
}

ChampionDesk::Page ChampionDesk::page() const
{
    if (pin_->isUnlocked())
        return page_;
    return pin_->isSet() ? Page::PinPage : Page::ChoosePinPage;
}

int ChampionDesk::waitSeconds() const
{
    return static_cast<int>((pin_->waitMs() + msPerSecond - 1) / msPerSecond);
}

QString ChampionDesk::text(const core::Text &text) const
{
    const auto words = core::textIn(text, display_->language().toStdString());
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

namespace {

/// Whole days until a certificate ends that is close to its end (0 when it is over), else -1.
int daysLeft(const sync::DeviceView &device, std::int64_t nowMs)
{
    if (device.certificateEndMs == 0)
        return -1;
    const auto days = device::daysUntil(device.certificateEndMs, nowMs);
    return days > device::certificateWarningDays ? -1 : std::max(days, 0);
}

} // namespace

QVariantList ChampionDesk::rooms() const
{
    QVariantList list;
    for (auto *room : board_->rooms()) {
        QVariantList devices;
        for (const auto &device : room->session().devices())
            devices.append(QVariantMap{{QStringLiteral("device"), QString::fromStdString(device.device)},
                                       {QStringLiteral("station"), QString::fromStdString(device.station)},
                                       {QStringLiteral("live"), device.liveness == sync::Liveness::Live},
                                       {QStringLiteral("gone"), device.liveness == sync::Liveness::Gone},
                                       {QStringLiteral("fault"), QString::fromStdString(device.fault)},
                                       {QStringLiteral("daysLeft"), daysLeft(device, room->wallMs())}});
        list.append(QVariantMap{{QStringLiteral("name"), room->name()},
                                {QStringLiteral("plate"), room->roomId()},
                                {QStringLiteral("phase"), static_cast<int>(room->phase())},
                                {QStringLiteral("devices"), devices}});
    }
    return list;
}

void ChampionDesk::setTemplates(std::vector<core::Template> templates)
{
    templates_ = std::move(templates);
    Q_EMIT changed();
}

QVariantList ChampionDesk::templates() const
{
    QVariantList list;
    for (const auto &checklist : templates_)
        list.append(QVariantMap{{QStringLiteral("id"), QString::fromStdString(checklist.id)},
                                {QStringLiteral("name"), text(checklist.name)},
                                {QStringLiteral("icon"), QString::fromStdString(checklist.icon)},
                                {QStringLiteral("steps"), static_cast<int>(checklist.steps.size())}});
    return list;
}

QVariantList ChampionDesk::steps() const
{
    QVariantList list;
    for (const auto &checklist : templates_) {
        if (checklist.id != opened_)
            continue;
        for (const auto &step : checklist.steps)
            list.append(QVariantMap{{QStringLiteral("icon"), QString::fromStdString(step.icon)},
                                    {QStringLiteral("title"), text(step.title)},
                                    {QStringLiteral("prompt"), styled(text(step.prompt))},
                                    {QStringLiteral("patientLine"), styled(text(step.patientLine))},
                                    {QStringLiteral("lead"), static_cast<int>(step.lead)},
                                    {QStringLiteral("required"), step.required}});
    }
    return list;
}

QString ChampionDesk::templateName() const
{
    for (const auto &checklist : templates_)
        if (checklist.id == opened_)
            return text(checklist.name);
    return {};
}

int ChampionDesk::templateVersion() const
{
    for (const auto &checklist : templates_)
        if (checklist.id == opened_)
            return checklist.version;
    return 0;
}

QVariantList ChampionDesk::days() const
{
    QVariantList list;
    for (auto day = summary_.days.rbegin(); day != summary_.days.rend(); ++day)
        list.append(QVariantMap{{QStringLiteral("date"), QString::fromStdString(day->date)},
                                {QStringLiteral("started"), day->started},
                                {QStringLiteral("finished"), day->finished},
                                {QStringLiteral("corrected"), day->corrected}});
    return list;
}

QVariantList ChampionDesk::phaseMinutes() const
{
    QVariantList list;
    for (const auto &[phase, minutes] : summary_.medianMinutes)
        list.append(
            QVariantMap{{QStringLiteral("phase"), static_cast<int>(phase) + 1}, {QStringLiteral("minutes"), minutes}});
    return list;
}

void ChampionDesk::setAnswer(const QString &answer)
{
    answer_ = answer;
    busy_ = false;
    typed_.clear();
    Q_EMIT changed();
}

void ChampionDesk::digit(const QString &digit)
{
    if (busy_ || pin_->waitMs() > 0 || digit.size() != 1)
        return;
    typed_.append(digit.at(0).toLatin1());
    answer_.clear();
    idle_->setActive(true);
    Q_EMIT changed();
}

void ChampionDesk::takeBack()
{
    typed_.removeLast();
    Q_EMIT changed();
}

void ChampionDesk::enter()
{
    if (!canEnter())
        return;
    if (pin_->isSet()) {
        busy_ = true;
        Q_EMIT changed();
        pin_->check(typed_, [this](device::Pin::Outcome outcome) {
            if (outcome.answer == Answer::Right) {
                unlocked();
                return;
            }
            if (outcome.waitMs > 0)
                wait_.start();
            setAnswer(outcome.waitMs > 0                    ? QStringLiteral("wait")
                          : outcome.answer == Answer::Wrong ? QStringLiteral("wrong")
                                                            : QStringLiteral("cannot-tell"));
        });
        return;
    }
    if (!again_) {
        first_ = typed_;
        again_ = true;
        setAnswer({});
        return;
    }
    busy_ = true;
    pin_->choose(first_, typed_, [this](Choice choice) {
        first_.clear();
        again_ = false;
        if (choice == Choice::Kept) {
            unlocked();
            return;
        }
        setAnswer(choice == Choice::TooShort        ? QStringLiteral("too-short")
                      : choice == Choice::Different ? QStringLiteral("different")
                                                    : QStringLiteral("not-saved"));
    });
    Q_EMIT changed();
}

void ChampionDesk::unlocked()
{
    setAnswer({});
    showNumbers();
}

void ChampionDesk::lock()
{
    pin_->lock();
    first_.clear();
    again_ = false;
    idle_->setActive(false);
    setAnswer({});
}

void ChampionDesk::showNumbers()
{
    summary_ = numbers_();
    Q_EMIT numbersChanged();
    open(Page::NumbersPage);
}

void ChampionDesk::open(Page page)
{
    if (page != Page::PapersPage)
        papers_->close();
    page_ = page;
    idle_->setActive(true);
    Q_EMIT changed();
}

void ChampionDesk::showRooms()
{
    open(Page::RoomsPage);
}

void ChampionDesk::showTemplates()
{
    open(Page::TemplatesPage);
}

void ChampionDesk::showPapers()
{
    papers_->close();
    open(Page::PapersPage);
}

void ChampionDesk::showLanguages()
{
    open(Page::LanguagesPage);
}

void ChampionDesk::showSteps(const QString &templateId)
{
    opened_ = templateId.toStdString();
    open(Page::StepsPage);
}

} // namespace wh::view
