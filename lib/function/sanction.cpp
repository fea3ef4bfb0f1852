#include "function/sanction.hpp"

#include <algorithm>

#include "base/joined.hpp"
#include "base/numeral.hpp"
#include "base/sort_unique.hpp"
#include "base/word_set.hpp"
#include "document/without_titles.hpp"
#include "function/imposer.hpp"
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
     "记过|警告标|警告牌|行政警告|口头警告|警告、教育|航行警告|警告信息|提示、警告"},
    {PenaltyKind::warning, "通报批评", "记过|由上级|由其上级|由上一级|由其上一级|由本级人民政府|处分|问责|约谈"},
    {PenaltyKind::confiscation,
     "没收|收缴",
     "注销登记|没收、追缴的|当场收缴|没收物品清单|没收物品的|没收财物|没收他人|收缴被征|不收缴|检查站收缴|罚款收缴|收缴罚款|收缴分离|收缴…费|原审批机关收缴|原发证机关收缴|收缴、追缴|和收缴|收缴的|没收违法所得的决定|"
     "没收或者"},
    {PenaltyKind::suspension,
     "停产停业|停业整顿|停机整顿|停业治理|停产治理|停运整顿|责令停业|责令停产|责令其停产|停产整治|停产整顿|责令…限制生产|限制生产、停产|采取限制生产|"
     "责令其停业|责令停止营业|责令停止经营|"
     "暂停…业务|责令…停止执业|给予…停止执业|处…停止执业|停止执业…个月|停止执业…以下|给予…停业处罚|处…停业处罚|"
     "责令…关闭|予以关闭|责令…停业|责令暂停营业|停止从事…个月|停止…业务进行整顿|暂停其…执业活动",
     "关闭取水口|被责令|停止经营活动|需责令|停业损失|上级|暂停委托|整顿的期限"},
    {PenaltyKind::revocation,
     "吊销|暂扣…证|暂扣…执照|降低…资质|降低…等级|取消其…资质|扣留…适任证书|扣留…职务证书|"
     "扣留…证书…个月",
     "吊销情况|吊销…的情况|暂扣凭证|暂扣措施|暂扣…保证金|吊销的|自吊销|应当吊销…的|依法应当吊销|依法吊销…许可的|处理等级|岗位等级|擅自降低"},
    // Whoever is or was detained (拘留所, 被拘留, 拘留决定) is not punished by that.
    {PenaltyKind::detention,
     "处…拘留|给予…拘留|予以拘留|予以行政拘留|可以拘留|依法拘留|拘留处罚",
     "依照《|根据《|拘留所|拘留的|拘留决定|拘留证|拘留后|拘留期|刑事拘留|先行拘留|拘留审查|执行拘留|执行行政拘留|"
     "处…人员…拘留|拘留并处|拘留变更"},
    {PenaltyKind::other,
     "取消…资格|列入…异常名录|列入…不良…名单|列入…不良…名录|列入…黑名单|年内不得|终身不得|不得再从事|禁止其在…年内|列入…失信|行业禁入|禁止其…从事|限制从业|责令限期离境",
     "撤销许可|水平评价|取消…中标|年内不得挖|年内不得开挖|交付使用后…年内|竣工后…年内"},
};

