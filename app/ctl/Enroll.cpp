// SPDX-License-Identifier: GPL-3.0-or-later
// `warm-handoffctl enroll`: the practice's folder, in which every device and the broker get their certificates. What is
// in it: ca.crt, ca.key, enrolled.json (who, for which rooms), devices/NAME/ to carry to a device, broker/ to copy to
// the broker. The certificates themselves are Authority's affair.
#include "core/Event.h"
#include "ctl/Authority.h"
#include "ctl/Commands.h"
#include "ctl/Options.h"
#include "ctl/StateJson.h"
#include "device/Certificate.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wh::ctl {
namespace {

using Json = nlohmann::ordered_json;

constexpr int usualDays = 730;    ///< of a device's certificate
constexpr int longestDays = 3650; ///< of the broker's too, whose end would lock everybody out; the authority's life
constexpr qint64 mostBytes = 4 << 20;
constexpr std::size_t mostDevices = 2'000;

struct Given {
    std::string serial;
    std::int64_t endsMs = 0;
};

struct Enrolled {
    std::set<std::string> rooms;
    bool champion = false;
    std::vector<Given> certificates; ///< all that may still be in use; a renewed one stays good until its end
};

struct Revoked {
    std::string device;
    RevokedSerial serial;
};

/// enrolled.json: what the access rules and the list of revoked certificates are made from, each time anew.
struct Register {
    std::vector<std::string> brokerHosts;
    std::map<std::string, Enrolled> devices;
    std::vector<Revoked> revoked;
};

/// What is wrong with the folder or the disk, in one line; nothing was changed.
struct Trouble {
    QString message;
};

std::string isoOf(std::int64_t ms)
{
    return isoUtc(ms).substr(0, 19) + "Z";
}

std::int64_t msFrom(const std::string &iso)
{
    const auto time = QDateTime::fromString(QString::fromStdString(iso), Qt::ISODate);
    if (!time.isValid())
        throw Trouble{QStringLiteral("a date is not one")};
    return time.toMSecsSinceEpoch();
}

Register readRegister(const std::string &text)
{
    const auto slug = [](const Json &json) {
        auto id = json.get<std::string>();
        if (!core::isSlug(id))
            throw Trouble{QStringLiteral("a name is not one")};
        return id;
    };
    const auto serial = [](const Json &json) {
        auto hex = json.get<std::string>();
        if (hex.empty() || hex.size() > 40 || hex.find_first_not_of("0123456789ABCDEF") != std::string::npos)
            throw Trouble{QStringLiteral("a serial number is not one")};
        return hex;
    };
    Register read;
    const auto json = Json::parse(text);
    if (json.at("v") != 1)
        throw Trouble{QStringLiteral("it is of another version of this program")};
    read.brokerHosts = json.at("broker").get<std::vector<std::string>>();
    for (const auto &[name, entry] : json.at("devices").items()) {
        auto &device = read.devices[slug(name)];
        for (const auto &room : entry.at("rooms"))
            device.rooms.insert(slug(room));
        device.champion = entry.at("champion").get<bool>();
        for (const auto &given : entry.at("certificates"))
            device.certificates.push_back({serial(given.at("serial")), msFrom(given.at("ends").get<std::string>())});
    }
    for (const auto &entry : json.at("revoked"))
        read.revoked.push_back(
            {slug(entry.at("device")), {serial(entry.at("serial")), msFrom(entry.at("at").get<std::string>())}});
    return read;
}

std::string textOf(const Register &entries)
{
    Json devices = Json::object();
    for (const auto &[name, device] : entries.devices) {
        Json certificates = Json::array();
        for (const auto &given : device.certificates)
            certificates.push_back({{"serial", given.serial}, {"ends", isoOf(given.endsMs)}});
        devices[name]
            = {{"rooms", device.rooms}, {"champion", device.champion}, {"certificates", std::move(certificates)}};
    }
    Json revoked = Json::array();
    for (const auto &one : entries.revoked)
        revoked.push_back({{"device", one.device}, {"serial", one.serial.serial}, {"at", isoOf(one.serial.atMs)}});
    const Json json{{"v", 1}, {"broker", entries.brokerHosts}, {"devices", devices}, {"revoked", revoked}};
    return json.dump(1) + "\n";
}

/// The broker's access rules; the topics are those of app/link/PROTOCOL.md.
std::string accessRules(const Register &entries)
{
    std::string text
        = "# SPDX-License-Identifier: GPL-3.0-or-later\n"
          "# Made by `warm-handoffctl enroll` from enrolled.json: changes here are lost with the next one.\n"
          "pattern write warm-handoff/1/device/%u\n"
          "pattern read warm-handoff/1/device/+\n"
          "pattern read warm-handoff/1/practice/settings\n"
          "pattern readwrite warm-handoff/1/practice/copy\n";
    for (const auto &[name, device] : entries.devices) {
        text += "\nuser " + name + "\n";
        if (device.champion)
            text += "topic write warm-handoff/1/practice/settings\n";
        for (const auto &room : device.rooms) {
            const auto topic = "warm-handoff/1/room/" + room + "/";
            text.append("topic read ").append(topic).append("#\n");
            for (const auto *own : {"share/", "presence/", "past/"})
                text.append("topic write ").append(topic).append(own).append(name).append("\n");
        }
    }
    return text;
}

/// Several files that are all written before the first one takes its place, so that a full disk changes nothing.
class Files
{
public:
    explicit Files(const QDir &folder)
        : folder_(folder)
    {
    }

