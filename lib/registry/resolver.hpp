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

/// What a title and a provision mean at a moment: the one function behind citations, note claims, rows of basis tables.
/// `title` as written; `when` unknown: the newest text.
[[nodiscard]] Resolution resolve_reference(std::string_view title, const Locator& provision, Moment when,
                                           std::span<const Document> documents, const Registry& registry);

/// The same for a title with the wording that is meant, 甲条例（2019年修订）; `when` counts where it names none.
[[nodiscard]] Resolution resolve_written(std::string_view title, const Locator& provision, Moment when,
                                         std::span<const Document> documents, const Registry& registry);

/// Why a provision is not in a text: the outermost level of it that is not there.
[[nodiscard]] Reason missing_in(const Document& document, const Locator& provision);

/// One resolution a citation, in the same order.
[[nodiscard]] std::vector<Resolution> resolve_citations(DocumentId citing, std::span<const Document> documents,
                                                        const Extraction& extraction, const Registry& registry,
                                                        const ResolveOptions& options);

}  // namespace yiju
