// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/PracticeFile.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace wh::content {
namespace {

constexpr std::array<std::string_view, 5> stationNames{"waiting", "room", "team", "huddle", "champion"};
constexpr std::array<std::string_view, 3> themeNames{"day", "contrast", "evening"};
constexpr std::array<std::string_view, 3> backendNames{"auto", "ffmpeg", "gstreamer"};
constexpr std::array<std::string_view, 5> knownLanguages{"en", "es", "zh-Hans", "vi", "ar"};
constexpr std::array<std::string_view, 4> roleNames{"giver", "receiver", "patient", "observer"};

int lineOf(const toml::source_region &region)
{
    return static_cast<int>(region.begin.line);
}

/// One table of the file: takes values by name and finds what is wrong or left over.
class Table
{
public:
    Table(const toml::table &table, std::string what, Findings &findings)
        : table_(table)
        , what_(std::move(what))
        , findings_(findings)
    {
    }

    int line() const { return content::lineOf(table_.source()); }
    int lineOf(std::string_view key) const
    {
        const toml::node *node = table_.get(key);
        return node ? content::lineOf(node->source()) : line();
    }
    bool has(std::string_view key) const { return table_.contains(key); }

    void error(std::string_view key, const std::string &message) { findings_.error(lineOf(key), message); }

    std::optional<std::string> text(std::string_view key)
    {
        const toml::node *node = take(key);
        if (!node)
            return std::nullopt;
        if (const auto *value = node->as_string())
            return value->get();
        wrongType(key, "a text in quotes");
        return std::nullopt;
    }

    std::optional<bool> boolean(std::string_view key)
    {
        const toml::node *node = take(key);
        if (!node)
            return std::nullopt;
        if (const auto *value = node->as_boolean())
            return value->get();
        wrongType(key, "true or false");
        return std::nullopt;
    }

    std::optional<double> number(std::string_view key, double least, double most, std::string_view unit)
    {
        const toml::node *node = take(key);
        if (!node)
            return std::nullopt;
        std::optional<double> value;
        if (const auto *real = node->as_floating_point())
            value = real->get();
        else if (const auto *whole = node->as_integer())
            value = static_cast<double>(whole->get());
        else
            wrongType(key, "a number");
        if (value && !(*value >= least && *value <= most)) {
            error(key, named(key) + " must be from " + shown(least) + " to " + shown(most) + std::string(unit));
            return std::nullopt;
        }
        return value;
    }

    std::optional<int> whole(std::string_view key, int least, int most, std::string_view unit)
    {
        const auto value = number(key, least, most, unit);
        if (value && std::floor(*value) != *value) {
            error(key, named(key) + " must be a whole number");
            return std::nullopt;
        }
        return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
    }

    /// One of `known`, by its place in it.
    std::optional<std::size_t> choice(std::string_view key, std::span<const std::string_view> known)
    {
        const auto word = text(key);
        if (!word)
            return std::nullopt;
        const auto found = std::find(known.begin(), known.end(), *word);
        if (found == known.end()) {
            error(key, unknownWord(named(key) + ",", *word, known));
            return std::nullopt;
        }
        return static_cast<std::size_t>(found - known.begin());
    }

    std::optional<std::vector<std::string>> texts(std::string_view key)
    {
        const toml::node *node = take(key);
        if (!node)
            return std::nullopt;
        const auto *list = node->as_array();
        std::vector<std::string> result;
        if (list) {
            for (const toml::node &item : *list) {
                const auto *value = item.as_string();
                if (!value) {
                    list = nullptr;
                    break;
                }
                result.push_back(value->get());
            }
        }
        if (!list) {
            wrongType(key, "a list of texts in quotes, as in [\"1\", \"2\"]");
            return std::nullopt;
        }
        return result;
    }

    /// The id every room and device must have.
    std::string slug(std::string_view key)
    {
        const bool there = table_.contains(key);
        const auto value = text(key);
        if (!there)
            findings_.error(line(),
                            what_ + " has no " + std::string(key) + ": add it, as in " + std::string(key) + " = \"3\"");
        if (!value)
            return {};
        if (!core::isSlug(*value)) {
            error(key, named(key) + " must be 1 to 32 characters of a-z, 0-9 and -, not starting with -");
            return {};
        }
        return *value;
    }

    /// A name for screens: one short line.
    std::string name(std::string_view key)
    {
        const auto value = text(key);
        if (!value)
            return {};
        const bool plain = std::none_of(value->begin(), value->end(), [](char c) {
            return (c >= 0 && c < 0x20) || std::string_view("<>{}\\|\"").find(c) != std::string_view::npos;
        });
        if (!plain || trimmed(*value).empty() || lengthOf(*value) > maxNameLength) {
            error(key, named(key) + " must be one line of 1 to 60 characters without < > { } | \\ or quotes");
            return {};
        }
        return std::string(trimmed(*value));
    }

