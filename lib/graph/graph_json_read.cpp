// Reads the list objects one by one into columns. Names of other rows (ids, titles, paths) are kept as numbers of
// `names_` until the whole text is read, so that lists may stand in any order; then they are looked up.
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <limits>
#include <string>

#include "base/json_value.hpp"
#include "citation/rule.hpp"
#include "graph/columns.hpp"
#include "graph/graph_check.hpp"
#include "graph/graph_json.hpp"
#include "graph/json_fields.hpp"
#include "graph/source_texts.hpp"

namespace yiju {
namespace {

const Wanted node_id{"节点的 id", "the id of a node"}, file_path{"文件的路径", "the path of a file"},
    instrument_title{"规范性文件的标题", "the title of an instrument"};
constexpr std::uint32_t any_number = std::numeric_limits<std::uint32_t>::max();

/// Rows by name: numbers of a StringPool → rows.
class Names {
 public:
  /// False if the name is taken.
  bool put(StringId name, std::uint32_t row) {
    if (name >= rows_.size()) rows_.resize(std::max<std::size_t>(name + 1, rows_.size() * 2), none);
    if (rows_[name] != none) return false;
    rows_[name] = row;
    return true;
  }
  [[nodiscard]] std::uint32_t get(StringId name) const { return name < rows_.size() ? rows_[name] : none; }

 private:
  std::vector<std::uint32_t> rows_;
};

class GraphReader {
 public:
  GraphReader(const std::string& path, std::string_view json) : path_(path), json_(json), row_(path, json) {}

  JsonFields& row() { return row_; }
  void take_folder(std::string_view kept) { c_.folder = folder_through(path_, kept); }
  void take_row(std::string_view list);
  LegalGraph finish();
  [[noreturn]] void fail(std::size_t offset, const Wanted& wanted, std::string found) const {
    fail_reading(path_, json_, offset, wanted, std::move(found));
  }

 private:
  void take_instrument();
  void take_file();
  void take_node();
  void take_edge();
  void take_unspecific();
  StringId name(std::string_view member) { return names_.add(row_.text(member)); }
  StringId kept(std::string_view member) { return c_.strings.add(row_.text(member)); }

  /// The row of a kept name. Name 0 (nothing given) is none; a name that no row bears is an error.
  [[nodiscard]] std::uint32_t look_up(const Names& rows, StringId given, const Wanted& what, std::size_t offset) const {
    if (given == 0) return none;
    const std::uint32_t found = rows.get(given);
    if (found == none) fail(offset, what, quoted(given));
    return found;
  }
  [[nodiscard]] std::string quoted(StringId given) const { return '"' + std::string(names_.get(given)) + '"'; }
  void finish_nodes();
  void finish_edges();
  void check_ids(const LegalGraph& graph) const;

