// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/WaitingDesk.h"

#include <QLoggingCategory>
#include <QTranslator>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace wh::view {
namespace {

Q_LOGGING_CATEGORY(logWaiting, "wh.view.waiting")

constexpr int inviteMs = 8'000; // long enough to read the longest of them slowly
constexpr std::string_view patientFilm = "patient-clip";

//: Title of the waiting room's welcome; it takes turns with the other languages.
constexpr const char *inviteTitle = QT_TRANSLATE_NOOP("Invitation", "Your voice is part of your care");
//: The waiting room's welcome, under the title.
constexpr const char *inviteText = QT_TRANSLATE_NOOP("Invitation", "Your team talks about your care in front of you.");
//: The big button of the waiting room's welcome.
constexpr const char *inviteButton = QT_TRANSLATE_NOOP("Invitation", "Touch to start");

} // namespace

QVariantMap invitation(const QString &language, const QTranslator &words)
{
    const auto said = [&](const char *source) {
        const auto translated = words.translate("Invitation", source);
        return translated.isEmpty() ? QString::fromUtf8(source) : translated;
    };
    return {{QStringLiteral("language"), language},
            {QStringLiteral("title"), said(inviteTitle)},
            {QStringLiteral("text"), said(inviteText)},
            {QStringLiteral("button"), said(inviteButton)},
            {QStringLiteral("rightToLeft"), QLocale(language).textDirection() == Qt::RightToLeft}};
}

WaitingDesk::WaitingDesk(Display *display, Sheet *sheet, Topics *topics, Idle *idle, QObject *parent)
    : QObject(parent)
    , display_(display)
    , sheet_(sheet)
    , topics_(topics)
    , idle_(idle)
{
    connect(idle_, &Idle::expired, this, &WaitingDesk::home);
    connect(display_, &Display::changed, this, &WaitingDesk::somebody);
    connect(display_, &Display::languageChanged, this, &WaitingDesk::somebody);
    connect(topics_, &Topics::changed, this, &WaitingDesk::somebody);
    connect(sheet_, &Sheet::changed, this, &WaitingDesk::somebody);
    connect(display_, &Display::languageChanged, this, [this] {
        if (page_ == Page::FilmPage)
            watch();
        Q_EMIT changed();
    });
    inviteTimer_.setInterval(inviteMs);
    connect(&inviteTimer_, &QTimer::timeout, this, [this] {
        inviting_ = (inviting_ + 1) % invitations_.size();
        Q_EMIT invitationChanged();
    });
}

WaitingDesk::~WaitingDesk() = default;

void WaitingDesk::setInvitations(QList<QVariantMap> invitations)
{
    invitations_ = std::move(invitations);
    inviting_ = 0;
    invite();
    Q_EMIT invitationChanged();
}

void WaitingDesk::invite()
{
    if (page_ != Page::WelcomePage || invitations_.size() < 2 || invitationHeld_)
        inviteTimer_.stop();
    else if (!inviteTimer_.isActive())
        inviteTimer_.start();
}

void WaitingDesk::holdInvitation(bool held)
{
    invitationHeld_ = held;
    invite();
}

void WaitingDesk::somebody()
{
    idle_->setActive(true);
}

void WaitingDesk::setFilms(content::FilmManifest films)
{
    films_ = std::move(films);
    Q_EMIT changed();
}

const content::Film *WaitingDesk::film() const
{
    // A film in another language than the reader's is not offered: the cards say the same in theirs.
    const auto language = display_->language().toStdString();
    const auto *found = films_.film(patientFilm, language);
    return found && found->language == language ? found : nullptr;
}

void WaitingDesk::go(Page page)
{
    // The page is told of the end first: its picture must not outlive the player it is handed to.
    auto old = page == Page::FilmPage ? nullptr : std::move(player_);
    printed_.clear();
    page_ = page;
    idle_->setActive(page != Page::WelcomePage);
    invite();
    Q_EMIT changed();
    if (!old)
        return;
    old.reset();
#ifdef __GLIBC__
    // A film is decoded on a dozen threads, each with a heap of its own; what they leave is given back, or a day of
    // films would hold three times the memory of one.
    malloc_trim(0);
#endif
}

void WaitingDesk::begin(const QString &language)
{
    if (!language.isEmpty())
        display_->setLanguage(language);
    menu();
}

void WaitingDesk::menu()
{
    sheet_->restart();
    go(Page::MenuPage);
}

void WaitingDesk::readSheet()
{
    sheet_->open();
    go(Page::CardPage);
}

void WaitingDesk::next()
{
    if (sheet_->last())
        menu();
    else
        sheet_->next();
}

void WaitingDesk::back()
{
    if (sheet_->first())
        menu();
    else
        sheet_->back();
}

void WaitingDesk::watch()
{
    const auto *wanted = film();
    if (!wanted)
        return menu();
    if (!player_) {
        player_ = std::make_unique<media::TrainingPlayer>();
        // Who watches touches nothing: the film is their being there.
        connect(player_.get(), &media::TrainingPlayer::positionChanged, idle_, &Idle::stay);
    }
    go(Page::FilmPage);
    player_->load(*wanted);
    player_->play();
}

void WaitingDesk::playOrPause()
{
    if (player_)
        player_->toggle();
}

void WaitingDesk::chooseTopics()
{
    go(Page::TopicsPage);
}

void WaitingDesk::showList()
{
    if (topics_->count() == 0)
        return chooseTopics();
    printer_ = printing_.printers ? printing_.printers().value(0) : QString();
    go(Page::ListPage);
}

void WaitingDesk::print()
{
    if (printer_.isEmpty() || page_ != Page::ListPage || !printed_.isEmpty())
        return;
    std::vector<print::Topic> rows;
    for (const auto &row : topics_->list()) {
        const auto map = row.toMap();
        rows.push_back({map.value(QStringLiteral("words")).toString(), map.value(QStringLiteral("icon")).toString()});
    }
    const auto problem = printing_.print(rows, display_->language(), printer_);
    if (!problem.isEmpty())
        qCWarning(logWaiting, "the list was not printed: %ls", qUtf16Printable(problem));
    printed_ = problem.isEmpty() ? QStringLiteral("printed") : QStringLiteral("failed");
    idle_->stay();
    Q_EMIT changed();
}

void WaitingDesk::home()
{
    topics_->clear();
    sheet_->restart();
    display_->reset();
    printer_.clear();
    inviting_ = 0;
    Q_EMIT wiped();
    go(Page::WelcomePage);
    Q_EMIT invitationChanged();
}

} // namespace wh::view
