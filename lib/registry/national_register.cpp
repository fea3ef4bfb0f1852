#include "registry/national_register.hpp"

#include <string>
#include <vector>

#include "base/split.hpp"

namespace yiju {

namespace {

std::vector<std::string> names(std::string_view joined) {
  if (joined.empty()) return {};
  const std::vector<std::string_view> parts = split(joined, "\t");
  return {parts.begin(), parts.end()};
}

}  // namespace

Instrument instrument_of(const NationalFact& fact) {
  Instrument instrument;
  instrument.title = fact.title;
  instrument.short_titles = names(fact.short_titles);
  instrument.quoted_titles = names(fact.quoted_titles);
  instrument.historic_titles = names(fact.historic_titles);
  instrument.level = fact.level;
  instrument.issuers = names(fact.issuers);
  instrument.document_number = fact.document_number;
  instrument.adopted = fact.adopted;
  instrument.issued = fact.issued;
  instrument.effective = fact.effective;
  instrument.amended = fact.amended;
  instrument.amended_from = fact.amended_from;
  instrument.repealed = fact.repealed;
  instrument.status = fact.status;
  instrument.successor = fact.successor;
  instrument.article_count = fact.article_count;
  instrument.built_in = true;
  return instrument;
}

}  // namespace yiju
