// Owners of Graphviz' handles, for the two files that name the library.
#pragma once

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace yiju::graphviz {

/// Held while anything of Graphviz is used.
[[nodiscard]] std::mutex& lock();

/// What Graphviz complained about since the last call; its complaints never go to stderr.
[[nodiscard]] std::string take_complaints();

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, CloseGraph>;

/// One context, made with the first use and kept: making one reads the list of plugins from disk.
[[nodiscard]] GVC_t* context();

/// A laid-out graph; frees the layout before the graph closes.
class Layout {
 public:
  /// Throws Error{internal} with Graphviz' own words where the engine fails.
  Layout(Agraph_t* graph, const char* engine);
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;
  ~Layout();

 private:
  Agraph_t* graph_;
};

[[nodiscard]] Graph open_graph(const char* name);

/// Sets an attribute, declaring it where it is new. `object` is a graph, node or edge.
void set(void* object, const char* name, const std::string& value);

/// The same for an HTML-like label; `html` has been escaped by its maker.
void set_html(Agraph_t* graph, void* object, const char* name, const std::string& html);

/// 12.50, with a point and that many places whatever the locale.
[[nodiscard]] std::string number(double value, unsigned places = 2);

}  // namespace yiju::graphviz
