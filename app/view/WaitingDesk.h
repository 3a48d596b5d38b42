// SPDX-License-Identifier: GPL-3.0-or-later
// The waiting room's screen: an invitation in every language, then what one person reads, watches and picks. Goes back
// to its start by itself, and the next person finds nothing of the one before.
#pragma once

#include "content/FilmManifest.h"
#include "media/TrainingPlayer.h"
#include "print/Press.h"
#include "view/Display.h"
#include "view/Idle.h"
#include "view/Sheet.h"
#include "view/Topics.h"

class QTranslator;

namespace wh::view {

/// The welcome's words in one language: {language, title, text, button, rightToLeft}.
QVariantMap invitation(const QString &language, const QTranslator &words);

class WaitingDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Page page READ page NOTIFY changed)
    Q_PROPERTY(wh::view::Sheet *sheet READ sheet CONSTANT)
    Q_PROPERTY(wh::view::Topics *topics READ topics CONSTANT)
    Q_PROPERTY(wh::view::Idle *idle READ idle CONSTANT)
    /// What the welcome says now; another language every few seconds while nobody is there.
    Q_PROPERTY(QVariantMap invitation READ invitation NOTIFY invitationChanged)
    /// There is a short film for patients in the language on screen.
    Q_PROPERTY(bool hasFilm READ hasFilm NOTIFY changed)
    /// A TrainingPlayer while the film's page is open, else null: a player costs memory.
    Q_PROPERTY(QObject *player READ player NOTIFY changed)
    Q_PROPERTY(bool canPrint READ canPrint NOTIFY changed)
    /// What printing came to: "", "printed" or "failed".
    Q_PROPERTY(QString printed READ printed NOTIFY changed)

public:
    enum class Page { WelcomePage, MenuPage, CardPage, FilmPage, TopicsPage, ListPage };
    Q_ENUM(Page)

    /// How the list gets on paper; without it nothing is offered.
    struct Printing {
        std::function<QStringList()> printers;
        /// Empty when well, else one line for the log.
        std::function<QString(const std::vector<print::Topic> &, const QString &language, const QString &printer)>
            print;
    };

    WaitingDesk(Display *display, Sheet *sheet, Topics *topics, Idle *idle, QObject *parent = nullptr);
    ~WaitingDesk() override;

    /// The practice's own language first.
    void setInvitations(QList<QVariantMap> invitations);
    void setFilms(content::FilmManifest films);
    void setPrinting(Printing printing) { printing_ = std::move(printing); }

    Page page() const { return page_; }
    Sheet *sheet() const { return sheet_; }
    Topics *topics() const { return topics_; }
    Idle *idle() const { return idle_; }
    QVariantMap invitation() const { return invitations_.value(inviting_); }
    bool hasFilm() const { return film() != nullptr; }
    QObject *player() const { return player_.get(); }
    bool canPrint() const { return !printer_.isEmpty(); }
    QString printed() const { return printed_; }

    /// A person is here: the menu, in `language` when one is given.
    Q_INVOKABLE void begin(const QString &language = {});
    Q_INVOKABLE void menu();
    Q_INVOKABLE void readSheet();
    Q_INVOKABLE void next();
    Q_INVOKABLE void back();
    Q_INVOKABLE void watch();
    Q_INVOKABLE void playOrPause(); ///< a tap that comes when the film is gone does nothing
    Q_INVOKABLE void chooseTopics();
    Q_INVOKABLE void showList();
    Q_INVOKABLE void print();
    /// The person goes: everything is wiped. What the time-out does too.
    Q_INVOKABLE void home();
    /// Whoever changes or hears something is there, on the welcome too.
    void somebody();
    /// The welcome is read aloud: it stays in its language.
    void holdInvitation(bool held);

Q_SIGNALS:
    void changed();
    void invitationChanged();
    /// The next person comes: comfort settings go back to normal.
    void wiped();

private:
    void go(Page page);
    void invite();
    const content::Film *film() const;

    Display *display_;
    Sheet *sheet_;
    Topics *topics_;
    Idle *idle_;
    Page page_ = Page::WelcomePage;
    QList<QVariantMap> invitations_;
    qsizetype inviting_ = 0;
    QTimer inviteTimer_;
    bool invitationHeld_ = false;
    content::FilmManifest films_;
    std::unique_ptr<media::TrainingPlayer> player_;
    Printing printing_;
    QString printer_;
    QString printed_;
};

} // namespace wh::view
