// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/Stage.h"

#include "media/Chime.h"
#include "program/PaperNumbers.h"
#include "view/ChampionDesk.h"
#include "view/CodeProvider.h"
#include "view/HuddleDesk.h"
#include "view/IconProvider.h"
#include "view/PatientDesk.h"
#include "view/PictureProvider.h"
#include "view/PseudoWords.h"
#include "view/WaitingDesk.h"

#include <cstdio>

namespace wh::program {
namespace {

/// A language's words. English has none, it is in the program.
std::unique_ptr<QTranslator> wordsOf(const QString &language)
{
    if (language == QLatin1String(view::pseudoLanguage))
        return std::make_unique<view::PseudoWords>();
    auto words = std::make_unique<QTranslator>();
    if (!words->load(QStringLiteral(":/i18n/warm-handoff_%1.qm").arg(language)))
        return words; // empty: it translates nothing
    return words;
}

constexpr int minuteTickMs = 15'000; ///< how often minutes on screen are looked at

/// The fact sheet's cards in one language.
void fillSheet(view::Sheet &sheet, const content::Catalog &catalog, const QString &language)
{
    const auto *document = catalog.document("fact-sheet", language.toStdString());
    if (!document) {
        sheet.setCards({}, true);
        return;
    }
    QList<view::Card> cards;
    for (const auto &section : document->sections) {
        view::Card card{.title = qml(section.title), .picture = qml(section.picture), .pictureText = qml(section.alt)};
        QStringList paragraphs;
        for (const auto &block : section.blocks) {
            for (const auto &line : block.lines) {
                QString text;
                for (const auto &run : line) {
                    const auto words = qml(run.text).toHtmlEscaped();
                    text += run.bold ? QStringLiteral("<b>%1</b>").arg(words) : words;
                }
                (block.kind == content::Block::Kind::Paragraph ? paragraphs : card.items).append(text);
            }
        }
        card.body = paragraphs.join(QStringLiteral("<br>"));
        cards.append(std::move(card));
    }
    sheet.setCards(std::move(cards), !document->reviewed);
}

} // namespace

Stage::Stage(const Setup &setup, const content::Catalog &catalog, Ports ports)
    : setup_(setup)
    , catalog_(catalog)
    , ports_(std::move(ports))
    , checklists_(catalog)
    , practice_(setup.device.id, bodyRules(checklists_), ports_.editions, ports_.seal, ports_.transport, ports_.clock)
    , display_(settings())
    , station_(view::Station::Kind::Chooser, qml(setup.device.id), qml(setup.practice.name), &display_)
{
    station_.setProblems(setup.problems);
    follow(practice_, checklists_, [this] { followPractice(); });
    openRooms();
    makeDesk();
    practice_.open();
    minutes_.setInterval(minuteTickMs);
    connect(&minutes_, &QTimer::timeout, this, &Stage::refresh);
    minutes_.start();
    connect(&display_, &view::Display::languageChanged, this, &Stage::translate);
    const auto count = [this](std::string_view counter) {
        if (setup_.device.station == content::Station::Waiting || setup_.device.station == content::Station::Room)
            ports_.count(counter, display_.language().toStdString());
    };
    connect(&sheet_, &view::Sheet::opened, this, [count] { count(measures::sheetOpenedCounter); });
    connect(&sheet_, &view::Sheet::finished, this, [count] { count(measures::sheetFinishedCounter); });
    translate();
}

Stage::~Stage()
{
    targets_.reset();
    engine_.reset();
    ports_.transport.setEvents({});
    for (auto &session : sessions_)
        session->close();
}

void Stage::refresh()
{
    for (auto *room : rooms_)
        Q_EMIT room->changed();
}

bool Stage::show(const QRect &place)
{
    engine_ = std::make_unique<QQmlApplicationEngine>();
    engine_->addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine_->addImageProvider(QStringLiteral("icon"),
                              new view::IconProvider(fromPath(catalog_.root() / "assets/icons")));
    engine_->addImageProvider(QStringLiteral("picture"),
                              new view::PictureProvider(fromPath(catalog_.root() / "assets/illustrations")));
    engine_->addImageProvider(QStringLiteral("code"), new view::CodeProvider);
    if (paperPages_)
        engine_->addImageProvider(QStringLiteral("paper"), paperPages_.release());
    engine_->setInitialProperties({{QStringLiteral("station"), QVariant::fromValue(&station_)}});
    engine_->load(QUrl(QStringLiteral("qrc:/qt/qml/WarmHandoff/Shell/Main.qml")));
    if (engine_->rootObjects().isEmpty())
        return false;
    window_ = qobject_cast<QQuickWindow *>(engine_->rootObjects().constFirst());
    const auto resized = [this] { display_.setScreenSize(window_->width(), window_->height()); };
    connect(window_, &QWindow::widthChanged, this, resized);
    connect(window_, &QWindow::heightChanged, this, resized);
    if (place.isEmpty()) {
        window_->showFullScreen();
    } else {
        window_->setGeometry(place);
        window_->show();
    }
    resized();
    focus_ = std::make_unique<view::FocusKeeper>(*window_);
    // For tests that tap real screens: where everything is.
    if (qEnvironmentVariableIsSet("WH_FIRST_FRAME")) // for tests/bench: when something can be seen
        connect(
            window_, &QQuickWindow::frameSwapped, this, [] { std::puts("first frame"), std::fflush(stdout); },
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    if (const auto file = qEnvironmentVariable("WH_TARGETS"); !file.isEmpty())
        targets_ = std::make_unique<view::Targets>(*window_, file);
    if (const auto file = qEnvironmentVariable("WH_FRAMES"); !file.isEmpty())
        frames_ = std::make_unique<view::FrameTimes>(*window_, file);
    return true;
}

view::Display::Settings Stage::settings() const
{
    view::Display::Settings settings;
    settings.screen = screenOf(setup_.device);
    settings.scheme = qml(content::nameOf(setup_.device.theme));
    settings.textScale = setup_.device.textPercent / 100.0;
    settings.leftHand = setup_.device.leftHand;
    settings.languages.clear();
    for (const auto &language : setup_.practice.languages)
        settings.languages.append(qml(language));
    settings.language = setup_.language;
    return settings;
}

void Stage::openRooms()
{
    const sync::Self self{setup_.device.id, setup_.device.role, std::string(content::nameOf(setup_.device.station)),
                          setup_.certificateEndMs};
    for (const auto &id : setup_.device.rooms) {
        sessions_.push_back(
            std::make_unique<sync::RoomSession>(id, self, ports_.journal, ports_.transport, ports_.clock));
        sessions_.back()->setLeftOpenAfter(core::leftOpenAfterMs);
        const auto *entry = setup_.practice.room(id);
        const auto name = entry && !entry->name.empty() ? qml(entry->name) : QString();
        rooms_.append(new view::Room(
            name, *sessions_.back(), ports_.clock, display_,
            [this](const std::string &templateId, int version) { return checklists_.checklist(templateId, version); },
            this));
    }
    const auto find = [this](const std::string &room) -> sync::RoomSession * {
        for (auto &session : sessions_)
            if (session->state().room == room)
                return session.get();
        return nullptr;
    };
    ports_.transport.setEvents(
        {.share =
             [find](const core::Share &share) {
                 if (auto *session = find(share.room))
                     session->received(share);
             },
         .presence =
             [find](const core::Presence &presence) {
                 if (auto *session = find(presence.room))
                     session->received(presence);
             },
         .link =
             [this](core::Link link) {
                 for (auto &session : sessions_)
                     session->linkChanged(link);
                 practice_.linkChanged(link);
             },
         .past =
             [find](const core::Past &past) {
                 if (auto *session = find(past.room))
                     session->received(past);
             },
         .edition = [this](const core::Edition &edition, ports::Shelf shelf) { practice_.received(edition, shelf); }});
    for (auto &session : sessions_)
        session->open();
}

void Stage::makeDesk()
{
    using content::Station;
    switch (setup_.device.station) {
    case Station::Team: {
        auto *desk = new view::TeamDesk(new view::Board(rooms_, this), &idle_, this);
        station_.setTeam(desk);
        auto *chime = new media::Chime(fromPath(catalog_.root() / "assets/sounds/ready.wav"), this);
        connect(desk, &view::TeamDesk::called, chime, &media::Chime::ring);
        break;
    }
    case Station::Room:
        if (!rooms_.isEmpty())
            station_.setRoom(new view::PatientDesk(rooms_.first(), &sheet_, &topics_, &idle_, this),
                             new view::Reader(catalog_.voice(), this));
        break;
    case Station::Waiting:
        makeWaitingDesk();
        break;
    case Station::Huddle:
        player_ = std::make_unique<media::TrainingPlayer>();
        station_.setHuddle(new view::HuddleDesk(player_.get(), &sheet_, &display_, catalog_.films(), this));
        break;
    case Station::Champion:
        makeChampionDesk();
        break;
    }
}

bool Stage::isReviewed(const std::string &language) const
{
    const auto &reviewed = checklists_.settings().reviewed;
    return language == "en" || std::find(reviewed.begin(), reviewed.end(), language) != reviewed.end();
}

void Stage::makeChampionDesk()
{
    paperPages_ = std::make_unique<view::PaperPages>();
    auto *papers = new view::PaperDesk(
        catalog_, print::Press(catalog_, qml(setup_.practice.name), fromPath(setup_.practice.logo)),
        {.checklist = [this](const std::string &id) -> std::optional<core::Template> {
             const auto *found = checklists_.checklist(id);
             return found ? std::optional(*found) : std::nullopt;
         },
         .checklists =
             [this] {
                 QStringList ids;
                 for (const auto *one : checklists_.all())
                     ids.append(qml(one->id));
                 return ids;
             },
         .reviewed = [this](const std::string &language) { return isReviewed(language); },
         .numbers =
             [this] {
                 const auto today = QDate::currentDate();
                 return paperNumbers(ports_.numbers(), today.addDays(-30), today);
             },
         .folder = setup_.dataDir + QStringLiteral("/papers")},
        paperPages_.get(), this);
    QStringList offered;
    for (const auto &language : setup_.practice.languages)
        offered.append(qml(language));
    auto *languages = new view::LanguagesDesk(
        {.offered = offered,
         .reviewed = [this](const QString &language) { return isReviewed(language.toStdString()); },
         .mayChange = [this] { return practice_.mayPublish(); },
         .publish =
             [this](const QString &language, bool reviewed) {
                 auto settings = checklists_.settings();
                 std::erase(settings.reviewed, language.toStdString());
                 if (reviewed)
                     settings.reviewed.push_back(language.toStdString());
                 const auto published = practice_.publish(content::writeSettings(settings));
                 return published.ok ? QString() : qml(published.message);
             }},
        this);
    station_.setChampion(new view::ChampionDesk(&pin_, new view::Board(rooms_, this), &display_, templates(),
                                                ports_.numbers, papers, languages, &idle_, this));
}

void Stage::makeWaitingDesk()
{
    auto *desk = new view::WaitingDesk(&display_, &sheet_, &topics_, &idle_, this);
    desk->setFilms(catalog_.films());
    QList<QVariantMap> invitations;
    for (const auto &language : display_.languages()) {
        const auto row = view::invitation(language, *wordsOf(language));
        if (language == display_.language())
            invitations.prepend(row);
        else
            invitations.append(row);
    }
    desk->setInvitations(std::move(invitations));
    desk->setPrinting(
        {&print::Press::printers,
         [this](const std::vector<print::Topic> &topics, const QString &language, const QString &printer) {
             const print::Press press(catalog_, qml(setup_.practice.name));
             const auto made = press.myList(topics, {.language = language.toStdString()});
             return made.paper ? made.paper->sendTo(printer) : made.problem;
         }});
    station_.setWaiting(desk, new view::Reader(catalog_.voice(), this));
}

void Stage::translate()
{
    if (translator_)
        QCoreApplication::removeTranslator(translator_.get());
    translator_ = wordsOf(display_.language());
    if (!translator_->isEmpty())
        QCoreApplication::installTranslator(translator_.get());
    fillSheet(sheet_, catalog_, display_.language());
    topics_.retranslate();
    offerTemplates();
    if (engine_)
        engine_->retranslate();
}

void Stage::offerTemplates()
{
    if (!station_.team())
        return;
    const auto language = display_.language().toStdString();
    QVariantList list;
    for (const auto *checklist : checklists_.all())
        list.append(QVariantMap{{QStringLiteral("id"), qml(checklist->id)},
                                {QStringLiteral("name"), qml(core::textIn(checklist->name, language))},
                                {QStringLiteral("icon"), qml(checklist->icon)},
                                {QStringLiteral("variantOf"), qml(checklist->variantOf)}});
    station_.team()->setTemplates(list);
}

void Stage::followPractice()
{
    core::WaitingLimits waiting;
    if (const auto limit = checklists_.settings().limits.find(std::string(content::attentionLimit));
        limit != checklists_.settings().limits.end())
        waiting.readyMin = limit->second;
    for (auto *room : rooms_)
        room->setWaitingLimits(waiting);
    offerTemplates();
    if (auto *champion = station_.champion()) {
        champion->setTemplates(templates());
        Q_EMIT champion->languages()->changed();
    }
    refresh();
}

std::vector<core::Template> Stage::templates() const
{
    std::vector<core::Template> all;
    for (const auto *checklist : checklists_.all())
        all.push_back(*checklist);
    return all;
}

int Stage::idleMs() const
{
    const bool patients
        = setup_.device.station == content::Station::Waiting || setup_.device.station == content::Station::Room;
    return (patients ? setup_.practice.patientIdleS : setup_.practice.teamIdleS) * 1000 + view::idleWarningMs;
}

} // namespace wh::program
