#include "registry/repeal.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_set>

#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/bare_name.hpp"
#include "citation/title.hpp"
#include "document/title_lines.hpp"
#include "registry/decision_day.hpp"
#include "registry/repeal_day.hpp"
#include "registry/title.hpp"
#include "registry/version.hpp"

namespace yiju {

namespace {

constexpr WordSet ending_words{"废止", "失效"};

// What a notice brings and ends with: 关于印发《甲》的通知. Who passes on, 转发, ends nothing of another's.
constexpr WordSet carrying{"印发", "发布", "公布", "颁发", "颁布", "下发", "制发"};

constexpr WordSet changing{"修改", "修订", "修正"};

constexpr WordSet opening_marks{"《", "〈"}, closing_marks{"》", "〉"};

// 关于印发《甲》、《乙》的通知 → 甲, 乙; empty for other titles. A title may have marks around it all, and inside another.
std::vector<std::string> carried_titles(std::string_view notice) {
  static constexpr WordSet kinds{"的通知", "的公告", "的决定", "的函", "的令"};
  for (const std::string_view appended : {"附：", "附:"}) notice = trim(notice.substr(0, notice.find(appended)));
  while (closing_marks.ends(notice)) notice.remove_suffix(closing_marks.ending(notice).size());
  if (!kinds.ends(notice)) return {};
  notice.remove_suffix(kinds.ending(notice).size());
  std::vector<std::string> titles;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < notice.size(); at += character_step(notice[at])) {
    const std::string_view rest = notice.substr(at);
    const bool first = titles.empty() && carrying.ends(notice.substr(0, at));
    const bool next = !titles.empty() && depth == 0;
    if (opening_marks.begins(rest) && (depth > 0 || first || next)) {
      if (depth++ == 0) begin = at + opening_marks.beginning(rest).size();
    } else if (closing_marks.begins(rest) && depth > 0 && --depth == 0) {
      titles.emplace_back(notice.substr(begin, at - begin));
    }
  }
  const bool to_the_end = closing_marks.ends(notice);  // not 印发《甲》有关材料的通知
  return depth == 0 && to_the_end ? titles : std::vector<std::string>{};
}

// 《甲解释》有关问题的通知, 《甲办法》的批复: what ends is the notice about 甲, not 甲 itself. 印发《甲》的通知 ends with 甲, which it
// only carries; and 废止《甲》的通知 ends 甲.
bool stands_in_title(std::string_view text, Span title) {
  static constexpr WordSet stops{"|", "\n", "\t", "（", "(", "，", "。", "、", "；", "《", "附：", "附:"};
  static constexpr WordSet kinds{"通知", "批复", "答复", "复函", "意见", "解答", "说明", "请示"};
  const std::string_view ahead = text.substr(0, title.begin);
  if (carrying.ends(ahead) || ahead.ends_with("废止")) return false;
  const std::string_view behind = text.substr(title.end);
  std::size_t end = 0;
  while (end < behind.size() && stops.beginning(behind.substr(end)).empty()) ++end;
  return kinds.ends(trim(behind.substr(0, end)));
}

// A repeal in running text, from the citation that names what ends.
Repeal repeal_of(const Document& document, const Extraction& extraction, const Citation& citation) {
  constexpr std::size_t reach = 240;  // bytes
  const std::string_view text = document.source.text;
  Repeal repeal;
  repeal.title = extraction.titles[citation.instrument];
  repeal.number = find_document_number(slice(text, citation.number));
  const std::string_view behind = text.substr(citation.span.end, reach);
  repeal.dated = day_beside(text, citation.title);
  constexpr std::string_view notice = "的通知";
  if (carrying.ends(text.substr(0, citation.span.begin)) && behind.starts_with(notice)) {
    const std::string_view told = behind.substr(notice.size());
    repeal.carried = true;
    repeal.number.clear();
    if (told.starts_with("（") || told.starts_with("(")) {
      const std::string_view inside = told.substr(0, told.find("）"));
      repeal.dated = first_date_in(inside);
      if (!repeal.dated.known()) repeal.dated = year_of_number(find_document_number(inside));
    }
  }
  const std::size_t ended = behind.find("废止"), expired = behind.find("失效");
  repeal.expires = expired < ended;
  repeal.from = day_of_end(text, citation.span);
  if (repeal.dated == repeal.from) repeal.dated = {};  // 自2027年1月1日起废止《甲》
  return repeal;
}

// A line without the marks that lists and tables begin with.
std::string_view without_marks(std::string_view line) {
  constexpr std::string_view marks = "#*|-";
  line = trim(line);
  while (!line.empty() && marks.find(line.front()) != std::string_view::npos) line = trim(line.substr(1));
  while (line.ends_with('*')) line = trim(line.substr(0, line.size() - 1));
  return line;
}

// 国务院决定废止的行政法规, 失效的法律目录（104件）: a line that heads a list of what ends.
bool heads_list(std::string_view line) {
  constexpr std::size_t longest = 200;
  static constexpr WordSet kinds{"目录", "法规", "规章", "文件", "解释", "法律", "决定"};
  if (line.size() > longest || line.find("。") != std::string_view::npos || !ending_words.stands_in(line)) return false;
  const std::size_t bracket = line.ends_with("）") ? line.rfind("（") : std::string_view::npos;
  const std::string_view head = line.substr(0, bracket);
  return kinds.ends(head) && head.find("修改") == std::string_view::npos && head.find("《") == std::string_view::npos;
}

// 附件2, 国务院决定修改的行政法规: ends a list.
bool ends_list(std::string_view line) {
  constexpr std::size_t longest = 120;
  return line.starts_with("附件") || (line.size() <= longest && line.find("修改的") != std::string_view::npos);
}

// Takes "12．", "三、", "（四）", "7 |" off the front; false where the line has no such number.
bool take_number(std::string_view& line) {
  std::string_view rest = line;
  const std::string_view open = "（", close = "）";
  const bool bracketed = rest.starts_with(open);
  if (bracketed) rest.remove_prefix(open.size());
  const Numeral number = scan_numeral(rest);
  if (number.bytes == 0) return false;
  rest.remove_prefix(number.bytes);
  if (bracketed) {
    if (!rest.starts_with(close)) return false;
    line = without_marks(rest.substr(close.size()));
    return true;
  }
  for (const std::string_view mark : {"、", "．", ".", " |", "|", "\t"}) {
    if (!rest.starts_with(mark)) continue;
    line = without_marks(rest.substr(mark.size()));
    return true;
  }
  return false;
}

// A numbered line of a list: 六、信访条例（2005年1月10日…发布）, or a row of a table with the number and date in cells
// of their own.
std::optional<Repeal> listed_repeal(std::string_view line) {
  if (!take_number(line)) return std::nullopt;
  Repeal repeal;
  const std::string_view cell = line.substr(0, std::min(line.find('|'), line.find('\t')));
  std::string_view title = without_marks(cell);
  // The brackets that close it tell when, by whom and as which number it was issued; others, （试行）, are the title's.
  const std::size_t open = title.ends_with("）") ? title.rfind("（") : std::string_view::npos;
  std::string_view told = line.substr(cell.size());
  const std::string_view last = open == title.npos ? std::string_view{} : title.substr(open);
  if (first_date_in(last).known() || !find_document_number(last).empty()) {
    told = title.substr(open);
    title = title.substr(0, open);
  }
  if (title.starts_with("《") && title.ends_with("》。")) title.remove_suffix(3);
  if (title.starts_with("《") && title.ends_with("》")) title = title.substr(3, title.size() - 6);
  constexpr std::size_t shortest = 4 * 3;
  // 一、对3件规章予以废止。 and 二、保留《甲》。 are what the decision says, no titles.
  const bool sentence =
      title.ends_with("。") && (title.find("予以") != std::string_view::npos || title.find("《") != title.npos ||
                                ending_words.begins(title) || ending_words.ends(title.substr(0, title.size() - 3)));
  if (title.size() < shortest || title.ends_with("件") || sentence) return std::nullopt;
  repeal.title = title;
  repeal.dated = first_date_in(told);
  repeal.number = find_document_number(told);
  return repeal;
}

void read_lists(const Document& document, std::vector<Repeal>& out) {
  std::string_view text = document.source.text;
  bool listing = ending_words.stands_in(document.title) && document.title.ends_with("目录"), expires = false;
  while (!text.empty()) {
    const std::string_view line = without_marks(text.substr(0, text.find('\n')));
    text.remove_prefix(
        std::min(text.size(), text.find('\n') == std::string_view::npos ? text.size() : text.find('\n') + 1));
    if (heads_list(line)) {
      listing = true;
      expires = line.find("废止") == std::string_view::npos;
    } else if (listing && ends_list(line)) {
      listing = false;
    } else if (listing) {
      if (auto repeal = listed_repeal(line)) {
        repeal->expires = expires;
        out.push_back(*std::move(repeal));
      }
    }
  }
}

// True where history lines tell of a revision, which says anew what it repeals; a 修正 leaves that article as it was.
bool is_revised(const Document& document) {
  return std::any_of(document.nodes.begin(), document.nodes.end(), [&document](const ProvisionNode& node) {
    return node.kind == ProvisionKind::history &&
           slice(document.source.text, node.span).find("修订") != std::string::npos;
  });
}

// From when a text's repeals hold. An amended text keeps the clause, and the date of the article that says it, from its
// first wording on: without such a date nothing is known of it.
Date repeal_date(const Document& document) {
  const bool amended = document.adopted.known() && document.version > document.adopted;
  // 自公布之日起 in what a congress has amended since: the day on which it was first issued
  const bool at_issue = amended && !document.issued.known() && document.stated_effective == document.version;
  if (at_issue) return is_revised(document) ? Date{} : document.adopted;
  if (document.stated_effective.known()) return std::max(document.stated_effective, document.adopted);
  return amended ? Date{} : in_force_from(document);
}

bool may_list(const Document& document) {
  if (ending_words.stands_in(document.title) || document.title.find("清理") != std::string::npos) return true;
  return std::any_of(document.nodes.begin(), document.nodes.end(),
                     [](const ProvisionNode& node) { return node.kind == ProvisionKind::annex; });
}

}  // namespace

