#include "output/page/explore_page.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/json_value.hpp"
#include "base/utf8.hpp"
#include "output/page/page_template.hpp"
#include "output/page/page_text.hpp"
#include "page/sample_graph.hpp"

namespace yiju {
namespace {

/// What stands in the page's block of that id.
std::string block_of(const std::string& page, const std::string& id) {
  const std::string open = "id=\"" + id + "\">";
  const std::size_t begin = page.find(open) + open.size();
  return page.substr(begin, page.find("</script>", begin) - begin);
}

std::size_t count_of(std::string_view text, std::string_view words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

std::string page_of(SampleGraph sample, const ExploreOptions& options) {
  const std::vector<std::string> texts = std::move(sample.texts);
  const LegalGraph graph = std::move(sample.draft).freeze();
  return write_explore_page(
      graph, [&](std::uint32_t file) { return std::string_view(texts[file]); }, options);
}

}  // namespace

TEST_CASE("a title that tries to break out of the page stays a title") {
  if (page_template().empty()) return;
  const std::string page = page_of(small_sample(), {});
  CHECK(count_of(page, "<img") == 0);
  CHECK(count_of(page, "</script>") == 3);  // the two blocks of data and the script
  CHECK(page.find("\xE2\x80\xA8") == std::string::npos);
  const JsonValue data = parse_json("page", block_of(page, "page-data"));
  bool found = false;
  for (const JsonValue& string : data.find("strings")->values) {
    found = found || string.text == "</script><img src=x onerror=alert(1)>\xE2\x80\xA8的规定";
  }
  CHECK(found);
}

TEST_CASE("a hostile heading is escaped in the document's title too") {
  if (page_template().empty()) return;
  ExploreOptions options;
  options.data.title = "</title><script>alert(1)</script>";
  const std::string page = page_of(small_sample(), options);
  CHECK(page.find("<title>&lt;/title&gt;") != std::string::npos);
  CHECK(page.find("<script>alert") == std::string::npos);
}

TEST_CASE("the page asks nobody: no address outside, and a policy that would stop it") {
  if (page_template().empty()) return;
  const std::string page = page_of(small_sample(), {});
  CHECK(page.find("connect-src 'none'") != std::string::npos);
  CHECK(page.find("script-src 'sha256-") != std::string::npos);
  CHECK(page.find("src=\"http") == std::string::npos);
  CHECK(page.find("href=\"http") == std::string::npos);
}

TEST_CASE("columns of nodes and edges are equally long, and name each other") {
  if (page_template().empty()) return;
  const JsonValue data = parse_json("page", block_of(page_of(small_sample(), {}), "page-data"));
  for (const char* table : {"instruments", "nodes", "edges", "gaps"}) {
    const std::vector<JsonValue>& columns = data.find(table)->values;
    for (const JsonValue& column : columns) CHECK(column.values.size() == columns.front().values.size());
  }
  CHECK(data.find("form")->text == "yiju page 1");
  CHECK(data.find("gaps")->find("node")->values.size() == 5);  // one lacks a source, the others need none
}

TEST_CASE("citations are marked in UTF-16 units, whatever stands before them") {
  GraphDraft draft;
  const InstrumentId law = draft.instrument("临江市数据条例", Level::local_regulation);
  const InstrumentId base = draft.instrument("数据法", Level::law);
  const std::uint32_t file = draft.file("数据.txt", law);
  const std::string text = "第一条　𠮷𠮷依照《数据法》。";  // two characters outside the basic plane
  const NodeId article = draft.provision(law, "1");
  draft.columns.nodes[article].span = {0, static_cast<std::uint32_t>(text.size())};
  EdgeRecord& edge = draft.columns.edges[draft.edge(article, draft.node_of(base), Relation::based_on, "《数据法》")];
  const auto at = static_cast<std::uint32_t>(text.find("《"));
  edge.span = {at, at + 15};
  edge.file = file;
  const LegalGraph graph = std::move(draft).freeze();
  const PageIndex index = index_for_page(graph);
  const PageData data = write_page_data(graph, index, whole_part(graph, index, 100),
                                        [&](std::uint32_t) { return std::string_view(text); }, {});
  const JsonValue json = parse_json("data", data.graph);
  CHECK(json.find("edges")->find("begin")->values.front().number == 10);
  CHECK(json.find("edges")->find("end")->values.front().number == 15);
}

TEST_CASE("a page too large is cut to what is near its focus, and says so") {
  SampleGraph sample = large_sample(2000, 4000);
  const LegalGraph graph = std::move(sample.draft).freeze();
  const PageIndex index = index_for_page(graph);
  const PagePart part = whole_part(graph, index, 300);
  CHECK(part.cut);
  CHECK(part.nodes.size() >= 300);
  CHECK(part.nodes.size() < 330);  // the last one taken brings its ancestors
  CHECK(std::ranges::find(part.nodes, index.focus) != part.nodes.end());
  for (const EdgeId id : part.edges) {
    CHECK(std::ranges::find(part.nodes, graph.edges()[id].to) != part.nodes.end());
  }
}

TEST_CASE("what is near: hops, and what an article's instrument rests on") {
  SampleGraph sample = small_sample();
  const LegalGraph graph = std::move(sample.draft).freeze();
  const PageIndex index = index_for_page(graph);
  const NodeId article = graph.find("临江市算力促进条例（草案）#7");
  REQUIRE(article != none);
  const auto has = [&](const PagePart& part, const char* id) {
    return std::ranges::find(part.nodes, graph.find(id)) != part.nodes.end();
  };
  const PagePart one = part_around(graph, index, article, 1, 1000);
  CHECK(has(one, "智能科技伦理审查暂行办法#5"));
  CHECK_FALSE(has(one, "中华人民共和国算力促进法"));
  const PagePart two = part_around(graph, index, article, 2, 1000);
  CHECK(has(two, "中华人民共和国算力促进法"));
}

TEST_CASE("an empty graph gives a page all the same") {
  if (page_template().empty()) return;
  const LegalGraph graph = std::move(GraphDraft()).freeze();
  CHECK(write_explore_page(graph, [](std::uint32_t) { return std::string_view(); }, {}).ends_with("</html>\n"));
}

TEST_CASE("characters of the page are counted forth and back alike") {
  const std::string text = "第一条　𠮷𠮷依照a《数据法》。";
  Utf16Counter forth(text);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places;  // byte, units before it
  for (std::uint32_t byte = 0; byte <= text.size(); ++byte) {
    if (byte == text.size() || !is_continuation(text[byte])) places.emplace_back(byte, forth.units_before(byte));
  }
  CHECK(places.back() == std::pair<std::uint32_t, std::uint32_t>(static_cast<std::uint32_t>(text.size()), 17));
  for (std::size_t at = places.size(); at-- > 0;) CHECK(forth.units_before(places[at].first) == places[at].second);
  CHECK(forth.units_before(places[9].first) == places[9].second);
}

}  // namespace yiju
