// Words of another law told right behind its name or number: 《甲法》第三十五条 国家实行…, 《甲法》第三十五条规定：“…”. Their 本法,
// 前款 and bare articles mean that law, and a law named in them is not the one that the text speaks of.
#include <algorithm>
#include <array>

#include "base/pause.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/mark_pair.hpp"
#include "citation/reading.hpp"

namespace yiju {

namespace {

constexpr std::uint32_t longest_told = 6000;  // bytes

struct OpenedQuote {
  std::uint32_t bytes = 0;  ///< up to the first of the quoted words; 0 where none are
  MarkPair marks;
};

// 规定：“, ：“, 明确“, right behind a place also “ and 关于“: the mark behind which a provision's words stand.
OpenedQuote quote_opened(std::string_view after, bool of_place) {
  static constexpr WordSet says{"规定",     "明确规定",   "明确", "指出", "要求", "也规定",   "还规定", "亦规定",
                                "同时规定", "进一步规定", "载明", "写明", "写道", "的规定为", "規定",   "明確規定"};
  static constexpr WordSet links{"关于", "中关于", "中的", "中", "有关", "规定的", "所称的", "所称", "所指"};
  static constexpr WordSet commas{"，", ","};
  static constexpr std::array all{MarkPair{"“", "”"}, MarkPair{"「", "」"}, MarkPair{"\"", "\""}};
  const std::size_t said = says.beginning(after).size();
  std::size_t at = said;
  at += colons.beginning(after.substr(at)).size();
  if (at == said && said != 0) at += commas.beginning(after.substr(at)).size();
  if (at == 0 && !of_place) return {};
  if (at == 0) at += links.beginning(after).size();
  at += space_before(after.substr(at));
  for (const MarkPair& marks : all) {
    if (begins_with(after.substr(at), marks.open)) return {static_cast<std::uint32_t>(at + marks.open.size()), marks};
  }
  return {};
}

// The first mark that may open a quote, looked for as far as words of saying reach.
std::size_t find_quote(std::string_view after) {
  constexpr std::size_t longest = 36;  // bytes
  const std::string_view near = after.substr(0, longest);
  return std::min({near.find("“"), near.find("「"), near.find('"')});
}

// Where the mark stands that closes the quote; at the end of `words` where none does.
std::size_t quote_end(std::string_view words, const MarkPair& marks) {
  std::size_t first = words.size();
  int depth = 1;
  for (std::size_t at = 0; at < words.size(); at += character_step(words[at])) {
    if (begins_with(words.substr(at), marks.close)) {
      first = std::min(first, at);
      if (--depth == 0) return at;
    } else if (begins_with(words.substr(at), marks.open)) {
      ++depth;
    }
  }
  return first;  // a mark inside is not closed
}

}  // namespace

// What `citation`, which ends at `end`, is followed by.
void Reading::remember_told(std::uint32_t citation, std::uint32_t end) {
  const Citation& cited = out_.citations[citation];
  if (cited.instrument == self_title || in_amendment()) return;
  const std::string_view after = rest(end).substr(0, longest_told);
  if (!here_.document.articles.empty() && find_quote(after) == after.npos) return;
  if (const OpenedQuote quote = quote_opened(after, !cited.target.whole()); quote.bytes != 0) {
    const std::uint32_t begin = end + quote.bytes;
    const std::size_t length = quote_end(after.substr(quote.bytes), quote.marks);
    memory_.told = {citation, {begin, begin + static_cast<std::uint32_t>(length)}, true};
    return;
  }
  // 依照第五条规定， within words that are told is a part of them, unless a sentence begins with it.
  const bool apart =
      told_law(end) == no_citation || (quoted_law(end) == no_citation && ends_in(before_here(cited.span.begin), "。"));
  const bool retold = apart && begins_with(after, "规定，");
  const bool words = retold || begins_with(after, "：") || (space_before(after) != 0 && !trim(after).empty());
  if (!words || cited.target.whole() || !here_.document.articles.empty()) return;
  const std::string_view stop = retold ? "。" : "|";  // the cell of a table ends them
  const std::size_t length = std::min(after.find(stop), after.size());
  memory_.told = {citation, {end, end + static_cast<std::uint32_t>(length)}, false};
}

// 《甲法》第一条规定：“…。”第二条规定：“…。”: whose words are quoted too goes on with that law.
bool Reading::read_behind_quoted(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  constexpr std::size_t longest = 12;  // bytes of the closing mark and what parts sentences
  static constexpr WordSet parting{"”", "」", "\"", "。", "；", "，", "、", " ", "\n", "\u3000"};
  const ToldLaw& told = memory_.told;
  const Unit top = pins.front().top;
  if (!told.quoted || told.citation == no_citation || at <= told.words.end || at - told.words.end > longest)
    return false;
  for (std::string_view gap = here_.text.substr(told.words.end, at - told.words.end); !gap.empty();) {
    const std::size_t mark = parting.beginning(gap).size();
    if (mark == 0) return false;
    gap.remove_prefix(mark);
  }
  const Locator before = out_.citations[told.citation].target;
  const bool placed = top == Unit::article || (top > Unit::article && before[Unit::article] != 0);
  if (!placed || quote_opened(rest(pins.back().span.end), false).bytes == 0) return false;
  Manner manner = taken_over(Naming::carried, RuleId::spoken_law, told.citation);
  cite_pinpoints(at, pins, top == Unit::article ? Locator{} : before.first().up_to(Unit::article),
                 out_.citations[told.citation].instrument, manner);
  return true;
}

// The citation whose law's words are read at `at`; no_citation where there is none.
std::uint32_t Reading::told_law(std::uint32_t at) const {
  const bool inside = memory_.told.words.begin <= at && at < memory_.told.words.end;
  return inside ? memory_.told.citation : no_citation;
}

// The same, where the words stand in quotes.
std::uint32_t Reading::quoted_law(std::uint32_t at) const { return memory_.told.quoted ? told_law(at) : no_citation; }

// The place of that citation's words; none where it names several places.
ToldPlace Reading::place_told_by(std::uint32_t law) const {
  if (law == no_citation) return {};
  const Citation& cited = out_.citations[law];
  return {cited.target.range() ? Locator{} : cited.target, cited.instrument};
}

// The place in another law whose words are told at `at`, under its title or in quotes.
ToldPlace Reading::told_place(std::uint32_t at) {
  if (in_excerpt(at)) return {memory_.excerpt.place, memory_.excerpt.law};
  return place_told_by(quoted_law(at));
}

// 《甲法》第十条：不属于前条规定的…: the same, also where the words stand without quotes.
ToldPlace Reading::retold_place(std::uint32_t at) {
  const ToldPlace told = told_place(at);
  return told.law == no_title ? place_told_by(told_law(at)) : told;
}

}  // namespace yiju
