#include "document/front_matter.hpp"

#include <algorithm>
#include <array>

#include "base/numeral.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/line.hpp"

namespace yiju {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t longest_issuer = 90;   // bytes: 30 characters
constexpr std::size_t tail_searched = 4096;  // the clause on entry into force stands in the last articles

constexpr WordSet issuer_ends{"中央", "国务院", "法院", "检察院", "委员会", "政府", "办公厅", "办公室", "代表大会",
                              "部",   "局",     "委",   "署",     "总署",   "军委", "厅",     "会",     "行"};
constexpr WordSet title_ends{"法",     "条例", "办法", "规定", "决定", "意见", "通知", "规划", "方案",
                             "细则",   "解释", "批复", "说明", "规则", "规范", "措施", "计划", "纲要",
                             "决议",   "公告", "通告", "命令", "章程", "标准", "指南", "目录", "制度",
                             "修正案", "指引", "准则", "答复", "复函", "条约", "协定", "公约"};
constexpr WordSet acts{"通过", "修正", "修订", "公布", "发布", "施行", "批准", "颁布", "修改", "印发", "废止", "实施"};

constexpr WordSet changes_words{"修正", "修订", "修改"};
constexpr WordSet adopting_words{"通过", "公布", "发布", "批准", "颁布", "印发", "会议"};
constexpr WordSet effect_words{"施行", "实施"};
constexpr WordSet title_goes_on{"关于", "印发", "转发", "批转"};
constexpr WordSet pauses{"，", "；", "："};

bool is_ascii_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// A space between words stays where it parts issuers in front of 关于, or Latin words.
bool keeps_space(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return false;
  if (is_ascii_word(before.back()) && is_ascii_word(after.front())) return true;
  const std::size_t about = after.find("关于");
  if (about == after.npos || before.find("关于") != before.npos) return false;
  return about != 0 && issuer_ends.ends(before);
}

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t n = 0;
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) ++n;
  return n;
}

// The date of `line`, looking past an opening bracket; `rest` gets what follows it.
Date leading_date(std::string_view line, std::string_view& rest) {
  rest = trim(line);
  for (const std::string_view open : {"（"sv, "("sv, "根据"sv, "自"sv}) {
    if (rest.starts_with(open)) rest.remove_prefix(open.size());
  }
  std::size_t used = 0;
  const auto date = scan_date(rest, used);
  if (!date) return {};
  rest = trim(rest.substr(used));
  return *date;
}

// First and last byte of …〔2017〕35号 around the 号 at `at`; empty if it is another 号.
std::string_view number_before(std::string_view line, std::size_t at) {
  std::size_t i = at;
  while (i > 0 && line[i - 1] >= '0' && line[i - 1] <= '9') --i;
  if (i == at) return {};
  for (const auto& [open, close] : std::array<std::array<std::string_view, 2>, 6>{
           {{"〔", "〕"}, {"[", "]"}, {"（", "）"}, {"(", ")"}, {"【", "】"}, {"［", "］"}}}) {
    if (!line.substr(0, i).ends_with(close)) continue;
    const std::size_t year_end = i - close.size();
    if (year_end < 4 + open.size() + 3) return {};
    const std::string_view year = line.substr(year_end - 4, 4);
    if (!std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; })) return {};
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

}  // namespace

std::string join_title(std::string_view lines) {
  std::string out;
  std::size_t at = 0;
  while (at < lines.size()) {
    const std::uint32_t space = space_before(lines.substr(at));
    if (space != 0) {
      if (keeps_space(out, lines.substr(at + space))) out += ' ';
      at += space;
    } else if (lines[at] == '*' || (lines[at] == '#' && out.empty())) {
      ++at;
    } else {
      out += lines[at++];
    }
  }
  return out;
}

bool continues_title(std::string_view before, std::string_view line) {
  before = trim(before);
  line = trim(line);
  if (before.empty() || line.empty() || line.size() > 180) return false;
  if (count(before, "《") > count(before, "》") || count(before, "（") > count(before, "）")) return true;
  if (is_history_line(line) || line.ends_with("：") || line.ends_with("。")) return false;
  if ((line.starts_with("（") && line.ends_with("）")) || (line.starts_with("(") && line.ends_with(")"))) {
    return find_document_number(line).empty();
  }
  if (line.starts_with("的") || title_goes_on.ends(before)) return true;
  if (title_ends.ends(before) || pauses.stands_in(line)) return false;
  if (issuer_ends.ends(before) && (line.starts_with("关于") || issuer_ends.ends(line))) return true;
  return title_ends.ends(line) && find_document_number(line).empty();
}

