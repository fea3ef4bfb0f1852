#include "output/page/page_http.hpp"

#include <httplib.h>
#include <unistd.h>

#include <semaphore>
#include <thread>
#include <utility>

#include "base/letter_case.hpp"
#include "output/page/loopback.hpp"
#include "output/page/page_connection.hpp"
#include "output/page/page_crew.hpp"

namespace yiju {
namespace {

constexpr std::size_t most_connections = 1024;
constexpr std::chrono::seconds whole_request{10};  // from its first byte to the last of the answer
constexpr std::chrono::seconds keep_alive{1};      // an idle connection costs a thread

class LibraryServer : public PageHttp, private httplib::Server {
 public:
  explicit LibraryServer(PageAnswer page_answer);
  int bind(const std::string& host, int port) override;
  void serve() override { listen_after_bind(); }
  void stop() override {
    stopping_ = true;
    httplib::Server::stop();
  }

 private:
  // cpp-httplib waits for each byte anew; this waits for a whole request.
  bool process_and_close_socket(socket_t socket) override;
  [[nodiscard]] bool may_answer(const httplib::Request& request) const;
  void answer(const httplib::Request& request, httplib::Response& response);

  PageAnswer answer_;
  std::string host_;
  int port_ = 0;
  std::atomic<bool> stopping_ = false;
  // Connections wait, answers work: of those not more at a time than help.
  std::counting_semaphore<> working_{2 * std::max(1U, std::thread::hardware_concurrency())};
};

bool LibraryServer::process_and_close_socket(socket_t socket) {
  PageConnection connection(socket, stopping_);
  for (bool closed = false; !closed && !stopping_;) {
    connection.set_deadline(PageConnection::Clock::now() + keep_alive);
    if (!connection.is_readable()) break;
    connection.set_deadline(PageConnection::Clock::now() + whole_request);
    if (!process_request(connection, false, closed, nullptr)) break;
  }
  ::shutdown(socket, SHUT_RDWR);
  ::close(socket);
  return true;
}

/// On loopback only who names this machine, and the port: a foreign page reaches it by a name of its own.
bool LibraryServer::may_answer(const httplib::Request& request) const {
  if (!is_loopback(host_)) return true;
  if (request.get_header_value_count("Host") != 1) return false;
  const std::string named = in_lower_case(request.get_header_value("Host"));
  const std::string port = ":" + std::to_string(port_);
  for (const std::string& name : {std::string("localhost"), std::string("127.0.0.1"), std::string("[::1]"), host_}) {
    if (named == name + port || (port_ == 80 && named == name)) return true;
  }
  return false;
}

void LibraryServer::answer(const httplib::Request& request, httplib::Response& response) {
  working_.acquire();
  const std::unique_ptr<LibraryServer, void (*)(LibraryServer*)> release(
      this, [](LibraryServer* server) { server->working_.release(); });
  const auto reply = std::make_shared<const PageReply>(answer_(request.path, request.params));
  response.status = reply->status;
  if (reply->status == 308) return response.set_header("Location", reply->body);
  // By a provider, as a plain body would be compressed: brotli at its slowest costs seconds, loopback costs nothing.
  response.set_content_provider(reply->body.size(), std::string(reply->type).c_str(),
                                [reply](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                                  return sink.write(reply->body.data() + offset, length);
                                });
}

LibraryServer::LibraryServer(PageAnswer page_answer) : answer_(std::move(page_answer)) {
  set_default_headers({{"Cache-Control", "no-store"},
                       {"Content-Security-Policy", "frame-ancestors 'none'"},
                       {"Cross-Origin-Resource-Policy", "same-origin"},
                       {"Referrer-Policy", "no-referrer"},
                       {"X-Content-Type-Options", "nosniff"}});
  set_payload_max_length(1024);  // of a request's body, which is never read
  new_task_queue = [] { return new PageCrew(most_connections); };
  set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
    if (request.method != "GET" && request.method != "HEAD") {
      response.status = 405;
      response.set_header("Allow", "GET, HEAD");
    } else if (!may_answer(request)) {
      response.status = 403;
    } else {
      answer(request, response);
    }
    return httplib::Server::HandlerResponse::Handled;
  });
}

int LibraryServer::bind(const std::string& host, int port) {
  host_ = in_lower_case(host);
  port_ = port == 0 ? bind_to_any_port(host) : bind_to_port(host, port) ? port : -1;
  // cpp-httplib lets five wait in line, and turns others away.
  if (port_ >= 0) ::listen(svr_sock_, static_cast<int>(most_connections));
  return port_;
}

}  // namespace
}  // namespace yiju

void yiju_make_page_http(yiju::PageAnswer answer, std::unique_ptr<yiju::PageHttp>& made) {
  made = std::make_unique<yiju::LibraryServer>(std::move(answer));
}
