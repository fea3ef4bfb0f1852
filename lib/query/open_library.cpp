#include "query/open_library.hpp"

#include <map>
#include <utility>

#include "citation/extractor.hpp"
#include "corpus/document_reading.hpp"
#include "document/parser.hpp"
#include "graph/library_graph.hpp"
#include "graph/members.hpp"
#include "graph/node_id.hpp"
#include "graph/target.hpp"
#include "graph/text_places.hpp"
#include "query/text_library.hpp"
#include "query/wording_proof.hpp"
#include "registry/resolver.hpp"
#include "registry/title.hpp"
#include "registry/version.hpp"

namespace yiju {

struct OpenLibrary::State {
  State(const std::string& path, Date day) : library(path, 1), as_of(day) {
    tags = tags_of(library.corpus());
    own = static_cast<DocumentId>(library.corpus().documents.size());
    library.guest() = {};
  }

  TextLibrary library;
  Date as_of;
  WordingProver prover{library.corpus()};
  std::vector<std::string> tags;               // of the library's texts
  DocumentId own = no_document;                // the text that is read
  std::map<DocumentId, TextPlaces> places;     // of those that were cited into
  std::map<std::string, std::string> unknown;  // of the text at hand: titles that nobody knows, by key
  std::vector<TargetPlace> found;              // kept for its memory

  [[nodiscard]] const Registry& registry() const { return library.corpus().registry; }
  [[nodiscard]] const std::vector<Document>& documents() const { return library.corpus().documents; }
  void read_cited(const Extraction& extraction);
  const TextPlaces& places_of(DocumentId document);
  CitedPlace instrument_of(const Target& target, const TextPlaces& own_places);
  void add_places(std::uint32_t citation, const Target& target, const TextPlaces& own_places, std::size_t most,
                  std::vector<CitedPlace>& out);
};

/// The words of a cited text are read when it is first cited with a provision, whoever cites it: no answer hangs on the
/// order.
void OpenLibrary::State::read_cited(const Extraction& extraction) {
  for (const InstrumentId instrument : cited_into(extraction, registry())) {
    for (const Version& version : registry().versions_of(instrument)) static_cast<void>(library.text(version.document));
  }
}

const TextPlaces& OpenLibrary::State::places_of(DocumentId document) {
  const auto known = places.find(document);
  if (known != places.end()) return known->second;
  const InstrumentId instrument = registry().instrument_of(document);
  const std::string& title = registry().instruments()[instrument].title;
  return places.emplace(document, TextPlaces(documents()[document], title, tags[document])).first->second;
}

CitedPlace OpenLibrary::State::instrument_of(const Target& target, const TextPlaces& own_places) {
  CitedPlace cited;
  cited.own = target.resolution.document == own;
  cited.instrument = target.resolution.instrument;
  if (cited.own) {
    cited.id = cited.instrument_id = own_places.id(documents()[own], 0);
    cited.title = documents()[own].source.path;
    return cited;
  }
  cited.title = cited.instrument != no_instrument
                    ? registry().instruments()[cited.instrument].title
                    : unknown.try_emplace(title_key(target.title), target.title).first->second;
  cited.id = cited.instrument_id = id_of_place(cited.title, {}, {}, 0);
  return cited;
}

void OpenLibrary::State::add_places(std::uint32_t citation, const Target& target, const TextPlaces& own_places,
                                    std::size_t most, std::vector<CitedPlace>& out) {
  CitedPlace cited = instrument_of(target, own_places);
  cited.citation = citation;
  cited.outcome = target.resolution.outcome;
  cited.reason = target.resolution.reason;
  if (target.locator.whole()) return out.push_back(std::move(cited));
  const DocumentId document = target.resolution.document;
  find_places(documents(), target, most, found);
  for (const TargetPlace& place : found) {
    const PlaceOutcome here = outcome_at(documents(), target, place, own);
    cited.outcome = here.outcome;
    cited.reason = here.reason;
    cited.missing = place.missing();
    if (document == no_document) {
      cited.id = id_within(cited.instrument_id, place.locator, 0);
    } else {
      const TextPlaces& in = cited.own ? own_places : places_of(document);
      cited.id = place.missing() ? in.id(place.locator) : in.id(documents()[document], place.node);
    }
    if (&place == &found.back()) return out.push_back(std::move(cited));
    out.push_back(cited);
  }
}

namespace {

/// Who the text is, its day, and where its citations stand.
void tell_places(const Document& document, const TextPlaces& own_places, ResolvedText& text) {
  text.date = wording_date(document);
  text.name = own_places.id(document, 0);
  text.places.reserve(text.extraction.citations.size());
  for (const Citation& citation : text.extraction.citations)
    text.places.push_back(own_places.id(document, citation.place));
}

}  // namespace

OpenLibrary::OpenLibrary(const std::string& path, Date as_of) : state_(std::make_unique<State>(path, as_of)) {}

OpenLibrary::~OpenLibrary() = default;

const std::vector<Instrument>& OpenLibrary::instruments() const { return state_->registry().instruments(); }

bool OpenLibrary::has_texts() const { return state_->library.has_texts(); }

ResolvedText OpenLibrary::resolve(std::string name, Source source) {
  ResolvedText text;
  source.path = std::move(name);
  text.document = parse_document(std::move(source));
  text.extraction = citations_to_resolve(text.document);
  State& state = *state_;
  state.unknown.clear();
  std::swap(state.library.guest(), text.document);
  const Document& document = state.library.guest();
  state.read_cited(text.extraction);
  const TextPlaces own_places(document, document.source.path, {});
  tell_places(document, own_places, text);
  std::vector<Resolution> resolutions =
      resolve_citations(state.own, state.documents(), text.extraction, state.registry(), {state.as_of});
  const std::size_t most = most_members(resolutions.size());
  for (std::uint32_t i = 0; i < resolutions.size(); ++i) {
    const Citation& citation = text.extraction.citations[i];
    state.prover.prove(citation, resolutions[i]);
    state.add_places(i, {resolutions[i], text.extraction.titles[citation.instrument], citation.target}, own_places,
                     most, text.cited);
  }
  std::swap(state.library.guest(), text.document);
  return text;
}

ResolvedText OpenLibrary::read(std::string name, Source source) {
  ResolvedText text;
  source.path = std::move(name);
  text.document = parse_document(std::move(source));
  text.extraction = extract_citations(text.document);
  tell_places(text.document, TextPlaces(text.document, text.document.source.path, {}), text);
  return text;
}

}  // namespace yiju
