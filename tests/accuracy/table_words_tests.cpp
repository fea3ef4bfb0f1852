// No 依据原文 of a basis table comes from a text that is not the cited one. For the table of each loaded law the dates of
// the two texts are compared anew, without the resolver: words may stand in a row only where the cited text was in force
// when the citing one was made, or where a later loaded wording says nearly the same under that number.
#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "graph/source_texts.hpp"
#include "output/basis/basis_sheet.hpp"
#include "pipeline.hpp"
#include "support/shared.hpp"

namespace {

using namespace yiju;

constexpr int skipped = 77;
constexpr std::size_t shown = 20;
constexpr double nearly_the_same = 0.5;  // of the pairs of characters

using Pairs = std::map<std::pair<std::uint32_t, std::uint32_t>, int>;

Pairs pairs_of(std::string_view words) {
  Pairs pairs;
  std::uint32_t before = 0;
  for (std::size_t at = 0; at < words.size(); at += character_step(words[at])) {
    const std::uint32_t now = three_bytes(words.substr(at));
    if (before != 0) ++pairs[{before, now}];
    before = now;
  }
  return pairs;
}

// The share of pairs that both have.
double share(const Pairs& one, const Pairs& other) {
  int both = 0, all = 0;
  for (const auto& [pair, count] : one) {
    const auto found = other.find(pair);
    both += found == other.end() ? 0 : std::min(count, found->second);
    all += count;
  }
  for (const auto& [pair, count] : other) all += count;
  return all == 0 ? 0 : 2.0 * both / all;
}

class TableWords {
 public:
  explicit TableWords(const LegalGraph& graph) : graph_(graph), texts_(graph) {}

  void look_at(InstrumentId draft) {
    const TextOfFile texts = [this](std::uint32_t file) { return texts_.text(file); };
    BasisSheetOptions options;
    options.draft = draft;
    options.texts = texts;
    for (const BasisSheetRow& row : make_basis_sheet(graph_, options).rows) {
      if (row.words.empty() || row.edges.empty()) continue;
      ++rows_;
      for (const EdgeId edge : row.edges) judge(graph_.edges()[edge], row);
    }
  }

  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t wrong() const { return wrong_; }

 private:
  void judge(const EdgeRecord& edge, const BasisSheetRow& row) {
    const NodeRecord& cited = graph_.nodes()[edge.to];
    const std::uint32_t from = graph_.nodes()[edge.from].document;
    if (cited.document == none || from == none || cited.document == from) return;
    if (was_in_force(graph_.files()[from], graph_.files()[cited.document]) || says_the_same_later(edge.to)) return;
    if (++wrong_ > shown) return;
    std::printf("%s: %s %s of %s\n", row.evidence.c_str(), row.instrument.c_str(), row.provision.c_str(),
                to_string(graph_.files()[cited.document].version).c_str());
  }

  // By the dates alone. A wording that is known of and follows it must not have been in force when the citing text was
  // written.
  [[nodiscard]] bool was_in_force(const FileRecord& citing, const FileRecord& cited) const {
    const Date written = citing.version.known() ? citing.version : citing.from;
    const Date in_force = std::max(written, citing.from);
    const InstrumentRecord& work = graph_.instruments()[cited.instrument];
    const Date next = cited.until == work.repealed ? Date{} : cited.until;
    if (!written.known()) return !next.known();
    const bool first = cited.version == work.adopted;  // adopted and not yet in force: there is no other to be meant
    return cited.version <= written && (first || cited.from <= in_force) && (!next.known() || written < next);
  }

  [[nodiscard]] bool says_the_same_later(NodeId cited) {
    const NodeRecord& own = graph_.nodes()[cited];
    const Pairs words = pairs_of(words_of(cited));
    for (const FileRecord& file : graph_.files()) {
      if (file.instrument != own.instrument || file.version <= graph_.files()[own.document].version) continue;
      const NodeId there = graph_.find_in(file.node, graph_.locator(cited));
      if (there != none && share(words, pairs_of(words_of(there))) >= nearly_the_same) return true;
    }
    return false;
  }

  [[nodiscard]] std::string_view words_of(NodeId node) const {
    const NodeRecord& record = graph_.nodes()[node];
    return record.document == none ? std::string_view{} : slice(texts_.text(record.document).words, record.span);
  }

  const LegalGraph& graph_;
  SourceTexts texts_;
  std::size_t rows_ = 0, wrong_ = 0;
};

}  // namespace

int main() {
  const auto shared = shared_folder();
  if (!shared) {
    std::puts("SKIPPED: needs ../shared beside the checkout, or YIJU_SHARED");
    return skipped;
  }
  const LegalGraph graph = open_graph((*shared / "laws").string(), {});
  TableWords table(graph);
  for (InstrumentId instrument = 0; instrument < graph.instruments().size(); ++instrument) {
    if (graph.instruments()[instrument].loaded != 0) table.look_at(instrument);
  }
  const bool holds = table.rows() > 1000 && table.wrong() == 0;
  std::printf("%zu rows with words, %zu of another text\n%d passed, %d failed\n", table.rows(), table.wrong(),
              holds ? 1 : 0, holds ? 0 : 1);
  return holds ? 0 : 1;
}
