#include "text/note_mark.hpp"

#include <algorithm>
#include <boost/algorithm/string/erase.hpp>

#include "base/digit.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr WordSet opening{"[", "〔", "［", "【", "（", "(", "注"};
constexpr WordSet closing{"]", "〕", "］", "】", "）", ")"};
constexpr WordSet signs{"*", "＊", "※", "†", "‡"};

std::size_t digits_before(std::string_view text) {
  constexpr std::size_t most = 3;
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) ++at;
  return at <= most ? at : 0;
}

/// ① to ⑳ and ❶ to ❿.
bool is_circled(char32_t c) { return (c >= 0x2460 && c <= 0x2473) || (c >= 0x2776 && c <= 0x277F); }

}  // namespace

std::size_t note_mark_before(std::string_view text) {
  if (text.empty()) return 0;
  if (const std::string_view sign = signs.beginning(text); !sign.empty()) return sign.size();
  const CodePoint first = decode(text, 0);
  if (is_circled(first.value)) return first.bytes;
  const std::size_t open = opening.beginning(text).size(), digits = digits_before(text.substr(open));
  if (digits == 0) return 0;
  const std::size_t close = closing.beginning(text.substr(open + digits)).size();
  const bool bracketed = open != 0 && !text.starts_with("注");
  return bracketed && close == 0 ? 0 : open + digits + (bracketed ? close : 0);
}

std::string bare_note_mark(std::string_view mark) {
  std::string bare(mark);
  for (const std::string_view around :
       {"[", "]", "［", "］", "【", "】", "〔", "〕", "（", "）", "(", ")", "注", " ", "."})
    boost::algorithm::erase_all(bare, around);
  return bare;
}

}  // namespace yiju
