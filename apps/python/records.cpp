#include "records.hpp"

#include <algorithm>
#include <exception>
#include <iterator>
#include <mutex>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/asked_day.hpp"
#include "base/bilingual.hpp"
#include "base/error.hpp"
#include "citation/record_stream.hpp"
#include "citation/rule.hpp"
#include "column_set.hpp"
#include "graph/source_texts.hpp"
#include "graph/string_pool.hpp"
#include "query/open_library.hpp"
#include "text/reader.hpp"
#include "text/text_cursor.hpp"

namespace py = pybind11;

namespace yiju {
namespace {

/// The tables that a share of the records gives. `year` is 0 where none is told; `level` is that of what is cited; `hash`
/// is that of the record, of a node that of its id, for who shares rows out.
struct RecordTables {
  ColumnSet citations{{"index", "start", "end", "line", "column", "year", "hash"},
                      {"record", "place", "words", "instrument", "provision", "relation", "naming", "rule", "level"}};
  ColumnSet edges{{"index", "line", "column", "year", "hash"},
                  {"record", "from", "to", "relation", "outcome", "reason", "words", "level"}};
  ColumnSet nodes{{"year", "hash"}, {"id", "kind", "instrument", "status", "level"}};
  ColumnSet bad{{"row"}, {"record", "reason"}};
  ColumnSet counts{{"records"}, {}};
  std::uint64_t blank = 0;  // rows that are no records
  StringPool named;         // ids of nodes that are there

  /// Whether there is no node of this id yet.
  bool name_node(std::string_view id) {
    const std::size_t before = named.ends().size();
    named.add(id);
    return named.ends().size() > before;
  }

  /// Reads a record, or leaves nothing of it behind.
  template <typename Read>
  void whole_or_not(const Read& read) {
    ColumnSet* const tables[] = {&citations, &edges, &nodes};
    const std::size_t rows[] = {citations.rows(), edges.rows(), nodes.rows()};
    try {
      read();
    } catch (...) {
      for (std::size_t at = 0; at < std::size(tables); ++at) tables[at]->cut(rows[at]);
      named = StringPool();  // a node may come twice then, which is better than not at all
      throw;
    }
  }

  /// Makes room for the next, and keeps the memory.
  void clear() {
    for (ColumnSet* table : {&citations, &edges, &nodes, &bad, &counts}) table->cut(0);
    blank = 0;
    named = StringPool();
  }

  [[nodiscard]] py::dict as_buffers() const {
    py::dict out;
    for (const auto& [name, table] :
         {std::pair("citations", &citations), {"edges", &edges}, {"nodes", &nodes}, {"bad", &bad}, {"counts", &counts}})
      out[name] = table->as_buffers();
    return out;
  }
};

/// 31 bits, the same on every machine.
std::uint64_t share_of(std::string_view id) { return hash_of_text(id) >> 33U; }

constexpr std::string_view level_of_records = "record";  // of the texts that are read, which are no instruments
constexpr std::string_view level_unresolved = "unresolved";

class RecordLibrary {
 public:
  /// `resolve`: false where citations are to be found and nothing is to be looked up.
  RecordLibrary(const std::string& path, const std::string& as_of, const std::string& language, bool resolve)
      : library_(path, asked_day(as_of)),
        language_(language == "en" ? Language::en : Language::zh),
        resolve_(resolve) {}

  py::dict read_json(const py::tuple& lines) {
    const TextView records(lines);
    return each_row([&](RecordTables& tables) {
      for (std::size_t row = 0; row < records.size(); ++row)
        read_row(tables, row,
                 [&] { add_line(tables, row, padded(records.is_null(row) ? std::string_view() : records[row])); });
      return records.size();
    });
  }

  /// Lines that end with \n, the last perhaps with none, as they lie in a file.
  py::dict read_lines(const py::buffer& lines) {
    const py::buffer_info buffer = lines.request();
    std::string_view rest(static_cast<const char*>(buffer.ptr),
                          static_cast<std::size_t>(buffer.size * buffer.itemsize));
    return each_row([&](RecordTables& tables) {
      std::size_t row = 0;
      for (; !rest.empty(); ++row) {
        const std::size_t length = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, length);
        const bool roomy = rest.size() - length >= RecordReader::padding;
        read_row(tables, row, [&] { add_line(tables, row, roomy ? line : padded(line)); });
        rest.remove_prefix(std::min(length + 1, rest.size()));
      }
      return row;
    });
  }