    void add(const QString &name, const std::string &text, bool secret = false)
    {
        const auto path = folder_.filePath(name);
        if (!QDir().mkpath(QFileInfo(path).path()))
            throw Trouble{QStringLiteral("%1: cannot be made").arg(QFileInfo(path).path())};
        auto file = std::make_unique<QSaveFile>(path);
        file->setDirectWriteFallback(false);
        const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner;
        const auto bytes = static_cast<qint64>(text.size());
        if (!file->open(QIODevice::WriteOnly)
            || !file->setPermissions(secret ? own : own | QFile::ReadGroup | QFile::ReadOther)
            || file->write(text.data(), bytes) != bytes || !file->flush())
            throw Trouble{QStringLiteral("%1: %2").arg(path, file->errorString())};
        files_.push_back(std::move(file));
    }

    void commit()
    {
        for (const auto &file : files_)
            if (!file->commit())
                throw Trouble{QStringLiteral("%1: %2").arg(file->fileName(), file->errorString())};
    }

private:
    QDir folder_;
    std::vector<std::unique_ptr<QSaveFile>> files_;
};

/// The folder, held by one enroll at a time.
class Practice
{
public:
    /// Throws Trouble for a folder that is somebody else's or broken.
    Practice(const QString &path, std::int64_t nowMs)
        : folder_(path)
        , nowMs_(nowMs)
    {
        const bool made = folder_.exists();
        if (!QDir().mkpath(path))
            throw Trouble{QStringLiteral("%1: is no folder and cannot be made one").arg(path)};
        if (!made)
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        lock_ = open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (lock_ < 0 || flock(lock_, LOCK_EX | LOCK_NB) != 0)
            throw Trouble{QStringLiteral("%1: cannot be read, or another enroll is at work in it").arg(path)};
        const std::array<QString, 3> parts{QStringLiteral("ca.crt"), QStringLiteral("ca.key"),
                                           QStringLiteral("enrolled.json")};
        const auto missing
            = std::find_if(parts.begin(), parts.end(), [&](const auto &p) { return !folder_.exists(p); });
        if (missing != parts.end()) {
            if (std::any_of(parts.begin(), parts.end(), [&](const auto &p) { return folder_.exists(p); }))
                throw Trouble{QStringLiteral("%1 is missing; bring it back from a copy of this folder")
                                  .arg(folder_.filePath(*missing))};
            if (!folder_.isEmpty())
                throw Trouble{
                    QStringLiteral("%1: holds other files and no practice authority; name an empty folder").arg(path)};
            authority_ = Authority::make(nowMs);
            if (!authority_)
                throw Trouble{QStringLiteral("no authority can be made: OpenSSL has no randomness")};
            isNew_ = true;
            return;
        }
        std::string defect;
        authority_ = Authority::read(textIn(parts[0]), textIn(parts[1]), defect);
        if (!authority_)
            throw Trouble{QStringLiteral("%1: %2; bring it back from a copy of this folder")
                              .arg(path, QString::fromStdString(defect))};
        if (authority_->endsMs() <= nowMs)
            throw Trouble{QStringLiteral("%1: this authority has come to its end; enroll all devices into a new folder")
                              .arg(path)};
        try {
            entries_ = readRegister(textIn(parts[2]));
        } catch (const Trouble &trouble) {
            throw Trouble{QStringLiteral("%1: %2").arg(folder_.filePath(parts[2]), trouble.message)};
        } catch (const Json::exception &) {
            throw Trouble{QStringLiteral("%1: is not what enroll wrote; bring it back from a copy of this folder")
                              .arg(folder_.filePath(parts[2]))};
        }
    }
    Practice(const Practice &) = delete;
    Practice &operator=(const Practice &) = delete;
    ~Practice()
    {
        if (lock_ >= 0)
            close(lock_); // and the lock with it
    }

