#include "citation/rule.hpp"
#include "output/answer_json.hpp"
#include "output/json_parts.hpp"
#include "output/text_words.hpp"

namespace yiju {

namespace {

std::uint32_t line_of(const Document& document, std::uint32_t offset) {
  return position_of(document.source.text, offset).line;
}

void put_article(JsonWriter& json, std::string_view name, const Document& document, NodeIndex article) {
  json.key(name);
  if (article == no_node) {
    json.null();
    return;
  }
  json.object();
  json.member("locator", to_string(locator_of(document, article)));
  json.member("line", line_of(document, document.nodes[article].span.begin));
  json.close();
}

void put_changes(JsonWriter& json, std::string_view name, const Document& document, const Extraction& extraction,
                 const std::vector<CitationChange>& changes) {
  json.array(name);
  for (const CitationChange& change : changes) {
    const Citation& citation = extraction.citations[change.citation];
    json.object();
    json.member("instrument", change.title);
    json.member("locator", to_string(change.target));
    json.member("relation", name_of(citation.relation));
    json.member("line", line_of(document, citation.span.end));
    json.member("words", slice(document.source.text, citation.span));
    json.close();
  }
  json.close();
}

void put_rule(JsonWriter& json, std::string_view name, std::uint8_t rule) {
  const bool known = rule <= static_cast<std::uint8_t>(RuleId::amending_words);  // a graph file may say anything
  json.member(name, known ? name_of(static_cast<RuleId>(rule)) : "");
}

}  // namespace

std::string to_json(const DiffInput& input, const DraftDiff& diff) {
  JsonWriter json;
  json.object();
  json.member("command", "diff");
  json.member("before", input.before.source.path);
  json.member("after", input.after.source.path);
  json.array("articles");
  for (const ArticleChange& change : diff.articles) {
    json.object();
    put_article(json, "before", input.before, change.before);
    put_article(json, "after", input.after, change.after);
    json.member("fate", name_of(change.fate));
    json.member("relation", relation_of(change));
    json.member("changed", change.changed);
    json.member("doubtful", change.doubtful);
    json.member("alike", change.alike);
    put_changes(json, "lost", input.before, input.cited_before, change.lost);
    put_changes(json, "gained", input.after, input.cited_after, change.gained);
    json.close();
  }
  json.close();
  put_changes(json, "lost", input.before, input.cited_before, diff.lost);
  put_changes(json, "gained", input.after, input.cited_after, diff.gained);
  json.close();
  return json.take();
}

std::string to_json(const Corpus& corpus, const std::vector<Parallel>& parallels) {
  JsonWriter json;
  json.object();
  json.member("command", "parallels");
  json.array("provisions");
  for (const Parallel& parallel : parallels) {
    const Document& document = corpus.documents[parallel.document];
    json.object();
    json.member("instrument", document.title);
    json.member("locator", to_string(locator_of(document, parallel.article)));
    json.member("file", document.source.path);
    json.member("line", line_of(document, document.nodes[parallel.article].span.begin));
    json.member("alike", parallel.alike);
    json.member("contained", parallel.contained);
    json.member("words", parallel.words);
    json.close();
  }
  json.close();
  json.close();
  return json.take();
}

std::string to_json(const LegalGraph& graph, const std::vector<Explanation>& explanations) {
  JsonWriter json;
  json.object();
  json.member("command", "explain");
  json.array("citations");
  for (const Explanation& explanation : explanations) {
    const EdgeRecord& edge = graph.edges()[explanation.edge];
    json.object();
    json.key("edge");
    put_edge(json, graph, explanation.edge);
    if (!from_table(graph, edge)) {
      put_rule(json, "rule", edge.rule);
      put_rule(json, "relation_rule", edge.relation_rule);
    }
    if (explanation.reread) {
      json.member("naming", name_of(explanation.naming));
      json.member("before", explanation.before);
      json.member("after", explanation.after);
      json.member("antecedent", explanation.antecedent);
      json.member("antecedent_line", explanation.antecedent_line);
    }
    json.array("candidates");
    for (const InstrumentId candidate : graph.candidates(edge)) json.value(graph.title(candidate));
    json.close();
    json.close();
  }
  json.close();
  json.close();
  return json.take();
}

}  // namespace yiju
