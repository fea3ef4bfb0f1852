// G for the commands that show texts: the graph, and the texts it was made from where G is a folder or a text.
#pragma once

#include "context.hpp"
#include "output/page_text.hpp"

namespace yiju {

struct PageSource {
  Corpus corpus;  ///< empty where G is a written graph
  LegalGraph graph;

  /// Looks into `corpus`: this must outlive it.
  [[nodiscard]] PageTexts texts() const;
};

/// Reads G, the first argument.
[[nodiscard]] PageSource read_page_source(Context& context);

}  // namespace yiju
