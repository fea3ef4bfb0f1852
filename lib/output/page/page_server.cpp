#include "output/page/page_server.hpp"

#include "base/error.hpp"
#include "base/module.hpp"
#include "output/page/page_http.hpp"

namespace yiju {

PageServer::PageServer(const PageSite& site) {
  const auto make = reinterpret_cast<MakePageHttp*>(function_of_module("yiju_http", "yiju_make_page_http"));
  make([&site](const std::string& path, const PageQuery& query) { return site.answer(path, query); }, http_);
}

PageServer::~PageServer() = default;

std::uint16_t PageServer::bind(const std::string& host, std::uint16_t port) {
  const int taken = http_->bind(host, port);
  if (taken < 0) {
    throw Error(ErrorCode::input, Bilingual("无法监听 ", "cannot listen on ") + (host + ":" + std::to_string(port)),
                {"换一个端口，如 --port 0", "take another port, such as --port 0"});
  }
  return static_cast<std::uint16_t>(taken);
}

void PageServer::serve() { http_->serve(); }

void PageServer::stop() { http_->stop(); }

}  // namespace yiju
