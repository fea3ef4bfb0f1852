#include "corpus/noted_draft.hpp"

#include <utility>

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

}  // namespace

InstrumentId noted_draft(const Corpus& corpus, DocumentId companion) {
  if (corpus.documents[companion].form != DocumentForm::note) return no_instrument;
  const Extraction& extraction = corpus.extractions[companion];
  const bool named = extraction.subject != self_title;
  const std::string title = named ? extraction.titles[extraction.subject] : std::string();
  if (named) {
    const TitleMatch match = corpus.registry.find(title);
    if (match.instruments.size() == 1 && is_loaded(corpus, match.instruments.front())) return match.instruments.front();
  }
  const InstrumentId only = only_draft(corpus, is_stage(title) ? std::string_view(title) : stage_of(title));
  if (only == no_instrument || !named || is_stage(title)) return only;
  return means_title(title, corpus.registry.instruments()[only].title) ? only : no_instrument;
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
  }
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
