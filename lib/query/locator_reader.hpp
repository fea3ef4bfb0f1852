// A provision as a person names it on the command line → Locator: 第二十条第二款, 第20条, 20/2, 二（三）4, 第五部分, article 20. Read by the
// grammar of citation/pinpoint.hpp, the extractor's own.
#pragma once

#include <optional>
#include <string_view>

#include "document/locator.hpp"

namespace yiju {

/// The provision that all of `text` names; whole() for blanks; nothing where the text is no single provision.
[[nodiscard]] std::optional<Locator> read_locator(std::string_view text);

}  // namespace yiju
