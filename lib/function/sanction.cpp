#include "function/sanction.hpp"

#include <algorithm>

#include "base/sort_unique.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "function/word_pattern.hpp"

namespace yiju {

namespace {

template <typename Value>
struct SanctionRule {
  Value value;
  std::string_view words, unless;
};

// clang-format off
constexpr SanctionRule<PenaltyKind> penalty_rules[] = {
    {PenaltyKind::warning,
     "给予警告|予以警告|处警告|处以警告|警告，|警告；|警告或者|警告、|警告并|警告处罚|警告$",
     "记过|警告标|警告牌|行政警告"},
    {PenaltyKind::warning, "通报批评", "记过|由上级|由其上级|由本级人民政府|处分|问责|约谈"},
    {PenaltyKind::confiscation,
     "没收|收缴",
     "没收的|没收物品|没收财物|罚款收缴|收缴罚款|收缴分离|收缴水|收缴费|没收违法所得的决定|"
     "没收或者"},
    {PenaltyKind::suspension,
     "停产停业|停业整顿|责令停业|责令停产|停产整治|停产整顿|限制生产|责令其停业|责令停止营业|责令停止经营|"
     "暂停…业务|责令…停止执业|给予…停止执业|处…停止执业|停止执业…个月|停止执业…以下|给予…停业处罚|处…停业处罚|责令…关闭|予以关闭|责令…停业|停业、",
     "关闭取水口|被责令"},
    {PenaltyKind::revocation,
     "吊销|暂扣…证|暂扣…执照|降低资质|降低…等级",
     "吊销的|自吊销|应当吊销|依法吊销…许可的"},
    {PenaltyKind::detention, "拘留", "依照《|根据《"},
    {PenaltyKind::other,
     "取消…资格|年内不得|终身不得|不得再从事|列入…失信|行业禁入|禁止其…从事|限制从业|责令限期离境",
     "撤销许可|取消…中标"},
};

constexpr SanctionRule<Measure> coercion_rules[] = {
    {Measure::seal, "查封", "解除查封|查封、扣押的产品"},
    {Measure::seize, "扣押|扣留|暂扣…工具|暂扣…物品|暂扣…车|暂时扣", "解除查封|查封、扣押的产品|扣押身份"},
    {Measure::freeze, "冻结", "解除冻结"},
    {Measure::tow, "拖移|拖离|拖曳|拖走|移至指定", ""},
    {Measure::late_fee, "滞纳金|加处罚款|加收…罚款", ""},
    {Measure::perform,
     "代履行|代为清|代为治|代为处|代为拆|代为恢|代为补|代为组|代为修|代其|代治理|代处置|清除…费用由违|"
     "费用由违法",
     "代为申请|代为提出|代为查询|委托代为|申请代为|代为办理申请"},
    {Measure::demolish, "强制拆除|组织拆除|代为拆除", ""},
    {Measure::person, "强行带离|强制带离|强制隔离|强制戒毒|约束至酒醒|强制医疗", ""},
    {Measure::court, "请求人民法院强制执行|申请…法院强制执行|申请…法院…强制执行", ""},
    {Measure::other,
     "扑杀|扑灭|捕杀|强制措施|强制清除|强制免疫|强制划拨|划拨存款|强制检疫|强制报废|强制驱散|先行处置|灭犬|"
     "强制…执行",
     "法院|行政强制措施决定"},
};
// clang-format on

// Others decide there, or it tells what was decided before.
constexpr std::string_view no_setting =
    "移送|抄送|提请|被处罚|被责令|受到罚款|曾因|罚款必须|罚款上|罚款决定|执行罚款|罚款、没收的|不得以罚款|罚没";

template <typename Value>
struct Compiled {
  Value value;
  WordPattern words, unless;
};

template <typename Value, std::size_t count>
std::vector<Compiled<Value>> compile(const SanctionRule<Value> (&rules)[count]) {
  std::vector<Compiled<Value>> compiled;
  for (const SanctionRule<Value>& rule : rules) {
    compiled.push_back({rule.value, WordPattern(rule.words), WordPattern(rule.unless)});
  }
  return compiled;
}

template <typename Value>
void add_values(const std::vector<Compiled<Value>>& rules, std::string_view text, std::vector<Value>& out) {
  const CharacterSet characters(text);
  for (const Compiled<Value>& rule : rules) {
    if (rule.words.stands_in(text, characters) && !rule.unless.stands_in(text, characters)) out.push_back(rule.value);
  }
}

// The clause without what a 被 tells or a 不得 forbids, either up to the next comma: 植被 and 被检查单位 end there. Of
// 自被吊销之日起五年内不得…, what follows the day stays.
std::string setting_parts(std::string_view clause) {
  static const WordPattern elsewhere(
      "被…没收|被…吊销|被…查封|被…扣押|被…扣留|被…冻结|不得…查封|不得…扣押|不得…扣留|不得…冻结|禁止…扣押|禁止…扣留");
  std::string kept;
  for (const std::string_view part : split_outside_brackets(clause, "，")) {
    const std::size_t begin = elsewhere.stands_in(part) ? part.find("之日起") : 0;
    if (begin == std::string_view::npos) continue;
    if (!kept.empty()) kept += "，";
    kept += part.substr(begin);
  }
  return kept;
}

bool sets_fine(std::string_view clause) {
  const std::size_t at = clause.rfind("罚款");
  if (at == std::string_view::npos) return false;
  const std::size_t verb = imposing_at(clause);
  return verb != std::string_view::npos && verb < at;
}

}  // namespace

std::vector<PenaltyKind> penalty_kinds(std::string_view clause) {
  static const auto rules = compile(penalty_rules);
  static const WordPattern elsewhere(no_setting);
  std::vector<PenaltyKind> kinds;
  const bool fine = sets_fine(clause) && clause.find("加处罚款") == std::string_view::npos;
  if (!fine && elsewhere.stands_in(clause)) return kinds;
  add_values(rules, setting_parts(clause), kinds);
  if (fine) kinds.push_back(PenaltyKind::fine);
  if (fine && clause.find("取缔") != std::string_view::npos) kinds.push_back(PenaltyKind::other);
  sort_unique(kinds);
  return kinds;
}

std::vector<Measure> coercion_measures(std::string_view clause) {
  static const auto rules = compile(coercion_rules);
  std::vector<Measure> measures;
  add_values(rules, setting_parts(clause), measures);
  return measures;
}

namespace {

constexpr WordSet imposing_verbs{
    "责令", "处",     "给予", "予以", "没收", "吊销", "依法", "依照", "按照", "依据", "可以", "可",   "应当", "决定",
    "视",   "对",     "按",   "在",   "并",   "从",   "根据", "警告", "限期", "暂扣", "取缔", "收缴", "撤销", "追缴",
    "分别", "按规定", "除",   "通报", "降低", "取消", "报",   "查处", "予",   "提出", "要求", "停止", "当场", "指定",
    "组织", "采取",   "收回", "进行", "强制", "暂停", "注销", "办理", "申请", "下达", "发出", "将",   "扣押", "查封"};
constexpr WordSet levels{"县级以上地方",
                         "县级以上",
                         "地方各级",
                         "各级",
                         "地方",
                         "所在地",
                         "违法行为发生地",
                         "当地",
                         "有关",
                         "设区的市",
                         "市、区县（自治县）",
                         "区县（自治县）",
                         "市、区（县）",
                         "市和区、县",
                         "市、县（市、区）",
                         "县（市、区）",
                         "省、自治区、直辖市",
                         "市、县",
                         "市、区",
                         "区、县",
                         "市级",
                         "区级",
                         "省级",
                         "县级",
                         "上级",
                         "本级",
                         "相关",
                         "同级",
                         "、",
                         "或者",
                         "和",
                         "及其",
                         "以上",
                         "自治县",
                         "自治区",
                         "直辖市",
                         "区县",
                         "旗县"};
constexpr WordSet single_levels{"市", "区", "县", "省", "州", "旗"};
constexpr WordSet not_behind_level{"场", "容", "政", "域", "级", "委"};
constexpr WordSet bodies{"部门", "机关",   "局",     "政府",   "办事处", "机构", "组织", "总队", "支队",
                         "大队", "委员会", "单位",   "法院",   "主管部", "银行", "厅",   "队伍", "院",
                         "站",   "所",     "管理处", "指挥部", "海关",   "中心", "公司", "协会", "管委会"};

std::string_view without_level(std::string_view name) {
  for (;;) {
    std::string_view level = levels.beginning(name);
    if (level.empty()) {
      level = single_levels.beginning(name);
      if (!level.empty() && not_behind_level.begins(name.substr(level.size()))) level = {};
    }
    if (level.empty() || level.size() == name.size()) break;
    name.remove_prefix(level.size());
  }
  constexpr std::string_view government = "人民政府";
  const std::size_t at = name.find(government);
  const bool owns_more = at != std::string_view::npos && at + government.size() < name.size();
  if (owns_more && bodies.ends(name)) name.remove_prefix(at + government.size());
  while (name.starts_with("有关") || name.starts_with("相关") || name.starts_with("的")) {
    name.remove_prefix(name.starts_with("的") ? 3 : 6);
  }
  return name;
}

// 市场监督管理部门或者公安机关 → two names; what ends in no body (公安、水务等部门) belongs to the next.
std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  std::string pending;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end, std::size_t mark) {
    const std::string_view part = text.substr(begin, end - begin);
    begin = end + mark;
    if (part.empty()) return;
    pending += part;
    if (!bodies.ends(part)) {
      if (mark != 0) pending += text.substr(end, mark);
      return;
    }
    if (const std::string_view name = without_level(pending); !name.empty()) names.emplace_back(name);
    pending.clear();
  };
  for (std::size_t at = 0; at < text.size(); at += character_step(text[at])) {
    for (const std::string_view mark : {"或者", "以及", "、", "和", "及", "会同"}) {
      if (at < begin || !text.substr(at).starts_with(mark)) continue;
      close(at, mark.size());
      break;
    }
  }
  close(text.size(), 0);
  return names;
}

