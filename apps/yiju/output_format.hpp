// --format auto: the format is told by the ending of -o FILE, as `yiju table G -o 对照表.xlsx` means a workbook. Settled
// before anything is read, so that a file that cannot be written costs no work and no text under a wrong name.
#pragma once

#include <string>
#include <string_view>

#include "options.hpp"

namespace yiju {

/// The format to write: `asked` (--format) where it names one, else what the ending of `output` (-o) names, else the
/// first of the command's. Throws Error{usage}, naming what can be written, where the ending names none of them, and
/// where bytes such as a workbook would go to a terminal.
[[nodiscard]] std::string settle_format(const OptionList& list, std::string_view command, std::string_view asked,
                                        std::string_view output);

}  // namespace yiju
