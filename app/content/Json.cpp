// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Json.h"

#include "core/Event.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace wh::content::json {
namespace {

/// Walks the text for the parser and knows the line of the character taken last. The parser is always exactly at the
/// end of a token when it reports it; after a number it is one character ahead, and a line end still counts to the
/// line that it ends. So this is the token's own line.
class CountingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    CountingIterator(const char *at, int *lineOfLast)
        : at_(at)
        , lineOfLast_(lineOfLast)
    {
    }
    reference operator*() const { return *at_; }
    CountingIterator &operator++()
    {
        *lineOfLast_ = line_;
        if (*at_++ == '\n')
            ++line_;
        return *this;
    }
    bool operator==(const CountingIterator &other) const { return at_ == other.at_; }

private:
    const char *at_;
    int *lineOfLast_;
    int line_ = 1;
};

/// Builds the tree; returning false stops the parser.
class Builder
{
public:
    Builder(const int &line, Findings &findings)
        : line_(line)
        , findings_(findings)
    {
    }

    bool null() { return place({.kind = Node::Kind::Null}); }
    bool boolean(bool value) { return place({.kind = Node::Kind::Boolean, .boolean = value}); }
    bool number_integer(std::int64_t value) { return addNumber(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return addNumber(static_cast<double>(value)); }
    bool number_float(double value, const std::string &) { return addNumber(value); }
    bool string(std::string &value) { return place({.kind = Node::Kind::Text, .text = std::move(value)}); }
    bool binary(std::vector<std::uint8_t> &) { return false; }
    bool start_object(std::size_t) { return open(Node::Kind::Object); }
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open(Node::Kind::Array); }
    bool end_array() { return close(); }

    bool key(std::string &name)
    {
        Node &object = *open_.back();
        if (std::find(object.keys.begin(), object.keys.end(), name) != object.keys.end()) {
            findings_.error(line_, "\"" + name.substr(0, 40) + "\" stands here a second time: keep one of the two");
            return false;
        }
        object.keys.push_back(name);
        object.keyLines.push_back(line_);
        return true;
    }

    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &error)
    {
        // "[json.exception.parse_error.101] parse error at line 3, column 5: syntax error ...": the part after the
        // place, without the text it read, which may be anything.
        std::string reason = error.what();
        for (const std::string_view mark : {"] ", "column "}) {
            if (const auto at = reason.find(mark); at != std::string::npos)
                reason.erase(0, at + mark.size());
        }
        if (const auto at = reason.find(": "); at != std::string::npos && at < 8)
            reason.erase(0, at + 2);
        if (const auto last = reason.find("; last read: "); last != std::string::npos) {
            const auto rest = reason.find("; expected", last);
            reason.erase(last, rest == std::string::npos ? std::string::npos : rest - last);
        }
        findings_.error(line_, "is not JSON here (" + reason + "): correct this line or the one before");
        return false;
    }

    std::optional<Node> take() { return done_ ? std::optional(std::move(root_)) : std::nullopt; }

private:
    bool addNumber(double value) { return place({.kind = Node::Kind::Number, .number = value}); }

    Node *put(Node node)
    {
        node.line = line_;
        if (++count_ > maxValues) {
            findings_.error(line_, "holds too many values: make the file shorter");
            return nullptr;
        }
        if (open_.empty()) {
            root_ = std::move(node);
            return &root_;
        }
        return &open_.back()->items.emplace_back(std::move(node));
    }
    bool place(Node node)
    {
        if (!put(std::move(node)))
            return false;
        done_ = open_.empty();
        return true;
    }
    bool open(Node::Kind kind)
    {
        if (open_.size() >= maxDepth) {
            findings_.error(line_, "is nested too deep here: take a level out");
            return false;
        }
        Node *node = put({.kind = kind});
        if (node)
            open_.push_back(node); // stays valid: the parent's list does not grow while this one is open
        return node != nullptr;
    }
    bool close()
    {
        open_.pop_back();
        done_ = open_.empty();
        return true;
    }

    const int &line_;
    Findings &findings_;
    Node root_;
    std::vector<Node *> open_;
    std::size_t count_ = 0;
    bool done_ = false;
};

} // namespace

