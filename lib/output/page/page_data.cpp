#include "output/page/page_data.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/joined.hpp"
#include "base/json_writer.hpp"
#include "graph/node_id.hpp"
#include "output/page/page_terms.hpp"
#include "query/foundation.hpp"
#include "query/wording_mark.hpp"

namespace yiju {
namespace {

/// The table of strings, each once.
class Strings {
 public:
  std::uint32_t add(std::string text) {
    const auto [at, is_new] = index_.try_emplace(std::move(text), static_cast<std::uint32_t>(index_.size()));
    if (is_new) in_order_.push_back(&at->first);
    return at->second;
  }
  std::uint32_t add(std::string_view text) { return add(std::string(text)); }

  void write(JsonWriter& json) const {
    json.array("strings");
    for (const std::string* text : in_order_) json.value(*text);
    json.close();
  }

 private:
  std::unordered_map<std::string, std::uint32_t> index_;
  std::vector<const std::string*> in_order_;  // keys of the map do not move
};

/// "column": [value(item), …]
template <typename Items, typename Value>
void column(JsonWriter& json, std::string_view name, const Items& items, Value value) {
  json.array(name);
  for (const auto& item : items) json.value(value(item));
  json.close();
}

std::int64_t or_minus_one(std::uint32_t id) { return id == none ? -1 : std::int64_t{id}; }

/// Where a span stands in the text that holds it, in UTF-16 units.
struct Place {
  std::int64_t begin = -1, end = -1;
};

class DataWriter {
 public:
  DataWriter(const LegalGraph& graph, const PageIndex& index, const PagePart& part, const TextOfFile& texts)
      : graph_(graph), index_(index), part_(part), texts_(texts) {
    measure_places();
  }

  void write(JsonWriter& json) {
    write_instruments(json);
    write_nodes(json);
    write_edges(json);
    write_candidates(json);
    write_gaps(json);
    write_absent(json);
    strings_.write(json);
  }

  void write_texts(JsonWriter& json) const {
    std::vector<NodeId> held;
    for (const NodeId node : part_.nodes) {
      if (text_holder(graph_, node).node == node && !text_of(node).empty()) held.push_back(node);
    }
    column(json, "node", held, [](NodeId node) { return node; });
    column(json, "text", held, [&](NodeId node) { return text_of(node); });
  }

 private:
  [[nodiscard]] std::string_view text_of(NodeId node) const {
    const TextHolder holder = text_holder(graph_, node);
    if (holder.node == none) return {};
    return slice(texts_(graph_.nodes()[holder.node].document).words, holder.span);
  }

  void measure_places();
  void write_instruments(JsonWriter& json);
  void write_nodes(JsonWriter& json);
  void write_edges(JsonWriter& json);
  void write_candidates(JsonWriter& json);
  void write_gaps(JsonWriter& json);
  void write_absent(JsonWriter& json);

