// SPDX-License-Identifier: GPL-3.0-or-later
// The screen's measures and the reader's comfort: size, scheme, language. It decides nothing about handoffs.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QVariantList>

namespace wh::view {

/// A device's screen as the practice file describes it.
struct Screen {
    double diagonalIn = 9.4; ///< inches; the reference tablet
    double dotsPerInch = 0;  ///< 0: from the diagonal; else for screens that lie about their size
    double distanceM = 0.5;  ///< eye to screen: 0.5 tablet, 1.5 room, 2 wall, 3 huddle
    double gridHeight = 86;  ///< how many g the station's landscape drawing is high: 86 for staff, 77 for patients
    int widthPx = 1280;
    int heightPx = 800;

    double pxPerMm() const;
};

/// The one measure: `g`, a sixth of the font size whose capital H is seen at 0.7 degrees. Source: LOOK.md section 1.
/// The capital of Noto Sans is 0.714 of its size. A screen that is too small for its distance gets the largest g that
/// its drawing fits; `check` tells the practice.
double gridUnit(const Screen &screen);

/// The smallest diagonal, in inches, on which the drawing fits with text at full size.
double smallestDiagonalIn(Screen screen);

class Display : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(double g READ g NOTIFY changed)
    Q_PROPERTY(double mm READ mm NOTIFY changed)
    Q_PROPERTY(double textScale READ textScale NOTIFY changed)
    Q_PROPERTY(QString scheme READ scheme NOTIFY changed)
    Q_PROPERTY(bool reduceMotion READ reduceMotion NOTIFY changed)
    Q_PROPERTY(bool leftHand READ leftHand NOTIFY changed)
    Q_PROPERTY(QString language READ language NOTIFY languageChanged)
    Q_PROPERTY(bool rightToLeft READ rightToLeft NOTIFY languageChanged)
    Q_PROPERTY(QString nextLanguage READ nextLanguage NOTIFY languageChanged)
    Q_PROPERTY(QString nextLanguageName READ nextLanguageName NOTIFY languageChanged)
    /// What the language button says: the other language of two, the one on screen of more, nothing for one.
    Q_PROPERTY(QString languageButton READ languageButton NOTIFY languageChanged)
    Q_PROPERTY(QStringList languages READ languages CONSTANT)
    /// [{code, name}] of every language offered, each name in its own language.
    Q_PROPERTY(QVariantList languageNames READ languageNames CONSTANT)
    /// The page of languages is open. With two languages none is needed: a tap goes to the other.
    Q_PROPERTY(bool choosing READ choosing NOTIFY languageChanged)

public:
    struct Settings {
        Screen screen;
        QString scheme = QStringLiteral("day");
        double textScale = 1.0;
        bool reduceMotion = false;
        bool leftHand = false;
        QString language = QStringLiteral("en");
        QStringList languages{QStringLiteral("en"), QStringLiteral("es")};
    };
    explicit Display(Settings settings, QObject *parent = nullptr);

    double g() const;
    double mm() const { return settings_.screen.pxPerMm(); }
    double textScale() const { return textScale_; }
    QString scheme() const { return scheme_; }
    bool reduceMotion() const { return reduceMotion_; }
    bool leftHand() const { return settings_.leftHand; }
    QString language() const { return language_; }
    bool rightToLeft() const;
    QString nextLanguage() const;
    QString nextLanguageName() const;
    QString languageButton() const;
    QVariantList languageNames() const;
    QStringList languages() const { return settings_.languages; }

    /// A language's own name: "Español".
    Q_INVOKABLE static QString languageName(const QString &code);

    bool choosing() const { return choosing_; }
    /// Of a language the practice offers; closes the page of languages.
    Q_INVOKABLE void setLanguage(const QString &code);
    /// To the other language, or with more than two to the page of languages and back.
    Q_INVOKABLE void toggleLanguage();
    Q_INVOKABLE void toggleMotion();
    /// 100, 150, 200 percent, and round again.
    Q_INVOKABLE void nextTextSize();
    /// Day, high contrast, evening, and round again.
    Q_INVOKABLE void nextScheme();
    /// Back to the practice's choice, for the next person.
    Q_INVOKABLE void reset();
    void setScheme(const QString &scheme);
    void setTextScale(double scale);
    void setScreenSize(int widthPx, int heightPx);
    const Screen &screen() const { return settings_.screen; }

Q_SIGNALS:
    void changed();
    void languageChanged();

private:
    Settings settings_;
    QString scheme_;
    double textScale_;
    QString language_;
    bool reduceMotion_;
    bool choosing_ = false;
};

} // namespace wh::view
