// The served page's search over a whole graph: a citation as people write it, a title or a part of one, words of a
// caption, words of the texts. 算力促进法第三条 → that article first; 伦理审查 → titles, captions and articles that
// hold the words.
#pragma once

#include <string_view>
#include <vector>

#include "output/page/page_index.hpp"
#include "output/page/page_text.hpp"

namespace yiju {

/// At most `most` nodes, best first. Reads all texts once if nothing better was found: about 10 ms for 50 MB.
[[nodiscard]] std::vector<NodeId> search_nodes(const LegalGraph& graph, const PageIndex& index, const TextOfFile& texts,
                                               std::string_view words, std::size_t most);

}  // namespace yiju