    std::filesystem::path path(std::string_view key, const std::filesystem::path &folder)
    {
        const auto value = text(key);
        if (!value)
            return {};
        if (trimmed(*value).empty() || value->find('\0') != std::string::npos || value->size() > 4000) {
            error(key, named(key) + " must name a file or folder: write one or take the line out");
            return {};
        }
        return (folder / *value).lexically_normal();
    }

    std::optional<Table> table(std::string_view key)
    {
        const toml::node *node = take(key);
        if (!node)
            return std::nullopt;
        if (const auto *value = node->as_table())
            return Table(*value, "[" + std::string(key) + "]", findings_);
        wrongType(key, "a part of its own, as in [" + std::string(key) + "]");
        return std::nullopt;
    }

    std::vector<Table> tables(std::string_view key, std::size_t most)
    {
        std::vector<Table> result;
        const toml::node *node = take(key);
        if (!node)
            return result;
        const auto *list = node->as_array();
        if (!list || !std::all_of(list->begin(), list->end(), [](const toml::node &item) { return item.is_table(); })) {
            wrongType(key, "written as [[" + std::string(key) + "]], once for each");
            return result;
        }
        if (list->size() > most) {
            error(key, "has more than " + std::to_string(most) + " parts [[" + std::string(key) + "]]: take some out");
            return result;
        }
        for (const toml::node &item : *list)
            result.emplace_back(*item.as_table(), "[[" + std::string(key) + "]]", findings_);
        return result;
    }

    /// Says which keys nobody took.
    void finish()
    {
        for (const auto &[key, node] : table_) {
            if (std::find(known_.begin(), known_.end(), key.str()) == known_.end())
                findings_.error(content::lineOf(key.source()),
                                unknownWord("in " + what_ + ", the key", key.str(), known_));
        }
    }

    std::string named(std::string_view key) const { return std::string(key) + " in " + what_; }

private:
    const toml::node *take(std::string_view key)
    {
        known_.push_back(key);
        return table_.get(key);
    }
    void wrongType(std::string_view key, const std::string &wanted) { error(key, named(key) + " must be " + wanted); }
    static std::string shown(double value)
    {
        std::string text = std::to_string(value);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
        return text;
    }

    const toml::table &table_;
    std::string what_;
    Findings &findings_;
    std::vector<std::string_view> known_;
};

class PracticeReader
{
public:
    explicit PracticeReader(const Source &source)
        : source_(source)
        , folder_(std::filesystem::path(source.file).parent_path())
        , findings_(source.file)
    {
    }

    Read<Practice> read()
    {
        toml::table root;
        try {
            root = toml::parse(std::string_view(source_.text));
        } catch (const toml::parse_error &error) {
            findings_.error(lineOf(error.source()),
                            "is not TOML here (" + oneLine(error.description())
                                + "): correct this line or the one before");
            return findings_.fail<Practice>();
        }
        Table file(root, "the file", findings_);
        if (auto practice = file.table("practice"))
            readPractice(*practice);
        if (auto broker = file.table("broker"))
            readBroker(*broker);
        auto rooms = file.tables("room", maxRooms);
        auto devices = file.tables("device", maxDevices);
        for (Table &room : rooms)
            readRoom(room);
        if (rooms.empty() && findings_.sound())
            findings_.error(0, "has no [[room]]: add one for each exam room, as in [[room]] and id = \"1\"");
        for (Table &device : devices)
            readDevice(device);
        if (auto idle = file.table("idle")) {
            practice_.patientIdleS = idle->whole("patient_s", 40, 600, " seconds").value_or(practice_.patientIdleS);
            practice_.teamIdleS = idle->whole("team_s", 60, 3600, " seconds").value_or(practice_.teamIdleS);
            idle->finish();
        }
        if (auto paths = file.table("paths")) {
            practice_.content = paths->path("content", folder_);
            paths->finish();
        }
        if (auto media = file.table("media")) {
            if (const auto backend = media->choice("backend", backendNames))
                practice_.media = static_cast<MediaBackend>(*backend);
            media->finish();
        }
        file.finish();
        return findings_.finish(std::move(practice_));
    }

private:
    static std::string oneLine(std::string_view text)
    {
        std::string line(text.substr(0, 200));
        std::replace_if(
            line.begin(), line.end(), [](char c) { return c >= 0 && c < 0x20; }, ' ');
        return line;
    }

