// The texts that a citation is verified against: a folder, or a graph written by `build`, whose texts are read when one
// of them is first asked for. Opened once, asked often.
//   TextLibrary library("laws.graph");
//   library.resolve("网络安全法", 20, moment_of(day))  →  resolved, the text of that day, its article
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/corpus.hpp"
#include "graph/legal_graph.hpp"
#include "graph/source_texts.hpp"

namespace yiju {

class TextLibrary {
 public:
  /// Without a path the national register alone. Throws Error{input} where the path leads to no text and no graph.
  TextLibrary(const std::string& path, unsigned threads);
  ~TextLibrary();
  TextLibrary(const TextLibrary&) = delete;
  TextLibrary& operator=(const TextLibrary&) = delete;

  /// What a title and a provision mean at that moment (registry/resolver.hpp), looked up in the text itself where that
  /// is at hand. `when` unknown: the newest.
  [[nodiscard]] Resolution resolve(std::string_view title, const Locator& provision, Moment when);

  /// A text with its words. Null where they are gone or changed since the graph was written.
  [[nodiscard]] const Document* text(DocumentId document);

  /// A place behind the library's texts for one that is resolved over it, and that adds nothing to it (open_library.hpp).
  [[nodiscard]] Document& guest();

  /// Whether the texts lie where the graph says. Without them a 款 or 项 is not looked up, only its article.
  [[nodiscard]] bool has_texts() const;

  [[nodiscard]] const Corpus& corpus() const { return corpus_; }
  [[nodiscard]] const LegalGraph& graph() const { return graph_; }

 private:
  void open_written(LegalGraph graph, unsigned threads);

  Corpus corpus_;
  LegalGraph graph_;
  std::unique_ptr<SourceTexts> sources_;  // of a written graph
  std::vector<std::uint32_t> file_of_;    // its file, by document
  bool has_guest_ = false;
};

}  // namespace yiju
