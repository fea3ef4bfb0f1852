#include "query/foundation.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "document/draft_stage.hpp"
#include "document/draft_title.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

bool below_article(ProvisionKind kind) {
  return kind == ProvisionKind::paragraph || kind == ProvisionKind::item || kind == ProvisionKind::subitem ||
         kind == ProvisionKind::text;
}

void append_family(const LegalGraph& graph, NodeId node, std::vector<NodeId>& family) {
  std::vector<NodeId> open = {node};
  while (!open.empty()) {
    const NodeId next = open.back();
    open.pop_back();
    family.push_back(next);
    const auto children = graph.children(next);
    open.insert(open.end(), children.rbegin(), children.rend());
  }
}

bool is_inside(const LegalGraph& graph, NodeId node, NodeId outer) {
  while (node != none && node != outer) node = graph.nodes()[node].parent;
  return node == outer;
}

bool has_heading_below(const LegalGraph& graph, NodeId node) {
  const auto children = graph.children(node);
  return std::any_of(children.begin(), children.end(),
                     [&](NodeId child) { return graph.nodes()[child].kind == ProvisionKind::heading; });
}

}  // namespace

bool is_source(Relation relation) {
  return relation == Relation::based_on || relation == Relation::implements || relation == Relation::draws_on ||
         relation == Relation::cites;
}

NodeId unit_of(const LegalGraph& graph, NodeId node) {
  NodeId unit = node;
  while (below_article(graph.nodes()[unit].kind) && graph.nodes()[unit].parent != none)
    unit = graph.nodes()[unit].parent;
  return unit;
}

std::vector<NodeId> family_of(const LegalGraph& graph, NodeId node) {
  std::vector<NodeId> family;
  append_family(graph, node, family);
  return family;
}

bool is_internal(const LegalGraph& graph, const EdgeRecord& edge) {
  // 本法第三条 in the new wording that an amendment brings is a place of the amended law, as much as of the amendment.
  return graph.nodes()[edge.from].instrument == graph.nodes()[edge.to].instrument ||
         static_cast<RuleId>(edge.rule) == RuleId::amended_text;
}

bool is_found(const EdgeRecord& edge) { return edge.outcome == Outcome::resolved || edge.outcome == Outcome::outside; }

EdgeId id_of(const LegalGraph& graph, const EdgeRecord& edge) {
  return static_cast<EdgeId>(&edge - graph.edges().data());
}

std::vector<EdgeId> own_sources(const LegalGraph& graph, NodeId node, bool internal) {
  std::vector<EdgeId> sources;
  for (const NodeId member : family_of(graph, node)) {
    for (const EdgeRecord& edge : graph.out_edges(member)) {
      if (!is_source(edge.relation)) continue;
      if (is_internal(graph, edge) && (!internal || is_inside(graph, edge.to, node))) continue;
      sources.push_back(id_of(graph, edge));
    }
  }
  return sources;
}

bool has_own_source(const LegalGraph& graph, NodeId node) {
  const auto counts = [&](const EdgeRecord& edge) { return is_source(edge.relation) && !is_internal(graph, edge); };
  std::vector<NodeId> open = {node};
  while (!open.empty()) {
    const NodeId next = open.back();
    open.pop_back();
    const auto edges = graph.out_edges(next);
    if (std::any_of(edges.begin(), edges.end(), counts)) return true;
    const auto children = graph.children(next);
    open.insert(open.end(), children.begin(), children.end());
  }
  return false;
}

bool is_whole_source(const LegalGraph& graph, const EdgeRecord& edge) {
  if (!is_source(edge.relation) || is_internal(graph, edge)) return false;
  if (graph.nodes()[edge.from].kind == ProvisionKind::root) return true;
  return edge.asserted_by == Assertion::text &&
         (edge.relation == Relation::based_on || edge.relation == Relation::implements);
}

std::vector<EdgeId> whole_sources(const LegalGraph& graph, NodeId root) {
  std::vector<EdgeId> sources;
  const auto add = [&](NodeId node) {
    for (const EdgeRecord& edge : graph.out_edges(node)) {
      if (is_whole_source(graph, edge)) sources.push_back(id_of(graph, edge));
    }
  };
  if (graph.nodes()[root].parent != none) add(graph.nodes()[root].parent);
  for (const NodeId member : family_of(graph, root)) add(member);
  return sources;
}

NodeId text_node(const LegalGraph& graph, NodeId node) {
  while (graph.nodes()[node].kind != ProvisionKind::root && graph.nodes()[node].parent != none) {
    node = graph.nodes()[node].parent;
  }
  return node;
}

NodeId instrument_node(const LegalGraph& graph, NodeId node) {
  return graph.instruments()[graph.nodes()[node].instrument].node;
}

bool is_aside(const LegalGraph& graph, NodeId node) {
  const DocumentId document = graph.nodes()[node].document;
  return document != none && graph.files()[document].aside != 0;
}

bool is_library(const LegalGraph& graph, NodeId node) {
  const DocumentId document = graph.nodes()[node].document;
  return document != none && graph.files()[document].library != 0;
}

std::vector<InstrumentId> own_instruments(const LegalGraph& graph) {
  // Made by hand, a graph may have loaded instruments without files.
  std::vector<char> foreign(graph.instruments().size(), 0);
  for (const FileRecord& file : graph.files()) {
    if (file.instrument != none && foreign[file.instrument] != 2) {
      foreign[file.instrument] = file.library != 0 || file.aside != 0 ? 1 : 2;
    }
  }
  std::vector<InstrumentId> own;
  for (InstrumentId at = 0; at < graph.instruments().size(); ++at) {
    if (graph.instruments()[at].loaded != 0 && foreign[at] != 1) own.push_back(at);
  }
  return own;
}

