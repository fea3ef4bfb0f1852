#include "query/text_library.hpp"

#include "base/parallel.hpp"
#include "graph/builder.hpp"
#include "graph/library_graph.hpp"
#include "graph/written_graph.hpp"
#include "pipeline.hpp"
#include "query/wording_proof.hpp"

namespace yiju {

TextLibrary::TextLibrary(const std::string& path, unsigned threads) {
  if (path.empty()) {
    corpus_.registry.add_documents({});
    return;
  }
  if (std::optional<LegalGraph> written = open_written_graph(path)) {
    open_written(std::move(*written), threads);
    return;
  }
  PipelineOptions options;
  options.threads = threads;
  options.prove = prove_wordings;
  corpus_ = read_corpus(path, options);
  graph_ = build_graph(corpus_, {.threads = thread_count(threads)});
}

TextLibrary::~TextLibrary() = default;

void TextLibrary::open_written(LegalGraph graph, unsigned threads) {
  graph_ = std::move(graph);
  corpus_.root = graph_.folder();
  corpus_.first_of_libraries = 0;
  add_library_graph(graph_, corpus_);
  corpus_.registry.add_documents(corpus_.documents, thread_count(threads));
  const LibraryGraph& library = *corpus_.libraries.front();
  sources_ = std::make_unique<SourceTexts>(graph_);
  file_of_.assign(corpus_.documents.size(), none);
  for (std::uint32_t file = 0; file < library.document_of.size(); ++file) {
    if (library.document_of[file] != no_document) file_of_[library.document_of[file]] = file;
  }
}

const Document* TextLibrary::text(DocumentId document) {
  if (document == no_document) return nullptr;
  Document& known = corpus_.documents[document];
  if (!known.outline_only) return &known;
  read_outline(*sources_, file_of_[document], known);
  return known.outline_only ? nullptr : &known;
}

Document& TextLibrary::guest() {
  if (!has_guest_) corpus_.documents.emplace_back();
  has_guest_ = true;
  return corpus_.documents.back();
}

bool TextLibrary::has_texts() const {
  if (sources_ == nullptr) return !corpus_.extractions.empty();
  return !file_of_.empty() && !sources_->text(file_of_.front()).words.empty();
}

Resolution TextLibrary::resolve(std::string_view title, const Locator& provision, Moment when) {
  const auto look_up = [&] { return resolve_reference(title, provision, when, corpus_.documents, corpus_.registry); };
  Resolution found = look_up();
  const bool outlined = found.document != no_document && corpus_.documents[found.document].outline_only;
  if (outlined && !provision.whole() && text(found.document) != nullptr) found = look_up();
  return found;
}

}  // namespace yiju
