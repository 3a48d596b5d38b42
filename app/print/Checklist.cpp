// SPDX-License-Identifier: GPL-3.0-or-later
// The team's checklist as one page and as cards for a pocket, from a template: what the practice changed is on paper
// the same.
#include "print/Layouts.h"

#include <array>

namespace wh::print {

namespace {

using core::Role;
using core::Step;

QString in(const core::Text &text, const Job &job)
{
    return QString::fromStdString(std::string(core::textIn(text, job.language)));
}

/// Words with **bold** marks, as templates have them.
content::Line marked(const QString &text)
{
    content::Line line;
    const auto pieces = text.split(QStringLiteral("**"));
    for (int i = 0; i < pieces.size(); ++i) {
        if (!pieces[i].isEmpty())
            line.push_back({pieces[i].toStdString(), i % 2 == 1});
    }
    return line;
}

/// Who leads, in the words of this handoff.
QString leader(Role role, const core::Template &checklist, const Job &job)
{
    if (role == Role::Patient)
        return job.says(Word::PatientLeads);
    const bool gives = role == Role::Giver;
    if (checklist.id == content::defaultTemplate)
        return job.says(gives ? Word::AssistantLeads : Word::ClinicianLeads);
    if (checklist.id == "clinician-to-checkout")
        return job.says(gives ? Word::ClinicianLeads : Word::AssistantLeads);
    if (checklist.id == "to-extended-team")
        return job.says(gives ? Word::ClinicianLeads : Word::ColleagueLeads);
    return job.says(gives ? Word::GiverLeads : Word::ReceiverLeads);
}

struct Look {
    Style title;
    Style lead;
    bool prompts = false;
    double pad = 3; ///< points above and below a step
};

/// Steps in their order, a small heading each time somebody else leads.
Parts stepsOf(const core::Template &checklist, const Job &job, const Look &look)
{
    Parts parts;
    for (std::size_t i = 0; i < checklist.steps.size(); ++i) {
        const Step &step = checklist.steps[i];
        const bool changes = i == 0 || checklist.steps[i - 1].lead != step.lead;
        const QString lead = changes ? leader(step.lead, checklist, job) : QString();
        const QString title = in(step.title, job);
        const content::Line prompt = look.prompts ? marked(in(step.prompt, job)) : content::Line{};
        const QString icon = QString::fromStdString(step.icon);
        const bool turn = step.lead == Role::Patient;
        parts.push_back({title,
                         [=](const Pen &pen, double x, double y, double width) {
                             double at = y;
                             if (!lead.isEmpty())
                                 at += pen.words(x, at, width, lead, look.lead) + 1;
                             const double pad = look.pad * pen.scale;
                             const double symbol = pen.sizeOf(look.title) * 1.3;
                             const double start = symbol + pen.sizeOf(look.title) * 0.6;
                             const double box = pen.sizeOf(look.title) * 1.7;
                             const double wide = width - start - box;
                             const Style words{.size = look.title.size * 0.86, .color = ink::text, .leading = 1.3};
                             const Pen ruler = pen.measuring();
                             double tall = ruler.words(0, 0, wide, title, look.title);
                             if (!prompt.empty())
                                 tall += ruler.words(0, 0, wide, prompt, words);
                             if (turn)
                                 pen.box(QRectF(x - 8, at, width + 16, tall + 2 * pad), ink::sun, 8);
                             at += pad;
                             const double row = pen.lineHeight(look.title);
                             pen.icon(QRectF(x, at + (row - symbol) / 2, symbol, symbol), icon,
                                      turn ? ink::text : ink::teal);
                             const double side = pen.sizeOf(look.title) * 0.95;
                             tickBox(pen, x + width - side, at, look.title);
                             const double head = pen.words(x + start, at, wide, title, look.title);
                             if (!prompt.empty())
                                 pen.words(x + start, at + head, wide, prompt, words);
                             return at + tall + pad - y;
                         },
                         changes ? 7.0 : 1.0});
    }
    return parts;
}

} // namespace

Layout checklistPage(const Job &job, const core::Template &checklist)
{
    const Part head{job.title, [=](const Pen &pen, double x, double y, double width) {
                        const double mark = 84;
                        const Style small{.size = 13, .bold = true, .color = ink::teal, .leading = 1.25};
                        const Style big{.size = 28, .bold = true, .leading = 1.12};
                        double at = y + 8;
                        at += pen.words(x, at, width - mark - 20, job.says(Word::Checklist), small);
                        at += pen.words(x, at, width - mark - 20, job.title, big);
                        pen.triangle(QRectF(x + width - mark, y, mark, mark));
                        return std::max(at - y, mark);
                    }};
    const Look look{{.size = 14.5, .bold = true, .leading = 1.3},
                    {.size = 11.5, .bold = true, .color = ink::muted, .leading = 1.3},
                    true,
                    3};
    Parts tail;
    std::vector<std::pair<QString, QString>> reasons;
    for (const Step &step : checklist.steps) {
        for (const core::Reason &reason : step.reasons) {
            const std::pair<QString, QString> one{QString::fromStdString(reason.icon), in(reason.label, job)};
            if (std::find(reasons.begin(), reasons.end(), one) == reasons.end())
                reasons.push_back(one);
        }
    }
    tail.push_back({job.says(Word::NotDone), [=](const Pen &pen, double x, double y, double width) {
                        const Style heading{.size = 11.5, .bold = true, .color = ink::muted, .leading = 1.3};
                        const Style words{.size = 11, .leading = 1.3};
                        pen.rule(x, y, width, ink::line, 1);
                        double at = y + 6;
                        at += pen.words(x, at, width, job.says(Word::NotDone), heading) + 2;
                        double left = x;
                        const double row = pen.lineHeight(words);
                        for (const auto &[icon, label] : reasons) {
                            const double symbol = pen.sizeOf(words) * 1.25;
                            const double wide = symbol + 5 + pen.widthOf(label, words) + 18;
                            if (left > x && left + wide - 18 > x + width) {
                                left = x;
                                at += row * 1.15;
                            }
                            pen.icon(QRectF(left, at + (row - symbol) / 2, symbol, symbol), icon, ink::muted);
                            pen.words(left + symbol + 5, at, wide, label, words);
                            left += wide;
                        }
                        at += row + 4;
                        at += pen.words(x, at, width, marked(job.says(Word::NeverSkip)), words);
                        return at - y;
                    }});
    return onePage(job, {head}, {{1, stepsOf(checklist, job, look)}}, tail);
}

namespace {

/// The front of a card: the steps. `card` is what a thumb leaves free.
void front(Pen &pen, const Job &job, const QRectF &card, const Parts &steps, double scale)
{
    const Style title{.size = 17, .bold = true, .color = ink::teal, .leading = 1.2};
    pen.scale = scale;
    double y = card.top() + pen.words(card.left(), card.top(), card.width(), job.title, title);
    double used = 0;
    const Pen ruler = pen.measuring();
    for (std::size_t i = 0; i < steps.size(); ++i)
        used += steps[i].place(ruler, card.left(), 0, card.width()) + steps[i].gap * scale;
    const double spare = std::clamp((card.bottom() - y - used) / static_cast<double>(steps.size()), 0.0, 4.0);
    for (const Part &part : steps) {
        y += part.gap * scale + spare;
        y += part.place(pen, card.left(), y, card.width());
    }
}

/// The back: the triangle and five lines for every handoff.
double back(const Pen &pen, const Job &job, const QRectF &card)
{
    struct Rule {
        const char *icon;
        Word word;
    };
    constexpr std::array<Rule, 5> rules{{{"hand", Word::BackStop},
                                         {"tick", Word::BackHeard},
                                         {"pill", Word::BackMedicine},
                                         {"say-back", Word::BackSayBack},
                                         {"question", Word::BackMissed}}};
    const Style title{.size = 15, .bold = true, .color = ink::teal, .leading = 1.2};
    const Style words{.size = 11.2, .leading = 1.28};
    const Style note{.size = 10.5, .leading = 1.3};
    const double mark = card.height() * 0.34;
    pen.triangle(QRectF(card.left(), card.top(), card.width(), mark));
    double y = card.top() + mark + 6;
    y += pen.words(card.left(), y, card.width(), job.says(Word::InFront), title) + 4 * pen.scale;
    for (const Rule &rule : rules) {
        const double symbol = pen.sizeOf(words) * 1.25;
        const double row = pen.lineHeight(words);
        pen.icon(QRectF(card.left(), y + (row - symbol) / 2, symbol, symbol), QString::fromLatin1(rule.icon));
        y += pen.words(card.left() + symbol + 8, y, card.width() - symbol - 8, job.says(rule.word), words)
            + 6 * pen.scale;
    }
    y += 2 * pen.scale;
    pen.rule(card.left(), y, card.width(), ink::line, 1);
    y += 6 * pen.scale;
    y += pen.words(card.left(), y, card.width(), marked(job.says(Word::NeverSkip)), note);
    const Style small{.size = 7.5, .color = ink::muted, .leading = 1.25, .fixed = true};
    y += 4 * pen.scale;
    const QString foot = job.says(Word::Version).arg(job.version) + QStringLiteral(" · ")
        + (job.draft ? job.says(Word::Draft) + QStringLiteral(" · ") : QString()) + job.credit;
    return y + pen.words(card.left(), y, card.width(), foot, small) - card.top();
}

} // namespace

Layout pocketCards(const Job &job, const core::Template &checklist, Card card)
{
    // 3 × 5 in, or A7 (ISO 216: 74 × 105 mm).
    const QSizeF size = card == Card::ThreeFive ? QSizeF(216, 360) : QSizeF(209.76, 297.64);
    const double least = card == Card::ThreeFive ? 9.5 : 8.5;
    const double inset = 14;
    const QSizeF inside(size.width() - 2 * inset, size.height() - 2 * inset);
    const Look look{
        {.size = 14, .leading = 1.34}, {.size = 10.5, .bold = true, .color = ink::muted, .leading = 1.25}, false, 1.5};
    const Parts steps = stepsOf(checklist, job, look);

    Pen ruler(job.drawings, job.language, job.page.width());
    ruler.floor = least;
    const QRectF probe(QPointF(), inside);
    const auto frontHeight = [&] {
        double y = ruler.words(0, 0, inside.width(), job.title, {.size = 17, .bold = true, .leading = 1.2});
        for (const Part &part : steps)
            y += part.gap * ruler.scale + part.place(ruler, 0, 0, inside.width());
        return y;
    };
    const auto largest = [&](const std::function<double()> &height) {
        for (ruler.scale = 1; ruler.scale > 0.5; ruler.scale -= 0.025) {
            if (height() <= inside.height())
                return ruler.scale;
        }
        return 0.0;
    };
    const double frontScale = largest(frontHeight);
    if (frontScale == 0) {
        const double line = ruler.lineHeight(look.title);
        return {{},
                QStringLiteral("\"%1\" does not fit on a pocket card of %2: at %3 pt it is about %4 steps too long. "
                               "Switch steps off, or make their titles short enough for one line.")
                    .arg(job.title, card == Card::ThreeFive ? QStringLiteral("3 x 5 in") : QStringLiteral("A7"))
                    .arg(least)
                    .arg(std::max(1, static_cast<int>(std::ceil((frontHeight() - inside.height()) / line))))};
    }
    const double backScale = largest([&] { return back(ruler, job, probe); });
    if (backScale == 0)
        return {{}, QStringLiteral("the back of the pocket card is too long for %1.").arg(job.title)};

    const auto draw = [=](Pen &pen) {
        constexpr int rows = 2;
        const QSizeF block(2 * size.width(), rows * size.height());
        const double left = (job.page.width() - block.width()) / 2;
        const double top = (job.page.height() - block.height()) / 2;
        for (int row = 0; row < rows; ++row) {
            const QRectF first(QPointF(left, top + row * size.height()), size);
            const QRectF second = first.translated(size.width(), 0);
            pen.floor = least;
            front(pen, job, first.adjusted(inset, inset, -inset, -inset), steps, frontScale);
            pen.scale = backScale;
            back(pen, job, second.adjusted(inset, inset, -inset, -inset));
            // Where to fold, so that the two sides lie back to back.
            pen.stroke({second.left(), first.top()}, {second.left(), first.bottom()}, ink::muted, 0.5, true);
        }
        // Cut marks stand outside, so that none is left on a card that was cut a little too large.
        constexpr double length = 14;
        constexpr double away = 4;
        for (int row = 0; row <= rows; ++row) {
            const double y = top + row * size.height();
            pen.stroke({left - away - length, y}, {left - away, y}, ink::text, 0.6);
            pen.stroke({left + block.width() + away, y}, {left + block.width() + away + length, y}, ink::text, 0.6);
        }
        for (const double x : {left, left + block.width()}) {
            pen.stroke({x, top - away - length}, {x, top - away}, ink::text, 0.6);
            pen.stroke({x, top + block.height() + away}, {x, top + block.height() + away + length}, ink::text, 0.6);
        }
        pen.scale = 1;
        const Style hint{.size = 8.5, .color = ink::muted, .fixed = true};
        pen.words(left + 24, top - 20, block.width() - 48, job.says(Word::CutAndFold), hint);
    };
    return {{draw}, {}};
}

} // namespace wh::print
