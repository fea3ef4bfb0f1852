// The texts that a graph was made from, read again where they lie. A graph keeps spans and captions, not texts; whoever
// shows 第二十条's own words (page, server, table, explain) asks here.
//
// A written graph may be old, or made by someone else to have a page show /etc/passwd. So `build` keeps a hash of each
// text, and of a written graph only a text is given whose hash is the one that was kept: the same words that the graph
// was made from. Everything else is told by its reason, and the caption serves. Where the files lie is kept as a
// folder seen from the graph file, so that both can move together and no machine's paths stand in the file:
//   yiju build corpus/guangdong-ai -o out/g.yiju  →  folder ../corpus/guangdong-ai, file 起草说明要点.md
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "graph/legal_graph.hpp"
#include "text/source.hpp"

namespace yiju {

/// XXH3, 64 bits, of a text as it was read; never 0.
[[nodiscard]] std::uint64_t hash_of_text(std::string_view text);

/// "corpus/a" for a graph written to "out/g.yiju" → "../corpus/a", what the file keeps.
[[nodiscard]] std::string folder_seen_from(const std::string& graph_path, const std::string& folder);

/// The way back: "../corpus/a" kept in "out/g.yiju" → "corpus/a"; empty for nothing kept or the working folder.
[[nodiscard]] std::string folder_through(const std::string& graph_path, std::string_view kept);

enum class TextAbsence : std::uint8_t {
  present,   ///< the text is at hand
  unsealed,  ///< the graph keeps no hash of it
  gone,      ///< there is no such file, or it cannot be read
  changed,   ///< there is one, with other words
};

/// A whole text, or why there is none.
struct FileText {
  FileText(std::string_view all = {}, TextAbsence why = TextAbsence::present) : words(all), absence(why) {}
  explicit FileText(const Source& whole) : words(whole.text), absence(TextAbsence::present), read(&whole) {}
  std::string_view words;
  TextAbsence absence;
  const Source* read = nullptr;  ///< with the cells of its tables and its notes, where these are known
};

/// To be parsed once more as it was the first time: an article in a table is found by its cell.
[[nodiscard]] Source source_of(const FileText& text);

/// The text of a file, by its index in LegalGraph::files().
using TextOfFile = std::function<FileText(std::uint32_t file)>;

class SourceTexts {
 public:
  /// Keeps a reference to the graph.
  explicit SourceTexts(const LegalGraph& graph);

  /// Reads it at the first call. Safe to call from many threads.
  [[nodiscard]] FileText text(std::uint32_t file) const;

  /// Files that were asked for and are absent, with why: "起草说明要点.md" changed. In the order of files().
  [[nodiscard]] std::vector<std::pair<std::uint32_t, TextAbsence>> absent() const;

 private:
  struct Kept;
  [[nodiscard]] const Kept& read(std::uint32_t file) const;

  const LegalGraph& graph_;
  mutable std::mutex guard_;
  mutable std::vector<std::shared_ptr<const Kept>> kept_;  // by file; null: not asked for yet
};

/// One line for people: 2 个文件已变动，只显示要旨：a.md、b.md. Empty where nothing is absent.
[[nodiscard]] std::string describe_absent(const LegalGraph& graph, const SourceTexts& texts, Language language);

}  // namespace yiju
