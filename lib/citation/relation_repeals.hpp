// What a sentence ends: the object of 废止, 失效, 停止执行 and 撤销.
//   《丙规定》和1998年修正的《丁办法》同时废止 → both end        《甲办法》自即日起施行，《乙办法》同时废止 → 乙办法 ends
#pragma once

#include <string_view>

#include "base/span.hpp"

namespace yiju {

/// True if words that end a text stand there: 废止, 失效, 停止执行 ….
[[nodiscard]] bool holds_end_word(std::string_view words);

/// True if words stand there that may end a text by withdrawing it: 撤销《甲通知》.
[[nodiscard]] bool tells_withdrawal(std::string_view words);

/// True if the sentence says that what `cited` names ends.
[[nodiscard]] bool is_repealed(std::string_view text, Span sentence, Span cited);

/// True if what follows a title makes it only tell which wording is meant: 《甲决定》修正的《乙条例》同时废止.
[[nodiscard]] bool dates_a_wording(std::string_view after);

}  // namespace yiju
