// Where the citations of a draft lead to: to the interactive page (page.html#n=…), or to the texts in a folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/annotate/docx_comments.hpp"
#include "query/draft_review.hpp"

namespace yiju {

/// `base` is a page (.html, .htm, or an address ending so) or a folder that holds the texts by their names. Citations of
/// other instruments that lead to something loaded; of the draft itself none.
[[nodiscard]] std::vector<TextLink> links_of(const Corpus& corpus, const LegalGraph& graph, DocumentId document,
                                             std::string_view base);

/// For an address: all but letters, digits and - . _ ~ / : is percent-encoded.
[[nodiscard]] std::string encoded_address(std::string_view text);

}  // namespace yiju
