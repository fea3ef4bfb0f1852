#include "corpus/noted_draft.hpp"

#include "document/draft_title.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

bool is_loaded(const Corpus& corpus, InstrumentId id) { return !corpus.registry.versions_of(id).empty(); }

// The only draft that is no library's; no_instrument where there is none or are several.
InstrumentId only_draft(const Corpus& corpus) {
  InstrumentId found = no_instrument;
  for (DocumentId d = 0; d < corpus.documents.size() && !corpus.is_library(d); ++d) {
    const InstrumentId id = corpus.registry.instrument_of(d);
    if (id == no_instrument || id == found || corpus.registry.instruments()[id].level != Level::draft) continue;
    if (found != no_instrument) return no_instrument;
    found = id;
  }
  return found;
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
  const InstrumentId only = only_draft(corpus);
  if (only == no_instrument || !named) return only;
  const std::string wanted = title_key(title), own = title_key(corpus.registry.instruments()[only].title);
  return without_stage(own).ends_with(without_stage(wanted)) ? only : no_instrument;
}

}  // namespace yiju