constexpr SanctionRule<Measure> coercion_rules[] = {
    {Measure::seal, "查封|封存侵权|封存违法|予以封存|封存有关|封存相关", "解除查封|记录|非法查封|查封、扣押的产品|实施查封、扣押的部门|税务机关依法查封|应当协助|依法协助|予以协助|协助执行|查封、扣押期|查封、扣押部门"},
    {Measure::seize, "扣押|扣留|暂扣…工具|暂扣…物品|暂扣车|暂扣其车|暂扣该车|暂扣…车辆|暂扣…三轮车|暂扣…自行车|暂扣…摩托车|暂时扣|封存、暂扣|查封、暂扣|暂扣、封存|暂扣、查封|暂扣、冻结", "解除查封|查封、扣押的产品|扣押身份|非法扣押|违法扣押|扣押和没收的|实施查封、扣押的部门|实施扣押、|税务机关依法查封|应当协助|依法协助|予以协助|协助执行|查封、扣押期|查封、扣押部门|暂扣措施|暂扣凭证|返还暂扣|返还扣|"
     "依法扣留…时，|违法扣留|扣留…适任证书|扣留…职务证书|扣留…证书…个月|私分|扣留并立即向公安|扣留并向公安"},
    {Measure::freeze, "冻结", "解除冻结|应当协助|依法协助|予以协助|协助执行"},
    {Measure::tow, "拖移|拖离|拖曳|拖走|移至指定", ""},
    // Named beside what is owed (税款、滞纳金、罚款) it is only counted.
    {Measure::late_fee,
     "加收…滞纳金|收取…滞纳金|缴纳…滞纳金|交纳…滞纳金|征收…滞纳金|支付…滞纳金|处…滞纳金|缴…滞纳金|的滞纳金|滞纳金，|"
     "加处罚款|加收…罚款",
     "按规定收取的…滞纳金|欠缴…和滞纳金按|、滞纳金、|税款、滞纳金|清偿|滞纳金的"},
    // A cure in another's place, not an act in their name (代为申请, 代为出租) nor one that they order themselves.
    {Measure::perform,
     "代履行|代治理|代处置|清除…费用由违|代为恢复|代为治理|代为清|代为补|代为拆|代为维修|代为处置|代为处理|代为修|代为除治|"
     "代为采取|代为更新|代为销毁|代为消除|代为综合|代为组织|代为执行|代为配建|代为建设|代为贮存|代为粉刷|代为整|代为改正|"
     "代为捕|代为完成|代为填没|代为加固|代为养护|代为栽|代为种|代为绿化|代为疏|代为打捞|代为移|代为履行|代为实施|代为开展|"
     "代为平整|代为回填|代为封|代为保洁|代为搬|代为将|代为当事人将|代为安装|代为设置|代其完成|代其恢复|代其治理|代其清|代其拆|代其补|代其履行",
     "委托代为|委托建设单位代为|物业服务人|代为履行监护|送交…代为|委托他人代为|可以自行…代为|代为补办|代为移交|代为清偿|代为补换|代为处理事务|代为移送"},
    {Measure::perform, "费用由违法|拆除，…费用由…承担|清除，…费用由…承担", "强制拆除|代"},
    {Measure::perform, "由…组织治理，…费用由|由…组织恢复，…费用由|由…组织完成，…费用由|由…组织清除，…费用由|由…组织清理，…费用由", "代"},
    {Measure::perform, "由…组织…所需费用由…承担|由…组织…所需费用由…负担|委托…所需费用由…承担|委托…所需费用由…负担|委托…费用由违|委托…费用由…当事人|可以组织…所需费用由…承担|抢救修缮，…费用由…承担|抢救修缮，…费用由…负担|可以组织…所需费用由…负担",
     "代|财政|政府承担|政府负担|协商|拆除|检验|检测|检疫|鉴定|评估|监测"},
    {Measure::demolish, "强制拆除|组织拆除|代为拆除|可以依法拆除|依法予以拆除", ""},
    {Measure::demolish, "^予以清理或者拆除|^予以拆除|组织整改或者拆除|政府组织…拆除|部门组织…拆除",
     "自行拆除|拆除方案|拆除重建|评估|改造"},
    {Measure::person,
     "强行带离|强制带离|强制隔离|强制戒毒|约束至酒醒|强制医疗|强制传唤|遣送出境|继续盘问|强制检测|强行驱散|强制撤离|"
     "强制转移|强制治疗|约束性警械|约束性保护|保护性约束|采取约束措施|强制送|强制住院|强制性监护|遣送回|"
     "可以拘传|可以取保候审|可以监视居住|可以先行拘留|阻止出境|阻止其出境",
     "约束措施的时间|强制隔离戒毒、社区戒毒|强制住院期间|出境决定的|需强制住院|戒毒所|医疗所|戒毒场所|戒毒人员|戒毒机构|戒毒等|戒毒和|戒毒的"},
    {Measure::person, "作出强制隔离戒毒|予以强制隔离戒毒的决定", ""},
    {Measure::court, "请求人民法院强制执行|向人民法院申请强制执行|申请…法院强制执行|申请…法院…强制执行", "仲裁|对方"},
    {Measure::other,
     "扑杀|扑灭…疫|疫…扑灭|捕杀|强制清除|实施强制免疫|强制划拨|划拨存款|强制检疫|强制实施|强制销毁|强制排除|强制清运|"
     "强制治理|强制停止|强制驱散|先行处置|灭犬|强制其履行|^予以清除|采取措施予以清除|采取清除措施|采取下列…强制措施|物品采取强制措施|财物采取强制措施|场所采取强制措施|"
     "予以强制执行|依法强制执行|强制执行",
     "法院|不采取|非法捕杀|禁止捕杀|捕杀国家|强制执行过程|强制措施的程序"},
};
// clang-format on

