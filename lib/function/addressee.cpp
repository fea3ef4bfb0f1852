#include "function/addressee.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "function/word_pattern.hpp"

namespace yiju {

namespace {

constexpr WordSet modals{"应当", "必须", "不得", "可以", "有权", "负责", "禁止",
                         "严禁", "须",   "应",   "要",   "予以", "主管", "不予"};
constexpr WordSet not_modals{"应急",     "应用",     "应对",     "应缴",         "应付",     "应收",     "应税",
                             "须知",     "负责人",   "负责岗位", "负责工作人员", "主管部门", "主管人员", "主管机关",
                             "主管单位", "禁止开垦", "要求",     "要素",         "要点",     "要件"};
constexpr WordSet not_before_modal{"相", "供", "适", "反",   "响",   "效", "对", "因", "需",
                                   "重", "主", "必", "纳入", "本应", "全", "摘", "概", "只"};

// Organs, their staff, and who helps them; the longest that ends a text counts.
constexpr WordSet organs{"人民政府",
                         "政府",
                         "部门",
                         "机关",
                         "办事处",
                         "国务院",
                         "村民委员会",
                         "居民委员会",
                         "管理委员会",
                         "管委会",
                         "法院",
                         "检察院",
                         "总局",
                         "管理局",
                         "公安部",
                         "安全部",
                         "财政部",
                         "教育部",
                         "司法部",
                         "民政部",
                         "外交部",
                         "国防部",
                         "监察部",
                         "建设部",
                         "铁道部",
                         "水利部",
                         "农业部",
                         "农村部",
                         "商务部",
                         "文化部",
                         "旅游部",
                         "卫生部",
                         "交通部",
                         "运输部",
                         "资源部",
                         "环境部",
                         "保障部",
                         "信息化部",
                         "产业部",
                         "事务部",
                         "保密局",
                         "税务局",
                         "统计局",
                         "文物局",
                         "海关总署",
                         "审计署",
                         "公安厅",
                         "财政厅",
                         "教育厅",
                         "海关",
                         "管理机构",
                         "监督机构",
                         "监管机构",
                         "监察机构",
                         "执法机构",
                         "经办机构",
                         "征收机构",
                         "登记机构",
                         "派出机构",
                         "执法组织",
                         "执法队伍",
                         "各地",
                         "工作人员",
                         "执法人员",
                         "检查人员",
                         "监察人员",
                         "民警",
                         "公职人员",
                         "公务员",
                         "派出所",
                         "监督管理所",
                         "部门和单位",
                         "部门和有关单位",
                         "部门、单位",
                         "部门及有关单位",
                         "国家机关和社会公共服务单位",
                         "村（居）民委员会",
                         "机关负责人",
                         "部门负责人",
                         "监督员",
                         "协管员",
                         "网格员",
                         "公安局",
                         "委员会",
                         "常委会",
                         "人民代表大会",
                         "人大",
                         "委员会办公室",
                         "行政主体",
                         "复检机构",
                         "执法者",
                         "各单位和部门",
                         "指挥部",
                         "领导小组",
                         "联席会议",
                         "行政村",
                         "救助管理站",
                         "监督站",
                         "监督检验机构",
                         "服务中心",
                         "交易中心"};
// Organs only where they open a part: 本市鼓励…, but not 全省信息化规划.
constexpr WordSet places{"国家", "本市", "本省", "本区", "本县", "本自治区", "本自治州", "全省", "全市"};
// 鼓励机关、企业…: it is the state that does so, whoever is named behind.
constexpr WordSet encouragements{"鼓励", "支持", "倡导", "提倡"};
constexpr WordSet persons{"单位",       "个人", "企业",   "公民", "法人", "组织", "者",   "人",     "机构",
                          "学校",       "医院", "协会",   "商会", "平台", "公司", "人员", "用户",   "业主",
                          "居民",       "村民", "场所",   "集团", "网站", "银行", "媒体", "家庭",   "业主委员会",
                          "家长委员会", "大会", "合作社", "户",   "商",   "方",   "员",   "博物馆", "图书馆",
                          "幼儿园",     "高校", "院校",   "车站", "机场", "医师", "律师", "教师",   "学生",
                          "公众",       "社团", "厂",     "店",   "所",   "中心", "双方", "各方"};
// What may stand behind a noun of one character that names a person: 经营者和…, 养犬人应当.
constexpr WordSet behind_short_noun{"和", "、", "及", "或", "应", "均", "在", "对", "可", "未", "不", "自", "将", "需",
                                    "取", "违", "从", "就", "向", "因", "持", "（", "必", "须", "有", "负", "拒", "以",
                                    "与", "依", "按", "之", "等", "委", "要", "提", "使", "的", "故", "无", "死", "住",
                                    "丢", "履", "申", "到", "是", "发", "擅", "经", "伪", "参", "举", "进", "为"};
constexpr WordSet not_behind_person_word{"民", "员", "口", "才", "身", "工", "数", "体", "群", "类",
                                         "物", "事", "力", "行", "均", "为", "大", "士", "防", "文",
                                         "生", "有", "在", "得", "需", "述", "列", "必"};
// 工作人员 are those of an organ where one of these stands beside them.
constexpr WordSet staff_of_organs{"部门", "机关", "政府", "监督", "执法", "检查", "公务", "行政"};
constexpr WordSet openers{"对",   "在",   "因",   "为",   "按照", "依照", "根据", "经",     "向",     "将",   "从",
                          "违反", "未",   "与",   "除",   "自",   "以",   "通过", "有下列", "有违法", "其中", "不",
                          "并",   "或者", "情节", "逾期", "具有", "符合", "属于", "涉及",   "依据",   "凡",   "当",
                          "申请", "确需", "需要", "发生", "造成", "拒",   "已",   "采取",   "持",     "到",   "领取",
                          "接受", "同时", "告知", "通知", "报",   "发给", "出具", "作出",   "被"};

}  // namespace

namespace {

// 依法应当纳入管理的单位应当…, 负责登记的部门应当…: the first modal is inside what names the subject.
bool is_of_relative_clause(std::string_view text) {
  const std::size_t next = text.find("应当", 3), not_next = text.find("不得", 3);
  const std::size_t later = std::min(next, not_next);
  constexpr WordSet openers_of_clause{"应当", "负责", "主管"};
  if (!openers_of_clause.begins(text) || later == std::string_view::npos) return false;
  const std::size_t of = text.find("的");
  return of != std::string_view::npos && of < later && text.find("，") == std::string_view::npos;
}

}  // namespace

std::size_t modal_at(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += character_step(text[at])) {
    const std::string_view rest = text.substr(at);
    if (!modals.begins(rest) || not_modals.begins(rest)) continue;
    const bool single = modals.beginning(rest).size() == 3;
    if ((single && not_before_modal.ends(text.substr(0, at))) || text.substr(0, at).ends_with("所")) continue;
    return is_of_relative_clause(rest) ? at + modal_at(text.substr(at + 3)) + 3 : at;
  }
  return std::string_view::npos;
}

