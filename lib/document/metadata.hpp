// YAML (--- … ---), TOML (+++ … +++) or JSON ({ … }) above a text, as web sites and note programs keep it. It is no text; of its keys
// those that name title, dates and status are read, in the words that sites use.
//   "---\ntitle: 临江市公园条例\npublication_date: '2026-03-01'\n---\n第一条…" → title, version 2026-03-01
#pragma once

#include <cstddef>
#include <string_view>

#include "document/title_block.hpp"

namespace yiju {

/// Bytes of the metadata that begin `text`, closing line included; 0 where there are none. What they say goes into
/// `metadata`.
[[nodiscard]] std::size_t read_metadata(std::string_view text, Metadata& metadata);

}  // namespace yiju
