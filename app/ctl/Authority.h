// SPDX-License-Identifier: GPL-3.0-or-later
// The practice's authority: makes keys, certificates and the list of revoked ones, all by OpenSSL and in memory.
// Which files they become and who is enrolled for which room is Enroll.cpp's affair.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wh::ctl {

/// The OU of a champion's certificate: whoever has it may publish the practice's settings.
inline constexpr const char *championUnit = "champion";

/// What a new certificate should say. Without `hosts` it is a device's, with them the broker's.
struct CertificateWish {
    std::string name; ///< the CN; for a device its id
    bool champion = false;
    std::vector<std::string> hosts; ///< names and addresses the broker is called by (subjectAltName)
    int days = 0;                   ///< how long it lasts; never beyond the authority's own end
};

/// A new certificate and its key, both PEM.
struct Issued {
    std::string certificate;
    std::string key;
    std::string serial;      ///< hexadecimal
    std::int64_t endsMs = 0; ///< ms since 1970 UTC
};

struct RevokedSerial {
    std::string serial; ///< hexadecimal
    std::int64_t atMs = 0;
};

class Authority
{
public:
    /// A new one (EC P-256), good for ten years; nothing when OpenSSL has no randomness or memory.
    static std::optional<Authority> make(std::int64_t nowMs);
    /// From what make() gave. On failure nothing, and `defect` says in a few words which of the two is wrong.
    static std::optional<Authority> read(const std::string &certificatePem, const std::string &keyPem,
                                         std::string &defect);
    Authority(Authority &&) noexcept;
    Authority &operator=(Authority &&) noexcept;
    ~Authority();

    std::string certificate() const; ///< PEM
    std::string key() const;         ///< PEM, to be kept secret
    std::int64_t endsMs() const;

    std::optional<Issued> issue(const CertificateWish &wish, std::int64_t nowMs) const;
    /// The list of revoked certificates as PEM. It has no end before the authority's: a broker that read a list past
    /// its end would let nobody in.
    std::optional<std::string> revocations(const std::vector<RevokedSerial> &revoked, std::int64_t nowMs) const;

private:
    struct Made;
    explicit Authority(std::unique_ptr<Made> made);
    std::unique_ptr<Made> made_;
};

} // namespace wh::ctl
