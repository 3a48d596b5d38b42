// SPDX-License-Identifier: GPL-3.0-or-later
// How QML asks an image provider for a drawing: `folder/name?key=value&…`. Used by icons and pictures alike.
#pragma once

#include <QColor>
#include <QString>
#include <QUrlQuery>

namespace wh::view {

/// True for a name that can only be a file inside the given folder: letters, digits, dashes.
inline bool isPlainName(QStringView name)
{
    for (const QChar c : name) {
        if (!(c.isLetterOrNumber() && c.unicode() < 128) && c != QLatin1Char('-'))
            return false;
    }
    return !name.isEmpty();
}

class PictureAddress
{
public:
    explicit PictureAddress(const QString &id)
        : name_(id.section(QLatin1Char('?'), 0, 0)), query_(id.section(QLatin1Char('?'), 1))
    {
    }

    QString name() const { return name_; }
    QString text(const QString &key) const { return query_.queryItemValue(key, QUrl::FullyDecoded); }
    bool flag(const QString &key) const { return text(key) == QLatin1String("1"); }
    double number(const QString &key, double fallback) const
    {
        bool ok = false;
        const double value = text(key).toDouble(&ok);
        return ok ? value : fallback;
    }
    QColor color(const QString &key, const QColor &fallback) const
    {
        QString value = text(key);
        if (!value.startsWith(QLatin1Char('#')))
            value.prepend(QLatin1Char('#'));
        const QColor parsed(value);
        return parsed.isValid() ? parsed : fallback;
    }

private:
    QString name_;
    QUrlQuery query_;
};

} // namespace wh::view
