#include "citation/foreign_law.hpp"

#include "base/utf8.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr WordSet countries{
    "德国",           "联邦德国",      "民主德国",   "法国",     "日本",     "意大利",   "瑞士",     "奥地利",
    "英国",           "美国",          "加拿大",     "魁北克",   "俄国",     "苏联",     "苏俄",     "俄罗斯",
    "俄罗斯联邦",     "韩国",          "朝鲜",       "蒙古国",   "越南",     "老挝",     "柬埔寨",   "泰国",
    "缅甸",           "印度",          "印度尼西亚", "新加坡",   "马来西亚", "菲律宾",   "荷兰",     "比利时",
    "卢森堡",         "西班牙",        "葡萄牙",     "希腊",     "瑞典",     "挪威",     "丹麦",     "芬兰",
    "波兰",           "匈牙利",        "捷克",       "罗马尼亚", "保加利亚", "土耳其",   "以色列",   "埃及",
    "埃塞俄比亚",     "南非",          "巴西",       "阿根廷",   "智利",     "墨西哥",   "澳大利亚", "新西兰",
    "欧盟",           "伪满洲国",      "民国",       "中华民国", "台湾",     "台湾地区", "香港",     "澳门",
    "香港特别行政区", "澳门特别行政区"};

}  // namespace

std::string_view country_before(std::string_view before) {
  static constexpr WordSet quotes{"“", "\"", "「", "‘"};
  before.remove_suffix(quotes.ending(before).size());
  return countries.longest_ending(before);
}

std::string_view law_of_country(std::string_view run) {
  std::string_view law;
  for (std::size_t at = 0; at < run.size(); at += character_step(run[at])) {
    const std::string_view country = countries.beginning(run.substr(at));
    if (country.empty()) continue;
    law = run.substr(at);
    at += country.size() - 3;
  }
  return law;
}

bool is_basic_law(std::string_view name) { return name == "基本法"; }

bool foreign_before(std::string_view before) {
  static constexpr WordSet words{"外国", "国际", "各国", "本国", "他国"};
  return words.ends(before) || !country_before(before).empty();
}

}  // namespace yiju