  const std::string& path_;
  std::string_view json_;
  JsonFields row_;
  GraphColumns c_;
  StringPool names_;
  Names nodes_, files_, instruments_;
  std::vector<StringId> ids_;  // of nodes
  std::vector<std::size_t> node_offsets_, edge_offsets_, file_offsets_, instrument_offsets_, unspecific_offsets_;
};

void GraphReader::take_row(std::string_view list) {
  if (list == "instruments") take_instrument();
  if (list == "files") take_file();
  if (list == "nodes") take_node();
  if (list == "edges") take_edge();
  if (list == "unspecific") take_unspecific();
}

void GraphReader::take_instrument() {
  InstrumentRecord record;
  record.title = c_.strings.add(row_.needed_text("title"));
  record.level = row_.word("level", Level::unknown, std::optional(Level::unknown));
  record.intended = row_.word("intended_level", Level::unknown, std::optional(record.level));
  record.status = row_.word("status", InstrumentStatus::unknown, std::optional(InstrumentStatus::unknown));
  record.known = row_.truth("known");
  record.loaded = row_.truth("loaded");
  record.number = kept("number");
  record.issuers = c_.strings.add(row_.joined("issuers", "、"));
  record.aliases = c_.strings.add(row_.joined("aliases", "\n"));
  record.successor = kept("successor");
  record.source = kept("source");
  record.article_count = row_.number("article_count", any_number);
  record.adopted = row_.date("adopted");
  record.issued = row_.date("issued");
  record.effective = row_.date("effective");
  record.repealed = row_.date("repealed");
  if (!instruments_.put(name("title"), static_cast<InstrumentId>(c_.instruments.size()))) {
    row_.fail("title", {"未用过的标题", "a title of its own"});
  }
  c_.instruments.push_back(record);
  instrument_offsets_.push_back(row_.begin);
}

void GraphReader::take_file() {
  FileRecord record;
  record.path = c_.strings.add(row_.needed_text("path"));
  record.instrument = name("instrument");
  record.node = name("node");
  record.tag = kept("tag");
  record.version = row_.date("version");
  record.effective = row_.date("effective");
  record.table = row_.text("form") == "table";
  if (record.table == 0) record.form = row_.word("form", DocumentForm::note, std::optional(DocumentForm::statute));
  record.text_hash = row_.hexadecimal("text_hash");
  if (!files_.put(name("path"), static_cast<std::uint32_t>(c_.files.size())))
    row_.fail("path", {"未用过的路径", "a path of its own"});
  c_.files.push_back(record);
  file_offsets_.push_back(row_.begin);
}

void GraphReader::take_node() {
  NodeRecord record;
  const std::string_view kind = row_.needed_text("kind");
  if (kind != "instrument" && kind != "text") record.kind = row_.word("kind", ProvisionKind::signature);
  const std::string_view parent = row_.text("parent");
  if (parent.empty() != (kind == "instrument"))
    row_.fail("parent", {"节点的 id（instrument 除外）", "the id of a node (for all but instruments)"});
  if (!parent.empty()) record.parent = nodes_.get(names_.add(parent));
  if (!parent.empty() && record.parent == none)
    row_.fail("parent", {"前面某个节点的 id", "the id of a node that stands before this one"});
  record.document = name("file");
  record.span = row_.span("span");
  record.number = static_cast<std::uint16_t>(row_.number("number", 0xFFFF));
  record.suffix = static_cast<std::uint8_t>(row_.number("suffix", 0xFF));
  record.level = row_.number("level", 15) & 0xFU;
  record.missing = row_.truth("missing");
  record.repeat = row_.number("repeat", 0xFFFFFF) & 0xFFFFFFU;
  const StringId id = names_.add(row_.needed_text("id"));
  if (!nodes_.put(id, static_cast<NodeId>(c_.nodes.size()))) row_.fail("id", {"未用过的 id", "an id of its own"});
  c_.nodes.push_back(record);
  c_.captions.push_back(kept("caption"));
  ids_.push_back(id);
  node_offsets_.push_back(row_.begin);
}

void GraphReader::take_edge() {
  EdgeRecord record;
  record.from = names_.add(row_.needed_text("from"));
  record.to = names_.add(row_.needed_text("to"));
  record.relation = row_.word("relation", Relation::repeals);
  record.asserted_by = row_.word("asserted_by", Assertion::analyst);
  record.outcome = row_.word("outcome", Outcome::ambiguous, std::optional(Outcome::resolved));
  record.reason = row_.word("reason", Reason::several_places, std::optional(Reason::exact_title));
  record.file = name("file");
  record.line = row_.number("line", any_number);
  record.column = row_.number("column", any_number);
  record.span = row_.span("span");
  record.words = kept("words");
  constexpr std::optional<RuleId> no_rule{RuleId{}};
  record.rule = static_cast<std::uint8_t>(row_.word("rule", RuleId::amending_words, no_rule));
  record.relation_rule = static_cast<std::uint8_t>(row_.word("relation_rule", RuleId::amending_words, no_rule));
  record.group = row_.number("group", any_number - 1, none);
  std::vector<InstrumentId> candidates;
  for (const Field& field : row_.fields) {
    if (field.name == "candidates") candidates.push_back(names_.add(field.text));
  }
  record.candidates = c_.add_candidates(candidates);
  c_.edges.push_back(record);
  edge_offsets_.push_back(row_.begin);
}

void GraphReader::take_unspecific() {
  UnspecificRecord record;
  record.node = names_.add(row_.needed_text("node"));
  record.file = name("file");
  record.line = row_.number("line", any_number);
  record.words = kept("words");
  c_.unspecific.push_back(record);
  unspecific_offsets_.push_back(row_.begin);
}

void GraphReader::finish_nodes() {
  for (NodeId i = 0; i < c_.nodes.size(); ++i) {
    NodeRecord& node = c_.nodes[i];
    node.document = look_up(files_, node.document, file_path, node_offsets_[i]);
    if (node.parent != none) {
      node.instrument = c_.nodes[node.parent].instrument;
      continue;
    }
    node.instrument = look_up(instruments_, ids_[i], instrument_title, node_offsets_[i]);
    c_.instruments[node.instrument].node = i;
  }
  for (InstrumentId i = 0; i < c_.instruments.size(); ++i) {
    if (c_.instruments[i].node == none) {
      fail(instrument_offsets_[i], {"该标题的 instrument 节点", "a node of kind instrument for this title"}, "0");
    }
  }
  for (std::uint32_t i = 0; i < c_.files.size(); ++i) {
    c_.files[i].instrument = look_up(instruments_, c_.files[i].instrument, instrument_title, file_offsets_[i]);
    c_.files[i].node = look_up(nodes_, c_.files[i].node, node_id, file_offsets_[i]);
  }
}

void GraphReader::finish_edges() {
  for (EdgeId i = 0; i < c_.edges.size(); ++i) {
    EdgeRecord& edge = c_.edges[i];
    edge.from = look_up(nodes_, edge.from, node_id, edge_offsets_[i]);
    edge.to = look_up(nodes_, edge.to, node_id, edge_offsets_[i]);
    edge.file = look_up(files_, edge.file, file_path, edge_offsets_[i]);
    if (edge.from == none || edge.to == none) fail(edge_offsets_[i], node_id, "\"\"");
    if (edge.file == none)
      fail(edge_offsets_[i], {"带文件路径的 \"evidence\"", "\"evidence\" with the path of a file"}, "{…}");
    if (edge.group != none && edge.group >= c_.edges.size()) {
      fail(edge_offsets_[i], {"边的序号 \"group\"", "an index of an edge as \"group\""}, std::to_string(edge.group));
    }
    if (edge.candidates == 0) continue;
    for (std::uint32_t at = c_.candidate_begin[edge.candidates - 1]; at < c_.candidate_begin[edge.candidates]; ++at) {
      c_.candidates[at] = look_up(instruments_, c_.candidates[at], instrument_title, edge_offsets_[i]);
      if (c_.candidates[at] == none) fail(edge_offsets_[i], instrument_title, "\"\"");
    }
  }
  for (std::size_t i = 0; i < c_.unspecific.size(); ++i) {
    c_.unspecific[i].node = look_up(nodes_, c_.unspecific[i].node, node_id, unspecific_offsets_[i]);
    c_.unspecific[i].file = look_up(files_, c_.unspecific[i].file, file_path, unspecific_offsets_[i]);
    if (c_.unspecific[i].node == none || c_.unspecific[i].file == none) {
      fail(unspecific_offsets_[i], {"节点的 id 和文件的路径", "the id of a node and the path of a file"}, "\"\"");
    }
  }
}

void GraphReader::check_ids(const LegalGraph& graph) const {
  for (NodeId node = 0; node < graph.nodes().size(); ++node) {
    const std::string id = graph.id(node);
    if (id == names_.get(ids_[node])) continue;
    fail(node_offsets_[node], {"该处的 id \"" + id + '"', "\"" + id + "\" as the id of this place"},
         quoted(ids_[node]));
  }
}

LegalGraph GraphReader::finish() {
  finish_nodes();
  finish_edges();
  LegalGraph graph = freeze(std::move(c_), true);
  if (const std::string found = find_flaw(graph.view()); !found.empty())
    fail(0, {"互相吻合的各行", "rows that fit together"}, found);
  check_ids(graph);
  return graph;
}

/// Follows the text: member of the whole → list → row, and what is inside a row as its fields.
class Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
 public:
  Handler(GraphReader& reader, const rapidjson::MemoryStream& stream, std::size_t skipped)
      : reader_(reader), stream_(stream), skipped_(skipped) {}

