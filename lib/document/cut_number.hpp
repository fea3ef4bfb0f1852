// Dates, numbers of documents and amounts that a line's end cuts.
//   自20 ⏎ 20年1月1日起, 自2020 ⏎ 年1月1日起, 自2020年 ⏎ 1月1日起, 临府办〔2021〕 ⏎ 4号, 处500 ⏎ 元以下
#pragma once

#include <string_view>

namespace yiju {

/// True if `words` begin with the rest of what `before`, which is not empty, ends with.
[[nodiscard]] bool cuts_a_number(std::string_view before, std::string_view words);

/// True if a line's end among these cuts one.
[[nodiscard]] bool holds_cut_number(std::string_view lines);

}  // namespace yiju
