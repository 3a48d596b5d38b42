// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/Certificate.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <ctime>
#include <memory>

namespace wh::device {

std::optional<std::int64_t> certificateEnd(const std::string &file)
{
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(BIO_new_file(file.c_str(), "r"), BIO_free_all);
    std::unique_ptr<X509, decltype(&X509_free)> certificate(nullptr, X509_free);
    if (bio)
        certificate.reset(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    std::tm utc{};
    const bool well = certificate && ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &utc) == 1;
    ERR_clear_error(); // OpenSSL keeps them for each thread; the link's TLS must not find ours
    return well ? std::optional(static_cast<std::int64_t>(timegm(&utc)) * 1'000) : std::nullopt;
}

std::optional<std::int64_t> earliestEnd(std::initializer_list<std::string> files)
{
    std::optional<std::int64_t> earliest;
    for (const auto &file : files)
        if (const auto end = file.empty() ? std::nullopt : certificateEnd(file); end && (!earliest || *end < *earliest))
            earliest = end;
    return earliest;
}

int daysUntil(std::int64_t thenMs, std::int64_t nowMs)
{
    constexpr std::int64_t dayMs = 86'400'000;
    const auto apart = thenMs - nowMs;
    return static_cast<int>(apart >= 0 ? apart / dayMs : -((-apart + dayMs - 1) / dayMs));
}

} // namespace wh::device
