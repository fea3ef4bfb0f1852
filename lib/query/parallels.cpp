#include "query/parallels.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "query/shingles.hpp"

namespace yiju {

namespace {

constexpr std::size_t run_length = 5;  // characters: shorter ones are shared by chance, longer ones miss a changed word

std::vector<Parallel> parallels_in(const Document& document, DocumentId id, std::string_view asked,
                                   const std::vector<std::uint64_t>& wanted, double least) {
  std::vector<Parallel> found;
  for (const NodeIndex article : document.articles) {
    const std::string_view body = body_of(document, article);
    const std::vector<std::uint64_t> shingles = shingles_of(body, run_length);
    if (shingles.empty()) continue;
    const double alike = likeness(wanted, shingles);
    if (alike < least) continue;
    const auto shared = static_cast<double>(count_shared(wanted, shingles));
    found.push_back({id, article, alike, shared / static_cast<double>(wanted.size()),
                     std::string(longest_shared(body, asked, run_length))});
  }
  return found;
}

}  // namespace

std::vector<Parallel> find_parallels(const Corpus& corpus, DocumentId document, NodeIndex node,
                                     const ParallelsOptions& options) {
  const Document& asking = corpus.documents[document];
  const std::string_view asked = body_of(asking, node);
  const std::vector<std::uint64_t> wanted = shingles_of(asked, run_length);
  if (wanted.empty()) return {};
  const InstrumentId instrument = corpus.registry.instrument_of(document);
  std::vector<std::vector<Parallel>> by_document(corpus.documents.size());
  for_each_index(corpus.documents.size(), thread_count(options.threads), [&](std::size_t at, unsigned) {
    const auto id = static_cast<DocumentId>(at);
    const bool same = id == document || corpus.registry.instrument_of(id) == instrument;
    if (same && !options.same_instrument) return;
    by_document[at] = parallels_in(corpus.documents[at], id, asked, wanted, options.least);
  });
  std::vector<Parallel> found;
  for (std::vector<Parallel>& part : by_document) {
    for (Parallel& parallel : part) {
      if (parallel.document != document || parallel.article != node) found.push_back(std::move(parallel));
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Parallel& a, const Parallel& b) { return a.alike > b.alike; });
  if (options.most != 0 && found.size() > options.most) found.resize(options.most);
  return found;
}

}  // namespace yiju
