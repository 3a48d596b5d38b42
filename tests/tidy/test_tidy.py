#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Every rule of tidy.py is shown bad houses, which it must find, and a good one, about which it must say nothing.
import pathlib
import shutil
import tempfile
import unittest

import tidy

HEAD = "// SPDX-License-Identifier: " + "GPL-3.0-or-later\n"
MODULES = {
    "qml/controls/CMakeLists.txt": "qt_add_qml_module(controls URI WarmHandoff.Controls)\n",
    "qml/parts/CMakeLists.txt": "qt_add_qml_module(parts URI WarmHandoff.Parts)\n",
    "qml/screens/team/CMakeLists.txt": "qt_add_qml_module(team URI WarmHandoff.Team)\n",
    "qml/screens/room/CMakeLists.txt": "qt_add_qml_module(room URI WarmHandoff.Room)\n",
}

# rule -> houses in which it must find exactly one problem, at the file named first
BAD = {
    "arrows": [
        {"app/journal/Store.cpp": '#include "link/Link.h"\n'},
        {"app/core/Event.cpp": '#include "sync/Replica.h"\n'},
        {"app/media/Player.h": '#include "view/Film.h"\n'},
        {"app/link/CMakeLists.txt": "wh_room(link SOURCES Link.cpp LINKS wh_ports wh_journal)\n"},
        {"app/attic/CMakeLists.txt": "wh_room(attic SOURCES Old.cpp)\n"},
    ],
    "pure-rooms": [
        {"app/core/Event.h": "#include <QString>\n"},
        {"app/sync/Replica.cpp": "auto now = std::chrono::steady_clock::now();\n"},
        {"app/sync/Replica.h": "#include <thread>\n"},
        {"app/core/Share.cpp": "#include <fstream>\n"},
        {"app/ports/Clock.h": "#include <sys/socket.h>\n"},
        {"app/core/Id.cpp": "std::random_device chance;\n"},
        {"app/core/CMakeLists.txt": "wh_room(core SOURCES A.cpp LINKS Qt6::Core)\n"},
    ],
    "gui-rooms": [
        {"app/journal/Store.cpp": "#include <QGuiApplication>\n"},
        {"app/link/CMakeLists.txt": "wh_room(link SOURCES Link.cpp LINKS Qt6::Quick)\n"},
    ],
    "qml-imports": [
        {"qml/controls/Big.qml": "import WarmHandoff.Parts\n", **MODULES},
        {"qml/parts/Rail.qml": "import WarmHandoff.View\n", **MODULES},
        {"qml/screens/team/Board.qml": "import WarmHandoff.Room\n", **MODULES},
        {"qml/parts/Rail.qml": 'import "../controls"\n', **MODULES},
        {"qml/shell/Main.qml": "import WarmHandoff.Attic\n", **MODULES},
        {"qml/attic/Old.qml": "import QtQuick\n", **MODULES},
    ],
    "state": [
        {"app/main.cpp": 'engine.rootContext()->setContextProperty("room", &room);\n'},
        {"app/view/Room.h": "    QML_SINGLETON\n"},
        {"qml/theme/Theme.qml": "pragma Singleton\nQtObject {\n    property bool dark: false\n}\n"},
    ],
    "logging": [
        {"app/link/Link.cpp": 'qWarning() << "lost";\n'},
    ],
    "targets": [
        {"app/core/Lost.cpp": "int lost;\n", "app/core/CMakeLists.txt": "wh_room(core SOURCES Event.cpp Event.h)\n"},
        {"app/core/Lost.h": "int lost;\n", "app/core/CMakeLists.txt": "wh_room(core SOURCES Event.cpp Event.h)\n"},
        {"qml/parts/Lost.qml": "Item {}\n", "qml/parts/CMakeLists.txt": "qml_module(parts Rail.qml) # not Lost.qml\n"},
    ],
    "translated": [
        {"qml/parts/A.qml": '    text: "Done"\n'},
        {"qml/parts/A.qml": '    Accessible.name: "Go back"\n'},
        {"qml/parts/A.qml": '    title: ready ? qsTr("Ready") : "Not yet"\n'},
        {"qml/parts/A.qml": '    Button { label: "Not now" }\n'},
        {"qml/parts/A.qml": '    property string helpText: "Tap to begin"\n'},
        {"app/view/Board.cpp": '    return QStringLiteral("Working alone");\n'},
    ],
    "notes": [
        {"qml/parts/A.qml": '    // not a note\n    text: qsTr("Done")\n'},
    ],
    "machine-paths": [
        {"deploy/a.sh": "cd /" + "work/main\n"},
        {"README.md": "see /" + "home/ana/notes\n"},
        {"deploy/a.sh": "curl https://deb.debian" + ".org/debian\n"},
        {"deploy/a.sh": "pip install -i https://pypi" + ".org/simple x\n"},
    ],
    "licence": [
        {"app/core/A.cpp": "int a;\n"},
        {"README.md": "# a\n\n\n\nSPDX-License-Identifier: " + "GPL-3.0-or-later\n"},
        {"assets/a.bin": None},
    ],
    "whitespace": [
        {"app/core/A.cpp": "\tint a;\n"},
        {"app/core/A.cpp": "int a; \n"},
        {"app/core/A.cpp": "int a;\r\n"},
        {"app/core/A.cpp": "int a;"},
    ],
    "parses": [
        {"assets/templates/a.json": '{"id": }\n'},
        {"deploy/practice.toml": "rooms = [\n"},
        {"tests/e2e/a.py": "def a(:\n"},
        {"deploy/start": "#!/bin/bash\nif true; then\n"},
    ],
    "links": [
        {"README.md": "![the desk](assets/desk.png)\n"},
        {"deploy/TABLET.md": "[licence](../LICENCE)\n", "LICENSE": "GPL\n"},
    ],
    "no-sleep": [
        {"tests/unit/core/A.cpp": "    QTest::qWait(500);\n"},
        {"tests/unit/link/B.cpp": "    std::this_thread::sleep_for(1s);\n"},
        {"tests/e2e/a.py": "time.sleep(1)\n"},
        {"tests/e2e/run": "#!/bin/bash\nsleep 2\n"},
        {"tests/qml/tst_a.qml": "        wait(300)\n"},
    ],
}

