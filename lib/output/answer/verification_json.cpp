// A verified citation as JSON.
#include "base/json_writer.hpp"
#include "output/answer/answer_json.hpp"

namespace yiju {
namespace {

void put_date(JsonWriter& json, std::string_view name, Date date) {
  if (date.known()) json.member(name, to_string(date));
}

void put_instrument(JsonWriter& json, const Instrument& facts) {
  json.object("instrument");
  json.member("title", facts.title);
  json.member("level", name_of(facts.level));
  json.member("status", name_of(facts.status));
  if (!facts.document_number.empty()) json.member("number", facts.document_number);
  put_date(json, "adopted", facts.adopted);
  put_date(json, "effective", facts.effective);
  put_date(json, "amended", facts.amended);
  put_date(json, "repealed", facts.repealed);
  if (!facts.successor.empty()) json.member("successor", facts.successor);
  json.close();
}

void put_candidates(JsonWriter& json, const Registry& registry, const Verification& told) {
  json.array(told.existence == Existence::ambiguous ? "candidates" : "nearest");
  for (const InstrumentId id : told.resolution.candidates) json.value(registry.instruments()[id].title);
  json.close();
}

}  // namespace

std::string to_json(const TextLibrary& library, const Verification& told, Language language) {
  const Corpus& corpus = library.corpus();
  JsonWriter json;
  json.object();
  json.member("existence", name_of(told.existence));
  json.member("outcome", name_of(told.resolution.outcome));
  json.member("reason", name_of(told.resolution.reason));
  json.member("why", describe(told.resolution.reason, language));
  json.member("locator", to_string(told.place));
  if (told.resolution.instrument != no_instrument) {
    put_instrument(json, corpus.registry.instruments()[told.resolution.instrument]);
  } else {
    json.member("title", told.title);
  }
  if (told.resolution.document != no_document) {
    const Document& text = corpus.documents[told.resolution.document];
    json.object("text");
    put_date(json, "wording", wording_date(text));
    json.member("file", text.source.path);
    json.close();
  }
  if (!told.resolution.candidates.empty()) put_candidates(json, corpus.registry, told);
  json.object("force");
  json.member("on", to_string(told.day));
  json.member("answer", name_of(told.force));
  put_date(json, "since", told.since);
  put_date(json, "until", told.until);
  json.close();
  json.object("quoted");
  json.member("answer", name_of(told.quoted));
  if (!told.quoted_at.whole()) json.member("at", to_string(told.quoted_at));
  json.close();
  if (!told.words.empty())
    json.member(told.existence == Existence::other_wording ? "words_of_other_wording" : "words", told.words);
  json.array("not_checked");
  for (const Bilingual& sentence : told.not_checked) json.value(sentence.in(language));
  json.close();
  json.close();
  return json.take();
}

}  // namespace yiju