// The words of a name from its beginning to the verb behind it; empty where they do not end as a body does.
std::string_view name_before_verb(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += character_step(text[at])) {
    const std::string_view name = text.substr(0, at);
    if (at > 0 && imposing_verbs.begins(text.substr(at)) && bodies.ends(name)) return name;
    if (text.substr(at).starts_with("，") || text.substr(at).starts_with("；")) return {};
  }
  return {};
}

}  // namespace

std::vector<std::string> imposers_of(std::string_view clause) {
  constexpr std::string_view by = "由";
  for (std::size_t at = clause.rfind(by); at != std::string_view::npos && at != 0; at = clause.rfind(by, at - 1)) {
    const std::string_view before = clause.substr(0, at);
    if (before.ends_with("自") || before.ends_with("理") || before.ends_with("事")) continue;
    const std::string_view name = name_before_verb(clause.substr(at + by.size()));
    if (!name.empty() && !penalty_kinds(clause.substr(at)).empty()) return names_in(name);
  }
  for (const std::string_view part : split_outside_brackets(clause, "，")) {
    const std::size_t agent = part.starts_with(by) ? by.size() : 0;
    const std::string_view name = name_before_verb(part.substr(agent));
    if (!name.empty() && part.find("的，") == std::string_view::npos && !part.ends_with("的") &&
        name.find("违反") == std::string_view::npos && name.find("由") == std::string_view::npos &&
        !name.starts_with("对")) {
      if (name.ends_with("单位") || name.ends_with("公司") || name.ends_with("协会")) continue;
      return names_in(name);
    }
  }
  return {};
}

