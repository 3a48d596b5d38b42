// SPDX-License-Identifier: GPL-3.0-or-later
// A document as cards, one at a time: the fact sheet on the waiting and room screens.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

namespace wh::view {

struct Card {
    QString title;
    QString body;        ///< styled text: <b>, <br>; list items are lines
    QStringList items;   ///< a list on the card, if it has one
    QString picture;     ///< name in assets/illustrations/scenes
    QString pictureText; ///< what the picture shows, for the screen reader
};

class Sheet : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int index READ index NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString body READ body NOTIFY changed)
    Q_PROPERTY(QStringList items READ items NOTIFY changed)
    Q_PROPERTY(QString picture READ picture NOTIFY changed)
    Q_PROPERTY(QString pictureText READ pictureText NOTIFY changed)
    Q_PROPERTY(bool first READ first NOTIFY changed)
    Q_PROPERTY(bool last READ last NOTIFY changed)
    /// True when a translation has not been reviewed; told to the champion, not to patients.
    Q_PROPERTY(bool draft READ draft NOTIFY changed)

public:
    using QObject::QObject;
    /// Keeps the reader's place when the same document comes in another language.
    void setCards(QList<Card> cards, bool draft);

    int count() const { return static_cast<int>(cards_.size()); }
    int index() const { return index_; }
    QString title() const { return card().title; }
    QString body() const { return card().body; }
    QStringList items() const { return card().items; }
    QString picture() const { return card().picture; }
    QString pictureText() const { return card().pictureText; }
    bool first() const { return index_ == 0; }
    bool last() const { return index_ + 1 >= count(); }
    bool draft() const { return draft_; }

    Q_INVOKABLE void next() { show(index_ + 1); }
    Q_INVOKABLE void back() { show(index_ - 1); }
    Q_INVOKABLE void restart();
    /// A person begins to read: the first card, and counted.
    Q_INVOKABLE void open();
    void show(int index);

Q_SIGNALS:
    void changed();
    /// For the counts: a person began to read, and came to the last card (told once for each reading).
    void opened();
    void finished();

private:
    const Card &card() const;
    QList<Card> cards_;
    int index_ = 0;
    bool reading_ = false;
    bool draft_ = false;
};

} // namespace wh::view
