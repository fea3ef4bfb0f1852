#include "citation/title.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace yiju {

namespace {

constexpr std::uint32_t longest_title =
    900;  // bytes; the longest in 2,585 laws is 657 (a decision that lists forty laws)

// Last words of titles that issuing bodies use (党政机关公文处理工作条例 第八条 and the names laws bear).
constexpr std::array instrument_endings{
    std::string_view("法"),   std::string_view("典"),      std::string_view("例"),   std::string_view("规定"),
    std::string_view("办法"), std::string_view("则"),      std::string_view("决定"), std::string_view("决议"),
    std::string_view("解释"), std::string_view("意见"),    std::string_view("通知"), std::string_view("规划"),
    std::string_view("计划"), std::string_view("方案"),    std::string_view("纲要"), std::string_view("公约"),
    std::string_view("协定"), std::string_view("议定书"),  std::string_view("条约"), std::string_view("宪章"),
    std::string_view("宣言"), std::string_view("声明"),    std::string_view("目录"), std::string_view("名录"),
    std::string_view("标准"), std::string_view("规范"),    std::string_view("规程"), std::string_view("章程"),
    std::string_view("公告"), std::string_view("通告"),    std::string_view("批复"), std::string_view("复函"),
    std::string_view("答复"), std::string_view("解答"),    std::string_view("纪要"), std::string_view("制度"),
    std::string_view("命令"), std::string_view("条令"),    std::string_view("要求"), std::string_view("指南"),
    std::string_view("指引"), std::string_view("措施"),    std::string_view("倡议"), std::string_view("备忘录"),
    std::string_view("协议"), std::string_view("程序"),    std::string_view("分类"), std::string_view("修正案"),
    std::string_view("草案"), std::string_view("意见稿"),  std::string_view("大纲"), std::string_view("安排"),
    std::string_view("要点"), std::string_view("规例"),    std::string_view("编"),   std::string_view("白皮书"),
    std::string_view("换文"), std::string_view("名单"),    std::string_view("清单"), std::string_view("协约"),
    std::string_view("细目"), std::string_view("条款"),    std::string_view("十条"), std::string_view("举措"),
    std::string_view("部署"), std::string_view("要则"),    std::string_view("规制"), std::string_view("条規"),
    std::string_view("辦法"), std::string_view("規定"),    std::string_view("規例"), std::string_view("決定"),
    std::string_view("预案"), std::string_view("布告"),    std::string_view("领域"), std::string_view("框架"),
    std::string_view("行动"), std::string_view("政策"),    std::string_view("战略"), std::string_view("路线图"),
    std::string_view("规约"), std::string_view("共识"),    std::string_view("议程"), std::string_view("代码"),
    std::string_view("术语"), std::string_view("限值"),    std::string_view("限量"), std::string_view("条件"),
    std::string_view("定额"), std::string_view("方法"),    std::string_view("分级"), std::string_view("划分"),
    std::string_view("规格"), std::string_view("任务分工")};

// Last words of what is no instrument, although it ends like one (通知书, 专利公报, 商标公告).
constexpr std::array other_endings{
    std::string_view("证"),       std::string_view("书"),       std::string_view("表"),
    std::string_view("单"),       std::string_view("册"),       std::string_view("簿"),
    std::string_view("票"),       std::string_view("照"),       std::string_view("报"),
    std::string_view("刊"),       std::string_view("志"),       std::string_view("曲"),
    std::string_view("歌"),       std::string_view("卡"),       std::string_view("牌"),
    std::string_view("状"),       std::string_view("合同"),     std::string_view("批件"),
    std::string_view("证明"),     std::string_view("标志"),     std::string_view("标识"),
    std::string_view("笔录"),     std::string_view("记录"),     std::string_view("报告"),
    std::string_view("公报"),     std::string_view("通报"),     std::string_view("商标公告"),
    std::string_view("专利公告"), std::string_view("收取清单"), std::string_view("物品清单"),
    std::string_view("财产清单"), std::string_view("缴款书"),   std::string_view("网"),
    std::string_view("图"),       std::string_view("劳动协议"), std::string_view("汇编"),
    std::string_view("教程"),     std::string_view("教材"),     std::string_view("课本"),
    std::string_view("材料清单"), std::string_view("函"),       std::string_view("授权"),
    std::string_view("章"),       std::string_view("誓词")};

// Beginnings that only instruments have, whatever they end with (《关于…的函》, 《中国制造2025》 by its digits).
constexpr std::array instrument_beginnings{std::string_view("关于"),
                                           std::string_view("中共"),
                                           std::string_view("国务院"),
                                           std::string_view("最高人民"),
                                           std::string_view("全国人民代表大会"),
                                           std::string_view("联合国"),
                                           std::string_view("GB"),
                                           std::string_view("国发"),
                                           std::string_view("国办")};

template <typename List>
std::size_t longest_ending(std::string_view text, const List& endings) {
  std::size_t longest = 0;
  for (const std::string_view ending : endings) {
    if (ends_in(text, ending)) longest = std::max(longest, ending.size());
  }
  return longest;
}

// （试行）, （2018年修正） and the like say nothing about the kind.
std::string_view without_trailing_brackets(std::string_view title) {
  while (ends_in(title, "）")) {
    const std::size_t open = title.rfind("（");
    if (open == std::string_view::npos || open == 0) break;
    title = title.substr(0, open);
  }
  return title;
}

struct Mark {
  std::string_view from, to;
};

constexpr std::array marks{Mark{"(", "（"},  Mark{")", "）"},  Mark{"<", "〈"},  Mark{">", "〉"},  Mark{"‹", "〈"},
                           Mark{"›", "〉"},  Mark{"《", "〈"}, Mark{"》", "〉"}, Mark{"﹤", "〈"}, Mark{"﹥", "〉"},
                           Mark{"＜", "〈"}, Mark{"＞", "〉"}, Mark{" ", ""},    Mark{"\t", ""},   Mark{"\n", ""},
                           Mark{"\r", ""},   Mark{"　", ""},   Mark{" ", ""},    Mark{"*", ""}};

// 国家标准《甲》, 《甲》规定的标准: what is so spoken of is an instrument, whatever its name ends with.
constexpr std::array kinds_before{std::string_view("标准"), std::string_view("规范"), std::string_view("公约"),
                                  std::string_view("协定"), std::string_view("文件")};
constexpr std::array rules_behind{std::string_view("规定的"), std::string_view("的规定"), std::string_view("第"),
                                  std::string_view("的要求"), std::string_view("（GB"),   std::string_view("(GB")};

bool closes_issuer(std::string_view so_far) {
  return ends_in(so_far, "中共中央") || ends_in(so_far, "中共中央办公厅") || ends_in(so_far, "省委") ||
         ends_in(so_far, "市委");
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
  return ends_in(before, "〉") || ends_in(before, ">") || ends_in(before, "、") || decides;
}

}  // namespace

