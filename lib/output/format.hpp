// All that yiju can write, one row a format: what --format calls it, how its files end, what it is, and the function that
// writes one. The command line's choices, hints, refusals, help and completion read this list, so an output more is one
// file and one row:
//   output/table/table_ods.cpp   std::string write_table_ods(const Table& table)
//   output/format.cpp            {"ods", {"ods"}, {"OpenDocument 表格", "OpenDocument spreadsheet"}, binary, {.table = write_table_ods}},
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "base/text_sink.hpp"
#include "output/table/table.hpp"

namespace yiju {

struct Corpus;
struct FolderFile;
struct ExportView;

/// What a format can be written from; null where it cannot.
struct FormatWriter {
  std::string (*table)(const Table&) = nullptr;                         ///< an answer
  void (*graph)(const ExportView&, TextSink&) = nullptr;                ///< a graph, in one file
  std::vector<FolderFile> (*graph_files)(const ExportView&) = nullptr;  ///< a graph, in several
  std::vector<FolderFile> (*texts)(const Corpus&) = nullptr;            ///< the texts themselves
};

struct Format {
  std::string_view name;                    ///< "markdown", as --format takes it
  std::array<std::string_view, 3> endings;  ///< of its files, the usual one first; empty: none is its own
  BilingualView what;                       ///< "Word 文档", "Word document"
  bool binary = false;                      ///< no text: not for a terminal
  FormatWriter write{};                     ///< none: its command writes it
};

/// In the order of help and hints.
[[nodiscard]] std::span<const Format> all_formats();

/// Null where there is none of that name.
[[nodiscard]] const Format* find_format(std::string_view name);

/// The formats that `export` writes, by name.
[[nodiscard]] std::vector<std::string_view> export_formats();

/// "md" of 对照表.md; empty of a file without an ending and of a folder named with a slash.
[[nodiscard]] std::string_view ending_of(std::string_view path);

/// The first of `names` whose files end so; empty where there is none.
[[nodiscard]] std::string_view format_of_ending(std::string_view ending, std::span<const std::string_view> names);

/// ".txt .json .md": how files of these formats end.
[[nodiscard]] std::string endings_of(std::span<const std::string_view> names);

}  // namespace yiju
