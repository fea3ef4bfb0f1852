#include "function/words_share.hpp"

#include "function/article_text.hpp"
#include "function/function_rules.hpp"

namespace yiju {

Shares shares_of_words(std::string_view words) {
  Shares shares;
  const std::string plain = plain_words(words);
  for (const std::string_view sentence : split_outside_brackets(plain, "。")) {
    if (const std::optional<Function> whole = function_of_sentence(sentence)) {
      shares.add(*whole, sentence.size());
      continue;
    }
    Addressee who = Addressee::nobody;
    for (const std::string_view clause : split_outside_brackets(sentence, "；")) {
      for (const Segment& segment : segments_of(clause, who)) add_shares(segment, {}, shares);
    }
  }
  return shares;
}

}  // namespace yiju
