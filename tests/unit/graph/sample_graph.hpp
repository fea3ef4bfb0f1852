// A small graph made by hand: a city's regulation that rests on an invented law, an outside rule and a table.
#pragma once

#include "graph/draft.hpp"

namespace yiju {

inline LegalGraph sample_graph() {
  GraphDraft draft;
  const InstrumentId city = draft.instrument("临江市数据条例", Level::local_regulation);
  const std::uint32_t text = draft.file("laws/临江市数据条例.txt", city);
  const InstrumentId law = draft.instrument("数据管理法", Level::law);
  draft.file("laws/数据管理法.txt", law);
  const InstrumentId unknown = draft.instrument("云上办法");
  const std::uint32_t table = draft.file("临江市.basis.tsv");
  draft.columns.instruments[city].issuers = draft.columns.strings.add("临江市人民代表大会常务委员会");
  draft.columns.instruments[law].aliases = draft.columns.strings.add("数管法\n数据法");
  draft.columns.instruments[law].issued = {2021, 6, 1};

  const NodeId chapter = draft.provision(city, "c1", "总则");
  NodeRecord article;
  article.kind = ProvisionKind::article;
  article.number = 1;
  const NodeId first = draft.below(chapter, article);
  article.number = 2;
  const NodeId second = draft.below(chapter, article);
  const NodeId target = draft.provision(law, "12/2/3");
  const NodeId missing = draft.provision(law, "99-1");
  draft.columns.nodes[missing].missing = 1;

  EdgeId edge = draft.edge(second, missing, Relation::cites, "《数据管理法》第九十九条之一");
  draft.columns.edges[edge].outcome = Outcome::dangling;
  draft.columns.edges[edge].reason = Reason::no_such_article;
  edge = draft.edge(first, draft.node_of(law), Relation::based_on, "《数据管理法》");
  draft.columns.edges[edge].file = text;
  draft.columns.edges[edge].line = 3;
  draft.columns.edges[edge].column = 14;
  draft.columns.edges[edge].span = {80, 101};
  edge = draft.edge(first, target, Relation::implements, "第十二条第二款第三项");
  draft.columns.edges[edge].group = edge - 1;
  draft.columns.edges[edge - 1].group = edge - 1;
  edge = draft.edge(second, draft.node_of(unknown), Relation::based_on, "会议记录", Assertion::analyst);
  draft.columns.edges[edge].file = table;
  draft.columns.edges[edge].outcome = Outcome::unknown;
  draft.columns.edges[edge].reason = Reason::title_unknown;
  draft.columns.edges[edge].candidates = draft.columns.add_candidates(std::vector<InstrumentId>{law, city});
  draft.columns.unspecific.push_back({second, text, 7, draft.columns.strings.add("国家有关规定")});
  return std::move(draft).freeze();
}

}  // namespace yiju
