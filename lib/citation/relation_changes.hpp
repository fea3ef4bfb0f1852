// What a sentence changes: the object of 作如下修改, of 修改为 and 增加. What it ends stands in relation_repeals.hpp, the words
// of the enacting clause and of policies in relation_words.cpp.
//   对《甲解释》作如下修改 → 甲解释 is amended
#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.hpp"

namespace yiju {

/// End of the 《…》 that opens at `at`, or just behind the 《 if it is not closed.
[[nodiscard]] std::uint32_t skip_title(std::string_view text, std::uint32_t at, std::uint32_t limit);

/// Whether another clause begins in between. A comma before 最高人民法院《乙规定》 still goes on with a list of titles.
[[nodiscard]] bool clause_between(std::string_view text, std::uint32_t begin, std::uint32_t end);

/// True if words stand there that announce changes: 作如下修改, 作出以下修改.
[[nodiscard]] bool announces_change(std::string_view words);

/// True if the number in quotes between `before` and `after` is given up or taken: “第八条”调整为“第七条”. Words of an article,
/// 第三条中的“第八条”改为“第九条”, are none.
[[nodiscard]] bool renumbers(std::string_view before, std::string_view after);

/// True if the sentence, of whatever text, says that it changes what `cited` names: 现对《甲规定》作如下修改.
[[nodiscard]] bool is_changed(std::string_view text, Span sentence, Span cited);

/// The same in an amendment, where 将, 删去 and 作为 are enough.
[[nodiscard]] bool is_amending_sentence(std::string_view text, Span sentence, Span cited);

}  // namespace yiju
