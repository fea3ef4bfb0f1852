#include "query/draft_chapters.hpp"

#include <algorithm>

#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

// 总则, from the heading 第一章 总则.
std::string name_of_chapter(const Document& draft, NodeIndex chapter) {
  const std::string_view heading = slice(draft.source.text, own_span(draft, chapter));
  const std::size_t mark = heading.find("章");
  static constexpr WordSet passed{" ", "\n", "\r", "\t", "#", "*", "　"};
  std::string name;
  for (std::size_t at = mark == heading.npos ? 0 : mark + std::string_view("章").size(); at < heading.size();) {
    const std::size_t step = decode(heading, at).bytes;
    if (!passed.begins(heading.substr(at))) name += heading.substr(at, step);
    at += step;
  }
  return name;
}

// 五章, 五个部分.
std::size_t bytes_of_count(std::string_view words) {
  static constexpr WordSet units{"章", "个", "部分"};
  const std::size_t number = scan_numeral(words).bytes;
  return number != 0 && units.begins(words.substr(number)) ? number : 0;
}

constexpr std::size_t none_of_them = static_cast<std::size_t>(-1);

// A row that is being read: its pieces one after the other.
class RowReader {
 public:
  RowReader(std::string_view text, const std::vector<DraftChapter>& chapters) : text_(text), chapters_(chapters) {}

  void take(std::size_t begin, std::size_t end, bool first, bool last) {
    trim_piece(begin, end, first, last);
    if (begin >= end) return;
    if (find(begin, end) != none_of_them) return put(begin, end);
    static constexpr WordSet joins{"以及", "和", "及", "与"};
    for (std::size_t at = begin; at < end; at += character_step(text_[at])) {
      const std::size_t join = joins.beginning(text_.substr(at, end - at)).size();
      if (join == 0 || (find(begin, at) == none_of_them && find(at + join, end) == none_of_them)) continue;
      put(begin, at);
      return put(at + join, end);
    }
    put(begin, end);
  }

  // Most of the pieces are chapters, and at least two.
  std::optional<ChapterRow> row() {
    const std::size_t named = static_cast<std::size_t>(std::ranges::count(named_, true));
    if (named < 2 || named <= row_.unknown.size()) return std::nullopt;
    for (std::size_t at = 0; at < chapters_.size() && !open_; ++at) {
      if (!named_[at]) row_.left_out.push_back(at);
    }
    return std::move(row_);
  }

 private:
  // 条例设总则, “总则”, 附则等五章: what stands around a name.
  void trim_piece(std::size_t& begin, std::size_t& end, bool first, bool last) {
    static constexpr WordSet leads{"分为", "设置", "设", "包括", "包含", "涵盖", "为",  "即",
                                   "是",   "有",   "由", "从",   "对",   "就",   "围绕"};
    if (first) {
      for (std::size_t at = begin; at < end; at += character_step(text_[at])) {
        if (const std::size_t lead = leads.beginning(text_.substr(at, end - at)).size(); lead != 0) begin = at + lead;
      }
    }
    if (last) end = begin + end_of_last(text_.substr(begin, end - begin));
    static constexpr WordSet marks{"“", "”", "‘", "’", " ", "　", "："};
    while (begin < end && marks.begins(text_.substr(begin, end - begin)))
      begin += marks.beginning(text_.substr(begin, end - begin)).size();
    while (end > begin && marks.ends(text_.substr(begin, end - begin)))
      end -= marks.ending(text_.substr(begin, end - begin)).size();
  }

  // 附则等五章 → 附则, and the row goes on where 等 stands without all being counted.
  std::size_t end_of_last(std::string_view words) {
    for (std::size_t at = 0; at < words.size(); at += character_step(words[at])) {
      if (begins_with(words.substr(at), "等")) {
        open_ = bytes_of_count(words.substr(at + 3)) == 0;
        return at;
      }
      if (bytes_of_count(words.substr(at)) != 0) return at;
    }
    static constexpr WordSet closings{"组成", "构成", "部分"};
    return words.size() - closings.ending(words).size();
  }

  [[nodiscard]] std::size_t find(std::size_t begin, std::size_t end) const {
    const auto at = std::ranges::find(chapters_, text_.substr(begin, end - begin), &DraftChapter::name);
    return at == chapters_.end() ? none_of_them : static_cast<std::size_t>(at - chapters_.begin());
  }

  void put(std::size_t begin, std::size_t end) {
    const Span words{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (row_.words.empty()) row_.words.begin = words.begin;
    row_.words.end = words.end;
    const std::size_t at = find(begin, end);
    if (at == none_of_them)
      row_.unknown.push_back(words);
    else
      named_[at] = true;
  }

  std::string_view text_;
  const std::vector<DraftChapter>& chapters_;
  std::vector<bool> named_ = std::vector<bool>(chapters_.size(), false);
  bool open_ = false;  // 等 closes the row
  ChapterRow row_;
};

// Where a piece of a clause ends, and where the clause does.
std::size_t end_of_piece(std::string_view text, std::size_t at, std::size_t end, bool& closes) {
  static constexpr WordSet stops{"，", "；", "：", "（", "）", "。", ",", ";", "\n"};
  for (; at < end; at += character_step(text[at])) {
    closes = stops.begins(text.substr(at));
    if (closes || begins_with(text.substr(at), "、") || begins_with(text.substr(at), "”“")) return at;
  }
  closes = true;
  return end;
}

}  // namespace

std::vector<DraftChapter> chapters_of(const Document& draft) {
  std::vector<DraftChapter> chapters;
  for (NodeIndex node = 0; node < draft.nodes.size(); ++node) {
    if (draft.nodes[node].kind != ProvisionKind::chapter) continue;
    DraftChapter chapter{draft.nodes[node].number, name_of_chapter(draft, node), 0, {}, {}};
    const auto first = std::ranges::lower_bound(draft.articles, node);
    const auto end = std::ranges::lower_bound(draft.articles, draft.nodes[node].end);
    if (first < end) {
      chapter.articles = static_cast<std::size_t>(end - first);
      chapter.first = locator_of(draft, *first).without_divisions();
      chapter.last = locator_of(draft, *(end - 1)).without_divisions();
    }
    chapters.push_back(std::move(chapter));
  }
  return chapters;
}

std::optional<ChapterRow> find_chapter_row(std::string_view text, std::size_t begin, std::size_t end,
                                           const std::vector<DraftChapter>& chapters) {
  while (begin < end) {
    RowReader reader(text, chapters);
    bool closes = false;
    for (bool first = true; !closes; first = false) {
      const std::size_t stop = end_of_piece(text, begin, end, closes);
      reader.take(begin, stop, first, closes);
      begin = stop + (stop < end ? character_step(text[stop]) : 0);
    }
    if (std::optional<ChapterRow> row = reader.row()) return row;
  }
  return std::nullopt;
}

}  // namespace yiju
