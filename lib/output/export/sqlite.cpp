// One SQLite file (sqlite.org/fileformat2.html), made in a temporary folder and handed over as bytes. The schema is the
// documentation: views spare the joins, and `search` is a full-text index (FTS5, trigram: any three characters of a
// title, caption or citing words are found, which suits Chinese, as it is written without blanks).
//   SELECT label FROM search JOIN node ON node.rowid = search.rowid WHERE search MATCH '人工智能';
//   SELECT from_label, relation, to_label, words, file, line FROM relation WHERE to_instrument = '…';
#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <memory>

#include "base/error.hpp"
#include "base/scratch_folder.hpp"
#include "output/export/export.hpp"

namespace yiju {
namespace {

struct Close {
  void operator()(sqlite3* base) const { sqlite3_close(base); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Base = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

[[noreturn]] void fail(sqlite3* base) {
  throw Error(ErrorCode::internal, verbatim(std::string("SQLite: ") + sqlite3_errmsg(base)));
}

void run(sqlite3* base, const std::string& sql) {
  if (sqlite3_exec(base, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(base);
}

Statement prepare(sqlite3* base, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(base, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) fail(base);
  return Statement(statement);
}

void bind_value(sqlite3_stmt* statement, int at, FieldType type, std::string_view value) {
  if (value.empty()) {
    sqlite3_bind_null(statement, at);
  } else if (type == FieldType::text || type == FieldType::date) {
    sqlite3_bind_text(statement, at, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
  } else {
    sqlite3_bind_int64(statement, at,
                       type == FieldType::boolean ? (value == "true" ? 1 : 0) : std::stoll(std::string(value)));
  }
}

void step(sqlite3* base, sqlite3_stmt* statement) {
  if (sqlite3_step(statement) != SQLITE_DONE) fail(base);
  sqlite3_reset(statement);
}

template <typename Fields>
std::string columns_of(const Fields& fields) {
  std::string sql;
  for (const auto& field : fields) {
    sql += std::string(", \"") + field.name + "\" " +
           (field.type == FieldType::integer || field.type == FieldType::boolean ? "INTEGER" : "TEXT");
  }
  return sql;
}

std::string marks(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += i == 0 ? "?" : ", ?";
  return out;
}

void make_schema(sqlite3* base) {
  run(base, "CREATE TABLE node (rowid INTEGER PRIMARY KEY, id TEXT NOT NULL, parent INTEGER REFERENCES node(rowid)" +
                columns_of(node_fields()) + ")");
  run(base,
      "CREATE TABLE edge (rowid INTEGER PRIMARY KEY, \"from\" INTEGER NOT NULL REFERENCES node(rowid), "
      "\"to\" INTEGER NOT NULL REFERENCES node(rowid)" +
          columns_of(edge_fields()) + ")");
  // The index holds no words of its own: these stand in node and edge.
  run(base,
      "CREATE VIEW searched AS SELECT n.rowid AS rowid, n.label AS label, n.caption AS caption, (SELECT group_concat("
      "words, char(10)) FROM edge WHERE \"from\" = n.rowid) AS words FROM node n");
  run(base,
      "CREATE VIRTUAL TABLE search USING fts5(label, caption, words, content='searched', content_rowid='rowid', "
      "tokenize='trigram')");
}

/// What is written at once and read by nobody before it is whole: large pages, no journal, no waiting for the disk.
void prepare_for_writing(sqlite3* base) {
  run(base, "PRAGMA page_size = 16384");
  run(base, "PRAGMA cache_size = -32768");  // KiB
  run(base, "PRAGMA journal_mode = OFF");
  run(base, "PRAGMA synchronous = OFF");
  run(base, "PRAGMA locking_mode = EXCLUSIVE");
}

/// Trigrams are gathered in what the processor's own memory holds, which takes two thirds of the usual time; pieces are
/// merged where sixteen lie side by side, and not each time.
void fill_search(sqlite3* base) {
  run(base, "INSERT INTO search(search, rank) VALUES('pgsz', 16000)");
  run(base, "INSERT INTO search(search, rank) VALUES('hashsize', 1048576)");
  run(base, "INSERT INTO search(search, rank) VALUES('automerge', 0)");
  run(base, "INSERT INTO search(rowid, label, caption, words) SELECT rowid, label, caption, words FROM searched");
}

void add_nodes(sqlite3* base, const ExportView& view) {
  const LegalGraph& graph = *view.graph;
  const Statement insert = prepare(base, "INSERT INTO node VALUES (" + marks(3 + node_fields().size()) + ")");
  std::string made;
  for (std::size_t i = 0; i < view.nodes.size(); ++i) {
    const NodeId node = view.nodes[i], parent = graph.nodes()[node].parent;
    sqlite3_bind_int64(insert.get(), 1, static_cast<sqlite3_int64>(i) + 1);
    bind_value(insert.get(), 2, FieldType::text, graph.id(node));
    bind_value(insert.get(), 3, FieldType::integer, parent == none ? "" : std::to_string(view.place_of[parent] + 1));
    int at = 4;
    for (const NodeField& field : node_fields())
      bind_value(insert.get(), at++, field.type, field.value(graph, node, made));
    step(base, insert.get());
  }
}

void add_edges(sqlite3* base, const ExportView& view) {
  const LegalGraph& graph = *view.graph;
  const Statement insert = prepare(base, "INSERT INTO edge VALUES (" + marks(3 + edge_fields().size()) + ")");
  sqlite3_int64 number = 0;
  std::string made;
  for (const ExportEdge& edge : view.edges) {
    if (edge.record == nullptr) continue;  // structure is node.parent
    sqlite3_bind_int64(insert.get(), 1, ++number);
    sqlite3_bind_int64(insert.get(), 2, view.place_of[edge.from] + 1);
    sqlite3_bind_int64(insert.get(), 3, view.place_of[edge.to] + 1);
    int at = 4;
    for (const EdgeField& field : edge_fields())
      bind_value(insert.get(), at++, field.type, field.value(graph, edge, made));
    step(base, insert.get());
  }
}

/// No other thread asks the base, and nobody asks how much memory it took: both cost a lock each time.
Base create(const std::filesystem::path& file) {
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);  // refused, which does no harm, where SQLite has run before
  sqlite3* handle = nullptr;
  constexpr int alone = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2(file.c_str(), &handle, alone, nullptr) != SQLITE_OK)
    throw Error(ErrorCode::internal, {"SQLite 无法启动", "SQLite cannot be started"});
  return Base(handle);
}

void fill(const std::filesystem::path& file, const ExportView& view) {
  const Base base = create(file);
  sqlite3* const handle = base.get();
  prepare_for_writing(handle);
  run(handle, "BEGIN");
  make_schema(handle);
  add_nodes(handle, view);
  add_edges(handle, view);
  run(handle, "CREATE UNIQUE INDEX node_id ON node(id)");
  run(handle, "CREATE INDEX edge_from ON edge(\"from\")");
  run(handle, "CREATE INDEX edge_to ON edge(\"to\")");
  run(handle,
      "CREATE VIEW relation AS SELECT e.rowid AS edge, a.id AS from_id, a.label AS from_label, a.instrument AS "
      "from_instrument, e.relation, b.id AS to_id, b.label AS to_label, b.instrument AS to_instrument, "
      "e.asserted_by, e.outcome, e.reason, e.words, e.file, e.line FROM edge e JOIN node a ON a.rowid = e.\"from\" "
      "JOIN node b ON b.rowid = e.\"to\"");
  fill_search(handle);
  run(handle, "COMMIT");
}

}  // namespace

void write_sqlite(const ExportView& view, TextSink& out) {
  const ScratchFolder folder;
  const std::filesystem::path file = folder.path() / "graph.sqlite";
  fill(file, view);
  std::ifstream in(file, std::ios::binary);
  std::string piece(std::size_t{1} << 20, '\0');
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
    out += std::string_view(piece.data(), static_cast<std::size_t>(in.gcount()));
  if (in.bad())
    throw Error(ErrorCode::internal, {"SQLite：无法取出数据库", "SQLite: the database cannot be handed over"});
}

}  // namespace yiju
