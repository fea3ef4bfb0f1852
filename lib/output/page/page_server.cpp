#include "output/page/page_server.hpp"

#include <sys/random.h>

#include <array>
#include <string_view>

#include "base/error.hpp"
#include "base/module.hpp"
#include "output/page/page_http.hpp"

namespace yiju {

std::string random_token() {
  std::array<unsigned char, 16> bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
    throw Error(ErrorCode::input, Bilingual("系统不给随机数", "expected random bytes from the system, found none"));
  constexpr std::string_view digits = "0123456789abcdef";
  std::string token;
  for (const unsigned char byte : bytes) token += {digits[byte >> 4U], digits[byte & 15U]};
  return token;
}

PageServer::PageServer(const PageSite& site, const std::string& token) {
  const auto make = reinterpret_cast<MakePageHttp*>(function_of_module("yiju_http", "yiju_make_page_http"));
  const std::string home = "/" + token;
  make(
      [&site, home](const std::string& path, const PageQuery& query) -> PageReply {
        if (path == home) return {308, {}, home + "/"};  // else the page's relative addresses would miss the token
        if (!path.starts_with(home + "/")) return site.answer("", query);
        return site.answer(std::string_view(path).substr(home.size()), query);
      },
      http_);
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
