// The relation of what is cited, from the words around it and the place where it stands: in a list of what ends, under a
// heading that announces the basis, in a line of history, in the annex of a decision.
#include <algorithm>

#include "base/line_break.hpp"
#include "base/plain_line.hpp"
#include "base/usual_marks.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/reading.hpp"
#include "citation/relation_changes.hpp"
#include "citation/relation_repeals.hpp"
#include "citation/title_list.hpp"
#include "document/enclosing.hpp"

namespace yiju {

namespace {

// 《甲法》第四十条、第四十二条 and nothing else.
bool is_title_with_places(std::string_view words) {
  constexpr std::size_t longest = 600;  // bytes
  static constexpr WordSet stops{"；", "。", "，", ";"};
  words = trim(words);
  words.remove_suffix(stops.ending(words).size());
  if (!begins_with(words, "《") || words.size() > longest) return false;
  const auto end = static_cast<std::uint32_t>(words.size());
  std::vector<Pinpoint> places;
  return scan_pinpoints(words, skip_title(words, 0, end), end, places) == end && !places.empty();
}

}  // namespace

RelationFound Reading::relation_of(Span cited, TitleIndex instrument) {
  const bool own = instrument == self_title && here_.form == DocumentForm::statute;
  const bool drafted = instrument == memory_.subject && here_.form == DocumentForm::note;
  const bool amends = in_amendment() && instrument != memory_.subject && is_own_draft(instrument);
  const bool told = quoted_law(cited.begin) != no_citation;  // words of another law are no clause of this text
  if (own || drafted || amends || told)
    return {};  // a statute does not amend or repeal itself; a draft is not its own basis
  return relation_by_words(cited);
}

// 二、起草依据 above （一）《甲法》: in a note or a policy the heading tells what its list is.
bool Reading::under_basis_heading() const {
  if (here_.form != DocumentForm::note && here_.form != DocumentForm::official_document) return false;
  constexpr std::size_t longest_heading = 90;  // bytes
  static constexpr WordSet also{"背景", "必要", "过程", "经过", "情况"};
  for (NodeIndex node = here_.document.nodes[here_.node].parent; node != no_node;
       node = here_.document.nodes[node].parent) {
    if (here_.document.nodes[node].kind != ProvisionKind::heading) continue;
    const std::string_view from = here_.text.substr(here_.document.nodes[node].span.begin, longest_heading);
    const std::string_view heading = first_line(from);
    if (heading.size() >= longest_heading || find_word(heading, "依据") == std::string_view::npos) continue;
    return !also.stands_in(heading) ||
           is_title_alone(rest(here_.unit.begin));  // 一、起草背景和依据 tells of other things too
  }
  return false;
}

// The text as the decision makes it, in full in its annex: its articles change nothing.
bool Reading::in_republished() const {
  return enclosing(here_.document, article_of(here_.document, here_.node), ProvisionKind::annex) != no_node;
}

// Words of the amended law: new wording in quotes, or the whole in the annex.
bool Reading::in_amended_words() const { return in_quote() || (in_amendment() && in_republished()); }

// A paragraph whose lines a page has broken, or whose marks are not the usual ones; rows of a table are none, and amendments
// are read line by line.
bool Reading::is_broken_unit() const {
  constexpr std::size_t longest = 6000;  // bytes, so that a text of many citations stays linear
  const std::string_view words = trim_end(rest(here_.unit.begin));
  return !in_amendment() && words.size() < longest && words.find('|') == words.npos &&
         (words.find('\n') != words.npos || has_unusual_marks(words));
}

// 根⏎据《甲法》, 同时废⏎止, «甲法»,制定本办法: the words are read as they were before.
RelationFound Reading::relation_over_breaks(Surroundings surroundings, Span cited) const {
  const auto mended = [](std::string_view words) { return with_usual_marks(without_breaks(words)); };
  std::string text = mended(before_here(cited.begin));
  const auto begin = static_cast<std::uint32_t>(text.size());
  text += mended(slice(here_.text, cited));
  const Span there{begin, static_cast<std::uint32_t>(text.size())};
  text += mended(rest(cited.end));
  surroundings.text = text;
  surroundings.unit = {0, static_cast<std::uint32_t>(text.size())};
  const RelationFound told = surroundings.history ? history_relation(surroundings, there) : RelationFound{};
  return told.relation != Relation::cites ? told
                                          : find_relation(surroundings, read_sentence(surroundings, there), there);
}

// What the list tells in which the title stands: a row whose cells say that it ends, a list of what ends; nothing where it
// stands in none.
std::optional<RelationFound> Reading::relation_in_list(Span cited, std::string_view line) const {
  const RelationFound ends{Relation::repeals, RuleId::repeal_clause};
  if (line.starts_with('|') && is_listed_in_row(line) && ends_in_its_row(rest(cited.end))) return ends;
  if (!here_.repealed) return std::nullopt;
  static constexpr WordSet replaces{"被", "由"};  // 《甲办法》已被《乙条例》取代: 乙 does not end
  // （根据《丁决定》修正） in the list only tells which wording is meant
  const bool other = replaces.ends(line) || dates_a_wording(rest(cited.end));
  return is_listed_in_row(line) && !other ? ends : RelationFound{};
}

// 第一条修改为：“为了……，根据《甲法》，制定本条例。”: the clause of the text that is changed says what that text rests on.
RelationFound Reading::relation_in_new_wording(Span cited) const {
  constexpr std::uint32_t longest = 1500;  // bytes, so that a text of one line stays linear
  const std::uint32_t first = std::max(here_.unit.begin, cited.begin - std::min(cited.begin, longest));
  const std::string_view mark = "”", before = here_.text.substr(first, cited.begin - first);
  const std::size_t open = before.rfind("“");
  const std::size_t close = find_word(here_.text.substr(0, cited.end + longest + mark.size()), mark, cited.end);
  const Span wording{open == std::string_view::npos ? first : first + static_cast<std::uint32_t>(open + mark.size()),
                     static_cast<std::uint32_t>(std::min<std::size_t>(close, here_.unit.end))};
  if (wording.end > cited.end + longest) return {};
  const Surroundings surroundings{here_.text, here_.document.title, wording, DocumentForm::statute, false};
  const RelationSentence sentence = read_sentence(surroundings, cited);
  if (!sentence.enacts) return {};
  const RelationFound found = find_relation(surroundings, sentence, cited);
  return found.relation == Relation::based_on || found.relation == Relation::implements ? found : RelationFound{};
}

RelationFound Reading::relation_by_words(Span cited) {
  if (in_quote()) {
    return renumbers(before_here(cited.begin), rest(cited.end))
               ? RelationFound{Relation::amends, RuleId::amending_words}
               : relation_in_new_wording(cited);
  }
  constexpr std::size_t longest_row = 3000;  // bytes, so that a text of one line stays linear
  std::string_view ahead = before_here(cited.begin);
  ahead.remove_prefix(ahead.size() - std::min(ahead.size(), longest_row));
  const std::string_view line = last_line(ahead);
  if (const auto listed = relation_in_list(cited, line)) return *listed;
  const std::string_view numbered = behind_list_number(rest(here_.unit.begin));
  const bool alone =  // 一、甲条例; 17.《甲法》第四十条、第四十二条
      cited.begin > here_.unit.begin && (trim(numbered) == slice(here_.text, cited) || is_title_with_places(numbered));
  if (in_amendment() && (alone || is_title_alone(rest(here_.unit.begin))))
    return {Relation::amends, RuleId::amending_words};
  const bool history = !line.starts_with('|') && here_.document.nodes[here_.node].kind == ProvisionKind::history &&
                       !announces_change(rest(here_.unit.begin));  // 2021年…通过了《甲决定》，…对《乙解释》作如下修改：
  Surroundings surroundings{here_.text, here_.document.title, here_.unit, here_.form, history};
  if (in_amendment() && in_republished()) surroundings.form = DocumentForm::statute;
  surroundings.below_basis_head = under_basis_column(cited.begin);
  surroundings.lists_basis = here_.lists_basis || surroundings.below_basis_head || under_basis_heading();
  if (is_broken_unit()) return relation_over_breaks(surroundings, cited);
  if (surroundings.history) {
    const RelationFound found = history_relation(surroundings, cited);
    if (found.relation != Relation::cites) return found;
  }
  if (cited.begin < memory_.sentence.span.begin || cited.end > memory_.sentence.span.end)
    memory_.sentence = read_sentence(surroundings, cited);
  return find_relation(surroundings, memory_.sentence, cited);
}

}  // namespace yiju