bool may_end(Level repealing, Level repealed) {
  if (repealing == Level::unknown || repealed > Level::judicial_interpretation) return true;
  return repealing <= repealed;
}

namespace {

// The titles in the text that speak of a change: 已被《关于修改〈甲〉的决定》代替.
std::vector<std::string_view> changes_named(const Extraction& extraction) {
  std::vector<std::string_view> named;
  std::ranges::copy_if(extraction.titles, std::back_inserter(named),
                       [](std::string_view title) { return changing.stands_in(title); });
  return named;
}

// True if one of them makes a later wording of 甲, in which it goes on.
bool tells_later_wording(const std::vector<std::string_view>& changes, std::string_view title) {
  const std::string inner = "〈" + canonical_title(title) + "〉";
  return std::ranges::any_of(changes, [&](std::string_view named) {
    const std::size_t at = named.find(inner);
    return at != named.npos && changing.ends(named.substr(0, at));
  });
}

// Behind each notice what it carries.
std::vector<Repeal> with_carried(std::vector<Repeal>&& repeals, const std::vector<std::string_view>& changes) {
  std::vector<Repeal> all;
  for (Repeal& repeal : repeals) {
    const std::vector<std::string> titles = carried_titles(repeal.title);
    repeal.carries = !titles.empty();
    all.push_back(std::move(repeal));
    if (titles.empty()) continue;
    const Repeal notice = all.back();
    for (const std::string& title : titles) {
      if (tells_later_wording(changes, title)) continue;
      Repeal& carried = all.emplace_back(notice);
      carried.title = title;
      if (!carried.dated.known()) carried.dated = year_of_number(carried.number);
      carried.number.clear();
      carried.carries = false;
      carried.carried = true;
    }
  }
  return all;
}

}  // namespace