std::optional<Node> parse(const Source &source, Findings &findings)
{
    int line = 1;
    Builder builder(line, findings);
    const char *begin = source.text.data();
    const char *end = begin + source.text.size();
    if (!nlohmann::json::sax_parse(CountingIterator(begin, &line), CountingIterator(end, &line), &builder))
        return std::nullopt;
    return builder.take();
}

std::string_view nameOf(Node::Kind kind)
{
    switch (kind) {
    case Node::Kind::Null:
        return "nothing";
    case Node::Kind::Boolean:
        return "true or false";
    case Node::Kind::Number:
        return "a number";
    case Node::Kind::Text:
        return "a text in quotes";
    case Node::Kind::Array:
        return "a list [ ]";
    case Node::Kind::Object:
        return "a group { }";
    }
    return "nothing";
}

Fields::Fields(const Node &object, std::string what, Findings &findings)
    : object_(object)
    , what_(std::move(what))
    , findings_(findings)
{
    if (object.kind != Node::Kind::Object)
        findings_.error(object.line, what_ + " must be a group { }, not " + std::string(nameOf(object.kind)));
}

const Node *Fields::take(std::string_view key, Node::Kind kind, Need need)
{
    known_.push_back(key);
    const auto found = std::find(object_.keys.begin(), object_.keys.end(), key);
    if (found == object_.keys.end() || object_.items.size() <= static_cast<std::size_t>(found - object_.keys.begin())) {
        if (need == Need::Required && object_.kind == Node::Kind::Object)
            findings_.error(object_.line, what_ + " has no \"" + std::string(key) + "\": add it");
        return nullptr;
    }
    const Node &node = object_.items[static_cast<std::size_t>(found - object_.keys.begin())];
    if (node.kind != kind) {
        findings_.error(node.line,
                        "\"" + std::string(key) + "\" of " + what_ + " must be " + std::string(nameOf(kind)) + ", not "
                            + std::string(nameOf(node.kind)));
        return nullptr;
    }
    return &node;
}

std::string Fields::slug(std::string_view key)
{
    const Node *node = take(key, Node::Kind::Text);
    if (!node)
        return {};
    if (!core::isSlug(node->text)) {
        findings_.error(node->line,
                        "\"" + std::string(key) + "\" of " + what_
                            + " must be 1 to 32 characters of a-z, 0-9 and -, not starting with -");
        return {};
    }
    return node->text;
}

std::string Fields::text(std::string_view key, Need need)
{
    const Node *node = take(key, Node::Kind::Text, need);
    return node ? node->text : std::string();
}

std::optional<bool> Fields::boolean(std::string_view key, Need need)
{
    const Node *node = take(key, Node::Kind::Boolean, need);
    return node ? std::optional(node->boolean) : std::nullopt;
}

std::optional<double> Fields::number(std::string_view key, double least, double most, Need need)
{
    const Node *node = take(key, Node::Kind::Number, need);
    if (!node)
        return std::nullopt;
    if (!(node->number >= least && node->number <= most)) {
        std::string range = std::to_string(static_cast<std::int64_t>(least)) + " to "
            + std::to_string(static_cast<std::int64_t>(most));
        findings_.error(node->line, "\"" + std::string(key) + "\" of " + what_ + " must be a number from " + range);
        return std::nullopt;
    }
    return node->number;
}

std::optional<std::int64_t> Fields::whole(std::string_view key, std::int64_t least, std::int64_t most, Need need)
{
    const auto value = number(key, static_cast<double>(least), static_cast<double>(most), need);
    if (!value)
        return std::nullopt;
    if (std::floor(*value) != *value) {
        findings_.error(lineOf(key), "\"" + std::string(key) + "\" of " + what_ + " must be a whole number");
        return std::nullopt;
    }
    return static_cast<std::int64_t>(*value);
}

int Fields::lineOf(std::string_view key) const
{
    const auto found = std::find(object_.keys.begin(), object_.keys.end(), key);
    const auto index = static_cast<std::size_t>(found - object_.keys.begin());
    return index < object_.items.size() ? object_.items[index].line : object_.line;
}

void Fields::finish()
{
    for (std::size_t i = 0; i < object_.keys.size(); ++i) {
        const std::string &key = object_.keys[i];
        if (std::find(known_.begin(), known_.end(), key) == known_.end())
            findings_.error(object_.keyLines[i], unknownWord("in " + what_ + ", the key", key, known_));
    }
}

} // namespace wh::content::json
