// A provision as people (and `yiju table`, in either language) write it into a cell: the inverse of describe_locator,
// and lenient.
//   第十二条之一第二款第（三）项   第三章第二节   第十条至第十五条   article 12, paragraph 2   12/2   二（三）
//   第七条　数据供给
#pragma once

#include <optional>
#include <string_view>

#include "document/locator.hpp"

namespace yiju {

/// The place; what follows it after a space (an article's subject) is left out. "", 0, 全文, 整部草案 and "whole draft"
/// are the whole instrument. Nothing where the words name no place.
[[nodiscard]] std::optional<Locator> read_written_place(std::string_view cell);

}  // namespace yiju
