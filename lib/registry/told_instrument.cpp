#include "registry/told_instrument.hpp"

#include <algorithm>
#include <utility>

#include "citation/title.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

template <typename Field>
void fill(Field& known, Field&& fresh, bool replace) {
  const Field empty{};
  if (fresh != empty && (replace || known == empty)) known = std::move(fresh);
}

void fill(Level& known, Level fresh, bool replace) {
  if (fresh != Level::unknown && (replace || known == Level::unknown)) known = fresh;
}

void fill(InstrumentStatus& known, InstrumentStatus fresh, bool replace) {
  if (fresh != InstrumentStatus::unknown && (replace || known == InstrumentStatus::unknown)) known = fresh;
}

std::string file_name(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.find_last_of('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

}  // namespace

std::string title_or_file_name(const Document& document) {
  // Titles inside a title are written 〈〉, as citations write them.
  return document.title.empty() ? file_name(document.source.path) : canonical_title(document.title);
}

Instrument instrument_in(const Document& document) {
  Instrument instrument;
  instrument.title = title_or_file_name(document);
  instrument.level = level_of_title(instrument.title, document.source.path);
  instrument.issuers = document.issuers;
  instrument.document_number = document.document_number;
  instrument.adopted = document.adopted;
  instrument.effective = document.effective;
  return instrument;
}

void take_days(const Document& document, Instrument& known) {
  if (document.adopted.known()) known.adopted = document.adopted;
  known.effective = std::max(known.effective, document.effective);
}

void complete(Instrument& known, Instrument&& fresh, bool replace) {
  for (auto [into, from] :
       {std::pair(&known.short_titles, &fresh.short_titles), std::pair(&known.quoted_titles, &fresh.quoted_titles),
        std::pair(&known.historic_titles, &fresh.historic_titles)}) {
    for (std::string& name : *from) {
      if (std::find(into->begin(), into->end(), name) == into->end()) into->push_back(std::move(name));
    }
  }
  fill(known.level, fresh.level, replace);
  fill(known.issuers, std::move(fresh.issuers), replace);
  fill(known.document_number, std::move(fresh.document_number), replace);
  fill(known.adopted, std::move(fresh.adopted), replace);
  fill(known.issued, std::move(fresh.issued), replace);
  fill(known.effective, std::move(fresh.effective), replace);
  if (fresh.amended.known() && (replace || !known.amended.known())) known.amended_from = fresh.amended_from;
  fill(known.amended, std::move(fresh.amended), replace);
  fill(known.repealed, std::move(fresh.repealed), replace);
  fill(known.status, fresh.status, replace);
  fill(known.successor, std::move(fresh.successor), replace);
  fill(known.article_count, std::move(fresh.article_count), replace);
  fill(known.source, std::move(fresh.source), replace);
  known.built_in = known.built_in && fresh.built_in;
}

}  // namespace yiju
