// The rules that tell a function by its words: function, words, who is addressed, and what excludes it. They are tried
// in the table's order; the first that holds counts. Words are written as in word_pattern.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "function/addressee.hpp"
#include "function/function.hpp"
#include "function/word_pattern.hpp"

namespace yiju {

/// Who a rule is about, as bits.
enum Whom : std::uint8_t { nobody = 1, persons = 2, organs = 4, others = nobody | persons, anyone = 7 };

struct FunctionRule {
  Function function;
  std::string_view words;
  Whom whom = anyone;
  std::string_view unless = {};
};

/// What a whole sentence does: 本条例所称…是指…, 本条例自…起施行.
[[nodiscard]] std::optional<Function> function_of_sentence(std::string_view sentence);

/// What a part of a sentence between two ， does (of an organ its predicate, see addressee.hpp); nothing where no rule holds and it goes on with the one before.
[[nodiscard]] std::optional<Function> function_of_part(std::string_view part, Addressee who);

/// 应当具备下列条件, 申请书应当包括…: part of a licence where the text is about one.
[[nodiscard]] bool is_detail_of_licence(std::string_view words);

/// 报告应当包括下列内容: goes on with what the paper is for.
[[nodiscard]] bool is_content(std::string_view words);

/// 书面通知申请人, 予以公告: how an organ decides on an application.
[[nodiscard]] bool is_decision(std::string_view words);

/// 举办展览，由市主管部门批准: an act needs an approval, told over more than one part.
[[nodiscard]] bool is_approval_of_activity(std::string_view words);

/// 审批时应当征求…意见, 核发…许可证前: what an organ does on the way to a leave.
[[nodiscard]] bool is_step_to_leave(std::string_view words);

/// 总体规划，由…审查后，报国务院审批: approval inside government.
[[nodiscard]] bool is_plan_approval(std::string_view words);

/// 收费标准，由…确定: a body is to make the rules, told over more than one part.
[[nodiscard]] bool is_delegation(std::string_view words);

/// 任何单位和个人都有节约用水的义务: a general maxim.
[[nodiscard]] bool is_maxim(std::string_view sentence);

/// 应当遵守下列规定, 应当做好以下工作: the items below are duties and bans of their own.
[[nodiscard]] bool lists_duties(std::string_view sentence);

/// 立法目的, 部门职责, 施行日期: what an article does by its caption alone; nothing for other captions.
[[nodiscard]] std::optional<Function> function_of_caption(std::string_view caption);

/// True where words without a subject are about what organs do: inspections, approvals, cases, public money. What the title of the
/// text names says nothing: in rules on archives those who keep them speak of archives too.
[[nodiscard]] bool is_organ_matter(std::string_view words, std::string_view title);

}  // namespace yiju
