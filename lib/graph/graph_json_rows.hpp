// The rows of a graph's JSON, one by one as they are read, → columns → the graph. Names of other rows (ids, titles,
// paths) are kept as numbers of a StringPool until the whole text is read, so that lists may stand in any order; then
// they are looked up. graph_json_read.cpp feeds it.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "graph/columns.hpp"
#include "graph/json_fields.hpp"

namespace yiju {

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

class GraphRows {
 public:
  GraphRows(const std::string& path, std::string_view json) : path_(path), json_(json), row_(path, json) {}

  JsonFields& row() { return row_; }
  void take_folder(std::string_view kept);
  void take_row(std::string_view list);
  LegalGraph finish();
  [[noreturn]] void fail(std::size_t offset, const Bilingual& wanted, std::string found) const {
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
  [[nodiscard]] std::uint32_t look_up(const Names& rows, StringId given, const Bilingual& what,
                                      std::size_t offset) const {
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

}  // namespace yiju
