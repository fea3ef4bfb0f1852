#include "function/liability.hpp"

#include <algorithm>
#include <string>

#include "base/joined.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "function/actor_noun.hpp"
#include "function/function_rules.hpp"
#include "function/sanction.hpp"

namespace yiju {

namespace {

using enum Function;

// clang-format off
// Of clauses between two ；, without a penalty of their own; the first that holds counts.
constexpr FunctionRule clause_rules[] = {
    {penalty_reference, "由公安机关依照|由公安机关依法", anyone},
    {official_liability,
     "处分|提醒、约谈|约谈、通报|予以问责|依法问责|进行问责|过错责任|公职人员…处置|追究…主要负责人…责任|"
     "依法给予处理|行政责任|"
     "监察机关责令|上级机关责令|上级…批评教育，责令|工作人员…批评教育，责令|撤销其…职务|决定撤销…职务|予以撤职|予以开除|予以解聘",
     anyone,
     "处分决定|民事处分|公安机关应当对|处分财产|收益和处分|处分的权利|处分权|受到处分|处置财产|（领事）|处分建议|处理建议|处分的建议|受到…处分|情况报告"},
    {civil_liability,
     "应当…赔偿|依法…赔偿|予以赔偿|给予…赔偿|负责赔偿|赔偿…损失|赔偿责任|承担…赔偿|应当…补偿|给予…补偿|予以补偿|进行补偿|"
     "依法…补偿|得到…补偿|民事责任|负担…医疗费用|申请补偿|要求赔偿|请求赔偿",
     anyone,
     "责令|应当包括|等信息|有权要求赔偿|有权请求赔偿|赔偿费|赔偿标准|赔偿机制|调解|生态补偿|补偿费|补偿机制|补偿资金|"
     "补偿标准|补偿安置|补偿成本|功能补偿|保险|国家赔偿的费用"},
    {penalty_reference,
     "依照…处罚|按照…处罚|依据…处罚|根据…处罚|依法…处罚|依法…处理|依法处置|依照…处理|按照…处理|的，由…进行处理$|"
     "^违反…依照《…条执行|拒绝…的，依照《…条执行|未…的，依照《…条执行|予以处理|"
     "追究刑事责任|追究…责任|治安管理处罚|处罚…从其规定|已有规定的，从其规定|处罚…规定执行|处罚…执行|"
     "法律责任…执行|处罚规定的，依照|法律责任规定的，从其规定|处理规定的，从其规定|法律责任的，适用其规定|"
     "已有规定的，依照|处罚规定的，适用|处罚规定的，从|"
     "法律责任的，从其规定|法律责任的，依照|的，…承担…法律责任|由…处罚|给予处罚|予以处罚|依法查处|依法予以查处",
     anyone,
     "处罚决定|处罚信息|处罚权|集中行使|查处部门|赔偿责任|民事|从轻|减轻处罚|从重处罚|不予处罚|免予处罚|是指|协调处理|授权|实施行政处罚|实施处罚"},
    // Who stands above is told to put its own house in order.
    {official_liability,
     "由上级…责令|由其上级…责令|由其主管…责令|由本级人民政府责令|由主管行政机关责令|由上一级…责令|由其上一级…责令|由同级人民政府责令",
     anyone, "罚款"},
    {order, "责成…限期|责成…拆除|责成…整改", anyone, "下级|责成…政府|责成…部门|责成…机关"},
    {order, "责令", anyone, "被责令|将责令|责令…决定书|责令…决定送达|责令…决定规定|接到…责令…通知书|收到…责令…通知书|责令召回的|不得…责令"},
};

// A clause like these is about liability even where no fine is named.
constexpr std::string_view condition =
    "^违反|^对违反|违反本条例|违反本办法|违反本规定|违反第|的，由|的，依|的，给予|的，应当依法|给予…处分|追究…责任|予以处置|的，对|的，按|构成|滥用职权|规定的，|承担|从其规定|"
    "治安管理|执行|处罚|适用其规定";
// 构成犯罪的，依法追究刑事责任 and the like close a sanction and add nothing.
constexpr std::string_view closing =
    "^构成|^属违反治安|^违反治安|^涉嫌犯罪|^触犯|^法律|^情节严重的，移送|^尚不构成|犯罪的，|^造成损|"
    "^造成…损失|^造成…损害|^给…造成|^对…造成|^因此造成|治安管理行为的|治安管理规定行为的|治安管理规定的|治安管理处罚法》的";
constexpr std::string_view own_staff = "国家机关工作人员|国家工作人员|国家公职人员|属于公职";
constexpr std::string_view not_liability = "^为|应当建立|进行调查|调查处理|调查核实|不得|进行检查|报告";
// clang-format on

bool holds(const WordPattern& pattern, std::string_view text) { return pattern.stands_in(text); }

struct Patterns {
  WordPattern condition{yiju::condition}, closing{yiju::closing}, own_staff{yiju::own_staff},
      not_liability{yiju::not_liability};
};

const Patterns& patterns() {
  static const Patterns all;
  return all;
}

std::optional<Function> function_of_clause(std::string_view clause) {
  static const auto rules = [] {
    std::vector<std::pair<WordPattern, WordPattern>> all;
    for (const FunctionRule& rule : clause_rules) all.emplace_back(WordPattern(rule.words), WordPattern(rule.unless));
    return all;
  }();
  const CharacterSet characters(clause);
  for (std::size_t at = 0; at < rules.size(); ++at) {
    const auto& [words, unless] = rules[at];
    if (words.stands_in(clause, characters) && !unless.stands_in(clause, characters)) return clause_rules[at].function;
  }
  return std::nullopt;
}

// 除依法承担行政责任外，还应当赔偿; 予以处罚的，应当通报: what comes beside something else, or before it, does not count.
std::string without_exceptions(std::string_view clause) {
  WordRow kept("，");
  static constexpr WordSet sanctioned{"处罚的", "处分的"};  // 予以处罚的，应当通报
  for (const std::string_view part : split_outside_brackets(clause, "，")) {
    const bool exception = part.starts_with("除") && part.ends_with("外");
    if (!exception && !sanctioned.ends(part)) kept.add(part);
  }
  return std::move(kept).words();
}

// True where 应当赔偿 only closes a clause about another duty: 应当设置标志，造成损害的依法赔偿.
bool closes_a_duty(std::string_view clause) {
  for (const std::string_view part : split_outside_brackets(clause, "，")) {
    for (const std::string_view word :
         {"赔偿", "补偿", "民事责任", "医疗费用", "违约金", "停止侵害", "排除危害", "恢复原状"}) {
      if (part.find(word) != std::string_view::npos) return false;
    }
    static const WordPattern only_ground("应当按照…规定$|应当依法$|应当依照…规定$");
    if (only_ground.stands_in(part)) continue;
    if (part.find("应当") != std::string_view::npos || part.find("不得") != std::string_view::npos) {
      if (!part.ends_with("的") && part.find("应当预见") == std::string_view::npos) return true;
    }
  }
  return false;
}

// Clauses of a sentence: those of its words, the last with the items below it.
struct Clause {
  std::string_view words;
  std::size_t bytes = 0;
};

std::vector<Clause> clauses_of(const Sentence& sentence) {
  std::vector<Clause> clauses;
  for (const std::string_view words : split_outside_brackets(sentence.words, "；")) {
    clauses.push_back({words, words.size()});
  }
  if (!clauses.empty()) clauses.back().bytes += sentence.size() - sentence.words.size();
  return clauses;
}

// In a sentence with a penalty of its own.
std::optional<Function> beside_penalty(std::string_view clause) {
  if (!penalty_kinds(clause).empty()) return penalty;
  if (holds(patterns().closing, clause)) return std::nullopt;
  if (holds(patterns().own_staff, clause)) return official_liability;
  static const WordPattern by_reference("的，…依照…处罚|的，…依法…处罚|由…依照…处罚|由…依据…处罚|内，由…处罚");
  if (holds(by_reference, clause) && !clause.starts_with("情节")) return penalty_reference;
  static const WordPattern disciplines("给予处分|给予…处分|予以处分|行政处分|政务处分");
  if (holds(disciplines, clause)) return official_liability;
  return std::nullopt;
}

}  // namespace

bool punishes(const Sentence& sentence) {
  // 办理注销登记，…；登记机关收缴证书: collected, and no breach is told.
  const bool breach = tells_breach(sentence.words) || sentence.words.find("没收") != std::string::npos;
  const auto sets = [&](std::string_view words) {
    const std::vector<PenaltyKind> kinds = penalty_kinds(words);
    return !kinds.empty() && (breach || kinds != std::vector{PenaltyKind::confiscation});
  };
  const auto sets_below = [](std::string_view item) { return !penalty_kinds_of_item(item).empty(); };
  if (std::ranges::any_of(split_outside_brackets(sentence.words, "；"), sets)) return true;
  static const WordPattern defines("是指$|是指：$|是指:$");
  if (defines.stands_in(sentence.words)) return false;
  return !lists_duties(sentence.words) && std::ranges::any_of(sentence.items, sets_below);
}

bool tells_breach(std::string_view sentence) {
  static const WordPattern words(
      "违反|^对…的，|擅自|拒不|弄虚作假|的，处|的，由|的，给予|的，并处|的，没收|的，吊销|的，对|下列…之一|可处|可以处|"
      "并处");
  return words.stands_in(sentence);
}

bool is_accountability(std::string_view sentence) {
  static constexpr WordSet breaches{"违反",       "未", "不",   "有下列", "有以下", "逾期", "拒不",
                                    "无正当理由", "因", "擅自", "在",     "滥用",   "玩忽"};
  static const WordPattern called("责令|处分|通报批评|问责|追究|约谈|撤销|罢免"),
      fined("处…罚款|并处罚款|没收|给予警告或者责令|给予警告，责令|给予警告，并责令");
  if (fined.stands_in(sentence) || !called.stands_in(sentence)) return false;
  for (std::size_t at = 0; at < sentence.size(); at += character_step(sentence[at])) {
    const std::string_view before = sentence.substr(0, at), rest = sentence.substr(at);
    if (rest.starts_with("，") && at > 0 && !before.starts_with("违反")) return false;
    if (!breaches.begins(rest) || before.empty() || before.ends_with("，")) continue;
    return last_noun_at_end(before) == Addressee::organ && rest.find("的，") != std::string_view::npos;
  }
  return false;
}

std::vector<LiabilityShare> shares_beside_penalty(const Sentence& sentence) {
  std::vector<LiabilityShare> shares;
  const bool below =
      std::ranges::any_of(sentence.items, [](const std::string& item) { return !penalty_kinds_of_item(item).empty(); });
  for (const Clause& clause : clauses_of(sentence)) {
    const bool lists = below && clause.bytes != clause.words.size();  // 依照职权给予下列处罚：（一）警告
    shares.push_back({lists ? penalty : beside_penalty(clause.words).value_or(penalty), clause.bytes});
  }
  return shares;
}

std::optional<Function> liability_of_clause(std::string_view whole) {
  const std::string clause = without_exceptions(whole);
  const std::optional<Function> found = function_of_clause(clause);
  const bool conditional = holds(patterns().condition, clause) && !holds(patterns().not_liability, clause);
  if ((found == penalty_reference || found == official_liability) && !conditional) return std::nullopt;
  if (found == civil_liability && closes_a_duty(clause)) return std::nullopt;
  return found;
}

bool only_admonishes(std::string_view clause) {
  static const WordPattern admonishes("批评教育"), more("处分|责令");
  return admonishes.stands_in(clause) && !more.stands_in(clause);
}

bool orders_first(std::string_view clause) {
  static const WordPattern ordered(
      "责令改正，|责令…改正，|责令…停止，|责令停止，|责令返还|责令退还|责令…退还|责令…拆除|责令…恢复"),
      elsewhere("逾期|拒不|不改正");
  return ordered.stands_in(clause) && !elsewhere.stands_in(clause) && !is_closing_clause(clause);
}

bool is_closing_clause(std::string_view clause) { return holds(patterns().closing, clause); }

std::size_t threat_begin(std::string_view clause, const WordPattern& words) {
  const std::vector<std::string_view> parts = split_outside_brackets(clause, "，");
  std::size_t at = 0;
  if (clause.starts_with("违反")) return 0;
  while (at < parts.size() && !words.stands_in(parts[at])) ++at;
  static constexpr WordSet conditions{"对", "发现", "由", "逾期", "违反", "未", "造成", "因", "给"};
  while (at > 0 && at < parts.size() &&
         (parts[at - 1].ends_with("的") || conditions.begins(parts[at - 1]) ||
          parts[at - 1].find("违反") != std::string_view::npos))
    --at;
  if (at >= parts.size()) return 0;
  return static_cast<std::size_t>(parts[at].data() - clause.data());
}

}  // namespace yiju
