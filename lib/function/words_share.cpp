#include "function/words_share.hpp"

#include "base/item_mark.hpp"
#include "function/article_text.hpp"
#include "function/function_rules.hpp"

namespace yiju {

namespace {

// `who` is spoken to where a sentence names nobody.
Shares shares_of_sentences(std::string_view words, Addressee spoken_to) {
  Shares shares;
  const std::string plain = plain_words(words);
  for (const std::string_view sentence : split_outside_brackets(plain, "。")) {
    if (const std::optional<Function> whole = function_of_sentence(sentence)) {
      shares.add(*whole, sentence.size());
      continue;
    }
    Addressee who = spoken_to;
    for (const std::string_view clause : split_outside_brackets(sentence, "；")) {
      for (const Segment& segment : segments_of(clause, who)) add_shares(segment, {}, shares);
    }
  }
  return shares;
}

}  // namespace

Shares shares_of_words(std::string_view words) { return shares_of_sentences(words, Addressee::nobody); }

std::optional<Function> plain_function_of_section(std::string_view words) {
  static const WordPattern burdens(
      "不得|禁止|严禁|必须|责令|罚|处分|追究|许可|审批|批准|核准|备案|登记|报送|收费|缴|税|取消|限制|准入|强制|查处|"
      "义务|"
      "可以|可根据|允许|企业要|企业应|单位要|单位应|机构要|机构应|者要|者应");
  const std::string plain_text = plain_words(words);
  std::string_view told = plain_text;
  told.remove_prefix(item_mark_bytes(told));
  if (told.ends_with("）")) told = told.substr(0, told.rfind("（"));  // （责任单位：市园林局）
  constexpr Function dates = Function::entry_into_force;
  if (function_of_sentence(told.substr(0, told.find("。"))) == dates) return dates;
  if (burdens.stands_in(told)) return std::nullopt;
  const Shares shares = shares_of_sentences(told, Addressee::organ);
  for (const Function plain : {Function::support, Function::institution}) {
    if (shares.read != 0 && shares.of(plain) * 3 >= shares.read * 2) return plain;
  }
  return std::nullopt;
}

}  // namespace yiju
