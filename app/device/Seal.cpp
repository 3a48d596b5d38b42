// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/Seal.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <array>
#include <string_view>
#include <vector>

namespace wh::device {
namespace {

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T *thing) const
    {
        Free(thing);
    }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using Store = std::unique_ptr<X509_STORE, Freed<X509_STORE_free>>;
using Check = std::unique_ptr<X509_STORE_CTX, Freed<X509_STORE_CTX_free>>;

/// OpenSSL keeps its errors for each thread; the next caller, the link's TLS among them, must not find ours.
struct ErrorsCleared {
    ErrorsCleared() = default;
    ~ErrorsCleared() { ERR_clear_error(); }
    ErrorsCleared(const ErrorsCleared &) = delete;
    ErrorsCleared &operator=(const ErrorsCleared &) = delete;
};

int noPassword(char *, int, int, void *)
{
    return -1; // a key that wants one is refused; nobody sits at a kiosk to type it
}

Certificate certificateFrom(std::string_view pem)
{
    const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    return Certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, noPassword, nullptr) : nullptr);
}

std::string pemOf(X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_X509(bio.get(), certificate) != 1)
        return {};
    char *text = nullptr;
    const auto size = BIO_get_mem_data(bio.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

/// The values of one kind of name in the subject.
std::vector<std::string> namesIn(const X509 *certificate, int kind)
{
    std::vector<std::string> names;
    const auto *subject = X509_get_subject_name(certificate);
    for (int at = X509_NAME_get_index_by_NID(subject, kind, -1); at >= 0;
         at = X509_NAME_get_index_by_NID(subject, kind, at)) {
        const auto *value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at));
        unsigned char *utf8 = nullptr;
        const int size = ASN1_STRING_to_UTF8(&utf8, value);
        if (size >= 0)
            names.emplace_back(reinterpret_cast<const char *>(utf8), static_cast<std::size_t>(size));
        OPENSSL_free(utf8);
    }
    return names;
}

bool isP256(const EVP_PKEY *key)
{
    std::array<char, 64> group{};
    std::size_t size = 0;
    return key != nullptr && EVP_PKEY_get_base_id(key) == EVP_PKEY_EC
        && EVP_PKEY_get_group_name(key, group.data(), group.size(), &size) == 1
        && std::string_view(group.data(), size) == "prime256v1";
}

