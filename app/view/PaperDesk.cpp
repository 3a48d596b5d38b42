// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/PaperDesk.h"

#include <QDir>

#include <array>

namespace wh::view {

namespace {

constexpr double previewDpi = 110; ///< a letter page is 935 pixels wide: sharp on a tablet, 4 MB
const QString myList = QStringLiteral("my-list");

/// Papers in the order they are offered, and the document each is made of; none for those made of something else.
struct Offer {
    const char *id;
    const char *document;
};
constexpr std::array<Offer, 9> offers{{{"fact-sheet", "fact-sheet"},
                                       {"poster", "fact-sheet"},
                                       {"checklist", nullptr},
                                       {"pocket-card", nullptr},
                                       {"guide-staff", "guide-staff"},
                                       {"guide-clinicians", "guide-clinicians"},
                                       {"script", "script"},
                                       {"design-guide", "design-guide"},
                                       {"report", nullptr}}};

bool isOfChecklist(const QString &paper)
{
    return paper == QLatin1String("checklist") || paper == QLatin1String("pocket-card");
}

/// The one behind `here`, and behind the last the first.
QString after(const QStringList &all, const QString &here)
{
    return all.isEmpty() ? here : all.at((all.indexOf(here) + 1) % all.size());
}

} // namespace

PaperPages::PaperPages()
    : QQuickImageProvider(QQuickImageProvider::Image)
{
}

void PaperPages::put(int revision, std::vector<QImage> pages)
{
    const QMutexLocker lock(&mutex_);
    revision_ = revision;
    pages_ = std::move(pages);
}

QImage PaperPages::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    QImage page;
    {
        const QMutexLocker lock(&mutex_);
        const int place = id.section(QLatin1Char('/'), 1).toInt();
        if (id.section(QLatin1Char('/'), 0, 0).toInt() == revision_ && place >= 0
            && place < static_cast<int>(pages_.size()))
            page = pages_[static_cast<std::size_t>(place)];
    }
    if (page.isNull()) {
        page = QImage(1, 1, QImage::Format_ARGB32_Premultiplied);
        page.fill(Qt::transparent);
    } else if (requestedSize.width() > 0 && requestedSize.width() < page.width()) {
        page = page.scaledToWidth(requestedSize.width(), Qt::SmoothTransformation);
    }
    if (size)
        *size = page.size();
    return page;
}

PaperDesk::PaperDesk(const content::Catalog &catalog, print::Press press, Sources sources, PaperPages *pages,
                     QObject *parent)
    : QObject(parent)
    , catalog_(catalog)
    , press_(std::move(press))
    , sources_(std::move(sources))
    , images_(pages)
{
}

QVariantList PaperDesk::papers() const
{
    QVariantList list;
    for (const Offer &offer : offers) {
        QStringList languages{QStringLiteral("en"), QStringLiteral("es")};
        if (offer.document) {
            languages.clear();
            for (const std::string &language : catalog_.languagesOf(offer.document))
                languages.append(QString::fromStdString(language));
        }
        list.append(QVariantMap{{QStringLiteral("id"), QString::fromLatin1(offer.id)},
                                {QStringLiteral("languages"), languages}});
    }
    return list;
}

QStringList PaperDesk::pages() const
{
    QStringList addresses;
    for (int page = 0; made_ && page < made_->pages(); ++page)
        addresses.append(QStringLiteral("image://paper/%1/%2").arg(revision_).arg(page));
    return addresses;
}

double PaperDesk::proportion() const
{
    return made_ ? made_->sizePt().width() / made_->sizePt().height() : 612.0 / 792;
}

void PaperDesk::show(const QString &paper, const QString &language, const QString &checklist)
{
    paper_ = paper;
    wish_.language = language.toStdString();
    wish_.date = QDate::currentDate();
    checklist_ = !isOfChecklist(paper) ? QString()
        : checklist.isEmpty()          ? QString::fromLatin1(content::defaultTemplate)
                                       : checklist;
    topics_.clear();
    printers_ = print::Press::printers();
    lay();
}

void PaperDesk::showList(const std::vector<print::Topic> &topics, const QString &language)
{
    paper_ = myList;
    checklist_.clear();
    wish_.language = language.toStdString();
    wish_.date = QDate::currentDate();
    topics_ = topics;
    printers_ = print::Press::printers();
    lay();
}

void PaperDesk::setA4(bool a4)
{
    wish_.size = a4 ? print::PaperSize::A4 : print::PaperSize::Letter;
    if (paper_.isEmpty())
        Q_EMIT changed();
    else
        lay();
}

void PaperDesk::nextLanguage()
{
    const auto all = papers();
    for (const auto &offer : all)
        if (offer.toMap().value(QStringLiteral("id")) == paper_)
            wish_.language
                = after(offer.toMap().value(QStringLiteral("languages")).toStringList(), language()).toStdString();
    lay();
}

void PaperDesk::nextChecklist()
{
    checklist_ = after(sources_.checklists(), checklist_);
    lay();
}

print::Made PaperDesk::make() const
{
    if (paper_ == myList)
        return press_.myList(topics_, wish_);
    if (paper_ == QLatin1String("report"))
        return press_.report(sources_.numbers(), wish_);
    auto wish = wish_;
    wish.reviewed = sources_.reviewed(wish.language);
    if (checklist_.isEmpty())
        return press_.document(paper_.toStdString(), wish);
    const auto checklist = sources_.checklist(checklist_.toStdString());
    if (!checklist)
        return {std::nullopt, QStringLiteral("no checklist \"%1\".").arg(checklist_), true};
    return paper_ == QLatin1String("checklist") ? press_.checklist(*checklist, wish)
                                                : press_.pocketCard(*checklist, wish);
}

void PaperDesk::lay()
{
    auto made = make();
    made_ = std::move(made.paper);
    problem_ = made.problem;
    answer_.clear();
    ++revision_;
    std::vector<QImage> pictures;
    for (int page = 0; made_ && page < made_->pages(); ++page)
        pictures.push_back(made_->image(page, previewDpi));
    images_->put(revision_, std::move(pictures));
    Q_EMIT changed();
}

void PaperDesk::keep()
{
    // A patient's list is for their hand only: it is never a file here.
    if (!made_ || paper_ == myList)
        return;
    QDir().mkpath(sources_.folder);
    keptAs_ = QStringLiteral("%1/%2.%3.%4.pdf")
                  .arg(sources_.folder, checklist_.isEmpty() ? paper_ : paper_ + QLatin1Char('.') + checklist_,
                       language(), a4() ? QStringLiteral("a4") : QStringLiteral("letter"));
    problem_ = made_->save(keptAs_);
    answer_ = problem_.isEmpty() ? QStringLiteral("kept") : QStringLiteral("failed");
    Q_EMIT changed();
}

void PaperDesk::print(const QString &printer)
{
    if (!made_)
        return;
    problem_ = made_->sendTo(printer);
    answer_ = problem_.isEmpty() ? QStringLiteral("printed") : QStringLiteral("failed");
    Q_EMIT changed();
}

void PaperDesk::close()
{
    paper_.clear();
    checklist_.clear();
    topics_.clear();
    made_.reset();
    problem_.clear();
    answer_.clear();
    images_->put(++revision_, {});
    Q_EMIT changed();
}

} // namespace wh::view
