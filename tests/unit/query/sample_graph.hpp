// The graph that most tests of queries ask: an invented draft of 临江市, a law and a rule it rests on, made by hand.
//   草案 第一条          based_on 数据法 (text)
//        第二条          implements 审查办法 第二条 (analyst); 审查办法's article 2 names nothing, its article 1 names
//        数据法 第三条/1, /2    cites 数据法 第九条 (text); cites 草案 第二条 (text) 第四条          cites 草案 第三条
//        (text) 第五条          cites 河东办法 (text), an unknown title 第六条          有关法律、法规 第七条 nothing
//        全文            based_on 发展规划 (note), whose text is not loaded
//   数据法 第一条 based_on 宪法 (text), 第九条 cites 数据法 第一条; chapters 1 (articles 1–4) and 2 (5–7) in the draft
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "graph/draft.hpp"

namespace yiju::test {

inline EdgeId add_edge(GraphDraft& draft, NodeId from, NodeId to, Relation relation, std::string_view words,
                       std::uint32_t file, std::uint32_t line, Assertion who = Assertion::text) {
  const EdgeId edge = draft.edge(from, to, relation, words, who);
  draft.columns.edges[edge].file = file;
  draft.columns.edges[edge].line = line;
  draft.columns.edges[edge].column = 5;
  return edge;
}

inline InstrumentId add_instrument(GraphDraft& draft, std::string_view title, Level level, bool known = true) {
  const InstrumentId instrument = draft.instrument(title, level);
  draft.columns.instruments[instrument].known = known ? 1 : 0;
  return instrument;
}

inline LegalGraph sample_graph() {
  GraphDraft draft;
  const InstrumentId bill = add_instrument(draft, "临江市数据条例（草案）", Level::draft);
  const InstrumentId law = add_instrument(draft, "中华人民共和国数据法", Level::law);
  const InstrumentId rule = add_instrument(draft, "数据审查办法（试行）", Level::departmental_rule);
  const InstrumentId top = add_instrument(draft, "中华人民共和国宪法", Level::constitution);
  const InstrumentId plan = add_instrument(draft, "数据发展规划", Level::state_council_policy);
  const InstrumentId lost = add_instrument(draft, "河东办法", Level::unknown, false);
  draft.columns.instruments[rule].aliases = draft.columns.strings.add("审查办法\n数据审查规则");
  const std::uint32_t bill_file = draft.file("bill.md", bill);
  const std::uint32_t law_file = draft.file("law.md", law);
  const std::uint32_t rule_file = draft.file("rule.md", rule);
  const std::uint32_t note_file = draft.file("note.md");
  const std::uint32_t table_file = draft.file("bill.basis.tsv");
  draft.columns.files[note_file].table = 0;

  const NodeId chapter = draft.provision(bill, "c1", "总则");
  const NodeId second_chapter = draft.provision(bill, "c2", "保障");
  NodeId article[8] = {};
  for (std::uint16_t number = 1; number <= 7; ++number) {
    NodeRecord step;
    step.kind = ProvisionKind::article;
    step.number = number;
    article[number] = draft.below(number <= 4 ? chapter : second_chapter, step);
  }
  const auto below = [&](NodeId parent, std::uint16_t number) {
    NodeRecord step;
    step.kind = ProvisionKind::paragraph;
    step.number = number;
    return draft.below(parent, step);
  };
  const NodeId law_1 = draft.provision(law, "1"), law_9 = draft.provision(law, "9", "数据安全");
  const NodeId rule_1 = draft.provision(rule, "1"), rule_2 = draft.provision(rule, "2", "审查范围");
  const auto whole = [&](InstrumentId instrument) { return draft.node_of(instrument); };

  add_edge(draft, whole(bill), whole(plan), Relation::based_on, "《数据发展规划》", note_file, 7, Assertion::note);
  add_edge(draft, article[1], whole(law), Relation::based_on, "《数据法》", bill_file, 3);
  add_edge(draft, article[2], rule_2, Relation::implements, "审查范围可比照", table_file, 2, Assertion::analyst);
  add_edge(draft, below(article[3], 1), law_9, Relation::cites, "数据法第九条", bill_file, 9);
  add_edge(draft, below(article[3], 2), article[2], Relation::cites, "本条例第二条", bill_file, 10);
  add_edge(draft, article[4], article[3], Relation::cites, "前条", bill_file, 12);
  const EdgeId unknown = add_edge(draft, article[5], whole(lost), Relation::cites, "《河东办法》", bill_file, 14);
  draft.columns.edges[unknown].outcome = Outcome::unknown;
  draft.columns.edges[unknown].reason = Reason::title_unknown;
  draft.columns.unspecific.push_back({article[6], bill_file, 16, draft.columns.strings.add("有关法律、法规")});
  add_edge(draft, rule_1, whole(law), Relation::based_on, "《数据法》", rule_file, 2);
  add_edge(draft, law_1, whole(top), Relation::based_on, "宪法", law_file, 2);
  add_edge(draft, law_9, law_1, Relation::cites, "本法第一条", law_file, 8);
  for (EdgeRecord& edge : draft.columns.edges) {
    const InstrumentRecord& cited = draft.columns.instruments[draft.columns.nodes[edge.to].instrument];
    if (edge.outcome == Outcome::resolved && cited.loaded == 0) {
      edge.outcome = Outcome::outside;
      edge.reason = Reason::text_not_loaded;
    }
  }
  return std::move(draft).freeze();
}

/// A graph of seeded disorder: instruments with articles and paragraphs, edges of any relation between any two nodes.
inline LegalGraph random_graph(std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::uint32_t most) { return random() % most; };
  GraphDraft draft;
  std::vector<NodeId> nodes;
  for (std::uint32_t at = 0; at < 6; ++at) {
    const InstrumentId instrument =
        add_instrument(draft, "第" + std::to_string(at) + "号办法", static_cast<Level>(below(5)));
    if (below(3) != 0) (void)draft.file("f" + std::to_string(at) + ".md", instrument);
    nodes.push_back(draft.node_of(instrument));
    for (std::uint32_t article = 1; article <= 4; ++article) {
      const std::string locator = std::to_string(article);
      nodes.push_back(draft.provision(instrument, locator));
      if (below(2) == 0) nodes.push_back(draft.provision(instrument, locator + "/1"));
    }
  }
  const auto edges = 5 + below(30);
  for (std::uint32_t at = 0; at < edges; ++at) {
    const NodeId from = nodes[below(static_cast<std::uint32_t>(nodes.size()))];
    const NodeId to = nodes[below(static_cast<std::uint32_t>(nodes.size()))];
    const EdgeId edge = draft.edge(from, to, static_cast<Relation>(below(7)), "", static_cast<Assertion>(below(3)));
    if (below(8) == 0) draft.columns.edges[edge].outcome = Outcome::dangling;
  }
  return std::move(draft).freeze();
}

}  // namespace yiju::test
