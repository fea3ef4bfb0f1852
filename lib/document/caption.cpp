#include "document/caption.hpp"

#include <array>

#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {
constexpr std::size_t longest_caption = 120;  // bytes of 【…】, about 40 characters
std::uint32_t first_caption(std::string_view text) {
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

// （新增）, 【修改】: what was done to the article, beside the caption proper.
bool tells_change(std::string_view caption) {
  static constexpr WordSet changes{"新增", "修改", "修订", "删除", "合并", "保留", "调整"};
  const std::size_t open = character_step(caption.front());
  const std::string_view rest = caption.substr(open);
  const std::size_t said = changes.beginning(rest).size();
  return said != 0 && said + open == rest.size();
}

}  // namespace

std::uint32_t caption_bytes(std::string_view text) {
  const std::uint32_t first = first_caption(text);
  if (first == 0) return first;
  const std::string_view behind = text.substr(first);
  const std::uint32_t blank = space_before(behind), second = first_caption(behind.substr(blank));
  const bool both = second != 0 && (tells_change(text.substr(0, first)) || tells_change(behind.substr(blank, second)));
  return both ? first + blank + second : first;
}

}  // namespace yiju
