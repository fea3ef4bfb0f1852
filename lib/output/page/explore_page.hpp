// The offline page: graph → one HTML file that needs no network, for `yiju explore G -o page.html`. The page's own part
// comes from page_template.hpp, the data from page_data.hpp. A law titled `</script><img onerror=…>` stays a title:
// inside the data < > & and U+2028/9 are written as \u003c …, and the page's content security policy runs no script but
// its own.
#pragma once

#include <string>

#include "output/page/page_data.hpp"

namespace yiju {

struct ExploreOptions {
  PageDataOptions data;
  NodeId around = none;         ///< the page begins here; none: at the draft
  std::uint32_t hops = 0;       ///< with `around`: carry only what is that near; 0: all, as far as `limit` goes
  std::uint32_t limit = 20000;  ///< nodes that the page carries at most
};

/// `texts` gives articles their words; without one, captions stand for them. Throws Error{internal} with a hint where
/// the program was built without the page.
[[nodiscard]] std::string write_explore_page(const LegalGraph& graph, const TextOfFile& texts,
                                             const ExploreOptions& options);

/// Template and data → page. For the offline page and for the server, whose pages may ask it for more (data.live).
[[nodiscard]] std::string fill_page(const PageData& data, const std::string& title, bool live);

/// JSON that can stand inside <script> whatever its strings hold; blanks between its tokens are left out.
[[nodiscard]] std::string script_safe(std::string_view json);

}  // namespace yiju
