// The facts of an instrument as the graph keeps them.
#pragma once

#include "graph/record.hpp"
#include "graph/string_pool.hpp"
#include "registry/instrument.hpp"

namespace yiju {

/// Fills all but node, title and loaded. A draft (by its status, or its title, document/draft_title.hpp)
/// gets the level `draft`; the level that it will have stays in `intended`.
void fill_record(const Instrument& facts, InstrumentRecord& record, StringPool& strings);

}  // namespace yiju
