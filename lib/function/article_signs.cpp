#include "function/article_signs.hpp"

#include <algorithm>

#include "function/function_rules.hpp"
#include "function/modal.hpp"
#include "function/word_pattern.hpp"

namespace yiju {

bool is_caption(const Sentence& sentence) {
  constexpr std::size_t longest = 45;  // bytes
  const std::string& words = sentence.words;
  return sentence.items.empty() && words.size() <= longest && words.find("，") == std::string::npos &&
         modal_at(words) == std::string_view::npos && !function_of_sentence(words) &&
         !function_of_part(words, Addressee::person) && !function_of_part(words, Addressee::nobody);
}

std::size_t parts_to_count(Function function) {
  struct Least {
    Function function;
    std::size_t parts;
  };
  static constexpr Least least[] = {{Function::planning, 12}, {Function::duty, 8},    {Function::institution, 4},
                                    {Function::procedure, 3}, {Function::support, 3}, {Function::right, 4}};
  const auto* const found = std::ranges::find(least, function, &Least::function);
  return found == std::end(least) ? 0 : found->parts;
}

bool claims_benefit(const ArticleText& text) {
  static const WordPattern benefits("认定|名录|推荐|称号|补贴|补助|资助|救助|待遇|津贴|奖励|扶持|专项资金|传承人"),
      leave("许可|批准|执照|资质|方可|审批|核准|登记|准予|不得从事|经营");
  const auto any = [&](const WordPattern& words) {
    return std::ranges::any_of(text.sentences, [&](const Sentence& at) { return words.stands_in(at.words); });
  };
  return any(benefits) && !any(leave);
}

bool stands_under_liability(const Document& document, NodeIndex article) {
  static const WordPattern headings("责任|罚则|奖惩|处罚");
  for (NodeIndex at = document.nodes[article].parent; at != no_node && at != 0; at = document.nodes[at].parent) {
    if (headings.stands_in(slice(document.source.text, own_span(document, at)))) return true;
  }
  return false;
}

}  // namespace yiju
