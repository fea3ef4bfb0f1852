// HTTP for `yiju serve`: GET and HEAD only, nothing is written or read from disk.
// On a loopback address only requests that name this machine and the port are answered, so that a foreign web page cannot
// reach the graph by a name of its own that points here (DNS rebinding). All addresses begin with a word that nobody can
// guess: other users of the machine, and of the network, reach nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "output/page/page_site.hpp"

namespace yiju {

class PageHttp;

/// 128 bits from the system's source of chance, in hexadecimal. Throws Error{input} where there is none.
[[nodiscard]] std::string random_token();

class PageServer {
 public:
  /// Keeps a reference to the site. `token` is the first part of every path: http://127.0.0.1:8017/TOKEN/
  /// Throws Error{input} where the program's module is missing.
  PageServer(const PageSite& site, const std::string& token);
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
