#include "graph_with_texts.hpp"

#include "corpus/odd_documents.hpp"
#include "graph/graph_file.hpp"

namespace yiju {

GraphWithTexts::GraphWithTexts(Context& context, GraphMemory memory) {
  if (is_written_graph(context.argument(0))) {
    graph_ = context.graph();
    if (memory == GraphMemory::own) {
      const std::span<const char> folder = graph_.view().folder;
      graph_ = read_graph_file(context.argument(0), write_graph_file(graph_, {folder.data(), folder.size()}));
    }
    written_.emplace(graph_);
  } else {
    corpus_ = context.shared_corpus();
    context.report({}, remarks_on_passed_over(*corpus_));
    graph_ = context.shared_graph(*corpus_);
  }
}

TextOfFile GraphWithTexts::texts() const {
  if (written_) return [this](std::uint32_t file) { return written_->text(file); };
  return texts_of_corpus(*corpus_);
}

void GraphWithTexts::tell_absent(const Context& context) const {
  if (!written_) return;
  const std::string told = describe_absent(graph_, *written_, context.language());
  if (!told.empty()) context.note(told);
}

}  // namespace yiju
