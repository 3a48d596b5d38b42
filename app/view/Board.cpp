// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/Board.h"

namespace wh::view {

Board::Board(QList<Room *> rooms, QObject *parent)
    : QAbstractListModel(parent)
    , rooms_(std::move(rooms))
{
    for (auto *room : rooms_)
        connect(room, &Room::changed, this, &Board::changed);
}

int Board::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rooms_.size());
}

QVariant Board::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != RoomObject)
        return {};
    return QVariant::fromValue(rooms_.at(index.row()));
}

QHash<int, QByteArray> Board::roleNames() const
{
    return {{RoomObject, "room"}};
}

Room *Board::readyRoom() const
{
    Room *longest = nullptr;
    for (auto *room : rooms_)
        if (room->phase() == Room::Phase::Ready
            && (!longest || room->state().live->phaseAtMs < longest->state().live->phaseAtMs))
            longest = room;
    return longest;
}

Room::Link Board::link() const
{
    return rooms_.isEmpty() ? Room::Link::Alone : rooms_.first()->link();
}

Room *Board::room(const QString &id) const
{
    for (auto *room : rooms_)
        if (room->roomId() == id)
            return room;
    return nullptr;
}

} // namespace wh::view