// Others decide there, it tells what was decided before, or who may set such: 地方性法规可以设定除…以外的行政处罚.
constexpr std::string_view no_setting =
    "移送|抄送|被处罚|受到罚款|曾因|罚款必须|罚款上|罚款决定|执行罚款|罚款、没收的|罚款时|不得以罚款|罚没|"
    "处罚不服|处罚决定不服|处罚…不服的|设定…处罚|设定…强制|由法律设定|由法规设定";

// How a penalty is decided, or what its words mean: 处二百元以下罚款的，可以适用简易程序; 较大数额罚款，是指….
constexpr std::string_view of_decision =
    "适用简易程序|适用一般程序|适用普通程序|处罚决定之前|处罚决定前|作出处罚决定|作出行政处罚决定|要求听证|听证的权利|"
    "要求举行听证|合并执行|规范用语|不得给予两次|加重处罚|的行政处罚，由|代缴罚款|作出吊销|对经济和社会生活影响|"
    "设定罚款|罚款处罚的行为|"
    "是指|，指对";

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

// What was taken already (对没收的产品进行无害化处理) is no taking; what is taken beside it stays.
std::string without_taken(std::string words) {
  constexpr std::string_view taken = "没收的";
  for (std::size_t at = words.find(taken); at != words.npos; at = words.find(taken, at)) words.erase(at, taken.size());
  return words;
}

// The clause without what a 被 tells or a 不得 forbids, either up to the next comma: 植被 and 被检查单位 end there. Of
// 自被吊销之日起五年内不得…, what follows the day stays.
std::string setting_parts(std::string_view clause) {
  static const WordPattern elsewhere(
      "被…没收|被…吊销|被…查封|被…扣押|被…扣留|被…冻结|被…暂扣|不得…查封|不得…扣押|不得…扣留|不得…冻结|禁止…扣押|"
      "禁止…扣留|严禁…查封|严禁…扣押|严禁…冻结|禁止…查封|禁止…冻结|"
      "被遣送|受到…警告|受到…通报批评|受到…责令|受到…吊销|受到…降低|"
      "被限制|受到限制|强制拆除时|强制拆除后|解除…查封|解除…扣押|解除…扣留|解除…冻结");
  WordRow kept("，");
  for (const std::string_view part : split_outside_brackets(clause, "，")) {
    if (part.ends_with("的")) continue;  // 给予警告处罚的，免予记分: a condition
    const std::size_t begin = elsewhere.stands_in(part) ? part.find("之日起") : 0;
    if (begin == std::string_view::npos) continue;
    kept.add(part.substr(begin));
  }
  return std::move(kept).words();
}

