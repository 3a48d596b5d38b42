// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/Display.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace wh::view {

namespace {

constexpr double capitalShare = 0.714; // of the font size, Noto Sans
constexpr double capitalDegrees = 0.7; // DESIGN.md section 5
constexpr double gridPerText = 6.0;    // b = 6 g
constexpr std::array<double, 3> textScales{1.0, 1.5, 2.0};

/// The drawings' extent in units of g: 137 wide and gridHeight high, or 88 x 156 upright (LOOK.md section 1).
double largestThatFits(const Screen &screen)
{
    if (screen.heightPx > screen.widthPx)
        return std::min(screen.widthPx / 88.0, screen.heightPx / 156.0);
    return std::min(screen.widthPx / 137.0, screen.heightPx / screen.gridHeight);
}

double capitalMm(const Screen &screen)
{
    return 2.0 * screen.distanceM * 1000.0 * std::tan(capitalDegrees / 2.0 * std::numbers::pi / 180.0);
}

constexpr double mmPerInch = 25.4;

} // namespace

double Screen::pxPerMm() const
{
    return (dotsPerInch > 0 ? dotsPerInch : std::hypot(widthPx, heightPx) / diagonalIn) / mmPerInch;
}

double gridUnit(const Screen &screen)
{
    const double wanted = capitalMm(screen) * screen.pxPerMm() / capitalShare / gridPerText;
    return std::min(wanted, largestThatFits(screen));
}

double smallestDiagonalIn(Screen screen)
{
    const double pxPerMm = largestThatFits(screen) * gridPerText * capitalShare / capitalMm(screen);
    return std::hypot(screen.widthPx, screen.heightPx) / pxPerMm / mmPerInch;
}

Display::Display(Settings settings, QObject *parent)
    : QObject(parent)
    , settings_(std::move(settings))
    , scheme_(settings_.scheme)
    , textScale_(settings_.textScale)
    , language_(settings_.language)
    , reduceMotion_(settings_.reduceMotion)
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

QString Display::languageButton() const
{
    const auto offered = settings_.languages.size();
    return offered < 2 ? QString() : languageName(offered == 2 ? nextLanguage() : language_);
}

QVariantList Display::languageNames() const
{
    QVariantList rows;
    for (const auto &code : settings_.languages)
        rows.append(QVariantMap{{QStringLiteral("code"), code}, {QStringLiteral("name"), languageName(code)}});
    return rows;
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
    if (!settings_.languages.contains(code) || (code == language_ && !choosing_))
        return;
    language_ = code;
    choosing_ = false;
    Q_EMIT languageChanged();
}

void Display::toggleLanguage()
{
    if (settings_.languages.size() <= 2)
        return setLanguage(nextLanguage());
    choosing_ = !choosing_;
    Q_EMIT languageChanged();
}

void Display::toggleMotion()
{
    reduceMotion_ = !reduceMotion_;
    Q_EMIT changed();
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
    if (reduceMotion_ != settings_.reduceMotion)
        toggleMotion();
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