    Register &entries() { return entries_; }
    std::int64_t endsMs() const { return authority_->endsMs(); }
    QString path(const QString &name) const { return folder_.filePath(name); }

    Issued issue(const CertificateWish &wish) const
    {
        auto issued = authority_->issue(wish, nowMs_);
        if (!issued)
            throw Trouble{QStringLiteral("OpenSSL could not make the certificate; are the broker's names right?")};
        return *std::move(issued);
    }

    /// What was enrolled first, then what follows from it, the new key and certificate last: nothing that was issued
    /// is ever unknown, and what a power cut leaves half done is made whole by the next enroll.
    void save(const QString &into = {}, const QString &name = {}, const Issued *issued = nullptr)
    {
        for (auto &[id, device] : entries_.devices)
            std::erase_if(device.certificates, [this](const Given &given) { return given.endsMs < nowMs_; });
        std::vector<RevokedSerial> serials;
        for (const auto &one : entries_.revoked)
            serials.push_back(one.serial);
        const auto list = authority_->revocations(serials, nowMs_);
        if (!list)
            throw Trouble{QStringLiteral("OpenSSL could not make the list of revoked certificates")};
        Files files(folder_);
        if (isNew_) {
            files.add(QStringLiteral("ca.key"), authority_->key(), true);
            files.add(QStringLiteral("ca.crt"), authority_->certificate());
        }
        files.add(QStringLiteral("enrolled.json"), textOf(entries_));
        files.add(QStringLiteral("broker/ca.crt"), authority_->certificate());
        files.add(QStringLiteral("broker/acl"), accessRules(entries_));
        files.add(QStringLiteral("broker/acl.loopback"),
                  "# SPDX-License-Identifier: GPL-3.0-or-later\n"
                  "# Without a certificate, on the broker's own machine: the "
                  "broker's health and no room.\ntopic read $SYS/#\n");
        files.add(QStringLiteral("broker/revoked.crl"), *list);
        if (issued != nullptr) {
            files.add(into + QStringLiteral("/ca.crt"), authority_->certificate());
            files.add(into + QLatin1Char('/') + name + QStringLiteral(".key"), issued->key, true);
            files.add(into + QLatin1Char('/') + name + QStringLiteral(".crt"), issued->certificate);
        }
        files.commit();
    }

private:
    std::string textIn(const QString &name) const
    {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
            throw Trouble{QStringLiteral("%1: cannot be read").arg(file.fileName())};
        return file.readAll().toStdString();
    }