bool sets_fine(std::string_view clause) {
  const std::size_t at = clause.rfind("罚款");
  if (at == std::string_view::npos || clause.substr(at).starts_with("罚款时")) return false;
  static const WordPattern listed(
      "给予…罚款…的行政处罚|给予…罚款…的处罚|给予…罚款处罚|处分或者罚款|处分、罚款|情节给予罚款|给予罚款、|给予罚款，|"
      "给予罚款或|并处罚款|依法予以罚款|可以予以罚款|并依法罚款");
  if (listed.stands_in(clause)) return true;
  const std::size_t verb = imposing_at(clause);
  return verb != std::string_view::npos && verb < at;
}

}  // namespace

std::vector<PenaltyKind> penalty_kinds(std::string_view clause) {
  static const auto rules = compile(penalty_rules);
  static const WordPattern elsewhere(no_setting);
  static const WordPattern decision(of_decision),
      struck("严重的，撤销…登记|严重的，…予以撤销…登记|严重的，由…撤销…登记");
  std::vector<PenaltyKind> kinds;
  if (decision.stands_in(clause)) return kinds;
  const bool fine = sets_fine(clause) && clause.find("加处罚款") == std::string_view::npos;
  if (!fine && elsewhere.stands_in(clause)) return kinds;
  add_values(rules, without_taken(setting_parts(clause)), kinds);
  if (fine) kinds.push_back(PenaltyKind::fine);
  if (struck.stands_in(clause)) kinds.push_back(PenaltyKind::revocation);
  if (fine && clause.find("取缔") != std::string_view::npos) kinds.push_back(PenaltyKind::other);
  sort_unique(kinds);
  return kinds;
}

std::vector<PenaltyKind> penalty_kinds_of_item(std::string_view item) {
  static constexpr WordSet cases{"的", "的；", "情形", "行为", "的。", "的；或者"};
  if (cases.ends(item)) return {};
  if (item == "罚款；" || item == "罚款。" || item == "罚款") return {PenaltyKind::fine};  // 给予下列处罚：（五）罚款
  return penalty_kinds(item);
}

std::vector<Measure> coercion_measures_of_items(std::span<const std::string> items) {
  static constexpr WordSet cases{"的", "的；", "的。"};  // 擅自扣押货物的: a breach
  std::vector<Measure> measures;
  for (const std::string& item : items) {
    if (cases.ends(item)) continue;
    const std::vector<Measure> own = coercion_measures(item);
    measures.insert(measures.end(), own.begin(), own.end());
  }
  return measures;
}

std::vector<Measure> coercion_measures(std::string_view clause) {
  static const auto rules = compile(coercion_rules);
  static const WordPattern by_force("强制执行|强制清除|扑杀|捕杀|强制划拨");
  std::vector<Measure> measures;
  add_values(rules, without_titles(setting_parts(clause)), measures);  // 出具《强制措施凭证》 sets nothing
  // 采取查封、扣押等强制措施: the measures are named, their kind adds none.
  const bool named = measures.size() > 1 && clause.find("强制措施") != std::string_view::npos;
  if (named && !by_force.stands_in(clause)) std::erase(measures, Measure::other);
  return measures;
}

bool lists_powers(std::string_view words) {
  static const WordPattern pattern("采取下列措施|采取以下措施|行使下列职权|行使以下职权|采取下列监督|采取下列检查");
  return pattern.stands_in(words);
}

bool grants_measures(std::string_view words) {
  static const WordPattern granting(
      "可以采取…措施|可以依法采取…措施|有权采取…措施|应当采取…措施|依法采取下列|可以…强制|可以…扣留|可以…扣押|"
      "可以将…拖移|可以…查封|应当扣押|应当予以扣留|并强制排除|的，依法扣留|之一的，依法扣押|之一的，依法查封|"
      "应当立即扣押|应当强制拆除|可以…实施代履行|可以代履行");
  return granting.stands_in(words);
}

