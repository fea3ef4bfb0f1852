#include "citation/title.hpp"

#include <algorithm>
#include <array>

#include "base/bracket.hpp"
#include "base/digit.hpp"
#include "base/letter_case.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/issuer.hpp"
#include "citation/lexicon.hpp"
#include "citation/mark_pair.hpp"
#include "document/standard_number.hpp"

namespace yiju {

namespace {

constexpr std::uint32_t longest_title =
    900;  // bytes; the longest in 2,585 laws is 657 (a decision that lists forty laws)

// Last words of titles that issuing bodies use (党政机关公文处理工作条例 第八条 and the names laws bear).
constexpr WordSet instrument_endings = lexicon::words_that<lexicon::ends_title>();

// Last words of what is no instrument, although it ends like one (通知书, 专利公报, 商标公告).
constexpr WordSet other_endings{"证",
                                "书",
                                "表",
                                "单",
                                "册",
                                "簿",
                                "票",
                                "照",
                                "报",
                                "刊",
                                "志",
                                "曲",
                                "歌",
                                "卡",
                                "牌",
                                "状",
                                "合同",
                                "批件",
                                "证明",
                                "标志",
                                "标识",
                                "笔录",
                                "记录",
                                "报告",
                                "公报",
                                "通报",
                                "商标公告",
                                "专利公告",
                                "收取清单",
                                "物品清单",
                                "财产清单",
                                "交接清单",
                                "移交清单",
                                "工程量清单",
                                "缴款书",
                                "网",
                                "图",
                                "汇编",
                                "教程",
                                "教材",
                                "课本",
                                "材料清单",
                                "函",
                                "授权",
                                "章",
                                "誓词",
                                "年鉴",
                                "日报",
                                "招标文件",
                                "投标文件",
                                "采购文件",
                                "申请文件",
                                "证明文件",
                                "报价文件",
                                "法律文件",
                                "通用条款",
                                "专用条款",
                                "补充条款",
                                "人民司法",
                                "中国司法",
                                "书法",
                                "兵法",
                                "特别条款",
                                "合同条款",
                                "保险条款",
                                "格式条款",
                                "意向通知",
                                "解除通知",
                                "催告通知",
                                "缴费通知",
                                "终止通知",
                                "业主公约",
                                "管理规约",
                                "村规民约",
                                "乡规民约",
                                "居民公约",
                                "业主大会议事规则",
                                "股东会议事规则",
                                "股东大会议事规则",
                                "董事会议事规则",
                                "监事会议事规则"};

// Between parties or of one body, unless states or authorities made them: 《安置协议》, 《某公司章程》.
constexpr WordSet private_endings{"协议", "备忘录", "章程"};
constexpr WordSet marks_of_state{"中国", "中华", "国家",   "世界",     "国际",     "联合国",   "欧盟",
                                 "欧洲", "亚洲", "亚太",   "两岸",     "内地",     "香港",     "澳门",
                                 "大陆", "贸易", "关税",   "知识产权", "政府间",   "政府关于", "公约",
                                 "双边", "多边", "共和国", "示范章程", "章程范本", "组织协议", "框架协议"};

// 《甲公司章程》, 《安置补偿协议》: what parties agreed on or a body gave itself.
bool is_private(std::string_view title) {
  static constexpr WordSet bodies{"公司", "企业", "合作社", "协会", "学会", "商会", "学校", "大学", "基金会"};
  static constexpr WordSet anybodys{"合作框架协议", "战略合作框架协议", "框架协议", "会议纪要", "专题会议纪要"};
  if (anybodys.holds(title)) return true;
  if (!private_endings.ends(title)) return false;
  const bool charter = ends_in(title, "章程") && find_word(title, "示范章程") == std::string_view::npos;
  return (charter && bodies.stands_in(title)) || !marks_of_state.stands_in(title);
}

// What authorities publish their papers in: 《最高人民法院公报》, 《国务院公报》.
constexpr WordSet gazettes{"法院公报", "检察院公报", "国务院公报", "政府公报", "委员会公报", "常委会公报"};

// Books on what leaders said and their study guides, 关于 in their names or not.
constexpr WordSet book_endings{"摘编", "选编", "学习纲要", "学习问答", "学习读本", "读本", "文选", "选集", "治国理政"};

// Beginnings that only instruments have, whatever they end with (《关于…的函》, 《中国制造2025》 by its digits).
constexpr WordSet instrument_beginnings{"关于",   "中共", "国务院", "最高人民", "全国人民代表大会",
                                        "联合国", "GB",   "国发",   "国办"};

struct Mark {
  std::string_view from, to;
};

constexpr std::array marks{
    Mark{"(", "（"},  Mark{")", "）"},    Mark{"<", "〈"},    Mark{">", "〉"},   Mark{"‹", "〈"},    Mark{"›", "〉"},
    Mark{"《", "〈"}, Mark{"》", "〉"},   Mark{"﹤", "〈"},   Mark{"﹥", "〉"},  Mark{"＜", "〈"},   Mark{"＞", "〉"},
    Mark{" ", ""},    Mark{"\t", ""},     Mark{"\n", ""},     Mark{"\r", ""},    Mark{"\u3000", ""}, Mark{"\u00A0", ""},
    Mark{"*", ""},    Mark{"\u200B", ""}, Mark{"\u00AD", ""}, Mark{"\uFEFF", ""}};

// The marks around a title. 〈〉 and ＜＞ outside a title are typed for 《》, «» and ‹› come from the fonts of gazettes.
constexpr std::array title_marks{MarkPair{"《", "》"},     MarkPair{"「", "」"}, MarkPair{"『", "』"},
                                 MarkPair{"〈〈", "〉〉"}, MarkPair{"〈", "〉"}, MarkPair{"＜＜", "＞＞"},
                                 MarkPair{"＜", "＞"},     MarkPair{"﹤", "﹥"}, MarkPair{"«", "»"},
                                 MarkPair{"‹", "›"},       MarkPair{"<<", ">>"}, MarkPair{"｢", "｣"}};

const MarkPair* marks_at(std::string_view text) {
  const auto found = std::find_if(title_marks.begin(), title_marks.end(),
                                  [text](const MarkPair& pair) { return begins_with(text, pair.open); });
  return found == title_marks.end() ? nullptr : &*found;
}

// [甲法](https://…) inside the quotes: the words of a Markdown link.
std::string_view without_link(std::string_view inner) {
  const std::size_t target = inner.find("](");
  return inner.starts_with('[') && target != std::string_view::npos && inner.ends_with(')')
             ? inner.substr(1, target - 1)
             : inner;
}

// 《《甲法》》: the marks are typed twice.
std::string_view without_doubled_marks(std::string_view inner) {
  const bool doubled =
      inner.starts_with("《") && inner.find("《", 3) == inner.npos && inner.find("》") + 3 == inner.size();
  return doubled ? inner.substr(3, inner.size() - 6) : inner;
}

// 国家标准《甲》, 《甲》规定的标准: what is so spoken of is an instrument, whatever its name ends with.
constexpr WordSet kinds_before{"标准", "规范", "公约", "协定", "文件"};
constexpr WordSet rules_behind{"规定的", "的规定", "第", "的要求", "（GB", "(GB"};

// GB/T 36073—2018《甲》, 《甲》（MH 5001—2021）.
bool has_standard_number(std::string_view before, std::string_view after) {
  constexpr std::size_t longest = 40;  // bytes
  static constexpr WordSet dashes{"—", "－", "–"};
  std::size_t begin = before.size();
  while (begin > 0 && before.size() - begin < longest) {
    const bool ascii = static_cast<unsigned char>(before[begin - 1]) < 0x80;
    if (!ascii && !dashes.ends(before.substr(0, begin))) break;
    begin -= ascii ? 1 : 3;
  }
  while (begin < before.size() && !is_capital(before[begin])) ++begin;
  if (is_standard_number(before.substr(begin))) return true;
  after.remove_prefix(std::min(after.find_first_not_of(' '), after.size()));
  if (open_bracket(after) == 0) return false;
  const std::string_view inside = after.substr(open_bracket(after), longest);
  return is_standard_number(inside.substr(0, find_close_bracket(inside)));
}

// Bytes of Han characters, nearly all there is in a title.
bool begins_no_mark(unsigned char byte) {
  return byte > 'z' && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF;
}

// 《临江⏎⏎市公园条例》: a page has broken the title; its rest and the closing mark open the next line.
bool closed_on_next_line(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 150;  // bytes
  const std::string_view ahead = text.substr(at, longest);
  const std::string_view next = ahead.substr(std::min(ahead.find_first_not_of("\r\n "), ahead.size()));
  const std::size_t close = next.find("》"), stop = std::min(next.find('\n'), next.find("《"));
  return close != std::string_view::npos && close < stop && next.substr(0, close).find("。") == std::string_view::npos;
}

// A list of laws inside a decision's title may be set line by line: 《关于修改〈甲法〉⏎⏎〈乙法〉的决定》.
// A decision's title that has not come to its 决定 goes on too: 《关于修改〈甲条例〉第三条⏎⏎第四条的决定》.
bool goes_on(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  std::size_t last = at;
  while (last > begin && (text[last] == '\n' || text[last] == '\r' || text[last] == ' ')) --last;
  const std::string_view before = text.substr(begin, last + 1 - begin);
  const std::string_view first = before.substr(0, 90);
  const bool decides =
      first.find("关于修改") != std::string_view::npos || first.find("关于修正") != std::string_view::npos;
  return ends_in(before, "〉") || ends_in(before, ">") || ends_in(before, "、") || decides ||
         closed_on_next_line(text, at);
}

}  // namespace

QuotedTitle scan_quoted_title(std::string_view text, std::uint32_t begin, std::uint32_t limit) {
  const MarkPair* const pair = marks_at(text.substr(begin));
  if (pair == nullptr) return {};
  const bool corner = pair->open == "「" || pair->open == "『" || pair->open == "｢";
  const auto size = static_cast<std::uint32_t>(pair->open.size());
  const std::uint32_t end = std::min({limit, begin + longest_title, static_cast<std::uint32_t>(text.size())});
  unsigned depth = 0, line_breaks = 0;
  for (std::uint32_t at = begin; at + size <= end;) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == '\n' && ++line_breaks > 1 && !goes_on(text, begin, at)) break;
    const bool han = byte >= 0xE4 && byte <= 0xEE;  // no mark and no full stop begins so
    if (han || (byte < 0xE2 && size == 3)) {
      at += han ? 3 : 1;
      continue;
    }
    const std::string_view sign = text.substr(at, size);
    if (sign == pair->open) ++depth;
    if (sign == pair->close && --depth == 0) return {{begin, at + size}, text.substr(begin + size, at - begin - size)};
    if (begins_with(text.substr(at), "。") && !corner) break;  // no title runs over a sentence
    at += size == 3 || sign == pair->open ? size : static_cast<std::uint32_t>(character_step(text[at]));
  }
  return {};
}

