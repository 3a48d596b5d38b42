// SPDX-License-Identifier: GPL-3.0-or-later
// JSON with the line of every value, for files that people write. What goes over the wire or into the journal is not
// read here.
#pragma once

#include "content/Source.h"

#include <cstdint>
#include <set>

namespace wh::content::json {

inline constexpr std::size_t maxDepth = 12;
inline constexpr std::size_t maxValues = 50'000;

/// One value and where it stands.
struct Node {
    enum class Kind : std::uint8_t { Null, Boolean, Number, Text, Array, Object };
    Kind kind = Kind::Null;
    int line = 1;
    bool boolean = false;
    double number = 0;
    std::string text;
    std::vector<Node> items;       ///< an array's items; an object's values, beside `keys`
    std::vector<std::string> keys; ///< no key stands twice
    std::vector<int> keyLines;
};

/// Parses; nothing when it is not JSON, too deep or too long, with the finding at its line.
std::optional<Node> parse(const Source &source, Findings &findings);

/// "a number", "a list": what a value is, for messages.
std::string_view nameOf(Node::Kind kind);

/// Takes an object's values by name with the right kind, and finds what is missing or left over.
class Fields
{
public:
    /// `what` names the object in messages: "step medicines".
    Fields(const Node &object, std::string what, Findings &findings);

    enum class Need : std::uint8_t { Required, Optional };
    const Node *take(std::string_view key, Node::Kind kind, Need need = Need::Required);
    /// Text that is a slug (core::isSlug); empty when missing or wrong.
    std::string slug(std::string_view key);
    std::string text(std::string_view key, Need need = Need::Required);
    std::optional<bool> boolean(std::string_view key, Need need = Need::Required);
    /// A whole number from `least` to `most`.
    std::optional<std::int64_t> whole(std::string_view key, std::int64_t least, std::int64_t most,
                                      Need need = Need::Required);
    std::optional<double> number(std::string_view key, double least, double most, Need need = Need::Required);
    /// Line of the key's value, or of the object.
    int lineOf(std::string_view key) const;
    const std::string &what() const { return what_; }
    /// Says which keys were not taken.
    void finish();

private:
    const Node &object_;
    std::string what_;
    Findings &findings_;
    std::vector<std::string_view> known_;
};

} // namespace wh::content::json
