#include "query/setting_limit.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "document/draft_title.hpp"
#include "function/article_text.hpp"
#include "function/word_pattern.hpp"
#include "registry/place.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

// Who sets, as the three laws part them.
enum class Setter : std::uint8_t {
  administrative_regulation,
  local_regulation,
  province_rule,
  city_rule,
  department_rule,
  document
};

// What is kept for those above.
enum class Kept : std::uint8_t {
  all,
  detention,
  business_licence,
  beyond_fines,
  person_or_freezing,
  measures,
  enforcement
};

struct Row {
  Setter setter;
  Function function;
  Kept kept;
  std::uint16_t article, paragraph;
  std::string_view zh, en;
};

constexpr std::string_view above_fines_zh =
    "如为规章，只可设定警告、通报批评和一定数额的罚款；如为规章以下的文件，不得设定行政处罚";
constexpr std::string_view above_fines_en =
    "if it is a rule, it may set warnings and fines up to an amount; if it is below one, no penalty";
constexpr std::string_view measures_zh = "法律、法规以外的文件不得设定行政强制措施";
constexpr std::string_view measures_en = "only laws and regulations may set measures of coercion";
constexpr std::string_view enforced_zh =
    "行政强制执行（加处罚款或者滞纳金、代履行、强制拆除等）由法律设定，法律没有规定的，应当申请人民法院强制执行";
constexpr std::string_view enforced_en =
    "only a law may set enforcement (late fees, performance by others, demolition); where none does, it goes "
    "through the court";
constexpr std::string_view licence_zh = "如为规章（省级政府规章的临时许可除外）或者规章以下的文件，不得设定行政许可";
constexpr std::string_view licence_en =
    "if it is a rule (but for a province's, for a time) or below one, it may set no licence";

constexpr std::array rows{
    Row{Setter::administrative_regulation, Function::penalty, Kept::detention, 11, 1,
        "行政法规不得设定限制人身自由的处罚", "an administrative regulation may set no detention"},
    Row{Setter::local_regulation, Function::penalty, Kept::detention, 12, 1, "地方性法规不得设定限制人身自由的处罚",
        "a local regulation may set no detention"},
    Row{Setter::local_regulation, Function::penalty, Kept::business_licence, 12, 1, "地方性法规不得设定吊销营业执照",
        "a local regulation may not have a business licence revoked"},
    Row{Setter::department_rule, Function::penalty, Kept::beyond_fines, 13, 2, above_fines_zh, above_fines_en},
    Row{Setter::province_rule, Function::penalty, Kept::beyond_fines, 14, 2, above_fines_zh, above_fines_en},
    Row{Setter::city_rule, Function::penalty, Kept::beyond_fines, 14, 2, above_fines_zh, above_fines_en},
    Row{Setter::document, Function::penalty, Kept::all, 16, 0, "规章以下的文件不得设定行政处罚",
        "what is below a rule may set no penalty"},
    Row{Setter::administrative_regulation, Function::coercion, Kept::person_or_freezing, 10, 2,
        "行政法规不得设定限制人身自由、冻结存款和汇款",
        "an administrative regulation may neither bind a person nor freeze accounts"},
    Row{Setter::local_regulation, Function::coercion, Kept::person_or_freezing, 10, 3, "地方性法规只可设定查封、扣押",
        "a local regulation may set sealing and seizure alone"},
    Row{Setter::department_rule, Function::coercion, Kept::measures, 10, 4, measures_zh, measures_en},
    Row{Setter::province_rule, Function::coercion, Kept::measures, 10, 4, measures_zh, measures_en},
    Row{Setter::city_rule, Function::coercion, Kept::measures, 10, 4, measures_zh, measures_en},
    Row{Setter::document, Function::coercion, Kept::measures, 10, 4, measures_zh, measures_en},
    Row{Setter::administrative_regulation, Function::coercion, Kept::enforcement, 13, 0, enforced_zh, enforced_en},
    Row{Setter::local_regulation, Function::coercion, Kept::enforcement, 13, 0, enforced_zh, enforced_en},
    Row{Setter::department_rule, Function::coercion, Kept::enforcement, 13, 0, enforced_zh, enforced_en},
    Row{Setter::province_rule, Function::coercion, Kept::enforcement, 13, 0, enforced_zh, enforced_en},
    Row{Setter::city_rule, Function::coercion, Kept::enforcement, 13, 0, enforced_zh, enforced_en},
    Row{Setter::document, Function::coercion, Kept::enforcement, 13, 0, enforced_zh, enforced_en},
    Row{Setter::department_rule, Function::licence, Kept::all, 17, 0, licence_zh, licence_en},
    Row{Setter::city_rule, Function::licence, Kept::all, 17, 0, licence_zh, licence_en},
    Row{Setter::document, Function::licence, Kept::all, 17, 0, "规章以下的文件不得设定行政许可",
        "what is below a rule may set no licence"}};

