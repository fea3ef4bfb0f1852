// Every rule of the citation grammar by name, so that `explain` can say which one matched and a reader can find it. The
// prose stands in rule.cpp; what each rule accepts is told with examples in tests/spec/citations.txt.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/language.hpp"

namespace yiju {

enum class RuleId : std::uint8_t {
  // How the citation was found (Citation::rule)
  quoted_title,         ///< 《网络安全法》
  quoted_short_name,    ///< 《条例》, defined before
  defined_name,         ///< 数据二十条, defined before, without 《》
  bare_name,            ///< 网络安全法
  self_pinpoint,        ///< 本法第三条
  bare_pinpoint,        ///< 第三条, alone
  listed_pinpoint,      ///< 、第五条 after 《甲法》第三条
  relative_pinpoint,    ///< 前款, 本条第二款
  narrowed_relative,    ///< 前款所列第（三）项
  lead_in_item,         ///< 违反第（一）项 under 违反本条例第九条
  excepted_item,        ///< 第十条…（第七项除外）
  resumed_pinpoint,     ///< 第五项 after 第三百九十五条第一款第一项 in the sentence
  deictic_name,         ///< 该法第三条
  sentence_instrument,  ///< 第三百条, beyond this text's last article, after 刑法 in the sentence
  amended_text,         ///< 前款 inside the new wording of an amended law
  amended_pinpoint,     ///< 第三条 in an amendment: the amended law's
  noted_draft,          ///< 第十二条 in a drafting note: the draft's
  titled_law,           ///< 第十二条 in a text without articles whose title names one law: that law's
  numbered_instrument,  ///< 临府规〔2021〕19号第七条
  spoken_law,           ///< 第四十条 in a text without articles, after 《甲法》第三十九条
  excerpted_text,       ///< 前款 in the words of a law that stand under its title
  passed_over,          ///< 附录第三条, “甲”第三条: counted in another text, so no citation
  listed_title,         ///< 2.关于整顿市场的通知（临府〔2002〕2号）, in a list of what ends
  unquoted_decision,    ///< 关于修改《甲条例》的决定 without 《》 around it
  // How its relation was told (Citation::relation_rule)
  relation_default,     ///< cites
  enacting_based_on,    ///< 根据…制定本
  enacting_implements,  ///< 为了实施…制定本
  enacting_applies,     ///< 为正确适用…制定本
  policy_based_on,      ///< 主要依据是
  policy_implements,    ///< 贯彻落实
  policy_draws_on,      ///< 借鉴, 参考, 结合已有的
  basis_column,         ///< beside a new wording, in a column headed 修订依据 or 修改理由
  repeal_clause,        ///< 同时废止
  history_line,         ///< 根据《关于修改…的决定》修正
  amending_words,       ///< 将第三条修改为
};

/// "self_pinpoint".
[[nodiscard]] const char* name_of(RuleId rule);

/// One sentence that tells the rule.
[[nodiscard]] std::string_view describe(RuleId rule, Language language);

}  // namespace yiju
