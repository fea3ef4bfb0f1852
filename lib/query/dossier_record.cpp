#include "query/dossier_record.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/white_space.hpp"
#include "corpus/corpus_folder.hpp"
#include "query/wording_mark.hpp"

namespace yiju {

namespace {

class RecordMaker {
 public:
  RecordMaker(const Corpus& corpus, const LegalGraph& graph, const DraftReview& review)
      : corpus_(corpus), graph_(graph), review_(review), folder_(folder_of(corpus)) {}

  DossierRecord make() {
    const Document& draft = corpus_.documents[review_.document];
    record_.draft = draft.title;
    record_.path = path_below(folder_, draft.source.path);
    record_.version = draft.version;
    record_.hash = hash_of_text(draft.source.text);
    add_cited();
    add_gaps();
    add_powers();
    add_findings();
    add_changes();
    std::ranges::sort(record_.verdicts);
    return std::move(record_);
  }

 private:
  /// Every source of the draft: as a whole, then article by article.
  void add_cited() {
    std::vector<std::pair<NodeId, EdgeId>> edges;
    for (const EdgeId edge : whole_sources(graph_, review_.root)) edges.emplace_back(none, edge);
    for (const NodeId unit : units_below(graph_, review_.root)) {
      for (const EdgeId edge : own_sources(graph_, unit)) edges.emplace_back(unit, edge);
    }
    std::vector<NodeId> targets;
    for (const auto& [unit, edge] : edges) targets.push_back(graph_.edges()[edge].to);
    std::ranges::sort(targets, {}, [&](NodeId node) { return rank(node); });
    targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    std::map<NodeId, std::size_t> index;
    for (const NodeId node : targets) index.emplace(node, index.size());
    record_.cited.resize(targets.size());
    for (const auto& [unit, edge] : edges) {
      const std::size_t at = index.at(graph_.edges()[edge].to);
      if (record_.cited[at].title.empty()) record_.cited[at] = cited_text(graph_.edges()[edge]);
      record_.cells.push_back(cell_of(unit, graph_.edges()[edge], at));
    }
  }

  [[nodiscard]] std::tuple<Level, InstrumentId, NodeId> rank(NodeId node) const {
    const InstrumentId instrument = graph_.nodes()[node].instrument;
    return {graph_.instruments()[instrument].level, instrument, node};
  }

  [[nodiscard]] CitedText cited_text(const EdgeRecord& edge) const {
    const NodeRecord& node = graph_.nodes()[edge.to];
    const InstrumentRecord& instrument = graph_.instruments()[node.instrument];
    CitedText text;
    text.title = graph_.string(instrument.title);
    text.place = graph_.locator(edge.to);
    text.level = instrument.level;
    text.status = instrument.status;
    text.repealed = instrument.repealed;
    text.successor = graph_.string(instrument.successor);
    text.newest = newest_wording(text.title, instrument);
    text.outcome = edge.outcome;
    text.reason = edge.reason;
    if (node.document == none) return text;
    const FileRecord& file = graph_.files()[node.document];
    text.version = file.version;
    text.path = graph_.string(file.path);
    if (node.kind == ProvisionKind::root || !shows_words(edge) || node.missing != 0) return text;
    text.words = trim(slice(corpus_.documents[node.document].source.text, node.span));
    if (!text.words.empty()) text.hash = hash_of_text(text.words);
    return text;
  }

  /// Of the wordings that are at hand in G or in the library, and of what the register tells.
  [[nodiscard]] Date newest_wording(const std::string& title, const InstrumentRecord& instrument) const {
    Date newest = instrument.amended;
    for (const InstrumentId id : corpus_.registry.find(title).instruments) {
      for (const Version& version : corpus_.registry.versions_of(id)) newest = std::max(newest, version.date);
    }
    return newest;
  }

  [[nodiscard]] CitingCell cell_of(NodeId unit, const EdgeRecord& edge, std::size_t cited) const {
    CitingCell cell;
    cell.article = article_of(unit);
    cell.cited = cited;
    cell.relation = edge.relation;
    cell.asserted_by = edge.asserted_by;
    if (edge.asserted_by != Assertion::analyst) cell.rule = name_of(static_cast<RuleId>(edge.rule));
    cell.words = graph_.string(edge.words);
    if (edge.file != none) {
      cell.evidence = graph_.string(graph_.files()[edge.file].path);
      cell.evidence += ":" + std::to_string(edge.line);
    }
    return cell;
  }

  [[nodiscard]] Locator article_of(NodeId unit) const { return unit == none ? Locator() : graph_.locator(unit); }

  void add_verdict(std::string_view list, const Locator& article, std::string about, std::string_view verdict) {
    record_.verdicts.push_back({std::string(list), article, std::move(about), std::string(verdict)});
  }

  void add_gaps() {
    for (const GapList& list : review_.gaps.lists) {
      for (const Gap& gap : list.gaps) add_verdict("gaps", article_of(gap.unit), {}, name_of(gap.tier));
    }
  }

  void add_powers() {
    for (const PowerList& list : review_.powers.lists) {
      for (const PowerRow& row : list.rows) {
        std::string about;
        for (const Authority& authority : row.authorities)
          about += (about.empty() ? "" : "、") + graph_.label(graph_.edges()[authority.edge].to, Language::zh);
        add_verdict("powers", article_of(row.unit), std::move(about), name_of(row.comparison));
      }
    }
  }

  /// The article around words of the draft; of an official document their heading.
  [[nodiscard]] Locator article_around(Span words) const {
    const Document& draft = corpus_.documents[review_.document];
    return locator_of(draft, node_at(draft, words.begin)).up_to(Unit::article);
  }

  void add_findings() {
    for (const Finding& finding : review_.findings)
      add_verdict("check", article_around(finding.span), finding.words, name_of(finding.rule));
  }

  void add_changes() {
    for (const StaleRow& row : review_.stale.rows) {
      const Citation& citation = corpus_.extractions[row.document].citations[row.citation];
      const std::string place = row.cited.whole() ? std::string() : describe_locator(row.cited, Language::zh);
      add_verdict("stale", article_around(citation.span),
                  "《" + corpus_.registry.instruments()[row.instrument].title + "》" + place, name_of(row.kind));
    }
  }

  const Corpus& corpus_;
  const LegalGraph& graph_;
  const DraftReview& review_;
  std::string folder_;
  DossierRecord record_;
};

}  // namespace

DossierRecord record_of(const Corpus& corpus, const LegalGraph& graph, const DraftReview& review) {
  return RecordMaker(corpus, graph, review).make();
}

}  // namespace yiju
