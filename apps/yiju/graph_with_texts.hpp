// G for the commands that show texts: the graph, and the texts it was made from. Of a folder or a text they are at
// hand; of a written graph they are read again where they lie, as far as they are still the same
// (graph/source_texts.hpp).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "context.hpp"
#include "graph/source_texts.hpp"
#include "query/draft_review.hpp"

namespace yiju {

enum class GraphMemory : std::uint8_t {
  file,  ///< a graph file is used where it lies
  own    ///< it is copied: for what runs so long that someone may write into the file meanwhile
};

class GraphWithTexts {
 public:
  /// Reads G, the first argument.
  explicit GraphWithTexts(Context& context, GraphMemory memory = GraphMemory::file);
  GraphWithTexts(const GraphWithTexts&) = delete;
  GraphWithTexts& operator=(const GraphWithTexts&) = delete;

  [[nodiscard]] const LegalGraph& graph() const { return graph_; }
  /// Empty where G is a written graph.
  [[nodiscard]] const Corpus& corpus() const { return *corpus_; }

  /// This must outlive it.
  [[nodiscard]] TextOfFile texts() const;

  /// Says on stderr which texts were asked for and are gone or changed.
  void tell_absent(const Context& context) const;

 private:
  std::shared_ptr<const Corpus> corpus_ = std::make_shared<const Corpus>();
  LegalGraph graph_;
  std::optional<SourceTexts> written_;
};

}  // namespace yiju
