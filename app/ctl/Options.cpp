// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Options.h"

#include "ctl/Commands.h"

#include <cstdio>

namespace wh::ctl {

Options::Options(const QStringList &arguments, const char *description, std::initializer_list<OptionText> options,
                 std::initializer_list<OptionText> positional)
{
    parser_.setApplicationDescription(QString::fromUtf8(description));
    const auto help = parser_.addHelpOption();
    for (const auto &[name, meaning, value] : options)
        parser_.addOption({QLatin1String(name), QString::fromUtf8(meaning), QString::fromUtf8(value)});
    for (const auto &[name, meaning, value] : positional)
        parser_.addPositionalArgument(QLatin1String(name), QString::fromUtf8(meaning), QString::fromUtf8(value));
    if (!parser_.parse(arguments)) {
        code_ = fail(exitWrongUse, parser_.errorText() + QStringLiteral(" See --help."));
    } else if (parser_.isSet(help)) {
        std::fputs(qPrintable(parser_.helpText()), stdout);
        code_ = exitWell;
    } else if (parser_.positionalArguments().size() > static_cast<qsizetype>(positional.size())) {
        code_ = fail(exitWrongUse,
                     QStringLiteral("unexpected \"%1\". See --help.").arg(parser_.positionalArguments().last()));
    }
}

int Options::number(const char *name, int fallback, int least, int most)
{
    if (!has(name))
        return fallback;
    bool isNumber = false;
    const int number = value(name).toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    code_ = fail(exitWrongUse,
                 QStringLiteral("--%1 takes a whole number from %2 to %3, not \"%4\".")
                     .arg(QLatin1String(name))
                     .arg(least)
                     .arg(most)
                     .arg(value(name)));
    return fallback;
}

} // namespace wh::ctl
