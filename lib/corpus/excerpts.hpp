// What the graph keeps of a text's words: the captions of its divisions and articles, and of each citation its words
// and their line and column. Taken while the text is at hand, so that a folder's texts need not all stay in memory
// until the graph is built, and need not be walked a second time.
//   第三条　依照《数据法》第二条执行。  →  caption 依照《数据法》第二条执行。; citation 《数据法》第二条 at line 1,
//   column 7
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citation/citation.hpp"
#include "document/document.hpp"
#include "text/source.hpp"

namespace yiju {

/// Words and where they stand: the line of their last character, the column of their first.
struct Excerpt {
  std::string_view words;
  Position place;
};

class Excerpts {
 public:
  explicit Excerpts(const Document& document);  ///< nothing but the number of captions is kept: all words are empty
  Excerpts(const Document& document, const Extraction& extraction);

  /// Of the provisions that are always nodes (node_kind.hpp), in reading order.
  [[nodiscard]] std::uint32_t captions() const { return captions_; }
  [[nodiscard]] std::string_view caption(std::size_t i) const {
    if (i >= caption_ends_.size()) return {};
    const std::uint32_t begin = i == 0 ? 0 : caption_ends_[i - 1];
    return std::string_view(words_).substr(begin, caption_ends_[i] - begin);
  }

  /// Of Extraction::citations and Extraction::unspecific, by the same index.
  [[nodiscard]] Excerpt citation(std::size_t i) const { return excerpt(citations_, i); }
  [[nodiscard]] Excerpt unspecific(std::size_t i) const { return excerpt(unspecific_, i); }

  /// After other citations were chosen, and none that is unspecific: of each the index it had, no_citation of a new one.
  void choose_citations(std::span<const std::uint32_t> from);

  [[nodiscard]] std::size_t bytes() const { return words_.size(); }

 private:
  struct Kept {
    Span words;  ///< in words_
    Position place;
  };
  [[nodiscard]] Excerpt excerpt(const std::vector<Kept>& all, std::size_t i) const {
    if (i >= all.size()) return {};
    const Kept& kept = all[i];
    return {std::string_view(words_).substr(kept.words.begin, kept.words.end - kept.words.begin), kept.place};
  }
  void keep_captions(const Document& document);
  void keep_citations(std::string_view text, const Extraction& extraction);

  std::string words_;  ///< all of them, one behind the other
  std::uint32_t captions_ = 0;
  std::vector<std::uint32_t> caption_ends_;
  std::vector<Kept> citations_, unspecific_;
};

}  // namespace yiju
