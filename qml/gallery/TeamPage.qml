// SPDX-License-Identifier: GPL-3.0-or-later
// A team's step on the tablet. Variants: signal, alone, sayback, patient, long, waiting, focus.
import QtQuick
import WarmHandoff.Controls
import WarmHandoff.Parts
import WarmHandoff.Theme

Item {
    id: page

    required property Theme theme
    property string variant
    readonly property bool big: theme.textScale > 1.5
    readonly property bool calling: variant === "signal"
    readonly property bool alone: variant === "alone"
    function px(x: real, w: real): real { return theme.rightToLeft ? 1280 - x - w : x }
    function words(text: string): string {
        return variant === "long" ? text + " " + text.slice(0, Math.ceil(text.length * 0.35)) : text
    }

    ListModel {
        id: steps
        Component.onCompleted: {
            const icons = ["people", "badge", "calendar", "heart", "pulse", "pill", "changes", "home", "hand", "say-back", "flag"]
            for (let i = 0; i < icons.length; ++i)
                append({ stepId: icons[i], icon: icons[i], title: "Step " + (i + 1), mark: i < 5 ? (i === 2 && page.alone ? 2 : 1) : 0,
                         now: i === 5, unheard: i === 5 && page.calling })
        }
    }
    RoomPlate {
        theme: page.theme
        x: page.px(36, width); y: 16
        width: page.big ? 190 : 108; height: page.big ? 126 : 88
        room: "3"
    }
    StepRail {
        theme: page.theme
        x: page.px(page.big ? 262 : 186, width); y: page.big ? 16 : 20
        width: page.big ? 702 : 1058; height: page.big ? 126 : 78
        model: steps
        count: 11
        current: 5
    }
    Words {
        id: title
        theme: page.theme
        x: page.px(36, 816); y: page.big ? 154 : 132
        width: 816
        size: theme.titleSize
        strong: true
        text: "Medicines, one by one"
    }
    Words {
        theme: page.theme
        visible: !page.big
        x: page.px(36, width); y: title.y + title.height + 12
        width: 660
        text: "Say each one out loud. Ask: <b>“How do you really take it?”</b> Then listen."
    }
    Slot {
        visible: !page.big
        theme: page.theme
        x: page.px(36, 816); y: page.calling ? 464 : 470
        width: 816; height: page.calling ? 166 : 156
        kind: page.calling ? Slot.Kind.Alert : Slot.Kind.Info
        icon: page.calling ? "hand" : page.alone ? "link-alone" : "screen"
        strongFirst: page.alone
        quiet: page.calling ? "" : page.alone ? "Every tap is saved here." : "The room screen asks:"
        text: page.calling ? "They want to add" : page.alone ? "On your own for now." : "Is this how you take it?"
        action: page.calling ? "Heard" : ""
    }
    Triangle {
        visible: !page.big
        theme: page.theme
        x: page.px(880, 364); y: 118
        width: 364; height: 236
        lead: page.variant === "sayback" ? 1 : page.variant === "patient" ? 2 : 0
        receiverHere: !page.alone
        patientHere: !page.alone
        calling: page.calling
    }
    Chip {
        visible: !page.big
        theme: page.theme
        x: page.px(880, 364) + (364 - width) / 2; y: 358
        text: "You lead"
    }
    LinkBadge {
        visible: !page.big
        theme: page.theme
        link: page.alone ? 3 : 2
        x: page.px(880, 364) + (364 - width) / 2; y: 430
    }
    BigButton {
        objectName: "done"
        theme: page.theme
        x: page.px(880, 364); y: 506
        width: 364; height: 270
        stacked: true
        kind: page.calling ? BigButton.Kind.Open : BigButton.Kind.Filled
        textSize: theme.heroSize
        icon: "tick"
        text: page.words("Done")
        waiting: page.variant === "waiting"
    }
    Repeater {
        model: [["back", "Back", 36, 232, 36], ["undo", "Undo", 288, 232, 202], ["not-now", "Not now", 540, 312, 368]]
        BigButton {
            required property var modelData
            objectName: modelData[0]
            theme: page.theme
            width: page.big ? 126 : modelData[3]; height: 126
            x: page.px(page.big ? modelData[4] : modelData[2], width); y: 650
            stacked: true
            icon: modelData[0]
            text: page.words(modelData[1])
            focus: page.variant === "focus" && icon === "undo"
        }
    }
    PageTurn {
        visible: page.big
        theme: page.theme
        x: page.px(880, 364); y: 352
        width: 364; height: 126
        page: 0
        pages: 2
    }
}
