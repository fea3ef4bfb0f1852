#include <string>

#include "base/json_writer.hpp"
#include "citation/rule.hpp"
#include "graph/graph_json.hpp"
#include "graph/graph_json_checksum.hpp"
#include "graph/json_fields.hpp"

namespace yiju {
namespace {

/// Writes members that are not at their default; one object after the other, each on its line.
class Rows {
 public:
  Rows(const LegalGraph& graph, std::string_view folder) : graph_(graph), json_(false) {
    out_ = "{\n  \"format\": \"yiju-graph\", \"version\": 1";
    if (folder.empty()) return;
    json_.value(folder);
    out_ += ", \"folder\": " + json_.take();
    out_.pop_back();  // the line break that take() gives
  }

  void open(std::string_view name) {
    out_ += ",\n  \"";
    out_ += name;
    out_ += "\": [";
    first_ = true;
  }
  void close() { out_ += first_ ? "]" : "\n  ]"; }
  void begin() { json_.object(); }
  void end() {
    json_.close();
    out_ += first_ ? "\n    " : ",\n    ";
    first_ = false;
    out_ += json_.take();
    out_.pop_back();  // the line break that take() gives
  }
  std::string take() { return with_checksum(std::move(out_)); }

  JsonWriter& json() { return json_; }
  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) json_.member(name, value);
  }
  void text(std::string_view name, StringId value) { text(name, graph_.string(value)); }
  void number(std::string_view name, std::uint32_t value) {
    if (value != 0) json_.member(name, value);
  }
  void truth(std::string_view name, bool value) {
    if (value) json_.member(name, true);
  }
  void date(std::string_view name, Date value) { text(name, to_string(value)); }
  void list(std::string_view name, std::string_view joined, std::string_view separator) {
    if (joined.empty()) return;
    json_.array(name);
    while (!joined.empty()) {
      const std::size_t end = joined.find(separator);
      json_.value(joined.substr(0, end));
      joined = end == std::string_view::npos ? std::string_view() : joined.substr(end + separator.size());
    }
    json_.close();
  }
  void span(Span value) {
    if (value == Span{}) return;
    json_.array("span");
    json_.value(value.begin);
    json_.value(value.end);
    json_.close();
  }
  void file(std::uint32_t value) {
    if (value != none) text("file", graph_.files()[value].path);
  }

 private:
  const LegalGraph& graph_;
  JsonWriter json_;
  std::string out_;
  bool first_ = true;
};

void write_instrument(const LegalGraph& graph, const InstrumentRecord& record, Rows& rows) {
  rows.begin();
  rows.json().member("title", graph.string(record.title));
  if (record.level != Level::unknown) rows.text("level", name_of(record.level));
  if (record.intended != record.level) rows.text("intended_level", name_of(record.intended));
  if (record.status != InstrumentStatus::unknown) rows.text("status", name_of(record.status));
  rows.truth("known", record.known != 0);
  rows.truth("loaded", record.loaded != 0);
  rows.text("number", record.number);
  rows.list("issuers", graph.string(record.issuers), "、");
  rows.list("aliases", graph.string(record.aliases), "\n");
  rows.text("successor", record.successor);
  rows.text("source", record.source);
  rows.number("article_count", record.article_count);
  rows.date("adopted", record.adopted);
  rows.date("issued", record.issued);
  rows.date("effective", record.effective);
  rows.date("repealed", record.repealed);
  rows.date("amended", record.amended);
  rows.date("amended_effective", record.amended_from);
  rows.end();
}

void write_file(const LegalGraph& graph, const FileRecord& record, Rows& rows) {
  rows.begin();
  rows.json().member("path", graph.string(record.path));
  if (record.instrument != none) rows.json().member("instrument", graph.title(record.instrument));
  if (record.node != none) rows.json().member("node", graph.id(record.node));
  rows.text("tag", record.tag);
  rows.date("version", record.version);
  rows.date("effective", record.effective);
  rows.date("from", record.from);
  rows.date("until", record.until);
  rows.json().member("form", record.table != 0 ? "table" : name_of(record.form));
  rows.truth("aside", record.aside != 0);
  rows.truth("library", record.library != 0);
  if (record.text_hash != 0) rows.text("text_hash", in_hexadecimal(record.text_hash));
  rows.end();
}

void write_node(const LegalGraph& graph, NodeId node, Rows& rows) {
  const NodeRecord& record = graph.nodes()[node];
  rows.begin();
  rows.json().member("id", graph.id(node));
  const bool root = record.kind == ProvisionKind::root;
  rows.json().member("kind", !root ? name_of(record.kind) : record.parent == none ? "instrument" : "text");
  rows.number("number", record.number);
  rows.number("suffix", record.suffix);
  rows.number("level", record.level);
  if (record.parent != none) rows.json().member("parent", graph.id(record.parent));
  rows.file(record.document);
  rows.span(record.span);
  rows.text("caption", graph.caption(node));
  rows.truth("missing", record.missing != 0);
  rows.number("repeat", record.repeat);
  rows.end();
}

void write_edge(const LegalGraph& graph, const EdgeRecord& edge, Rows& rows) {
  rows.begin();
  rows.json().member("from", graph.id(edge.from));
  rows.json().member("to", graph.id(edge.to));
  rows.json().member("relation", name_of(edge.relation));
  rows.json().member("asserted_by", name_of(edge.asserted_by));
  if (edge.note != NoteKind::none) rows.json().member("note", name_of(edge.note));
  rows.json().member("outcome", name_of(edge.outcome));
  rows.json().member("reason", name_of(edge.reason));
  rows.json().object("evidence");
  rows.file(edge.file);
  rows.number("line", edge.line);
  rows.number("column", edge.column);
  rows.span(edge.span);
  rows.text("words", edge.words);
  if (!edge.span.empty()) {  // a table's row was matched by no rule
    rows.text("rule", name_of(static_cast<RuleId>(edge.rule)));
    rows.text("relation_rule", name_of(static_cast<RuleId>(edge.relation_rule)));
    rows.text("naming", name_of(edge.naming));
  }
  rows.json().close();
  if (edge.group != none) rows.json().member("group", edge.group);
  if (edge.antecedent != none) rows.json().member("antecedent", edge.antecedent);
  if (edge.candidates != 0) {
    rows.json().array("candidates");
    for (const InstrumentId id : graph.candidates(edge)) rows.json().value(graph.title(id));
    rows.json().close();
  }
  rows.end();
}

}  // namespace

std::string write_graph_json(const LegalGraph& graph, std::string_view folder) {
  Rows rows(graph, folder);
  rows.open("instruments");
  for (const InstrumentRecord& record : graph.instruments()) write_instrument(graph, record, rows);
  rows.close();
  rows.open("files");
  for (const FileRecord& record : graph.files()) write_file(graph, record, rows);
  rows.close();
  rows.open("nodes");
  for (NodeId node = 0; node < graph.nodes().size(); ++node) write_node(graph, node, rows);
  rows.close();
  rows.open("edges");
  for (const EdgeRecord& edge : graph.edges()) write_edge(graph, edge, rows);
  rows.close();
  rows.open("unspecific");
  for (const UnspecificRecord& record : graph.unspecific()) {
    rows.begin();
    rows.json().member("node", graph.id(record.node));
    rows.file(record.file);
    rows.number("line", record.line);
    rows.text("words", record.words);
    rows.end();
  }
  rows.close();
  return rows.take();
}

}  // namespace yiju
