#include "output/annotate/draft_links.hpp"

#include <boost/algorithm/string/replace.hpp>
#include <map>
#include <utility>

#include "base/digit.hpp"
#include "base/letter_case.hpp"

namespace yiju {

namespace {

bool is_page(std::string_view base) { return base.ends_with(".html") || base.ends_with(".htm"); }

using NodeOfSpan = std::map<std::pair<std::uint32_t, std::uint32_t>, NodeId>;

/// The nodes to which a document's citations lead, by the words.
NodeOfSpan cited_nodes(const LegalGraph& graph, DocumentId document) {
  NodeOfSpan nodes;
  for (const EdgeRecord& edge : graph.edges()) {
    if (edge.file == document && !edge.span.empty()) nodes.emplace(std::pair(edge.span.begin, edge.span.end), edge.to);
  }
  return nodes;
}

/// In a page: the node chosen, and in sight.
std::string place_in_page(std::string_view page, std::string_view node) {
  std::string id = encoded_address(node);
  boost::algorithm::replace_all(id, ":", "%3A");
  return encoded_address(page) + "#n=" + id + "&s=" + id;
}

std::string file_name(std::string_view path) { return std::string(path.substr(path.rfind('/') + 1)); }

}  // namespace

std::string encoded_address(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF", plain = "-._~/:";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = is_digit(c) || is_letter(c);
    if (letter || plain.find(c) != std::string_view::npos)
      out += c;
    else
      (out += '%', out += digits[byte >> 4], out += digits[byte & 15]);
  }
  return out;
}

std::vector<TextLink> links_of(const Corpus& corpus, const LegalGraph& graph, DocumentId document,
                               std::string_view base) {
  std::vector<TextLink> links;
  const std::vector<Citation>& citations = corpus.extractions[document].citations;
  const bool page = is_page(base);
  const NodeOfSpan nodes = page ? cited_nodes(graph, document) : NodeOfSpan();
  const std::string folder(base.substr(0, base.find_last_not_of('/') + 1));
  for (std::size_t at = 0; at < citations.size(); ++at) {
    const Resolution& resolution = corpus.resolutions[document][at];
    const Span words = citations[at].span;
    if (resolution.instrument == corpus.registry.instrument_of(document)) continue;
    if (page) {  // a page also holds instruments whose text is not at hand
      const bool known = resolution.outcome == Outcome::resolved || resolution.outcome == Outcome::outside;
      const auto node = nodes.find({words.begin, words.end});
      if (known && node != nodes.end()) links.push_back({words, place_in_page(base, graph.id(node->second))});
    } else if (resolution.outcome == Outcome::resolved && resolution.document != no_document) {
      const std::string name = file_name(corpus.documents[resolution.document].source.path);
      links.push_back({words, encoded_address(folder + "/" + name)});
    }
  }
  return links;
}

}  // namespace yiju
