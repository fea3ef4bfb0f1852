// A file that is itself a table of old and new wording (新旧条文对照表): its two columns, each as a text of its own, so
// that they can be compared like two files. Remarks and the table's own marks are left out.
#pragma once

#include <optional>
#include <vector>

#include "document/document.hpp"
#include "pairing/article_pairing.hpp"

namespace yiju {

struct WordingColumns {
  Document before, after;
  std::vector<GivenPair> rows;  ///< what stands side by side, but where the words say otherwise
};

/// What the document itself says, without the other columns beside it (old wording, remarks): to be compared with another
/// file. Nothing where no column stands beside its articles.
[[nodiscard]] std::optional<Document> own_wording_of(const Document& document);

/// Nothing where the document holds no old wording beside its own.
[[nodiscard]] std::optional<WordingColumns> columns_of(const Document& document);

}  // namespace yiju
