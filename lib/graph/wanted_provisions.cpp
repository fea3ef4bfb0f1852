#include "graph/wanted_provisions.hpp"

#include "base/parallel.hpp"
#include "graph/members.hpp"
#include "graph/target.hpp"

namespace yiju {
namespace {

void want(const Corpus& corpus, const Target& target, std::size_t most, ProvisionMap& map) {
  if (target.document == none) return;
  const Document& document = corpus.documents[target.document];
  if (target.node == no_node) {
    // A range that dangles may still have members that are there.
    if (!target.locator.range()) return;
    for (const Locator& member : members_of(target.locator, most)) {
      const NodeIndex node = find_provision(document, member);
      if (node != no_node) map.want(target.document, node);
    }
    return;
  }
  if (!target.locator.range()) return map.want(target.document, target.node);
  for (const NodeIndex node : members_of(document, target.node, target.locator, most).nodes) {
    map.want(target.document, node);
  }
}

void want_of_text(const Corpus& corpus, DocumentId d, ProvisionMap& map) {
  const std::vector<Citation>& citations = corpus.extractions[d].citations;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    map.want(d, citations[i].place);
    want(corpus, target_of(corpus, d, i), most_members(citations.size()), map);
  }
}

void want_of_table(const Corpus& corpus, const BasisTable& table, ProvisionMap& map) {
  const std::size_t most = most_members(table.rows.size());
  for (const BasisRow& row : table.rows) {
    want(corpus, target_of(corpus, row.draft, row.article), most, map);
    want(corpus, target_of(corpus, row.instrument, row.provision), most, map);
  }
}

}  // namespace

void want_provisions(const Corpus& corpus, unsigned threads, ProvisionMap& map) {
  constexpr std::size_t batch = 16;
  for_each_index(
      corpus.documents.size(), threads,
      [&](std::size_t d, unsigned) { want_of_text(corpus, static_cast<DocumentId>(d), map); }, batch);
  for (const BasisTable& table : corpus.tables) want_of_table(corpus, table, map);
}

}  // namespace yiju
