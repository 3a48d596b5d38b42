// SPDX-License-Identifier: GPL-3.0-or-later
// The film's picture and nothing else; the one file that needs Qt Multimedia.
import QtMultimedia

VideoOutput {
    fillMode: VideoOutput.PreserveAspectFit
}
