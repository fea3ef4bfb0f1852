// A change of what is cited, in words.
#pragma once

#include <string>

#include "query/stale.hpp"

namespace yiju {

/// 《水法》第三十条（依据): what was cited.
[[nodiscard]] std::string cited_words(const Corpus& corpus, const StaleRow& row, Language language);

/// 已修改; of a day that may be still to come 自2027-01-01起修改.
[[nodiscard]] std::string change_words(const StaleRow& row, Language language);

/// 《水法》(2024) or 该文件的修正: what changed it; empty where that is not known.
[[nodiscard]] std::string changed_by(const StaleRow& row, Language language);

}  // namespace yiju
