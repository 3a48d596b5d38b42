// SPDX-License-Identifier: GPL-3.0-or-later
// The champion's seal on the practice's settings: ECDSA over P-256 with SHA-256, by OpenSSL, with the certificates that
// the link uses. Making certificates is not here.
#pragma once

#include "ports/Practice.h"

#include <memory>

namespace wh::device {

/// What makes a certificate a champion's: this organizational unit in its subject. `enroll --champion` writes it.
inline constexpr const char *championUnit = "champion";

/// PEM files; all empty where the practice has no authority (one machine, loopback). Then nothing is sealed, every
/// edition is taken and any device may publish. With an authority an edition without its seal is never taken.
struct SealFiles {
    std::string ca;
    std::string certificate; ///< this device's; empty: it only checks
    std::string key;
};

class Seal final : public ports::Seal
{
public:
    /// Reads the files once. One that cannot be read makes a seal that takes nothing and cannot sign; fault() says why.
    explicit Seal(const SealFiles &files);
    ~Seal() override;
    Seal(const Seal &) = delete;
    Seal &operator=(const Seal &) = delete;

    bool canSign() const override;
    std::optional<std::string> sign(core::Edition &edition) const override;
    std::optional<std::string> defectOf(const core::Edition &edition) const override;

    /// Why the files cannot be used, in one line, or empty.
    const std::string &fault() const;

private:
    struct Keys;
    std::unique_ptr<Keys> keys_;
};

} // namespace wh::device
