#include "output/annotate/draft_links.hpp"

#include "corpus/corpus_folder.hpp"
#include "graph/target.hpp"

namespace yiju {

namespace {

bool is_page(std::string_view base) { return base.ends_with(".html") || base.ends_with(".htm"); }

/// The node to which a citation leads; none where that is not in the graph.
NodeId node_of(const LegalGraph& graph, const Citation& citation, const Resolution& resolution) {
  if (resolution.instrument == no_instrument || resolution.instrument >= graph.instruments().size()) return none;
  const NodeId root = resolution.document != no_document ? graph.files()[resolution.document].node
                                                         : graph.instruments()[resolution.instrument].node;
  if (citation.target.whole() || root == none) return root;
  const NodeId place = graph.find_in(root, citation.target);
  return place == none ? root : place;
}

std::string file_name(std::string_view path) { return std::string(path.substr(path.rfind('/') + 1)); }

}  // namespace

std::string encoded_address(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF", plain = "-._~/:";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
  for (std::size_t at = 0; at < citations.size(); ++at) {
    const Resolution& resolution = corpus.resolutions[document][at];
    if (resolution.outcome != Outcome::resolved || resolution.instrument == corpus.registry.instrument_of(document))
      continue;
    std::string target;
    if (is_page(base)) {
      const NodeId node = node_of(graph, citations[at], resolution);
      if (node == none) continue;
      std::string id = encoded_address(graph.id(node));
      for (std::size_t colon = id.find(':'); colon != std::string::npos; colon = id.find(':'))
        id.replace(colon, 1, "%3A");
      target = encoded_address(base) + "#n=" + id + "&s=" + id;
    } else {
      if (resolution.document == no_document) continue;
      const std::string folder(base.substr(0, base.find_last_not_of('/') + 1));
      target = encoded_address(folder + "/" + file_name(corpus.documents[resolution.document].source.path));
    }
    links.push_back({citations[at].span, std::move(target)});
  }
  return links;
}

}  // namespace yiju
