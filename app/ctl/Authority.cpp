// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Authority.h"

#include <openssl/asn1.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace wh::ctl {
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
using List = std::unique_ptr<X509_CRL, Freed<X509_CRL_free>>;
using Entry = std::unique_ptr<X509_REVOKED, Freed<X509_REVOKED_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Whole = std::unique_ptr<ASN1_INTEGER, Freed<ASN1_INTEGER_free>>;
using Time = std::unique_ptr<ASN1_TIME, Freed<ASN1_TIME_free>>;

constexpr std::int64_t dayMs = 86'400'000;
constexpr int authorityDays = 3'650;
/// What begins today began yesterday: a tablet whose clock is behind by hours must not be locked out.
constexpr std::int64_t slackMs = dayMs;

struct ErrorsCleared {
    ErrorsCleared() = default;
    ~ErrorsCleared() { ERR_clear_error(); }
    ErrorsCleared(const ErrorsCleared &) = delete;
    ErrorsCleared &operator=(const ErrorsCleared &) = delete;
};

int noPassword(char *, int, int, void *)
{
    return -1;
}

Key newKey()
{
    return Key(EVP_EC_gen("P-256"));
}

template <typename Write>
std::string pem(Write write)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || write(bio.get()) != 1)
        return {};
    char *text = nullptr;
    const auto size = BIO_get_mem_data(bio.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

std::string pemOf(X509 *certificate)
{
    return pem([&](BIO *bio) { return PEM_write_bio_X509(bio, certificate); });
}

std::string pemOf(EVP_PKEY *key)
{
    return pem([&](BIO *bio) { return PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
}

std::int64_t msOf(const ASN1_TIME *time)
{
    std::tm utc{};
    return ASN1_TIME_to_tm(time, &utc) == 1 ? static_cast<std::int64_t>(timegm(&utc)) * 1'000 : 0;
}

bool setTime(ASN1_TIME *time, std::int64_t ms)
{
    return ASN1_TIME_set(time, static_cast<std::time_t>(ms / 1'000)) != nullptr;
}

std::string hexOf(const ASN1_INTEGER *serial)
{
    const Number number(ASN1_INTEGER_to_BN(serial, nullptr));
    char *hex = number ? BN_bn2hex(number.get()) : nullptr;
    std::string text = hex != nullptr ? hex : "";
    OPENSSL_free(hex);
    return text;
}

Whole serialFrom(const std::string &hex)
{
    BIGNUM *read = nullptr;
    const int used = BN_hex2bn(&read, hex.c_str());
    const Number number(read);
    if (used == 0 || static_cast<std::size_t>(used) != hex.size())
        return nullptr;
    return Whole(BN_to_ASN1_INTEGER(number.get(), nullptr));
}

bool addName(X509_NAME *name, const char *field, const std::string &text)
{
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(text.data()),
                                      static_cast<int>(text.size()), -1, 0)
        == 1;
}

bool addExtension(X509 *certificate, X509 *issuer, int kind, const std::string &value)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// A certificate with everything but names, extensions and signature.
Certificate blank(EVP_PKEY *key, std::int64_t fromMs, std::int64_t endsMs)
{
    std::array<unsigned char, 16> random{};
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1)
        return nullptr;
    random[0] = static_cast<unsigned char>((random[0] & 0x7fU) | 0x40U); // positive, and always as long
    const Number serial(BN_bin2bn(random.data(), static_cast<int>(random.size()), nullptr));
    Certificate certificate(X509_new());
    const bool well = serial && certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1
        && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate.get())) != nullptr
        && setTime(X509_getm_notBefore(certificate.get()), fromMs)
        && setTime(X509_getm_notAfter(certificate.get()), endsMs) && X509_set_pubkey(certificate.get(), key) == 1;
    return well ? std::move(certificate) : nullptr;
}

bool isAddress(const std::string &host)
{
    std::array<unsigned char, 16> bytes{};
    return inet_pton(AF_INET, host.c_str(), bytes.data()) == 1 || inet_pton(AF_INET6, host.c_str(), bytes.data()) == 1;
}

} // namespace

struct Authority::Made {
    Certificate certificate;
    Key key;
};

Authority::Authority(std::unique_ptr<Made> made)
    : made_(std::move(made))
{
}

Authority::Authority(Authority &&) noexcept = default;
Authority &Authority::operator=(Authority &&) noexcept = default;
Authority::~Authority() = default;

