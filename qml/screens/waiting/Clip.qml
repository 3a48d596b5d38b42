// SPDX-License-Identifier: GPL-3.0-or-later
// The film's picture and nothing else; the one file of this folder that needs Qt Multimedia, loaded when it is asked for.
import QtMultimedia

VideoOutput {
    fillMode: VideoOutput.PreserveAspectFit
}
