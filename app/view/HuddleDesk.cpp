// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/HuddleDesk.h"

namespace wh::view {

namespace {

constexpr std::string_view trainingFilm = "training";
constexpr qint64 msPerMinute = 60'000;

} // namespace

HuddleDesk::HuddleDesk(media::TrainingPlayer *player, Sheet *sheet, Display *display, content::FilmManifest films,
                       QObject *parent)
    : QObject(parent)
    , player_(player)
    , sheet_(sheet)
    , display_(display)
    , films_(std::move(films))
{
    connect(player_, &media::TrainingPlayer::stateChanged, this, &HuddleDesk::changed);
    connect(player_, &media::TrainingPlayer::ended, this, [this] {
        watched_ = true;
        Q_EMIT changed();
    });
    connect(display_, &Display::languageChanged, this, &HuddleDesk::pickFilm);
    pickFilm();
}

void HuddleDesk::pickFilm()
{
    const auto *film = films_.film(trainingFilm, display_->language().toStdString());
    if (film != film_) {
        film_ = film;
        loaded_ = false;
        if (page_ == Page::PlayerPage)
            watch();
    }
    Q_EMIT changed();
}

QString HuddleDesk::filmTitle() const
{
    return film_ ? QString::fromStdString(film_->title) : QString();
}

int HuddleDesk::filmMinutes() const
{
    return film_ ? static_cast<int>((film_->durationMs + msPerMinute - 1) / msPerMinute) : 0;
}

void HuddleDesk::watch()
{
    if (!film_)
        return;
    page_ = Page::PlayerPage;
    Q_EMIT changed();
    if (!loaded_)
        player_->load(*film_);
    loaded_ = true;
    player_->play();
}

void HuddleDesk::readSheet()
{
    sheet_->restart();
    page_ = Page::SheetPage;
    Q_EMIT changed();
}

void HuddleDesk::home()
{
    player_->pause();
    page_ = Page::LaunchPage;
    Q_EMIT changed();
}

} // namespace wh::view
