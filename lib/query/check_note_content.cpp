// What a drafting note says of the content of its draft, held against it: topics that no article holds, articles that the
// note passes over, and the basis that it lists against the enacting clause.

#include <algorithm>
#include <optional>
#include <string>

#include "base/utf8.hpp"
#include "citation/title.hpp"
#include "corpus/noted_draft.hpp"
#include "query/check_parts.hpp"
#include "query/note_cover.hpp"

namespace yiju {

namespace {

NoteCover cover_between(const Corpus& corpus, const NoteText& note) {
  const NoteReading reading{corpus.documents[note.document], corpus.extractions[note.document], note.words,
                            note.document == note.draft};
  return cover_of(reading, corpus.documents[note.draft], corpus.extractions[note.draft]);
}

Bilingual article_words(const Document& draft, std::size_t article) {
  const Locator place = locator_of(draft, draft.articles[article]).without_divisions();
  return {describe_locator(place, Language::zh), describe_locator(place, Language::en)};
}

void check_promises(const Corpus& corpus, const NoteText& note, std::vector<Finding>& out) {
  const Document& draft = corpus.documents[note.draft];
  for (const NotePromise& promise : cover_between(corpus, note).unkept) {
    Bilingual message{"草案中没有条文写到这一点", "no article of the draft speaks of it"}, suggestion;
    if (!promise.part.empty()) {
      const std::string part(slice(corpus.documents[note.document].source.text, promise.part));
      message = {"草案写到其中一部分，没有条文写到“" + part + "”",
                 "the draft speaks of part of it; no article speaks of “" + part + "”"};
    }
    if (promise.found != no_article && promise.said != no_article) {
      const Bilingual said = article_words(draft, promise.said), found = article_words(draft, promise.found);
      message = {"说明指在" + said.zh + "，草案中在" + found.zh,
                 "the note names " + said.en + ", in the draft it is " + found.en};
    }
    out.push_back(finding_at(corpus, note.document, promise.words, CheckRule::note_promise, Severity::warning,
                             std::move(message), {"改说明，或者补草案", "mend the note, or add to the draft"}));
  }
}

// Laws and regulations that a text rests on as a whole: the places of their citations. `stands` tells which are its.
class Basis {
 public:
  template <typename Stands>
  Basis(const Corpus& corpus, DocumentId document, Stands stands) : citations_(corpus.extractions[document].citations) {
    for (std::size_t at = 0; at < citations_.size(); ++at) {
      const InstrumentId cited = corpus.resolutions[document][at].instrument;
      if (cited == no_instrument || !stands(citations_[at].span)) continue;
      cited_.push_back(cited);
      const Level level = corpus.registry.instruments()[cited].level;
      const bool binding = level == Level::constitution || level == Level::law ||
                           level == Level::administrative_regulation || level == Level::local_regulation;
      if (!binding || citations_[at].relation != Relation::based_on || !citations_[at].target.whole() || holds(cited))
        continue;
      rows_.push_back({cited, citations_[at].span, citations_[at].place});
    }
  }

  struct Row {
    InstrumentId instrument = no_instrument;
    Span span;
    NodeIndex place = no_node;
  };
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] bool holds(InstrumentId instrument) const {
    return std::ranges::find(rows_, instrument, &Row::instrument) != rows_.end();
  }
  [[nodiscard]] bool cites(InstrumentId instrument) const {
    return std::ranges::find(cited_, instrument) != cited_.end();
  }

