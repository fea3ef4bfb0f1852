#include "document/title_lines.hpp"

#include <algorithm>
#include <array>

#include "base/bracket.hpp"
#include "base/digit.hpp"
#include "base/letter_case.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/draft_title.hpp"
#include "document/history_line.hpp"
#include "document/line.hpp"
#include "document/typed_mark.hpp"

namespace yiju {

namespace {

constexpr WordSet issuer_ends{"中央",   "国务院",   "法院", "检察院", "委员会", "政府",  "办公厅",
                              "办公室", "代表大会", "部",   "局",     "委",     "署",    "总署",
                              "军委",   "厅",       "会",   "行",     "审判庭", "研究室"};
constexpr WordSet title_ends{
    "法",   "条例", "办法",     "规定",   "决定",   "意见",   "通知",   "规划",   "方案",   "解释",   "批复", "说明",
    "规则", "规范", "措施",     "计划",   "纲要",   "决议",   "公告",   "通告",   "命令",   "章程",   "标准", "指南",
    "目录", "制度", "修正案",   "指引",   "准则",   "答复",   "复函",   "条约",   "协定",   "公约",   "令",   "函",
    "安排", "公吿", "工作要点", "细则",   "清单",   "合同",   "协议",   "协议书", "倡议书", "请示",   "报告", "通报",
    "公报", "声明", "决定书",   "判决书", "裁定书", "调解书", "通知书", "告知书", "意见书", "建议书", "法典", "议定书"};
// 关于审理房屋租赁合同 ⏎ 纠纷案件…的解释: a title with 关于 ends in one of these.
constexpr WordSet about_ends{"决定", "意见", "通知", "规定", "解释", "批复", "说明",   "公告", "通告", "决议", "答复",
                             "函",   "办法", "细则", "报告", "请示", "安排", "措施",   "规则", "解答", "纪要", "指示",
                             "命令", "方案", "清单", "规范", "制度", "要点", "草案",   "目录", "规划", "计划", "纲要",
                             "准则", "指引", "条例", "协定", "公约", "建议", "倡议书", "通报", "公报", "声明"};
constexpr WordSet bringing_ends{"公告", "公吿", "通告", "命令", "令", "通知", "函"};
constexpr WordSet status_ends{"稿", "草案", "试行", "暂行", "修订", "修正"};
// （征求意见稿 2026年3月）: what a day of the stage is written with.
constexpr WordSet date_characters{"年", "月", "日", "号", "0", "1", "2", "3", "4",
                                  "5",  "6",  "7",  "8",  "9", ".", "-", " "};
constexpr WordSet title_goes_on{"关于", "印发", "转发", "批转"};
constexpr WordSet pauses{"，", "；", "："};
// End no title.
constexpr WordSet unfinished{"、",   "和",     "及",   "与",   "或者", "以及", "至",         "的",
                             "对",   "等",     "加强", "推进", "促进", "做好", "完善",       "加快",
                             "深化", "进一步", "开展", "落实", "优化", "健全", "进一步规范", "关于规范"};
constexpr std::size_t longest_number = 90, reach = 1200;  // bytes: of a document number; looked at behind a blank

bool is_ascii_word(char c) { return is_letter(c) || is_digit(c); }

// 甲局　乙局 公告: the next word is the name of a body by itself, not the rest of one (人民代表大会 常务委员会).
bool begins_with_issuer(std::string_view words) {
  constexpr std::size_t shortest = 15;  // bytes: 某市某局 and more
  const std::string_view first = words.substr(0, std::min(words.find(' '), words.find("　")));
  return first.size() >= shortest && issuer_ends.ends(first) && !first.starts_with("常务") &&
         first.find("关于") == first.npos && first.find("《") == first.npos;
}

// 国务院关于…, 国务院办公厅印发《关于…: a second body stands in front of what they say together.
bool has_issuer_before(std::string_view words, std::size_t about) {
  static constexpr WordSet verbs{"印发《", "转发《", "公布《", "发布《", "《", "印发", "转发", "批转"};
  words = words.substr(0, about);
  words.remove_suffix(verbs.longest_ending(words).size());
  return issuer_ends.ends(trim_end(words));
}

// A space between words stays where it parts issuers, also in front of 关于, or Latin words. Courts that issue together
// are joined by 、 wherever they are cited.
bool keeps_space(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return false;
  if (is_ascii_word(before.back()) && is_ascii_word(after.front())) return true;
  if (after.starts_with("常务委员会") && before.ends_with("代表大会")) return false;
  if (before.size() >= 15 && issuer_ends.ends(before) && begins_with_issuer(after)) return true;
  const std::size_t about = after.find("关于");
  if (about == after.npos || before.find("关于") != before.npos) return false;
  return about != 0 && issuer_ends.ends(before) && has_issuer_before(after, about);
}

// Bytes of the words in [words](address) at the start of `text`; 0 where no link begins.
std::size_t link_words(std::string_view text) {
  if (text.empty() || text[0] != '[') return 0;
  const std::size_t close = text.find("](");
  return close == text.npos || text.find(')', close) == text.npos || text.find('\n') < close ? 0 : close - 1;
}

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t n = 0;
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) ++n;
  return n;
}

