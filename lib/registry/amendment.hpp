// What loaded decisions tell of the texts that they amended: from when on the new wording is in force. A text that was
// amended keeps the 施行 article of its first wording, so that only its decision knows.
//   关于修改《临江市公园条例》的决定 of 2025-06-27, 自2026年1月1日起施行; 临江市公园条例（2025年6月27日修正） is loaded
//     → that text is in force from 2026-01-01, and the one before it until then
#pragma once

#include <span>

#include "citation/citation.hpp"
#include "registry/registry.hpp"

namespace yiju {

/// Tells the registry; after its add_documents. `extractions` may end before the documents do.
void add_amendments(std::span<const Document> documents, std::span<const Extraction> extractions, Registry& registry);

}  // namespace yiju
