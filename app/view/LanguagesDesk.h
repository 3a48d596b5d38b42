// SPDX-License-Identifier: GPL-3.0-or-later
// Which translations a qualified reader has approved. Until then a text is a draft: the champion and papers say so,
// patients' screens do not.
#pragma once

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace wh::view {

class LanguagesDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// The practice's languages but English, in its order: {code, name, reviewed}.
    Q_PROPERTY(QVariantList languages READ languages NOTIFY changed)
    /// False on a device that may not publish: it shows, and changes nothing.
    Q_PROPERTY(bool mayChange READ mayChange NOTIFY changed)
    /// Why the last switch did not turn, in one line; empty when all is well.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    struct Sources {
        QStringList offered; ///< the practice's languages
        std::function<bool(const QString &language)> reviewed;
        std::function<bool()> mayChange;
        /// Publishes the switch to every device. Why it could not, in one line, or nothing.
        std::function<QString(const QString &language, bool reviewed)> publish;
    };

    explicit LanguagesDesk(Sources sources, QObject *parent = nullptr);

    QVariantList languages() const;
    bool mayChange() const { return sources_.mayChange(); }
    QString problem() const { return problem_; }

    Q_INVOKABLE void toggle(const QString &language);

Q_SIGNALS:
    void changed();

private:
    Sources sources_;
    QString problem_;
};

} // namespace wh::view