// First and last byte of …〔2017〕35号 around the 号 at `at`; empty if it is another 号.
std::string_view number_before(std::string_view line, std::size_t at) {
  std::size_t i = at;
  while (i > 0 && is_digit(line[i - 1])) --i;
  if (i == at) return {};
  if (line.substr(0, i).ends_with("第")) i -= 3;  // 罚决字〔2026〕第12号
  for (const auto& [open, close] : std::array<std::array<std::string_view, 2>, 6>{
           {{"〔", "〕"}, {"[", "]"}, {"（", "）"}, {"(", ")"}, {"【", "】"}, {"［", "］"}}}) {
    if (!line.substr(0, i).ends_with(close)) continue;
    const std::size_t year_end = i - close.size();
    if (year_end < 4 + open.size() + 3) return {};
    const std::string_view year = line.substr(year_end - 4, 4);
    if (!std::all_of(year.begin(), year.end(), [](char c) { return is_digit(c); })) return {};
    std::size_t begin = year_end - 4 - open.size();
    if (!line.substr(begin).starts_with(open)) return {};
    const std::size_t word_end = begin;
    while (begin >= 3 && static_cast<unsigned char>(line[begin - 3]) >= 0xE4 &&
           static_cast<unsigned char>(line[begin - 3]) <= 0xE9 && word_end - begin < 45) {
      begin -= 3;  // Han characters only: brackets, commas and spaces end the word
    }
    return begin == word_end ? std::string_view{} : line.substr(begin, at + 3 - begin);
  }
  return {};
}

// The words in front of the last 》: what stands in 《》 says nothing of the title around it.
std::string without_quoted(std::string_view words) {
  const std::size_t open = words.find("《"), close = words.rfind("》");
  if (open == words.npos || close == words.npos || close < open) return std::string(words);
  return std::string(words.substr(0, open)) + std::string(words.substr(close + 3));
}

// 房屋租赁合同（二）（样本） without its brackets.
std::string_view without_end_brackets(std::string_view words) {
  for (words = trim(words); last_close_bracket(words) != 0;) {
    const std::size_t open = words.rfind(words.ends_with(")") ? "(" : "（");
    if (open == words.npos || open == 0) break;
    words = trim_end(words.substr(0, open));
  }
  return words;
}

}  // namespace

std::string join_title(std::string_view lines) {
  std::string out;
  std::size_t at = 0;
  while (at < lines.size()) {
    const std::uint32_t space = space_before(lines.substr(at));
    if (space != 0) {
      if (keeps_space(out, lines.substr(at + space, reach))) out += out.ends_with("院") ? "、" : " ";
      at += space;
    } else if (lines[at] == '*' || (out.empty() && (lines[at] == '#' || lines[at] == '>'))) {
      ++at;
    } else if (lines.substr(at).starts_with("[^")) {  // a footnote of Markdown
      at = std::min(lines.find(']', at), lines.size() - 1) + 1;
    } else if (const std::size_t link = link_words(lines.substr(at)); link != 0) {
      out += join_title(lines.substr(at + 1, link));
      at = lines.find(')', at + link) + 1;
    } else {
      const TitlePiece piece = title_piece(lines.substr(at));
      out += piece.meant;
      at += piece.bytes;
    }
  }
  return out;
}

bool ends_as_title(std::string_view words) {
  words = without_end_brackets(words);
  if (const std::size_t open = words.find("《关于"); open != words.npos && words.ends_with("》") && open != 0)
    if (issuer_ends.ends(words.substr(0, open))) return ends_as_title(words.substr(open + 3, words.size() - open - 6));
  const bool about = without_quoted(words).find("关于") != words.npos;
  return about ? about_ends.ends(words) : title_ends.ends(words);
}