  const LegalGraph& graph_;
  const PageIndex& index_;
  const PagePart& part_;
  const TextOfFile& texts_;
  Strings strings_;
  std::vector<Place> node_places_, edge_places_;  // one a node and an edge of the part
};

void DataWriter::measure_places() {
  NodeId counted = none;
  Utf16Counter counter{std::string_view()};
  const auto place = [&](NodeId node, Span span) {
    const TextHolder holder = text_holder(graph_, node);
    if (holder.node == none || span.empty() || span.begin < holder.span.begin || span.end > holder.span.end)
      return Place{};
    const std::string_view text = text_of(holder.node);
    if (text.empty()) return Place{};
    if (holder.node != counted) counter = Utf16Counter(text);
    counted = holder.node;
    const std::int64_t begin = counter.units_before(span.begin - holder.span.begin);
    return Place{begin, counter.units_before(span.end - holder.span.begin)};
  };
  for (const NodeId node : part_.nodes) node_places_.push_back(place(node, graph_.nodes()[node].span));
  for (const EdgeId id : part_.edges) {
    const EdgeRecord& edge = graph_.edges()[id];
    const bool is_of_text = edge.file != none && edge.file == graph_.nodes()[edge.from].document;
    edge_places_.push_back(is_of_text ? place(edge.from, edge.span) : Place{});
  }
}

void DataWriter::write_instruments(JsonWriter& json) {
  std::vector<InstrumentId> ids;
  for (const NodeId node : part_.nodes) {
    if (graph_.nodes()[node].parent == none) ids.push_back(graph_.nodes()[node].instrument);
  }
  const auto record = [&](InstrumentId id) -> const InstrumentRecord& { return graph_.instruments()[id]; };
  const auto text = [&](StringId id) { return strings_.add(graph_.string(id)); };
  json.object("instruments");
  column(json, "id", ids, [](InstrumentId id) { return id; });
  column(json, "node", ids, [&](InstrumentId id) { return record(id).node; });
  column(json, "title", ids, [&](InstrumentId id) { return text(record(id).title); });
  column(json, "number", ids, [&](InstrumentId id) { return text(record(id).number); });
  column(json, "issuers", ids, [&](InstrumentId id) { return text(record(id).issuers); });
  column(json, "level", ids, [&](InstrumentId id) { return static_cast<int>(record(id).level); });
  column(json, "status", ids, [&](InstrumentId id) { return static_cast<int>(record(id).status); });
  column(json, "loaded", ids, [&](InstrumentId id) { return static_cast<int>(record(id).loaded); });
  column(json, "known", ids, [&](InstrumentId id) { return static_cast<int>(record(id).known); });
  column(json, "articles", ids, [&](InstrumentId id) { return record(id).article_count; });
  column(json, "issued", ids, [&](InstrumentId id) { return strings_.add(to_string(record(id).issued)); });
  column(json, "effective", ids, [&](InstrumentId id) { return strings_.add(to_string(record(id).effective)); });
  column(json, "successor", ids, [&](InstrumentId id) { return text(record(id).successor); });
  json.close();
}

void DataWriter::write_nodes(JsonWriter& json) {
  const std::vector<NodeId>& nodes = part_.nodes;
  const auto record = [&](NodeId node) -> const NodeRecord& { return graph_.nodes()[node]; };
  const auto key = [&](NodeId node) { return id_below_title(graph_, node); };
  std::size_t next = 0;
  json.object("nodes");
  column(json, "id", nodes, [](NodeId node) { return node; });
  column(json, "parent", nodes, [&](NodeId node) { return or_minus_one(record(node).parent); });
  column(json, "instrument", nodes, [&](NodeId node) { return record(node).instrument; });
  column(json, "kind", nodes, [&](NodeId node) { return static_cast<int>(record(node).kind); });
  column(json, "missing", nodes, [&](NodeId node) { return static_cast<int>(record(node).missing); });
  column(json, "key", nodes, [&](NodeId node) { return strings_.add(key(node)); });
  column(json, "locator", nodes, [&](NodeId node) { return strings_.add(to_string(graph_.locator(node))); });
  column(json, "zh", nodes, [&](NodeId node) { return strings_.add(short_label(graph_, node, Language::zh)); });
  column(json, "en", nodes, [&](NodeId node) { return strings_.add(short_label(graph_, node, Language::en)); });
  column(json, "caption", nodes, [&](NodeId node) { return strings_.add(graph_.caption(node)); });
  column(json, "rank", nodes, [&](NodeId node) { return index_.rank[node]; });
  column(json, "x", nodes, [&](NodeId node) { return index_.corner[node].x; });
  column(json, "y", nodes, [&](NodeId node) { return index_.corner[node].y; });
  column(json, "h", nodes, [&](NodeId node) { return index_.height[node]; });
  column(json, "cited", nodes, [&](NodeId node) { return index_.cited[node]; });
  column(json, "begin", nodes, [&](NodeId) { return node_places_[next++].begin; });
  next = 0;
  column(json, "end", nodes, [&](NodeId) { return node_places_[next++].end; });
  json.close();
}

void DataWriter::write_edges(JsonWriter& json) {
  const std::vector<EdgeId>& edges = part_.edges;
  const auto record = [&](EdgeId id) -> const EdgeRecord& { return graph_.edges()[id]; };
  std::unordered_map<std::uint32_t, std::int64_t> file_index;  // only the files that are named
  std::vector<std::uint32_t> files;
  const auto file = [&](EdgeId id) -> std::int64_t {
    if (record(id).file == none) return -1;
    const auto [at, is_new] = file_index.try_emplace(record(id).file, static_cast<std::int64_t>(files.size()));
    if (is_new) files.push_back(record(id).file);
    return at->second;
  };
  std::size_t next = 0;
  json.object("edges");
  column(json, "id", edges, [](EdgeId id) { return id; });
  column(json, "from", edges, [&](EdgeId id) { return record(id).from; });
  column(json, "to", edges, [&](EdgeId id) { return record(id).to; });
  column(json, "relation", edges, [&](EdgeId id) { return static_cast<int>(record(id).relation); });
  column(json, "by", edges, [&](EdgeId id) { return static_cast<int>(record(id).asserted_by); });
  column(json, "outcome", edges, [&](EdgeId id) { return static_cast<int>(record(id).outcome); });
  column(json, "reason", edges, [&](EdgeId id) { return static_cast<int>(record(id).reason); });
  column(json, "file", edges, file);
  column(json, "line", edges, [&](EdgeId id) { return record(id).line; });
  column(json, "column", edges, [&](EdgeId id) { return record(id).column; });
  column(json, "whole", edges, [&](EdgeId id) { return static_cast<int>(is_whole_source(graph_, record(id))); });
  column(json, "words", edges, [&](EdgeId id) { return strings_.add(graph_.string(record(id).words)); });
  const auto mark = [&](Language language) {
    return [this, record, language](EdgeId id) { return strings_.add(wording_mark(graph_, record(id), language)); };
  };
  column(json, "zh", edges, mark(Language::zh));
  column(json, "en", edges, mark(Language::en));
  column(json, "begin", edges, [&](EdgeId) { return edge_places_[next++].begin; });
  next = 0;
  column(json, "end", edges, [&](EdgeId) { return edge_places_[next++].end; });
  json.close();
  column(json, "files", files, [&](std::uint32_t id) { return strings_.add(graph_.string(graph_.files()[id].path)); });
}

void DataWriter::write_candidates(JsonWriter& json) {
  json.array("candidates");
  for (const EdgeId id : part_.edges) {
    const std::span<const InstrumentId> candidates = graph_.candidates(graph_.edges()[id]);
    if (candidates.empty()) continue;
    json.array();
    json.value(id);
    json.array();
    for (const InstrumentId candidate : candidates) json.value(strings_.add(graph_.title(candidate)));
    json.close();
    json.close();
  }
  json.close();
}

void DataWriter::write_gaps(JsonWriter& json) {
  std::vector<const Gap*> gaps;
  for (const Gap& gap : index_.gaps) {
    const auto rank = [&](NodeId node) { return index_.rank[node]; };
    if (std::ranges::binary_search(part_.nodes, rank(gap.unit), {}, rank)) gaps.push_back(&gap);
  }
  // The words that were found and do not count: 有关法律、法规.
  const auto words = [&](const Gap* gap) {
    return strings_.add(joined(gap->unspecific, "；", [](const UnspecificWords& source) { return source.words; }));
  };
  json.object("gaps");
  column(json, "node", gaps, [](const Gap* gap) { return gap->unit; });
  column(json, "kind", gaps, [](const Gap* gap) { return static_cast<int>(gap->tier); });
  column(json, "words", gaps, words);
  json.close();
}

/// Texts that were loaded once and are not at hand: their captions need a word why.
void DataWriter::write_absent(JsonWriter& json) {
  std::vector<std::pair<NodeId, TextAbsence>> absent;
  for (const NodeId node : part_.nodes) {
    const NodeRecord& record = graph_.nodes()[node];
    if (record.document == none || graph_.files()[record.document].node != node) continue;
    const TextAbsence why = texts_(record.document).absence;
    if (why != TextAbsence::present) absent.emplace_back(node, why);
  }
  json.object("absent");
  column(json, "node", absent, [](const auto& one) { return one.first; });
  column(json, "why", absent, [](const auto& one) { return static_cast<int>(one.second); });
  json.close();
}

}  // namespace

PageData write_page_data(const LegalGraph& graph, const PageIndex& index, const PagePart& part, const TextOfFile& texts,
                         const PageDataOptions& options) {
  DataWriter writer(graph, index, part, texts);
  JsonWriter json(false);
  json.object();
  json.member("form", "yiju page 1");
  json.member("lang", options.language == Language::zh ? "zh" : "en");
  json.member("live", options.live);
  json.member("title", page_title(graph, index, options.title));
  json.member("focus", or_minus_one(index.focus));
  json.member("cut", part.cut);
  json.object("totals");
  json.member("instruments", std::ranges::count(graph.nodes(), none, &NodeRecord::parent));
  json.member("nodes", graph.nodes().size());
  json.member("edges", graph.edges().size());
  json.close();
  write_terms(json);
  writer.write(json);
  json.close();
  PageData data;
  data.graph = json.take();
  json.object();
  writer.write_texts(json);
  json.close();
  data.texts = json.take();
  return data;
}

std::string write_page_fragment(const LegalGraph& graph, const PageIndex& index, const PagePart& part,
                                const TextOfFile& texts, const std::vector<NodeId>& hits) {
  DataWriter writer(graph, index, part, texts);
  JsonWriter json(false);
  json.object();
  column(json, "hits", hits, [](NodeId node) { return node; });
  writer.write(json);
  json.object("texts");
  writer.write_texts(json);
  json.close();
  json.close();
  return json.take();
}

}  // namespace yiju