std::vector<Repeal> repeals_in(const Document& document, const Extraction& extraction) {
  std::vector<Repeal> repeals;
  if (document.form == DocumentForm::note) return repeals;
  const std::vector<std::string_view> changes = changes_named(extraction);
  for (const Citation& citation : extraction.citations) {
    if (citation.relation != Relation::repeals || citation.instrument == self_title || !citation.target.whole())
      continue;
    if (stands_in_title(document.source.text, citation.span)) continue;
    Repeal repeal = repeal_of(document, extraction, citation);
    if (repeal.carried && tells_later_wording(changes, repeal.title)) continue;
    repeals.push_back(std::move(repeal));
  }
  repeals = with_carried(std::move(repeals), changes);
  if (may_list(document)) {
    std::vector<Repeal> listed;
    read_lists(document, listed);
    listed = with_carried(std::move(listed), changes);
    std::unordered_set<std::string> titles;  // a row tells more than the citation of its title
    for (const Repeal& row : listed) titles.emplace(official_title(canonical_title(row.title)));
    std::erase_if(repeals, [&titles](const Repeal& cited) { return titles.contains(cited.title); });
    std::move(listed.begin(), listed.end(), std::back_inserter(repeals));
  }
  if (repeals.empty() || level_of_title(document.title, {}) == Level::draft) return {};
  static constexpr WordSet kinds{"决定", "决议", "通知", "目录", "公告"};
  const bool clears_away = document.form != DocumentForm::statute || kinds.ends(document.title) ||
                           ending_words.stands_in(document.title) || document.articles.empty();
  for (Repeal& repeal : repeals) {
    if (!repeal.from.known()) repeal.from = repeal_date(document);
    repeal.clears_away = clears_away;
  }
  return repeals;
}

}  // namespace yiju
