// W3C Web Annotation Data Model (Recommendation, 23 February 2017): every citation as an annotation whose target is the
// text with a TextPositionSelector (characters, from 0) and a TextQuoteSelector (the words and some before and behind
// them), so that it is found again after the text was wrapped anew. The body is what the citation means: instrument,
// provision, outcome.
#include "base/json_writer.hpp"
#include "base/markup.hpp"
#include "base/utf8.hpp"
#include "citation/relation.hpp"
#include "corpus/corpus_folder.hpp"
#include "output/export/export.hpp"
#include "text/text_cursor.hpp"

namespace yiju {
namespace {

constexpr std::size_t kContext = 20;  // characters before and behind

/// Start of the character `count` characters before `at`.
std::size_t back_by(std::string_view text, std::size_t at, std::size_t count) {
  while (at > 0 && count > 0) {
    --at;
    if (!is_continuation(text[at])) --count;
  }
  return at;
}

std::size_t on_by(std::string_view text, std::size_t at, std::size_t count) {
  for (; at < text.size() && count > 0; --count) at += std::max<std::size_t>(decode(text, at).bytes, 1);
  return std::min(at, text.size());
}

class Annotations {
 public:
  explicit Annotations(const Corpus& corpus) : corpus_(corpus), folder_(folder_of(corpus)) {}

  std::string write() {
    std::size_t total = 0;
    for (const Extraction& extraction : corpus_.extractions) total += extraction.citations.size();
    json_.object();
    write_context();
    json_.member("id", "urn:x-yiju:annotations");
    json_.member("type", "AnnotationCollection");
    json_.member("total", total);
    json_.object("first");
    json_.member("id", "urn:x-yiju:annotations/1");
    json_.member("type", "AnnotationPage");
    json_.member("startIndex", 0);
    json_.array("items");
    for (DocumentId i = 0; i < corpus_.documents.size() && !corpus_.is_library(i); ++i) write_document(i);
    json_.close();
    json_.close();
    json_.close();
    return json_.take();
  }

 private:
  /// What the vocabulary of annotations has no word for gets an IRI of ours.
  void write_context() {
    json_.array("@context");
    json_.value("http://www.w3.org/ns/anno.jsonld");
    json_.object();
    json_.member("title", "http://purl.org/dc/terms/title");
    for (const char* word : {"provision", "relation", "outcome", "reason"})
      json_.member(word, std::string_view(std::string("urn:x-yiju:vocabulary:") + word));
    json_.close();
    json_.close();
  }

  void write_document(std::size_t index) {
    const Document& document = corpus_.documents[index];
    const Extraction& extraction = corpus_.extractions[index];
    const std::string_view text = document.source.text;
    TextCursor cursor(text);
    for (std::size_t i = 0; i < extraction.citations.size(); ++i) {
      const Citation& citation = extraction.citations[i];
      cursor.at(citation.span.begin);
      const std::uint64_t begin = cursor.characters();
      cursor.at(citation.span.end);
      json_.object();
      json_.member("id", std::string_view("urn:x-yiju:annotation/" + std::to_string(++number_)));
      json_.member("type", "Annotation");
      json_.member("motivation", "linking");
      write_body(extraction, citation, corpus_.resolutions[index][i]);
      json_.object("target");
      json_.member("source", std::string_view(escape_iri(path_below(folder_, document.source.path))));
      json_.array("selector");
      write_position(begin, cursor.characters());
      write_quote(text, citation.span);
      json_.close();
      json_.close();
      json_.close();
    }
  }

  void write_body(const Extraction& extraction, const Citation& citation, const Resolution& resolution) {
    const std::string title =
        extraction.titles.size() > citation.instrument ? extraction.titles[citation.instrument] : "";
    json_.object("body");
    json_.member("type", "SpecificResource");
    json_.member("source", std::string_view("urn:x-yiju:" + escape_iri(title)));
    json_.member("title", std::string_view(title));
    json_.member("provision", std::string_view(to_string(citation.target)));
    json_.member("relation", name_of(citation.relation));
    json_.member("outcome", name_of(resolution.outcome));
    json_.member("reason", name_of(resolution.reason));
    json_.close();
  }

  void write_position(std::uint64_t start, std::uint64_t end) {
    json_.object();
    json_.member("type", "TextPositionSelector");
    json_.member("start", start);
    json_.member("end", end);
    json_.close();
  }

  void write_quote(std::string_view text, Span span) {
    const std::size_t before = back_by(text, span.begin, kContext), behind = on_by(text, span.end, kContext);
    json_.object();
    json_.member("type", "TextQuoteSelector");
    json_.member("exact", slice(text, span));
    json_.member("prefix", text.substr(before, span.begin - before));
    json_.member("suffix", text.substr(span.end, behind - span.end));
    json_.close();
  }

  const Corpus& corpus_;
  std::string folder_;
  JsonWriter json_;
  std::size_t number_ = 0;
};

}  // namespace

std::vector<FolderFile> write_annotations(const Corpus& corpus) {
  return {{"annotations.jsonld", Annotations(corpus).write()}};
}

}  // namespace yiju
