#include "query/law_named.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "document/draft_title.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

constexpr std::size_t mark = 3;  // bytes of 《

// 《条例》, 《解释》: the one that is spoken of. 《消防法》 names one, however short.
bool names_one(std::string_view title) {
  constexpr std::size_t shortest = 4 * 3;  // bytes
  const std::string key = title_key(title);
  return key.size() >= shortest || (ends_in(key, "法") && !ends_in(key, "办法"));
}

// What stands in the first 《》 from byte `at` on; empty where none does.
std::string_view title_from(std::string_view text, std::size_t at) {
  const std::size_t open = find_word(text, "《", at), close = find_word(text, "》", at);
  return open == text.npos || close == text.npos || close < open ? std::string_view()
                                                                 : text.substr(open + mark, close - open - mark);
}

}  // namespace

LawNamed::LawNamed(const Document& law) : key_(title_key(without_stage(law.title))) {}

bool LawNamed::is(std::string_view title) const {
  const std::string named = title_key(title);
  return ends_in(named, key_) || ends_in(key_, named);
}

bool LawNamed::is_meant(std::string_view words) {
  const std::string_view title = title_from(words.substr(0, std::min(find_word(words, "“"), words.size())), 0);
  if (names_one(title)) meant_ = is(title);
  return meant_;
}

void LawNamed::begin_decision(std::string_view title) {
  constexpr std::string_view changing = "关于修改《";
  const std::size_t at = find_word(title, changing);
  if (at == title.npos || find_word(title, "。") != title.npos) return;
  if (const std::string_view law = title_from(title, at); names_one(law)) meant_ = is(law);
}

bool LawNamed::stands_in(std::string_view text) const {
  for (std::size_t at = find_word(text, "《"); at != text.npos; at = find_word(text, "《", at + mark)) {
    const std::string_view title = title_from(text, at);
    if (names_one(title) && is(title)) return true;
  }
  return false;
}

}  // namespace yiju
