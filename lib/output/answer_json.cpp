#include "output/answer_json.hpp"

#include "output/json_parts.hpp"

namespace yiju {

namespace {

// Steps come in preorder; the tree is rebuilt by their depth.
void put_steps(JsonWriter& json, std::string_view name, const LegalGraph& graph, const std::vector<TraceStep>& steps) {
  json.array(name);
  std::uint32_t open = 0;  // steps that are open, each with its array of steps
  for (const TraceStep& step : steps) {
    for (; open >= step.depth; --open) {
      json.close();
      json.close();
    }
    json.object();
    put_node(json, "to", graph, step.node);
    put_edges(json, graph, step.edges);
    json.member("end", name_of(step.end));
    json.member("by_instrument", step.by_instrument);
    json.array("steps");
    ++open;
  }
  for (; open > 0; --open) {
    json.close();
    json.close();
  }
  json.close();
}

void put_gap(JsonWriter& json, const LegalGraph& graph, const Gap& gap) {
  json.object();
  put_node(json, "node", graph, gap.unit);
  json.member("reason", name_of(gap.reason));
  put_edges(json, graph, gap.edges);
  json.array("unspecific");
  for (const std::uint32_t at : gap.unspecific) {
    const UnspecificRecord& source = graph.unspecific()[at];
    json.object();
    if (source.file != none) json.member("file", graph.path_of(source.file));
    json.member("line", source.line);
    json.member("words", graph.string(source.words));
    json.close();
  }
  json.close();
  json.close();
}

template <typename Counts, typename Word>
void put_counts(JsonWriter& json, std::string_view name, const Counts& counts, Word word) {
  json.object(name);
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (counts[at] != 0) json.member(word(at), counts[at]);
  }
  json.close();
}

template <typename Numbers>
void put_numbers(JsonWriter& json, std::string_view name, const Numbers& numbers) {
  json.array(name);
  for (const auto number : numbers) json.value(number);
  json.close();
}

}  // namespace

std::string to_json(const LegalGraph& graph, const TraceAnswer& answer) {
  JsonWriter json;
  json.object();
  json.member("command", "trace");
  put_node(json, "node", graph, answer.node);
  put_steps(json, "own", graph, answer.own);
  put_steps(json, "whole", graph, answer.whole);
  json.member("internal", answer.internal);
  json.close();
  return json.take();
}

std::string to_json(const LegalGraph& graph, const ImpactAnswer& answer) {
  JsonWriter json;
  json.object();
  json.member("command", "impact");
  put_node(json, "node", graph, answer.node);
  json.array("provisions");
  for (const ImpactStep& step : answer.steps) {
    json.object();
    put_node(json, "node", graph, step.unit);
    json.member("depth", step.depth);
    json.key("through");
    if (step.via == none) {
      json.null();
    } else {
      json.value(graph.id(answer.steps[step.via].unit));
    }
    put_edges(json, graph, step.edges);
    json.close();
  }
  json.close();
  json.close();
  return json.take();
}

std::string to_json(const LegalGraph& graph, const PathAnswer& answer) {
  JsonWriter json;
  json.object();
  json.member("command", "path");
  put_node(json, "from", graph, answer.from);
  put_node(json, "to", graph, answer.to);
  json.array("paths");
  for (const Path& path : answer.paths) {
    json.array();
    for (const PathStep& step : path) {
      json.object();
      put_node(json, "node", graph, step.node);
      json.member("direction", step.forward ? "forward" : "backward");
      json.key("edge");
      if (step.edge == none) {
        json.null();
      } else {
        put_edge(json, graph, step.edge);
      }
      json.close();
    }
    json.close();
  }
  json.close();
  json.close();
  return json.take();
}

std::string to_json(const LegalGraph& graph, const GapsAnswer& answer) {
  JsonWriter json;
  json.object();
  json.member("command", "gaps");
  json.array("instruments");
  for (const GapList& list : answer.lists) {
    json.object();
    put_node(json, "node", graph, list.root);
    json.member("articles", list.units);
    json.member("whole_sources", list.whole_sources);
    json.array("gaps");
    for (const Gap& gap : list.gaps) put_gap(json, graph, gap);
    json.close();
    json.close();
  }
  json.close();
  json.close();
  return json.take();
}

std::string to_json(const LegalGraph& graph, const MatrixAnswer& answer) {
  JsonWriter json;
  json.object();
  json.member("command", "matrix");
  put_node(json, "node", graph, answer.root);
  json.array("columns");
  for (const InstrumentId column : answer.columns) put_node(json, graph, graph.instruments()[column].node);
  json.close();
  json.array("rows");
  for (const MatrixRow& row : answer.rows) {
    json.object();
    put_node(json, "division", graph, row.division);
    json.member("whole", row.whole);
    put_numbers(json, "counts", row.counts);
    json.member("total", row.total);
    json.close();
  }
  json.close();
  put_numbers(json, "totals", answer.totals);
  json.member("left_out", answer.left_out);
  json.close();
  return json.take();
}

std::string to_json(const Stats& stats) {
  JsonWriter json;
  json.object();
  json.member("command", "stats");
  json.member("files", stats.files);
  json.member("tables", stats.tables);
  json.member("edges", stats.edges);
  json.member("internal", stats.internal);
  json.member("unspecific", stats.unspecific);
  json.member("missing", stats.missing);
  json.object("instruments");
  for (std::size_t at = 0; at < Stats::levels; ++at) {
    const LevelCount& count = stats.instruments[at];
    if (count.loaded + count.outside + count.unknown == 0) continue;
    json.object(name_of(static_cast<Level>(at)));
    json.member("loaded", count.loaded);
    json.member("outside", count.outside);
    json.member("unknown", count.unknown);
    json.close();
  }
  json.close();
  put_counts(json, "provisions", stats.provisions,
             [](std::size_t at) { return name_of(static_cast<ProvisionKind>(at)); });
  put_counts(json, "outcomes", stats.by_outcome, [](std::size_t at) { return name_of(static_cast<Outcome>(at)); });
  put_counts(json, "reasons", stats.by_reason, [](std::size_t at) { return name_of(static_cast<Reason>(at)); });
  put_counts(json, "relations", stats.by_relation, [](std::size_t at) { return name_of(static_cast<Relation>(at)); });
  put_counts(json, "asserted_by", stats.by_assertion,
             [](std::size_t at) { return name_of(static_cast<Assertion>(at)); });
  json.close();
  return json.take();
}

}  // namespace yiju
