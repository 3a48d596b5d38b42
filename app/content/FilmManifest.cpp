// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/FilmManifest.h"

#include "content/Json.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace wh::content {
namespace {

using json::Fields;
using json::Node;

class ManifestReader
{
public:
    explicit ManifestReader(const Source &source)
        : source_(source)
        , folder_(std::filesystem::path(source.file).parent_path())
        , findings_(source.file)
    {
    }

    Read<FilmManifest> read()
    {
        const auto root = json::parse(source_, findings_);
        if (!root)
            return findings_.fail<FilmManifest>();
        Fields fields(*root, "the manifest", findings_);
        const auto schema = fields.whole("schema", 1, 1'000'000);
        if (schema && *schema != 1)
            findings_.error(fields.lineOf("schema"),
                            "is of schema " + std::to_string(*schema)
                                + ", newer than this program knows (1): update the program");
        const Node *films = fields.take("films", Node::Kind::Array);
        fields.finish();
        if (films && films->items.size() > maxFilms)
            findings_.error(films->line, "has more than 100 films: take some out");
        if (!findings_.sound())
            return findings_.fail<FilmManifest>();
        FilmManifest manifest{source_.file, {}};
        std::vector<Problem> problems;
        for (const Node &node : films->items) {
            Findings ofFilm(source_.file);
            Film film = readFilm(node, ofFilm);
            const bool twice = std::any_of(manifest.films.begin(), manifest.films.end(), [&](const Film &other) {
                return other.id == film.id && other.language == film.language;
            });
            if (twice && ofFilm.sound())
                ofFilm.error(node.line,
                             "film \"" + film.id + "\" in \"" + film.language + "\" stands here a second time");
            if (ofFilm.sound())
                manifest.films.push_back(std::move(film));
            for (Problem &problem : ofFilm.sorted()) {
                if (problems.size() < maxProblems)
                    problems.push_back(std::move(problem));
            }
        }
        return {std::move(manifest), std::move(problems)};
    }

private:
    Film readFilm(const Node &node, Findings &findings)
    {
        Fields fields(node, "a film", findings);
        Film film;
        film.line = node.line;
        if (node.kind != Node::Kind::Object)
            return film;
        film.id = fields.slug("id");
        film.language = fields.text("lang");
        if (!film.language.empty() && !isLanguageTag(film.language))
            findings.error(fields.lineOf("lang"), "lang must be a language: en, es, zh-Hans, vi or ar");
        film.title = fields.text("title");
        if (trimmed(film.title).empty() || lengthOf(film.title) > 80 || film.title.find('\n') != std::string::npos)
            findings.error(fields.lineOf("title"), "title must be one line of 1 to 80 characters");
        film.file = file(fields, "file", Fields::Need::Required, findings);
        film.captions = file(fields, "captions", Fields::Need::Required, findings);
        film.chapters = file(fields, "chapters", Fields::Need::Optional, findings);
        if (const Node *hashes = fields.take("sha256", Node::Kind::Object)) {
            Fields sha(*hashes, "sha256", findings);
            film.fileHash = hash(sha, "file", Fields::Need::Required, findings);
            film.captionsHash = hash(sha, "captions", Fields::Need::Required, findings);
            film.chaptersHash = hash(sha, "chapters",
                                     film.chapters.empty() ? Fields::Need::Optional : Fields::Need::Required, findings);
            sha.finish();
        }
        film.durationMs = fields.whole("durationMs", 1'000, 4 * 3'600'000).value_or(0);
        film.width = static_cast<int>(fields.whole("width", 16, 7'680).value_or(0));
        film.height = static_cast<int>(fields.whole("height", 16, 7'680).value_or(0));
        film.framesPerSecond = fields.number("fps", 1, 240).value_or(0);
        film.version = static_cast<int>(fields.whole("version", 1, 1'000'000).value_or(1));
        fields.finish();
        return film;
    }

    std::filesystem::path file(Fields &fields, std::string_view key, Fields::Need need, Findings &findings)
    {
        const std::string name = fields.text(key, need);
        if (name.empty())
            return {};
        const std::filesystem::path relative = std::filesystem::path(name).lexically_normal();
        if (relative.is_absolute() || *relative.begin() == ".." || name.find('\0') != std::string::npos
            || name.size() > 200) {
            findings.error(fields.lineOf(key), std::string(key) + " must name a file beside the manifest or below it");
            return {};
        }
        std::error_code failure;
        if (!std::filesystem::is_regular_file(folder_ / relative, failure))
            findings.error(fields.lineOf(key),
                           "the file " + relative.string() + " is not there: make the film again with video/build");
        return folder_ / relative;
    }

    static std::string hash(Fields &fields, std::string_view key, Fields::Need need, Findings &findings)
    {
        std::string digits = fields.text(key, need);
        const bool right = digits.size() == 64 && digits.find_first_not_of("0123456789abcdef") == std::string::npos;
        if (!digits.empty() && !right)
            findings.error(fields.lineOf(key), "sha256 must be 64 digits of 0-9 and a-f");
        return digits;
    }

    const Source &source_;
    std::filesystem::path folder_;
    Findings findings_;
};

} // namespace

const Film *FilmManifest::film(std::string_view id, std::string_view language) const
{
    const Film *english = nullptr;
    for (const Film &film : films) {
        if (film.id == id && film.language == language)
            return &film;
        if (film.id == id && film.language == "en")
            english = &film;
    }
    return english;
}

Read<FilmManifest> readManifest(const Source &source)
{
    return ManifestReader(source).read();
}

std::vector<Problem> checkHashes(const FilmManifest &manifest)
{
    Findings findings(manifest.file);
    const auto check = [&](const Film &film, const std::filesystem::path &path, const std::string &expected) {
        if (path.empty() || expected.empty())
            return;
        const std::string name = path.filename().string();
        QFile file(QString::fromStdString(path.string()));
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
            findings.error(film.line, "the file " + name + " cannot be read: check who may read it");
        else if (hash.result().toHex().toStdString() != expected)
            findings.error(film.line,
                           "the file " + name
                               + " is not the one the manifest means (its sha256 differs): "
                                 "make the film again or copy it again");
    };
    for (const Film &film : manifest.films) {
        check(film, film.file, film.fileHash);
        check(film, film.captions, film.captionsHash);
        check(film, film.chapters, film.chaptersHash);
    }
    return findings.sorted();
}

} // namespace wh::content
