#include "query/asked_instruments.hpp"

#include "query/foundation.hpp"

namespace yiju {

std::vector<InstrumentId> asked_instruments(const LegalGraph& graph, const std::vector<InstrumentId>& named) {
  if (!named.empty()) return named;
  std::vector<InstrumentId> instruments = drafts_of(graph);
  if (!instruments.empty()) return instruments;
  for (InstrumentId at = 0; at < graph.instruments().size(); ++at) {
    if (graph.instruments()[at].loaded != 0) instruments.push_back(at);
  }
  return instruments;
}

}  // namespace yiju
