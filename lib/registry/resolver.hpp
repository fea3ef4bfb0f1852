// Citation + Registry → Resolution. Pure: reads documents and registry, changes nothing, so documents resolve in parallel.
#pragma once

#include <span>
#include <vector>

#include "citation/citation.hpp"
#include "registry/registry.hpp"

namespace yiju {

struct ResolveOptions {
  Date as_of;  ///< take the versions in force on this day; unknown: on each citing text's own date
};

/// One resolution a citation, in the same order.
[[nodiscard]] std::vector<Resolution> resolve_citations(DocumentId citing, std::span<const Document> documents,
                                                        const Extraction& extraction, const Registry& registry,
                                                        const ResolveOptions& options);

}  // namespace yiju
