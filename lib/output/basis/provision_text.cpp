#include "output/basis/provision_text.hpp"

#include <algorithm>

#include "base/plain_line.hpp"
#include "base/utf8.hpp"

namespace yiju {
namespace {

constexpr std::size_t kLongest = 600;  // characters: longer provisions are cut, a table cell is no place for them

}  // namespace

std::string readable_words(std::string_view text) {
  std::string out;
  for (const PlainLine& written : PlainLines(text)) {
    std::string line;
    for (const char c : written.words) {
      if (c != '*' && c != '\r') line += c;
    }
    for (const std::string_view blank : {" ", "\t", "#", "　"}) {
      while (line.starts_with(blank)) line.erase(0, blank.size());
      while (line.ends_with(blank)) line.erase(line.size() - blank.size());
    }
    if (!line.empty()) out += (out.empty() ? "" : "\n") + line;
  }
  return out;
}

std::string provision_words(const LegalGraph& graph, const TextOfFile& texts, NodeId node) {
  const NodeRecord& record = graph.nodes()[node];
  if (record.kind == ProvisionKind::root) return {};
  std::string words;
  if (texts && record.document != none && !record.span.empty()) {
    words = readable_words(slice(texts(record.document).words, record.span));
  }
  if (words.empty()) words = std::string(graph.caption(node));
  return shorten_to_width(words, 2 * kLongest);
}

}  // namespace yiju
