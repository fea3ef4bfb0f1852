#include "document/inline_items.hpp"

#include "base/bracket.hpp"
#include "base/byte_pair.hpp"
#include "base/find_by_end.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr std::size_t longest_mark = 24;  // bytes
constexpr WordSet breaks{"<br>", "<br/>", "<br />"};

// Without blanks and the <br> of a page behind the last word.
std::string_view before_gap(std::string_view words) {
  for (words = trim_end(words); breaks.ends(words); words = trim_end(words))
    words.remove_suffix(breaks.longest_ending(words).size());
  return words;
}

std::size_t behind_gap(std::string_view words, std::size_t at) {
  for (std::size_t gap = 1; gap != 0; at += gap) {
    gap = space_before(words.substr(at));
    if (gap == 0) gap = breaks.beginning(words.substr(at)).size();
  }
  return at;
}

// By the first byte of （ ( ① ㈠ 1 一, as nearly every character is asked.
bool may_begin_mark(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return c == '(' || (c >= '0' && c <= '9') || byte == 0xE2 || byte == 0xE3 || byte == 0xE4 || byte == 0xE5 ||
         byte == 0xE6 || byte == 0xEF;
}

LineMark mark_at(std::string_view words, std::size_t at) {
  if (at >= words.size() || !may_begin_mark(words[at])) return {};
  const LineMark mark = read_line_mark(words.substr(at, longest_mark));
  return mark.kind == LineKind::marker && mark.begin == 0 ? mark : LineMark{};
}

bool is_enclosed(std::string_view words, std::size_t at) {
  const auto first = static_cast<unsigned char>(words[at]);
  return open_bracket(words.substr(at)) != 0 || first == 0xE2 || first == 0xE3;
}

// The first place of `colon` behind which a mark of number 1 stands; `enclosed`: one in brackets or a circle.
InlineItem behind_colon(std::string_view words, std::string_view colon, bool enclosed) {
  for (std::size_t at = find_by_end(words, colon); at != words.npos;
       at = find_by_end(words, colon, at + colon.size())) {
    const std::size_t mark = behind_gap(words, at + colon.size());
    const LineMark found = mark_at(words, mark);
    if (found.number == 1 && (!enclosed || is_enclosed(words, mark))) return {mark, found};
  }
  return {};
}

// （一） wherever it is no place that is cited.
InlineItem first_in_brackets(std::string_view words) {
  static constexpr WordSet counted{"第", "条", "款", "项", "、", "，", "和", "及", "与", "或", "至"};
  constexpr std::string_view one = "（一）";
  for (std::size_t at = find_by_end(words, one); at != words.npos; at = find_by_end(words, one, at + one.size())) {
    if (!counted.ends(words.substr(0, at))) return {at, mark_at(words, at)};
  }
  return {};
}

// The mark of the first item: of number 0 where there is none.
InlineItem first_item(std::string_view words) {
  const InlineItem behind = behind_colon(words, "：", false), bracketed = first_in_brackets(words);
  const bool has_both = behind.mark.number != 0 && bracketed.mark.number != 0;
  if (has_both) return behind.begin <= bracketed.begin ? behind : bracketed;
  if (behind.mark.number != 0) return behind;
  return bracketed.mark.number != 0 ? bracketed : behind_colon(words, ":", true);
}

// Whether places of the words, asked in order, stand in a quotation: each byte is looked at once.
class Quotations {
 public:
  explicit Quotations(std::string_view words) : words_(words) {}

  bool around(std::size_t at) {
    for (; read_ < at; read_ += character_step(words_[read_])) {
      const std::string_view rest = words_.substr(read_);
      if (rest.starts_with("“")) ++open_;
      if (rest.starts_with("”") && open_ != 0) --open_;
    }
    return open_ != 0;
  }

 private:
  std::string_view words_;
  std::size_t read_ = 0;
  unsigned open_ = 0;
};

}  // namespace

bool may_share_line(std::string_view words) {
  // ： （一 : and 。 before a wide blank, by bytes that few characters share.
  static constexpr BytePairs pairs{
      {0, '\xBC', '\x9A', '\x9A'}, {1, '\x88', '\xE4', '\xE4'}, {2, ':'}, {3, '\x82', '\xE3', '\xE3'}};
  return pairs.kinds_in(words) != 0;
}

std::vector<InlineItem> further_items(std::string_view words, const LineMark& mark) {
  std::vector<InlineItem> items;
  Quotations quotations(words);
  const auto last = [&]() -> const LineMark& { return items.empty() ? mark : items.back().mark; };
  constexpr std::string_view stop = "；";
  for (std::size_t at = find_by_end(words, stop); at != words.npos; at = find_by_end(words, stop, at + stop.size())) {
    const std::size_t next = behind_gap(words, at + stop.size());
    const LineMark found = mark_at(words, next);
    if (found.number != last().number + 1 || found.style != mark.style || quotations.around(at)) continue;
    items.push_back({next, found});
  }
  return items;
}

std::vector<InlineItem> inline_items(std::string_view words) {
  static constexpr WordSet stops{"；", ";", "。"};
  static constexpr WordSet pauses{"，", ","};
  std::vector<InlineItem> items;
  const InlineItem first = first_item(words);
  if (first.mark.number == 0 || find_by_end(words.substr(0, first.begin), "“") != words.npos) return items;
  items.push_back(first);
  Quotations quotations(words);
  for (std::size_t at = first.begin; at < words.size(); at += character_step(words[at])) {
    if (at == first.begin || !may_begin_mark(words[at]) || quotations.around(at)) continue;
    const std::string_view ahead = before_gap(words.substr(0, at));
    if (!stops.ends(ahead) && !(pauses.ends(ahead) && is_enclosed(words, at))) continue;
    const LineMark mark = mark_at(words, at);
    if (mark.number == items.size() + 1 && mark.style == items.back().mark.style) items.push_back({at, mark});
  }
  static constexpr WordSet going_on{"；", ";"};  // the others stand on lines of their own
  const bool list = items.size() > 1 || going_on.ends(trim_end(words));
  return list ? items : std::vector<InlineItem>();
}

}  // namespace yiju
