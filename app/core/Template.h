// SPDX-License-Identifier: GPL-3.0-or-later
// Templates: a practice's checklists, as the program uses them. Reading them from files is app/content's work.
#pragma once

#include "core/Event.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace wh::core {

/// One text in several languages, by language tag ("en", "es", "zh-Hans", "vi", "ar").
using Text = std::map<std::string, std::string, std::less<>>;

/// The text in `language`, else in English, else any, else nothing.
std::string_view textIn(const Text &text, std::string_view language);

/// A reason chip: why a step was put off.
struct Reason {
    std::string id;
    std::string icon; ///< name in assets/icons
    Text label;
};

/// One item of a checklist.
struct Step {
    std::string id;
    Role lead = Role::Giver; ///< who leads: giver, receiver or patient
    bool required = false;   ///< cannot be left open at the end without a reason
    std::string icon;        ///< name in assets/icons
    std::string picture;     ///< name in assets/illustrations/scenes, may be empty
    Text title;              ///< for the team, at most 4 words or so
    Text prompt;             ///< for the team: what to say or do; **bold** marks words to say aloud
    Text patientTitle;       ///< for the room screen
    Text patientLine;        ///< for the room screen: what is being shared, at grade 5 or below
    Text patientAsk;         ///< for the room screen: the question to the patient, may be empty
    std::vector<Reason> reasons;
};

/// A versioned checklist.
struct Template {
    std::string id;
    std::string variantOf; ///< the template it is offered under; empty for one that stands by itself
    int version = 1;
    std::string icon;
    Text name;
    std::vector<Step> steps;

    const Step *step(std::string_view stepId) const;
};

/// The two steps that may be reworded but never removed, and never skipped without a reason (DESIGN.md section 2).
inline constexpr std::string_view patientsTurnStep = "patients-turn";
inline constexpr std::string_view sayBackStep = "say-back";

/// Reasons every practice knows, whatever its templates say; also why a handoff was cancelled or closed unheard.
const std::vector<std::string_view> &commonReasons();

/// What can make a handoff hard, tapped at its close. Fixed for every practice, so that barriers can be counted across
/// rooms and years. Source: DOMAIN.md (the main resource is time), the list.
const std::vector<std::string_view> &barrierReasons();

/// Why a visit went on without a warm handoff. Fixed for the same reason.
const std::vector<std::string_view> &declineReasons();

/// What a patient may want to talk about. Fixed, so that a topic is never text and every device has words for it.
const std::vector<std::string_view> &topicIds();

/// Who is with the patient: a role, never a name. The patient's own screen may tap these.
const std::vector<std::string_view> &companionReasons();

/// What comes next and who does it, for the patient to read at the end: "tests-by-clinician". See nextThings() and
/// nextDoers(); a reason is THING-by-DOER.
const std::vector<std::string_view> &nextThings();
const std::vector<std::string_view> &nextDoers();

/// True for a companion, and for THING-by-DOER of the lists above.
bool isNote(std::string_view reason);

} // namespace wh::core
