#include "output/page/page_http.hpp"

#include <arpa/inet.h>
#include <httplib.h>

#include <algorithm>
#include <utility>

namespace yiju {
namespace {

constexpr std::size_t threads = 32;

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

/// 127.0.0.1 and its like in figures, not 127.0.0.1.evil.example, which is anybody's name.
bool is_loopback(std::string_view host) {
  const std::string name = lower_case(host);
  if (name == "localhost" || name == "::1" || name == "[::1]") return true;
  in_addr address{};
  return inet_pton(AF_INET, name.c_str(), &address) == 1 && name.starts_with("127.");
}

/// "127.0.0.1:8123" → "127.0.0.1"; "[::1]:8123" → "[::1]".
std::string_view without_port(std::string_view host) {
  if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
  return host.substr(0, host.find(':'));
}

class LibraryServer : public PageHttp {
 public:
  explicit LibraryServer(PageAnswer page_answer);
  int bind(const std::string& host, int port) override;
  void serve() override { server_.listen_after_bind(); }
  void stop() override { server_.stop(); }

 private:
  [[nodiscard]] bool may_answer(const httplib::Request& request) const {
    return !is_loopback(host_) || is_loopback(without_port(request.get_header_value("Host")));
  }
  void answer(const httplib::Request& request, httplib::Response& response) const;

  PageAnswer answer_;
  httplib::Server server_;
  std::string host_;
};

void LibraryServer::answer(const httplib::Request& request, httplib::Response& response) const {
  const auto reply = std::make_shared<const PageReply>(answer_(request.path, request.params));
  response.status = reply->status;
  // By a provider, as a plain body would be compressed: brotli at its slowest costs seconds, loopback costs nothing.
  response.set_content_provider(reply->body.size(), std::string(reply->type).c_str(),
                                [reply](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                                  return sink.write(reply->body.data() + offset, length);
                                });
}

LibraryServer::LibraryServer(PageAnswer page_answer) : answer_(std::move(page_answer)) {
  server_.set_default_headers({{"Cache-Control", "no-store"},
                               {"Content-Security-Policy", "frame-ancestors 'none'"},
                               {"Cross-Origin-Resource-Policy", "same-origin"},
                               {"Referrer-Policy", "no-referrer"},
                               {"X-Content-Type-Options", "nosniff"}});
  server_.set_payload_max_length(1024);  // of a request's body, which is never read
  server_.set_read_timeout(5);
  // Browsers keep connections open, and each takes a thread: with the library's eight and five seconds, a few idle ones
  // kept others waiting.
  server_.set_keep_alive_timeout(1);
  server_.new_task_queue = [] { return new httplib::ThreadPool(threads); };
  server_.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
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
  host_ = host;
  if (port == 0) return server_.bind_to_any_port(host.c_str());
  return server_.bind_to_port(host.c_str(), port) ? port : -1;
}

}  // namespace
}  // namespace yiju

void yiju_make_page_http(yiju::PageAnswer answer, std::unique_ptr<yiju::PageHttp>& made) {
  made = std::make_unique<yiju::LibraryServer>(std::move(answer));
}