std::string toBase64(const std::vector<unsigned char> &bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0'); // it writes a zero at the end
    const int size
        = EVP_EncodeBlock(reinterpret_cast<unsigned char *>(text.data()), bytes.data(), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

std::optional<std::vector<unsigned char>> fromBase64(const std::string &text)
{
    if (text.empty() || text.size() % 4 != 0)
        return std::nullopt;
    std::vector<unsigned char> bytes(text.size() / 4 * 3);
    const int size = EVP_DecodeBlock(bytes.data(), reinterpret_cast<const unsigned char *>(text.data()),
                                     static_cast<int>(text.size()));
    if (size < 0)
        return std::nullopt;
    // It counts the padding as bytes.
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    bytes.resize(static_cast<std::size_t>(size) - padding);
    return bytes;
}

} // namespace

struct Seal::Keys {
    bool hasAuthority = false;
    Store authority;
    Certificate own;
    Key key;
    std::string fault;

    /// Why `certificate` does not make `by` a champion of this practice, or nothing.
    std::optional<std::string> defectOf(X509 *certificate, const std::string &by) const
    {
        const Check check(X509_STORE_CTX_new());
        if (!authority || !check || X509_STORE_CTX_init(check.get(), authority.get(), certificate, nullptr) != 1)
            return "the practice's authority cannot be asked";
        if (X509_verify_cert(check.get()) != 1)
            return std::string("its certificate does not hold: ")
                + X509_verify_cert_error_string(X509_STORE_CTX_get_error(check.get()));
        const auto names = namesIn(certificate, NID_commonName);
        if (names.size() != 1 || names.front() != by)
            return "its certificate is another device's";
        const auto units = namesIn(certificate, NID_organizationalUnitName);
        if (units.size() != 1 || units.front() != championUnit)
            return "its certificate is not a champion's";
        return std::nullopt;
    }
};

Seal::Seal(const SealFiles &files)
    : keys_(std::make_unique<Keys>())
{
    const ErrorsCleared errors;
    keys_->hasAuthority = !files.ca.empty();
    if (!keys_->hasAuthority)
        return;
    keys_->authority.reset(X509_STORE_new());
    if (!keys_->authority || X509_STORE_load_file(keys_->authority.get(), files.ca.c_str()) != 1) {
        keys_->authority.reset();
        keys_->fault = files.ca + ": cannot be read as the practice's authority";
        return;
    }
    if (files.certificate.empty())
        return;
    const Bio certificate(BIO_new_file(files.certificate.c_str(), "r"));
    if (certificate)
        keys_->own.reset(PEM_read_bio_X509(certificate.get(), nullptr, noPassword, nullptr));
    const Bio key(BIO_new_file(files.key.c_str(), "r"));
    if (key)
        keys_->key.reset(PEM_read_bio_PrivateKey(key.get(), nullptr, noPassword, nullptr));
    if (!keys_->own)
        keys_->fault = files.certificate + ": cannot be read as a certificate";
    else if (!keys_->key || X509_check_private_key(keys_->own.get(), keys_->key.get()) != 1)
        keys_->fault = files.key + ": is not the key of this certificate, or cannot be read";
}

Seal::~Seal() = default;

const std::string &Seal::fault() const
{
    return keys_->fault;
}

bool Seal::canSign() const
{
    if (!keys_->hasAuthority)
        return true;
    if (!keys_->fault.empty() || !keys_->own || !keys_->key)
        return false;
    const auto units = namesIn(keys_->own.get(), NID_organizationalUnitName);
    return units.size() == 1 && units.front() == championUnit;
}

std::optional<std::string> Seal::sign(core::Edition &edition) const
{
    const ErrorsCleared errors;
    edition.certificate.clear();
    edition.signature.clear();
    if (!keys_->hasAuthority)
        return std::nullopt;
    if (!keys_->fault.empty())
        return keys_->fault;
    if (!keys_->own || !keys_->key)
        return "this device has no certificate; enroll it as champion";
    if (!isP256(keys_->key.get()))
        return "this device's key is not one on the curve P-256; enroll it again";
    const auto text = core::sealedText(edition);
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.data());
    const Digest digest(EVP_MD_CTX_new());
    std::size_t size = 0;
    std::vector<unsigned char> signature;
    bool well = digest && EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, keys_->key.get()) == 1
        && EVP_DigestSign(digest.get(), nullptr, &size, bytes, text.size()) == 1;
    if (well) {
        signature.resize(size);
        well = EVP_DigestSign(digest.get(), signature.data(), &size, bytes, text.size()) == 1;
        signature.resize(size);
    }
    if (!well)
        return "this device's key cannot sign";
    edition.certificate = pemOf(keys_->own.get());
    edition.signature = toBase64(signature);
    return std::nullopt;
}

std::optional<std::string> Seal::defectOf(const core::Edition &edition) const
{
    const ErrorsCleared errors;
    if (!keys_->hasAuthority)
        return std::nullopt;
    if (!keys_->authority)
        return keys_->fault;
    if (edition.certificate.empty() || edition.signature.empty())
        return "it is not sealed";
    const auto certificate = certificateFrom(edition.certificate);
    if (!certificate)
        return "its certificate cannot be read";
    if (auto defect = keys_->defectOf(certificate.get(), edition.by))
        return defect;
    auto *key = X509_get0_pubkey(certificate.get());
    if (!isP256(key))
        return "its key is not one on the curve P-256";
    const auto signature = fromBase64(edition.signature);
    const auto text = core::sealedText(edition);
    const Digest digest(EVP_MD_CTX_new());
    if (!signature || !digest || EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key) != 1
        || EVP_DigestVerify(digest.get(), signature->data(), signature->size(),
                            reinterpret_cast<const unsigned char *>(text.data()), text.size())
            != 1)
        return "its signature does not hold";
    return std::nullopt;
}

} // namespace wh::device
