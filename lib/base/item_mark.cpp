#include "base/item_mark.hpp"

#include "base/numeral.hpp"

namespace yiju {

std::size_t item_mark_bytes(std::string_view text) {
  const std::size_t open = text.starts_with("（") ? 3 : text.starts_with("(") ? 1 : 0;
  if (open == 0) return 0;
  const Numeral number = scan_numeral(text.substr(open));
  const std::string_view rest = text.substr(open + number.bytes);
  const std::size_t close = rest.starts_with("）") ? 3 : rest.starts_with(")") ? 1 : 0;
  return number.bytes == 0 || close == 0 ? 0 : open + number.bytes + close;
}

}  // namespace yiju
