// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Document.h"

#include "core/Event.h"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace wh::content {
namespace {

constexpr std::array<std::string_view, 7> factSheet{"your-voice",      "hear-it-all", "what-happens", "why",
                                                    "what-you-can-do", "not-right",   "my-list"};
constexpr std::array<std::string_view, 7> clinicianGuide{"what",       "why",      "how",        "medicines",
                                                         "their-turn", "say-back", "start-small"};
constexpr std::array<std::string_view, 6> staffGuide{"what", "why", "before", "in-the-room", "after", "hard-moments"};
constexpr std::array<std::string_view, 5> script{"when", "at-check-in", "when-rooming", "in-the-room",
                                                 "if-they-say-no"};
constexpr std::array<std::string_view, 10> designGuide{"start", "which",   "who",      "when",        "where",
                                                       "time",  "changes", "patients", "how-we-know", "workflow"};

std::string inOrder(std::span<const std::string_view> ids)
{
    std::string text;
    for (const auto id : ids)
        text += (text.empty() ? "" : ", ") + std::string(id);
    return text;
}

/// Turns the Markdown of one section's body into blocks; md4c reports, this collects.
class BodyReader
{
public:
    BodyReader(std::string_view body, int firstLine, Findings &findings)
        : body_(body)
        , firstLine_(firstLine)
        , findings_(findings)
    {
    }

    std::vector<Block> read()
    {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TASKLISTS;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
            return static_cast<BodyReader *>(self)->enterBlock(type, detail);
        };
        parser.leave_block
            = [](MD_BLOCKTYPE type, void *, void *self) { return static_cast<BodyReader *>(self)->leaveBlock(type); };
        parser.enter_span
            = [](MD_SPANTYPE type, void *, void *self) { return static_cast<BodyReader *>(self)->enterSpan(type); };
        parser.leave_span
            = [](MD_SPANTYPE type, void *, void *self) { return static_cast<BodyReader *>(self)->leaveSpan(type); };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return static_cast<BodyReader *>(self)->text(type, {text, size});
        };
        if (md_parse(body_.data(), static_cast<MD_SIZE>(body_.size()), &parser, this) < 0)
            findings_.error(firstLine_, "this section cannot be read: write it more simply");
        return std::move(blocks_);
    }

