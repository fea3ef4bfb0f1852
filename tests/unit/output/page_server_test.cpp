#include "output/page/page_server.hpp"

#include <doctest/doctest.h>
#include <httplib.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "graph/graph_json.hpp"
#include "output/page/page_template.hpp"
#include "page/sample_graph.hpp"

namespace yiju {

namespace {

/// A page of the sample graph, served until the test ends. The members need each other in this order.
struct ServedSample {
  const LegalGraph graph = std::move(small_sample().draft).freeze();
  const PageSite site{graph, [](std::uint32_t) { return std::string_view(); }, {}};
  PageServer server{site, "t"};
  const std::uint16_t port = server.bind("127.0.0.1", 0);
  std::thread serving{[this] { server.serve(); }};

  ~ServedSample() {
    server.stop();
    serving.join();
  }
};

}  // namespace

TEST_CASE("the server answers GET on loopback, nothing else, and only to who names this machine") {
  if (page_template().empty()) return;
  ServedSample served;
  REQUIRE(served.port != 0);
  const std::uint16_t port = served.port;
  httplib::Client client("127.0.0.1", port);
  client.set_connection_timeout(10);
  const auto page = client.Get("/t/");
  REQUIRE(page);
  CHECK(page->status == 200);
  CHECK(page->get_header_value("X-Content-Type-Options") == "nosniff");
  CHECK(client.Get("/t/api/around?node=0")->status == 200);
  CHECK(client.Get("/t/../../etc/passwd")->status == 404);
  CHECK(client.Get("/t/%2e%2e/%2e%2e/etc/passwd")->status == 404);
  CHECK(client.Head("/t/")->status == 200);
  CHECK(client.Post("/t/", "x", "text/plain")->status == 405);
  CHECK(client.Delete("/t/")->status == 405);
  CHECK(client.Get("/t/", {{"Host", "evil.example:80"}})->status == 403);
  for (const char* name :
       {"127.0.0.1.evil.example", "127.evil.example:80", "localhost.evil.example", "", "evil.example#127.0.0.1",
        "127.0.0.1", "127.0.0.1:1", "127.0.0.2", "localhost", "127.0.0.1:", "[::1]"}) {
    CAPTURE(name);
    CHECK(client.Get("/t/", {{"Host", name}})->status == 403);
  }
  CHECK(client.Get("/t/", {{"Host", "LOCALHOST:" + std::to_string(port)}})->status == 200);
  CHECK(client.Get("/t/", {{"Host", "127.0.0.1:" + std::to_string(port)}})->status == 200);
  CHECK(client.Get("/t/", {{"X", std::string(1 << 20, 'a')}})->status == 400);
  CHECK(client.Get("/t/api/search?q=" + std::string(100000, 'a'))->status == 414);
  CHECK(client.Get("/t//etc/passwd")->status == 404);
  for (const char* path : {"/", "/api/around?node=0", "/T/", "/tt/", "/t2/api/around?node=0"}) {
    CAPTURE(path);
    CHECK(client.Get(path)->status == 404);
  }
  CHECK(client.Get("/t")->get_header_value("Location") == "/t/");
  CHECK(client.Get("/t/%2e%2e%2fetc%2fpasswd")->status == 404);
  PageServer other(served.site, "t");
  CHECK_THROWS_AS(other.bind("256.0.0.1", 1), Error);
}

namespace {

/// A connection that sends what it is told, and no more.
class SlowClient {
 public:
  explicit SlowClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    CHECK(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  }
  ~SlowClient() { ::close(socket_); }
  SlowClient(const SlowClient&) = delete;
  SlowClient& operator=(const SlowClient&) = delete;
  void send(std::string_view bytes) { (void)::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL); }
  /// Whether the server has closed the connection.
  [[nodiscard]] bool is_closed() const {
    char byte = 0;
    const ssize_t got = ::recv(socket_, &byte, 1, MSG_DONTWAIT);
    return got == 0 || (got < 0 && errno != EAGAIN);
  }

 private:
  int socket_;
};

}  // namespace

TEST_CASE("many clients are answered at once, also while others keep their connections open and say nothing") {
  if (page_template().empty()) return;
  ServedSample served;
  const std::uint16_t port = served.port;
  std::vector<std::unique_ptr<httplib::Client>> idle;
  for (int i = 0; i < 20; ++i) {
    idle.push_back(std::make_unique<httplib::Client>("127.0.0.1", port));
    idle.back()->set_keep_alive(true);
    CHECK(idle.back()->Get("/t/api/around?node=0"));
  }
  std::vector<std::unique_ptr<SlowClient>> slow;  // of which no request ever ends
  for (int i = 0; i < 100; ++i) {
    slow.push_back(std::make_unique<SlowClient>(port));
    slow.back()->send("GET /t/ HT");
  }
  std::atomic<int> answered = 0;
  const auto began = std::chrono::steady_clock::now();
  std::vector<std::thread> clients;
  for (int i = 0; i < 24; ++i) {
    clients.emplace_back([&] {
      httplib::Client client("127.0.0.1", port);
      if (const auto reply = client.Get("/t/api/search?q=%E7%AE%97%E5%8A%9B"); reply && reply->status == 200)
        ++answered;
    });
  }
  for (std::thread& client : clients) client.join();
  CHECK(answered == 24);
  CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(4));
  for (int turn = 0; turn < 80 && !slow.back()->is_closed(); ++turn) {  // a byte now and then does not keep it open
    slow.back()->send("T");
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
  }
  CHECK(slow.back()->is_closed());
}

TEST_CASE("500 requests at once are all answered") {
  if (page_template().empty()) return;
  ServedSample served;
  const std::uint16_t port = served.port;
  constexpr int count = 500;
  std::atomic<int> answered = 0;
  std::vector<std::thread> clients;
  clients.reserve(count);
  for (int i = 0; i < count; ++i) {
    clients.emplace_back([&] {
      httplib::Client client("127.0.0.1", port);
      client.set_connection_timeout(60);
      client.set_read_timeout(60);
      if (const auto reply = client.Get("/t/api/around?node=0"); reply && reply->status == 200) ++answered;
    });
  }
  for (std::thread& client : clients) client.join();
  CHECK(answered == count);
}

TEST_CASE("a search in a graph whose text is no node finds nothing, and does no harm") {
  const LegalGraph graph =
      read_graph_json("g.json", R"({"format": "yiju-graph", "version": 1, "instruments": [{"title": "临江市渡口规定"}],
      "files": [{"path": "a.txt"}], "nodes": [{"id": "临江市渡口规定", "kind": "instrument"}]})");
  const PageSite site(graph, [](std::uint32_t) { return FileText(std::string_view("渡船每日停航检查")); }, {});
  CHECK(site.answer("/api/search", {{"q", "停航"}}).status == 200);
}

}  // namespace yiju
