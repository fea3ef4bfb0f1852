// Citation + Registry → Resolution. Pure: reads documents and registry, changes nothing, so documents resolve in
// parallel.
//   依照《行政处罚法》第九条 in a text of 2015 → the instrument by its title, of its loaded texts the one of that date
//   (with version_later where only a later one is loaded), in it article 9, or dangling with no_such_article
// Each title of a document is looked up once and each article by number, since this runs for every citation of a
// corpus. For the same reason an unknown title gets no candidates here: Registry::nearest gives them where they are
// shown.
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

/// The day of a text for choosing among versions of what it cites: its wording's date, else its adoption, else unknown.
[[nodiscard]] Date citing_date(const Document& document);

}  // namespace yiju
