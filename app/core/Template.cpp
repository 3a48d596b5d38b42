// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Template.h"

#include <algorithm>

namespace wh::core {

std::string_view textIn(const Text &text, std::string_view language)
{
    auto found = text.find(language);
    if (found == text.end())
        found = text.find("en");
    if (found == text.end())
        found = text.begin();
    return found == text.end() ? std::string_view() : std::string_view(found->second);
}

const Step *Template::step(std::string_view stepId) const
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step &s) { return s.id == stepId; });
    return found == steps.end() ? nullptr : &*found;
}

const std::vector<std::string_view> &commonReasons()
{
    static const std::vector<std::string_view> reasons{
        "no-time",          "others-here",    "they-said-no",       "need-interpreter",
        "done-before",      "another-reason", "not-needed",         "needs-privacy",
        "colleague-late",   "emergency",      "started-by-mistake", "patient-left",
        "patient-declined", "answered-aloud", "left-open",
    };
    return reasons;
}

const std::vector<std::string_view> &barrierReasons()
{
    static const std::vector<std::string_view> reasons{
        "no-time",        "colleague-late", "patient-preferred-not", "interpreter-missing",
        "room-busy",      "screen-trouble", "needs-privacy",         "emergency",
        "another-reason",
    };
    return reasons;
}

const std::vector<std::string_view> &declineReasons()
{
    static const std::vector<std::string_view> reasons{
        "no-time",   "colleague-away", "patient-preferred-not", "interpreter-missing",
        "emergency", "not-needed",     "screen-trouble",        "another-reason",
    };
    return reasons;
}

const std::vector<std::string_view> &topicIds()
{
    static const std::vector<std::string_view> ids{
        "medicines", "new-problem", "pain", "feelings", "tests", "home", "costs", "private", "travel", "next",
    };
    return ids;
}

const std::vector<std::string_view> &companionReasons()
{
    static const std::vector<std::string_view> reasons{"family", "interpreter", "carer"};
    return reasons;
}

const std::vector<std::string_view> &nextThings()
{
    static const std::vector<std::string_view> things{"tests", "medicines", "visit", "referral", "call", "help"};
    return things;
}

const std::vector<std::string_view> &nextDoers()
{
    static const std::vector<std::string_view> doers{"clinician", "assistant", "office", "patient"};
    return doers;
}

bool isNote(std::string_view reason)
{
    const auto in = [](const std::vector<std::string_view> &list, std::string_view word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    constexpr std::string_view by = "-by-";
    const auto at = reason.find(by);
    return in(companionReasons(), reason)
        || (at != std::string_view::npos && in(nextThings(), reason.substr(0, at))
            && in(nextDoers(), reason.substr(at + by.size())));
}

} // namespace wh::core