    QDir folder_;
    std::int64_t nowMs_;
    int lock_ = -1;
    bool isNew_ = false;
    std::optional<Authority> authority_;
    Register entries_;
};

std::vector<std::string> partsOf(const QString &list)
{
    std::vector<std::string> parts;
    for (const auto &part : list.split(QLatin1Char(',')))
        parts.push_back(part.trimmed().toStdString());
    return parts;
}

/// A name or an address as it may stand in a certificate.
bool isHost(const std::string &host)
{
    static const QRegularExpression name(
        QStringLiteral("\\A(?=.{1,253}\\z)[A-Za-z0-9]([A-Za-z0-9-]{0,62})(\\.[A-Za-z0-9][A-Za-z0-9-]{0,62})*\\z"));
    const auto text = QString::fromStdString(host);
    if (text.contains(QLatin1Char(':')))
        return host.find_first_not_of("0123456789abcdefABCDEF:.") == std::string::npos;
    return name.match(text).hasMatch();
}

QString roomsWanted(const std::string &name)
{
    return QStringLiteral("--rooms says which rooms \"%1\" may hear, for example --rooms 1,2; "
                          "--rooms none for a device that is in no room.")
        .arg(QString::fromStdString(name));
}

int enrollDevice(Practice &practice, const std::string &name, const Options &options, int days)
{
    const bool known = practice.entries().devices.contains(name);
    if (!known && !options.has("rooms"))
        return fail(exitWrongUse, roomsWanted(name));
    if (!known && practice.entries().devices.size() >= mostDevices)
        return fail(exitNotWell, QStringLiteral("a practice has at most %1 devices.").arg(mostDevices));
    auto &device = practice.entries().devices[name];
    if (options.has("rooms")) {
        device.rooms.clear();
        if (options.value("rooms") != QLatin1String("none"))
            for (const auto &room : partsOf(options.value("rooms")))
                device.rooms.insert(room);
    }
    device.champion = device.champion || options.has("champion");
    const auto issued = practice.issue({.name = name, .champion = device.champion, .days = days});
    device.certificates.push_back({issued.serial, issued.endsMs});
    const auto into = QStringLiteral("devices/") + QString::fromStdString(name);
    practice.save(into, QStringLiteral("device"), &issued);
    std::printf("%s: %s until %s, %zu rooms%s\n", name.c_str(), known ? "renewed" : "enrolled",
                isoOf(issued.endsMs).c_str(), device.rooms.size(), device.champion ? ", champion" : "");
    std::printf("carry to the device: %s\ncopy to the broker: %s\n", qPrintable(practice.path(into)),
                qPrintable(practice.path(QStringLiteral("broker"))));
    return exitWell;
}

int enrollBroker(Practice &practice, const Options &options, int days)
{
    auto &hosts = practice.entries().brokerHosts;
    hosts = partsOf(options.value("broker"));
    const auto issued = practice.issue({.name = hosts.front().substr(0, 64), .hosts = hosts, .days = days});
    practice.save(QStringLiteral("broker"), QStringLiteral("broker"), &issued);
    std::printf("broker: certificate for %s until %s\ncopy to the broker: %s\n", qPrintable(options.value("broker")),
                isoOf(issued.endsMs).c_str(), qPrintable(practice.path(QStringLiteral("broker"))));
    return exitWell;
}

int revoke(Practice &practice, const std::string &name, std::int64_t nowMs)
{
    auto &devices = practice.entries().devices;
    const auto found = devices.find(name);
    if (found == devices.end())
        return fail(exitNotWell,
                    QStringLiteral("no device \"%1\" is enrolled here.").arg(QString::fromStdString(name)));
    for (const auto &given : found->second.certificates)
        practice.entries().revoked.push_back({name, {given.serial, nowMs}});
    const auto count = found->second.certificates.size();
    devices.erase(found);
    practice.save();
    // Its key has no use any more, and must not be carried to a tablet by mistake.
    QDir(practice.path(QStringLiteral("devices/") + QString::fromStdString(name))).removeRecursively();
    std::printf("%s: revoked, %zu certificates\ncopy to the broker and restart it: %s\n", name.c_str(), count,
                qPrintable(practice.path(QStringLiteral("broker"))));
    return exitWell;
}

/// Who is enrolled; exit code 1 when somebody's newest certificate is close to its end.
int list(Practice &practice, std::int64_t nowMs)
{
    bool well = true;
    const auto say = [&](const std::string &who, const std::string &what, std::int64_t endsMs) {
        const auto days = device::daysUntil(endsMs, nowMs);
        well = well && days > device::certificateWarningDays;
        std::printf("%s: %s, until %s (%d days)\n", who.c_str(), what.c_str(), isoOf(endsMs).substr(0, 10).c_str(),
                    days);
    };
    say("authority", "of this practice", practice.endsMs());
    if (const auto end = device::certificateEnd(practice.path(QStringLiteral("broker/broker.crt")).toStdString()))
        say("broker", "of this practice", *end);
    for (const auto &[name, entry] : practice.entries().devices) {
        std::string what = entry.champion ? "champion, rooms" : "rooms";
        for (const auto &room : entry.rooms)
            what += " " + room;
        std::int64_t end = 0;
        for (const auto &given : entry.certificates)
            end = std::max(end, given.endsMs);
        say(name, entry.rooms.empty() ? what + " none" : what, end);
    }
    return well ? exitWell : exitNotWell;
}

} // namespace

