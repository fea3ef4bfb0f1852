// Functions written down: the columns of the labelled texts, one article a line.
//   8 <TAB> duty,prohibition <TAB>
//   26 <TAB> penalty <TAB> act=9//4;kinds=fine;fine=5000..20000;by=水行政主管部门
#pragma once

#include <string>

#include "function/article_functions.hpp"

namespace yiju {

/// Appends a row: article, functions, details; `path` as the fourth column where it is not empty.
void append_function_row(std::string& out, std::string_view article, const ArticleFunctions& row,
                         std::string_view path = {});

/// act=…;kinds=…;fine=…;by=…;measures=…, what of it there is.
[[nodiscard]] std::string details_of(const ArticleFunctions& row);

}  // namespace yiju
