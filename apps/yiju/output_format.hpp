// --format auto: the format is told by the ending of -o FILE, as `yiju table G -o 对照表.xlsx` means a workbook.
#pragma once

#include <string>
#include <string_view>

#include "context.hpp"

namespace yiju {

/// The format asked for; for `auto` the one that the output's ending names (an alias such as md for markdown counts),
/// else `fallback`. Throws Error{usage} where the ending names none of the command's formats.
[[nodiscard]] std::string chosen_format(const Context& context, std::string_view fallback);

/// Refuses to write bytes such as a workbook or a picture to a terminal. Throws Error{usage} with a hint.
void refuse_terminal(const Context& context, std::string_view format);

}  // namespace yiju