  /// `files`: the texts are files' bytes of any kind and encoding that the program reads, the ids their names.
  py::dict read_texts(const py::tuple& ids, const py::tuple& texts, bool files) {
    const TextView names(ids), records(texts);
    if (names.size() != records.size()) throw std::invalid_argument("as many ids as texts are expected");
    return each_row([&](RecordTables& tables) {
      for (std::size_t row = 0; row < records.size(); ++row)
        read_row(tables, row, [&] { add_text(tables, row, names, records, files); });
      return records.size();
    });
  }

  [[nodiscard]] bool has_texts() const { return library_.has_texts(); }

 private:
  void complain(RecordTables& tables, std::size_t row, std::string_view record, const Bilingual& trouble) const {
    tables.bad.add({row}, {record, choose(language_, trouble.zh, trouble.en)});
  }

  /// `read` gives the number of rows that it read.
  template <typename Read>
  py::dict each_row(const Read& read) {
    const py::gil_scoped_release free;
    const std::lock_guard one_at_a_time(guard_);
    tables_.clear();
    const std::size_t rows = read(tables_);
    tables_.counts.add({rows - tables_.blank}, {});
    const py::gil_scoped_acquire hold;
    return tables_.as_buffers();
  }

  /// What is wrong with one record is that record's alone.
  template <typename Read>
  void read_row(RecordTables& tables, std::size_t row, const Read& read) const {
    try {
      tables.whole_or_not(read);
    } catch (const Error& trouble) {
      complain(tables, row, trouble.path, trouble.message);
    } catch (const ColumnFull&) {
      throw;
    } catch (const std::bad_alloc&) {
      complain(tables, row, {}, {"内存不足", "not enough memory"});
    } catch (const std::exception& trouble) {
      complain(tables, row, {}, Bilingual{"程序出错：", "fault of the program: "} + std::string(trouble.what()));
    }
  }

  /// The line where the reader may look behind its end.
  std::string_view padded(std::string_view line) {
    line_.assign(line);
    line_.resize(line.size() + RecordReader::padding, ' ');
    return {line_.data(), line.size()};
  }

  void add_line(RecordTables& tables, std::size_t row, std::string_view line) {
    if (line.find_first_not_of(" \t\r\n") == std::string_view::npos) {  // no record, as to `yiju extract -`
      ++tables.blank;
      return;
    }
    StreamRecord record;
    Bilingual trouble = reader_.read(line, record);
    if (trouble.empty() && record.name.empty()) trouble = {"记录没有 id", "the record has no id"};
    if (!trouble.empty()) return complain(tables, row, record.name, trouble);
    add(tables, record.name, Source{.path = {}, .text = std::move(record.text), .diagnostics = {}});
  }

  void add_text(RecordTables& tables, std::size_t row, const TextView& names, const TextView& texts, bool files) {
    const std::string name(names.is_null(row) ? std::string_view() : names[row]);
    if (name.empty()) return complain(tables, row, name, {"记录没有 id", "the record has no id"});
    if (texts.is_null(row)) return complain(tables, row, name, {"记录没有 text", "the record has no text"});
    add(tables, name,
        files ? read_source_bytes(name, std::string(texts[row]))
              : Source{.path = {}, .text = std::string(texts[row]), .diagnostics = {}});
  }

  struct CitationRow;
  void add(RecordTables& tables, const std::string& name, Source source);
  void add_edge(RecordTables& tables, const ResolvedText& text, const CitedPlace& cited, const CitationRow& row) const;
  static void add_own_node(RecordTables& tables, const CitationRow& row, const std::string& id, std::string_view kind);
  [[nodiscard]] std::string_view level_of(const CitedPlace& cited) const;
  void add_node(RecordTables& tables, const CitedPlace& cited, const std::string& id, std::string_view kind) const;

