// The rows of basis tables held against what is loaded: an edited table may name articles that have moved, sources
// that are called otherwise, and citations that the text does not have; and the table that it was made from may still
// lie beside it.
#include <algorithm>
#include <map>
#include <tuple>

#include "base/english.hpp"
#include "citation/title.hpp"
#include "graph/builder.hpp"
#include "graph/target.hpp"
#include "query/check_parts.hpp"
#include "query/foundation.hpp"

namespace yiju {

namespace {

struct RowCheck {
  const Corpus& corpus;
  const BasisTable& table;
  std::vector<Finding>& out;

  void add(const BasisRow& row, CheckRule rule, Severity severity, std::string words, Bilingual message,
           Bilingual suggestion = {}) const {
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.path = table.path;
    finding.begin = {row.line, 1};
    finding.end = {row.line, 1};
    finding.words = std::move(words);
    finding.message = std::move(message);
    finding.suggestion = std::move(suggestion);
    out.push_back(std::move(finding));
  }

  // One end of a row, resolved as a citation is.
  void end(const BasisRow& row, const Target& target, CheckRule missing) const {
    const std::string title = in_quotes(target.title);
    const Resolution& found = target.resolution;
    if (found.outcome == Outcome::unknown) {
      return add(row, CheckRule::unknown_title, Severity::warning, title,
                 {"未收录名为" + title + "的文件", "no instrument of the title " + title + " is known"},
                 nearest_phrase(corpus.registry, target.title));
    }
    if (found.outcome != Outcome::dangling) return;
    const std::string zh = title + describe_locator(target.locator, Language::zh);
    add(row, missing, Severity::error, zh,
        {zh + "：" + std::string(describe(found.reason, Language::zh)),
         title + " " + describe_locator(target.locator, Language::en) + ": " +
             std::string(describe(found.reason, Language::en))});
  }
};

/// The node of a place that a row names; none where the graph has no such place.
NodeId node_of(const Corpus& corpus, const LegalGraph& graph, const std::string& title, const Locator& locator) {
  const TitleMatch match = corpus.registry.find(title);
  std::string id =
      match.instruments.size() == 1 ? corpus.registry.instruments()[match.instruments.front()].title : title;
  if (!locator.whole()) id += '#' + to_string(locator);
  return graph.find(id);
}

bool is_cited(const Corpus& corpus, const LegalGraph& graph, const BasisRow& row) {
  const NodeId from = node_of(corpus, graph, row.draft, row.article);
  const NodeId to = node_of(corpus, graph, row.instrument, row.provision);
  if (from == none || to == none) return false;
  const std::vector<EdgeId> edges = row.article.whole() ? whole_sources(graph, from) : own_sources(graph, from);
  return std::any_of(edges.begin(), edges.end(), [&](EdgeId id) {
    const EdgeRecord& edge = graph.edges()[id];
    return edge.to == to && edge.relation == row.relation && edge.asserted_by == Assertion::text;
  });
}

// Rows 条文 of a table that was written and edited: the text itself must say them, else the edit would be lost.
void check_cited(const Corpus& corpus, std::vector<Finding>& out) {
  const auto has_cited = [](const BasisTable& table) { return !table.cited.empty(); };
  if (std::none_of(corpus.tables.begin(), corpus.tables.end(), has_cited)) return;
  const LegalGraph graph = build_graph(corpus);
  for (const BasisTable& table : corpus.tables) {
    const RowCheck check{corpus, table, out};
    for (const BasisRow& row : table.cited) {
      if (is_cited(corpus, graph, row)) continue;
      const std::string source = in_quotes(row.instrument) + describe_locator(row.provision, Language::zh);
      check.add(row, CheckRule::table_row, Severity::warning, source,
                {"认定者为“条文”，而条文中没有这样的引用，这一行未计入",
                 "asserted by the text, but the text has no such citation; the row does not count"},
                {"如系自行认定，请把“认定者”改为“分析”", "if it is your own finding, write analyst as asserted_by"});
    }
  }
}

// The same assertion in two files counts twice: most often an edited table beside the one that it was made from.
void check_repeated(const Corpus& corpus, std::vector<Finding>& out) {
  using Key = std::tuple<std::string, std::string, std::string, std::string, Relation, Assertion>;
  std::map<Key, std::size_t> first;  // table
  for (std::size_t t = 0; t < corpus.tables.size(); ++t) {
    std::map<std::size_t, std::size_t> same;  // other table → rows
    for (const BasisRow& row : corpus.tables[t].rows) {
      const Key key{row.draft,    to_string(row.article), row.instrument, to_string(row.provision),
                    row.relation, row.asserted_by};
      const auto [place, fresh] = first.try_emplace(key, t);
      if (!fresh && place->second != t) ++same[place->second];
    }
    for (const auto& [other, rows] : same) {
      BasisRow top;
      top.line = 1;
      const std::string count = std::to_string(rows), path = corpus.tables[other].path;
      RowCheck{corpus, corpus.tables[t], out}.add(
          top, CheckRule::table_row, Severity::warning, {},
          {"与 " + path + " 有 " + count + " 行相同，各计一次",
           counted(rows, "row") + (rows == 1 ? " also stands in " : " also stand in ") + path + "; each counts twice"},
          {"改好的表应替换原来的表", "an edited table takes the place of the one that it was made from"});
    }
  }
}

}  // namespace

void check_tables(const Corpus& corpus, std::vector<Finding>& out) {
  const auto first = static_cast<std::ptrdiff_t>(out.size());
  check_repeated(corpus, out);
  check_cited(corpus, out);
  for (const BasisTable& table : corpus.tables) {
    const RowCheck check{corpus, table, out};
    for (const BasisRow& row : table.rows) {
      const auto [from, to] = targets_of(corpus, table, row);
      check.end(row, from, CheckRule::table_row);
      check.end(row, to, CheckRule::dangling);
    }
    for (const Diagnostic& diagnostic : table.diagnostics) {
      BasisRow header;
      header.line = 1;
      check.add(header, CheckRule::oddity, Severity::warning, diagnostic.detail,
                {describe_diagnostic(diagnostic, Language::zh), describe_diagnostic(diagnostic, Language::en)});
    }
  }
  std::stable_sort(out.begin() + first, out.end(), [](const Finding& one, const Finding& other) {
    return std::tie(one.path, one.begin.line) < std::tie(other.path, other.begin.line);
  });
}

}  // namespace yiju
