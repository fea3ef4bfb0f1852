#include "function/actor_noun.hpp"

#include "base/utf8.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

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
                         "财政局",
                         "物价局",
                         "规划局",
                         "监督局",
                         "资源局",
                         "环保局",
                         "保护局",
                         "水利局",
                         "水务局",
                         "林业局",
                         "农业局",
                         "农村局",
                         "教育局",
                         "卫生局",
                         "健康局",
                         "民政局",
                         "交通局",
                         "运输局",
                         "城管局",
                         "文化局",
                         "旅游局",
                         "商务局",
                         "司法局",
                         "审计局",
                         "改革局",
                         "建设局",
                         "气象局",
                         "地震局",
                         "产权局",
                         "粮食局",
                         "储备局",
                         "档案局",
                         "能源局",
                         "保障局",
                         "应急局",
                         "执法局",
                         "园林局",
                         "绿化局",
                         "体育局",
                         "事务局",
                         "邮政局",
                         "海事局",
                         "改革委",
                         "信息化委",
                         "教委",
                         "建委",
                         "计委",
                         "经委",
                         "科委",
                         "农委",
                         "国资委",
                         "健康委",
                         "商务委",
                         "交通委",
                         "水利厅",
                         "建设厅",
                         "交通厅",
                         "运输厅",
                         "卫生厅",
                         "农业厅",
                         "农村厅",
                         "林业厅",
                         "民政厅",
                         "司法厅",
                         "商务厅",
                         "旅游厅",
                         "资源厅",
                         "环境厅",
                         "保障厅",
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
                         "推广机构",
                         "安全监理机构",
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
                         "河长",
                         "湾长",
                         "林长",
                         "湖长",
                         "路长",
                         "田长",
                         "总河长",
                         "市长",
                         "县长",
                         "区长",
                         "乡长",
                         "镇长",
                         "办公室",
                         "牵头单位",
                         "成员单位",
                         "制责任单位",
                         "流域机构",
                         "办案机构",
                         "公共就业服务机构",
                         "公共服务机构",
                         "指挥机构",
                         "部门和单位",
                         "部门和机构",
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
                         "交易中心",
                         "督学",
                         "督导机构",
                         "督导小组",
                         "防疫机构",
                         "防控机构",
                         "主管机构",
                         "救援机构",
                         "援助机构",
                         "救助机构",
                         "外交（领事）机构",
                         "驻外机构",
                         "工作机构",
                         "工作的机构",
                         "承担机构",
                         "检查员",
                         "督察员",
                         "监察员",
                         "执法员",
                         "群团组织",
                         "联合会",
                         "共青团",
                         "共产主义青年团",
                         "妇联",
                         "残联",
                         "科协",
                         "侨联",
                         "工商联",
                         "文联",
                         "评审委员会",
                         "专家委员会",
                         "评审小组",
                         "专家组",
                         "评审专家",
                         "委员会成员",
                         "小组成员",
                         "委员会的成员",
                         "小组的成员"};
constexpr WordSet persons{
    "单位",   "个人", "企业",       "公民",       "法人", "组织",   "者",   "人",   "机构", "学校", "医院",   "协会",
    "商会",   "平台", "公司",       "人员",       "用户", "业主",   "居民", "村民", "场所", "集团", "网站",   "银行",
    "媒体",   "家庭", "业主委员会", "家长委员会", "大会", "合作社", "户",   "商",   "方",   "员",   "博物馆", "图书馆",
    "幼儿园", "高校", "院校",       "车站",       "机场", "医师",   "律师", "教师", "学生", "公众", "社团",   "厂",
    "店",     "所",   "中心",       "双方",       "各方", "职工",   "员工", "旅客", "乘客", "游客", "老年人", "残疾人",
    "妇女",   "儿童", "军人",       "考生",       "家长", "近亲属", "商贩", "农民"};
// Platforms and places that organs run are nobody.
constexpr WordSet public_things{"专人",       "信息平台",         "政务平台", "监管平台",     "监测平台",
                                "共享平台",   "管理平台",         "公共场所", "管理服务平台", "公共服务平台",
                                "大数据平台", "公共资源交易平台", "信用平台"};
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

}  // namespace

bool ends_in_organ(std::string_view text) { return organs.ends(text); }

bool begins_organ(std::string_view text) { return organs.begins(text); }

std::string_view person_ending(std::string_view text) { return persons.longest_ending(text); }

bool goes_on_as_word(std::string_view behind) { return not_behind_person_word.begins(behind); }

namespace {

// True where the noun is only the beginning of another word: 人 + 口, 每年组织 + 一次演练.
bool is_part_of_word(std::string_view person, std::string_view behind) {
  const bool single = person.size() == 3;
  if (person == "所" && behind.starts_with("有")) return true;
  if (single && person == "人" && not_behind_person_word.begins(behind)) return true;
  const bool may_be_verb = person == "组织" || (single && person != "者");
  return may_be_verb && !behind.empty() && !behind_short_noun.begins(behind);
}

}  // namespace

std::optional<Addressee> last_noun(std::string_view text) {
  for (std::size_t end = text.size(); end >= 3; --end) {
    if (end < text.size() && is_continuation(text[end])) continue;
    const std::string_view before = text.substr(0, end);
    const std::string_view organ = organs.longest_ending(before), person = persons.longest_ending(before);
    if (!organ.empty() && organ.size() >= person.size()) {
      const bool private_staff = organ == "工作人员" && !staff_of_organs.stands_in(text);
      return private_staff ? Addressee::person : Addressee::organ;
    }
    if (person.empty() || is_part_of_word(person, text.substr(end))) continue;
    if (before.ends_with("或者") || public_things.ends(before)) continue;
    return Addressee::person;
  }
  return std::nullopt;
}

std::optional<Addressee> last_noun_at_end(std::string_view text) {
  if (!organs.ending(text).empty()) return Addressee::organ;
  const std::string_view person = persons.longest_ending(text);
  if (person.empty() || text.ends_with("或者") || public_things.ends(text)) return std::nullopt;
  return Addressee::person;
}

}  // namespace yiju
