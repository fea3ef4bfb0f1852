#include "yiju/citations.hpp"

#include "citation/extractor.hpp"
#include "citation/rule.hpp"
#include "document/parser.hpp"
#include "text/reader.hpp"
#include "text/text_cursor.hpp"

namespace yiju {
namespace {

std::vector<CitationRow> rows_of(const Document& document) {
  const Extraction extraction = extract_citations(document);
  TextCursor cursor(document.source.text);
  std::vector<CitationRow> rows;
  for (const Citation& citation : extraction.citations) {
    const Position place = cursor.at(citation.span.begin);
    const std::string words(slice(document.source.text, citation.span));
    rows.push_back({place.line, place.column, words, extraction.titles[citation.instrument], to_string(citation.target),
                    name_of(citation.relation), name_of(citation.rule)});
  }
  return rows;
}

}  // namespace

std::vector<CitationRow> read_citations(const std::string& path) { return rows_of(parse_document(read_source(path))); }

std::vector<CitationRow> citations_in(std::string_view text) {
  return rows_of(parse_document(Source{.path = "-", .text = std::string(text), .diagnostics = {}}));
}

}  // namespace yiju
