// What the module yiju_http does (base/module.hpp): HTTP for the page's server. Its source, page_http.cpp, is the only
// place that names cpp-httplib, and is no part of the library.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "output/page/page_site.hpp"

namespace yiju {

/// Status, type and body for a path and the query behind it, both decoded. Called from many threads.
using PageAnswer = std::function<PageReply(const std::string& path, const PageQuery& query)>;

class PageHttp {
 public:
  virtual ~PageHttp() = default;
  /// Takes the port (0: any that is free) and gives the one taken; negative where that is not possible.
  virtual int bind(const std::string& host, int port) = 0;
  /// Answers until stop() is called from another thread.
  virtual void serve() = 0;
  virtual void stop() = 0;
};

using MakePageHttp = void(PageAnswer answer, std::unique_ptr<PageHttp>& made);

}  // namespace yiju

/// yiju::MakePageHttp, as the module offers it.
extern "C" void yiju_make_page_http(yiju::PageAnswer answer, std::unique_ptr<yiju::PageHttp>& made);