int enroll(const QStringList &arguments)
{
    Options options(
        arguments,
        "Certificates and access rules of a practice, in a folder that is its authority:\n"
        "  enroll DEVICE --rooms 1,2 --out DIR [--champion] [--days N]   a device; again renews it\n"
        "  enroll --broker HOST[,HOST] --out DIR [--days N]              the broker\n"
        "  enroll --revoke DEVICE --out DIR                              a device that is lost\n"
        "  enroll --list --out DIR                                       who is enrolled until when\n"
        "The first one makes the authority. DIR/devices/DEVICE is carried to the device, DIR/broker copied to the\n"
        "broker. DIR itself stays in a locked place: whoever has DIR/ca.key can enroll anybody.",
        {{"rooms", "The rooms it may hear and write, or \"none\". A renewed device keeps its own.", "R,..."},
         {"out", "The practice's folder.", "DIR"},
         {"champion", "It may change the practice's settings.", ""},
         {"days", "How long the certificate lasts (a device 730, the broker 3650).", "N"},
         {"broker", "The names and addresses by which devices call the broker.", "HOST,..."},
         {"revoke", "A device whose certificates shall open nothing any more.", "DEVICE"},
         {"list", "Who is enrolled; exit code 1 when an end is 30 days away or less.", ""}},
        {{"device", "Its id in practice.toml.", "[DEVICE]"}});
    if (options.code())
        return *options.code();
    const auto rest = options.rest();
    const int forms = static_cast<int>(rest.size()) + static_cast<int>(options.has("broker"))
        + static_cast<int>(options.has("revoke")) + static_cast<int>(options.has("list"));
    if (forms != 1)
        return fail(exitWrongUse, QStringLiteral("name one device, or --broker, --revoke or --list. See --help."));
    if (options.value("out").isEmpty())
        return fail(exitWrongUse, QStringLiteral("--out takes the practice's folder."));
    const auto name = (options.has("revoke") ? options.value("revoke") : rest.value(0)).toStdString();
    if ((options.has("revoke") || !rest.isEmpty()) && !core::isSlug(name))
        return fail(exitWrongUse,
                    QStringLiteral("a device's name is short and plain (a-z, 0-9, -), not \"%1\".")
                        .arg(QString::fromStdString(name)));
    if (rest.isEmpty() && (options.has("rooms") || options.has("champion")))
        return fail(exitWrongUse, QStringLiteral("--rooms and --champion belong to a device. See --help."));
    if (options.has("rooms") && options.value("rooms") != QLatin1String("none"))
        for (const auto &room : partsOf(options.value("rooms")))
            if (!core::isSlug(room))
                return fail(exitWrongUse,
                            QStringLiteral("--rooms takes room ids with commas between, not \"%1\".")
                                .arg(options.value("rooms")));
    if (options.has("broker"))
        for (const auto &host : partsOf(options.value("broker")))
            if (!isHost(host))
                return fail(exitWrongUse,
                            QStringLiteral("--broker takes names or addresses with commas between, not \"%1\".")
                                .arg(options.value("broker")));
    const int days = options.number("days", options.has("broker") ? longestDays : usualDays, 1, longestDays);
    if (options.code())
        return *options.code();
    if (const QDir out(options.value("out")); !out.exists() || out.isEmpty()) {
        if (options.has("revoke") || options.has("list"))
            return fail(exitNotWell, QStringLiteral("%1: nobody is enrolled here.").arg(options.value("out")));
        if (!rest.isEmpty() && !options.has("rooms"))
            return fail(exitWrongUse, roomsWanted(name));
    }

    umask(S_IRWXG | S_IRWXO); // keys are nobody else's from their first byte on
    const auto nowMs = QDateTime::currentMSecsSinceEpoch();
    try {
        Practice practice(options.value("out"), nowMs);
        if (options.has("list"))
            return list(practice, nowMs);
        if (options.has("broker"))
            return enrollBroker(practice, options, days);
        if (options.has("revoke"))
            return revoke(practice, name, nowMs);
        return enrollDevice(practice, name, options, days);
    } catch (const Trouble &trouble) {
        return fail(exitNotWell, trouble.message + QLatin1Char('.'));
    }
}

} // namespace wh::ctl
