// SPDX-License-Identifier: GPL-3.0-or-later
// What patients tap before and during a visit: the topics they want to talk about ("My list"), and who is with them.
// Ids are core's; the words, in the language on screen, and the signs are here. Nothing is stored.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QSet>
#include <QStringList>
#include <QVariantList>

#include <string_view>

namespace wh::view {

struct Chip {
    QString id;
    QString icon;      ///< in assets/icons
    QString pictogram; ///< in assets/illustrations/pictograms, or empty
    QString word;      ///< as short as a card asks
    QString words;     ///< as it stands on a list
    bool operator==(const Chip &) const = default;
};

/// For an id that is not known, an empty chip. In the language whose translator is installed.
Chip topicChip(std::string_view topic);
Chip companionChip(std::string_view companion);
Chip nextThingChip(std::string_view thing);
/// `word` as the patient reads it ("You"), `words` as the team does ("The patient").
Chip nextDoerChip(std::string_view doer);
/// Of a note "THING-by-DOER": `words` is what happens, `word` who does it.
Chip nextChip(std::string_view note);
/// The two-tone drawing that says the same as a step's icon, or empty.
QString pictogramOf(const QString &icon);
/// For QML: {id, icon, pictogram, word, words}.
QVariantMap toMap(const Chip &chip);

/// The step of the shipped checklists that a topic belongs to, or empty.
std::string_view stepOfTopic(std::string_view topic);

class Topics : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// Every topic, in the order of the cards: {id, icon, pictogram, word, words, chosen}.
    Q_PROPERTY(QVariantList all READ all NOTIFY changed)
    /// The chosen ones, in the same order.
    Q_PROPERTY(QVariantList list READ list NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// The address of a picture of `plainText()` that a telephone reads (QR), or empty while nothing is chosen.
    Q_PROPERTY(QString code READ code NOTIFY changed)

public:
    using QObject::QObject;

    QVariantList all() const;
    QVariantList list() const;
    int count() const { return static_cast<int>(chosen_.size()); }
    bool has(const QString &topic) const { return chosen_.contains(topic); }
    /// "My list" as plain text: a title and a line for each topic; no name, no date, no address.
    QString plainText() const;
    QString code() const;

    Q_INVOKABLE void toggle(const QString &topic);
    void clear();
    /// The language changed: the same topics in other words.
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
    void toggled(const QString &topic, bool chosen);

private:
    QSet<QString> chosen_;
};

} // namespace wh::view