OwnTexts own_texts(const LegalGraph& graph) {
  OwnTexts own;
  std::vector<InstrumentId> spoken_of, tables;
  std::vector<std::string> named;
  for (const InstrumentId at : own_instruments(graph)) {
    const std::string_view title = graph.title(at);
    const bool table = compares_wordings(title);
    if (table) tables.push_back(at);
    if (table || (!is_companion_title(title) && !announces_draft(title))) {
      own.texts.push_back(at);
    } else if (std::string draft = draft_named(title); !draft.empty()) {
      named.push_back(std::move(draft));
    }
  }
  const auto key = [](std::string_view title) { return title_key(without_stage(title)); };
  for (const InstrumentId at : own.texts) {
    const auto bears = [&](const std::string& draft) { return key(draft) == key(graph.title(at)); };
    if (std::ranges::any_of(named, bears)) spoken_of.push_back(at);
  }
  if (named.empty()) return own;
  if (!spoken_of.empty() || !tables.empty()) {
    own.texts = spoken_of.empty() ? tables : spoken_of;
  } else {
    own.missed = named.front();
  }
  return own;
}

std::vector<NodeId> texts_of(const LegalGraph& graph, InstrumentId instrument) {
  const NodeId whole = graph.instruments()[instrument].node;
  std::vector<NodeId> texts;
  bool several = false;
  for (const NodeId child : graph.children(whole)) {
    if (graph.nodes()[child].kind != ProvisionKind::root) continue;
    several = true;
    if (!is_aside(graph, child)) texts.push_back(child);
  }
  if (!several && !is_aside(graph, whole)) texts.push_back(whole);
  return texts;
}

std::vector<InstrumentId> stages_of(const LegalGraph& graph, InstrumentId draft) {
  std::vector<InstrumentId> stages{draft};
  if (draft == none || !is_draft(graph, draft)) return stages;
  for (const DraftRounds& rounds : rounds_of(graph)) {
    std::vector<InstrumentId> all = rounds.earlier;
    all.push_back(rounds.last);
    if (std::ranges::find(all, draft) != all.end()) return all;
  }
  return stages;
}

bool is_draft(const LegalGraph& graph, InstrumentId instrument) {
  const InstrumentRecord& record = graph.instruments()[instrument];
  return record.level == Level::draft || record.status == InstrumentStatus::draft ||
         is_draft_title(graph.title(instrument));
}

// By title, whatever the stage; each oldest first: by day where all are dated, else by what the stages are called.
std::vector<DraftRounds> rounds_of(const LegalGraph& graph) {
  std::map<std::string, std::vector<InstrumentId>> drafts;
  for (const InstrumentId at : own_instruments(graph)) {
    if (is_draft(graph, at)) drafts[title_key(without_stage(graph.title(at)))].push_back(at);
  }
  std::vector<DraftRounds> all;
  for (auto& [title, stages] : drafts) {
    const auto day_of = [&](InstrumentId at) {
      return graph.files()[graph.nodes()[texts_of(graph, at).back()].document].version;
    };
    const bool dated = std::ranges::all_of(stages, [&](InstrumentId at) { return day_of(at).known(); });
    std::ranges::sort(stages, {}, [&](InstrumentId at) {
      return std::tuple(dated ? 0 : rank_of_stage(graph.title(at)), day_of(at), at);
    });
    DraftRounds rounds{stages.back(), std::move(stages)};
    rounds.earlier.pop_back();
    all.push_back(std::move(rounds));
  }
  std::ranges::sort(all, {}, &DraftRounds::last);
  return all;
}

std::vector<InstrumentId> drafts_of(const LegalGraph& graph) {
  std::vector<InstrumentId> drafts;
  for (const DraftRounds& rounds : rounds_of(graph)) drafts.push_back(rounds.last);
  return drafts;
}

std::vector<NodeId> units_below(const LegalGraph& graph, NodeId node) {
  std::vector<NodeId> articles;
  std::vector<NodeId> headings;
  for (const NodeId member : family_of(graph, node)) {
    const NodeRecord& record = graph.nodes()[member];
    if (record.missing != 0) continue;
    if (record.kind == ProvisionKind::article) articles.push_back(member);
    if (record.kind == ProvisionKind::heading && !has_heading_below(graph, member)) headings.push_back(member);
  }
  return articles.empty() ? headings : articles;
}

std::vector<EdgeId> sources_beside_units(const LegalGraph& graph, NodeId root) {
  std::vector<EdgeId> edges = whole_sources(graph, root);
  const std::vector<NodeId> units = units_below(graph, root);
  const bool has_articles = !units.empty() && graph.nodes()[units.front()].kind == ProvisionKind::article;
  std::erase_if(edges, [&](EdgeId id) {
    const EdgeRecord& edge = graph.edges()[id];
    const bool only_cited = edge.relation == Relation::cites && edge.asserted_by == Assertion::text;
    return (has_articles && only_cited) || std::ranges::find(units, unit_of(graph, edge.from)) != units.end();
  });
  return edges;
}

void sort_as_read(const LegalGraph& graph, std::vector<NodeId>& provisions) {
  std::ranges::stable_sort(provisions, {}, [&](NodeId node) { return graph.nodes()[node].span.begin; });
}

}  // namespace yiju
