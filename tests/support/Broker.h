// SPDX-License-Identifier: GPL-3.0-or-later
// A real Mosquitto on a free loopback port, in a folder of its own, gone with the object.
#pragma once

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

namespace wh::test {

class Broker
{
public:
    struct Options {
        bool persistent = false; ///< keeps retained messages on the disk through restart()
        QString settings{};      ///< further lines of mosquitto.conf: TLS, access rules
    };

    explicit Broker(Options options)
        : options_(std::move(options))
        , port_(freePort())
    {
        start();
    }
    Broker()
        : Broker(Options{})
    {
    }
    ~Broker() { stop(); }

    bool isRunning() const { return process_.state() == QProcess::Running; }
    int port() const { return port_; }
    QString folder() const { return folder_.path(); }
    QString log() const
    {
        QFile file(folder_.filePath(QStringLiteral("log")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /// Answers once the port accepts connections; false when it does not within five seconds (see log()).
    bool start()
    {
        QFile config(folder_.filePath(QStringLiteral("mosquitto.conf")));
        if (!config.open(QIODevice::WriteOnly))
            return false;
        QString text = QStringLiteral("listener %1 127.0.0.1\nlog_dest file %2/log\n").arg(port_).arg(folder_.path());
        if (geteuid() == 0)
            text += QStringLiteral("user root\n"); // so that it can write into our folder
        if (!options_.settings.contains(QStringLiteral("allow_anonymous")))
            text += QStringLiteral("allow_anonymous true\n");
        if (options_.persistent)
            text += QStringLiteral("persistence true\npersistence_location %1/\n").arg(folder_.path());
        config.write((text + options_.settings + QLatin1Char('\n')).toUtf8());
        config.close();
        const auto program = QStandardPaths::findExecutable(QStringLiteral("mosquitto"),
                                                            {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
        process_.setStandardOutputFile(QProcess::nullDevice());
        process_.setStandardErrorFile(folder_.filePath(QStringLiteral("stderr")));
        process_.start(program, {QStringLiteral("-c"), config.fileName()});
        if (!process_.waitForStarted())
            return false;
        for (QDeadlineTimer limit(5'000); !limit.hasExpired(); QThread::msleep(5)) { // polls
            if (accepts())
                return true;
            if (process_.waitForFinished(0))
                return false;
        }
        return false;
    }
    /// As by systemd: clients get their connections closed, a persistent one writes its store.
    void stop()
    {
        thaw();
        process_.terminate();
        if (!process_.waitForFinished(5'000))
            kill();
    }
    /// As by a power cut.
    void kill()
    {
        process_.kill();
        process_.waitForFinished(5'000);
    }
    bool restart()
    {
        stop();
        return start();
    }
    /// Connections stay open and nothing answers, as behind a dead switch.
    void freeze() { ::kill(static_cast<pid_t>(process_.processId()), SIGSTOP); }
    void thaw()
    {
        if (process_.processId() > 0)
            ::kill(static_cast<pid_t>(process_.processId()), SIGCONT);
    }

    static int freePort()
    {
        const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address = loopback(0);
        socklen_t size = sizeof address;
        bind(fd, reinterpret_cast<sockaddr *>(&address), size);
        getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size);
        close(fd);
        return ntohs(address.sin_port);
    }

private:
    static sockaddr_in loopback(int port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return address;
    }
    bool accepts() const
    {
        const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const auto address = loopback(port_);
        const bool open = connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        close(fd);
        return open;
    }

    Options options_;
    int port_;
    QTemporaryDir folder_;
    QProcess process_;
};

} // namespace wh::test
