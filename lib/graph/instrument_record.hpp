// The facts of an instrument as the graph keeps them.
#pragma once

#include "graph/record.hpp"
#include "graph/string_pool.hpp"
#include "registry/instrument.hpp"

namespace yiju {

/// Fills all but node, title and loaded. A draft (by its status, or a title that ends in （征求意见稿） or （草案）)
/// gets the level `draft`; the level that it will have stays in `intended`.
void fill_record(const Instrument& facts, InstrumentRecord& record, StringPool& strings);

/// True for 临江市数据条例（征求意见稿）, （草案）, （修订草案）, （送审稿）.
[[nodiscard]] bool is_draft_title(std::string_view title);

}  // namespace yiju