QuotedTitle scan_quoted_title(std::string_view text, std::uint32_t begin, std::uint32_t limit) {
  const std::string_view open = text.substr(begin, 3);
  const bool corner = open == "「" || open == "『";
  const std::string_view close = open == "「" ? "」" : open == "『" ? "』" : "》";
  const std::uint32_t end = std::min({limit, begin + longest_title, static_cast<std::uint32_t>(text.size())});
  unsigned depth = 0, line_breaks = 0;
  for (std::uint32_t at = begin; at + 3 <= end;) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == '\n' && ++line_breaks > 1 && !goes_on(text, begin, at)) break;
    if (byte < 0xE2) {
      ++at;
      continue;
    }
    const std::string_view sign = text.substr(at, 3);
    if (sign == open) ++depth;
    if (sign == close && --depth == 0) return {{begin, at + 3}, text.substr(begin + 3, at - begin - 3)};
    if (sign == "。" && !corner) break;  // no title runs over a sentence
    at += 3;
  }
  return {};
}

std::string canonical_title(std::string_view inner) {
  std::string out;
  out.reserve(inner.size());
  for (std::size_t at = 0; at < inner.size();) {
    const auto byte = static_cast<unsigned char>(inner[at]);
    if (byte > 'z' && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 &&
        byte != 0xEF) {  // a Han character: no mark begins so
      out.push_back(inner[at++]);
      continue;
    }
    const auto known = std::find_if(marks.begin(), marks.end(),
                                    [&](const Mark& mark) { return begins_with(inner.substr(at), mark.from); });
    if (known == marks.end()) {
      out.push_back(inner[at++]);
      continue;
    }
    if (known->to.empty() && !out.empty() && closes_issuer(out)) out.push_back(' ');
    out += known->to;
    at += known->from.size();
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string in_quotes(std::string_view title) {
  std::string out = "《";
  for (std::size_t at = 0; at < title.size();) {
    const std::string_view rest = title.substr(at);
    const std::size_t bytes = begins_with(rest, "《") || begins_with(rest, "》") ? 3 : 1;
    out += bytes == 1 ? rest.substr(0, 1) : begins_with(rest, "《") ? "〈" : "〉";
    at += bytes;
  }
  return out + "》";
}

bool is_spoken_of_as_instrument(std::string_view canonical, std::string_view before, std::string_view after) {
  const std::string_view title = without_trailing_brackets(canonical);
  if (title.empty() || longest_ending(title, other_endings) != 0) return false;
  return std::any_of(kinds_before.begin(), kinds_before.end(), [before](auto word) { return ends_in(before, word); }) ||
         std::any_of(rules_behind.begin(), rules_behind.end(), [after](auto word) { return begins_with(after, word); });
}

bool names_instrument(std::string_view canonical) {
  std::string_view title = without_trailing_brackets(canonical);
  while (ends_in(title, "”") || ends_in(title, "〉")) title.remove_suffix(3);
  if (title.empty()) return false;
  const std::size_t instrument = longest_ending(title, instrument_endings);
  const std::size_t other = longest_ending(title, other_endings);
  if (instrument > other) return true;
  if (std::any_of(instrument_beginnings.begin(), instrument_beginnings.end(),
                  [&](std::string_view b) { return begins_with(title, b); })) {
    return true;
  }
  if (other != 0) return title.find("关于") != std::string_view::npos;               // 《甲委关于…的函》
  if (title.find("关于") != std::string_view::npos) return !ends_in(title, "修改");  // 《甲委员会关于保护水利的布告》
  return title.back() >= '0' && title.back() <= '9';
}

}  // namespace yiju
