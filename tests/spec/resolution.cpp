#include "spec/resolution.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include "citation/extractor.hpp"
#include "document/parser.hpp"
#include "registry/resolver.hpp"

namespace yiju {

namespace {

// Texts are parted by lines `=== PATH`; the first one cites.
std::vector<Document> texts_of(const std::string& example) {
  std::vector<Document> documents;
  constexpr std::string_view mark = "=== ";
  for (std::size_t at = example.find(mark); at != std::string::npos;) {
    const std::size_t line_end = std::min(example.find('\n', at), example.size());
    const std::size_t next = example.find("\n=== ", line_end);
    Source source;
    source.path = example.substr(at + mark.size(), line_end - at - mark.size());
    source.text = example.substr(std::min(line_end + 1, example.size()),
                                 next == std::string::npos ? std::string::npos : next - line_end);
    documents.push_back(parse_document(std::move(source)));
    at = next == std::string::npos ? next : next + 1;
  }
  return documents;
}

}  // namespace

std::string dump_resolution(const std::string& text) {
  const std::vector<Document> documents = texts_of(text);
  Registry registry;
  registry.add_documents(documents);
  const Extraction extraction = extract_citations(documents.front());
  const std::vector<Resolution> resolutions = resolve_citations(0, documents, extraction, registry, {});
  std::string out;
  for (std::size_t at = 0; at < resolutions.size(); ++at) {
    const Resolution& resolution = resolutions[at];
    out += std::string(slice(documents.front().source.text, extraction.citations[at].span)) + " | ";
    out += std::string(name_of(resolution.outcome)) + " " + name_of(resolution.reason);
    if (resolution.document != no_document) out += " " + documents[resolution.document].source.path;
    if (resolution.node != no_node && resolution.document != no_document && resolution.node != 0) {
      out += " " + to_string(locator_of(documents[resolution.document], resolution.node));
    }
    out += "\n";
  }
  return out;
}

}  // namespace yiju
