// The words by which a text names itself or an instrument just named: 本法, 本条例, 该办法, 上述规定.
#pragma once

#include <cstdint>
#include <string_view>

namespace yiju {

/// Length of the kind of instrument that begins `text`: 法, 条例, 实施细则, 議事規則 …; 0 if none. 本条件 or 本法院 is
/// none.
[[nodiscard]] std::uint32_t kind_word_length(std::string_view text);

/// The same for a word that a page has broken, 条⏎例, with the break; 0 where none is.
[[nodiscard]] std::uint32_t broken_kind_word_length(std::string_view text);

}  // namespace yiju