namespace {

// True where the citation at `at` names what is breached: 违反 stands nearer in front of it than 依照.
bool names_breach(std::string_view before, std::string_view after) {
  std::size_t breach = std::string_view::npos, reference = 0;
  for (const std::string_view word : {"违反", "不符合", "未按照", "未依照", "不履行", "未履行"}) {
    const std::size_t at = before.rfind(word);
    if (at != std::string_view::npos) breach = breach == std::string_view::npos ? at : std::max(breach, at);
  }
  for (const std::string_view word : {"依照", "按照", "依据", "根据", "适用"}) {
    const std::size_t at = before.rfind(word);
    const bool negated = at != std::string_view::npos && before.substr(0, at).ends_with("未");
    if (at != std::string_view::npos && !negated) reference = std::max(reference, at + 1);
  }
  if (breach != std::string_view::npos) return breach + 1 > reference;
  static const WordPattern listed("^所列|^规定的…行为|^规定的…情形|^所规定的…行为|^禁止的|^规定的禁止");
  return reference == 0 && listed.stands_in(after);
}

void add_acts(const Document& document, const Extraction& extraction, const Sentence& sentence, Penalty& penalty) {
  const std::string_view text = document.source.text;
  for (const Citation& citation : extraction.citations) {
    if (citation.span.begin < sentence.span.begin || citation.span.end > sentence.span.end) continue;
    if (citation.instrument != self_title || citation.target[Unit::article] == 0) continue;
    std::string_view before = text.substr(sentence.span.begin, citation.span.begin - sentence.span.begin);
    for (const std::string_view mark : {"；", "\n"}) {
      const std::size_t at = before.rfind(mark);
      if (at != std::string_view::npos) before.remove_prefix(at + mark.size());
    }
    const std::string_view after = text.substr(citation.span.end, sentence.span.end - citation.span.end);
    if (!names_breach(before, after.substr(0, std::min<std::size_t>(after.size(), 60)))) continue;
    if (std::ranges::find(penalty.acts, citation.target) == penalty.acts.end()) penalty.acts.push_back(citation.target);
  }
}

template <typename Value>
void add_new(const std::vector<Value>& values, std::vector<Value>& out) {
  for (const Value& value : values) {
    if (std::ranges::find(out, value) == out.end()) out.push_back(value);
  }
}

}  // namespace

