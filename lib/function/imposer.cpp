#include "function/imposer.hpp"

#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "function/article_text.hpp"
#include "function/sanction.hpp"
#include "function/word_pattern.hpp"

namespace yiju {

namespace {

constexpr WordSet imposing_verbs{
    "责令", "处",   "给予",   "予以", "没收",   "吊销", "依法", "依照", "按照", "依据", "可以", "可",   "应当", "决定",
    "还可", "视",   "对",     "按",   "在",     "并",   "从",   "根据", "警告", "限期", "暂扣", "取缔", "收缴", "撤销",
    "追缴", "分别", "按规定", "除",   "通报",   "降低", "取消", "报",   "查处", "予",   "提出", "要求", "停止", "当场",
    "指定", "组织", "列入",   "追回", "依职责", "不予", "有权", "采取", "收回", "进行", "强制", "暂停", "注销", "办理",
    "申请", "下达", "发出",   "将",   "扣押",   "查封", "扣留", "封存", "冻结", "拆除", "拖移", "拖离", "清除", "代为",
    "销毁", "训诫", "批评",   "教育", "制止",   "劝阻", "约谈", "移送", "公告", "拘留", "先行"};
constexpr WordSet levels{"县级以上地方",
                         "县级以上",
                         "各县级市",
                         "县级市",
                         "区（市）",
                         "地方各级",
                         "各级",
                         "地方",
                         "所在地",
                         "违法行为发生地",
                         "当地",
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
                         "可以提请",
                         "并提请",
                         "根据不同情况",
                         "根据情节",
                         "视情节轻重",
                         "并报请",
                         "可以报请",
                         "提请",
                         "报请",
                         "本级",
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
constexpr WordSet bodies{"部门",   "机关",   "局",     "政府",   "办事处", "机构",   "组织",   "总队",
                         "支队",   "大队",   "委员会", "单位",   "法院",   "主管部", "银行",   "厅",
                         "队伍",   "院",     "站",     "监察队", "执法队", "警察",   "办公室", "所",
                         "管理处", "指挥部", "海关",   "中心",   "公司",   "协会",   "管委会"};

std::string_view without_level(std::string_view name) {
  for (const std::string_view asks : {"提请", "报请", "建议"}) {  // 文化主管部门提请公安机关吊销…: who is asked imposes
    const std::size_t at = name.rfind(asks);
    if (at != std::string_view::npos && at != 0) name.remove_prefix(at + asks.size());
  }
  constexpr std::string_view of = "的";  // 负责指定的价格主管部门
  static constexpr WordSet bare{"部门", "机关", "机构", "人民政府", "政府", "单位", "组织"};  // 负责药品监督管理的部门
  if (const std::size_t at = name.rfind(of);
      at != std::string_view::npos && bodies.ends(name.substr(at + of.size())) &&
      bare.beginning(name.substr(at + of.size())) != name.substr(at + of.size())) {
    name.remove_prefix(at + of.size());
  }
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
  static constexpr WordSet choosing{"指定的", "确定的"};  // the government's choice is all that is known of the body
  const bool chooses = owns_more && choosing.begins(name.substr(at + government.size()));
  if (owns_more && !chooses && bodies.ends(name)) name.remove_prefix(at + government.size());
  while (name.starts_with("的")) name.remove_prefix(std::string_view("的").size());
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
    for (const std::string_view mark : {"或者", "或", "以及", "、", "和", "及", "会同", "联合"}) {
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
    const bool place = name.ends_with("所") && text.substr(at).starts_with("在");  // 所在地
    const bool chosen = text.substr(at).starts_with("指定的");                     // 人民政府指定的部门
    if (at > 0 && imposing_verbs.begins(text.substr(at)) && bodies.ends(name) && !place && !chosen) return name;
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
  static const WordPattern no_name("违反|由|应当|告知|^对");
  for (const std::string_view part : split_outside_brackets(clause, "，")) {
    const std::size_t agent = part.starts_with(by) ? by.size() : 0;
    const std::string_view name = name_before_verb(part.substr(agent));
    if (!name.empty() && part.find("的，") == std::string_view::npos && !part.ends_with("的") &&
        !no_name.stands_in(name)) {
      if (name.ends_with("单位") || name.ends_with("公司") || name.ends_with("协会")) continue;
      return names_in(name);
    }
  }
  return {};
}

}  // namespace yiju
