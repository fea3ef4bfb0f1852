#include "function/addressee.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "function/actor_noun.hpp"
#include "function/modal.hpp"
#include "function/word_pattern.hpp"

namespace yiju {

namespace {

// Organs only where they open a part and act: 本市鼓励…, 国家实行…, but not 全省信息化规划, 本市行政区域内.
constexpr WordSet places{"国家",     "本市", "本省", "本区", "本县", "本自治区",
                         "本自治州", "全省", "全市", "我省", "我市"};
constexpr WordSet deeds_of_places{
    "鼓励", "支持", "推行", "推广", "实行", "实施", "建立", "完善", "推动", "推进", "加强", "加快", "倡导", "提倡",
    "引导", "促进", "保障", "对",   "将",   "在",   "按照", "依法", "根据", "依托", "统筹", "探索", "设立", "开展",
    "保护", "坚持", "逐步", "积极", "健全", "制定", "组织", "采取", "给予", "扶持", "优先", "尊重", "维护", "发展",
    "培育", "建设", "构建", "构筑", "加大", "重视", "禁止", "应当", "可以", "通过", "为",   "限制", "严格", "承认",
    "征收", "提升", "提高", "规范", "改善", "增强", "扩大", "整合", "打造", "拓展", "营造", "与",   "发布", "提供",
    "落实", "深化", "强化", "优化", "创新", "划定", "设置", "公布", "确定", "对于", "从"};
// 鼓励机关、企业…: it is the state that does so, whoever is named behind.
constexpr WordSet encouragements{"鼓励", "支持", "倡导", "提倡"};
constexpr WordSet openers{"按",   "对",   "在",   "因",   "为",   "按照", "依照", "根据", "经",     "向",     "将",
                          "从",   "违反", "未",   "与",   "除",   "自",   "以",   "通过", "有下列", "有违法", "其中",
                          "不",   "并",   "或者", "情节", "逾期", "具有", "符合", "属于", "涉及",   "依据",   "凡",
                          "当",   "申请", "确需", "需要", "发生", "造成", "拒",   "已",   "采取",   "持",     "到",
                          "领取", "接受", "同时", "告知", "通知", "报",   "发给", "出具", "作出",   "被"};

// 经批准, 当发生…时 open what is said; 经营者, 当事人 are who is spoken to.
bool is_opener(std::string_view part) {
  constexpr WordSet names{"经营", "经办",   "经纪",   "当事人", "申请人", "申请单位", "自然人", "自治",   "从业",
                          "从事", "被检查", "被征",   "被监督", "被审计", "被申请",   "被救助", "被许可", "报告人",
                          "报名", "持有人", "持证人", "通知人", "告知人", "发生地",   "当地",   "为首"};
  return openers.begins(part) && !names.begins(part);
}

constexpr WordSet adverbs{"依法",     "及时",     "积极",   "逐步",       "定期",   "适时",   "有序", "并",
                          "还",       "也",       "均",     "都",         "不断",   "进一步", "切实", "同时",
                          "共同",     "严格",     "着力",   "大力",       "协调",   "重点",   "全面", "充分",
                          "根据需要", "按照规定", "必要时", "确有必要时", "原则上", "一般",   "当"};

std::string_view without_adverbs(std::string_view words) {
  for (std::string_view adverb = adverbs.beginning(words); !adverb.empty(); adverb = adverbs.beginning(words)) {
    words.remove_prefix(adverb.size());
  }
  return words;
}

// True where the words before a modal hold no subject: 还应当, 并应当.
bool is_only_adverb(std::string_view words) { return without_adverbs(words).empty(); }

// 县人民政府 + 林业主管部门对…: a department's name goes on behind that of its government.
std::size_t with_department(std::string_view part, std::size_t end) {
  constexpr WordSet departments{"部门", "机构", "机关"};
  constexpr WordSet deeds{"对", "应", "负责", "依", "按", "会同", "组织", "向", "的", "可", "根据", "在", "将"};
  constexpr std::size_t furthest = 60;  // bytes of a department's name
  const std::string_view rest = part.substr(end, std::min(part.size() - end, furthest));
  for (std::size_t at = 0; at < rest.size(); at += character_step(rest[at])) {
    if (deeds.begins(rest.substr(at))) break;
    const std::string_view department = departments.beginning(rest.substr(at));
    if (!department.empty()) return end + at + department.size();
  }
  return end;
}

// The end of the name of an organ near the beginning; npos where there is none.
std::size_t organ_end(std::string_view part) {
  constexpr WordSet going_on{"、", "和", "及", "或", "（", "以及", "工作", "的", "等"};
  constexpr WordSet before_object{"向", "通过", "领取", "接受", "作出", "送交", "报送"};
  constexpr std::size_t opening = 400;  // bytes: lists of departments are long
  std::size_t found = std::string_view::npos;
  for (std::size_t end = 3; end <= part.size() && end <= opening;
       end += end < part.size() ? character_step(part[end]) : 1) {
    if (!ends_in_organ(part.substr(0, end))) continue;
    if (found == std::string_view::npos && before_object.stands_in(part.substr(0, end))) return found;
    if (end < part.size() && begins_organ(part.substr(end))) continue;
    found = end;
    if (!going_on.begins(part.substr(end))) break;
  }
  return found == std::string_view::npos ? found : with_department(part, found);
}

// 由公安机关…, 由承办者…: the agent.
std::optional<Addressee> agent_of(std::string_view part) {
  const std::string_view by = "由";
  for (std::size_t at = part.find(by); at != std::string_view::npos; at = part.find(by, at + by.size())) {
    const std::string_view before = part.substr(0, at);
    if (before.ends_with("理") || before.ends_with("自") || before.ends_with("事") || before.ends_with("因")) continue;
    if (part.substr(at).starts_with("由此") || part.substr(at).starts_with("由于")) continue;
    std::string_view rest = part.substr(at + by.size());
    constexpr std::size_t furthest = 90;  // bytes of a name with its levels
    rest = rest.substr(0, std::min(rest.size(), rest.size() > furthest ? rest.find("。") : rest.size()));
    for (std::size_t end = 3; end <= rest.size() && end <= furthest; end += 3) {
      const std::string_view name = rest.substr(0, end);
      if (ends_in_organ(name)) return Addressee::organ;
      if (person_ending(name).size() > 3 || name.ends_with("者") || name.ends_with("人")) {
        if (name.ends_with("人") && goes_on_as_word(rest.substr(end))) continue;
        if (name.ends_with("或者")) continue;
        // 村民委员会 is an organ's helper, although 村民 comes first.
        const std::optional<Addressee> whole = last_noun(rest.substr(0, std::min(rest.size(), end + 18)));
        return whole ? whole : Addressee::person;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

namespace {

// The noun that the words before a modal end in; nobody where that is a thing: 单位开展的检查计划应当.
std::optional<Addressee> head_noun(std::string_view words) {
  const std::optional<Addressee> noun = last_noun(words);
  if (!noun) return noun;
  // 经营者整改情况应当: a thing of theirs, unless it stands behind 在, 对 ….
  constexpr WordSet things{"情况", "结果", "信息", "意见", "决定", "计划", "方案", "报告",
                           "制度", "资金", "设施", "记录", "材料", "数据", "名单", "档案",
                           "费用", "名称", "标志", "标识", "规划", "要点", "内容"};
  constexpr WordSet prepositions{"在", "对", "将", "按", "从", "向", "自", "于", "把", "依", "根据", "通过"};
  if (noun == Addressee::person && things.ends(words) && !prepositions.stands_in(words)) return Addressee::nobody;
  constexpr WordSet built{"建筑", "建筑物", "项目", "工程", "住宅", "房屋", "车辆"};  // 国家机关办公建筑应当
  if (built.ends(words) && !prepositions.stands_in(words)) return Addressee::nobody;
  // 人民政府及其部门、建设单位等应当: organs and others together take the organs' part.
  static const WordPattern shared(
      "^国家机关、|^国家机关和|人民政府、|人民政府和|人民政府与|人民政府及|部门、|部门和|部门与|部门及");
  if (noun == Addressee::person && shared.stands_in(words) && !is_opener(words)) return Addressee::organ;
  for (std::size_t at = words.size(); at > 0; --at) {
    if (!words.substr(0, at).ends_with("的")) continue;
    return last_noun(words.substr(at)) ? noun : std::optional(Addressee::nobody);
  }
  return noun;
}

}  // namespace

std::optional<Addressee> actor_of_condition(std::string_view part) {
  constexpr WordSet deeds{"需要", "认为", "发现", "作出", "收到", "接到", "决定", "查处",
                          "采取", "委托", "拟",   "对",   "实施", "开展", "进行"};
  if (const std::optional<Addressee> noun = last_noun_at_end(part)) return noun;
  const std::size_t end = is_opener(part) ? std::string_view::npos : organ_end(part);
  const bool acts = end != std::string_view::npos && deeds.begins(part.substr(end));
  return acts ? std::optional(Addressee::organ) : std::nullopt;
}

bool opens_with_deed(std::string_view part) {
  constexpr WordSet deeds{"建立", "健全", "完善", "加强", "制定", "组织", "开展", "推进", "推动", "促进",
                          "落实", "安排", "统筹", "扶持", "引导", "保障", "培育", "建设", "发挥", "提高",
                          "优化", "强化", "实施", "采取", "定期", "及时", "督促", "指导", "协调"};
  return deeds.begins(part) && modal_at(part) == std::string_view::npos;
}

bool encourages(std::string_view part) { return encouragements.begins(part); }

namespace {

// 本市, and the name of a city or zone at the beginning: 临江新区推进….
std::size_t place_end(std::string_view part) {
  constexpr WordSet named{"新区", "片区", "示范区", "试验区", "开发区", "合作区"};
  constexpr std::size_t furthest = 36;  // bytes
  if (const std::string_view place = places.beginning(part); !place.empty()) return place.size();
  for (std::size_t end = 6; end < part.size() && end <= furthest; end += character_step(part[end])) {
    if (named.ends(part.substr(0, end))) return end;
  }
  return 0;
}

// 本市实行…: the place stands for its organs.
bool is_acting_place(std::string_view part) {
  const std::size_t end = place_end(part);
  return end != 0 && deeds_of_places.begins(without_adverbs(part.substr(end)));
}

// 市、区县（自治县）应当…, 流经的区县、乡镇应当…: levels alone stand for their organs.
bool is_only_levels(std::string_view words) {
  constexpr WordSet chosen{"流经的", "毗邻的", "相邻的", "所在的", "有关", "相关"};
  words.remove_prefix(chosen.beginning(words).size());
  constexpr WordSet levels{"自治县", "自治州", "自治区", "直辖市", "区县", "设区的市", "县级", "市级", "省级", "乡镇",
                           "街道",   "以上",   "地方",   "各级",   "市",   "区",       "县",   "省",   "镇",   "乡",
                           "旗",     "、",     "和",     "（",     "）",   "或者",     "各",   "级"};
  if (words.empty()) return false;
  for (std::string_view level = levels.beginning(words); !level.empty(); level = levels.beginning(words)) {
    words.remove_prefix(level.size());
  }
  return is_only_adverb(words);
}

/// The subject before a modal that does not open the part: 经营者应当….
std::optional<Addressee> subject_before(std::string_view part, std::size_t modal) {
  if (is_only_adverb(part.substr(0, modal))) return std::nullopt;
  if (is_acting_place(part) || is_only_levels(part.substr(0, modal))) return Addressee::organ;
  if (const std::optional<Addressee> noun = head_noun(part.substr(0, modal))) return noun;
  return is_opener(part) || part.ends_with("的") ? std::nullopt : std::optional(Addressee::nobody);
}

/// The subject of a part that opens a clause without a modal: 县级人民政府组织实施.
std::optional<Addressee> subject_without_modal(std::string_view part) {
  if (is_acting_place(part) || encourages(part)) return Addressee::organ;
  // 承储政府粮食的企业，应当…: the noun at the end, not one inside what describes it.
  constexpr WordSet openings{"省", "市", "县", "区", "设区", "各级", "地方", "国务院", "有关", "乡", "镇"};
  const bool described = part.find("的") != std::string_view::npos && last_noun_at_end(part) == Addressee::person &&
                         !openings.begins(part);
  if (!described && organ_end(part) != std::string_view::npos) return Addressee::organ;
  return part.ends_with("的") ? std::nullopt : last_noun(part);
}

}  // namespace

std::optional<Addressee> subject_of(std::string_view part, bool opens) {
  if (const std::optional<Addressee> agent = agent_of(part)) return agent;
  if (encourages(part)) return Addressee::organ;
  if (part.starts_with("未经") || part.starts_with("未取得")) return std::nullopt;
  const std::size_t modal = modal_at(part);
  if (modal != std::string_view::npos && modal != 0) return subject_before(part, modal);
  if (modal == 0) {  // 负责登记的机关，可以…
    const bool names =
        part.find("的") != std::string_view::npos && (part.starts_with("负责") || part.starts_with("主管"));
    return names ? last_noun_at_end(part) : std::nullopt;
  }
  return is_opener(part) || !opens ? std::nullopt : subject_without_modal(part);
}

namespace {

// 按照国家有关规定给予安置 → 给予安置: what stands behind the ground.
std::string_view without_ground(std::string_view predicate) {
  constexpr WordSet grounds{"按照", "依照", "根据", "依据"};
  constexpr WordSet closers{"规定", "要求", "实际需要", "实际情况", "需要", "标准", "各自职责", "职责分工"};
  constexpr WordSet more{"的",   "和",   "、",   "，",   "及", "或",   "与",   "以",  "等",
                         "进行", "实行", "执行", "实施", "对", "确定", "制定", "编制"};
  if (!grounds.begins(predicate)) return predicate;
  for (std::size_t end = 3; end < predicate.size(); end += character_step(predicate[end])) {
    if (!closers.ends(predicate.substr(0, end))) continue;
    const std::string_view rest = predicate.substr(end);
    return more.begins(rest) && !rest.starts_with("及时") ? predicate : rest;
  }
  return predicate;
}

// 督促本级人民政府所属部门…: the organ is what the verb is about. 检查人员 and 协调机构 are names.
bool governs_organ(std::string_view part) {
  constexpr WordSet verbs{"督促", "检查", "指导", "协调", "协助", "配合", "支持", "任免", "受理",
                          "处理", "接受", "听取", "审议", "批准", "撤销", "提请", "领导", "决定任免"};
  constexpr WordSet names{"人员", "机构", "部门", "机关", "委员会", "小组", "管理", "组", "办公室", "单位", "中心"};
  const std::string_view verb = verbs.beginning(part);
  return !verb.empty() && !names.begins(part.substr(verb.size()));
}

}  // namespace

std::string_view predicate_of(std::string_view part) {
  if (agent_of(part)) return part;
  const std::size_t modal = modal_at(part);
  std::string_view rest = part;
  if (modal != std::string_view::npos) {
    const std::string_view word = modal_beginning(part.substr(modal));
    rest =
        part.substr(modal + (word == "负责" || word == "主管" || word == "不予" || word == "予以" ? 0 : word.size()));
  } else if (encourages(part)) {
    return part;
  } else if (is_acting_place(part)) {
    rest = part.substr(place_end(part));
  } else if (governs_organ(part)) {
    return part;
  } else if (const std::size_t end = organ_end(part); end != std::string_view::npos) {
    rest = part.substr(end);
  }
  return without_ground(without_adverbs(rest));
}

bool opens_with_person(std::string_view part) {
  constexpr WordSet names{"人", "者", "单位", "个人", "企业", "公民", "学校", "医院", "业主", "用户", "公司"};
  constexpr WordSet going_on{"的", "、", "和", "或", "及", "（", "与", "等", "民", "员", "口", "才", "身"};
  constexpr std::size_t furthest = 30;  // bytes: 任何单位和个人
  if (is_opener(part) || part.ends_with("的") || modal_at(part) != std::string_view::npos) return false;
  for (std::size_t end = 3; end < part.size() && end <= furthest; end += character_step(part[end])) {
    if (names.ends(part.substr(0, end)) && !going_on.begins(part.substr(end))) return true;
  }
  return false;
}

std::string without_inner_ground(std::string_view part) {
  for (const std::string_view ground : {"按照", "依照", "根据", "依据"}) {
    const std::size_t at = part.find(ground);
    if (at == std::string_view::npos) continue;
    return std::string(part.substr(0, at)) + std::string(without_ground(part.substr(at)));
  }
  return std::string(part);
}

}  // namespace yiju
