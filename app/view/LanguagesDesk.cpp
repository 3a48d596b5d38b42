// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/LanguagesDesk.h"

#include "view/Display.h"

namespace wh::view {

LanguagesDesk::LanguagesDesk(Sources sources, QObject *parent)
    : QObject(parent)
    , sources_(std::move(sources))
{
}

QVariantList LanguagesDesk::languages() const
{
    QVariantList list;
    for (const auto &code : sources_.offered)
        if (code != QLatin1String("en"))
            list.append(QVariantMap{{QStringLiteral("code"), code},
                                    {QStringLiteral("name"), Display::languageName(code)},
                                    {QStringLiteral("reviewed"), sources_.reviewed(code)}});
    return list;
}

void LanguagesDesk::toggle(const QString &language)
{
    if (!sources_.offered.contains(language) || !mayChange())
        return;
    problem_ = sources_.publish(language, !sources_.reviewed(language));
    Q_EMIT changed();
}

} // namespace wh::view