std::string only_title(std::string_view words) {
  words = trim(words);
  if (!words.starts_with("《")) return {};
  const std::size_t close = words.rfind("》");
  if (close == words.npos || words.find("》") != close) return {};
  const std::string_view rest = trim(words.substr(close + 3));
  return rest.empty() || is_bracketed(rest) ? join_title(words.substr(3, close - 3)) : std::string{};
}

std::string title_of_excerpt(std::string_view words) {
  static constexpr WordSet tails{"节选",     "摘录",     "条文选录", "相关条文", "有关条文", "部分条文",
                                 "相关条款", "有关条款", "部分条款", "相关规定", "有关规定"};
  words = trim(words);
  const std::string_view tail = tails.longest_ending(words);
  if (tail.empty()) return {};
  words.remove_suffix(tail.size());
  if (words.ends_with("的")) words.remove_suffix(3);
  return only_title(words);
}

std::string_view without_excerpt_mark(std::string_view title) {
  static constexpr WordSet marks{"（节选）", "（摘录）", "（摘编）", "（摘要）", "(节选)", "(摘录)"};
  title = trim(title);
  title.remove_suffix(marks.ending(title).size());
  const std::string_view stem = without_end_brackets(title);
  return is_history_line(title.substr(stem.size())) ? stem : title;  // 甲法（1997年12月29日通过）
}

bool collects_excerpts(std::string_view title) {
  static constexpr WordSet words{"条文", "法条",     "摘录",     "节选",         "摘编",     "法律依据", "法规依据",
                                 "链接", "相关法律", "相关法规", "有关法律规定", "参阅资料", "参考资料"};
  return words.stands_in(title);
}

bool ends_as_issuer(std::string_view words) { return issuer_ends.ends(words); }

bool is_bracketed(std::string_view words) {
  return (words.starts_with("（") && words.ends_with("）")) || (words.starts_with("(") && words.ends_with(")"));
}

bool is_status_line(std::string_view words) {
  static constexpr WordSet acts{"通过", "批准", "公布", "发布", "通過", "公佈", "發布"};
  if (!is_bracketed(words) || words.size() > 60 || acts.stands_in(words)) return false;
  std::string_view inside = words.substr(0, words.size() - (words.ends_with(")") ? 1 : 3));
  while (!inside.empty() && date_characters.ends(inside)) inside.remove_suffix(date_characters.ending(inside).size());
  return status_ends.ends(trim_end(inside));
}

std::string_view without_addition(std::string_view title) {
  const std::size_t at = std::min(title.rfind("附："), title.rfind("附:"));
  static constexpr WordSet wordings{"修正本", "修订本", "修正文本", "修订文本", "修正后全文"};
  return at != title.npos && wordings.ends(title) ? trim(title.substr(0, at)) : title;
}

std::string_view without_site(std::string_view title) {
  static constexpr WordSet sites{"网", "网站", "门户"};
  if (!sites.ends(title)) return title;
  for (const std::string_view dash : {"-", "_", "|", "－"}) {
    const std::size_t at = title.rfind(dash);
    if (at != title.npos && at != 0) return trim(title.substr(0, at));
  }
  return title;
}

bool is_site_name(std::string_view line) {
  static constexpr WordSet sites{"网站",   "门户网", "政府网", "政务网", "人大网", "法制网",
                                 "法治网", "信息网", "普法网", "新闻网", "门户"};
  constexpr std::size_t longest_name = 75;  // bytes
  return line.size() <= longest_name && sites.ends(line) && line.find("关于") == line.npos &&
         line.find("《") == line.npos;
}

bool names_collection(std::string_view title) {
  static constexpr WordSet collections{"汇编", "选编", "汇集", "全书", "摘编"};
  return collections.ends(without_end_brackets(title));
}

bool names_contract(std::string_view title) {
  static constexpr WordSet contracts{"合同", "协议", "协议书", "合同书"};
  return contracts.ends(without_end_brackets(title));
}

