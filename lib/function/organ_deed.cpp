#include "function/organ_deed.hpp"

#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "function/actor_noun.hpp"
#include "function/word_pattern.hpp"

namespace yiju {

namespace {

using enum Function;

struct DeedRule {
  Function function;
  std::string_view verbs;         // the predicate begins with one of them
  std::string_view objects = {};  // and one of these stands behind it; empty: whatever does
  std::string_view unless = {};
};

// clang-format off
constexpr DeedRule deed_rules[] = {
    // What is set up.
    {institution, "^建立|^健全|^完善|^构建|^实行|^推行|^落实|^强化|^形成|^实施",
     "责任制|责任体系|主体责任|监管责任|领导责任|协调…机制|协同|联动|联防|协作|合作|联席会议|会商|工作机制|监管机制|管理机制|监督机制|管理体制|"
     "网格|管理体系|组织体系|监管体系|治理体系|监督管理制度|工作体系|议事|长效机制",
     "信息共享|合作社|服务|信用"},
    {support, "^建立|^健全|^完善|^构建|^形成",
     "服务|投入|激励|补偿|奖励|保障|救助|培养|人才|基地|设施|市场体系|创新|扶持|帮扶|教育|志愿|融资|担保|产业|"
     "合作社|救护|保护体系|队伍|基金|政策",
     "信息|信用|档案|数据|制度"},
    {support, "^建立|^健全|^完善|^实行", "补贴制度|补助制度|奖励制度|培训制度|救助制度|保障制度|激励制度"},
    {procedure, "^建立|^健全|^完善|^实行|^推行|^构建", "制度|档案|台账|系统|平台|数据|信息|机制|名录|清单|信用|标准|流程|监测|程序"},
    // What is made stronger.
    {procedure, "^加强", "检查|执法|巡查|监测|监控|统计|审查|审核|巡逻|抽查|评估|审计|档案|信息共享|信用|抽检"},
    {institution, "^加强",
     "领导|监督|管理|监管|指导|协调|协作|合作|配合|沟通|联系|衔接|协同|工作$|组织建设|督促", "人才|培训|科研|教育"},
    {support, "^加强|^强化|^深化|^提升|^提高|^增强"},
    // What is made: rules, plans, papers.
    {procedure, "^制定|^编制|^拟定|^拟订|^制订|^修订", "预案|检查计划|检查方案|抽查|调查计划|调查方案|监测计划|审计|抽检|监督计划|普查|工作方案|实施方案|清单|"
     "报告|听证"},
    {support, "^制定|^制订|^出台", "政策|优惠|扶持"},
    {planning, "^制定|^编制|^拟定|^拟订|^制订|^修订|^修编|^提出", "规划|计划|布局|区划|指标|配额|总体方案|分配|调度|治理方案|整治方案|划分方案"},
    {delegation, "^制定|^拟定|^拟订|^制订|^修订|^编制",
     "办法|规范|细则|规则|标准|准则|导则|规程|规定|基准|要点|指南|指引|目录|名录|格式|样式|实施意见|程序|技术要求|公约",
     "按照|依照|示范文本|支持|扶持|优惠|政策"},
    // Space and quantities.
    {planning, "^划定|^布局|^统筹规划|^规划|^选址|^划分|^预留|^优化|^统筹安排|^统筹布局|^统筹",
     "区域|范围|界线|红线|布局|用地|空间|选址|地段|路网|规模|片区|功能区|岸线"},
    {planning, "^确定|^分解|^下达|^核定|^控制|^安排|^预留|^保障|^落实|^明确|^严格控制|^将…分解|^将…纳入|^纳入",
     "指标|总量|控制目标|用地|改善目标|布局|配额|规划|建设计划|年度计划", "国民经济|规划实施|审批|资金"},
    // What organs are there for.
    {procedure, "^行使职权"},
    {procedure, "^接受|^自觉接受", "监督"},
    {support, "^采取", "保护措施|扶持|支持|促进|鼓励|帮助|救助|优惠"},
    {support, "^指导|^引导|^帮助|^协助|^督促", "者|企业|学校|村民|农民|户|居民|公众|社会|协会|合作社|自治组织", "监督|检查|部门|人民政府|工作"},
    {institution,
     "^负责|^主管|^完成…任务|^完成…工作|^领导|^协调|^督促|^指导|^监督|^管理|^履行|^行使|^承担|^协助|^配合|^管辖|^接受|^牵头|^分管|^任免|"
     "^决定任免|^协同|^统筹|^归口|^督导|^督察|^监管|^主持|^与…建立|^与…加强|^与…开展|^会同…加强|^设立…机构|^确定…机构|"
     "^确定…人员|^配备…人员|^受…委托|^行政管理|^研究解决|^研究…重大|^解决…问题|^对…负责|^对…负总责|^履职|"
     "^由…行使|^由…负责组织|^由…负责实施|^由…管辖|^由…承担|^分工|^按照…分工|^实施监督$|^实施监督管理|^实施统一监督|^实施行业监督|^实施…监督管理$",
     "", "^监督检查|^监督抽查|^监督、检查|^负责…检查$"},
    // For the good of people, places and trades.
    {procedure, "^开展|^组织|^进行|^实施|^做好|^落实", "检查|执法|巡查|监测|评估|调查|统计|审计|演练|论证|检验|核查|普查|抽查|考核|抽检|鉴定|评价|审查|听证|监控|整改"},
    {institution, "^开展|^联合|^进行|^实施", "协作|合作|协同|联合执法|联合监管|监督管理|指导|监督|管理|领导|工作$", "服务|宣传|培训|教育|救助|防治|研究|保护|修复|繁育|放流|治理"},
    {support,
     "^开展|^组织|^做好", "宣传|培训|教育|服务|活动|救助|建设|治理|保护|防治|研究|演出|科研|技术|志愿|推广|普及|救护|培养|交流|修复|维护|防范"},
    {support, "^开展|^组织", "", "实施|检查|征求|有关部门|评审|验收|会议|采取|进行|协商|勘查|勘察|排查|清理|惩戒"},
    {support,
     "^保障|^推进|^推动|^促进|^鼓励|^支持|^引导|^扶持|^培育|^培养|^提供|^保护|^建设|^改善|^治理|^修复|^宣传|^普及|"
     "^发展|^优化|^丰富|^奖励|^表彰|^补助|^救助|^安置|^合理配置|^配置|^发挥|^推广|^倡导|^帮助|^防治|^防止|^预防|"
     "^整治|^改造|^维护|^确保|^加大|^加快|^增加|^创造|^营造|^拓宽|^拓展|^吸引|^探索|^便利|^优先|^免费|^养护|^种植|^开发|^设置|"
     "^设立|^创新|^配备|^安排|^筹集|^落实|^扩大|^弘扬|^传承|^打造|^激发|^减轻|^减免|^解决|^尊重|^关心|^重视|^提倡|^组建|"
     "^方便|^满足|^推行|^建造|^修建|^新建|^恢复|^节约|^减少|^降低|^引进|^给予|^实行…保护|^实施…工程|^投入|^购置|^规范|^依靠",
     "", "监测|检查|制度|信用|档案|信息系统|数据|资料|措施的|条件的|意见|记录"},
    // How organs work.
    {procedure,
     "^公布|^公告|^公示|^公开|^向社会|^通知|^告知|^报告|^通报|^移送|^审查|^审核|^审议|^核实|^检查|^抽查|^监测|^评估|^调查|"
     "^统计|^记录|^建档|^登记|^备案|^受理|^答复|^决定|^送达|^听取|^征求|^论证|^听证|^巡查|^发布|^预警|^检验|^鉴定|^抽样|"
     "^出示|^保密|^回避|^制作|^处理|^办理|^共享|^书面|^作出|^提出|^报送|^上报|^报|^抄送|^抄告|^收集|^汇总|^分析|^查明|^查阅|"
     "^询问|^立案|^结案|^审理|^审计|^归档|^保存|^签名|^签字|^说明|^召开|^举行|^表决|^通过|^提请|^提交|^印发|^交由|^交付|"
     "^列入|^撤销|^纠正|^责成|^要求|^委托|^聘请|^邀请|^派员|^派出|^核查|^查验|^确认|^认定|^复查|^复核|^评审|^评价|^考核|"
     "^录入|^标明|^载明|^实施|^执行|^进行|^开展|^组织|^推荐|^劝阻|^制止|^查处|^打击|^取缔|^公正|^秉公|^保守|^遵守|^接到|^收到|^自收到|^在|^立即|^将"},
};
// clang-format on

struct CompiledDeed {
  Function function;
  WordPattern verbs, objects, unless;
  bool any_object;
};

const std::vector<CompiledDeed>& deeds() {
  static const std::vector<CompiledDeed> all = [] {
    std::vector<CompiledDeed> compiled;
    for (const DeedRule& rule : deed_rules) {
      compiled.push_back({rule.function, WordPattern(rule.verbs), WordPattern(rule.objects), WordPattern(rule.unless),
                          rule.objects.empty()});
    }
    return compiled;
  }();
  return all;
}

bool opens_with_deed_word(std::string_view words) {
  const CharacterSet characters(words);
  for (const CompiledDeed& rule : deeds()) {
    if (rule.verbs.find(words, characters) == 0) return true;
  }
  return false;
}

// 会同有关部门建立…, 组织相关单位开展…: from the deed on; the same words where there is none behind those named.
std::string_view behind_companions(std::string_view words) {
  static constexpr WordSet ends{"部门",   "单位",   "机构", "政府", "等",  "人员",
                                "办事处", "委员会", "企业", "机关", "组织"};
  constexpr std::size_t furthest = 240;  // bytes
  for (std::size_t end = 3; end < words.size() && end < furthest; end += character_step(words[end])) {
    if (ends.ends(words.substr(0, end)) && opens_with_deed_word(words.substr(end))) return words.substr(end);
  }
  return words;
}

// 依照法律规定的权限管理…, 在上级的指导下完成…: from the deed on.
std::string_view behind_ground(std::string_view words) {
  static constexpr WordSet grounds{"按照", "依照", "根据", "依据", "在", "结合"};
  static constexpr WordSet closers{"要求", "原则", "规定", "权限", "职责", "下",   "中",  "内",
                                   "需要", "实际", "情况", "任务", "分工", "标准", "方面"};
  static constexpr WordSet objects{"对", "为", "向"};
  if (!grounds.begins(words)) return words;
  for (std::size_t end = 3; end < words.size(); end += character_step(words[end])) {
    const std::string_view rest = words.substr(end);
    if (closers.ends(words.substr(0, end)) && (objects.begins(rest) || opens_with_deed_word(rest))) return rest;
  }
  return words;
}

std::string_view without_leads(std::string_view words) {
  static constexpr WordSet adverbs{
      "依法", "及时",   "定期", "积极", "逐步", "切实", "全面", "统一",     "科学",   "合理", "有序", "共同", "主动",
      "认真", "进一步", "不断", "持续", "深入", "着力", "并",   "有计划地", "不定期", "适时", "大力", "充分", "严格",
      "应当", "可以",   "和",   "研究", "自行", "分级", "重点", "妥善",     "予以",   "给予", "进行", "加以"};
  static constexpr WordSet companions{"会同", "组织", "联合", "协调", "商", "协同"};
  if (words.starts_with("负责编制") || words.starts_with("负责制定") || words.starts_with("负责拟")) {
    words.remove_prefix(std::string_view("负责").size());
  }
  words = behind_ground(words);
  for (;;) {
    const std::string_view adverb = adverbs.beginning(words);
    if (!adverb.empty() && opens_with_deed_word(words.substr(adverb.size()))) {
      words.remove_prefix(adverb.size());
      continue;
    }
    const std::string_view with = companions.beginning(words);
    if (with.empty()) return words;
    const std::string_view rest = words.substr(with.size());
    const std::string_view behind = with == "组织" && opens_with_deed_word(rest) ? rest : behind_companions(words);
    if (behind.size() == words.size()) return words;
    words = behind;
  }
}

// 对排污口进行监测 → 监测排污口
std::string with_verb_first(std::string_view words) {
  static constexpr WordSet objects{"对", "就", "为", "向", "给"};
  static constexpr WordSet kept{"采取", "行使", "承担", "提供"};
  const std::string_view of = objects.beginning(words);
  if (of.empty()) return std::string(words);
  std::size_t at = 0;
  std::string_view found;
  for (const std::string_view verb :
       {"采取", "行使", "承担", "提供", "进行", "实施", "开展", "给予", "予以", "加以", "实行"}) {
    const std::size_t last = words.rfind(verb);
    if (last == std::string_view::npos || last < at || last + verb.size() >= words.size()) continue;
    at = last;
    found = verb;
  }
  if (!found.empty()) {
    const std::size_t deed = kept.begins(found) ? at : at + found.size();
    return std::string(words.substr(deed)) + "：" + std::string(words.substr(of.size(), at - of.size()));
  }
  return std::string(words);
}

}  // namespace

std::optional<Function> function_of_deed(std::string_view predicate) {
  const std::string words(without_leads(with_verb_first(without_leads(predicate))));
  const CharacterSet characters(words);
  for (const CompiledDeed& rule : deeds()) {
    if (!rule.verbs.stands_in(words, characters) || rule.unless.stands_in(words, characters)) continue;
    if (rule.any_object || rule.objects.stands_in(words, characters)) return rule.function;
  }
  return std::nullopt;
}

bool is_aim(std::string_view predicate) {
  static constexpr WordSet aims{"确保", "保障", "维护", "防止", "避免", "提高", "提升", "实现", "满足",
                                "保证", "营造", "促进", "推动", "方便", "规范", "增强", "形成", "改善"};
  return aims.begins(predicate);
}

bool is_manner_of_deed(std::string_view predicate) {
  static constexpr WordSet openers{"根据", "按照", "依照", "依据", "结合",     "为了", "会同", "通过",
                                   "采取", "针对", "利用", "依托", "综合考虑", "在",   "组织", "自"};
  static constexpr WordSet closers{"规定", "要求", "实际", "情况", "需要", "原则", "因素", "方式", "形式",
                                   "途径", "渠道", "措施", "职责", "标准", "规划", "部门", "特点", "状况",
                                   "职权", "分工", "水平", "条件", "结果", "等",   "单位", "机构", "手段",
                                   "方法", "力量", "内",   "时",   "中",   "意见", "下",   "上",   "后"};
  if (!openers.begins(predicate) || !closers.ends(predicate)) return false;
  return without_leads(predicate).size() == predicate.size();  // 会同有关部门拟定保护规划: the deed is told
}

}  // namespace yiju