namespace {

bool sets_penalty(std::string_view words) { return !penalty_kinds(words).empty(); }

// 有违法所得的，…; 逾期不改正的，…: whoever was named in the sentence before still acts.
bool goes_on(std::string_view sentence) {
  constexpr WordSet words{"有违法所得", "没有违法所得", "情节", "逾期", "拒不", "造成", "对单位", "对个人", "其中"};
  return words.begins(sentence);
}

}  // namespace

Penalty read_penalty(const Document& document, const Extraction& extraction,
                     const std::vector<const Sentence*>& sentences) {
  Penalty penalty;
  std::vector<std::string> current;  // who was named last
  for (const Sentence* const sentence : sentences) {
    const std::size_t known = penalty.kinds.size();
    if (!goes_on(sentence->words)) current.clear();
    const auto read = [&](std::string_view clause) {
      std::vector<std::string> named = imposers_of(clause);
      if (!named.empty()) current = std::move(named);
      const std::vector<PenaltyKind> kinds = penalty_kinds(clause);
      if (kinds.empty()) return;
      add_new(kinds, penalty.kinds);
      add_new(fine_ranges(clause), penalty.fines);
      add_new(current, penalty.by);
    };
    for (const std::string_view clause : split_outside_brackets(sentence->words, "；")) read(clause);
    for (const std::string& item : sentence->items) {
      for (const std::string_view clause : split_outside_brackets(item, "；")) read(clause);
    }
    const bool sets = std::ranges::any_of(split_outside_brackets(sentence->words, "；"), sets_penalty) ||
                      std::ranges::any_of(sentence->items, sets_penalty);
    if (sets || penalty.kinds.size() != known) add_acts(document, extraction, *sentence, penalty);
  }
  std::ranges::sort(penalty.kinds);
  return penalty;
}

}  // namespace yiju
