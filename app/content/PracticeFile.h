// SPDX-License-Identifier: GPL-3.0-or-later
// practice.toml: what a practice is, its rooms and devices. deploy/practice.toml is the commented example.
// What the champion changes later travels as settings and is not kept here.
#pragma once

#include "content/Source.h"
#include "core/Event.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace wh::content {

/// What a device is for (DESIGN.md section 1).
enum class Station : std::uint8_t { Waiting, Room, Team, Huddle, Champion };
enum class ThemeName : std::uint8_t { Day, Contrast, Evening };
enum class MediaBackend : std::uint8_t { Auto, Ffmpeg, Gstreamer };

std::string_view nameOf(Station station); ///< "waiting", as in --station
std::string_view nameOf(ThemeName theme);
std::string_view nameOf(MediaBackend backend);
std::optional<Station> stationFromName(std::string_view name);
std::optional<ThemeName> themeFromName(std::string_view name);

inline constexpr std::size_t maxNameLength = 60; ///< characters of a display name
inline constexpr std::size_t maxRooms = 500;
inline constexpr std::size_t maxDevices = 2'000;

/// An exam room. `name` is for screens only and never written to the journal or the link.
struct RoomEntry {
    std::string id;   ///< slug
    std::string name; ///< may be empty: screens then say "Room ID"
};

/// One installed program.
struct DeviceEntry {
    std::string id; ///< slug; also its name on the link
    Station station = Station::Team;
    core::Role role = core::Role::Observer;
    std::vector<std::string> rooms;    ///< ids; for a room screen exactly one; empty for waiting and huddle
    double diagonalIn = 0;             ///< of its screen, in inches; 0: the station's usual one
    double distanceM = 0;              ///< from eye to screen, in metres; 0: the station's usual one
    std::optional<double> dotsPerInch; ///< for screens that lie about their size
    std::string language;              ///< empty: the practice's
    ThemeName theme = ThemeName::Day;
    int textPercent = 100; ///< 100, 150 or 200
    bool leftHand = false;
};

/// The broker of the practice's network. Without certificates only on this machine itself.
struct BrokerEntry {
    std::string host;
    int port = 0;
    std::filesystem::path ca; ///< empty: no TLS
    std::filesystem::path certificate;
    std::filesystem::path key;
    bool encrypted() const { return !ca.empty(); }
};

struct Practice {
    std::string name;           ///< for screens and paper only; may be empty
    std::filesystem::path logo; ///< for paper only; may be empty
    std::vector<std::string> languages{"en", "es"};
    std::string language = "en";       ///< what a screen goes back to
    std::optional<BrokerEntry> broker; ///< nothing: every device works alone
    std::vector<RoomEntry> rooms;
    std::vector<DeviceEntry> devices;
    int patientIdleS = 75; ///< untouched until the screen asks; it acts 20 s later
    int teamIdleS = 240;
    std::filesystem::path content; ///< the practice's own templates and documents; may be empty
    MediaBackend media = MediaBackend::Auto;

    const DeviceEntry *device(std::string_view id) const;
    const RoomEntry *room(std::string_view id) const;
};

/// What stands in when there is no practice file or a broken one: six rooms, English and Spanish, no broker.
Practice defaultPractice();

/// Reads a practice file. Paths in it are taken from the folder it lies in.
Read<Practice> readPractice(const Source &source);

} // namespace wh::content
