#include "page_source.hpp"

#include "graph/builder.hpp"

namespace yiju {

PageTexts PageSource::texts() const {
  return [this](std::uint32_t file) -> std::string_view {
    return file < corpus.documents.size() ? std::string_view(corpus.documents[file].source.text) : std::string_view();
  };
}

PageSource read_page_source(Context& context) {
  PageSource source;
  if (is_written_graph(context.argument(0))) {
    source.graph = context.graph();
  } else {
    source.corpus = context.corpus();
    source.graph = build_graph(source.corpus);
  }
  return source;
}

}  // namespace yiju