struct LimitingLaw {
  Function function;
  std::string_view title;
  Date since;  // of the wording whose articles the rows count
};
constexpr std::array laws{LimitingLaw{Function::penalty, "中华人民共和国行政处罚法", {2021, 7, 15}},
                          LimitingLaw{Function::coercion, "中华人民共和国行政强制法", {2012, 1, 1}},
                          LimitingLaw{Function::licence, "中华人民共和国行政许可法", {2019, 4, 23}}};

// A county makes no rules: its 办法 is a document. Without a place a draft's title does not tell whose it is.
std::optional<Setter> setter_of_rule(std::string_view title, bool draft) {
  const std::string key = title_key(title);
  const Place place = place_of_title(key);
  if (!place.found()) return draft ? std::nullopt : std::optional(Setter::department_rule);
  if (place.province) return Setter::province_rule;
  const std::string_view unit = std::string_view(key).substr(place.name.size());
  return unit.starts_with("县") || unit.starts_with("自治县") ? Setter::document : Setter::city_rule;
}

std::optional<Setter> setter_of(std::string_view title, Level level) {
  const bool draft = level == Level::draft;
  const std::string_view stem = without_stage(title);
  if (draft) level = level_of_title(stem, {});
  switch (level) {
    case Level::administrative_regulation:
      return draft ? std::nullopt : std::optional(Setter::administrative_regulation);
    case Level::local_regulation:
      return Setter::local_regulation;
    case Level::departmental_rule:
    case Level::local_government_rule:
      return setter_of_rule(stem, draft);
    case Level::departmental_policy:
    case Level::provincial_policy:
    case Level::municipal_policy:
      return Setter::document;
    default:
      return std::nullopt;
  }
}

bool sets_measure(const ArticleFunctions& what, std::initializer_list<Measure> kept) {
  return std::ranges::any_of(what.measures,
                             [&](Measure measure) { return std::ranges::find(kept, measure) != kept.end(); });
}

// 吊销其营业执照, but not 吊销许可证，由市场监督管理部门变更营业执照.
bool revokes_business_licence(std::string_view words) {
  static const WordPattern revoked("吊销…营业执照");
  return std::ranges::any_of(split_outside_brackets(words, "，"),
                             [](std::string_view part) { return revoked.stands_in(part); });
}

bool runs_into(Kept kept, const ArticleFunctions& what, std::string_view words) {
  const auto sets = [&](PenaltyKind kind) {
    return std::ranges::find(what.penalty.kinds, kind) != what.penalty.kinds.end();
  };
  switch (kept) {
    case Kept::all:
      return true;
    case Kept::detention:
      return sets(PenaltyKind::detention);
    case Kept::business_licence:
      return sets(PenaltyKind::revocation) && revokes_business_licence(words);
    case Kept::beyond_fines:
      return sets(PenaltyKind::confiscation) || sets(PenaltyKind::suspension) || sets(PenaltyKind::revocation) ||
             sets(PenaltyKind::detention);
    case Kept::person_or_freezing:
      return sets_measure(what, {Measure::person, Measure::freeze});
    case Kept::measures:
      return sets_measure(what, {Measure::person, Measure::freeze, Measure::seal, Measure::seize});
    case Kept::enforcement:
      return sets_measure(what, {Measure::late_fee, Measure::perform, Measure::demolish});
  }
  return false;
}

}  // namespace

std::vector<SettingLimit> limits_of(std::string_view title, Level level, Date day, const ArticleFunctions& what,
                                    std::string_view words) {
  std::vector<SettingLimit> limits;
  const std::optional<Setter> setter = setter_of(title, level);
  if (!setter) return limits;
  for (const Row& row : rows) {
    const auto* const law = std::ranges::find(laws, row.function, &LimitingLaw::function);
    if (row.setter != *setter || !what.has(row.function) || !runs_into(row.kept, what, words)) continue;
    if (day.known() && day < law->since) continue;
    Locator provision;
    provision[Unit::article] = row.article;
    provision[Unit::paragraph] = row.paragraph;
    limits.push_back({row.function, law->title, provision, row.zh, row.en});
  }
  return limits;
}

std::string describe(const SettingLimit& limit, Language language) {
  const std::string law = "《" + std::string(limit.law) + "》", place = describe_locator(limit.provision, language);
  if (language == Language::zh) return std::string(limit.zh) + "（" + law + place + "）";
  return std::string(limit.en) + " (" + law + " " + place + ")";
}

}  // namespace yiju
