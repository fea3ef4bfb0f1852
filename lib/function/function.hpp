// What an article does, by its words: one of 24 functions, and how much authority each of them needs.
//   第八条 企业应当建立台账，不得伪造记录。 → duty, prohibition
// The set is closed; the names are stable, as they stand in JSON and tables.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace yiju {

/// In the order in which those of like weight go before each other; after `duty` the text's order counts.
enum class Function : std::uint8_t {
  penalty,             ///< sets an administrative penalty
  coercion,            ///< 查封, 扣押, 代履行, 滞纳金 …
  licence,             ///< an act needs an approval, or how it is given, changed and taken back
  fee,                 ///< a public charge, or a price fixed by government
  prohibition,         ///< 不得, 禁止 on persons
  order,               ///< 责令改正 … as the only consequence
  filing,              ///< facts are lodged with an organ, without waiting for its answer
  duty,                ///< 应当 on persons
  purpose,             ///< 为了…根据…制定本条例
  scope,               ///< 适用于, 不适用, 参照适用
  definition,          ///< fixes a term or how it is counted
  principle,           ///< 坚持…原则
  institution,         ///< which organ is in charge
  planning,            ///< plans, quotas, zoning
  support,             ///< 鼓励, 支持, public services
  right,               ///< gives a person an entitlement
  penalty_reference,   ///< 依照《…》处罚
  civil_liability,     ///< 赔偿, 补偿
  official_liability,  ///< 处分 of staff
  remedy,              ///< 举报, 复议, 诉讼, 听证
  procedure,           ///< how organs work
  delegation,          ///< 具体办法由…制定
  transition,          ///< 本条例施行前…
  entry_into_force,    ///< 自…起施行
};
inline constexpr std::size_t function_count = 24;

/// What a reviewer expects to find behind an article.
enum class Need : std::uint8_t {
  low,     ///< no source is expected ("none" in tables and JSON)
  middle,  ///< a source helps
  high,    ///< must show a source: powers and burdens
};

/// Kinds of penalty, in the order in which they are listed.
enum class PenaltyKind : std::uint8_t { warning, fine, confiscation, suspension, revocation, detention, other };
inline constexpr std::size_t penalty_kind_count = 7;

/// Measures of coercion, in the order in which they are listed.
enum class Measure : std::uint8_t { seal, seize, freeze, tow, late_fee, perform, demolish, person, court, other };
inline constexpr std::size_t measure_count = 10;

[[nodiscard]] const char* name_of(Function function);  ///< "penalty_reference"
[[nodiscard]] std::string_view label_of(Function function, Language language);
[[nodiscard]] Need need_of(Function function);
[[nodiscard]] Need need_of(std::span<const Function> functions);  ///< the highest; none of none
[[nodiscard]] const char* name_of(Need need);
[[nodiscard]] const char* name_of(PenaltyKind kind);
[[nodiscard]] std::string_view label_of(PenaltyKind kind, Language language);
[[nodiscard]] const char* name_of(Measure measure);
[[nodiscard]] std::string_view label_of(Measure measure, Language language);

}  // namespace yiju
