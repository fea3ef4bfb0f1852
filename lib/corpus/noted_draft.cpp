#include "corpus/noted_draft.hpp"

#include <algorithm>
#include <utility>

#include "base/word_set.hpp"
#include "citation/note_tie.hpp"
#include "citation/self_name.hpp"
#include "document/companion_part.hpp"
#include "document/draft_stage.hpp"
#include "document/draft_title.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

bool is_loaded(const Corpus& corpus, InstrumentId id) { return !corpus.registry.versions_of(id).empty(); }

// The only draft that is no library's, of one at several stages the last or that at the stage that is named;
// no_instrument where there is none or are several.
InstrumentId only_draft(const Corpus& corpus, std::string_view stage) {
  InstrumentId found = no_instrument;
  const auto& all = corpus.registry.instruments();
  const auto title_of = [&](InstrumentId id) { return title_key(without_stage(all[id].title)); };
  for (DocumentId d = 0; d < corpus.documents.size() && !corpus.is_library(d); ++d) {
    const InstrumentId id = corpus.registry.instrument_of(d);
    if (id == no_instrument || id == found || all[id].level != Level::draft) continue;
    if (found != no_instrument && title_of(id) != title_of(found)) return no_instrument;
    const auto order = [&](InstrumentId at) {
      const std::string_view own = stage_of(all[at].title);
      return std::pair(!stage.empty() && own == stage, rank_of_stage(own));
    };
    if (found == no_instrument || order(id) > order(found)) found = id;
  }
  return found;
}

// True for the draft's title at whatever stage, also without the place in front: 公园条例（草案）.
bool means_title(const std::string& named, const std::string& title) {
  const std::string wanted = title_key(named), own = title_key(title);
  return without_stage(own).ends_with(without_stage(wanted));
}

// True for the law that the draft changes or ends: 甲办法 of 关于废止〈甲办法〉的决定（草案）.
bool is_object_of(std::string_view named, std::string_view title) {
  static constexpr WordSet verbs{"废止", "修改", "修正", "修订"};
  const std::size_t open = title.find("〈"), close = title.find("〉");
  if (open == title.npos || close == title.npos || !verbs.ends(title.substr(0, open))) return false;
  constexpr std::size_t mark = std::string_view("〈").size();
  return title_key(title.substr(open + mark, close - open - mark)) == title_key(named);
}

// A report on 甲条例（草案） that speaks of 草案二次审议稿, which lies beside it, brings in that one.
InstrumentId brought_in(const Corpus& corpus, DocumentId report, InstrumentId draft) {
  static constexpr WordSet reports{"报告", "汇报"};
  if (!reports.ends(corpus.documents[report].title)) return draft;
  const auto& all = corpus.registry.instruments();
  const std::string stem = title_key(without_stage(all[draft].title));
  for (const std::string& title : corpus.extractions[report].titles) {
    if (!follows_draft(reading_at_end(stage_of(title))) || title_key(without_stage(title)) != stem) continue;
    const TitleMatch match = corpus.registry.find(title);
    if (match.instruments.size() != 1 || !is_loaded(corpus, match.instruments.front())) continue;
    const InstrumentId other = match.instruments.front();
    if (rank_of_stage(stage_of(title)) > rank_of_stage(stage_of(all[draft].title))) draft = other;
  }
  return draft;
}

}  // namespace

InstrumentId noted_draft(const Corpus& corpus, DocumentId companion) {
  if (corpus.documents[companion].form != DocumentForm::note) return no_instrument;
  const Extraction& extraction = corpus.extractions[companion];
  const bool named = extraction.subject != self_title;
  const std::string title = named ? extraction.titles[extraction.subject] : std::string();
  const InstrumentId only = only_draft(corpus, is_stage(title) ? std::string_view(title) : stage_of(title));
  const std::string own = only == no_instrument ? std::string() : corpus.registry.instruments()[only].title;
  if (named && is_object_of(title, own)) return only;
  if (named) {
    const TitleMatch match = corpus.registry.find(title);
    if (match.instruments.size() == 1 && is_loaded(corpus, match.instruments.front()))
      return brought_in(corpus, companion, match.instruments.front());
  }
  if (only == no_instrument || !named || is_stage(title)) return only;
  return means_title(title, own) ? only : no_instrument;
}

