// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the program shows that people wrote: what is shipped, and the practice's own in its place. Reads once;
// a changed file is seen at the next start. Measures, settings and the champion's published versions are not here.
#pragma once

#include "content/Document.h"
#include "content/FilmManifest.h"
#include "content/Templates.h"
#include "content/Voice.h"

namespace wh::content {

/// The default checklist, offered first.
inline constexpr std::string_view defaultTemplate = "rooming-to-clinician";

class Catalog
{
public:
    /// The folder that holds assets/ and video/: the environment's WH_ASSETS; the source tree three folders above the
    /// program (build/PRESET/bin); or share/warm-handoff beside the program's bin. An error names where it looked.
    static Read<std::filesystem::path> findRoot(const std::filesystem::path &executableFolder);

    /// `own`: the practice's folder ([paths] content), with templates/ID.json, documents/LANG/ID.md and
    /// illustrations/NAME.svg and voice/LANG/NAME.ogg; may be empty. A file of its own that has an error is left aside
    /// and the shipped one stands.
    explicit Catalog(std::filesystem::path root, std::filesystem::path own = {});

    /// The default first, then the other shipped ones, then the practice's own.
    const std::vector<core::Template> &templates() const { return templates_; }
    const core::Template *checklist(std::string_view id) const;

    /// The document in `language`, else in English; null when neither can be read.
    const Document *document(std::string_view id, std::string_view language) const;
    /// Languages it is there in, English first.
    std::vector<std::string> languagesOf(std::string_view documentId) const;

    /// The file of a picture, the practice's own before the shipped one; empty when there is none.
    std::filesystem::path picture(std::string_view name) const;
    const Names &icons() const { return icons_; }
    const Names &pictures() const { return pictures_; }
    std::filesystem::path icon(std::string_view name) const;

    const FilmManifest &films() const { return films_; }
    /// The folder the shipped content lies in: it holds assets/ and video/.
    const std::filesystem::path &root() const { return root_; }
    /// The practice's own folder, or empty.
    const std::filesystem::path &own() const { return own_; }
    /// Recordings of what patients' screens say, the practice's own (voice/LANG) before the shipped ones.
    Voice voice() const { return {root_ / "assets" / "voice", own_.empty() ? own_ : own_ / "voice"}; }

    /// All that is wrong with what was read, shipped first.
    const std::vector<Problem> &problems() const { return problems_; }

private:
    void readIcons();
    void readPictures(const std::filesystem::path &illustrations);
    void readTemplates(const std::filesystem::path &folder);
    void readDocuments(const std::filesystem::path &folder);
    void readFilms();
    void checkPictures(const Document &document, Read<Document> &read, const std::string &file) const;
    void report(std::vector<Problem> problems);
    void report(const std::filesystem::path &file, std::string message);

    std::filesystem::path root_;
    std::filesystem::path own_;
    Names icons_;
    Names pictures_;
    std::vector<core::Template> templates_;
    std::vector<Document> documents_;
    FilmManifest films_;
    std::vector<Problem> problems_;
};

} // namespace wh::content