bool is_history_line(std::string_view line) {
  line = trim(line);
  std::string_view rest;
  const Date date = leading_date(line, rest);
  const bool tells = line.ends_with("。") && (date.day == 0 || rest.starts_with("，"));  // 2025年，全市…实施…。
  const bool dated = date.known() && !tells;
  const bool alone = rest.empty() || rest == "）" || rest == ")";
  if (dated && (alone || acts.stands_in(rest) || rest.find("会议") != rest.npos)) return line.size() < 900;
  const bool bracketed = line.starts_with("（") || line.starts_with("(");
  if (bracketed) return acts.stands_in(line) && line.find("年") != line.npos && line.find("月") != line.npos;
  return line.find("会议") != line.npos && line.find("通过") != line.npos && line.size() < 300 && !line.ends_with("。");
}

std::string find_document_number(std::string_view line) {
  for (std::size_t at = line.find("号"); at != line.npos; at = line.find("号", at + 3)) {
    if (const std::string_view number = number_before(line, at); !number.empty()) return std::string(number);
  }
  return {};
}

// 第十三届 or 九届 in the name of a congress.
void erase_term(std::string& name) {
  const std::size_t end = name.find("届");
  if (end == name.npos) return;
  for (std::size_t begin = 0; begin < end; begin += 3) {
    const std::size_t ordinal = std::string_view(name).substr(begin).starts_with("第") ? 3 : 0;
    const Numeral numeral = scan_numeral(std::string_view(name).substr(begin + ordinal));
    if (numeral.bytes == 0 || begin + ordinal + numeral.bytes != end) continue;
    name.erase(begin, end + 3 - begin);
    return;
  }
}

void add_issuer(std::string_view words, Document& document) {
  static constexpr std::string_view country = "中华人民共和国";
  const std::string line = join_title(words);
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = line.find("、", at);
    // 科技、教育委员会 is one body: a name ends only where the next one could begin
    while (end != line.npos && !issuer_ends.ends(std::string_view(line).substr(at, end - at)))
      end = line.find("、", end + 3);
    std::string name = line.substr(at, end == line.npos ? end : end - at);
    at = end == line.npos ? line.size() : end + 3;
    if (name.starts_with("经") || name.starts_with("由")) name.erase(0, 3);
    if (name.starts_with(country) && name.size() > country.size()) name.erase(0, country.size());
    erase_term(name);
    static constexpr std::array offices{"市长"sv, "省长"sv, "县长"sv, "主席"sv, "总理"sv,
                                        "部长"sv, "局长"sv, "主任"sv, "署长"sv};
    const bool person =
        std::any_of(offices.begin(), offices.end(), [&](std::string_view o) { return name.starts_with(o); });
    if (name.empty() || name.size() > longest_issuer || person) continue;
    auto& issuers = document.issuers;
    if (std::find(issuers.begin(), issuers.end(), name) == issuers.end()) issuers.push_back(std::move(name));
  }
}

// Whoever stands between a date and 第…届, 第…次会议, 令, 通过 … : those who adopted or issued.
void read_issuers(std::string_view words, Document& document) {
  static constexpr WordSet bodies{"审判委员会", "检察委员会"};
  static constexpr std::array stops{"令"sv,   "公告"sv, "审判委员会"sv, "检察委员会"sv,
                                    "通过"sv, "公布"sv, "发布"sv,       "批准"sv};
  const std::size_t session = words.find("会议");
  std::size_t end = words.npos;
  if (session != words.npos) {
    const std::size_t term = words.find("届");
    end = std::min(
        {term == words.npos ? term : words.find("第", term), words.find("审判委员会"), words.find("检察委员会")});
    if (end == words.npos) end = words.rfind("第", session);
  }
  for (const std::string_view stop : stops) {
    if (session == words.npos) end = std::min(end, words.find(stop));
  }
  if (end == words.npos || end == 0) return;
  std::string_view name = words.substr(0, end);
  if (const std::size_t term = name.find("届"); term != name.npos && term + 3 == name.size())
    name = name.substr(0, term);
  if (const std::size_t court = name.rfind("院第"); court != name.npos) name = name.substr(0, court + 3);
  if (issuer_ends.ends(name) && !bodies.stands_in(name)) add_issuer(name, document);
}

// Where the date around the 年 at `at` begins; npos if that is no date.
std::size_t date_begin(std::string_view line, std::size_t at) {
  std::size_t begin = line.npos;
  for (std::size_t back = 1; back <= 12 && back <= at; ++back) {
    const Numeral numeral = scan_numeral(line.substr(at - back));
    if (numeral.bytes == back && numeral.value >= 1900) begin = at - back;
  }
  return begin;
}

