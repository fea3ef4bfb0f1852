#include "graph/graph_json_rows.hpp"

#include <limits>

#include "graph/graph_check.hpp"
#include "graph/node_id.hpp"
#include "graph/row_words.hpp"
#include "graph/source_texts.hpp"

namespace yiju {
namespace {

const Bilingual node_id{"节点的 id", "the id of a node"}, file_path{"文件的路径", "the path of a file"},
    instrument_title{"规范性文件的标题", "the title of an instrument"};
constexpr std::uint32_t any_number = std::numeric_limits<std::uint32_t>::max();

}  // namespace

void GraphRows::take_folder(std::string_view kept) { c_.folder = folder_through(path_, kept); }

void GraphRows::take_row(std::string_view list) {
  if (list == "instruments") take_instrument();
  if (list == "files") take_file();
  if (list == "nodes") take_node();
  if (list == "edges") take_edge();
  if (list == "unspecific") take_unspecific();
}

void GraphRows::take_instrument() {
  InstrumentRecord record;
  record.title = c_.strings.add(row_.needed_text("title"));
  record.level = row_.word("level", last::level, std::optional(Level::unknown));
  record.intended = row_.word("intended_level", last::level, std::optional(record.level));
  record.status = row_.word("status", last::status, std::optional(InstrumentStatus::unknown));
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
  record.amended = row_.date("amended");
  record.amended_from = row_.date("amended_effective");
  if (!instruments_.put(name("title"), static_cast<InstrumentId>(c_.instruments.size()))) {
    row_.fail("title", {"未用过的标题", "a title of its own"});
  }
  c_.instruments.push_back(record);
  instrument_offsets_.push_back(row_.begin);
}

void GraphRows::take_file() {
  FileRecord record;
  record.path = c_.strings.add(row_.needed_text("path"));
  record.instrument = name("instrument");
  record.node = name("node");
  record.tag = kept("tag");
  record.version = row_.date("version");
  record.effective = row_.date("effective");
  record.from = row_.date("from");
  record.until = row_.date("until");
  record.table = row_.text("form") == "table";
  if (record.table == 0) record.form = row_.word("form", last::form, std::optional(DocumentForm::statute));
  record.aside = row_.truth("aside");
  record.library = row_.truth("library");
  record.text_hash = row_.hexadecimal("text_hash");
  if (!files_.put(name("path"), static_cast<std::uint32_t>(c_.files.size())))
    row_.fail("path", {"未用过的路径", "a path of its own"});
  c_.files.push_back(record);
  file_offsets_.push_back(row_.begin);
}

void GraphRows::take_node() {
  NodeRecord record;
  const std::string_view kind = row_.needed_text("kind");
  if (kind != "instrument" && kind != "text") record.kind = row_.word("kind", last::kind);
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

void GraphRows::take_edge() {
  EdgeRecord record;
  record.from = names_.add(row_.needed_text("from"));
  record.to = names_.add(row_.needed_text("to"));
  record.relation = row_.word("relation", Relation::repeals);
  record.asserted_by = row_.word("asserted_by", last::assertion);
  record.note = row_.word("note", last_note, std::optional(NoteKind::none));
  record.outcome = row_.word("outcome", last::outcome, std::optional(Outcome::resolved));
  record.reason = row_.word("reason", last_reason, std::optional(Reason::exact_title));
  record.file = name("file");
  record.line = row_.number("line", any_number);
  record.column = row_.number("column", any_number);
  record.span = row_.span("span");
  record.words = kept("words");
  constexpr std::optional<RuleId> no_rule{RuleId{}};
  record.rule = static_cast<std::uint8_t>(row_.word("rule", last::rule, no_rule));
  record.relation_rule = static_cast<std::uint8_t>(row_.word("relation_rule", last::rule, no_rule));
  record.naming = row_.word("naming", last::naming, std::optional(Naming::quoted));
  record.group = row_.number("group", any_number - 1, none);
  record.antecedent = row_.number("antecedent", any_number - 1, none);
  std::vector<InstrumentId> candidates;
  for (const Field& field : row_.fields) {
    if (field.name != "candidates") continue;
    if (field.kind != FieldKind::text) row_.fail("candidates", {"标题的列表", "a list of titles"});
    candidates.push_back(names_.add(field.text));
  }
  record.candidates = c_.add_candidates(candidates);
  c_.edges.push_back(record);
  edge_offsets_.push_back(row_.begin);
}

void GraphRows::take_unspecific() {
  UnspecificRecord record;
  record.node = names_.add(row_.needed_text("node"));
  record.file = name("file");
  record.line = row_.number("line", any_number);
  record.words = kept("words");
  c_.unspecific.push_back(record);
  unspecific_offsets_.push_back(row_.begin);
}

void GraphRows::finish_nodes() {
  for (NodeId i = 0; i < c_.nodes.size(); ++i) {
    NodeRecord& node = c_.nodes[i];
    node.document = look_up(files_, node.document, file_path, node_offsets_[i]);
    if (node.parent != none) {
      node.instrument = c_.nodes[node.parent].instrument;
      continue;
    }
    const StringId title = names_.add(title_of_id(names_.get(ids_[i])));
    node.instrument = look_up(instruments_, title, instrument_title, node_offsets_[i]);
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

void GraphRows::finish_edges() {
  for (EdgeId i = 0; i < c_.edges.size(); ++i) {
    EdgeRecord& edge = c_.edges[i];
    edge.from = look_up(nodes_, edge.from, node_id, edge_offsets_[i]);
    edge.to = look_up(nodes_, edge.to, node_id, edge_offsets_[i]);
    edge.file = look_up(files_, edge.file, file_path, edge_offsets_[i]);
    if (edge.from == none || edge.to == none) fail(edge_offsets_[i], node_id, "\"\"");
    if (edge.file == none)
      fail(edge_offsets_[i], {"带文件路径的 \"evidence\"", "\"evidence\" with the path of a file"}, "{…}");
    for (const auto& [name, edge_of] : {std::pair("group", edge.group), std::pair("antecedent", edge.antecedent)}) {
      if (edge_of == none || edge_of < c_.edges.size()) continue;
      fail(edge_offsets_[i],
           {"边的序号 \"" + std::string(name) + '"', "an index of an edge as \"" + std::string(name) + '"'},
           std::to_string(edge_of));
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

void GraphRows::check_ids(const LegalGraph& graph) const {
  for (NodeId node = 0; node < graph.nodes().size(); ++node) {
    const std::string id = graph.id(node);
    if (id == names_.get(ids_[node])) continue;
    fail(node_offsets_[node], {"该处的 id \"" + id + '"', "\"" + id + "\" as the id of this place"},
         quoted(ids_[node]));
  }
}

LegalGraph GraphRows::finish() {
  finish_nodes();
  finish_edges();
  LegalGraph graph = freeze(std::move(c_), true);
  if (const std::string found = find_flaw(graph.view()); !found.empty())
    fail(0, {"互相吻合的各行", "rows that fit together"}, found);
  check_ids(graph);
  return graph;
}

}  // namespace yiju