GOOD = {
    "REUSE.toml": "# " + HEAD[3:] + 'version = 1\n[[annotations]]\npath = ["**/*.json", "assets/*.png"]\n',
    "assets/templates/a.json": '{"id": "a"}\n',
    "assets/a.png": None,
    "README.md": "<!-- " + HEAD[3:-1] + " -->\n![a](assets/a.png) [b](https://example.org/b) [c](app/core)\n",
    "app/core/CMakeLists.txt": "# " + HEAD[3:] + "wh_room(core SOURCES Event.cpp Event.h)\n",
    "app/core/Event.h": HEAD + "#include <string>\n// <QString> is only named here\n",
    "app/core/Event.cpp": HEAD + '#include "core/Event.h"\n',
    "app/view/CMakeLists.txt": "# " + HEAD[3:] + "wh_room(view SOURCES Room.cpp Room.h LINKS wh_sync Qt6::Quick)\n",
    "app/view/Room.h": HEAD + '#include "sync/Replica.h"\n#include <QGuiApplication>\n',
    "app/view/Room.cpp": HEAD + '#include "view/Room.h"\nqCWarning(lcView) << "Some words here";\n'
                         + 'auto a = tr("Working alone");\n',
    "qml/parts/CMakeLists.txt": "# " + HEAD[3:] + "qt_add_qml_module(p URI WarmHandoff.Parts QML_FILES Rail.qml)\n",
    "qml/parts/Rail.qml": HEAD + "import WarmHandoff.Controls\nItem {\n    objectName: \"rail\"\n"
                          + '    //: on the big button under the thumb\n    text: qsTr("Done (%1)").arg(n)\n'
                          + '    property string text: ""\n    label: kind === "add" ? a["add"] : "%1:%2"\n}\n',
    "qml/controls/CMakeLists.txt": "# " + HEAD[3:] + "qt_add_qml_module(c URI WarmHandoff.Controls)\n",
    "tests/e2e/a.py": "# " + HEAD[3:] + "while not ready():\n    time.sleep(0.05)  # polls, bounded by the deadline\n",
}


def run(rule, files):
    sizes = {path: len(text or "") for path, text in files.items()}
    return list(tidy.RULES[rule](tidy.House(files, sizes)))


class Rules(unittest.TestCase):
    def test_everyRuleIsShownSomethingBad(self):
        shownElsewhere = {"size", "format", "clang-tidy"}
        self.assertEqual(set(tidy.RULES), set(BAD) | shownElsewhere)

    def test_badHousesAreFound(self):
        for rule, houses in BAD.items():
            for files in houses:
                with self.subTest(rule=rule, files=files):
                    found = run(rule, files)
                    self.assertEqual([f[0] for f in found], [next(iter(files))])

    def test_aGoodHouseIsLeftInPeace(self):
        for rule in BAD:
            with self.subTest(rule=rule):
                self.assertEqual(run(rule, GOOD), [])

    def test_aFileTooLargeIsFound(self):
        house = tidy.House({"video/a.mp4": None}, {"video/a.mp4": tidy.LARGEST_BYTES + 1})
        self.assertEqual([f[0] for f in tidy.RULES["size"](house)], ["video/a.mp4"])

    def test_anUglyFileIsFound(self):
        with tempfile.TemporaryDirectory() as folder:
            top = pathlib.Path(folder)
            shutil.copy(pathlib.Path(__file__).parents[2] / ".clang-format", top)
            (top / "a.cpp").write_text("int   a ( )  {return 1;}\n")
            house = tidy.House({"a.cpp": "int   a ( )  {return 1;}\n"}, top=top)
            self.assertEqual([f[0] for f in tidy.RULES["format"](house)], ["a.cpp"])

    def test_aMistakeIsFoundByClangTidy(self):
        with tempfile.TemporaryDirectory() as folder:
            top = pathlib.Path(folder).resolve()
            shutil.copy(pathlib.Path(__file__).parents[2] / ".clang-tidy", top)
            (top / "app/core").mkdir(parents=True)
            source = top / "app/core/A.cpp"
            source.write_text("unsigned long a()\n{\n    return sizeof(sizeof(int));\n}\n")
            (top / "compile_commands.json").write_text(
                '[{"directory": "%s", "file": "%s", "command": "c++ -o a.o -c %s"}]' % (top, source, source))
            house = tidy.House({}, build=str(top), top=top)
            self.assertEqual([f[0] for f in tidy.RULES["clang-tidy"](house)], ["app/core/A.cpp"])


if __name__ == "__main__":
    unittest.main()
