// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of warm-handoffctl. Each takes its arguments, prints to stdout, says what is wrong in one line on
// stderr, and returns the exit code: 0 well, 1 the thing asked about is not well, 2 wrong use.
#pragma once

#include <QString>
#include <QStringList>

namespace wh::link {
struct MqttOptions;
}

namespace wh::ctl {

inline constexpr int exitWell = 0;
inline constexpr int exitNotWell = 1;
inline constexpr int exitWrongUse = 2;

int check(const QStringList &arguments);
int join(const QStringList &arguments);
int state(const QStringList &arguments);
int report(const QStringList &arguments);
int enroll(const QStringList &arguments);
int load(const QStringList &arguments);
int settings(const QStringList &arguments);
int printPaper(const QStringList &arguments);

/// One line on stderr, "warm-handoffctl: MESSAGE"; returns `code`.
int fail(int code, const QString &message);

/// Reads "HOST:PORT", or "[::1]:PORT". False when it is not one.
bool readBroker(const QString &text, link::MqttOptions &options);

/// Where a device keeps its journal unless --data says otherwise.
QString defaultDataDir();
/// The journal's file in a data folder.
QString journalFile(const QString &dataDir);

} // namespace wh::ctl
