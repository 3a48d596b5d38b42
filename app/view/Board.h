// SPDX-License-Identifier: GPL-3.0-or-later
// All rooms of a team device, in the practice's order. Cards never re-sort; pages hold six.
#pragma once

#include "view/Room.h"

#include <QAbstractListModel>

namespace wh::view {

class Board : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(int count READ rowCount CONSTANT)
    /// The room that has been ready longest, or null.
    Q_PROPERTY(wh::view::Room *readyRoom READ readyRoom NOTIFY changed)
    Q_PROPERTY(wh::view::Room::Link link READ link NOTIFY changed)

public:
    enum Roles { RoomObject = Qt::UserRole + 1 };
    explicit Board(QList<Room *> rooms, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Room *readyRoom() const;
    Room::Link link() const;
    Q_INVOKABLE wh::view::Room *room(const QString &id) const;
    const QList<Room *> &rooms() const { return rooms_; }

Q_SIGNALS:
    void changed();

private:
    QList<Room *> rooms_;
};

} // namespace wh::view
