// What a sentence changes: the object of 废止, of 作如下修改, of 修改为 and 增加. The words of the enacting clause and
// of policies stand in relation_words.cpp.
//   《丙规定》和1998年修正的《丁办法》同时废止 → both end        对《甲解释》作如下修改 → 甲解释 is amended
#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.hpp"

namespace yiju {

/// End of the 《…》 that opens at `at`, or just behind the 《 if it is not closed.
[[nodiscard]] std::uint32_t skip_title(std::string_view text, std::uint32_t at, std::uint32_t limit);

/// True if words that end a text stand there: 废止, 失效, 停止执行 ….
[[nodiscard]] bool holds_end_word(std::string_view words);

/// True if words stand there that may end a text by withdrawing it: 撤销《甲通知》.
[[nodiscard]] bool tells_withdrawal(std::string_view words);

/// True if the sentence says that what `cited` names ends.
[[nodiscard]] bool is_repealed(std::string_view text, Span sentence, Span cited);

/// True if what follows a title makes it only tell which wording is meant: 《甲决定》修正的《乙条例》同时废止.
[[nodiscard]] bool dates_a_wording(std::string_view after);

/// True if the sentence, of whatever text, says that it changes what `cited` names: 现对《甲规定》作如下修改.
[[nodiscard]] bool is_changed(std::string_view text, Span sentence, Span cited);

/// The same in an amendment, where 将, 删去 and 作为 are enough.
[[nodiscard]] bool is_amending_sentence(std::string_view text, Span sentence, Span cited);

}  // namespace yiju
