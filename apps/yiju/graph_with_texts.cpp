#include "graph_with_texts.hpp"

namespace yiju {

GraphWithTexts::GraphWithTexts(Context& context) {
  if (is_written_graph(context.argument(0))) {
    graph_ = context.graph();
    written_.emplace(graph_);
  } else {
    corpus_ = context.corpus();
    graph_ = context.graph(corpus_);
  }
}

TextOfFile GraphWithTexts::texts() const {
  if (written_) return [this](std::uint32_t file) { return written_->text(file); };
  return texts_of_corpus(corpus_);
}

void GraphWithTexts::tell_absent(const Context& context) const {
  if (!written_) return;
  const std::string told = describe_absent(graph_, *written_, context.language());
  if (!told.empty()) context.note(told);
}

}  // namespace yiju
