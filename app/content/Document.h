// SPDX-License-Identifier: GPL-3.0-or-later
// Documents as people write them (assets/documents/LANG/ID.md) and as screens and paper show them: sections of plain
// and bold words. No drawing, no layout. The form is explained in assets/documents/README.md.
#pragma once

#include "content/Source.h"

#include <cstdint>
#include <span>

namespace wh::content {

inline constexpr std::size_t maxSections = 40;
inline constexpr std::size_t maxBlocks = 60;         ///< in one section
inline constexpr std::size_t maxBlockLength = 1'200; ///< characters in one paragraph or list item
inline constexpr std::size_t maxHeadingLength = 80;  ///< characters
inline constexpr std::size_t maxCreditLength = 240;  ///< characters

/// Words in one weight.
struct Run {
    std::string text;
    bool bold = false;
    bool operator==(const Run &) const = default;
};
using Line = std::vector<Run>;

/// A paragraph or a list.
struct Block {
    enum class Kind : std::uint8_t {
        Paragraph, ///< one line
        Bullets,   ///< "- "
        Numbers,   ///< "1. "
        Checks,    ///< "- [ ] ": a box to tick or a line to fill
    };
    Kind kind = Kind::Paragraph;
    std::vector<Line> lines; ///< the paragraph, or one for each item
    bool operator==(const Block &) const = default;
};

/// One heading and what stands under it: one card on a screen.
struct Section {
    std::string id; ///< fixed for a document; what the program finds it by in every language
    std::string title;
    std::string picture; ///< name in assets/illustrations, may be empty
    std::string alt;     ///< what the picture shows, for who does not see it; there when the picture is
    std::vector<Block> blocks;
    int line = 0; ///< of the heading
    bool operator==(const Section &) const = default;
};

struct Document {
    std::string id;       ///< "fact-sheet"
    std::string language; ///< "es"
    std::string title;
    int version = 1;
    std::string credit;    ///< what it is based on, for the foot of the paper
    bool reviewed = false; ///< no: a draft until a qualified translator has read it
    std::vector<Section> sections;

    const Section *section(std::string_view sectionId) const;
    bool operator==(const Document &) const = default;
};

/// The sections a document must have, in this order; empty for an id the program does not know.
std::span<const std::string_view> expectedSections(std::string_view documentId);

/// Reads one document. Unknown marks, a missing section, a wrong language are errors at their line.
Read<Document> readDocument(const Source &source, std::string_view id, std::string_view language);

/// A line's words without weights.
std::string plainText(const Line &line);
/// All words of a document or a section, one line or heading a row; for reading-ease figures and for speech.
std::string plainText(const Section &section);
std::string plainText(const Document &document);

} // namespace wh::content
