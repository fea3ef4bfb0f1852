// What a text names only to take it out: 第二条至第四条（第三条除外）. It is cited, and it is not relied on: no edge.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "citation/citation.hpp"
#include "graph/target.hpp"

namespace yiju {

[[nodiscard]] inline bool is_exception(const Citation& citation) { return citation.rule == RuleId::excepted_item; }

/// The citation that `citation` leans on, exceptions passed over; no_citation if it leans on none.
[[nodiscard]] std::uint32_t relied_antecedent(std::span<const Citation> citations, std::uint32_t citation);

/// What the exceptions behind a range of a loaded text take out of it; empty for any other target.
[[nodiscard]] std::vector<Target> exceptions_to(const Corpus& corpus, DocumentId citing, std::size_t citation,
                                                const Target& range);

}  // namespace yiju
