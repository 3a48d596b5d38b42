// SPDX-License-Identifier: GPL-3.0-or-later
// Command-line options of warm-handoffctl, read the same way by every command.
#pragma once

#include <QCommandLineParser>

#include <optional>

namespace wh::ctl {

/// An option as QCommandLineParser takes it: name, what it means, and the name of its value (empty for a switch).
struct OptionText {
    const char *name;
    const char *meaning;
    const char *value;
};

/// Parses `arguments` (the command's name first). Prints help for --help and one line for a mistake; then `code` says
/// how to exit.
class Options
{
public:
    Options(const QStringList &arguments, const char *description, std::initializer_list<OptionText> options,
            std::initializer_list<OptionText> positional = {});

    std::optional<int> code() const { return code_; }
    bool has(const char *name) const { return parser_.isSet(QLatin1String(name)); }
    QString value(const char *name) const { return parser_.value(QLatin1String(name)); }
    QStringList rest() const { return parser_.positionalArguments(); }
    /// A whole number in [least, most], `fallback` when absent; sets code() and says so when it is not one.
    int number(const char *name, int fallback, int least, int most);

private:
    QCommandLineParser parser_;
    std::optional<int> code_;
};

} // namespace wh::ctl
