// What an article says, made ready to be compared with another wording of it: its letters without what changes when a
// law is renumbered or set anew.
//
//   （二）违反本法第十条、第十二条规定，拒绝检查的；   →   违反本法§规定拒绝检查的
//
// A pinpoint (第十条第二款, 前款, a list of them) is one §: that the number is another is no change of words. Blanks,
// punctuation and the numbers of items are left out. Sentences and clauses that end in ；or ： are kept apart, as a law
// moves them whole from one article to another.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yiju {

/// The letter that stands for a pinpoint.
inline constexpr char32_t pinpoint_letter = U'§';

struct ArticleWords {
  std::u32string letters;
  std::vector<std::size_t> unit_ends;  ///< one past the last letter of each sentence, in order
  std::size_t opening = 0;             ///< letters of its first clause: 国家建立传染病预警制度
  std::u32string told;     ///< the letters but for the clauses that sanction: 处五千元以下罚款, 构成犯罪的
  bool sanctions = false;  ///< there are such clauses
  bool states_purpose = false;     ///< 为了…，制定本法: stays one article
  bool enters_into_force = false;  ///< 本法自…起施行: an article that every wording has, with another date

  [[nodiscard]] std::u32string_view unit(std::size_t at) const {
    const std::size_t begin = at == 0 ? 0 : unit_ends[at - 1];
    return std::u32string_view(letters).substr(begin, unit_ends[at] - begin);
  }
};

/// Bytes of a pinpoint that the text begins with: 第十二条之一, 第（三）项, 前两款, 本条; 0 where none stands there.
[[nodiscard]] std::size_t pinpoint_bytes(std::string_view text);

/// `body` is the article without 第X条 and caption (body_of).
[[nodiscard]] ArticleWords words_of_article(std::string_view body);

}  // namespace yiju
