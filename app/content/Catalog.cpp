// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Catalog.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace wh::content {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 7> shippedTemplates{
    defaultTemplate, "clinician-to-checkout", "to-extended-team", "to-behavioural-health",
    "to-pharmacist", "to-diabetes-educator",  "to-social-worker"};
constexpr std::array<std::string_view, 5> documentIds{"fact-sheet", "guide-clinicians", "guide-staff", "script",
                                                      "design-guide"};

constexpr std::array<std::string_view, 3> pictureFolders{"", "scenes", "pictograms"};
constexpr std::array<std::string_view, 2> pictureEndings{".svg", ".png"};

/// The files of a folder that end in `ending`, by name; none when there is no such folder.
std::vector<fs::path> filesIn(const fs::path &folder, std::string_view ending)
{
    std::vector<fs::path> files;
    std::error_code failure;
    for (fs::directory_iterator it(folder, failure), end; !failure && it != end; it.increment(failure)) {
        if (it->path().extension() == ending)
            files.push_back(it->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<fs::path> foldersIn(const fs::path &folder)
{
    std::vector<fs::path> folders;
    std::error_code failure;
    for (fs::directory_iterator it(folder, failure), end; !failure && it != end; it.increment(failure)) {
        std::error_code unknown;
        if (it->is_directory(unknown))
            folders.push_back(it->path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

bool isFile(const fs::path &path)
{
    std::error_code failure;
    return fs::is_regular_file(path, failure);
}

bool isFolder(const fs::path &path)
{
    std::error_code failure;
    return fs::is_directory(path, failure);
}

} // namespace

Read<fs::path> Catalog::findRoot(const fs::path &executableFolder)
{
    std::vector<fs::path> places;
    if (const char *named = std::getenv("WH_ASSETS"); named && *named)
        places = {fs::path(named)}; // somebody chose: nothing else is tried, or a typing error would go unseen
    else
        places = {executableFolder / ".." / ".." / "..", executableFolder / ".." / "share" / "warm-handoff"};
    Findings findings("assets");
    std::string looked;
    for (const fs::path &place : places) {
        const fs::path root = place.lexically_normal();
        if (isFolder(root / "assets" / "templates"))
            return {root, {}};
        looked += (looked.empty() ? "" : " and ") + root.string();
    }
    findings.error(0, "not found in " + looked + ": set WH_ASSETS to the folder that holds assets and video");
    return findings.fail<fs::path>();
}

Catalog::Catalog(fs::path root, fs::path own)
    : root_(std::move(root))
    , own_(std::move(own))
{
    readIcons();
    readPictures(root_ / "assets" / "illustrations");
    readTemplates(root_ / "assets" / "templates");
    readDocuments(root_ / "assets" / "documents");
    for (const auto id : shippedTemplates) {
        if (!checklist(id) && !isFile(root_ / "assets" / "templates" / (std::string(id) + ".json")))
            report(root_ / "assets" / "templates" / (std::string(id) + ".json"),
                   "is not there: install the program again");
    }
    for (const auto id : documentIds) {
        const fs::path file = root_ / "assets" / "documents" / "en" / (std::string(id) + ".md");
        if (!isFile(file))
            report(file, "is not there: install the program again");
    }
    readFilms();
    if (own_.empty())
        return;
    if (!isFolder(own_)) {
        report(own_, "the practice's own content folder is not there: make it or take content out of [paths]");
        return;
    }
    readPictures(own_ / "illustrations");
    readTemplates(own_ / "templates");
    readDocuments(own_ / "documents");
}

const core::Template *Catalog::checklist(std::string_view id) const
{
    const auto found = std::find_if(templates_.begin(), templates_.end(), [&](const auto &t) { return t.id == id; });
    return found == templates_.end() ? nullptr : &*found;
}

const Document *Catalog::document(std::string_view id, std::string_view language) const
{
    const Document *english = nullptr;
    for (const Document &document : documents_) {
        if (document.id == id && document.language == language)
            return &document;
        if (document.id == id && document.language == "en")
            english = &document;
    }
    return english;
}

std::vector<std::string> Catalog::languagesOf(std::string_view documentId) const
{
    std::vector<std::string> languages;
    for (const Document &document : documents_) {
        if (document.id == documentId)
            languages.push_back(document.language);
    }
    std::stable_partition(languages.begin(), languages.end(), [](const auto &language) { return language == "en"; });
    return languages;
}

fs::path Catalog::picture(std::string_view name) const
{
    if (!pictures_.contains(name))
        return {};
    for (const fs::path &base : {own_, root_ / "assets"}) {
        if (base.empty())
            continue;
        for (const std::string_view folder : pictureFolders) {
            for (const std::string_view ending : pictureEndings) {
                fs::path file = base / "illustrations" / folder / (std::string(name) + std::string(ending));
                if (isFile(file))
                    return file;
            }
        }
    }
    return {};
}

void Catalog::readPictures(const fs::path &illustrations)
{
    for (const std::string_view folder : pictureFolders) {
        for (const std::string_view ending : pictureEndings) {
            for (const fs::path &file : filesIn(illustrations / folder, ending)) {
                if (isAssetName(file.stem().string()))
                    pictures_.insert(file.stem().string());
            }
        }
    }
}

fs::path Catalog::icon(std::string_view name) const
{
    return icons_.contains(name) ? root_ / "assets" / "icons" / (std::string(name) + ".svg") : fs::path();
}

void Catalog::readIcons()
{
    for (const fs::path &file : filesIn(root_ / "assets" / "icons", ".svg"))
        icons_.insert(file.stem().string());
    if (icons_.empty())
        report(root_ / "assets" / "icons", "no icon is there: install the program again");
}

void Catalog::readTemplates(const fs::path &folder)
{
    std::vector<fs::path> files = filesIn(folder, ".json");
    const auto place = [](const fs::path &file) {
        return std::find(shippedTemplates.begin(), shippedTemplates.end(), file.stem().string());
    };
    std::stable_sort(files.begin(), files.end(), [&](const auto &a, const auto &b) { return place(a) < place(b); });
    for (const fs::path &file : files) {
        auto source = readSource(file);
        report(std::move(source.problems));
        if (!source.value)
            continue;
        auto read = readTemplate(*source.value, icons_, pictures_);
        report(std::move(read.problems));
        if (!read.value)
            continue;
        if (read.value->id != file.stem().string()) {
            report(file,
                   "holds the template \"" + read.value->id + "\": name the file " + read.value->id
                       + ".json or correct the id");
            continue;
        }
        const auto same
            = std::find_if(templates_.begin(), templates_.end(), [&](const auto &t) { return t.id == read.value->id; });
        if (same == templates_.end())
            templates_.push_back(std::move(*read.value));
        else
            *same = std::move(*read.value);
    }
}

void Catalog::readDocuments(const fs::path &folder)
{
    for (const fs::path &languageFolder : foldersIn(folder)) {
        const std::string language = languageFolder.filename().string();
        if (!isLanguageTag(language)) {
            report(languageFolder, "is not named by a language: use en, es, zh-Hans, vi or ar");
            continue;
        }
        for (const fs::path &file : filesIn(languageFolder, ".md")) {
            const std::string id = file.stem().string();
            if (std::find(documentIds.begin(), documentIds.end(), id) == documentIds.end()) {
                report(file, unknownWord("the document", id, documentIds));
                continue;
            }
            auto source = readSource(file);
            report(std::move(source.problems));
            if (!source.value)
                continue;
            auto read = readDocument(*source.value, id, language);
            if (read.value)
                checkPictures(*read.value, read, source.value->file);
            report(read.problems);
            if (hasError(read.problems))
                continue;
            const auto same = std::find_if(documents_.begin(), documents_.end(),
                                           [&](const Document &d) { return d.id == id && d.language == language; });
            if (same == documents_.end())
                documents_.push_back(std::move(*read.value));
            else
                *same = std::move(*read.value);
        }
    }
}

void Catalog::checkPictures(const Document &document, Read<Document> &read, const std::string &file) const
{
    for (const Section &section : document.sections) {
        if (!section.picture.empty() && !pictures_.contains(section.picture))
            read.problems.push_back(
                {file, section.line,
                 "the picture \"" + section.picture + "\" is not in illustrations: put it there or name another"});
    }
}

void Catalog::readFilms()
{
    const fs::path file = root_ / "video" / "manifest.json";
    auto source = readSource(file);
    report(std::move(source.problems));
    if (!source.value)
        return;
    auto read = readManifest(*source.value);
    report(std::move(read.problems));
    if (read.value)
        films_ = std::move(*read.value);
}

void Catalog::report(std::vector<Problem> problems)
{
    problems_.insert(problems_.end(), std::make_move_iterator(problems.begin()),
                     std::make_move_iterator(problems.end()));
}

void Catalog::report(const fs::path &file, std::string message)
{
    problems_.push_back({file.string(), 0, std::move(message), Severity::Error});
}

} // namespace wh::content