  bool Null() { return true; }
  bool Bool(bool truth) { return add(FieldKind::truth, truth ? 1 : 0); }
  bool Int(int) { return add(FieldKind::other, 0); }
  bool Uint(unsigned value) { return add(FieldKind::number, value); }
  bool Int64(std::int64_t) { return add(FieldKind::other, 0); }
  bool Uint64(std::uint64_t value) { return add(FieldKind::number, value); }
  bool Double(double) { return add(FieldKind::other, 0); }
  bool String(const char* text, rapidjson::SizeType size, bool) { return add(FieldKind::text, 0, {text, size}); }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    (objects_ == 1 ? list_ : key_).assign(text, size);
    return true;
  }
  bool StartObject() {
    if (++objects_ == 2) {
      reader_.row().fields.clear();
      reader_.row().begin = place();
    }
    return true;
  }
  bool EndObject(rapidjson::SizeType) {
    if (objects_-- == 2 && arrays_ == 1) reader_.take_row(list_);
    return true;
  }
  bool StartArray() { return ++arrays_ != 0; }
  bool EndArray(rapidjson::SizeType) { return arrays_-- != 0; }
  [[nodiscard]] bool right_format() const { return format_ && version_; }

 private:
  [[nodiscard]] std::size_t place() const { return stream_.Tell() + skipped_; }

