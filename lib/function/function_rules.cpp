#include "function/function_rules.hpp"

#include <algorithm>
#include <vector>

#include "function/modal.hpp"
#include "function/sentence_rules.hpp"

namespace yiju {

namespace {

using enum Function;

// clang-format off
// Of parts of a sentence.
constexpr FunctionRule part_rules[] = {
    {fee, "制定…收费标准|调整…收费标准|核定…收费标准|制定…价格|调整…价格", organs, "市场调节|自主"},
    {fee, "实行政府定价|实行政府指导价|政府定价管理|政府指导价管理"},
    {procedure, "作为…依据$|作为…重要依据|作为…依据之一|行使下列职权|采取下列措施", organs},
    // Who makes the rules.
    {delegation, "具体办法$|实施办法$|管理办法$|实施细则$", organs, "按照|依照|执行"},
    {delegation,
     "办法由…制定|办法由…规定|办法由…另行|标准由…制定|标准由…规定|标准由…确定|格式由…制定|格式…由…制定|细则由|"
     "由…另行制定|由…统一规定|由…统一制定|另行规定|另行制定|具体…由…制定|具体…由…规定|具体…由…确定|名录由…确定|"
     "目录由…制定|目录由…确定|范围由…制定|样式由|式样由|负责解释|制定具体办法|制定公约|制定实施细则|"
     "制定…的具体办法|制定…配套|制定…办法$|由…负责制定|制定…指引|制定…标准|完善…标准",
     anyone,
     "规划|企业标准|未制定|违反|推动|参与|宣传、|行业规范|鼓励|自律|方案|应急预案|示范文本"},
    {planning, "方案，由…制定|方案由…制定|方案…由…制定|方案…报…批准|计划…由…制定|制定…方案，报|调度方案|运用计划|"
     "申请设立…区$|申请设立…区应当|申请设立…名胜区|申请设立…保护区|规划中应当|规划根据|规划由|规划按照|"
     "规划应当…编制|规划经|计划根据|规划报|规划…经…批准后|限额由|限额，由|配额由|指标由", static_cast<Whom>(organs | nobody), "违反|责令|许可"},
    {planning, "控制区的范围|距离标准为|确定…区域|确定…时间、地点|范围由…划定|由…划定|划定…范围|划定…区域|划定为|可以划定|"
     "依法划定|划定保护",
     static_cast<Whom>(organs | nobody)},
    {delegation, "规定可以不|规定…应当标示|增加规定|规定…的具体", organs, "按照|依照|违反"},
    // Money.
    {fee,
     "缴纳…费|交纳…费|缴款手续|缴…补偿费|收取…费|征收…费|免收|免交…费|免缴…费|减收|减半收取|减免…费|政府定价|政府指导价|补缴…费|"
     "水资源费|补偿费纳入|收费…政府非税|实行收支两条线|电子收费$|计征|价格核定|收费标准…由|水费|交付电费|"
     "收取…电费|收缴电费|阶梯电价|集中上缴国库|收费应当|收费标准…按|收费标准…由|收费标准…执行|收费标准应当|"
     "收费标准必须|收费标准的制定|收费项目的设置|收费项目必须|收费项目应当|政府定价…价格|水价|检验费用由|"
     "价格由…制定|价格由…核定|费由…收取|费，由…收取|费由…代收|费由…征收|保证金由…代收|不收…杂费|不收…学费|"
     "复检费用由|补缴欠费|缴纳欠费|缴纳…保证金|交纳…保证金|收取…保证金|基金的征收|检验费用|费用…按照国家",
     others,
     "医疗费|罚款|举报|截留|自我|服务可以收取|可以…收取|租金|租赁费|违约金|合同约定|赔偿费"},
    {fee,
     "收取…费|费由…收取|费，由…收取|费用由…收取|费由…代收|保证金由…代收|征收|免收…费|免缴…费|不收…杂费|不收…学费|"
     "政府定价|收费价格的监督|不得…收取|收费管理|实行电子收费|非税收入|收支两条线|"
     "收费标准…制定",
     organs,
     "处分|罚款|征收土地|征收房屋"},
    {civil_liability, "费用由…承担|费用由…负担|费用，由…承担", others, "财政|政府承担|代为"},
    {institution, "^负责…的监督", organs},
    {licence, "方可|方能", anyone, "证明后方可|实施方能|表决|会议|执法"},
    // Licence: before the act, an answer.
    {licence,
     "无《…证》的，不得|未经…批准…不得|未经…许可…不得|未经…登记…不得|未经…审批…不得|未经…验收…不得|未经…检验…不得|"
     "检疫…不得|未经…审查…不得|未经…同意…不得|未取得…不得|未办理…不得|批准后…方可|许可…方可|检验合格后方可|"
     "验收合格…方可|登记后方可|审查…方可|资质后…方可|批准的，方可|审批制度|分级审批|许可制度|登记、年检制度|"
     "实行…许可|实行…登记|经审查批准|须经…批准|经…主管部门批准|经…机关批准|报…主管部门批准|必须经…批准|"
     "必须经过…批准|应当经…批准|报…审查批准|报…审批|不得办理…登记|不得办理…执照|不得办理…许可|不得办理…证|"
     "必须具有…许可证|具有…许可证|持有…许可证|取得…批准文号|^方可|^方能|证…方能|办理…核准|必须经…部门…同意|"
     "须经…部门…同意|经…部门审查同意|经…部门审核同意|合格证…方可|后方能|报原审批机关批准|报原审批部门|应当报…批准|"
     "取得…许可|取得…资格|取得…资质|取得…证书|取得…权属证明|申请…许可|申请设立|申请从事|申请开办|申请经营|"
     "申请…应当具备|征得…部门同意|征得…部门的同意|征得…部门书面同意|申请…登记|申请…资格|申请…审查|申请办理|"
     "申请变更|申请补发|申请换发|申请延续|申请领取|办理…变更|变更登记|变更手续|注销登记|注销手续|办理…登记|"
     "办理…许可|办理…审批|进行…登记，领取|领取…证|提出申请并|提出变更申请|不得擅自变更|执业登记|继续从事|审核同意|"
     "审查批准|许可证有效期|证书…有效期|有效期届满|有效期为|备案、审批|提交下列材料|提交以下材料|提交下列文件|"
     "重新申请|重新提出申请|规划许可|未取得…承揽|改变…许可规定|资质等级|不予批准|不予许可|不予核准|不予延续|"
     "获得批准|获得许可|取得…证$|持…材料…申请|提交…申请材料|程序申报|程序报批|申请…认证|必须经考核合格|"
     "应当具备下列条件|应当具备以下条件",
     others,
     "不动产登记|工商登记|失业登记|产权登记|婚姻登记|更正登记|异议登记|户籍|户口|入伍|监督检查|不得…收费|应当出示|标注|编号|证明后方可|"
     "保障金|最低生活|救助|补贴|规划，应当|按照…许可的|按照…审批的|注明|经批准|对申请|审批同级|初审|认定|援助|"
     "许可证前|许可前|登记前|备案时应当|复查|复核|复议|仲裁|鉴定|调解|补偿|赔偿|听证|异议|检定|信息公开"},
    {licence, "经…部门批准$|经…政府批准$|经…机关批准$|须经…部门批准", others, "规划|计划|方案|预算|名录|原批准|经批准"},
    {licence,
     "办理…登记$|办理…许可$|办理…审批$|予以注销|核发|换发|补发|颁发…证|发给…证|准予|不予许可|不予批准|不予核准|"
     "不予办理|不予登记|不予受理|不予换发|作出…许可|许可…决定|行政许可|予以…许可|进行审批|进行审核…证|暂停审批|"
     "限制审批|不予…许可|实行…许可|实行…登记|变更或者撤回|发给不予|审查时限|作出…审批|审核决定|受理…许可申请|"
     "收到申请材料|申请材料|受理之日起|撤销…许可|撤销…证书|撤回…许可|收回…证|注销…证|审批$|进行审批|审批手续|"
     "审批程序|审批权限|审批时限|审批机关|予以审批|依法审批|同意变更|批准意见书|审查下列内容|受理与否|"
     "一次告知申请人|审批过程|审查同意|年检时间",
     organs,
     "资金|预算|规划编制|发展规划|计划|方案|名录|保障|救助|补贴|行政处罚|目录|审批前|工作程序|最低生活|监督检查|"
     "对其许可|许可的特种|移送|通报|立案|案件|纠纷|监督员|督学|执法证|检查证"},
    {procedure, "申请最低|申请…保障|申请…救助|申请…补助|申请…补贴|申请…待遇|保障申请|救助申请", others},
    // Lodging facts.
    {filing,
     "备案|报备|汇交|向…进行登记|报送|按月…报告|按季…报告|每月…报告|每年…报告|每季度…报告|定期…报告|提交…年度报告|"
     "书面告知…部门|书面告知…机关|书面告知…政府|事先通知|事先告知|事前告知|报…备查|向…通报|失业登记|工商登记|申报|"
     "如实填报",
     others,
     "不得|取得备案|按备案|经备案|报送的|报送工作|备案的…进行|编制|项目申报|告知委托人|告知当事人|告知消费者|"
     "告知业主|告知用户|告知患者"},
    // Organs: their predicate, where its object or a name tells more than its verb (organ_deed.cpp has the verbs).
    {principle, "^遵循…原则$|^坚持…原则$", organs},
    {remedy, "举报制度|投诉…制度|投诉渠道|受理…投诉|受理…举报|受理…控告|受理…检举|纠纷…调解|进行调解|组织调解|调解机制", organs, "处罚|人民调解委员会的设立"},
    {support,
     "统筹安排…资金|^加强…宣传|^开展…宣传|^组织…宣传|^通过…宣传|宣传教育|宣传活动$|宣传引导$|舆论引导$|加大宣传|"
     "^鼓励|^支持|^表彰|表彰|奖励|^安排专项|优先采购",
     organs,
     "处罚|惩戒|信用"},
    {institution,
     "责任主体$|第一责任人|联席会议|目标管理|监督和管理$|管理和监督$|由…组成|设在|担任指挥|^统筹|加强…领导|"
     "国民经济和社会发展|统一监督管理|实施监督管理|实行监督管理|监督管理工作|职责范围内|各自职责|各负其责|"
     "职责分工|协调机制|工作机制|^协助|^协同|做好…工作|目标责任|职责是|职责：|组织领导|综合协调|^组织、协调|"
     "质量负责|^设立…组织|^设立…委员会|^设立…小组|^设立…岗位|工作体系|的主管机关|的实施机关|^是…主管部门|"
     "^是…主管机关|的主管部门$|职责$|各自的职责|接受…业务指导|接受…领导|受…领导$|独立行使|由…依法实施$|集中行使|"
     "由…查处$|^委托…查处|^委托…实施|^委托…执法|设立专职|^领导…工作$|管理工作$|纳入…治理|^组织、监测|^按照职责|"
     "^监督有关部门|加强…监督管理$|^督促|委托下级|由…负责$|监督实施$|处罚由…实施|处罚，由…实施|职权范围|^依法承担|"
     "组织实施$|人民政府负责",
     organs,
     "^负责编制|^负责制定|规划，|^统筹规划|^负责实施"},
    {planning,
     "规划…批准|规划…衔接|规划…应当经|综合规划|编制…规划|编制…方案|制定…规划|规划…编制|规划…确定|专项规划|"
     "报…批准后实施|规划…变更|总量控制|控制指标|分配方案|调度预案|合理布局|^布局|选址|^调剂|^统筹规划|建设计划|"
     "实施计划|用水计划|取水计划|计划用水|纳污能力|限制排污总量|划定|提出…名录|用水总量|分配方案",
     static_cast<Whom>(organs | nobody),
     "检查|处罚|公布…规划|监测|符合…规划|违反规划|已经批准|已批准的|根据…规划"},
    {institution, "政府对…负责$|部门对…负责$|政府对…负总责$|委员会对…负责$", anyone},
    {planning, "设置…临时|设置…泊位|设置…区域|设置…设施|设置…车位", organs},
    {support,
     "^优先|落实…优惠|落实…政策|完善…政策|安排…就业|增加…岗位|给予…扶持|给予扶持|^组织和帮助|帮助…发展|^选拔|"
     "^储备|给予优惠|给予支持|给予照顾|给予安置|给予…照顾|给予救济|给予救助|^扶助|提供…帮助|提供…协助|提供必要|"
     "经费予以保障|给予…补助|纳入…保障范围|单列专项经费|保障…需要|安排…专项经费|筹集…经费|信息网络建设|补偿…机制|"
     "法律援助|^制定并完善政策|^制定…鼓励|^安排…场地|^利用…安排|^培养|^免费开放|^有序开放|^推进|^推动|^扩大|^发扬|"
     "^搭建|^挖掘|^发掘|^给予必要的|^保障|保障…经费|^加强…建设|^加快…建设|^提供|^开展…培训|^组织…培训|推广应用|"
     "推广使用|服务体系|信任体系|^开展…建设|^建立备用|^建设|^加强…保护|投资机制|列入…预算|纳入…预算|公布…产品指南|"
     "^优化|^完善…体系|^加强…治理|修复工程|装备按照",
     organs,
     "监督检查|专款专用|处罚|保障金|公示|档案|保密|信息共享|责令|规划，"},
    {procedure,
     "^实时公布|^编制…指南|^编制…目录|^建立…系统|^建立…台账|^进行…检查|^实施…检查",
     organs},
    // Others.
    {procedure, "应当回避|作为…依据$|作为…重要依据|从重处罚|从轻…处罚|减轻处罚|不予处罚|免予处罚", anyone, "宣传"},
    {remedy, "请求…处理|提交请求书|提交答辩书", persons},
    {principle, "遵循…原则$|坚持…原则$", others, "^遵循|^坚持"},
    {civil_liability, "追偿|责任由…承担|免除…责任", others, "处罚|法律责任|行政责任|罚款"},
    {right, "受法律保护|由当事人…约定|当事人…约定$|自行约定|自主决定|优先承租权|优先购买权|优先…权$|依法享有", others,
     "不得|应当"},
    {support, "经费…来源|资金…来源", nobody},
    {planning, "规划是…依据|编制…规划时$|编制…规划、…规划时$", static_cast<Whom>(organs | nobody), "不得|单位|企业|者"},
    {planning, "规划应当|计划应当|制定…规划应当|规划，应当|计划，应当|^规划包括|^计划包括|专项规划包括", nobody, "未|不得|单位|企业|者|人应当"},
    {planning, "^严格控制新建|^严格控制…规模|^严格控制…项目|^逐步淘汰|^限制…发展", nobody, "应当|不得"},
    {support, "法律援助|予以激励|给予激励|予以褒奖", anyone},
    {support, "鼓励|^支持|倡导|^引导", nobody, "不得|违反|社团组织|协会应当"},
    {support,
     "国家鼓励|政府鼓励|提倡|表彰|给予奖励|扶持政策|优惠政策|政策扶持|享受…补贴|享受…减免|享受…优惠|税收优惠|"
     "税收减免|志愿服务|投保|享受…政策|新闻媒体…宣传|媒体应当…宣传|媒介…宣传|新闻单位…宣传|舆论监督|宣传教育|"
     "宣传活动$|宣传引导$|舆论引导$|公益宣传|公益性宣传|公益广告$|学校应当…教育|纳入学校教育|列入教育内容|"
     "开展…宣传|宣传、展示",
     others,
     "不得|违反|虚假宣传|社团组织|协会应当"},
    {remedy, "有权…举报|有权…劝阻|有权…投诉", persons},
    {duty, "项目…实行…制度|项目…实行…制$|工程…实行…制度", nobody, "许可"},
    {duty, "不得低于|不得超过|不得少于|不得高于", others},
    {prohibition, "不得|禁止|严禁|不准|只准", others, "不得低于|不得超过|不得少于|不得高于|未经|禁止标|禁止性"},
    {remedy, "有权提出异议|可以提出异议", persons},
    {right, "^允许|不需…审批", others, "不允许"},
    {right, "知情权|选择权|有…的权利", persons, "不得|应当"},
    {right, "有权|可以|享有|享受", persons, "可以处|责令|所有权"},
};

// Of captions, where an outline has no more.
constexpr FunctionRule caption_rules[] = {
    {purpose, "立法目的|制定目的|目的和依据|立法宗旨"},
    {scope, "适用范围|参照适用|法律适用"},
    {definition, "定义|含义|术语|用语"},
    {principle, "基本原则|原则$|方针"},
    {institution, "职责|主管部门|领导|管理体制|协调机制"},
    {planning, "规划|布局"},
    {licence, "许可|审批|准入"},
    {official_liability, "公职人员|工作人员责任|处分"},
    {delegation, "实施细则|解释"},
    {entry_into_force, "施行日期|施行时间|生效|^施行$"},
};

// Matters of organs where nobody is named.
constexpr std::string_view organ_matters =
    "监督检查|抽查|检查|执法|审批|案件|行政处罚|行政复议|资金|经费|处罚决定|办案|预算|政府投资|复检|"
    "公示|抽测|基金|核查|发放|核发|颁发|说明理由|通知申请人|告知申请人|列入…名录|公布的|监测结果|重复处罚|抽样|"
    "判定|检验结论|"
    "检验过的|公开|国库|程序处理|程序办理|记入|应当认定为|信用档案|评审|初评|授予|移出|颁发|撤销|信息平台|惩戒|信用管理|保障金|管理工作|罚款|票据";
// The same, but not in rules on these very matters, where others carry them out too.
constexpr std::string_view matters_unless_topic[] = {"鉴定", "统计", "档案"};
// clang-format on

struct CompiledRule {
  const FunctionRule* rule;
  WordPattern words, unless;
};

template <std::size_t count>
std::vector<CompiledRule> compile(const FunctionRule (&rules)[count]) {
  std::vector<CompiledRule> compiled;
  for (const FunctionRule& rule : rules) compiled.push_back({&rule, WordPattern(rule.words), WordPattern(rule.unless)});
  return compiled;
}

bool is_about(Whom whom, Addressee who) { return (whom >> static_cast<unsigned>(who) & 1U) != 0; }

std::optional<Function> first_of(const std::vector<CompiledRule>& rules, std::string_view text, Addressee who) {
  const CharacterSet characters(text);
  for (const CompiledRule& at : rules) {
    if (!is_about(at.rule->whom, who) || !at.words.stands_in(text, characters)) continue;
    if (!at.unless.stands_in(text, characters)) return at.rule->function;
  }
  return std::nullopt;
}

constexpr std::string_view delegations =
    "具体…，由…制定|具体…，由…规定|具体…，由…确定|标准，由…确定|标准，由…制定|标准，由…规定|办法，由…规定|"
    "办法，由…制定|依据由…确定|目录，由…制定|"
    "名录，由…|范围，由…规定";

constexpr std::string_view licence_details =
    "具备下列条件|具备以下条件|符合下列条件|应当包括下列内容|应当包括…内容|的申请应当|申请人应当|方案内容|"
    "条件：|事先批准";

}  // namespace

bool is_detail_of_licence(std::string_view words) {
  static const WordPattern pattern(licence_details);
  return pattern.stands_in(words);
}

bool is_content(std::string_view words) {
  static const WordPattern pattern("应当包括…内容|应当包括下列|应当包括以下|记录应当包括|应当载明|包括…内容");
  return pattern.stands_in(words);
}

bool is_decision(std::string_view words) {
  static const WordPattern pattern("申请|受理|决定|许可|批准|审查|审核|说明理由|同意|换证|发证|不予|书面通知|延长");
  static const WordPattern unless("监督检查|监测|检验结论|撤销许可的违法");
  return pattern.stands_in(words) && !unless.stands_in(words);
}

namespace {

// 不得接纳未取得资格的人员, 不得收取费用: a ban, whatever else is named in it. Before 不得 stands 未经批准 where it is a
// licence; 不得低于 measures a duty.
bool is_plain_ban(std::string_view part) {
  static const WordPattern licensed("未|许可|批准|取得"), kept("不得擅自变更|不得办理|不得…改变…许可|不得继续从事"),
      measured("不得低于|不得超过|不得少于|不得高于");
  if (mood_of(part) != Mood::must_not || measured.stands_in(part)) return false;
  const std::size_t modal = modal_at(part);
  return !licensed.stands_in(part.substr(0, modal)) && !kept.stands_in(part.substr(modal));
}

// 自领取许可证之日起连续计算 → 连续计算: the day from which a term runs tells nothing.
std::string without_days(std::string_view part) {
  static constexpr std::string_view from = "自", to = "之日起";
  std::string kept(part);
  for (std::size_t end = kept.find(to); end != std::string::npos; end = kept.find(to)) {
    const std::size_t begin = std::min(kept.rfind(from, end), end);
    kept.erase(begin, end + to.size() - begin);
  }
  return kept;
}

}  // namespace

bool is_approval_of_activity(std::string_view words) {
  static const WordPattern pattern("由…批准$|由…审批$|由…审核批准|由…审查批准|由…办理…许可证$");
  static const WordPattern unless(
      "报|规划|计划|建设方案|工作方案|实施方案|总体方案|治理方案|整治方案|调整方案|名录|预算|指标|编制|区划|名单|职务|"
      "目录|预案|议案|机构|标准|范围|区域|决定|界线|收费");
  return pattern.stands_in(words) && !unless.stands_in(words);
}

bool is_step_to_leave(std::string_view words) {
  static const WordPattern pattern(
      "核发…证时，|核发…证前，|颁发…证时，|审批时，|审批时应当|批准前，|作出许可决定前，|审批前，|报批时，");
  static const WordPattern unless("规划报批时|方案报批时|政府投资");
  return pattern.stands_in(words) && !unless.stands_in(words);
}

bool is_plan_approval(std::string_view words) {
  static const WordPattern pattern(
      "规划，…审批|规划，…批准|规划经…批准|规划由…审批|规划由…批准|规划…审查后|规划…确需修改|修改…规划|"
      "规划报送审批|规划…进行修改|规划…需要修改|计划，由…批准|区划，…批准|规划…报…批准|规划…报…审批|预案…批准|"
      "规划的变更，…批准|规划的变更，…同意|规划的调整，…批准|规划的调整，…同意");
  static const WordPattern unless(
      "规划许可|建设单位|经营者|个人|申请人|企业|许可证|不符合|符合…规划|违反|规划条件|规划主管部门|规划行政主管部门|"
      "规划部门|规划管理部门");
  return pattern.stands_in(words) && !unless.stands_in(words);
}

bool is_delegation(std::string_view words) {
  static const WordPattern pattern(delegations);
  return pattern.stands_in(words);
}

std::optional<Function> function_of_caption(std::string_view caption) {
  static const std::vector<CompiledRule> rules = compile(caption_rules);
  return first_of(rules, caption, Addressee::nobody);
}

bool is_maxim(std::string_view sentence) {
  static const WordPattern pattern("^全社会…应当|都有…义务$|^任何…有…的义务$|^公民…有…的义务$");
  return pattern.stands_in(sentence);
}

bool lists_duties(std::string_view sentence) {
  static const WordPattern pattern(
      "遵守…规定$|履行…义务$|履行…职责$|做好…工作$|下列规定$|以下规定$|下列要求$|以下要求$|下列义务$|"
      "下列行为规范$|下列责任$|下列措施$");
  return pattern.stands_in(sentence);
}

bool is_organ_matter(std::string_view words, std::string_view title) {
  static const WordPattern matters(organ_matters), endured("接受…检查|配合|服从");
  if (endured.stands_in(words)) return false;
  if (matters.stands_in(words)) return true;
  const auto tells = [&](std::string_view matter) {
    return words.find(matter) != std::string_view::npos && title.find(matter) == std::string_view::npos;
  };
  return std::ranges::any_of(matters_unless_topic, tells);
}

std::optional<Function> function_of_sentence(std::string_view sentence) {
  static const std::vector<CompiledRule> rules = compile(sentence_rules);
  return first_of(rules, sentence, Addressee::nobody);
}

std::optional<Function> function_of_part(std::string_view part, Addressee who) {
  static const std::vector<CompiledRule> rules = compile(part_rules);
  if (who != Addressee::organ && is_plain_ban(part)) return prohibition;
  const std::string words = without_named_bans(part);
  return first_of(rules, who == Addressee::organ ? words : without_days(words), who);
}

}  // namespace yiju
