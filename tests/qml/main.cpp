// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every tst_*.qml of this folder with the modules and drawings the product has.
#include "view/Fonts.h"
#include "view/IconProvider.h"
#include "view/PictureProvider.h"

#include <QQmlEngine>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest/quicktest.h>

Q_IMPORT_QML_PLUGIN(WarmHandoff_ThemePlugin)
Q_IMPORT_QML_PLUGIN(WarmHandoff_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(WarmHandoff_PartsPlugin)
Q_IMPORT_QML_PLUGIN(WarmHandoff_GalleryPlugin)

class Setup : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void applicationAvailable() { wh::view::chooseFonts(); }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine->addImageProvider(QStringLiteral("icon"),
                                 new wh::view::IconProvider(QStringLiteral(WH_ASSETS "/icons")));
        engine->addImageProvider(QStringLiteral("picture"),
                                 new wh::view::PictureProvider(QStringLiteral(WH_ASSETS "/illustrations")));
    }
};

QUICK_TEST_MAIN_WITH_SETUP(qml, Setup)

#include "main.moc"