  bool add(FieldKind kind, std::uint64_t number, std::string_view text = {}) {
    if (objects_ >= 2) {
      reader_.row().fields.push_back({key_, kind, std::string(text), number, place()});
    } else if (objects_ == 1 && arrays_ == 0) {
      if (list_ == "format") format_ = text == "yiju-graph";
      if (list_ == "folder") reader_.take_folder(text);
      if (list_ == "version") version_ = number == 1;
      if (list_ == "version" && !version_) reader_.fail(place() - 1, {"版本 1", "version 1"}, std::to_string(number));
      for (const char* const list : {"instruments", "files", "nodes", "edges", "unspecific"}) {
        if (list_ == list) reader_.fail(place() - 1, {"列表 \"" + list_ + '"', "a list as \"" + list_ + '"'}, "…");
      }
    }
    return true;
  }

  GraphReader& reader_;
  const rapidjson::MemoryStream& stream_;
  std::size_t skipped_;
  std::string list_, key_;
  unsigned objects_ = 0, arrays_ = 0;
  bool format_ = false, version_ = false;
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

LegalGraph read_graph_json(const std::string& path, std::string_view json) {
  const std::size_t skipped = json.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  GraphReader reader(path, json);
  rapidjson::MemoryStream stream(json.data() + skipped, json.size() - skipped);
  Handler handler(reader, stream, skipped);
  rapidjson::Reader sax;
  // Iterative: nesting costs memory and not stack.
  const auto result =
      sax.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(stream, handler);
  if (result.IsError()) {
    reader.fail(std::min(result.Offset() + skipped, json.size()), {"合格的 JSON", "well-formed JSON"},
                "(" + std::string(rapidjson::GetParseError_En(result.Code())) + ")");
  }
  if (!handler.right_format()) reader.fail(skipped, {R"("format": "yiju-graph")", R"("format": "yiju-graph")"}, "{…}");
  return reader.finish();
}

bool is_graph_json(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  for (const std::string_view token : {"{", "\"format\"", ":", "\"yiju-graph\""}) {
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || !bytes.substr(begin).starts_with(token)) return false;
    bytes.remove_prefix(begin + token.size());
  }
  return true;
}

}  // namespace yiju
