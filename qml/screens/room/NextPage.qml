// SPDX-License-Identifier: GPL-3.0-or-later
// The end of the talk: what happens next and who does it, as the team tapped it; until then, that the team will say it.
pragma ComponentBehavior: Bound
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme
import WarmHandoff.View

Item {
    id: page

    required property Theme theme
    required property PatientDesk desk
    required property bool upright
    required property string spoken
    readonly property var aloud: {
        if (!told)
            return words.aloud
        const list = [title.text]
        for (let i = 0; i < steps.length; ++i)
            if (Math.floor(i / perPage) === Math.min(shown, pages - 1))
                list.push(steps[i].words, steps[i].word)
        return list
    }

    readonly property bool large: theme.textScale > 1.25
    readonly property real edge: 6 * theme.g
    readonly property real inner: width - 2 * edge
    readonly property bool beside: !upright && !large
    readonly property real before: beside ? 48.3 * theme.g : edge
    readonly property real after: beside ? 4 * theme.g : edge
    readonly property var steps: desk.nextSteps
    readonly property bool told: steps.length > 0
    readonly property real rowHeight: Math.round(Math.max(2.35 * theme.b * theme.scriptScale, 15 * theme.g))
    readonly property real listY: title.y + title.height + 2 * theme.g
    readonly property real turnHeight: Math.round(Math.max(theme.mainTarget, 1.3 * theme.b))
    readonly property int fitting: Math.max(1, Math.floor((height - listY) / rowHeight))
    readonly property int perPage: steps.length <= fitting ? fitting : Math.max(1, Math.floor((height - listY - turnHeight - theme.gap) / rowHeight))
    readonly property int pages: Math.max(1, Math.ceil(steps.length / perPage))
    property int shown: 0
    onVisibleChanged: shown = 0

    Triangle {
        id: people
        visible: !page.large
        theme: page.theme
        lead: 1
        pictogram: "next-step"
        headRadius: Math.min(width * 0.132, height * 0.2)
        x: page.upright ? (page.width - width) / 2 : page.theme.rightToLeft ? page.width - width - 4.5 * page.theme.g : 4.5 * page.theme.g
        y: page.upright ? 4 * page.theme.g : (page.height - height) / 2
        height: Math.round(Math.min(page.upright ? 40 * page.theme.g : 33 * page.theme.g, page.height * 0.6))
        width: Math.round(page.upright ? Math.min(page.inner, height * 1.37) : 40 * page.theme.g)
    }
    SpokenWords {
        id: title
        spoken: page.spoken
        visible: page.told
        theme: page.theme
        strong: true
        size: page.large ? page.theme.b : page.beside ? page.theme.titleSize : page.theme.heroSize
        x: page.theme.rightToLeft ? page.after : page.before
        y: page.upright && !page.large ? people.y + people.height + 4 * page.theme.g : 3.4 * page.theme.g
        width: page.width - page.before - page.after
        //: Patient's screen at the end of the talk: title.
        text: qsTr("What happens next")
    }
    Passage {
        id: words
        spoken: page.spoken
        visible: !page.told
        theme: page.theme
        x: title.x
        y: title.y
        width: title.width
        height: page.height - y
        titleSize: page.large ? page.theme.b : page.theme.heroSize
        title: title.text
        //: Patient's screen at the end of the talk.
        text: qsTr("Your team tells you what comes next. Ask if it is not clear.")
    }
    Column {
        visible: page.told
        x: title.x
        y: page.listY
        width: title.width
        Repeater {
            model: page.steps
            Item {
                id: row
                required property var modelData
                required property int index
                visible: Math.floor(index / page.perPage) === Math.min(page.shown, page.pages - 1)
                width: title.width
                height: page.rowHeight
                Accessible.role: Accessible.ListItem
                Accessible.name: modelData.words + ": " + modelData.word
                Item {
                    id: sign
                    width: Math.round(Math.min(10.4 * page.theme.g, row.height - page.theme.g))
                    height: width
                    x: page.theme.rightToLeft ? row.width - width : 0
                    anchors.verticalCenter: parent.verticalCenter
                    Pictogram {
                        theme: page.theme
                        width: parent.width
                        name: row.modelData.pictogram
                    }
                    Icon {
                        visible: row.modelData.pictogram === ""
                        name: row.modelData.pictogram === "" ? row.modelData.icon : ""
                        tint: page.theme.action
                        size: parent.width
                        stroke: 1.9
                    }
                }
                Column {
                    x: page.theme.rightToLeft ? 0 : sign.width + 2.6 * page.theme.g
                    width: row.width - sign.width - 2.6 * page.theme.g
                    anchors.verticalCenter: parent.verticalCenter
                    SpokenWords {
                        spoken: page.spoken
                        theme: page.theme
                        width: parent.width
                        strong: true
                        text: row.modelData.words
                        Accessible.ignored: true
                    }
                    SpokenWords {
                        spoken: page.spoken
                        theme: page.theme
                        width: parent.width
                        line: theme.tightLine
                        text: row.modelData.word
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    PageTurn {
        objectName: "next-turn"
        theme: page.theme
        page: Math.min(page.shown, page.pages - 1)
        pages: page.pages
        height: page.turnHeight
        x: page.theme.rightToLeft ? page.after : page.width - width - page.after
        y: page.height - height
        onPageTapped: turned => page.shown = turned
    }
}
