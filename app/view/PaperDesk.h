// SPDX-License-Identifier: GPL-3.0-or-later
// Papers on a screen: choose one, look at its pages, keep it as a PDF or print it. The champion's station and the
// waiting station ("My list") each make one. What is on a paper is given in; how it looks is app/print's.
#pragma once

#include "print/Press.h"

#include <QMutex>
#include <QObject>
#include <QQuickImageProvider>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace wh::view {

/// `image://paper/REVISION/PAGE`, at the width asked for. The desk draws, because fonts and drawings stay on its
/// thread; this hands out what is ready, so an unknown page is an empty picture.
class PaperPages : public QQuickImageProvider
{
public:
    PaperPages();
    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;
    void put(int revision, std::vector<QImage> pages);

private:
    QMutex mutex_; ///< guards the two below
    int revision_ = 0;
    std::vector<QImage> pages_;
};

class PaperDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// What may be chosen: {id, languages}. The screen has the words for the ids.
    Q_PROPERTY(QVariantList papers READ papers CONSTANT)
    Q_PROPERTY(QString paper READ paper NOTIFY changed)
    /// The id of the checklist on the paper; empty on a paper of something else.
    Q_PROPERTY(QString checklist READ checklist NOTIFY changed)
    Q_PROPERTY(QString language READ language NOTIFY changed)
    Q_PROPERTY(bool a4 READ a4 NOTIFY changed)
    /// Addresses of the pages' pictures; empty while nothing is chosen or there is a problem.
    Q_PROPERTY(QStringList pages READ pages NOTIFY changed)
    Q_PROPERTY(double proportion READ proportion NOTIFY changed) ///< a page's width by its height
    /// Why there is no paper, in one line for who wrote its words; empty when all is well.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QStringList printers READ printers NOTIFY changed)
    /// What the last keep or print came to: "", "kept", "printed" or "failed" (then `problem` says why).
    Q_PROPERTY(QString answer READ answer NOTIFY changed)
    Q_PROPERTY(QString keptAs READ keptAs NOTIFY changed) ///< the file, after "kept"

public:
    struct Sources {
        /// The practice's checklist of an id as it stands now, and the ids there are.
        std::function<std::optional<core::Template>(const std::string &id)> checklist;
        std::function<QStringList()> checklists;
        std::function<bool(const std::string &language)> reviewed; ///< by what the champion published
        std::function<print::Numbers()> numbers;
        QString folder; ///< where kept papers go; made when needed
    };

    /// `pages` is registered as the image provider "paper" and outlives the desk.
    PaperDesk(const content::Catalog &catalog, print::Press press, Sources sources, PaperPages *pages,
              QObject *parent = nullptr);

    QVariantList papers() const;
    QString paper() const { return paper_; }
    QString checklist() const { return checklist_; }
    QString language() const { return QString::fromStdString(wish_.language); }
    bool a4() const { return wish_.size == print::PaperSize::A4; }
    QStringList pages() const;
    double proportion() const;
    QString problem() const { return problem_; }
    QStringList printers() const { return printers_; }
    QString answer() const { return answer_; }
    QString keptAs() const { return keptAs_; }

    /// `checklist` is a template's id for "checklist" and "pocket-card"; empty for the default one, and for other
    /// papers. Looks for printers anew.
    Q_INVOKABLE void show(const QString &paper, const QString &language, const QString &checklist = {});
    /// "My list" of a patient; kept nowhere but in the pages shown.
    void showList(const std::vector<print::Topic> &topics, const QString &language);
    Q_INVOKABLE void setA4(bool a4);
    Q_INVOKABLE void nextLanguage();  ///< of those the paper is there in
    Q_INVOKABLE void nextChecklist(); ///< on a paper of a checklist
    Q_INVOKABLE void keep();
    Q_INVOKABLE void print(const QString &printer);
    /// Forgets the paper and its pictures.
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();

private:
    void lay();
    print::Made make() const;

    const content::Catalog &catalog_;
    print::Press press_;
    Sources sources_;
    PaperPages *images_;
    print::Wish wish_;
    QString paper_;
    QString checklist_;
    std::vector<print::Topic> topics_;
    std::optional<print::Paper> made_;
    QString problem_;
    QStringList printers_;
    QString answer_;
    QString keptAs_;
    int revision_ = 0;
};

} // namespace wh::view
