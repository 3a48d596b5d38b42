// SPDX-License-Identifier: GPL-3.0-or-later
// The champion's screen behind its PIN: numbers, rooms and devices, checklists to read, papers and languages.
#pragma once

#include "core/Template.h"
#include "device/Pin.h"
#include "measures/Summary.h"
#include "view/Board.h"
#include "view/Display.h"
#include "view/Idle.h"
#include "view/LanguagesDesk.h"
#include "view/PaperDesk.h"

#include <QTimer>

namespace wh::view {

class ChampionDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Page page READ page NOTIFY changed)
    Q_PROPERTY(wh::view::Idle *idle READ idle CONSTANT)
    Q_PROPERTY(wh::view::PaperDesk *papers READ papers CONSTANT)
    Q_PROPERTY(wh::view::LanguagesDesk *languages READ languages CONSTANT)
    /// Digits typed so far; never which.
    Q_PROPERTY(int digits READ digits NOTIFY changed)
    Q_PROPERTY(bool canEnter READ canEnter NOTIFY changed)
    /// Choosing the PIN: typed once already.
    Q_PROPERTY(bool again READ again NOTIFY changed)
    /// What the last try came to: "", "wrong", "wait", "different", "too-short", "not-saved" or "cannot-tell".
    Q_PROPERTY(QString answer READ answer NOTIFY changed)
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QVariantList rooms READ rooms NOTIFY numbersChanged)
    Q_PROPERTY(QVariantList templates READ templates NOTIFY changed)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed)
    Q_PROPERTY(QString templateName READ templateName NOTIFY changed)
    Q_PROPERTY(int templateVersion READ templateVersion NOTIFY changed)
    Q_PROPERTY(QVariantList days READ days NOTIFY numbersChanged)
    Q_PROPERTY(QVariantList phaseMinutes READ phaseMinutes NOTIFY numbersChanged)
    Q_PROPERTY(int started READ started NOTIFY numbersChanged)
    Q_PROPERTY(int finished READ finished NOTIFY numbersChanged)
    Q_PROPERTY(int corrected READ corrected NOTIFY numbersChanged)

public:
    enum class Page {
        ChoosePinPage,
        PinPage,
        NumbersPage,
        RoomsPage,
        TemplatesPage,
        StepsPage,
        PapersPage,
        LanguagesPage
    };
    Q_ENUM(Page)

    /// `numbers` sums up the last thirty days from the journal; called when the page is opened.
    ChampionDesk(device::Pin *pin, Board *board, Display *display, std::vector<core::Template> templates,
                 std::function<measures::Summary()> numbers, PaperDesk *papers, LanguagesDesk *languages, Idle *idle,
                 QObject *parent = nullptr);

    Page page() const;
    Idle *idle() const { return idle_; }
    PaperDesk *papers() const { return papers_; }
    LanguagesDesk *languages() const { return languages_; }
    int digits() const { return static_cast<int>(typed_.size()); }
    bool canEnter() const { return typed_.size() >= device::PinDigits::fewest && !busy_; }
    bool again() const { return again_; }
    QString answer() const { return answer_; }
    int waitSeconds() const;
    bool busy() const { return busy_; }
    QVariantList rooms() const; ///< {name, phase, devices: [{device, station, live, gone, fault, daysLeft}]};
                                ///< daysLeft: of a certificate that is close to its end, else -1
    void setTemplates(std::vector<core::Template> templates);
    QVariantList templates() const; ///< {id, name, icon, steps}
    QVariantList steps() const;     ///< of the template opened: {icon, title, prompt, patientLine, lead, required}
    QString templateName() const;
    int templateVersion() const;
    QVariantList days() const;         ///< newest first: {date, started, finished, corrected}
    QVariantList phaseMinutes() const; ///< {phase, minutes}
    int started() const { return summary_.total.started; }
    int finished() const { return summary_.total.finished; }
    int corrected() const { return summary_.total.corrected; }

    Q_INVOKABLE void digit(const QString &digit);
    Q_INVOKABLE void takeBack();
    Q_INVOKABLE void enter();
    Q_INVOKABLE void lock();
    Q_INVOKABLE void showNumbers();
    Q_INVOKABLE void showRooms();
    Q_INVOKABLE void showTemplates();
    Q_INVOKABLE void showPapers();
    Q_INVOKABLE void showLanguages();
    Q_INVOKABLE void showSteps(const QString &templateId);

Q_SIGNALS:
    void changed();
    void numbersChanged();

private:
    void unlocked();
    void open(Page page);
    void setAnswer(const QString &answer);
    QString text(const core::Text &text) const;

    device::Pin *pin_;
    Board *board_;
    Display *display_;
    std::vector<core::Template> templates_;
    std::function<measures::Summary()> numbers_;
    PaperDesk *papers_;
    LanguagesDesk *languages_;
    Idle *idle_;
    measures::Summary summary_;
    Page page_ = Page::NumbersPage;
    std::string opened_;
    device::PinDigits typed_;
    device::PinDigits first_;
    bool again_ = false;
    bool busy_ = false;
    QString answer_;
    QTimer wait_;
};

} // namespace wh::view
