#include "document/caption.hpp"

#include <array>

#include "base/numeral.hpp"
#include "base/white_space.hpp"

namespace yiju {

namespace {
constexpr std::size_t longest_caption = 120;  // bytes of 【…】, about 40 characters
}  // namespace

std::uint32_t caption_bytes(std::string_view text) {
  static constexpr std::array<std::array<std::string_view, 2>, 4> pairs{
      {{"【", "】"}, {"〖", "〗"}, {"［", "］"}, {"[", "]"}}};
  for (const auto& [open, close] : pairs) {
    if (!text.starts_with(open)) continue;
    const std::size_t at = text.substr(0, longest_caption).find(close);
    return at == std::string_view::npos ? 0 : static_cast<std::uint32_t>(at + close.size());
  }
  static constexpr std::array<std::array<std::string_view, 2>, 2> round{{{"（", "）"}, {"(", ")"}}};
  for (const auto& [open, close] : round) {
    if (!text.starts_with(open)) continue;
    const std::string_view inside = text.substr(open.size(), longest_caption);
    const std::size_t at = inside.find(close);
    if (at == std::string_view::npos || at == 0 || scan_numeral(inside).bytes == at) return 0;
    const std::size_t end = open.size() + at + close.size();
    return trim(text.substr(end)).empty() ? 0 : static_cast<std::uint32_t>(end);
  }
  return 0;
}

}  // namespace yiju