namespace {

/// 甲委 + 乙局, 甲委 + 关于…, 甲大会 + 常务委员会关于…: a title that opens with its issuers, over lines.
bool continues_issuer(std::string_view line) {
  static constexpr WordSet bringing{"关于", "《关于", "印发《", "转发《", "公布《", "发布《"};
  const std::size_t about = line.find("关于");
  const std::string_view issuer = line.substr(0, about);
  return bringing.begins(line) || (!pauses.stands_in(issuer) && issuer_ends.ends(issuer));
}

/// …管理规 ⏎ 定（试行）: the line's end parts the word that ends the title.
bool parts_last_word(std::string_view before, std::string_view line) {
  constexpr std::size_t longest_rest = 9;  // bytes
  const std::string_view rest = without_end_brackets(line);
  return rest.size() <= longest_rest && !title_ends.ends(rest) &&
         title_ends.ends(std::string(before) + std::string(rest));
}

/// …废止部分司法解释 ⏎ 和司法解释性文件的决定, …管理规定 ⏎ 行为的处分办法: words with 的 that no 关于 begins end the title
/// that has it. A title whose own last word stands behind 的 is whole.
bool ends_title_begun(std::string_view before, std::string_view line) {
  const std::string about = without_quoted(before), rest = without_quoted(without_end_brackets(line));
  if (about.find("关于") == about.npos || rest.find("关于") != rest.npos || !about_ends.ends(rest)) return false;
  const std::string_view end = about_ends.longest_ending(about);
  const bool whole = !end.empty() && about.substr(0, about.size() - end.size()).ends_with("的");
  return !whole && !pauses.stands_in(rest) && rest.find("的") != rest.npos;
}

bool leaves_open(std::string_view words, std::string_view open, std::string_view close) {
  return count(words, open) > count(words, close);
}

}  // namespace

bool is_cut_title(std::string_view before, std::string_view line) {
  return line.starts_with("的") || title_goes_on.ends(before) || unfinished.ends(before) ||
         ((before.ends_with("法") || before.ends_with("条例")) && line.starts_with("实施") && title_ends.ends(line));
}

bool is_number_line(std::string_view words) {
  if (words.size() >= longest_number) return false;
  const std::string number = find_document_number(words);
  return !number.empty() && words.find("关于") > words.find(number);
}

bool is_legend(std::string_view line) {
  static constexpr WordSet clauses{"，", "；", "："};
  return is_bracketed(line) && clauses.stands_in(line) && !is_status_line(line);
}

namespace {

// An addressee, a sentence, or the preamble below …若干问题的解⏎释.
bool stands_below(std::string_view before, std::string_view line) {
  static constexpr WordSet ends{"：", "。"};
  return ends.ends(line) || ((line.starts_with("为") || line.starts_with("根据")) && ends_as_title(join_title(before)));
}

}  // namespace

bool continues_title(std::string_view before, std::string_view line) {
  constexpr std::size_t longest = 1200, longest_line = 180;  // bytes: a 《 that nothing closes takes no text whole
  before = trim(before), line = trim(line);
  if (before.empty() || before.size() > longest || line.empty() || line.size() > longest_line) return false;
  if (leaves_open(before, "《", "》") || leaves_open(before, "（", "）") || is_status_line(line)) return true;
  if (stands_below(before, line)) return false;
  if (is_cut_title(before, line)) return true;
  if (is_history_line(line) || is_number_line(line) || is_legend(line)) return false;
  if (is_bracketed(line) || ends_title_begun(before, line) || parts_last_word(before, line)) return true;
  if (ends_as_title(before)) return false;
  if (issuer_ends.ends(before) && continues_issuer(line)) return true;
  return !pauses.stands_in(line) && ends_as_title(line);
}

std::string find_document_number(std::string_view line) {
  for (std::size_t at = line.find("号"); at != line.npos; at = line.find("号", at + 3)) {
    if (const std::string_view number = number_before(line, at); !number.empty()) return std::string(number);
  }
  return {};
}

bool is_bringing_title(std::string_view title) {
  for (const std::string_view word : {"印发", "转发", "批转", "公布", "发布", "征求", "颁布"}) {
    if (title.find(word) != title.npos) return true;
  }
  return bringing_ends.ends(title);
}

DocumentForm form_of_title(std::string_view title) {
  const auto holds = [title](std::string_view word) { return title.find(word) != title.npos; };
  // A comparison table has articles of its own, and so has a draft with words on each.
  const bool holds_articles = compares_wordings(title) || explains_each_article(title);
  if (is_companion_title(title) && !holds_articles) return DocumentForm::note;
  for (const std::string_view change : {"修正案", "修正草案"}) {
    if (holds(change) && title.rfind(change) + 60 > title.size() && !holds("》")) return DocumentForm::amendment;
  }
  static constexpr WordSet deciding{"决定", "决议", "通知"};
  const bool asks = holds("修改意见") || holds("修改建议");  // 关于征求〈甲条例（草案）〉修改意见的通知
  const bool decides = deciding.ends(without_stage(title)) && !asks && (holds("修改") || holds("修正"));
  return decides && holds("关于") ? DocumentForm::amendment : DocumentForm::statute;
}

}  // namespace yiju