namespace {

// 第(一)、(二)项所列情形: what follows a list counts for all of it.
std::string_view behind_list(std::string_view text) {
  constexpr WordSet marks{"、", "和", "或者", "或", "以及", "至", "第", "条", "款", "项", "（", "）", "(", ")"};
  for (;;) {
    const std::size_t mark = marks.beginning(text).size(), numeral = scan_numeral(text).bytes;
    if (mark + numeral == 0) return text;
    text.remove_prefix(mark != 0 ? mark : numeral);
  }
}

// True where a citation names what is breached: 违反 stands nearer in front of it than 依照.
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
  // 由第三条规定的部门责令…; 除第四条规定的情形外: it tells who acts, or what is left out.
  static const WordPattern aside("^规定的有关部门|^规定的部门|^规定的主管部门|^规定的机关");
  if ((before.starts_with("除") && before.find("，") == std::string_view::npos) || aside.stands_in(after)) return false;
  if (breach != std::string_view::npos) return breach + 1 > reference;
  static const WordPattern listed(
      "^所列|^行为的|^行为之一|^情形之一|^规定的…行为|^规定的…情形|^所规定的…行为|^禁止的|^规定的禁止");
  return reference == 0 && listed.stands_in(behind_list(after));
}

void add_acts(const Document& document, const Extraction& extraction, const Sentence& sentence, Penalty& penalty) {
  const std::string_view text = document.source.text;
  for (const Citation& citation : extraction.citations) {
    if (citation.span.begin < sentence.span.begin || citation.span.end > sentence.span.end) continue;
    if (citation.instrument != self_title || citation.target[Unit::article] + citation.target[Unit::chapter] == 0)
      continue;
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

bool sets_penalty(std::string_view words) { return !penalty_kinds(words).empty(); }

bool sets_penalty_below(std::string_view item) { return !penalty_kinds_of_item(item).empty(); }

bool sets_penalty_anywhere(const Sentence& sentence) {
  return std::ranges::any_of(split_outside_brackets(sentence.words, "；"), sets_penalty) ||
         std::ranges::any_of(sentence.items, sets_penalty_below);
}

bool names_any_breach(const Sentence& sentence) { return sentence.words.find("违反") != std::string::npos; }

// 违反第九条规定的，责令补建。逾期不补建的，处以罚款: of two sentences of a paragraph without a penalty, the one that names
// the breach of the next.
const Sentence* breach_before(const Sentence& sentence, const Sentence* before) {
  if (sentence.words.starts_with("违反") || sentence.words.find("者违反本") != std::string::npos) return &sentence;
  return before != nullptr && before->paragraph == sentence.paragraph ? before : nullptr;
}

// 有违法所得的，…; 逾期不改正的，…: whoever was named in the sentence before still acts.
bool goes_on(std::string_view sentence) {
  constexpr WordSet words{"有违法所得", "没有违法所得", "情节", "逾期", "拒不", "造成", "对单位", "对个人", "其中"};
  return words.begins(sentence);
}

}  // namespace

Penalty read_penalty(const Document& document, const Extraction& extraction,
                     const std::vector<const Sentence*>& sentences) {
  Penalty penalty;
  std::vector<std::string> current;   // who was named last
  const Sentence* ordered = nullptr;  // names a breach and no penalty
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
      if (!sets_penalty_below(item)) continue;
      add_new(penalty_kinds_of_item(item), penalty.kinds);
      for (const std::string_view clause : split_outside_brackets(item, "；")) read(clause);
    }
    const bool sets = sets_penalty_anywhere(*sentence);
    if (sets || penalty.kinds.size() != known) {
      add_acts(document, extraction, *sentence, penalty);
      const bool goes_back = ordered != nullptr && ordered->paragraph == sentence->paragraph;
      if (goes_back && !names_any_breach(*sentence)) add_acts(document, extraction, *ordered, penalty);
    }
    ordered = sets ? nullptr : breach_before(*sentence, ordered);
  }
  std::ranges::sort(penalty.kinds);
  return penalty;
}

}  // namespace yiju
