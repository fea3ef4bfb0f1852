// What is seen of each part of an article before its functions are weighed (weighed_functions.hpp): short runs of its
// characters, the classes of its words (word_class.hpp), how it begins and ends, who must and may do what, where it stands.
//   企业应当建档；禁止伪造记录。 → two parts: ^企业 企业应 应当建 … begin:企业应 must:person 应当建档 | ^禁止 … must_not:nobody
// Signs are words of one closed form, so that a table of weights reads like a list of words.
#pragma once

#include <cstddef>
#include <string_view>

#include "function/article_text.hpp"
#include "function/function.hpp"

namespace yiju {

/// Where an article stands in its text.
struct ArticlePlace {
  std::size_t index = 0, count = 0;     ///< among the text's articles
  std::string_view chapter;             ///< the heading; empty in a text without chapters
  Function before = Function::purpose;  ///< what the rules tell of the article before, mainly
  bool of_organs = false;               ///< audience.hpp
};

/// Takes the signs of an article, part by part.
class SignTaker {
 public:
  virtual ~SignTaker() = default;
  virtual void begin_part(std::size_t bytes) = 0;  ///< a clause between two ；, or an item of a list
  virtual void take(std::string_view sign) = 0;    ///< the same one more than once where it stands there more than once
};

void read_signs(const ArticleText& text, const ArticlePlace& place, SignTaker& taker);

}  // namespace yiju
