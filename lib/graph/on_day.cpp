#include "graph/on_day.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace yiju {

namespace {

/// A text, in force from the one day to the day before the other.
struct Term {
  DocumentForm form = DocumentForm::statute;
  Level level = Level::unknown;
  Date from, until;
};

/// Of an end of which only the year is known, that year may still be within it.
bool has_ended(Date until, Date day) { return until.month == 0 ? until.year < day.year : until <= day; }

bool holds_on(const Term& term, Date day) {
  if (term.form == DocumentForm::note || term.level == Level::draft) return true;
  return (!term.from.known() || term.from <= day) && (!term.until.known() || !has_ended(term.until, day));
}

}  // namespace

bool stands(const Corpus& corpus, DocumentId document) {
  if (!corpus.as_of.known()) return true;
  const Document& text = corpus.documents[document];
  const InstrumentId instrument = corpus.registry.instrument_of(document);
  const Level level = instrument == no_instrument ? Level::unknown : corpus.registry.instruments()[instrument].level;
  return holds_on({text.form, level, corpus.registry.in_force_from(document), corpus.registry.in_force_until(document)},
                  corpus.as_of);
}

LegalGraph on_day(const LegalGraph& graph, Date day) {
  struct Kept {
    std::vector<FileRecord> files;
    std::vector<InstrumentRecord> instruments;
    std::shared_ptr<const void> rest;
  };
  auto kept = std::make_shared<Kept>();
  kept->rest = graph.owner();
  kept->files.assign(graph.files().begin(), graph.files().end());
  kept->instruments.assign(graph.instruments().begin(), graph.instruments().end());
  for (FileRecord& file : kept->files) {
    const Level level = file.instrument == none ? Level::unknown : graph.instruments()[file.instrument].level;
    file.aside = file.table == 0 && !holds_on({file.form, level, file.from, file.until}, day);
  }
  for (InstrumentRecord& instrument : kept->instruments) {
    const bool stood = instrument.repealed.known() && day < instrument.repealed;
    if (stood && instrument.status != InstrumentStatus::draft) instrument.status = InstrumentStatus::in_force;
  }
  GraphView view = graph.view();
  view.files = kept->files;
  view.instruments = kept->instruments;
  return LegalGraph(view, std::move(kept), graph.folder(), graph.is_written());
}

}  // namespace yiju
