// Items that stand in the line of their paragraph, as text copied from a page has them: …：（一）甲；（二）乙。
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/line.hpp"

namespace yiju {

struct InlineItem {
  std::size_t begin = 0;  ///< byte of the words at which its mark begins
  LineMark mark;          ///< counted from there
};

/// False if the line of a paragraph or an item holds nothing but its own words: no list, and no other paragraph. Each line is asked this, and most
/// are left at it.
[[nodiscard]] bool may_share_line(std::string_view words);

/// The items, numbered from 1 without a gap, the first behind ： and the others behind ； or 。. At least two, or one that ends the words with ；
/// where the others have lines of their own; none in words that the paragraph quotes.
[[nodiscard]] std::vector<InlineItem> inline_items(std::string_view words);

/// Those that go on with the list of the item whose words they are, each behind ；: （一）甲；（二）乙 in one line.
[[nodiscard]] std::vector<InlineItem> further_items(std::string_view words, const LineMark& mark);

}  // namespace yiju