private:
    int enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        switch (type) {
        case MD_BLOCK_DOC:
            break;
        case MD_BLOCK_P:
            if (inItem_)
                space(); // a second paragraph in one list item goes on in the same line
            else
                startBlock(Block::Kind::Paragraph, true);
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            if (listDepth_++ > 0)
                findings_.error(nextLine(), "has a list inside a list: make it one list");
            else
                startBlock(type == MD_BLOCK_UL ? Block::Kind::Bullets : Block::Kind::Numbers, false);
            break;
        case MD_BLOCK_LI: {
            inItem_ = true;
            if (listDepth_ > 1)
                break;
            const auto *item = static_cast<const MD_BLOCK_LI_DETAIL *>(detail);
            Block &list = blocks_.back();
            if (item->is_task) {
                if (list.lines.empty())
                    list.kind = Block::Kind::Checks;
                else if (list.kind != Block::Kind::Checks)
                    findings_.error(nextLine(), "mixes boxes to tick with plain items: start every item with - [ ]");
            } else if (list.kind == Block::Kind::Checks) {
                findings_.error(nextLine(), "mixes plain items with boxes to tick: start every item with - [ ]");
            }
            list.lines.emplace_back();
            break;
        }
        default:
            findings_.error(nextLine(), std::string(nameOf(type)) + ": use plain paragraphs and lists");
            return skip_; // the rest of this section would only repeat it
        }
        return findings_.full() ? skip_ : 0;
    }

    int leaveBlock(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
            --listDepth_;
        if (type == MD_BLOCK_LI && listDepth_ <= 1)
            inItem_ = false;
        if ((type == MD_BLOCK_P && !inItem_) || type == MD_BLOCK_LI)
            finishLine();
        return 0;
    }

    int enterSpan(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_STRONG) {
            bold_ = true;
            return 0;
        }
        findings_.error(nextLine(), std::string(nameOf(type)) + ": use plain words and **bold**");
        return skip_;
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_STRONG)
            bold_ = false;
        return 0;
    }

    int text(MD_TEXTTYPE type, std::string_view words)
    {
        // md4c hands out pieces of the body itself, which tells their place; line ends and the like it makes itself.
        if (words.data() >= body_.data() && words.data() < body_.data() + body_.size())
            lastAt_ = static_cast<std::size_t>(words.data() - body_.data()) + words.size();
        switch (type) {
        case MD_TEXT_NORMAL:
            add(words);
            return 0;
        case MD_TEXT_SOFTBR:
        case MD_TEXT_BR:
            space();
            return 0;
        case MD_TEXT_ENTITY:
            return entity(words);
        default:
            findings_.error(lineOfLast(), "has HTML or code: use plain words and **bold**");
            return skip_;
        }
    }

    int entity(std::string_view name)
    {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 5> known{
            {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&nbsp;", "\xC2\xA0"}}};
        const auto found = std::find_if(known.begin(), known.end(), [&](const auto &k) { return k.first == name; });
        if (found == known.end()) {
            findings_.error(lineOfLast(),
                            "\"" + std::string(name.substr(0, 12)) + "\" is not known: type the character itself");
            return skip_;
        }
        add(found->second);
        return 0;
    }

    void startBlock(Block::Kind kind, bool withLine)
    {
        if (blocks_.size() == maxBlocks)
            findings_.error(nextLine(), "this section has more than 60 paragraphs and lists: make it shorter");
        Block block;
        block.kind = kind;
        if (withLine)
            block.lines.emplace_back();
        blocks_.push_back(std::move(block));
    }

    void add(std::string_view words)
    {
        if (blocks_.empty() || blocks_.back().lines.empty())
            return;
        Line &line = blocks_.back().lines.back();
        if (line.empty() || line.back().bold != bold_)
            line.push_back({std::string(words), bold_});
        else
            line.back().text += words;
    }

    void space()
    {
        if (blocks_.empty() || blocks_.back().lines.empty())
            return;
        const Line &line = blocks_.back().lines.back();
        if (!line.empty() && !line.back().text.ends_with(' '))
            add(" ");
    }

    void finishLine()
    {
        if (blocks_.empty() || blocks_.back().lines.empty())
            return;
        const std::string words = plainText(blocks_.back().lines.back());
        if (trimmed(words).empty())
            findings_.error(lineOfLast(), "has an empty paragraph or list item near here: write it or take it out");
        else if (lengthOf(words) > maxBlockLength)
            findings_.error(lineOfLast(), "has a paragraph longer than 1200 characters here: make two of it");
    }

    int lineOfLast() const
    {
        return firstLine_ + static_cast<int>(std::count(body_.begin(), body_.begin() + lastAt_, '\n'));
    }

    /// The line of what comes after the words seen last: the same if more stands on it, else the next with anything.
    int nextLine() const
    {
        const auto next = body_.find_first_not_of(" \t\n", lastAt_);
        const std::size_t end = next == std::string_view::npos ? lastAt_ : next;
        return firstLine_ + static_cast<int>(std::count(body_.begin(), body_.begin() + end, '\n'));
    }

    static std::string_view nameOf(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            return "has a quotation (>)";
        case MD_BLOCK_HR:
            return "has a rule (---)";
        case MD_BLOCK_H:
            return "has a heading that is not of the form \"## Title {#id}\"";
        case MD_BLOCK_CODE:
            return "has a block of code or an indented line";
        case MD_BLOCK_HTML:
            return "has HTML";
        default:
            return "has a table";
        }
    }

    static std::string_view nameOf(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_EM:
            return "has slanted words (*)";
        case MD_SPAN_A:
            return "has a link";
        case MD_SPAN_IMG:
            return "has a picture inside the text (a section's picture is named in its heading)";
        case MD_SPAN_CODE:
            return "has code (`)";
        default:
            return "has a mark this program does not know";
        }
    }

    static constexpr int skip_ = 1;

    std::string_view body_;
    int firstLine_;
    Findings &findings_;
    std::vector<Block> blocks_;
    std::size_t lastAt_ = 0;
    int listDepth_ = 0;
    bool inItem_ = false;
    bool bold_ = false;
};

class DocumentReader
{
public:
    DocumentReader(const Source &source, std::string_view id, std::string_view language)
        : rest_(source.text)
        , findings_(source.file)
    {
        document_.id = id;
        document_.language = language;
    }

    Read<Document> read()
    {
        if (!readFront())
            return findings_.fail<Document>();
        readIntro();
        while (!rest_.empty() && !findings_.full())
            readSection();
        checkSections();
        return findings_.finish(std::move(document_));
    }

private:
    std::string_view next()
    {
        ++line_;
        return takeLine(rest_);
    }