std::string canonical_title(std::string_view title) {
  const std::string_view inner = without_doubled_marks(without_link(title));
  std::string out;
  out.reserve(inner.size());
  for (std::size_t at = 0; at < inner.size();) {
    std::size_t plain = at;
    while (plain < inner.size() && begins_no_mark(static_cast<unsigned char>(inner[plain]))) ++plain;
    out += inner.substr(at, plain - at);
    at = plain;
    if (at == inner.size()) break;
    const auto known = std::find_if(marks.begin(), marks.end(),
                                    [&](const Mark& mark) { return begins_with(inner.substr(at), mark.from); });
    if (known == marks.end()) {
      out.push_back(inner[at++]);
      continue;
    }
    if (known->to.empty() && known->from != "*" && parts_issuers(out, inner.substr(at + known->from.size())))
      out.push_back(' ');
    out += known->to;
    at += known->from.size();
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string_view without_edition(std::string_view title) {
  static constexpr WordSet editions{"修正）",   "修订）",     "修改）",   "修正本）",
                                    "修订本）", "修正文本）", "修订版）", "修正版）"};
  const std::size_t open = title.rfind("（");
  if (open == title.npos || open == 0) return title;
  const std::string_view inside = title.substr(open + 3);
  const std::string_view behind_year = inside.substr(std::min<std::size_t>(inside.size(), 4));
  const bool alone = behind_year == "）" || behind_year == "年）";  // 《甲条例（2010年）》
  if (!alone && !editions.ends(title)) return title;
  const bool year = inside.size() > 4 && inside.find_first_not_of("0123456789") == 4;
  return year && ends_like_law(title) ? title.substr(0, open) : title;  // 《甲指南（2020年修订版）》 is called so
}

std::string in_quotes(std::string_view title) {
  std::string out = "《";
  while (!title.empty()) {
    const std::size_t mark = std::min({title.find("《"), title.find("》"), title.size()});
    out += title.substr(0, mark);
    title.remove_prefix(mark);
    if (title.empty()) break;
    out += begins_with(title, "《") ? "〈" : "〉";
    title.remove_prefix(std::string_view("《").size());
  }
  return out + "》";
}

bool is_spoken_of_as_instrument(std::string_view canonical, std::string_view before, std::string_view after) {
  const std::string_view title = title_stem(canonical);
  if (title.empty() || is_private(title)) return false;
  if (has_standard_number(before, after)) return true;  // GB 5768—2022《道路交通标志》
  return !other_endings.ends(title) && (kinds_before.ends(before) || rules_behind.begins(after));
}

std::string_view title_stem(std::string_view title) {
  while (ends_in(title, "）")) {
    const std::size_t open = title.rfind("（");
    if (open == std::string_view::npos || open == 0) break;
    title = title.substr(0, open);
  }
  return title;
}

bool ends_like_law(std::string_view title) {
  static constexpr WordSet kinds = lexicon::words_that<lexicon::has_articles>();
  return kinds.ends(title_stem(title));
}

// 企业会计准则第1号——存货: what the series is called stands before the number, what this one is about behind it.
static std::string_view series_of(std::string_view title) {
  std::size_t end = find_word(title, "号——");
  if (end == std::string_view::npos && ends_in(title, "号")) end = title.size() - 3;
  const std::size_t ordinal = end == std::string_view::npos ? end : title.substr(0, end).rfind("第");
  return ordinal == std::string_view::npos ? std::string_view{} : title.substr(0, ordinal);
}

bool names_instrument(std::string_view canonical) {
  std::string_view title = title_stem(canonical);
  if (const std::string_view series = series_of(title); !series.empty() && names_instrument(series)) return true;
  while (ends_in(title, "”") || ends_in(title, "〉")) title.remove_suffix(3);
  if (title.empty() || book_endings.ends(title) || gazettes.ends(title) || is_private(title)) return false;
  const std::size_t instrument = instrument_endings.longest_ending(title).size();
  const std::size_t other = other_endings.longest_ending(title).size();
  if (instrument > other) return true;
  if (instrument_beginnings.begins(title)) return true;
  if (other != 0) return title.find("关于") != std::string_view::npos;               // 《甲委关于…的函》
  if (title.find("关于") != std::string_view::npos) return !ends_in(title, "修改");  // 《甲委员会关于保护水利的布告》
  return is_digit(title.back());
}

}  // namespace yiju
