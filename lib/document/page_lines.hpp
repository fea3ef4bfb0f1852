// Lines that pages have between those of a text, as text copied out of a PDF or a listing has them: numbers alone that count
// the pages, and the heads and feet that stand beside them on page after page. Numbers are told from others by counting:
// each is the next one, and lines of text stand between; heads, by coming again. So are the lines that a site has below a
// text, from 上一篇：…, 【打印本页】 or 编辑：… on.
//   "…应当依照本条例第 ⏎ 12 ⏎ 临江市人民政府公报 ⏎ 三条的规定" with 11 and the same head a page above → neither is of the text
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace yiju {

/// Where such lines begin, in order. `wrapped`: the text's lines break at a margin; else numbers alone are taken for those of
/// pages only where they part sentences.
[[nodiscard]] std::vector<std::size_t> find_page_lines(std::string_view text, bool wrapped);

}  // namespace yiju