std::optional<Authority> Authority::make(std::int64_t nowMs)
{
    const ErrorsCleared errors;
    auto made = std::make_unique<Made>();
    made->key = newKey();
    if (!made->key)
        return std::nullopt;
    made->certificate = blank(made->key.get(), nowMs - slackMs, nowMs + authorityDays * dayMs);
    auto *certificate = made->certificate.get();
    if (certificate == nullptr)
        return std::nullopt;
    // No word of which practice: what a broker shows to any caller names nobody. The mark tells two authorities apart.
    const auto mark = hexOf(X509_get0_serialNumber(certificate)).substr(0, 8);
    auto *name = X509_get_subject_name(certificate);
    const bool well = addName(name, "O", "Warm Handoff") && addName(name, "CN", "authority " + mark)
        && X509_set_issuer_name(certificate, name) == 1
        && addExtension(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        && addExtension(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign")
        && addExtension(certificate, certificate, NID_subject_key_identifier, "hash")
        && X509_sign(certificate, made->key.get(), EVP_sha256()) > 0;
    return well ? std::optional(Authority(std::move(made))) : std::nullopt;
}

std::optional<Authority> Authority::read(const std::string &certificatePem, const std::string &keyPem,
                                         std::string &defect)
{
    const ErrorsCleared errors;
    auto made = std::make_unique<Made>();
    const Bio certificate(BIO_new_mem_buf(certificatePem.data(), static_cast<int>(certificatePem.size())));
    if (certificate)
        made->certificate.reset(PEM_read_bio_X509(certificate.get(), nullptr, noPassword, nullptr));
    const Bio key(BIO_new_mem_buf(keyPem.data(), static_cast<int>(keyPem.size())));
    if (key)
        made->key.reset(PEM_read_bio_PrivateKey(key.get(), nullptr, noPassword, nullptr));
    if (!made->certificate || X509_check_ca(made->certificate.get()) != 1)
        defect = "ca.crt is not an authority's certificate";
    else if (!made->key)
        defect = "ca.key is not a key without a password";
    else if (X509_check_private_key(made->certificate.get(), made->key.get()) != 1)
        defect = "ca.key is not the key of ca.crt";
    else
        return Authority(std::move(made));
    return std::nullopt;
}

std::string Authority::certificate() const
{
    return pemOf(made_->certificate.get());
}

std::string Authority::key() const
{
    return pemOf(made_->key.get());
}

std::int64_t Authority::endsMs() const
{
    return msOf(X509_get0_notAfter(made_->certificate.get()));
}

std::optional<Issued> Authority::issue(const CertificateWish &wish, std::int64_t nowMs) const
{
    const ErrorsCleared errors;
    const auto key = newKey();
    if (!key)
        return std::nullopt;
    const auto made = blank(key.get(), nowMs - slackMs, std::min(nowMs + wish.days * dayMs, endsMs()));
    auto *certificate = made.get();
    auto *issuer = made_->certificate.get();
    if (certificate == nullptr)
        return std::nullopt;
    auto *name = X509_get_subject_name(certificate);
    std::string hosts;
    for (const auto &host : wish.hosts)
        hosts += (hosts.empty() ? "" : ",") + std::string(isAddress(host) ? "IP:" : "DNS:") + host;
    // The kinds of use keep the broker's certificate from passing as a device's, and a device's as the broker's.
    const bool well = addName(name, "O", "Warm Handoff") && (!wish.champion || addName(name, "OU", championUnit))
        && addName(name, "CN", wish.name) && X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1
        && addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(certificate, issuer, NID_key_usage, "critical,digitalSignature")
        && addExtension(certificate, issuer, NID_ext_key_usage, wish.hosts.empty() ? "clientAuth" : "serverAuth")
        && (hosts.empty() || addExtension(certificate, issuer, NID_subject_alt_name, hosts))
        && addExtension(certificate, issuer, NID_subject_key_identifier, "hash")
        && addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always")
        && X509_sign(certificate, made_->key.get(), EVP_sha256()) > 0;
    if (!well)
        return std::nullopt;
    Issued issued{.certificate = pemOf(certificate),
                  .key = pemOf(key.get()),
                  .serial = hexOf(X509_get0_serialNumber(certificate)),
                  .endsMs = msOf(X509_get0_notAfter(certificate))};
    return issued.certificate.empty() || issued.key.empty() ? std::nullopt : std::optional(std::move(issued));
}

std::optional<std::string> Authority::revocations(const std::vector<RevokedSerial> &revoked, std::int64_t nowMs) const
{
    const ErrorsCleared errors;
    const List list(X509_CRL_new());
    const Time from(ASN1_TIME_new());
    const Time ends(ASN1_TIME_new());
    if (!list || !from || !ends || !setTime(from.get(), nowMs - slackMs) || !setTime(ends.get(), endsMs())
        || X509_CRL_set_version(list.get(), X509_CRL_VERSION_2) != 1
        || X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(made_->certificate.get())) != 1
        || X509_CRL_set1_lastUpdate(list.get(), from.get()) != 1
        || X509_CRL_set1_nextUpdate(list.get(), ends.get()) != 1)
        return std::nullopt;
    for (const auto &one : revoked) {
        const auto serial = serialFrom(one.serial);
        const Time at(ASN1_TIME_new());
        Entry entry(X509_REVOKED_new());
        if (!serial || !at || !entry || !setTime(at.get(), one.atMs)
            || X509_REVOKED_set_serialNumber(entry.get(), serial.get()) != 1
            || X509_REVOKED_set_revocationDate(entry.get(), at.get()) != 1
            || X509_CRL_add0_revoked(list.get(), entry.get()) != 1)
            return std::nullopt;
        [[maybe_unused]] const auto *taken = entry.release(); // the list has it now
    }
    const Whole number(ASN1_INTEGER_new());
    X509V3_CTX context{};
    X509V3_set_ctx(&context, made_->certificate.get(), nullptr, nullptr, list.get(), 0);
    const Extension keyId(X509V3_EXT_conf_nid(nullptr, &context, NID_authority_key_identifier, "keyid:always"));
    if (!number || ASN1_INTEGER_set_int64(number.get(), nowMs / 1'000) != 1 || !keyId
        || X509_CRL_add1_ext_i2d(list.get(), NID_crl_number, number.get(), 0, 0) != 1
        || X509_CRL_add_ext(list.get(), keyId.get(), -1) != 1 || X509_CRL_sort(list.get()) != 1
        || X509_CRL_sign(list.get(), made_->key.get(), EVP_sha256()) <= 0)
        return std::nullopt;
    return pem([&](BIO *bio) { return PEM_write_bio_X509_CRL(bio, list.get()); });
}

} // namespace wh::ctl
