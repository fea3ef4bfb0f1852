// A law's name that stands without 《》 right before a pinpoint and that no list knows: 违反生态环境法典第二条. Where it
// begins is told by the words that lead up to a name and by the kinds that end one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/span.hpp"

namespace yiju {

struct UnknownName {
  Span span;                ///< 生态环境法典; empty: no name stands there
  std::uint32_t stage = 0;  ///< bytes of 现行, 原, 新 before a kind alone: 现行条例
  bool newer = false;       ///< 新条例, 修订后的条例: what is to come; else the wording in force
};

/// The name that ends at `at`, before blanks and a bracket that tells the wording: 临江条例（2019年修订）第三条.
[[nodiscard]] UnknownName name_before(std::string_view text, std::uint32_t begin, std::uint32_t at);

/// 最高人民法院关于适用《甲法》若干问题的解释（二） around the title of a law, with no marks of its own: all of it, with the bodies
/// that issued it together; empty if none stands there. Looks back to `begin`, ahead to `limit`.
[[nodiscard]] Span issued_title_around(std::string_view text, std::uint32_t begin, Span law, std::uint32_t limit);

/// True if the name is the end of one that quotes hold, with a pinpoint behind: 船员条例 in “临江市船员条例”第六条.
[[nodiscard]] bool ends_longer_name(std::string_view text, std::uint32_t begin, Span name);

/// True if the words end in a word with 法 that is no law: 办法, 以案释法.
[[nodiscard]] bool ends_in_no_law(std::string_view words);

/// True if 现行, 原 or the like ends the words: what follows is the wording in force.
[[nodiscard]] bool says_present(std::string_view before);

/// True if 新, 修订后的 or the like ends the words: what follows is the wording to come.
[[nodiscard]] bool says_newer(std::string_view before);

/// 临江市物业管理条例（修订草案） → 临江市物业管理条例.
[[nodiscard]] std::string title_in_force(std::string_view title);

}  // namespace yiju
