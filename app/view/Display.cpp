// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/Display.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace wh::view {

namespace {

constexpr double capitalShare = 0.714;  // of the font size, Noto Sans
constexpr double capitalDegrees = 0.7;  // DESIGN.md section 5
constexpr double gridPerText = 6.0;     // b = 6 g
constexpr std::array<double, 3> textScales{1.0, 1.5, 2.0};

/// The drawing each kind of screen is made for, in units of g: tablet and landscape 1280x800 at g 9 and 1920x1080 at
/// g 14, portrait 1080x1920 at g 12 (LOOK.md section 1).
double largestThatFits(const Screen &screen)
{
    if (screen.heightPx > screen.widthPx)
        return std::min(screen.widthPx / 90.0, screen.heightPx / 160.0);
    return std::min(screen.widthPx / 137.14, screen.heightPx / 77.14);
}

} // namespace

double gridUnit(const Screen &screen)
{
    const double capitalMm = 2.0 * screen.distanceM * 1000.0 * std::tan(capitalDegrees / 2.0 * std::numbers::pi / 180.0);
    const double wanted = capitalMm * screen.pxPerMm / capitalShare / gridPerText;
    return std::min(wanted, largestThatFits(screen));
}

Display::Display(Settings settings, QObject *parent)
    : QObject(parent)
    , settings_(std::move(settings))
    , scheme_(settings_.scheme)
    , textScale_(settings_.textScale)
    , language_(settings_.language)
{
}

double Display::g() const
{
    return gridUnit(settings_.screen);
}

bool Display::rightToLeft() const
{
    return QLocale(language_).textDirection() == Qt::RightToLeft;
}

QString Display::nextLanguage() const
{
    const auto &all = settings_.languages;
    const auto here = all.indexOf(language_);
    return all.isEmpty() ? language_ : all.at((here + 1) % all.size());
}

QString Display::nextLanguageName() const
{
    return languageName(nextLanguage());
}

QString Display::languageName(const QString &code)
{
    if (code == QLatin1String("en"))
        return QStringLiteral("English");
    if (code == QLatin1String("es"))
        return QStringLiteral("Español");
    auto name = QLocale(code).nativeLanguageName();
    return name.isEmpty() ? code : name;
}

void Display::setLanguage(const QString &code)
{
    if (code == language_ || !settings_.languages.contains(code))
        return;
    language_ = code;
    Q_EMIT languageChanged();
}

void Display::nextTextSize()
{
    const auto here = std::find(textScales.begin(), textScales.end(), textScale_);
    setTextScale(here == textScales.end() || here + 1 == textScales.end() ? textScales.front() : *(here + 1));
}

void Display::nextScheme()
{
    static const QStringList schemes{QStringLiteral("day"), QStringLiteral("contrast"), QStringLiteral("evening")};
    setScheme(schemes.at((schemes.indexOf(scheme_) + 1) % schemes.size()));
}

void Display::reset()
{
    setScheme(settings_.scheme);
    setTextScale(settings_.textScale);
    setLanguage(settings_.language);
}

void Display::setScheme(const QString &scheme)
{
    if (scheme == scheme_)
        return;
    scheme_ = scheme;
    Q_EMIT changed();
}

void Display::setTextScale(double scale)
{
    if (scale == textScale_)
        return;
    textScale_ = scale;
    Q_EMIT changed();
}

void Display::setScreenSize(int widthPx, int heightPx)
{
    settings_.screen.widthPx = widthPx;
    settings_.screen.heightPx = heightPx;
    Q_EMIT changed();
}

} // namespace wh::view
