#include "query/citing_day.hpp"

#include <optional>

#include "corpus/noted_draft.hpp"

namespace yiju {

namespace {

Date day_of(const Document& document) {
  if (const Date wording = wording_date(document); wording.known()) return wording;
  if (document.metadata.version.known()) return document.metadata.version;
  const std::string& number = document.document_number;
  const std::size_t year = number.find_first_of("12");
  const bool four = year != number.npos && number.find_first_not_of("0123456789", year) == year + 4;
  const std::optional<Date> read = four ? parse_date(number.substr(year, 4)) : std::nullopt;
  return read ? Date{read->year, 12, 31} : Date{};
}

}  // namespace

DocumentId spoken_of(const Corpus& corpus, DocumentId document) {
  const InstrumentId draft = noted_draft(corpus, document);
  return draft == no_instrument ? document : corpus.registry.versions_of(draft).back().document;
}

Date day_of_citing(const Corpus& corpus, DocumentId document) {
  const Date own = day_of(corpus.documents[document]);
  return own.known() ? own : day_of(corpus.documents[spoken_of(corpus, document)]);
}

}  // namespace yiju
