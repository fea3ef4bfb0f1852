#include "output/page_server.hpp"

#include <doctest/doctest.h>
#include <httplib.h>

#include <thread>

#include "base/error.hpp"
#include "output/page_template.hpp"
#include "page/sample_graph.hpp"

namespace yiju {

TEST_CASE("the server answers GET on loopback, nothing else, and only to who names this machine") {
  if (page_template().empty()) return;
  const LegalGraph graph = std::move(small_sample().draft).freeze();
  const PageSite site(graph, [](std::uint32_t) { return std::string_view(); }, {});
  PageServer server(site);
  const std::uint16_t port = server.bind("127.0.0.1", 0);
  REQUIRE(port != 0);
  std::thread serving([&] { server.serve(); });
  httplib::Client client("127.0.0.1", port);
  client.set_connection_timeout(10);
  const auto page = client.Get("/");
  REQUIRE(page);
  CHECK(page->status == 200);
  CHECK(page->get_header_value("X-Content-Type-Options") == "nosniff");
  CHECK(client.Get("/api/around?node=0")->status == 200);
  CHECK(client.Get("/../../etc/passwd")->status == 404);
  CHECK(client.Get("/%2e%2e/%2e%2e/etc/passwd")->status == 404);
  CHECK(client.Head("/")->status == 200);
  CHECK(client.Post("/", "x", "text/plain")->status == 405);
  CHECK(client.Delete("/")->status == 405);
  CHECK(client.Get("/", {{"Host", "evil.example:80"}})->status == 403);
  CHECK(client.Get("/", {{"Host", "localhost:" + std::to_string(port)}})->status == 200);
  server.stop();
  serving.join();
  PageServer other(site);
  CHECK_THROWS_AS(other.bind("256.0.0.1", 1), Error);
}

}  // namespace yiju
