#include "citation/sentence_around.hpp"

#include <algorithm>
#include <cstring>

#include "base/utf8.hpp"

namespace yiju {

namespace {

constexpr std::uint32_t reach = 1500;  // bytes either way: keeps a line without 。 linear

// Bytes to the 。 that ends the sentence. What an amendment quotes, 第三条：“….”修改为：“….”, ends none.
std::size_t to_sentence_end(std::string_view behind, bool quotes) {
  if (!quotes) return find_word(behind, "。");
  std::size_t at = 0;
  for (unsigned depth = 0; at + 3 <= behind.size();) {
    const std::string_view sign = behind.substr(at, 3);
    if (depth == 0 && sign == "。") return at;
    if (sign == "“") ++depth;
    if (sign == "”" && depth != 0) --depth;
    at += static_cast<unsigned char>(behind[at]) < 0x80 ? 1 : 3;
  }
  return behind.size();
}

std::size_t last_byte(std::string_view text, char byte) {
  const void* found = ::memrchr(text.data(), byte, text.size());
  return found == nullptr ? std::string_view::npos
                          : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

// The last 。 or blank line before `at`, but not before `first`: where the sentence begins.
std::uint32_t sentence_begin(std::string_view text, std::uint32_t first, std::uint32_t at) {
  // 82 ends 。 (E3 80 82) and one Han character in 64: this looks at two or three places a sentence.
  const std::string_view before = text.substr(first, at - first);
  std::size_t stop = before.size();
  while ((stop = last_byte(before.substr(0, stop), '\x82')) != std::string_view::npos) {
    if (ends_in(before.substr(0, stop + 1), "。")) break;
  }
  const std::size_t begin = stop == std::string_view::npos ? 0 : stop + 1;
  const std::string_view sentence = before.substr(begin);
  const std::size_t blank =
      last_byte(sentence, '\n') == std::string_view::npos ? std::string_view::npos : sentence.rfind("\n\n");
  return first + static_cast<std::uint32_t>(blank == std::string_view::npos ? begin : begin + blank + 2);
}

}  // namespace

Span sentence_around(const Surroundings& s, Span cited) {
  const std::uint32_t first = cited.begin > s.unit.begin + reach ? cited.begin - reach : s.unit.begin;
  const bool amendment = s.form == DocumentForm::amendment;
  const std::uint32_t ahead = amendment ? 4 * reach : reach;
  const std::string_view behind = s.text.substr(cited.end, std::min(s.unit.end, cited.end + ahead) - cited.end);
  const std::size_t stop = to_sentence_end(behind, amendment);
  return {sentence_begin(s.text, first, cited.begin),
          cited.end + static_cast<std::uint32_t>(std::min(stop, behind.size()))};
}

}  // namespace yiju
