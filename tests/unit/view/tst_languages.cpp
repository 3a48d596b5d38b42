// SPDX-License-Identifier: GPL-3.0-or-later
// The review switch: a translation is a draft until the champion says that somebody qualified has read it.
#include "support/Warnings.h"
#include "view/LanguagesDesk.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using wh::view::LanguagesDesk;

class TestLanguages : public QObject
{
    Q_OBJECT
    QSet<QString> reviewed_;
    bool may_ = true;
    QString refusal_;

    LanguagesDesk::Sources sources()
    {
        return {.offered = {QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("ar")},
                .reviewed = [this](const QString &language) { return reviewed_.contains(language); },
                .mayChange = [this] { return may_; },
                .publish =
                    [this](const QString &language, bool on) {
                        if (refusal_.isEmpty())
                            on ? void(reviewed_.insert(language)) : void(reviewed_.remove(language));
                        return refusal_;
                    }};
    }
    static QStringList drafts(const LanguagesDesk &desk)
    {
        QStringList list;
        for (const auto &row : desk.languages())
            if (!row.toMap().value(QStringLiteral("reviewed")).toBool())
                list.append(row.toMap().value(QStringLiteral("code")).toString());
        return list;
    }

private Q_SLOTS:
    void init()
    {
        wh::test::failOnWarnings();
        reviewed_.clear();
        may_ = true;
        refusal_.clear();
    }

    void everyLanguageButEnglishBeginsAsADraftAndTurns()
    {
        LanguagesDesk desk(sources());
        QSignalSpy changed(&desk, &LanguagesDesk::changed);
        QCOMPARE(drafts(desk), QStringList({QStringLiteral("es"), QStringLiteral("ar")}));
        desk.toggle(QStringLiteral("ar"));
        QCOMPARE(drafts(desk), QStringList(QStringLiteral("es")));
        QCOMPARE(changed.size(), 1);
        desk.toggle(QStringLiteral("ar"));
        QCOMPARE(drafts(desk).size(), 2);
    }

    void aDeviceThatMayNotPublishChangesNothing()
    {
        may_ = false;
        LanguagesDesk desk(sources());
        desk.toggle(QStringLiteral("es"));
        QVERIFY(reviewed_.isEmpty() && !desk.mayChange());
    }

    void aRefusalIsSaidAndTheSwitchStays()
    {
        refusal_ = QStringLiteral("the disk is full");
        LanguagesDesk desk(sources());
        desk.toggle(QStringLiteral("es"));
        QCOMPARE(desk.problem(), refusal_);
        QCOMPARE(drafts(desk).size(), 2);
        desk.toggle(QStringLiteral("fr")); // not of this practice
        QVERIFY(reviewed_.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLanguages)
#include "tst_languages.moc"
