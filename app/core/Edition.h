// SPDX-License-Identifier: GPL-3.0-or-later
// An edition: the practice's settings as the champion published them once, sealed, as devices carry them to each other.
// What stands in the settings is app/content's to know (PracticeSettings.h); who sealed them is app/device's (Seal.h).
#pragma once

#include "core/Event.h"

namespace wh::core {

/// Most bytes of an edition's body. The three shipped checklists in two languages have about 30 kB.
inline constexpr std::size_t maxEditionBody = 256UL * 1024;
inline constexpr std::size_t maxCertificateBytes = 8UL * 1024;
inline constexpr std::size_t maxSignatureBytes = 256;
inline constexpr int maxEditionVersion = 1'000'000;

/// The settings of the whole practice at one moment. An edition is never changed; a correction is the next one.
struct Edition {
    int version = 0;         ///< from 1; the publisher's highest seen plus one
    Stamp stamp;             ///< decides between two champions who published the same version while apart
    std::string by;          ///< the champion's device
    std::string body;        ///< JSON, kept byte for byte: the signature is over it
    std::string certificate; ///< PEM of `by`; empty where the practice has no authority (one machine, loopback)
    std::string signature;   ///< base64 of the ECDSA signature over sealedText(); empty likewise
    auto operator<=>(const Edition &) const = default;
};

/// The one order all devices share: version, stamp, device, body. The signature does not count: sealing twice gives
/// two.
bool isNewer(const Edition &a, const Edition &b);

/// What the signature is over: a head that no other use of the key can produce, then the body's very bytes.
std::string sealedText(const Edition &edition);

/// Why an edition is out of its limits, or nothing. Says nothing about its seal and its body's meaning.
std::optional<std::string> defectOf(const Edition &edition);

} // namespace wh::core