namespace {

bool holds_article(const Document& document, const Locator& place) {
  return find_provision(document, place.up_to(Unit::article)) != no_node;
}

// 《办法》第九条 in the note on a revision whose 办法 in force ends with 第七条: an article of the draft that bears its title.
void read_past_end_as_draft(Corpus& corpus, DocumentId note, InstrumentId draft) {
  Extraction& extraction = corpus.extractions[note];
  const std::string& title = corpus.registry.instruments()[draft].title;
  const std::string in_force(without_stage(title));
  const TitleMatch law = corpus.registry.find(in_force);
  if (extraction.subject == self_title || !changes_text_in_force(title) || law.instruments.size() != 1) return;
  if (law.instruments.front() == draft || !is_loaded(corpus, law.instruments.front())) return;
  const auto newest = [&](InstrumentId id) -> const Document& {
    return corpus.documents[corpus.registry.versions_of(id).back().document];
  };
  bool changed = false;
  for (Citation& citation : extraction.citations) {
    if (citation.naming != Naming::short_name || citation.instrument == extraction.subject) continue;
    const Locator place = citation.target.first();
    if (place[Unit::article] == 0 || extraction.titles[citation.instrument] != in_force) continue;
    if (holds_article(newest(law.instruments.front()), place) || !holds_article(newest(draft), place)) continue;
    citation.instrument = extraction.subject;
    changed = true;
  }
  if (changed) extraction.ties = find_note_ties(corpus.documents[note], extraction);
}

// 增加一条，作为第四条 in a report on 甲条例（草案） that brings in the next reading: a number of that one. So is one past the
// end of the text that was reported on.
void read_outcome_as_draft(Corpus& corpus, DocumentId report, InstrumentId draft) {
  static constexpr WordSet becoming{"作为", "改为", "成为"};
  Extraction& extraction = corpus.extractions[report];
  const TitleMatch named = corpus.registry.find(extraction.titles[extraction.subject]);
  if (named.instruments.size() != 1 || named.instruments.front() == draft) return;
  const auto& versions = corpus.registry.versions_of(named.instruments.front());
  if (versions.empty()) return;
  const std::string& title = corpus.registry.instruments()[draft].title;
  const auto at = std::ranges::find(extraction.titles, title);
  if (at == extraction.titles.end()) return;
  const auto outcome = static_cast<TitleIndex>(at - extraction.titles.begin());
  const Document& before = corpus.documents[versions.back().document];
  const Document& after = corpus.documents[corpus.registry.versions_of(draft).back().document];
  const std::string_view text = corpus.documents[report].source.text;
  for (Citation& citation : extraction.citations) {
    const Locator place = citation.target.first();
    if (citation.instrument != extraction.subject || place[Unit::article] == 0 || !holds_article(after, place))
      continue;
    if (becoming.ends(text.substr(0, citation.span.begin)) || !holds_article(before, place))
      citation.instrument = outcome;
  }
}

}  // namespace

void name_noted_drafts(Corpus& corpus) {
  for (DocumentId d = 0; d < corpus.documents.size() && !corpus.is_library(d); ++d) {
    const InstrumentId draft = noted_draft(corpus, d);
    if (draft == no_instrument) continue;
    const std::string& title = corpus.registry.instruments()[draft].title;
    std::vector<std::string>& named = corpus.extractions[d].titles;
    for (TitleIndex at = 1; at < named.size(); ++at) {
      const std::string_view kind = without_stage(named[at]);
      const bool only_kind =
          is_stage(named[at]) || (kind_word_length(kind) == kind.size() && without_stage(title).ends_with(kind));
      if (only_kind) named[at] = title;
    }
    read_past_end_as_draft(corpus, d, draft);
    read_outcome_as_draft(corpus, d, draft);
  }
}

bool tells_how_made(std::string_view cited, std::string_view draft, bool explained) {
  static constexpr WordSet steps{"制定程序", "立法程序", "规范性文件", "决策程序"};
  static constexpr WordSet powers{"立法法", "立法条例"};
  static constexpr WordSet subjects{"立法", "制定程序", "规范性文件", "决策"};
  if (subjects.stands_in(draft)) return false;
  return steps.stands_in(cited) || (!explained && powers.stands_in(cited));
}

std::vector<NoteText> notes_in(const Corpus& corpus, DocumentId document) {
  const Document& text = corpus.documents[document];
  std::vector<NoteText> notes;
  if (text.form == DocumentForm::note) {
    const InstrumentId draft = noted_draft(corpus, document);
    if (draft == no_instrument) return notes;
    const Span whole{0, static_cast<std::uint32_t>(body_size(text.source))};
    notes.push_back({document, whole, corpus.registry.versions_of(draft).back().document, explains_draft(text.title)});
    return notes;
  }
  if (text.articles.empty()) return notes;
  for (const CompanionPart& part : find_companion_parts(text)) {
    if (part.draft.empty() || means_title(part.draft, text.title))
      notes.push_back({document, part.words, document, part.explains});
  }
  return notes;
}

}  // namespace yiju
