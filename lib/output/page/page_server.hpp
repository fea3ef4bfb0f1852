// HTTP for `yiju serve`: GET and HEAD only, nothing is written or read from disk.
// On a loopback address only requests that name this machine are answered, so that a foreign web page cannot reach the
// graph by a name of its own that points here (DNS rebinding).
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "output/page/page_site.hpp"

namespace yiju {

class PageHttp;

class PageServer {
 public:
  /// Keeps a reference to the site. Throws Error{input} where the program's module is missing.
  explicit PageServer(const PageSite& site);
  ~PageServer();
  PageServer(const PageServer&) = delete;
  PageServer& operator=(const PageServer&) = delete;

  /// Takes the port (0: any that is free) and gives the one taken. Throws Error{input} where that is not possible.
  std::uint16_t bind(const std::string& host, std::uint16_t port);

  /// Answers until stop() is called from another thread.
  void serve();
  void stop();

 private:
  std::unique_ptr<PageHttp> http_;
};

}  // namespace yiju