std::optional<Addressee> last_noun(std::string_view text) {
  for (std::size_t end = text.size(); end >= 3; --end) {
    if (end < text.size() && is_continuation(text[end])) continue;
    const std::string_view before = text.substr(0, end);
    const std::string_view organ = organs.longest_ending(before), person = persons.longest_ending(before);
    if (!organ.empty() && organ.size() >= person.size()) {
      const bool private_staff = organ == "工作人员" && !staff_of_organs.stands_in(text);
      return private_staff ? Addressee::person : Addressee::organ;
    }
    if (person.empty()) continue;
    const bool single = person.size() == 3;
    const std::string_view behind = text.substr(end);
    if (single && !behind.empty() && !behind_short_noun.begins(behind)) continue;
    if (single && person == "人" && not_behind_person_word.begins(behind)) continue;
    if (before.ends_with("或者")) continue;
    return Addressee::person;
  }
  return std::nullopt;
}

std::optional<Addressee> last_noun_at_end(std::string_view text) {
  if (!organs.ending(text).empty()) return Addressee::organ;
  const std::string_view person = persons.longest_ending(text);
  if (person.empty() || text.ends_with("或者")) return std::nullopt;
  return Addressee::person;
}

namespace {

constexpr WordSet adverbs{"依法",     "及时",     "积极",   "逐步",       "定期",   "适时",   "有序", "并",
                          "还",       "也",       "均",     "都",         "不断",   "进一步", "切实", "同时",
                          "共同",     "严格",     "着力",   "大力",       "协调",   "重点",   "全面", "充分",
                          "根据需要", "按照规定", "必要时", "确有必要时", "原则上", "一般",   "当"};

// True where the words before a modal hold no subject: 还应当, 并应当.
bool is_only_adverb(std::string_view words) {
  while (!words.empty()) {
    const std::string_view adverb = adverbs.beginning(words);
    if (adverb.empty()) return false;
    words.remove_prefix(adverb.size());
  }
  return true;
}

// The end of the name of an organ near the beginning; npos where there is none.
std::size_t organ_end(std::string_view part) {
  constexpr WordSet going_on{"、", "和", "及", "或", "（", "以及", "工作", "的", "等"};
  constexpr WordSet before_object{"向", "通过", "领取", "接受", "作出", "送交", "报送"};
  constexpr std::size_t opening = 400;  // bytes: lists of departments are long
  std::size_t found = std::string_view::npos;
  for (std::size_t end = 3; end <= part.size() && end <= opening;
       end += end < part.size() ? character_step(part[end]) : 1) {
    if (!organs.ends(part.substr(0, end))) continue;
    if (found == std::string_view::npos && before_object.stands_in(part.substr(0, end))) return found;
    if (end < part.size() && organs.begins(part.substr(end))) continue;
    found = end;
    if (!going_on.begins(part.substr(end))) break;
  }
  return found;
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
      if (organs.ends(name)) return Addressee::organ;
      if (persons.longest_ending(name).size() > 3 || name.ends_with("者") || name.ends_with("人")) {
        if (name.ends_with("人") && not_behind_person_word.begins(rest.substr(end))) continue;
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
  // 人民政府及其部门、建设单位等应当: organs and others together take the organs' part.
  static const WordPattern shared("人民政府、|人民政府和|人民政府与|人民政府及|部门、|部门和|部门与|部门及");
  if (noun == Addressee::person && shared.stands_in(words) && !openers.begins(words)) return Addressee::organ;
  for (std::size_t at = words.size(); at > 0; --at) {
    if (!words.substr(0, at).ends_with("的")) continue;
    return last_noun(words.substr(at)) ? noun : std::optional(Addressee::nobody);
  }
  return noun;
}

}  // namespace

std::optional<Addressee> actor_of_condition(std::string_view part) {
  constexpr WordSet deeds{"需要", "认为", "发现", "作出", "收到", "接到", "决定", "查处", "采取", "委托", "拟"};
  if (const std::optional<Addressee> noun = last_noun_at_end(part)) return noun;
  const std::size_t end = openers.begins(part) ? std::string_view::npos : organ_end(part);
  const bool acts = end != std::string_view::npos && deeds.begins(part.substr(end));
  return acts ? std::optional(Addressee::organ) : std::nullopt;
}

bool encourages(std::string_view part) { return encouragements.begins(part); }

namespace {

/// The subject before a modal that does not open the part: 经营者应当….
std::optional<Addressee> subject_before(std::string_view part, std::size_t modal) {
  if (is_only_adverb(part.substr(0, modal))) return std::nullopt;
  if (places.begins(part)) return Addressee::organ;
  if (const std::optional<Addressee> noun = head_noun(part.substr(0, modal))) return noun;
  return openers.begins(part) || part.ends_with("的") ? std::nullopt : std::optional(Addressee::nobody);
}

/// The subject of a part that opens a clause without a modal: 县级人民政府组织实施.
std::optional<Addressee> subject_without_modal(std::string_view part) {
  if (places.begins(part) || encourages(part)) return Addressee::organ;
  // 承储政府粮食的企业，应当…: the noun at the end, not one inside what describes it.
  const bool described = part.find("的") != std::string_view::npos && last_noun_at_end(part) == Addressee::person;
  if (!described && organ_end(part) != std::string_view::npos) return Addressee::organ;
  return part.ends_with("的") ? std::nullopt : last_noun(part);
}

}  // namespace

std::optional<Addressee> subject_of(std::string_view part, bool opens) {
  if (const std::optional<Addressee> agent = agent_of(part)) return agent;
  if (part.starts_with("未经") || part.starts_with("未取得")) return std::nullopt;
  const std::size_t modal = modal_at(part);
  if (modal != std::string_view::npos && modal != 0) return subject_before(part, modal);
  if (modal == 0) {  // 负责登记的机关，可以…
    const bool names =
        part.find("的") != std::string_view::npos && (part.starts_with("负责") || part.starts_with("主管"));
    return names ? last_noun_at_end(part) : std::nullopt;
  }
  return openers.begins(part) || !opens ? std::nullopt : subject_without_modal(part);
}

std::string_view predicate_of(std::string_view part) {
  if (agent_of(part)) return part;
  const std::size_t modal = modal_at(part);
  std::string_view rest = part;
  if (modal != std::string_view::npos) {
    const std::string_view word = modals.beginning(part.substr(modal));
    rest =
        part.substr(modal + (word == "负责" || word == "主管" || word == "不予" || word == "予以" ? 0 : word.size()));
  } else if (encourages(part)) {
    return part;
  } else if (const std::string_view place = places.beginning(part); !place.empty()) {
    rest = part.substr(place.size());
  } else if (const std::size_t end = organ_end(part); end != std::string_view::npos) {
    rest = part.substr(end);
  }
  for (std::string_view adverb = adverbs.beginning(rest); !adverb.empty(); adverb = adverbs.beginning(rest)) {
    rest.remove_prefix(adverb.size());
  }
  return rest;
}

}  // namespace yiju
