// How the words of whoever explains a draft lead to a source: 根据《甲法》第六条 → based_on, 参照《乙条例》 → draws_on,
// 贯彻落实《丙意见》 → implements. Of notes (note_tie.hpp) and of columns beside a draft (column_source.hpp).
#pragma once

#include <string_view>

#include "citation/relation.hpp"

namespace yiju {

/// What the last of such words in front of the source tells; cites where none stands there.
[[nodiscard]] Relation relation_led_by(std::string_view words);

}  // namespace yiju
