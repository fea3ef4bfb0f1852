#include "query/asked_texts.hpp"

#include "query/foundation.hpp"
#include "query/text_version.hpp"

namespace yiju {

std::vector<NodeId> asked_texts(const LegalGraph& graph, const std::vector<NodeId>& named) {
  if (!named.empty()) return named;
  std::vector<InstrumentId> instruments = drafts_of(graph);
  if (instruments.empty()) instruments = own_instruments(graph);
  std::vector<NodeId> texts;
  for (const InstrumentId instrument : instruments) texts.push_back(text_on(graph, instrument, {}));
  return texts;
}

}  // namespace yiju
