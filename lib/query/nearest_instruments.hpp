// What a misspelt title may have meant: 数据审察办法 → 数据审查办法（试行）.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "graph/legal_graph.hpp"

namespace yiju {

/// Instruments whose titles or short titles are most like a misspelt one, nearest first.
[[nodiscard]] std::vector<InstrumentId> nearest_instruments(const LegalGraph& graph, std::string_view title,
                                                            std::size_t most);

/// 相近的名称：《甲》、《乙》; nothing where no title is near.
[[nodiscard]] Bilingual nearest_titles_hint(const Bilingual& titles);

}  // namespace yiju
