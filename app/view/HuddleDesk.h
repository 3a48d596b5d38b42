// SPDX-License-Identifier: GPL-3.0-or-later
// The huddle's screen: what today's huddle offers, and the film. A station without a film says so and offers the rest.
#pragma once

#include "media/TrainingPlayer.h"
#include "view/Display.h"
#include "view/Sheet.h"

namespace wh::view {

/// QML's name for the player; its code is in app/media.
struct PlayerForeign {
    Q_GADGET
    QML_FOREIGN(wh::media::TrainingPlayer)
    QML_NAMED_ELEMENT(TrainingPlayer)
    QML_UNCREATABLE("made by the program")
};

class HuddleDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Page page READ page NOTIFY changed)
    Q_PROPERTY(wh::media::TrainingPlayer *player READ player CONSTANT)
    Q_PROPERTY(wh::view::Sheet *sheet READ sheet CONSTANT)
    Q_PROPERTY(bool hasFilm READ hasFilm NOTIFY changed)
    Q_PROPERTY(QString filmTitle READ filmTitle NOTIFY changed)
    Q_PROPERTY(int filmMinutes READ filmMinutes NOTIFY changed)
    Q_PROPERTY(bool watched READ watched NOTIFY changed)

public:
    enum class Page { LaunchPage, PlayerPage, SheetPage };
    Q_ENUM(Page)

    HuddleDesk(media::TrainingPlayer *player, Sheet *sheet, Display *display, content::FilmManifest films,
               QObject *parent = nullptr);

    Page page() const { return page_; }
    media::TrainingPlayer *player() const { return player_; }
    Sheet *sheet() const { return sheet_; }
    bool hasFilm() const { return film_ != nullptr && player_->state() != media::TrainingPlayer::State::Broken; }
    QString filmTitle() const;
    int filmMinutes() const;                  ///< rounded up
    bool watched() const { return watched_; } ///< to its end, since the program started

    Q_INVOKABLE void watch();
    Q_INVOKABLE void readSheet();
    Q_INVOKABLE void home();

Q_SIGNALS:
    void changed();

private:
    void pickFilm();

    media::TrainingPlayer *player_;
    Sheet *sheet_;
    Display *display_;
    content::FilmManifest films_;
    const content::Film *film_ = nullptr;
    Page page_ = Page::LaunchPage;
    bool watched_ = false;
    bool loaded_ = false;
};

} // namespace wh::view
