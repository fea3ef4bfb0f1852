#include "spec/citations.hpp"

#include "citation/extractor.hpp"
#include "document/parser.hpp"

namespace yiju {

namespace {

std::string one_line(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c != '\n') out += c;
  }
  return out;
}

std::string title_of(const Extraction& extraction, TitleIndex title) {
  return title == self_title ? "self" : extraction.titles[title];
}

}  // namespace

std::string dump_citations(const std::string& text) {
  Source source;
  source.text = text;
  const Document document = parse_document(std::move(source));
  const Extraction extraction = extract_citations(document);
  std::string out;
  for (const Citation& citation : extraction.citations) {
    out += std::to_string(position_of(text, citation.span.end - 1).line) + " ";
    out += one_line(slice(text, citation.span)) + " → " + title_of(extraction, citation.instrument);
    if (!citation.issuers.empty()) out += " of " + std::string(slice(text, citation.issuers));
    if (!citation.target.whole()) out += " " + to_string(citation.target);
    out += std::string(" ") + name_of(citation.relation) + " (" + name_of(citation.rule);
    if (citation.relation_rule != RuleId::relation_default) out += std::string(", ") + name_of(citation.relation_rule);
    out += ")\n";
  }
  for (const ShortName& name : extraction.short_names) {
    out += "short name " + name.name + " = " + title_of(extraction, name.instrument) + "\n";
  }
  for (const UnspecificSource& source_words : extraction.unspecific) {
    out += "unspecific " + one_line(slice(text, source_words.span)) + "\n";
  }
  for (const Diagnostic& diagnostic : extraction.diagnostics)
    out += std::string("! ") + name_of(diagnostic.code) + "\n";
  return out.empty() ? "nothing\n" : out;
}

}  // namespace yiju
