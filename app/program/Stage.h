// SPDX-License-Identifier: GPL-3.0-or-later
// One station on its ports: sessions, models, desk and window. It knows no file, broker or database.
#pragma once

#include "device/Pin.h"
#include "measures/Measures.h"
#include "measures/Summary.h"
#include "media/TrainingPlayer.h"
#include "program/Practice.h"
#include "program/Setup.h"
#include "sync/RoomSession.h"
#include "view/FocusKeeper.h"
#include "view/Idle.h"
#include "view/PaperDesk.h"
#include "view/Sheet.h"
#include "view/Station.h"
#include "view/Targets.h"
#include "view/TeamDesk.h"
#include "view/Topics.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>
#include <QTranslator>

#include <functional>
#include <memory>
#include <vector>

namespace wh::program {

/// The ports outlive it.
class Stage : public QObject
{
public:
    struct Ports {
        ports::Journal &journal;
        ports::Transport &transport;
        ports::Clock &clock;
        ports::Settings &settings;
        ports::Editions &editions;
        ports::Seal &seal;
        std::function<measures::Summary()> numbers;
        measures::CountNow countNow; ///< for the champion's numbers, off this thread
        /// Adds one to a counter of measures/Measures.h, in a language.
        std::function<void(std::string_view counter, const std::string &language)> count;
    };

    Stage(const Setup &setup, const content::Catalog &catalog, Ports ports);

    ~Stage() override;

    /// Minutes go by without an event; whoever shows them is told to look again.
    void refresh();

    view::Station &station() { return station_; }
    view::Display &display() { return display_; }
    QQuickWindow *window() const { return window_; }
    view::TeamDesk *team() { return station_.team(); }
    view::Idle *idle() { return &idle_; }
    device::Pin &pin() { return pin_; }
    sync::PracticeSession &practice() { return practice_; }

    /// Loads the screens and shows them in `place`, or full screen for an empty one. False if they cannot be loaded.
    bool show(const QRect &place);

private:
    view::Display::Settings settings() const;

    void openRooms();

    void makeDesk();

    void translate();
    void makeWaitingDesk();
    void makeChampionDesk();
    bool isReviewed(const std::string &language) const; ///< by what the champion published; English is the original

    /// Takes up what the champion published: for the next handoff; one that runs keeps its version.
    void followPractice();

    void offerTemplates();
    std::vector<core::Template> templates() const; ///< those that stand now

    int idleMs() const;

    const Setup &setup_;
    const content::Catalog &catalog_;
    Ports ports_;
    content::Checklists checklists_;
    sync::PracticeSession practice_;
    view::Display display_;
    view::Station station_;
    std::unique_ptr<QTranslator> translator_;
    view::Sheet sheet_;
    view::Topics topics_;
    view::Idle idle_{idleMs()};
    device::Pin pin_{ports_.settings, ports_.clock};
    std::vector<std::unique_ptr<sync::RoomSession>> sessions_;
    QList<view::Room *> rooms_;
    std::unique_ptr<media::TrainingPlayer> player_;
    QTimer minutes_;
    std::unique_ptr<view::PaperPages> paperPages_; ///< until the engine has it
    std::unique_ptr<QQmlApplicationEngine> engine_;
    QQuickWindow *window_ = nullptr;
    std::unique_ptr<view::FocusKeeper> focus_;
    std::unique_ptr<view::Targets> targets_;
    std::unique_ptr<view::FrameTimes> frames_;
};

} // namespace wh::program
