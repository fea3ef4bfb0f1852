#include "output/basis/provision_text.hpp"

#include <algorithm>

#include "base/plain_line.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"

namespace yiju {
namespace {

constexpr std::size_t kLongest = 600;  // characters: longer provisions are cut, a table cell is no place for them

// 第一条　建房应当报批。 | 《甲法》第六条 |: a provision of a draft in a Markdown table begins in its cell and reaches over what
// stands beside it.
std::string_view own_cell(std::string_view line) {
  const std::string_view row = trim(line);
  return row.ends_with('|') ? row.substr(0, row.find('|')) : line;
}

}  // namespace

std::string readable_words(std::string_view text) {
  std::string out;
  const auto add = [&out](std::string_view words) {
    std::string line;
    for (const char c : words) {
      if (c != '*' && c != '\r') line += c;
    }
    for (const std::string_view blank : {" ", "\t", "#", "　"}) {
      while (line.starts_with(blank)) line.erase(0, blank.size());
      while (line.ends_with(blank)) line.erase(line.size() - blank.size());
    }
    if (!line.empty()) out += (out.empty() ? "" : "\n") + line;
  };
  for (const PlainLine& written : PlainLines(text)) {
    std::string_view words = own_cell(written.words);
    for (std::size_t at = words.find("<br"); at != words.npos; at = words.find("<br")) {
      add(words.substr(0, at));
      const std::size_t close = words.find('>', at);
      words = close == words.npos ? std::string_view() : words.substr(close + 1);
    }
    add(words);
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
