#include "registry/title.hpp"

#include <algorithm>
#include <array>

#include "base/digit.hpp"
#include "base/numeral.hpp"
#include "base/simplified_han.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "document/draft_title.hpp"
#include "registry/place.hpp"

namespace yiju {

namespace {

constexpr std::string_view country = "中华人民共和国";

template <std::size_t size>
bool ends_with_any(std::string_view text, const std::array<std::string_view, size>& ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

struct Folding {
  std::u32string_view characters;
  char32_t becomes;  // 0: they are left out
};

constexpr std::array foldings{
    Folding{U" \t\r\n\u00A0\u3000", 0},
    Folding{U"\uFEFF\u00AD\u200B\u200C\u200D\u2060", 0},  // marks without width, a soft hyphen
    Folding{U"\"'<>*#‘’“”‹›〈〉《》「」『』", 0},
    Folding{U"[【〔", '('},
    Folding{U"]】〕", ')'},
    Folding{U"~\u301C\u2212\u2010\u2011\u2012\u2013\u2014\u2015", '-'},
    Folding{U".\u2022\u30FB\u2027\u2219\u22C5\uFF65", 0x00B7},  // middle dots, and the full stop typed for one
};

// What a character becomes in a key; 0: it is left out.
char32_t folded(char32_t character) {
  if (character >= 0x4E00 && character <= 0x9FFF) return character;     // nearly all are Han
  if (character >= 0xFF01 && character <= 0xFF5E) character -= 0xFEE0;  // full width to ASCII
  if (character >= 'A' && character <= 'Z') return character + ('a' - 'A');
  for (const Folding& folding : foldings)
    if (folding.characters.find(character) != std::u32string_view::npos) return folding.becomes;
  return character;
}

// What stands in the brackets at the end of a key; empty where there are none.
std::string_view last_bracket(std::string_view key) {
  if (!key.ends_with(')')) return {};
  const std::size_t open = key.rfind('(');
  if (open == std::string_view::npos || open == 0) return {};
  return key.substr(open + 1, key.size() - open - 2);
}

bool is_revision(std::string_view words) {
  constexpr std::array<std::string_view, 7> ends = {"修订", "修正", "修订版", "修正本", "修订本", "年本", "版"};
  return ends_with_any(words, ends);
}

std::string_view without_bracket(std::string_view key, std::string_view words) {
  return key.substr(0, key.size() - words.size() - 2);
}

Level level_of_folder(std::string_view path) {
  struct Folder {
    std::string_view name;
    Level level;
  };
  static constexpr std::array<Folder, 12> folders = {{{"行政法规", Level::administrative_regulation},
                                                      {"司法解释", Level::judicial_interpretation},
                                                      {"部门规章", Level::departmental_rule},
                                                      {"地方性法规", Level::local_regulation},
                                                      {"宪法相关法", Level::law},
                                                      {"民法商法", Level::law},
                                                      {"民法典", Level::law},
                                                      {"经济法", Level::law},
                                                      {"社会法", Level::law},
                                                      {"行政法", Level::law},
                                                      {"刑法", Level::law},
                                                      {"诉讼与非诉讼程序法", Level::law}}};
  const Folder* found = folders.end();
  for (std::size_t begin = 0, end = 0; (end = path.find('/', begin)) != std::string_view::npos; begin = end + 1) {
    const std::string_view name = path.substr(begin, end - begin);
    found = std::find_if(folders.begin(), found, [name](const Folder& folder) { return folder.name == name; });
  }
  return found == folders.end() ? Level::unknown : found->level;
}

constexpr std::array<std::string_view, 17> policy_ends = {"意见", "通知", "方案", "规划", "纲要",     "措施",
                                                          "计划", "要点", "指南", "指引", "工作规则", "目录",
                                                          "清单", "框架", "倡议", "公报", "报告"};
constexpr std::array<std::string_view, 5> rule_ends = {"办法", "规定", "规则", "细则", "规范"};

bool is_policy(std::string_view name) { return ends_with_any(name, policy_ends); }

Level level_of_local(std::string_view name, bool province) {
  if (is_policy(name)) return province ? Level::provincial_policy : Level::municipal_policy;
  constexpr std::array<std::string_view, 3> regulation_ends = {"条例", "决定", "决议"};
  if (ends_with_any(name, regulation_ends)) return Level::local_regulation;
  if (name.find("实施") != std::string_view::npos && name.find("法") != std::string_view::npos)
    return Level::local_regulation;
  if (name.find("人民代表大会") != std::string_view::npos) return Level::local_regulation;
  return ends_with_any(name, rule_ends) ? Level::local_government_rule : Level::unknown;
}

Level level_of_national(std::string_view title, std::string_view name) {
  if (name.starts_with("宪法")) return Level::constitution;
  if (title.starts_with("全国人民代表大会") || (name.ends_with("法") && !name.ends_with("办法")) ||
      name.ends_with("法典"))
    return Level::law;
  if (name.find("法修正案") != std::string_view::npos || name.starts_with("关于修改")) return Level::law;
  if (title.starts_with("中共中央") || title.starts_with("中国共产党")) return Level::party_state_policy;
  if (title.starts_with("国务院"))
    return is_policy(name) ? Level::state_council_policy : Level::administrative_regulation;
  if (name.ends_with("条例")) return Level::administrative_regulation;
  if (is_policy(name)) return Level::departmental_policy;
  if (!ends_with_any(name, rule_ends)) return Level::unknown;
  return title.starts_with(country) ? Level::administrative_regulation : Level::departmental_rule;
}

// 2014 or 2014年 ends the key: 至 behind it stands for a dash.
bool is_year_end(std::string_view key, std::size_t begin) {
  key.remove_prefix(begin);
  if (key.ends_with("年")) key.remove_suffix(std::string_view("年").size());
  return !key.empty() && is_digit(key.back());
}

bool begins_with_digit(std::string_view text) {
  text = trim(text);
  return !text.empty() && is_digit(text.front());
}

// 2021 of 二〇二一年; 0 where no year of four figures begins, as in 二十一世纪.
std::uint32_t chinese_year(std::string_view text) {
  constexpr std::array<std::string_view, 4> centuries = {"二〇", "二○", "二零", "一九"};
  constexpr std::uint32_t bytes = 4 * 3, last = 2099;
  if (text.front() != centuries[0][0]) return 0;  // the first byte of 一 and 二: most are turned away
  if (std::none_of(centuries.begin(), centuries.end(), [&](std::string_view c) { return text.starts_with(c); }))
    return 0;
  const Numeral year = scan_numeral(text);
  return year.bytes == bytes && year.value <= last ? year.value : 0;
}

// (2021-2025 ends the key: 年 is left out behind it.
bool lacks_year(std::string_view key) {
  constexpr std::string_view range = "(2021-2025";
  if (key.size() < range.size()) return false;
  key.remove_prefix(key.size() - range.size());
  return std::equal(key.begin(), key.end(), range.begin(),
                    [](char here, char there) { return is_digit(there) ? is_digit(here) : here == there; });
}

// 河南省实施水法办法 → 河南省水法实施办法: both orders are in use for one instrument.
void order_implementing(std::string& key, std::size_t begin) {
  constexpr std::string_view verb = "实施";
  const std::size_t at = key.find(verb, begin);
  if (at == std::string::npos) return;
  constexpr std::array<std::string_view, 5> kinds = {"办法", "细则", "条例", "规定", "若干规定"};
  std::string_view rest = std::string_view(key).substr(at + verb.size());
  std::string_view kind;
  for (const std::string_view end : kinds) {
    if (rest.ends_with(end)) kind = end;
  }
  if (kind.empty()) return;
  rest.remove_suffix(kind.size());
  constexpr std::array<std::string_view, 3> bases = {"法", "法典", "条例"};
  if (!ends_with_any(rest, bases) || rest.find(verb) != std::string_view::npos) return;
  const std::string ordered = std::string(rest) + std::string(verb) + std::string(kind);
  key.replace(at, std::string::npos, ordered);
}

}  // namespace

void append_title_key(std::string& key, std::string_view title) {
  if (holds_traditional_han(title)) return append_title_key(key, simplified_han(title));
  const std::size_t begin = key.size();
  char32_t last = 0;
  for (std::size_t at = 0; at < title.size();) {
    if (title[at] == country[0] && title.substr(at).starts_with(country) &&
        key.size() - begin + title.size() - at > country.size()) {
      at += country.size();
      continue;
    }
    if (const std::uint32_t year = chinese_year(title.substr(at)); year != 0) {
      key += std::to_string(year);
      at += 4 * 3;
      last = '0';
      continue;
    }
    const CodePoint character = decode(title, at);
    at += character.bytes;
    const bool joins_years = character.value == U'至' && is_year_end(key, begin) && begins_with_digit(title.substr(at));
    const char32_t kept = joins_years ? U'-' : folded(character.value);
    if (kept == 0 || (kept == '-' && last == '-')) continue;
    if (kept == ')' && lacks_year(key)) key += "年";
    if (kept == '-' && is_year_end(key, begin) && key.ends_with("年") && begins_with_digit(title.substr(at)))
      key.resize(key.size() - std::string_view("年").size());  // 2021年—2025年 for 2021—2025年
    append_utf8(key, kept);
    last = kept;
  }
  order_implementing(key, begin);
}

std::string title_key(std::string_view title) {
  std::string key;
  append_title_key(key, title);
  return key;
}

std::string_view without_revision(std::string_view key) {
  const std::string_view words = last_bracket(key);
  return is_revision(words) ? without_bracket(key, words) : key;
}

std::string_view without_suffix(std::string_view key) {
  std::string_view rest = without_revision(key);
  const std::string_view words = last_bracket(rest);
  if (words == "试行" || words == "暂行") rest = without_bracket(rest, words);
  return without_revision(rest);
}

std::string_view without_closing_brackets(std::string_view key) {
  for (std::string_view words = last_bracket(key); !words.empty(); words = last_bracket(key))
    key = without_bracket(key, words);
  return key;
}

std::string_view without_issuer(std::string_view key) {
  constexpr std::string_view about = "关于";
  const std::size_t at = key.find(about);
  if (at == std::string_view::npos || at == 0) return key;
  for (const std::string_view passing_on : {"转发", "批转"})  // 甲局转发乙厅关于…的通知 is not 乙厅's
    if (key.substr(0, at).find(passing_on) != std::string_view::npos) return key;
  constexpr std::array<std::string_view, 16> issuer_ends = {"部", "院", "委", "会",   "厅",   "局",   "办", "署",
                                                            "府", "行", "室", "大会", "中央", "公司", "门", "台"};
  return ends_with_any(key.substr(0, at), issuer_ends) ? key.substr(at) : key;
}

std::string_view without_notice(std::string_view key) {
  constexpr std::array<std::string_view, 7> verbs = {"印发", "发布", "公布", "颁布", "颁发", "转发", "批转"};
  constexpr std::array<std::string_view, 5> kinds = {"的通知", "的公告", "的决定", "的函", "的令"};
  constexpr std::string_view about = "关于";
  const std::size_t at = key.find(about);
  if (at == std::string_view::npos) return key;
  std::string_view rest = key.substr(at + about.size());
  for (const std::string_view verb : verbs) {
    if (!rest.starts_with(verb)) continue;
    rest.remove_prefix(verb.size());
    for (const std::string_view kind : kinds) {
      if (rest.ends_with(kind) && rest.size() > kind.size()) return rest.substr(0, rest.size() - kind.size());
    }
  }
  return key;
}

std::string stage_key(std::string_view key) {
  return std::string(without_stage(key)) + (changes_text_in_force(key) ? "(修订草案)" : "(草案)");
}

std::string_view without_code_part(std::string_view key) {
  constexpr std::string_view code = "民法典";
  if (key.size() > code.size() && key.starts_with(code) && (key.ends_with("编") || key.ends_with("总则"))) return code;
  return key;
}

Level level_of_title(std::string_view title, std::string_view path) {
  if (is_draft_title(title)) return Level::draft;
  if (is_companion_title(title) || announces_draft(title)) return Level::unknown;
  const Level folder = level_of_folder(path);
  if (folder != Level::unknown) return folder;
  const std::string key = title_key(title);
  const std::string_view name = without_suffix(key);
  if (title.starts_with("最高人民法院") || title.starts_with("最高人民检察院")) return Level::judicial_interpretation;
  constexpr std::array<std::string_view, 6> treaties = {"公约", "协定", "议定书", "宪章", "条约", "备忘录"};
  if (ends_with_any(name, treaties)) return Level::international;
  const Place place = place_of_title(name);
  return place.found() ? level_of_local(name, place.province) : level_of_national(title, name);
}

}  // namespace yiju