// One act of a history line: its date, and the words up to the next date.
void read_act(Date date, std::string_view words, Document& document) {
  const bool changes = changes_words.stands_in(words);
  const bool adopts = adopting_words.stands_in(words);
  const bool passes = words.find("通过") != words.npos;
  if (changes || adopts) document.version = std::max(document.version, date);
  const bool first = !document.adopted.known() || date < document.adopted;
  const bool alone = words.empty() || words == "）" || words == ")";  // （2026年3月1日） below a title
  if (alone) document.version = std::max(document.version, date);
  if (first && (alone || (adopts && !changes) || (passes && !document.adopted.known()))) document.adopted = date;
  if (!changes && !adopts && effect_words.stands_in(words)) document.effective = date;
  const bool approves = !passes && words.find("批准") != words.npos;  // the city's rules approved by the province
  if ((!changes && !approves) || document.issuers.empty()) read_issuers(words, document);
}

void read_history_line(std::string_view line, Document& document) {
  if (document.document_number.empty()) document.document_number = find_document_number(line);
  Date date;
  std::size_t words = 0;
  for (std::size_t at = line.find("年"); at != line.npos; at = line.find("年", at + 3)) {
    const std::size_t begin = date_begin(line, at);
    std::size_t used = 0;
    const auto next = begin == line.npos ? std::nullopt : scan_date(line.substr(begin), used);
    if (!next || next->month == 0) continue;
    if (date.known()) read_act(date, trim(line.substr(words, begin - words)), document);
    date = *next;
    words = begin + used;
  }
  if (date.known()) read_act(date, trim(line.substr(words)), document);
}

void complete_dates(Document& document) {
  const std::string_view text = document.source.text;
  if (!document.effective.known()) {
    const std::string_view tail = text.substr(text.size() - std::min(text.size(), tail_searched));
    const std::size_t end = tail.rfind("起施行");
    const std::size_t from = end == tail.npos ? end : tail.rfind("自", end);
    std::size_t used = 0;
    if (from != tail.npos && end - from < 60) {
      if (const auto date = scan_date(trim(tail.substr(from + 3)), used)) document.effective = *date;
    }
  }
  const std::string_view path = document.source.path;
  for (std::size_t at = path.size(); at-- > 0;) {
    if (path[at] == '/') break;
    if (path[at] != '(' && !path.substr(at).starts_with("（")) continue;
    const std::size_t skip = path[at] == '(' ? 1 : 3;
    if (const auto date = parse_date(path.substr(std::min(at + skip, path.size()), 10))) {
      document.version = *date;
      break;
    }
  }
}

void complete_issuers(Document& document) {
  const std::string_view title = document.title;
  if (!document.issuers.empty()) return;
  std::size_t end = title.find("关于");
  if (end == title.npos && (title.ends_with("令") || title.ends_with("公告")))
    end = title.rfind(title.ends_with("令") ? "令" : "公告");
  if (end == 0 || end == title.npos || end > longest_issuer) return;
  std::string_view names = title.substr(0, end);
  if (!issuer_ends.ends(names)) return;
  for (std::size_t space = names.find(' '); !names.empty(); space = names.find(' ')) {
    add_issuer(names.substr(0, space), document);
    names = space == names.npos ? std::string_view{} : names.substr(space + 1);
  }
}

bool brings(std::string_view title, std::string_view before, std::string_view name) {
  const std::size_t at = title.find("发");  // 印发, 转发: the name stands behind
  if (at != title.npos && title.find(name, at) != title.npos) return true;
  const std::size_t found = before.find(name);
  return found != before.npos && before.substr(0, found).ends_with("《") &&
         before.substr(found + name.size()).starts_with("》");
}

DocumentForm form_of_title(std::string_view title) {
  const auto holds = [title](std::string_view word) { return title.find(word) != title.npos; };
  const bool explains = title.ends_with("说明") || title.ends_with("说明要点");
  if (explains && (holds("》") || holds("起草") || holds("草案") || holds("编制") || holds("修订"))) {
    return DocumentForm::note;
  }
  if (holds("修正案") && title.rfind("修正案") + 60 > title.size() && !holds("》")) return DocumentForm::amendment;
  const bool decides = title.ends_with("决定") || title.ends_with("决议") || title.ends_with("通知");
  if (decides && (holds("修改") || holds("修正")) && holds("关于")) return DocumentForm::amendment;
  return DocumentForm::statute;
}

}  // namespace yiju
