// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/Topics.h"

#include "core/Template.h"
#include "view/CodeProvider.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace wh::view {
namespace {

QString tr(const char *words)
{
    return QCoreApplication::translate("Topics", words);
}

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

struct Entry {
    std::string_view id;
    const char *icon;
    const char *pictogram;
    const char *word;
    const char *words;
    std::string_view step = {};
};

constexpr Entry topicEntries[]{
    {"medicines", "pill", "medicines",
     //: A topic the patient may want to talk about; one short word.
     QT_TRANSLATE_NOOP("Topics", "Medicines"),
     //: A topic on the patient's list.
     QT_TRANSLATE_NOOP("Topics", "My medicines"), "medicines"},
    {"new-problem", "new-problem", "new-problem",
     //: A topic the patient may want to talk about: something is wrong that was not before; one short word.
     QT_TRANSLATE_NOOP("Topics", "Problem"),
     //: A topic on the patient's list: something is wrong that was not before.
     QT_TRANSLATE_NOOP("Topics", "A new problem"), "why-today"},
    {"pain", "pain", "pain",
     //: A topic the patient may want to talk about; one short word.
     QT_TRANSLATE_NOOP("Topics", "Pain"),
     //: A topic on the patient's list.
     QT_TRANSLATE_NOOP("Topics", "My pain"), "why-today"},
    {"feelings", "feelings", "feelings",
     //: A topic the patient may want to talk about: worry, mood, fear; one short word.
     QT_TRANSLATE_NOOP("Topics", "Feelings"),
     //: A topic on the patient's list: worry, mood, fear.
     QT_TRANSLATE_NOOP("Topics", "My feelings"), "what-matters"},
    {"tests", "tests", "tests",
     //: A topic the patient may want to talk about: tests and their results; one short word.
     QT_TRANSLATE_NOOP("Topics", "Tests"),
     //: A topic on the patient's list: tests and their results.
     QT_TRANSLATE_NOOP("Topics", "My tests"), "changes"},
    {"home", "home", "home",
     //: A topic the patient may want to talk about: life at home, help at home; one short word.
     QT_TRANSLATE_NOOP("Topics", "Home"),
     //: A topic on the patient's list: how they feel and manage at home.
     QT_TRANSLATE_NOOP("Topics", "Life at home"), "home"},
    {"costs", "costs", "costs",
     //: A topic the patient may want to talk about: what care and medicines cost them; one short word.
     QT_TRANSLATE_NOOP("Topics", "Cost"),
     //: A topic on the patient's list.
     QT_TRANSLATE_NOOP("Topics", "What it costs"), "home"},
    {"private", "private", "private",
     //: A topic the patient may want to talk about: not in front of everybody; one short word.
     QT_TRANSLATE_NOOP("Topics", "Private"),
     //: A topic on the patient's list: not in front of everybody.
     QT_TRANSLATE_NOOP("Topics", "Something private"), "who-is-here"},
    {"travel", "travel", "travel",
     //: A topic the patient may want to talk about: how to get to the practice; one short word.
     QT_TRANSLATE_NOOP("Topics", "Travel"),
     //: A topic on the patient's list: how to get to the practice.
     QT_TRANSLATE_NOOP("Topics", "Getting here"), "home"},
    {"next", "flag", "next-step",
     //: A topic the patient may want to talk about: what will happen next; one short word.
     QT_TRANSLATE_NOOP("Topics", "Next"),
     //: A topic on the patient's list.
     QT_TRANSLATE_NOOP("Topics", "What happens next"), "next-step"},
};

constexpr Entry companionEntries[]{
    {"family", "family", "",
     //: Somebody is with the patient: family or a friend; one short word.
     QT_TRANSLATE_NOOP("Topics", "Family"),
     //: Somebody is with the patient.
     QT_TRANSLATE_NOOP("Topics", "Family or a friend")},
    {"interpreter", "interpreter", "",
     //: Somebody is with the patient: an interpreter; one short word.
     QT_TRANSLATE_NOOP("Topics", "Interpreter"),
     //: Somebody is with the patient.
     QT_TRANSLATE_NOOP("Topics", "An interpreter")},
    {"carer", "heart", "",
     //: Somebody is with the patient: who looks after them; one short word.
     QT_TRANSLATE_NOOP("Topics", "Helper"),
     //: Somebody is with the patient: who looks after them.
     QT_TRANSLATE_NOOP("Topics", "A helper or carer")},
};

constexpr Entry thingEntries[]{
    {"tests", "tests", "tests", "",
     //: What happens next: tests are done or their results looked at.
     QT_TRANSLATE_NOOP("Topics", "Tests")},
    {"medicines", "pill", "medicines", "",
     //: What happens next: something about medicines changes or is looked at.
     QT_TRANSLATE_NOOP("Topics", "Medicines")},
    {"visit", "calendar", "why-today", "",
     //: What happens next: the patient comes again.
     QT_TRANSLATE_NOOP("Topics", "Next visit")},
    {"call", "phone", "", "",
     //: What happens next: somebody telephones.
     QT_TRANSLATE_NOOP("Topics", "A call")},
    {"referral", "forward", "travel", "",
     //: What happens next: another clinic or specialist.
     QT_TRANSLATE_NOOP("Topics", "Another clinic")},
    {"help", "heart", "what-matters", "",
     //: What happens next: help at home, with rides, food or costs.
     QT_TRANSLATE_NOOP("Topics", "More help")},
};

constexpr Entry doerEntries[]{
    {"clinician", "clinician", "",
     //: Who does what comes next, as the patient reads it: the doctor or nurse practitioner.
     QT_TRANSLATE_NOOP("Topics", "Your clinician"),
     //: Who does what comes next, on a team tablet: the doctor or nurse practitioner.
     QT_TRANSLATE_NOOP("Topics", "Clinician")},
    {"assistant", "badge", "",
     //: Who does what comes next, as the patient reads it: the medical assistant.
     QT_TRANSLATE_NOOP("Topics", "Your assistant"),
     //: Who does what comes next, on a team tablet: the medical assistant.
     QT_TRANSLATE_NOOP("Topics", "Assistant")},
    {"office", "checkout", "",
     //: Who does what comes next, as the patient reads it.
     QT_TRANSLATE_NOOP("Topics", "The front desk"),
     //: Who does what comes next, on a team tablet.
     QT_TRANSLATE_NOOP("Topics", "Front desk")},
    {"patient", "person", "",
     //: Who does what comes next, as the patient reads it: the patient.
     QT_TRANSLATE_NOOP("Topics", "You"),
     //: Who does what comes next, on a team tablet.
     QT_TRANSLATE_NOOP("Topics", "The patient")},
};

template <std::size_t N>
const Entry *find(const Entry (&entries)[N], std::string_view id)
{
    const auto found = std::find_if(std::begin(entries), std::end(entries), [&](const Entry &e) { return e.id == id; });
    return found == std::end(entries) ? nullptr : found;
}

Chip chipOf(const Entry *entry)
{
    if (!entry)
        return {};
    const auto said = [](const char *words) { return *words == '\0' ? QString() : tr(words); };
    return {utf8(entry->id), QLatin1String(entry->icon), QLatin1String(entry->pictogram), said(entry->word),
            said(entry->words)};
}

} // namespace