    static bool isPicture(const std::filesystem::path &file)
    {
        constexpr std::array<std::string_view, 4> endings{".svg", ".png", ".jpg", ".jpeg"};
        return std::find(endings.begin(), endings.end(), file.extension().string()) != endings.end();
    }

    void readPractice(Table &table)
    {
        practice_.name = table.name("name");
        practice_.logo = table.path("logo", folder_);
        if (!practice_.logo.empty() && !isPicture(practice_.logo))
            table.error("logo", "logo in [practice] must be a picture: a file that ends in .svg, .png or .jpg");
        if (auto languages = table.texts("languages")) {
            if (languages->empty())
                table.error("languages", "languages in [practice] is empty: name at least one, as in [\"en\", \"es\"]");
            for (auto it = languages->begin(); it != languages->end(); ++it) {
                if (std::find(knownLanguages.begin(), knownLanguages.end(), *it) == knownLanguages.end())
                    table.error("languages", unknownWord("the language", *it, knownLanguages));
                else if (std::find(languages->begin(), it, *it) != it)
                    table.error("languages", "the language \"" + *it + "\" stands here a second time: take one out");
            }
            practice_.languages = std::move(*languages);
            practice_.language = practice_.languages.empty() ? "en" : practice_.languages.front();
        }
        if (const auto language = table.text("language")) {
            practice_.language = *language;
            checkLanguage(table, *language);
        }
        table.finish();
    }

    void checkLanguage(Table &table, const std::string &language)
    {
        const std::vector<std::string_view> offered(practice_.languages.begin(), practice_.languages.end());
        if (std::find(offered.begin(), offered.end(), language) == offered.end())
            table.error("language", unknownWord("of languages in [practice],", language, offered));
    }

    void readBroker(Table &table)
    {
        BrokerEntry broker;
        const auto host = table.text("host");
        broker.host = host.value_or("");
        const bool hostIsPlain = !broker.host.empty() && broker.host.size() <= 253
            && std::all_of(broker.host.begin(), broker.host.end(), [](char c) {
                   return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
                       || c == '-' || c == ':';
               });
        if (!hostIsPlain)
            table.error("host",
                        "host in [broker] must be the broker's name or address: write it, or take [broker] out "
                        "to work alone");
        broker.ca = table.path("ca", folder_);
        broker.certificate = table.path("cert", folder_);
        broker.key = table.path("key", folder_);
        broker.port = table.whole("port", 1, 65535, "").value_or(broker.encrypted() ? 8883 : 1883);
        table.finish();
        const bool loopback = broker.host == "localhost" || broker.host == "::1"
            || (broker.host.starts_with("127.") && broker.host.find_first_not_of("0123456789.") == std::string::npos);
        if (broker.certificate.empty() != broker.key.empty())
            table.error(broker.key.empty() ? "cert" : "key", "[broker] needs cert and key together: add the other one");
        else if (broker.ca.empty() && !broker.certificate.empty())
            table.error("cert", "[broker] has a cert but no ca: name the file of the practice's own authority");
        else if (broker.ca.empty() && !loopback && hostIsPlain)
            table.error("host",
                        "the broker is on another machine, so [broker] needs ca, cert and key: run "
                        "warm-handoffctl enroll for this device");
        practice_.broker = std::move(broker);
    }

    void readRoom(Table &table)
    {
        RoomEntry room{table.slug("id"), table.name("name")};
        table.finish();
        if (room.id.empty())
            return;
        if (practice_.room(room.id))
            table.error("id", "room \"" + room.id + "\" stands here a second time: give it another id");
        else
            practice_.rooms.push_back(std::move(room));
    }

    void readDevice(Table &table)
    {
        DeviceEntry device;
        device.id = table.slug("id");
        const auto station = table.choice("station", stationNames);
        if (!table.has("station"))
            table.error("station", "[[device]] has no station: add one of " + listed(stationNames));
        device.station = static_cast<Station>(station.value_or(2));
        readRole(table, device);
        readRooms(table, device);
        device.diagonalIn = table.number("diagonal_in", 3, 150, " inches").value_or(0);
        device.distanceM = table.number("distance_m", 0.2, 10, " metres").value_or(0);
        device.dotsPerInch = table.number("dpi", 40, 800, " dots per inch");
        if (const auto language = table.text("language")) {
            device.language = *language;
            checkLanguage(table, *language);
        }
        if (const auto theme = table.choice("theme", themeNames))
            device.theme = static_cast<ThemeName>(*theme);
        if (const auto percent = table.whole("text", 100, 200, " percent")) {
            device.textPercent = *percent;
            if (*percent != 100 && *percent != 150 && *percent != 200)
                table.error("text", "text in [[device]] must be 100, 150 or 200");
        }
        device.leftHand = table.boolean("left_hand").value_or(false);
        table.finish();
        if (device.id.empty())
            return;
        if (practice_.device(device.id))
            table.error("id", "device \"" + device.id + "\" stands here a second time: give it another id");
        else
            practice_.devices.push_back(std::move(device));
    }

