#include "text/rtf_tokens.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/digit.hpp"
#include "base/letter_case.hpp"

namespace yiju {

RtfToken RtfTokens::next() {
  while (at_ < rtf_.size() && (rtf_[at_] == '\r' || rtf_[at_] == '\n' || rtf_[at_] == '\0')) ++at_;
  RtfToken token;
  if (at_ >= rtf_.size()) return token;
  const char c = rtf_[at_++];
  if (c == '\\') return control();
  token.kind = c == '{' ? RtfToken::Kind::open : c == '}' ? RtfToken::Kind::close : RtfToken::Kind::byte;
  token.byte = c;
  return token;
}

RtfToken RtfTokens::control() {
  RtfToken token;
  token.kind = RtfToken::Kind::symbol;
  if (at_ >= rtf_.size()) return {};
  if (!is_letter(rtf_[at_])) {
    token.byte = rtf_[at_++];
    if (token.byte == '\\' || token.byte == '{' || token.byte == '}') token.kind = RtfToken::Kind::byte;
    if (token.byte != '\'') return token;
    if (at_ + 2 > rtf_.size()) {  // the file breaks off within it
      at_ = rtf_.size();
      return {};
    }
    const int high = value_of_hexadecimal(rtf_[at_]), low = value_of_hexadecimal(rtf_[at_ + 1]);
    if (high < 0 || low < 0) return token;
    at_ += 2;
    token.kind = RtfToken::Kind::byte;
    token.byte = static_cast<char>(high * 16 + low);
    return token;
  }
  token.kind = RtfToken::Kind::word;
  const std::size_t begin = at_;
  while (at_ < rtf_.size() && is_letter(rtf_[at_])) ++at_;
  token.name = rtf_.substr(begin, at_ - begin);
  const bool negative = at_ + 1 < rtf_.size() && rtf_[at_] == '-' && is_digit(rtf_[at_ + 1]);
  if (negative) ++at_;
  for (; at_ < rtf_.size() && is_digit(rtf_[at_]); ++at_) {
    token.has_number = true;
    token.number = std::min(token.number * 10 + (rtf_[at_] - '0'), 100000000);
  }
  if (negative) token.number = -token.number;
  if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
  return token;
}

char32_t character_of(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, char32_t>, 11> characters{{{"emdash", U'—'},
                                                                              {"endash", U'–'},
                                                                              {"lquote", U'‘'},
                                                                              {"rquote", U'’'},
                                                                              {"ldblquote", U'“'},
                                                                              {"rdblquote", U'”'},
                                                                              {"bullet", U'•'},
                                                                              {"emspace", U'\u2003'},
                                                                              {"enspace", U'\u2002'},
                                                                              {"qmspace", U'\u2005'},
                                                                              {"tab", U'\t'}}};
  const auto found = std::ranges::find(characters, word, &std::pair<std::string_view, char32_t>::first);
  return found == characters.end() ? 0 : found->second;
}

}  // namespace yiju
