#include "output/page/page_server.hpp"

#include <doctest/doctest.h>
#include <httplib.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "output/page/page_template.hpp"
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
  for (const char* name :
       {"127.0.0.1.evil.example", "127.evil.example:80", "localhost.evil.example", "", "evil.example#127.0.0.1"}) {
    CAPTURE(name);
    CHECK(client.Get("/", {{"Host", name}})->status == 403);
  }
  CHECK(client.Get("/", {{"Host", "LOCALHOST:" + std::to_string(port)}})->status == 200);
  CHECK(client.Get("/", {{"Host", "127.0.0.1:" + std::to_string(port)}})->status == 200);
  CHECK(client.Get("/", {{"X", std::string(1 << 20, 'a')}})->status == 400);
  CHECK(client.Get("/api/search?q=" + std::string(100000, 'a'))->status == 414);
  CHECK(client.Get("//etc/passwd")->status == 404);
  CHECK(client.Get("/%2e%2e%2fetc%2fpasswd")->status == 404);
  server.stop();
  serving.join();
  PageServer other(site);
  CHECK_THROWS_AS(other.bind("256.0.0.1", 1), Error);
}

TEST_CASE("many clients are answered at once, also while others keep their connections open and say nothing") {
  if (page_template().empty()) return;
  const LegalGraph graph = std::move(small_sample().draft).freeze();
  const PageSite site(graph, [](std::uint32_t) { return std::string_view(); }, {});
  PageServer server(site);
  const std::uint16_t port = server.bind("127.0.0.1", 0);
  std::thread serving([&] { server.serve(); });
  std::vector<std::unique_ptr<httplib::Client>> idle;
  for (int i = 0; i < 20; ++i) {
    idle.push_back(std::make_unique<httplib::Client>("127.0.0.1", port));
    idle.back()->set_keep_alive(true);
    CHECK(idle.back()->Get("/api/around?node=0"));
  }
  std::atomic<int> answered = 0;
  const auto began = std::chrono::steady_clock::now();
  std::vector<std::thread> clients;
  for (int i = 0; i < 24; ++i) {
    clients.emplace_back([&] {
      httplib::Client client("127.0.0.1", port);
      if (const auto reply = client.Get("/api/search?q=%E7%AE%97%E5%8A%9B"); reply && reply->status == 200) ++answered;
    });
  }
  for (std::thread& client : clients) client.join();
  CHECK(answered == 24);
  CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(4));
  server.stop();
  serving.join();
}

}  // namespace yiju