    bool readFront()
    {
        if (trimmed(next()) != "---") {
            findings_.error(1,
                            "must begin with a line --- and then title, lang, version, reviewed and credit: see "
                            "assets/documents/README.md");
            return false;
        }
        constexpr std::array<std::string_view, 5> keys{"title", "lang", "version", "reviewed", "credit"};
        std::array<bool, keys.size()> seen{};
        while (true) {
            if (rest_.empty()) {
                findings_.error(line_, "the part that begins with --- has no end: close it with a line ---");
                return false;
            }
            const std::string_view line = trimmed(next());
            if (line == "---")
                break;
            if (line.starts_with("##")) {
                findings_.error(line_, "the part that begins with --- has no end: close it with a line --- above here");
                return false;
            }
            // A line of its own for the licence and the like.
            if (line.empty() || line.starts_with('#'))
                continue;
            const auto colon = line.find(':');
            const std::string_view key = trimmed(line.substr(0, colon));
            const auto known = std::find(keys.begin(), keys.end(), key);
            if (colon == std::string_view::npos || known == keys.end()) {
                findings_.error(line_, unknownWord("at the top, the key", key, keys));
                continue;
            }
            const auto index = static_cast<std::size_t>(known - keys.begin());
            if (seen[index])
                findings_.error(line_, std::string(key) + " stands here a second time: take one out");
            seen[index] = true;
            readKey(index, trimmed(line.substr(colon + 1)));
        }
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (!seen[i])
                findings_.error(1, "at the top, " + std::string(keys[i]) + " is missing: add it");
        }
        return true;
    }

    void readKey(std::size_t index, std::string_view value)
    {
        switch (index) {
        case 0:
            if (value.empty() || lengthOf(value) > maxHeadingLength)
                findings_.error(line_, "title must have 1 to 80 characters");
            document_.title = value;
            break;
        case 1:
            if (value != document_.language)
                findings_.error(line_,
                                "lang is not \"" + document_.language
                                    + "\", the folder this file lies in: "
                                      "correct it or move the file");
            break;
        case 2: {
            const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), document_.version);
            if (failure != std::errc() || end != value.data() + value.size() || document_.version < 1)
                findings_.error(line_, "version must be a whole number from 1");
            break;
        }
        case 3:
            document_.reviewed = value == "yes";
            if (value != "yes" && value != "no")
                findings_.error(line_, "reviewed must be yes or no");
            break;
        default:
            if (value.empty() || lengthOf(value) > maxCreditLength)
                findings_.error(line_, "credit must have 1 to 240 characters");
            document_.credit = value;
        }
    }

    /// Between the top and the first heading stands nothing but comments.
    void readIntro()
    {
        while (!rest_.empty() && !rest_.starts_with("## ")) {
            if (const auto line = trimmed(next()); !line.empty())
                findings_.error(line_, "stands before the first section: put it under a heading ## Title {#id}");
            if (findings_.full())
                return;
        }
    }

    void readSection()
    {
        if (document_.sections.size() == maxSections) {
            findings_.error(line_ + 1, "has more than 40 sections: make two documents of it");
            rest_ = {};
            return;
        }
        Section section;
        std::string_view heading = next();
        section.line = line_;
        heading.remove_prefix(3);
        readHeading(heading, section);

        const int bodyLine = line_ + 1;
        const char *begin = rest_.data();
        while (!rest_.empty() && !rest_.starts_with("## "))
            next();
        const std::string_view body(begin, static_cast<std::size_t>(rest_.data() - begin));
        section.blocks = BodyReader(body, bodyLine, findings_).read();
        if (section.blocks.empty() && findings_.sound())
            findings_.error(section.line, "this section has no text: write it or take the heading out");
        if (!section.id.empty() && document_.section(section.id))
            findings_.error(section.line, "section \"" + section.id + "\" stands here a second time: take one out");
        document_.sections.push_back(std::move(section));
    }

    /// TITLE {#id picture=name alt="words"}
    void readHeading(std::string_view heading, Section &section)
    {
        const auto open = heading.rfind('{');
        const auto close = heading.rfind('}');
        if (open == std::string_view::npos || close == std::string_view::npos || close < open
            || !trimmed(heading.substr(close + 1)).empty()) {
            findings_.error(line_, "the heading has no id: end it with {#id}, as in ## Why {#why}");
            return;
        }
        section.title = trimmed(heading.substr(0, open));
        if (section.title.empty() || lengthOf(section.title) > maxHeadingLength)
            findings_.error(line_, "the heading must have 1 to 80 characters before {");
        std::string_view marks = trimmed(heading.substr(open + 1, close - open - 1));
        while (!marks.empty()) {
            if (!readMark(marks, section))
                return;
            marks = trimmed(marks);
        }
        if (section.id.empty())
            findings_.error(line_, "the heading has no id: begin the part in { } with #id");
        if (section.picture.empty() != section.alt.empty())
            findings_.error(line_,
                            section.alt.empty() ? "the picture has no alt: say in a few words what it shows"
                                                : "has an alt but no picture: add picture=name or take alt out");
    }

    bool readMark(std::string_view &marks, Section &section)
    {
        const auto wordEnd = std::min(marks.find_first_of(" \t"), marks.size());
        if (marks.front() == '#') {
            const std::string_view id = marks.substr(1, wordEnd - 1);
            marks.remove_prefix(wordEnd);
            if (!core::isSlug(id)) {
                findings_.error(line_, "the id after # must be 1 to 32 characters of a-z, 0-9 and -");
                return false;
            }
            section.id = id;
            return true;
        }
        if (marks.starts_with("picture=")) {
            const std::string_view name = marks.substr(8, wordEnd - 8);
            marks.remove_prefix(wordEnd);
            if (!isAssetName(name)) {
                findings_.error(line_, "a picture's name has only a-z, 0-9 and -: correct it");
                return false;
            }
            section.picture = name;
            return true;
        }
        if (marks.starts_with("alt=\"")) {
            const auto end = marks.find('"', 5);
            if (end != std::string_view::npos) {
                section.alt = trimmed(marks.substr(5, end - 5));
                marks.remove_prefix(end + 1);
                if (section.alt.empty() || lengthOf(section.alt) > 200)
                    findings_.error(line_, "alt must have 1 to 200 characters");
                return true;
            }
        }
        findings_.error(line_, "the part in { } must be #id, picture=name and alt=\"words\"");
        return false;
    }

    void checkSections()
    {
        const auto expected = expectedSections(document_.id);
        for (const std::string_view id : expected) {
            if (!document_.section(id))
                findings_.error(line_,
                                "section \"" + std::string(id) + "\" is missing: add it under a heading ## Title {#"
                                    + std::string(id) + "}");
        }
        if (expected.empty() || !findings_.sound())
            return;
        for (const Section &section : document_.sections) {
            if (std::find(expected.begin(), expected.end(), section.id) == expected.end())
                findings_.error(section.line, unknownWord("the section", section.id, expected));
        }
        const auto place = [&](const Section &s) { return std::find(expected.begin(), expected.end(), s.id); };
        for (std::size_t i = 1; i < document_.sections.size(); ++i) {
            if (place(document_.sections[i]) < place(document_.sections[i - 1]))
                findings_.error(document_.sections[i].line,
                                "section \"" + document_.sections[i].id + "\" is not in its place: the order is "
                                    + inOrder(expected));
        }
    }

    std::string_view rest_;
    int line_ = 0;
    Findings findings_;
    Document document_;
};

} // namespace

const Section *Document::section(std::string_view sectionId) const
{
    const auto found
        = std::find_if(sections.begin(), sections.end(), [&](const Section &s) { return s.id == sectionId; });
    return found == sections.end() ? nullptr : &*found;
}

std::span<const std::string_view> expectedSections(std::string_view documentId)
{
    if (documentId == "fact-sheet")
        return factSheet;
    if (documentId == "guide-clinicians")
        return clinicianGuide;
    if (documentId == "guide-staff")
        return staffGuide;
    if (documentId == "script")
        return script;
    if (documentId == "design-guide")
        return designGuide;
    return {};
}

Read<Document> readDocument(const Source &source, std::string_view id, std::string_view language)
{
    return DocumentReader(source, id, language).read();
}

std::string plainText(const Line &line)
{
    std::string text;
    for (const Run &run : line)
        text += run.text;
    return text;
}

std::string plainText(const Section &section)
{
    std::string text = section.title + "\n";
    for (const Block &block : section.blocks) {
        for (const Line &line : block.lines)
            text += plainText(line) + "\n";
    }
    return text;
}

std::string plainText(const Document &document)
{
    std::string text;
    for (const Section &section : document.sections)
        text += plainText(section);
    return text;
}

} // namespace wh::content