 private:
  const std::vector<Citation>& citations_;
  std::vector<Row> rows_;
  std::vector<InstrumentId> cited_;
};

bool tied_to_an_article(const Extraction& note, Span span) {
  return std::ranges::any_of(note.ties, [&](const NoteTie& tie) { return note.citations[tie.source].span == span; });
}

void check_basis_list(const Corpus& corpus, const NoteText& text, std::vector<Finding>& out) {
  const DocumentId note = text.document, draft = text.draft;
  const std::vector<NoteText> beside = note == draft ? notes_in(corpus, draft) : std::vector<NoteText>();
  const Basis listed(corpus, note, [&](Span place) { return text.holds(place); });
  const Basis enacting(corpus, draft, [&](Span place) {
    return std::ranges::none_of(beside, [&](const NoteText& part) { return part.holds(place); });
  });
  if (listed.rows().empty() || enacting.rows().empty()) return;
  const auto title = [&](InstrumentId id) -> const std::string& { return corpus.registry.instruments()[id].title; };
  const auto name = [&](InstrumentId id) { return in_quotes(title(id)); };
  const Bilingual teller = text.explains
                               ? Bilingual{"说明列为依据", "a basis by the note"}
                               : Bilingual{"公布草案的文件称其为依据", "a basis by the text that puts up the draft"};
  for (const Basis::Row& row : listed.rows()) {
    if (enacting.holds(row.instrument) || row.instrument == corpus.registry.instrument_of(draft) ||
        tied_to_an_article(corpus.extractions[note], row.span) ||
        tells_how_made(title(row.instrument), corpus.documents[draft].title, text.explains))
      continue;
    out.push_back(finding_at(corpus, note, row.span, CheckRule::note_basis, Severity::note,
                             {teller.zh + "，草案的制定依据中没有" + name(row.instrument),
                              teller.en + "; the enacting clause does not name " + name(row.instrument)}));
  }
  if (!text.explains) return;  // a notice need not name them all
  for (const Basis::Row& row : enacting.rows()) {
    if (listed.cites(row.instrument)) continue;
    const Span place = listed.rows().front().span;
    out.push_back(finding_at(corpus, note, place, CheckRule::note_basis, Severity::note,
                             {"草案依据" + name(row.instrument) + "制定，说明没有提到",
                              "the draft rests on " + name(row.instrument) + ", which the note does not mention"}));
  }
}

// 第三条: what is marked of an article.
Span label_of(const Document& draft, NodeIndex article) {
  const Span whole = draft.nodes[article].span;
  const std::string_view words = slice(draft.source.text, whole);
  constexpr std::size_t longest = 60;  // bytes: ###### **第一百二十三条之一
  const std::size_t unit = find_word(words.substr(0, longest), "条");
  const std::size_t first = std::min(find_word(words, "第"), words.size());
  if (unit == std::string_view::npos || first > unit) return whole;
  return {whole.begin + static_cast<std::uint32_t>(first), whole.begin + static_cast<std::uint32_t>(unit + 3)};
}

}  // namespace

void check_note_content(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  for (const NoteText& note : notes_in(corpus, document)) {
    check_promises(corpus, note, out);
    check_basis_list(corpus, note, out);
  }
}

void check_passed_over(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  const InstrumentId instrument = corpus.registry.instrument_of(document);
  if (instrument == no_instrument || !is_draft(corpus.registry.instruments()[instrument])) return;
  std::optional<std::vector<std::size_t>> passed;  // by every note that goes through the content
  for (DocumentId file = 0; file < corpus.documents.size() && !corpus.is_library(file); ++file) {
    for (const NoteText& note : notes_in(corpus, file)) {
      if (note.draft != document || !note.explains) continue;
      const std::vector<std::size_t> one = cover_between(corpus, note).passed_over;
      if (one.empty()) continue;
      if (!passed) passed = one;
      std::erase_if(*passed, [&](std::size_t at) { return std::ranges::find(one, at) == one.end(); });
    }
  }
  if (!passed) return;
  const Document& draft = corpus.documents[document];
  for (const std::size_t at : *passed) {
    out.push_back(finding_at(corpus, document, label_of(draft, draft.articles[at]), CheckRule::note_silent,
                             Severity::note,
                             {"起草说明没有提到这一条", "the drafting note does not speak of this article"}));
  }
}

}  // namespace yiju
