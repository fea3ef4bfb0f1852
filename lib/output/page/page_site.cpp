#include "output/page/page_site.hpp"

#include <algorithm>
#include <charconv>

#include "base/error.hpp"
#include "output/page/explore_page.hpp"
#include "output/page/page_search.hpp"
#include "output/page/page_terms.hpp"
#include "query/node_finder.hpp"
#include "query/path.hpp"

namespace yiju {
namespace {

constexpr std::uint32_t limit = 2000;  // nodes of one answer: some hundred kilobytes
constexpr std::uint32_t most_hops = 6;
constexpr std::size_t most_hits = 30;
constexpr std::size_t longest_query = 400;  // bytes; nobody types more

/// Thrown and caught in this file: the address asks for what cannot be.
struct BadRequest {};

const std::string& value_of(const PageQuery& query, const char* name) {
  const auto at = query.find(name);
  if (at == query.end() || at->second.empty() || at->second.size() > longest_query) throw BadRequest();
  return at->second;
}

std::uint32_t number_of(const PageQuery& query, const char* name, std::uint32_t least, std::uint32_t most) {
  const std::string& text = value_of(query, name);
  std::uint32_t number = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (trouble != std::errc() || end != text.data() + text.size() || number < least || number > most) throw BadRequest();
  return number;
}

NodeId node_of(const LegalGraph& graph, const PageQuery& query, const char* name) {
  if (graph.nodes().empty()) throw BadRequest();
  return number_of(query, name, 0, static_cast<std::uint32_t>(graph.nodes().size() - 1));
}

}  // namespace

PageSite::PageSite(const LegalGraph& graph, TextOfFile texts, PageDataOptions options)
    : graph_(graph), texts_(std::move(texts)), index_(index_for_page(graph, none, texts_)) {
  options.live = true;
  const PagePart part = index_.focus == none ? PagePart{} : part_around(graph_, index_, index_.focus, 1, limit);
  const PageData data = write_page_data(graph_, index_, part, texts_, options);
  page_ = fill_page(data, page_title(graph_, index_, options.title), true);
}

PageReply PageSite::answer(std::string_view path, const PageQuery& query) const {
  try {
    if (path == "/") return {200, "text/html; charset=utf-8", page_};
    if (path == "/api/around" || path == "/api/text") return {200, "application/json", around(query)};
    if (path == "/api/path") return {200, "application/json", this->path(query)};
    if (path == "/api/find") return {200, "application/json", find(query)};
    if (path == "/api/search") return {200, "application/json", search(query)};
  } catch (const BadRequest&) {
    return {400, "application/json", R"({"error": "bad request"})"};
  }
  return {404, "application/json", R"({"error": "not found"})"};
}

std::string PageSite::around(const PageQuery& query) const {
  const NodeId node = node_of(graph_, query, "node");
  const std::uint32_t hops = query.contains("hops") ? number_of(query, "hops", 0, most_hops) : 1;
  return fragment(part_around(graph_, index_, node, hops, limit));
}

std::string PageSite::path(const PageQuery& query) const {
  const NodeId from = node_of(graph_, query, "from");
  const NodeId to = node_of(graph_, query, "to");
  // Both ways, as the page prefers the chain of citations where there is one.
  std::vector<NodeId> nodes{from, to};
  for (const bool directed : {true, false}) {
    for (const Path& found : find_paths(graph_, from, to, {.directed = directed}).paths) {
      for (const PathStep& step : found) nodes.push_back(step.node);
    }
  }
  return fragment(part_of(graph_, index_, nodes));
}

std::string PageSite::find(const PageQuery& query) const {
  const std::string& key = value_of(query, "key");
  NodeId node = graph_.find(key);
  if (node == none) {
    try {
      node = find_node(graph_, key).node;
    } catch (const Error&) {
      return fragment({});  // a link to what is no longer there: the page shows its beginning
    }
  }
  return fragment(part_of(graph_, index_, {node}), {node});
}

std::string PageSite::search(const PageQuery& query) const {
  const std::vector<NodeId> hits = search_nodes(graph_, index_, texts_, value_of(query, "q"), most_hits);
  return fragment(part_of(graph_, index_, hits), hits);
}

std::string PageSite::fragment(const PagePart& part, const std::vector<NodeId>& hits) const {
  return write_page_fragment(graph_, index_, part, texts_, hits);
}

}  // namespace yiju