Chip topicChip(std::string_view topic)
{
    return chipOf(find(topicEntries, topic));
}

Chip companionChip(std::string_view companion)
{
    return chipOf(find(companionEntries, companion));
}

Chip nextThingChip(std::string_view thing)
{
    return chipOf(find(thingEntries, thing));
}

Chip nextDoerChip(std::string_view doer)
{
    return chipOf(find(doerEntries, doer));
}

Chip nextChip(std::string_view note)
{
    constexpr std::string_view by = "-by-";
    const auto at = note.find(by);
    if (at == std::string_view::npos)
        return {};
    Chip chip = nextThingChip(note.substr(0, at));
    const Chip doer = nextDoerChip(note.substr(at + by.size()));
    if (chip.id.isEmpty() || doer.id.isEmpty())
        return {};
    chip.id = utf8(note);
    chip.word = doer.word;
    return chip;
}

QString pictogramOf(const QString &icon)
{
    static const QHash<QString, QString> drawings{
        {QStringLiteral("people"), QStringLiteral("who-is-here")},
        {QStringLiteral("badge"), QStringLiteral("introductions")},
        {QStringLiteral("calendar"), QStringLiteral("why-today")},
        {QStringLiteral("heart"), QStringLiteral("what-matters")},
        {QStringLiteral("pulse"), QStringLiteral("vitals")},
        {QStringLiteral("pill"), QStringLiteral("medicines")},
        {QStringLiteral("changes"), QStringLiteral("changes")},
        {QStringLiteral("home"), QStringLiteral("home")},
        {QStringLiteral("hand"), QStringLiteral("patients-turn")},
        {QStringLiteral("say-back"), QStringLiteral("say-back")},
        {QStringLiteral("flag"), QStringLiteral("next-step")},
        {QStringLiteral("tests"), QStringLiteral("tests")},
        {QStringLiteral("private"), QStringLiteral("private")},
        {QStringLiteral("feelings"), QStringLiteral("feelings")},
        {QStringLiteral("travel"), QStringLiteral("travel")},
        {QStringLiteral("costs"), QStringLiteral("costs")},
    };
    return drawings.value(icon);
}

QVariantMap toMap(const Chip &chip)
{
    return {{QStringLiteral("id"), chip.id},
            {QStringLiteral("icon"), chip.icon},
            {QStringLiteral("pictogram"), chip.pictogram},
            {QStringLiteral("word"), chip.word},
            {QStringLiteral("words"), chip.words}};
}

std::string_view stepOfTopic(std::string_view topic)
{
    const auto *entry = find(topicEntries, topic);
    return entry ? entry->step : std::string_view();
}

QVariantList Topics::all() const
{
    QVariantList rows;
    for (const auto &entry : topicEntries) {
        auto row = toMap(chipOf(&entry));
        row.insert(QStringLiteral("chosen"), has(utf8(entry.id)));
        rows.append(row);
    }
    return rows;
}

QVariantList Topics::list() const
{
    QVariantList rows;
    for (const auto &entry : topicEntries)
        if (has(utf8(entry.id)))
            rows.append(toMap(chipOf(&entry)));
    return rows;
}

QString Topics::plainText() const
{
    //: First line of the patient's list as plain text, on their own telephone.
    QStringList lines{QCoreApplication::translate("Topics", "I want to talk about:")};
    for (const auto &entry : topicEntries)
        if (has(utf8(entry.id)))
            lines.append(QStringLiteral("- ") + tr(entry.words));
    return lines.join(QLatin1Char('\n'));
}

QString Topics::code() const
{
    return chosen_.isEmpty() ? QString() : codeAddress(plainText());
}

void Topics::toggle(const QString &topic)
{
    if (!find(topicEntries, topic.toStdString()))
        return;
    const bool chosen = !chosen_.remove(topic);
    if (chosen)
        chosen_.insert(topic);
    Q_EMIT toggled(topic, chosen);
    Q_EMIT changed();
}

void Topics::clear()
{
    if (chosen_.isEmpty())
        return;
    chosen_.clear();
    Q_EMIT changed();
}

} // namespace wh::view
