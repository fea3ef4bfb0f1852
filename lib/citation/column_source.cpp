#include "citation/column_source.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/behind_last.hpp"
#include "base/pause.hpp"
#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/reading.hpp"
#include "citation/source_lead.hpp"

namespace yiju {

namespace {

// “…” is open at the end of the words.
bool is_quoting(std::string_view words) {
  const std::size_t open = words.rfind("“"), close = words.rfind("”");
  return open != words.npos && (close == words.npos || close < open);
}

// 《甲法》第六条　国家实行…, 《甲法》第六条：国家实行…: the rest of the line is the source's own wording.
bool opens_wording(std::string_view behind) {
  static constexpr WordSet next{"《", "、", "和", "第", "“"};
  const std::string_view line = first_line(behind);
  const std::size_t step = std::max<std::size_t>(colons.beginning(line).size(), space_before(line));
  const std::string_view words = trim(line.substr(step));
  return step != 0 && !words.empty() && !next.begins(words);
}

// 《甲法》第六条。: the cell says nothing else.
bool is_all_of(std::string_view cell, std::string_view cited) {
  static constexpr WordSet stops{"。", "；", ";", "|"};
  for (cell = trim(cell); stops.ends(cell);) cell = trim(cell.substr(0, cell.size() - stops.ending(cell).size()));
  return cell == cited;
}

// What the column and the words tell; cites where they tell of no source.
Relation relation_in(std::string_view text, Span cell, const Citation& citation) {
  const Relation led =
      relation_led_by(behind_last(slice(text, {cell.begin, citation.span.begin}), {"。", "；", ";", "\n"}));
  const bool named =
      citation.note == NoteKind::basis_column || is_all_of(slice(text, cell), slice(text, citation.span));
  return led == Relation::cites && named ? Relation::based_on : led;
}

// Of each citation of the cells: whether it names a source. Sets what it is to the article.
std::vector<bool> find_sources(const Document& document, std::vector<Citation>& cited) {
  const std::string_view text = document.source.text;
  std::vector<bool> kept(cited.size());
  auto citation = cited.begin();
  for (const DocumentNote& note : document.notes) {
    if (!is_column(note.kind)) continue;
    const Span cell = document.nodes[note.node].span;
    std::size_t wording = 0;  // byte up to which the source's words are told
    for (; citation != cited.end() && citation->span.begin < cell.end; ++citation) {
      const std::uint32_t at = citation->span.begin;
      const bool quoted = at < wording || is_quoting(slice(text, {cell.begin, at}));
      const bool other = !quoted && citation->instrument != self_title;
      citation->relation = other ? relation_in(text, cell, *citation) : Relation::cites;
      citation->relation_rule = RuleId::basis_column;
      kept[static_cast<std::size_t>(citation - cited.begin())] = citation->relation != Relation::cites;
      if (quoted || !opens_wording(slice(text, {citation->span.end, cell.end}))) continue;
      wording = std::min<std::size_t>(end_of_line(text, at), cell.end);
    }
  }
  return kept;
}

// The titles of the one as those of the other.
std::vector<TitleIndex> join_titles(const std::vector<std::string>& added, std::vector<std::string>& titles) {
  std::unordered_map<std::string, TitleIndex> known;
  for (TitleIndex i = 1; i < titles.size(); ++i) known.emplace(titles[i], i);
  std::vector<TitleIndex> joined{self_title};
  for (std::size_t i = 1; i < added.size(); ++i) {
    const auto [title, fresh] = known.try_emplace(added[i], static_cast<TitleIndex>(titles.size()));
    if (fresh) titles.push_back(added[i]);
    joined.push_back(title->second);
  }
  return joined;
}

// The citations of both in reading order, what names one of them by its number with the new number.
void merge(Extraction& extraction, std::vector<Citation> added) {
  std::vector<Citation>& own = extraction.citations;
  std::vector<std::uint32_t> shift(own.size());  // how many of those added stand in front of each
  for (std::size_t i = 0, before = 0; i < own.size(); ++i) {
    while (before < added.size() && added[before].span.begin < own[i].span.begin) ++before;
    shift[i] = static_cast<std::uint32_t>(before);
  }
  const auto move = [&](std::uint32_t& index) {
    if (index != no_citation) index += shift[index];
  };
  for (Citation& citation : own) {
    move(citation.group);
    move(citation.antecedent);
  }
  for (DecisionDay& day : extraction.decision_days) move(day.citation);
  std::vector<Citation> all;
  all.reserve(own.size() + added.size());
  std::size_t next = 0;
  const auto add = [&](Citation citation) {
    citation.group = static_cast<std::uint32_t>(all.size());
    all.push_back(std::move(citation));
  };
  for (std::size_t i = 0; i < own.size(); ++i) {
    while (next < shift[i]) add(std::move(added[next++]));
    all.push_back(std::move(own[i]));
  }
  while (next < added.size()) add(std::move(added[next++]));
  own = std::move(all);
}

}  // namespace

void add_column_sources(const Document& document, Extraction& extraction) {
  if (std::ranges::none_of(document.notes, [](const DocumentNote& note) { return is_column(note.kind); })) return;
  Reading reading(document);  // of its own: what a cell speaks of is not what the next article means by 该法
  for (const DocumentNote& note : document.notes) {
    if (is_column(note.kind)) reading.read_note(note);
  }
  Extraction cells = reading.take();
  const std::vector<bool> kept = find_sources(document, cells.citations);
  if (std::ranges::find(kept, true) == kept.end()) return;
  const std::vector<TitleIndex> titles = join_titles(cells.titles, extraction.titles);
  std::vector<Citation> sources;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (!kept[i]) continue;
    Citation citation = cells.citations[i];
    citation.instrument = titles[citation.instrument];
    citation.antecedent = no_citation;
    sources.push_back(citation);
  }
  merge(extraction, std::move(sources));
}

}  // namespace yiju
