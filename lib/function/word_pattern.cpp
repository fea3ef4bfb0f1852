#include "function/word_pattern.hpp"

#include <algorithm>

#include "base/split.hpp"
#include "base/utf8.hpp"

namespace yiju {

namespace {

constexpr std::string_view gap = "…";

}  // namespace

unsigned CharacterSet::key_of(std::string_view character) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(character[at])); };
  if (character.empty()) return 0;
  if (byte(0) < 0xE0 || character.size() < 3) return byte(0);
  return (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
}

CharacterSet::CharacterSet(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += character_step(text[at])) bits_[key_of(text.substr(at))] = true;
}

WordPattern::Alternative WordPattern::read_alternative(std::string_view words) {
  Alternative alternative;
  if (words.starts_with('^')) {
    alternative.at_begin = true;
    words.remove_prefix(1);
  }
  if (words.ends_with('$')) {
    alternative.at_end = true;
    words.remove_suffix(1);
  }
  alternative.parts = split(words, gap);
  alternative.key = CharacterSet::key_of(alternative.parts.front());
  return alternative;
}

WordPattern::WordPattern(std::string_view alternatives) {
  if (alternatives.empty()) return;
  for (const std::string_view words : split(alternatives, "|")) alternatives_.push_back(read_alternative(words));
}

std::size_t WordPattern::find(std::string_view text, const Alternative& alternative) {
  std::size_t first = std::string_view::npos, at = 0;
  for (std::size_t part = 0; part < alternative.parts.size(); ++part) {
    const std::string_view words = alternative.parts[part];
    const bool last = part + 1 == alternative.parts.size();
    std::size_t found = text.find(words, at);
    if (found == std::string_view::npos || (part == 0 && alternative.at_begin && found != 0)) {
      return std::string_view::npos;
    }
    if (last && alternative.at_end) {
      if (!text.ends_with(words) || text.size() - words.size() < found) return std::string_view::npos;
      found = text.size() - words.size();
    }
    if (part == 0) first = found;
    at = found + words.size();
  }
  return first;
}

std::size_t WordPattern::find(std::string_view text, const CharacterSet& characters) const {
  for (const Alternative& alternative : alternatives_) {
    if (!characters.may_hold(alternative.key)) continue;
    if (const std::size_t at = find(text, alternative); at != std::string_view::npos) return at;
  }
  return std::string_view::npos;
}

}  // namespace yiju
