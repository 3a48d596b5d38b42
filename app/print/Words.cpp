// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/Words.h"

#include <algorithm>
#include <array>

namespace wh::print {

namespace {

constexpr std::array<std::string_view, 5> languages{"en", "es", "zh-Hans", "vi", "ar"};

struct Entry {
    Word word;
    std::array<const char *, 5> in; ///< null: said in English
};

constexpr std::array<Entry, static_cast<std::size_t>(Word::WordCount)> entries{{
    {Word::Draft,
     {"Draft until reviewed", "Borrador sin revisar", "草稿，尚待审核", "Bản nháp, chưa được duyệt",
      "مسودة لم تراجع بعد"}},
    {Word::Version, {"Version %1", "Versión %1", "第 %1 版", "Phiên bản %1", "الإصدار %1"}},
    {Word::DateForm,
     {"MMMM d, yyyy", "d 'de' MMMM 'de' yyyy", "yyyy年M月d日", "'ngày' d 'tháng' M 'năm' yyyy", "d MMMM yyyy"}},
    {Word::Credit,
     {"Based on the warm handoff strategy of the Agency for Healthcare Research and Quality (AHRQ). These are our own "
      "words.",
      "Se basa en la estrategia «warm handoff» de la Agencia para la Investigación y la Calidad de la Atención Médica "
      "(AHRQ). El texto es nuestro.",
      "依据美国卫生保健研究与质量局（AHRQ）的“温暖交接”做法编写。文字由我们撰写。",
      "Dựa trên phương pháp “warm handoff” của Cơ quan Nghiên cứu và Chất lượng Y tế Hoa Kỳ (AHRQ). Lời văn là của "
      "chúng tôi.",
      "يستند إلى أسلوب \"التسليم الدافئ\" لدى وكالة أبحاث وجودة الرعاية الصحية الأمريكية (AHRQ). النص من كتابتنا."}},
    {Word::MyList,
     {"My list for today", "Mi lista para hoy", "我今天的清单", "Danh sách của tôi hôm nay", "قائمتي لليوم"}},
    {Word::MyListHint,
     {"I want to talk about this. Show it to your team.", "Quiero hablar de esto. Muéstrela a su equipo.",
      "这些是我想谈的事。请给医护人员看。", "Tôi muốn nói về những điều này. Hãy đưa cho đội ngũ xem.",
      "أريد الحديث عن هذا. يمكنك عرضها على فريقك."}},
    {Word::AlsoThis, {"And this", "Y también", "还有", "Và điều này", "وهذا أيضًا"}},
    {Word::Checklist, {"Warm handoff checklist", "Lista del relevo en persona"}},
    {Word::PatientLeads, {"The patient leads", "Guía el paciente"}},
    {Word::AssistantLeads, {"The assistant leads", "Guía el asistente"}},
    {Word::ClinicianLeads, {"The clinician leads", "Guía el médico"}},
    {Word::GiverLeads, {"Who hands over leads", "Guía quien entrega"}},
    {Word::ReceiverLeads, {"Who takes over leads", "Guía quien recibe"}},
    {Word::ColleagueLeads, {"The colleague leads", "Guía el colega"}},
    {Word::NotDone, {"Not now? Say why:", "¿Ahora no? Diga por qué:"}},
    {Word::NeverSkip,
     {"Never left out without a reason: **their turn and the say-back.**",
      "Nunca se dejan sin un motivo: **su turno y repetir lo escuchado.**"}},
    {Word::InFront, {"In front of the patient", "Frente al paciente"}},
    {Word::BackStop, {"They speak: stop. Listen.", "Si hablan: pare y escuche."}},
    {Word::BackHeard, {"Then say, “I heard you.”", "Luego diga: «Le escuché»."}},
    {Word::BackMedicine, {"Ask: “How do you really take it?”", "Pregunte: «¿Cómo lo toma en realidad?»"}},
    {Word::BackSayBack, {"Say it back. Plain words.", "Repítalo con palabras sencillas."}},
    {Word::BackMissed, {"Ask: “What did we miss?”", "Pregunte: «¿Qué nos faltó?»"}},
    {Word::CutAndFold, {"Cut along the marks, fold in the middle.", "Corte por las marcas y doble por la mitad."}},
    {Word::Report, {"Our warm handoffs", "Nuestros relevos en persona"}},
    {Word::Period, {"%1 to %2", "Del %1 al %2"}},
    {Word::Started, {"started", "comenzados"}},
    {Word::StartedNote, {"Warm handoffs that began.", "Relevos que comenzaron."}},
    {Word::Finished, {"finished", "terminados"}},
    {Word::FinishedNote, {"Gone through to the end.", "Llegaron hasta el final."}},
    {Word::Turn, {"had their turn", "tuvieron su turno"}},
    {Word::TurnNote,
     {"Of the finished ones, the patient's turn was reached.", "De los terminados, se llegó al turno del paciente."}},
    {Word::SaidBack, {"said back", "repetidos"}},
    {Word::SaidBackNote,
     {"Of the finished ones, the say-back was done.", "De los terminados, se repitió lo escuchado."}},
    {Word::Additions, {"added or asked, per 100", "dijeron o preguntaron algo, por cada 100"}},
    {Word::AdditionsNote,
     {"Patients who put something right, added or asked. More is not worse: it is what the handoff is for.",
      "Pacientes que corrigieron, añadieron o preguntaron algo. Más no es peor: para eso es el relevo."}},
    {Word::ByDay, {"Day by day", "Día a día"}},
    {Word::ByDayNote,
     {"Each bar is a day: its height is how many began, the dark part how many were finished.",
      "Cada barra es un día: su altura, cuántos comenzaron; la parte oscura, cuántos terminaron."}},
    {Word::Minutes, {"Where the minutes go", "En qué se van los minutos"}},
    {Word::MinutesNote,
     {"The middle value of each part: half took less, half took more.",
      "El valor del medio de cada parte: la mitad duró menos y la mitad duró más."}},
    {Word::Preparing, {"preparing", "preparación"}},
    {Word::Ready, {"waiting for the clinician", "espera del médico"}},
    {Word::InRoom, {"together in the room", "juntos en el consultorio"}},
    {Word::Closing, {"closing", "cierre"}},
    {Word::Skipped, {"Why a step had to wait", "Por qué un paso tuvo que esperar"}},
    {Word::SkippedNote,
     {"Tapped by the team. Pick one to work on next.", "Lo tocó el equipo. Elijan uno para mejorar."}},
    {Word::NothingYet, {"Nothing yet.", "Nada todavía."}},
    {Word::FewNumbers,
     {"Finished so far: %1. Small numbers: look again when there are more.",
      "Terminados hasta ahora: %1. Son números pequeños: miren otra vez cuando haya más."}},
    {Word::ReportFoot,
     {"Counted on this device. Rehearsals are not counted, and nothing here is about one patient.",
      "Contado en este dispositivo. Los ensayos no cuentan, y nada de esto habla de un solo paciente."}},
}};

struct ReasonEntry {
    std::string_view id;
    const char *english;
    const char *spanish;
};

constexpr std::array<ReasonEntry, 15> reasons{{
    {"no-time", "No time", "Sin tiempo"},
    {"others-here", "Others were here", "Había otras personas"},
    {"they-said-no", "They said no", "No quisieron"},
    {"need-interpreter", "Needed an interpreter", "Faltó un intérprete"},
    {"done-before", "Done before", "Ya se hizo"},
    {"another-reason", "Another reason", "Otro motivo"},
    {"not-needed", "Not needed", "No hizo falta"},
    {"needs-privacy", "Needed to be private", "Hacía falta privacidad"},
    {"colleague-late", "Colleague was late", "El colega llegó tarde"},
    {"emergency", "Emergency", "Urgencia"},
    {"started-by-mistake", "Started by mistake", "Comenzó por error"},
    {"patient-left", "Patient left", "El paciente se fue"},
    {"patient-declined", "Patient preferred not", "El paciente prefirió que no"},
    {"answered-aloud", "Answered out loud", "Se contestó en voz alta"},
    {"left-open", "Left open", "Quedó abierto"},
}};

/// An entry left out or out of place would say another word: caught when this is compiled.
constexpr bool inOrder()
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (static_cast<std::size_t>(entries[i].word) != i || !entries[i].in[0])
            return false;
    }
    return true;
}
static_assert(inOrder());

} // namespace

QString word(Word which, std::string_view language)
{
    const auto &entry = entries[static_cast<std::size_t>(which)];
    const auto place = std::find(languages.begin(), languages.end(), language) - languages.begin();
    const char *text
        = place < static_cast<std::ptrdiff_t>(languages.size()) ? entry.in[static_cast<std::size_t>(place)] : nullptr;
    return QString::fromUtf8(text ? text : entry.in[0]);
}

QString reasonWord(std::string_view reason, std::string_view language)
{
    const auto found
        = std::find_if(reasons.begin(), reasons.end(), [&](const auto &entry) { return entry.id == reason; });
    if (found == reasons.end())
        return QString::fromUtf8(reason.data(), static_cast<qsizetype>(reason.size()));
    return QString::fromUtf8(language == "es" ? found->spanish : found->english);
}

} // namespace wh::print
