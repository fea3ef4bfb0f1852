#include "render/graphviz_handles.hpp"

#include <cmath>

#include "base/error.hpp"

namespace yiju::graphviz {
namespace {

std::string& complaints() {
  static std::string text;
  return text;
}

int keep_complaint(char* words) {
  if (complaints().size() < 2000) complaints() += words;
  return 0;
}

/// cgraph's functions take char* but do not write into it.
char* c_string(const char* text) { return const_cast<char*>(text); }

// cgraph's own way of naming takes a name's address in memory for its number and keeps subgraphs in that order: the
// same clusters would be drawn in another order each time. Here numbers are counted; names are kept by cgraph's inner
// table.
void* open_numbers(Agraph_t* /*graph*/, Agdisc_t* /*disc*/) { return new IDTYPE(1); }

long next_number(void* state, int /*kind*/, char* name, IDTYPE* number, int create) {
  if (name != nullptr || create == 0) return 0;
  auto* next = static_cast<IDTYPE*>(state);
  *number = *next;
  *next += 2;
  return 1;
}

long refuse_number(void* /*state*/, int /*kind*/, IDTYPE /*number*/) { return 0; }
void forget_number(void* /*state*/, int /*kind*/, IDTYPE /*number*/) {}
char* name_of_number(void* /*state*/, int /*kind*/, IDTYPE /*number*/) { return nullptr; }
void close_numbers(void* state) { delete static_cast<IDTYPE*>(state); }
void take_note(void* /*state*/, int /*kind*/, void* /*object*/) {}

}  // namespace

std::mutex& lock() {
  static std::mutex mutex;
  return mutex;
}

std::string take_complaints() { return std::move(complaints()); }

GVC_t* context() {
  static const std::unique_ptr<GVC_t, int (*)(GVC_t*)> kept(
      [] {
        agseterr(AGERR);
        agseterrf(keep_complaint);
        return gvContext();
      }(),
      gvFreeContext);
  if (!kept)
    throw Error(ErrorCode::internal, {"Graphviz 无法启动", "Graphviz cannot be started"},
                verbatim("apt-get install graphviz"));
  return kept.get();
}

Layout::Layout(Agraph_t* graph, const char* engine) : graph_(graph) {
  if (gvLayout(context(), graph, engine) != 0) {
    throw Error(ErrorCode::internal, verbatim(std::string("Graphviz (") + engine + "): " + take_complaints()));
  }
}

Layout::~Layout() { gvFreeLayout(context(), graph_); }

Graph open_graph(const char* name) {
  (void)context();
  static Agiddisc_t numbers = {open_numbers,   next_number,   refuse_number, forget_number,
                               name_of_number, close_numbers, take_note};
  static Agdisc_t disciplines = {&AgMemDisc, &numbers, &AgIoDisc};
  return Graph(agopen(c_string(name), Agdirected, &disciplines));
}

void set(void* object, const char* name, const std::string& value) {
  agsafeset(object, c_string(name), c_string(value.c_str()), c_string(""));
}

void set_html(Agraph_t* graph, void* object, const char* name, const std::string& html) {
  char* text = agstrdup_html(graph, c_string(html.c_str()));
  agsafeset(object, c_string(name), text, c_string(""));
  agstrfree(graph, text);
}

std::string number(double value, unsigned places) {
  double scale = 1;
  for (unsigned i = 0; i < places; ++i) scale *= 10;
  const auto units = static_cast<long long>(std::llround(value * scale));
  std::string digits = std::to_string(units < 0 ? -units : units);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  digits.insert(digits.size() - places, ".");
  return (units < 0 ? "-" : "") + digits;
}

}  // namespace yiju::graphviz
