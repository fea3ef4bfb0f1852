#include "output/provision_text.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "text/reader.hpp"

namespace yiju {
namespace {

constexpr std::size_t kLongest = 600;  // characters: longer provisions are cut, a table cell is no place for them

/// Lines without outer blanks and Markdown marks (#, **); empty lines go.
std::string tidy(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line;
    for (const char c : text.substr(0, end)) {
      if (c != '*' && c != '\r') line += c;
    }
    for (const std::string_view blank : {" ", "\t", "#", "　"}) {
      while (line.starts_with(blank)) line.erase(0, blank.size());
      while (line.ends_with(blank)) line.erase(line.size() - blank.size());
    }
    if (!line.empty()) out += (out.empty() ? "" : "\n") + line;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

const std::string& ProvisionTexts::text_of(std::uint32_t file) {
  const auto [place, fresh] = texts_.try_emplace(file);
  if (fresh) {
    try {
      place->second = read_source(std::string(graph_.string(graph_.files()[file].path))).text;
    } catch (const Error&) {
      place->second.clear();  // gone since the graph was built: the caption serves
    }
  }
  return place->second;
}

std::string ProvisionTexts::words_of(NodeId node) {
  const NodeRecord& record = graph_.nodes()[node];
  if (record.kind == ProvisionKind::root) return {};
  std::string words;
  if (read_ && record.document != none && !record.span.empty()) {
    words = tidy(slice(text_of(record.document), record.span));
  }
  if (words.empty()) words = std::string(graph_.caption(node));
  return shorten_to_width(words, 2 * kLongest);
}

}  // namespace yiju
