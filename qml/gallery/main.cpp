// SPDX-License-Identifier: GPL-3.0-or-later
// Shows one page of the gallery, or keeps its picture. Knows nothing of rooms or handoffs.
#include "view/IconProvider.h"
#include "view/PictureProvider.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickView>
#include <QTimer>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(WarmHandoff_ThemePlugin)
Q_IMPORT_QML_PLUGIN(WarmHandoff_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(WarmHandoff_PartsPlugin)
Q_IMPORT_QML_PLUGIN(WarmHandoff_GalleryPlugin)

int main(int argc, char *argv[])
{
    const QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Every part in its states."));
    parser.addHelpOption();
    const auto option = [&parser](const char *name, const char *what, const char *standard) {
        const QCommandLineOption one(QString::fromLatin1(name), QString::fromLatin1(what), QStringLiteral("value"),
                                     QString::fromLatin1(standard));
        parser.addOption(one);
        return one;
    };
    const auto page = option("page", "Page to show, e.g. TeamPage", "ControlsPage");
    const auto variant = option("variant", "One of the page's own states", "");
    const auto scheme = option("scheme", "day, contrast or evening", "day");
    const auto scale = option("scale", "Text size: 1, 1.5 or 2", "1");
    const auto grid = option("g", "Grid in pixels", "9");
    const auto mm = option("mm", "Pixels per millimetre", "6.3");
    const auto size = option("size", "Window in pixels", "1280x800");
    const auto shot = option("shot", "Keep a picture in this file and end", "");
    const QCommandLineOption rightToLeft(QStringLiteral("rtl"), QStringLiteral("Right to left"));
    parser.addOption(rightToLeft);
    parser.process(app);

    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view.engine()->addImageProvider(QStringLiteral("icon"), new wh::view::IconProvider(QStringLiteral(WH_ASSETS "/icons")));
    view.engine()->addImageProvider(QStringLiteral("picture"),
                                    new wh::view::PictureProvider(QStringLiteral(WH_ASSETS "/illustrations")));
    const double g = parser.value(grid).toDouble();
    view.setInitialProperties({{QStringLiteral("page"), parser.value(page)},
                               {QStringLiteral("variant"), parser.value(variant)},
                               {QStringLiteral("scheme"), parser.value(scheme)},
                               {QStringLiteral("textScale"), parser.value(scale).toDouble()},
                               {QStringLiteral("g"), g},
                               {QStringLiteral("mm"), parser.value(mm).toDouble()},
                               {QStringLiteral("rightToLeft"), parser.isSet(rightToLeft)}});
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    const QStringList sides = parser.value(size).split(QLatin1Char('x'));
    view.resize(sides.value(0).toInt(), sides.value(1).toInt());
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/WarmHandoff/Gallery/Gallery.qml")));
    if (view.status() != QQuickView::Ready)
        return 1;
    view.show();
    if (parser.isSet(shot)) {
        // Scenes are drawn on another thread; the picture is for the eye, so a short wait will do.
        QTimer::singleShot(700, &view, [&] { QGuiApplication::exit(view.grabWindow().save(parser.value(shot)) ? 0 : 1); });
    }
    return QGuiApplication::exec();
}