  std::mutex guard_;
  OpenLibrary library_;
  Language language_;
  bool resolve_;
  RecordReader reader_;
  RecordTables tables_;  // this and the next are kept for their memory
  std::string line_;
};

std::string_view RecordLibrary::level_of(const CitedPlace& cited) const {
  if (cited.own) return level_of_records;
  return name_of(cited.instrument == no_instrument ? Level::unknown : library_.instruments()[cited.instrument].level);
}

/// `id`: the place, or the instrument around it, which is told too.
void RecordLibrary::add_node(RecordTables& tables, const CitedPlace& cited, const std::string& id,
                             std::string_view kind) const {
  if (cited.own || !tables.name_node(id)) return;
  std::uint64_t year = 0;
  std::string_view status = name_of(InstrumentStatus::unknown);
  if (cited.instrument != no_instrument) {
    const Instrument& facts = library_.instruments()[cited.instrument];
    for (const Date date : {facts.effective, facts.issued, facts.adopted}) year = date.known() ? date.year : year;
    status = name_of(facts.status);
  }
  tables.nodes.add({year, share_of(id)}, {id, kind, cited.title, status, level_of(cited)});
}

/// What a citation tells, but for what it leads to.
struct RecordLibrary::CitationRow {
  std::uint32_t index, line, column;
  std::uint64_t year, share;
  std::string_view record, place, words, relation, level;
};

void RecordLibrary::add_edge(RecordTables& tables, const ResolvedText& text, const CitedPlace& cited,
                             const CitationRow& row) const {
  tables.edges.add({row.index, row.line, row.column, row.year, row.share},
                   {row.record, row.place, cited.id, row.relation, name_of(cited.outcome), name_of(cited.reason),
                    row.words, row.level});
  const std::string_view kind = cited.missing                     ? "missing"
                                : cited.id == cited.instrument_id ? "instrument"
                                                                  : "provision";
  if (cited.own && cited.id != text.name) add_own_node(tables, row, cited.id, kind);
  add_node(tables, cited, cited.instrument_id, "instrument");
  add_node(tables, cited, cited.id, kind);
}

void RecordLibrary::add_own_node(RecordTables& tables, const CitationRow& row, const std::string& id,
                                 std::string_view kind) {
  if (tables.name_node(id))
    tables.nodes.add({row.year, share_of(id)},
                     {id, kind, row.record, name_of(InstrumentStatus::unknown), level_of_records});
}

void RecordLibrary::add(RecordTables& tables, const std::string& name, Source source) {
  const ResolvedText text =
      resolve_ ? library_.resolve(name, std::move(source)) : OpenLibrary::read(name, std::move(source));
  CitationRow row{0, 0, 0, text.date.year, share_of(name), name, text.name, {}, {}, level_unresolved};
  if (resolve_) add_own_node(tables, row, text.name, "record");
  TextCursor cursor(text.document.source.text);
  std::size_t next = 0;  // of text.cited
  for (std::uint32_t i = 0; i < text.extraction.citations.size(); ++i) {
    const Citation& citation = text.extraction.citations[i];
    row.index = i;
    row.column = cursor.at(citation.span.begin).column;
    const std::uint64_t start = cursor.characters();
    row.line = cursor.at(citation.span.end).line;
    row.place = text.places[i];
    row.words = slice(text.document.source.text, citation.span);
    row.relation = name_of(citation.relation);
    if (resolve_) row.level = level_of(text.cited[next]);
    const bool self = citation.instrument == self_title;
    tables.citations.add(
        {i, start, cursor.characters(), row.line, row.column, row.year, row.share},
        {name, row.place, row.words, self ? "self" : text.extraction.titles[citation.instrument],
         to_string(citation.target), row.relation, name_of(citation.naming), name_of(citation.rule), row.level});
    if (resolve_ && row.place != text.name) add_own_node(tables, row, text.places[i], "provision");
    for (; next < text.cited.size() && text.cited[next].citation == i; ++next)
      add_edge(tables, text, text.cited[next], row);
  }
}

}  // namespace

void add_records(py::module_& module) {
  py::class_<RecordLibrary>(module, "Library")
      .def(py::init<const std::string&, const std::string&, const std::string&, bool>())
      .def_property_readonly("has_texts", &RecordLibrary::has_texts)
      .def("read_json", &RecordLibrary::read_json)
      .def("read_lines", &RecordLibrary::read_lines)
      .def("read_texts", &RecordLibrary::read_texts);
}

}  // namespace yiju
