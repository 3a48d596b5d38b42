// SPDX-License-Identifier: GPL-3.0-or-later
// The few words a paper adds to what people wrote: its foot, who leads, what a number means. English and Spanish for
// the team's papers, all five languages for what a patient holds. Every language but English is a draft.
#pragma once

#include <QString>

#include <cstdint>
#include <string_view>

namespace wh::print {

enum class Word : std::uint8_t {
    Draft,
    Version,  ///< %1: its number
    DateForm, ///< as QLocale writes a day
    Credit,   ///< of papers that are not a document of their own
    // My list
    MyList,
    MyListHint,
    AlsoThis,
    // Checklist and pocket card
    Checklist,
    PatientLeads,
    AssistantLeads,
    ClinicianLeads,
    GiverLeads,
    ReceiverLeads,
    ColleagueLeads,
    NotDone,   ///< above the reasons
    NeverSkip, ///< the two steps that need a reason
    InFront,   ///< title of the back of a pocket card
    BackStop,  ///< the five lines of the back
    BackHeard,
    BackMedicine,
    BackSayBack,
    BackMissed,
    CutAndFold,
    // Report
    Report,
    Period, ///< %1 from, %2 to
    Started,
    StartedNote,
    Finished,
    FinishedNote,
    Turn,
    TurnNote,
    SaidBack,
    SaidBackNote,
    Additions,
    AdditionsNote,
    ByDay,
    ByDayNote,
    Minutes,
    MinutesNote,
    Preparing,
    Ready,
    InRoom,
    Closing,
    Skipped,
    SkippedNote,
    NothingYet,
    FewNumbers, ///< %1 how many
    ReportFoot,
    WordCount
};

/// In `language`, else in English.
QString word(Word which, std::string_view language);
/// A reason's id in words; the id itself when it is not known.
QString reasonWord(std::string_view reason, std::string_view language);

} // namespace wh::print
