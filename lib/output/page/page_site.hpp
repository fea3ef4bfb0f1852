// What `yiju serve` answers, without the network: an address asked for → status and body. Everything comes from the
// graph in memory; no address names a file, so none can lead out of it.
//
//   /                                   the page, with what is near the place where it begins
//   /api/around?node=N&hops=H           what is near a node         /api/text?node=N        a node with all it is
//   joined with /api/path?from=N&to=N               the nodes of a path         /api/find?key=ID        a node by its
//   id or as people cite it /api/search?q=WORDS                 nodes that answer, `hits` best first
// N are the graph's node numbers; all but / answer with fragments as output/page/page_data.hpp tells.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "output/page/page_data.hpp"

namespace yiju {

struct PageReply {
  int status = 200;
  std::string_view type = "application/json";
  std::string body;
};

/// The part behind ? of an address, decoded.
using PageQuery = std::multimap<std::string, std::string>;

class PageSite {
 public:
  /// Keeps references to graph and texts: they must outlive it. Throws as fill_page does.
  PageSite(const LegalGraph& graph, TextOfFile texts, PageDataOptions options);

  /// Safe to call from many threads. 404 for an unknown address, 400 for a missing or senseless value.
  [[nodiscard]] PageReply answer(std::string_view path, const PageQuery& query) const;

 private:
  [[nodiscard]] std::string around(const PageQuery& query) const;
  [[nodiscard]] std::string path(const PageQuery& query) const;
  [[nodiscard]] std::string find(const PageQuery& query) const;
  [[nodiscard]] std::string search(const PageQuery& query) const;
  [[nodiscard]] std::string fragment(const PagePart& part, const std::vector<NodeId>& hits = {}) const;

  const LegalGraph& graph_;
  TextOfFile texts_;
  PageIndex index_;
  std::string page_;
};

}  // namespace yiju