    void readRole(Table &table, DeviceEntry &device)
    {
        device.role = device.station == Station::Team ? core::Role::Giver
            : device.station == Station::Room         ? core::Role::Patient
                                                      : core::Role::Observer;
        const auto role = table.choice("role", roleNames);
        if (!role)
            return;
        const auto wanted = *core::roleFromName(roleNames[*role]);
        // A room's screen speaks for the patient and nobody else does; only a team's tablet hands over.
        const bool fits = device.station == Station::Room ? wanted == core::Role::Patient
            : device.station == Station::Team             ? wanted != core::Role::Patient
                                                          : wanted == core::Role::Observer;
        if (!fits) {
            const std::string_view use = device.station == Station::Room ? "patient"
                : device.station == Station::Team                        ? "giver, receiver or observer"
                                                                         : "observer";
            table.error("role",
                        "a " + std::string(nameOf(device.station)) + " station cannot be \""
                            + std::string(roleNames[*role]) + "\": use " + std::string(use));
        }
        device.role = wanted;
    }

    void readRooms(Table &table, DeviceEntry &device)
    {
        const bool needsRooms = device.station != Station::Waiting && device.station != Station::Huddle;
        const auto rooms = table.texts("rooms");
        std::vector<std::string_view> known;
        for (const RoomEntry &room : practice_.rooms)
            known.push_back(room.id);
        if (rooms) {
            for (auto it = rooms->begin(); it != rooms->end(); ++it) {
                if (std::find(known.begin(), known.end(), *it) == known.end())
                    table.error("rooms", unknownRoom(*it, known));
                else if (std::find(rooms->begin(), it, *it) != it)
                    table.error("rooms", "room \"" + *it + "\" stands here a second time: take one out");
            }
            device.rooms = *rooms;
        } else if (needsRooms && device.station != Station::Room) {
            device.rooms.assign(known.begin(), known.end());
        }
        if (device.station == Station::Room && device.rooms.size() != 1)
            table.error("rooms", "a room station belongs to one room: write rooms = [\"3\"]");
        if (!needsRooms && !device.rooms.empty())
            table.error("rooms",
                        "a " + std::string(nameOf(device.station))
                            + " station belongs to no exam room: take rooms out");
    }

    static std::string unknownRoom(const std::string &room, std::span<const std::string_view> known)
    {
        const std::string message = unknownWord("the room", room, known);
        return message.size() < 160 ? message
                                    : "the room \"" + room.substr(0, 32) + "\" is not known: add a [[room]] for it";
    }

    const Source &source_;
    std::filesystem::path folder_;
    Findings findings_;
    Practice practice_;
};

template <typename E, std::size_t N>
std::optional<E> fromName(const std::array<std::string_view, N> &names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<E>(found - names.begin()));
}

} // namespace

std::string_view nameOf(Station station)
{
    return stationNames[static_cast<std::size_t>(station)];
}
std::string_view nameOf(ThemeName theme)
{
    return themeNames[static_cast<std::size_t>(theme)];
}
std::string_view nameOf(MediaBackend backend)
{
    return backendNames[static_cast<std::size_t>(backend)];
}
std::optional<Station> stationFromName(std::string_view name)
{
    return fromName<Station>(stationNames, name);
}
std::optional<ThemeName> themeFromName(std::string_view name)
{
    return fromName<ThemeName>(themeNames, name);
}

const DeviceEntry *Practice::device(std::string_view id) const
{
    const auto found = std::find_if(devices.begin(), devices.end(), [&](const auto &d) { return d.id == id; });
    return found == devices.end() ? nullptr : &*found;
}

const RoomEntry *Practice::room(std::string_view id) const
{
    const auto found = std::find_if(rooms.begin(), rooms.end(), [&](const auto &r) { return r.id == id; });
    return found == rooms.end() ? nullptr : &*found;
}

Practice defaultPractice()
{
    Practice practice;
    for (const char *id : {"1", "2", "3", "4", "5", "6"})
        practice.rooms.push_back({id, {}});
    return practice;
}

Read<Practice> readPractice(const Source &source)
{
    return PracticeReader(source).read();
}

} // namespace wh::content
