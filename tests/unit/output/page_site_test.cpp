#include "output/page/page_site.hpp"

#include <doctest/doctest.h>

#include "base/json_value.hpp"
#include "output/page/page_template.hpp"
#include "page/sample_graph.hpp"

namespace yiju {
namespace {

struct Site {
  Site()
      : sample(small_sample()),
        texts(std::move(sample.texts)),
        graph(std::move(sample.draft).freeze()),
        site(graph, [this](std::uint32_t file) { return std::string_view(texts[file]); }, {}) {}

  [[nodiscard]] std::string number(const char* id) const { return std::to_string(graph.find(id)); }
  [[nodiscard]] JsonValue ask(std::string_view path, const PageQuery& query) const {
    const PageReply reply = site.answer(path, query);
    REQUIRE(reply.status == 200);
    return parse_json("reply", reply.body);
  }

  SampleGraph sample;
  std::vector<std::string> texts;
  LegalGraph graph;
  PageSite site;
};

}  // namespace

TEST_CASE("the site answers what is near, what is on a path, what is sought") {
  if (page_template().empty()) return;
  const Site site;
  CHECK(site.site.answer("/", {}).body.find("connect-src 'self'") != std::string::npos);
  CHECK(site.ask("/api/around", {{"node", "0"}, {"hops", "2"}}).find("nodes")->find("id")->values.size() > 3);
  CHECK(site.ask("/api/text", {{"node", site.number("临江市算力促进条例（草案）#4")}})
            .find("texts")
            ->find("text")
            ->values.size() > 1);
  const JsonValue found = site.ask("/api/search", {{"q", "算力促进法第八条"}});
  REQUIRE_FALSE(found.find("hits")->values.empty());
  CHECK(std::to_string(static_cast<int>(found.find("hits")->values.front().number)) ==
        site.number("中华人民共和国算力促进法#8"));
  CHECK_FALSE(site.ask("/api/search", {{"q", "能效标准"}}).find("hits")->values.empty());
  const JsonValue path = site.ask("/api/path", {{"from", site.number("临江市算力促进条例（草案）#7")},
                                                {"to", site.number("中华人民共和国算力促进法")}});
  CHECK(path.find("edges")->find("id")->values.size() >= 1);
  CHECK(site.ask("/api/find", {{"key", "中华人民共和国算力促进法#8"}}).find("hits")->values.size() == 1);
  CHECK(site.ask("/api/find", {{"key", "没有这个文件"}}).find("hits")->values.empty());
}

TEST_CASE("what cannot be asked is told so, and no path is a file's") {
  if (page_template().empty()) return;
  const Site site;
  for (const char* path :
       {"/etc/passwd", "/../../etc/passwd", "/api", "/api/", "/api/around/", "//", "", "/index.html"}) {
    CHECK(site.site.answer(path, {}).status == 404);
  }
  CHECK(site.site.answer("/api/around", {}).status == 400);
  for (const char* node : {"", "-1", "999999", "1x", "4294967295", "99999999999999999999"}) {
    CHECK(site.site.answer("/api/around", {{"node", node}}).status == 400);
  }
  CHECK(site.site.answer("/api/around", {{"node", "0"}, {"hops", "7"}}).status == 400);
  CHECK(site.site.answer("/api/search", {{"q", std::string(5000, 'x')}}).status == 400);
  CHECK(site.site.answer("/api/search", {{"q", "\xFF\xFE<script>"}}).status == 200);
}

}  // namespace yiju
