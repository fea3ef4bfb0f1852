// The words of cited provisions, for the column 依据原文. A graph keeps spans and captions, not texts; where the corpus
// is at hand its files are read again, each once, and a provision is cut out by its span. Where a file is gone, has
// changed, or the graph came from elsewhere (then no path in it is followed), the caption serves.
#pragma once

#include <map>
#include <string>

#include "graph/legal_graph.hpp"

namespace yiju {

class ProvisionTexts {
 public:
  /// `read`: whether files named in the graph may be read.
  ProvisionTexts(const LegalGraph& graph, bool read) : graph_(graph), read_(read) {}

  /// 第二十条 国家支持… without Markdown marks and outer blanks, lines kept, at most 600 characters; empty for an
  /// instrument.
  [[nodiscard]] std::string words_of(NodeId node);

 private:
  [[nodiscard]] const std::string& text_of(std::uint32_t file);

  const LegalGraph& graph_;
  bool read_;
  std::map<std::uint32_t, std::string> texts_;
};

}  // namespace yiju
