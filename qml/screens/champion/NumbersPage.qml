// SPDX-License-Identifier: GPL-3.0-or-later
// The last thirty days: totals and usual minutes, then day by day; before them what is wrong with the practice's files.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property ChampionDesk desk
    required property var problems

    readonly property bool upright: height > width
    readonly property real margin: 4 * theme.g
    readonly property real inner: width - 2 * margin
    readonly property real bodyY: head.y + head.height
    readonly property var days: desk.days
    readonly property bool empty: desk.started === 0
    readonly property var phases: [
        //: A part of a handoff, before the clinician is called; with its minutes.
        qsTr("Preparing"),
        //: A part of a handoff: the room is ready and the clinician is not here yet; with its minutes.
        qsTr("Waiting"),
        //: A part of a handoff: all are in the room; with its minutes.
        qsTr("In the room"),
        //: A part of a handoff: the last look at the list; with its minutes.
        qsTr("Closing")]

    // Pages: one a problem, the totals, then the days.
    readonly property real rowHeight: Math.round(theme.tightLine * theme.b + 0.8 * theme.g)
    readonly property int perPage: Math.max(1, Math.floor((height - head.most) / rowHeight) - 1)
    readonly property int dayPages: Math.ceil(days.length / perPage)
    readonly property int pages: problems.length + 1 + dayPages
    property int wanted: 0
    readonly property int shown: Math.min(wanted, pages - 1)
    readonly property int firstDay: (shown - problems.length - 1) * perPage
    onVisibleChanged: wanted = 0

    function dateOf(day: string): string {
        return Qt.locale().toString(new Date(day + "T12:00:00"), "d MMM")
    }

    PageHead {
        id: head
        theme: page.theme
        width: parent.width
        height: implicitHeight
        page: page.shown
        pages: page.pages
        title: page.shown < page.problems.length
            //: Title of a page with what is wrong in the practice's files.
            ? qsTr("To put right")
            : page.firstDay < 0
                //: Title of the champion's numbers.
                ? qsTr("Last 30 days")
                //: Title of the champion's numbers, one line a day.
                : qsTr("Day by day")
        onPageTapped: turned => page.wanted = turned
    }

    Notice {
        visible: page.shown < page.problems.length
        theme: page.theme
        x: page.margin
        y: page.bodyY
        width: page.inner
        //: Notice to the champion: a file of the practice cannot be used; the shipped one stands in. A line in English follows.
        title: qsTr("A file needs a look")
        text: visible ? page.problems[page.shown] : ""
    }

    EmptyState {
        visible: page.empty && page.shown === page.problems.length
        theme: page.theme
        x: page.margin
        y: page.bodyY + (page.height - page.bodyY - height) / 2
        width: page.inner
        icon: "chart"
        //: In the place of the champion's numbers: there are none yet.
        title: qsTr("No handoffs yet")
        //: In the place of the champion's numbers: when there will be some.
        text: qsTr("Numbers come with the first one.")
    }

    Grid {
        id: tiles
        visible: !page.empty && page.shown === page.problems.length
        x: page.margin
        y: page.bodyY
        columns: page.upright ? 1 : 3
        spacing: page.theme.gap
        layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        component Tile: NumberTile {
            theme: page.theme
            wide: page.upright
            width: Math.floor(page.upright ? page.inner : (page.inner - 2 * page.theme.gap) / 3)
            height: implicitHeight
        }
        Tile {
            icon: "play"
            number: page.desk.started
            //: With a number: handoffs that began.
            text: qsTr("started")
        }
        Tile {
            icon: "tick"
            number: page.desk.finished
            //: With a number: handoffs that were brought to their end.
            text: qsTr("finished")
        }
        Tile {
            icon: "hand"
            ground: Theme.Done
            number: page.desk.corrected
            //: With a number: handoffs in which the patient added something or asked.
            text: qsTr("spoke up")
            //: Screen reader, with a number: handoffs in which the patient added something or asked.
            spoken: qsTr("patients spoke up")
        }
    }
    Column {
        visible: tiles.visible && page.desk.phaseMinutes.length > 0
        x: page.margin
        y: tiles.y + tiles.height + 2 * page.theme.g
        width: page.inner
        Words {
            theme: page.theme
            width: parent.width
            quiet: true
            line: page.theme.tightLine
            //: Above a list of the parts of a handoff with their median minutes.
            text: qsTr("Usual minutes")
        }
        Grid {
            columns: page.upright ? 1 : 2
            columnSpacing: 6 * page.theme.g
            layoutDirection: page.theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
            Repeater {
                model: page.desk.phaseMinutes
                Item {
                    id: part
                    required property var modelData
                    width: page.upright ? page.inner : (page.inner - 6 * page.theme.g) / 2
                    height: page.rowHeight
                    Words {
                        id: name
                        theme: page.theme
                        x: page.theme.rightToLeft ? part.width - width : 0
                        width: part.width - minutes.width - page.theme.g
                        line: page.theme.tightLine
                        text: page.phases[part.modelData.phase - 1] ?? ""
                    }
                    Words {
                        id: minutes
                        theme: page.theme
                        x: page.theme.rightToLeft ? 0 : part.width - width
                        strong: true
                        line: page.theme.tightLine
                        wrapMode: Text.NoWrap
                        text: Math.round(part.modelData.minutes * 10) / 10
                    }
                }
            }
        }
    }

    Item {
        id: table
        visible: page.firstDay >= 0
        x: page.margin
        y: page.bodyY
        width: page.inner
        readonly property real dateWidth: 0.4 * width
        readonly property real column: 0.2 * width
        /// Left edge of the column of numbers, counted from where reading begins.
        function columnX(index: int): real {
            return page.theme.rightToLeft ? (2 - index) * column : dateWidth + index * column
        }
        Repeater {
            model: ["play", "tick", "hand"]
            Icon {
                required property string modelData
                required property int index
                x: table.columnX(index) + (table.column - width) / 2
                name: modelData
                tint: page.theme.muted
                size: Math.round(page.theme.b)
            }
        }
        Repeater {
            model: page.firstDay < 0 ? [] : page.days.slice(page.firstDay, page.firstDay + page.perPage)
            Item {
                id: day
                required property var modelData
                required property int index
                y: (index + 1) * page.rowHeight
                width: table.width
                height: page.rowHeight
                Accessible.role: Accessible.StaticText
                //: Screen reader: one day of the champion's numbers. %1 is the date, %2 handoffs started, %3 finished, %4 in which the patient spoke up.
                Accessible.name: qsTr("%1: %2 started, %3 finished, %4 patients spoke up").arg(page.dateOf(modelData.date))
                    .arg(modelData.started).arg(modelData.finished).arg(modelData.corrected)
                Rectangle {
                    width: parent.width
                    height: page.theme.cardEdge
                    color: page.theme.line
                }
                Words {
                    theme: page.theme
                    x: page.theme.rightToLeft ? parent.width - width : 0
                    y: (parent.height - height) / 2
                    line: page.theme.tightLine
                    wrapMode: Text.NoWrap
                    text: page.dateOf(day.modelData.date)
                    Accessible.ignored: true
                }
                Repeater {
                    model: [day.modelData.started, day.modelData.finished, day.modelData.corrected]
                    Words {
                        required property int modelData
                        required property int index
                        theme: page.theme
                        x: table.columnX(index)
                        y: (parent.height - height) / 2
                        width: table.column
                        strong: true
                        line: page.theme.tightLine
                        horizontalAlignment: Text.AlignHCenter
                        text: modelData
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
