// Source → Document → Citation[] of all files of a corpus, on all threads. Documents know nothing of each other yet.
#pragma once

#include <vector>

#include "base/file_system.hpp"
#include "corpus/corpus.hpp"
#include "corpus/pipeline_options.hpp"
#include "registry/repeal.hpp"

namespace yiju {

/// Appends the documents to the corpus, in the order of `files`, and what they repeal to `repeals`; what could not be read, and parts of documents that
/// could not, go to Corpus::unreadable. A trouble with one file, even its lack of memory, is that file's alone.
void read_documents(std::vector<FoundFile> files, const PipelineOptions& options, Corpus& corpus,
                    std::vector<Repeal>& repeals);

/// The citations of a document, with who decided and which day stands beside their titles: what resolving asks for.
[[nodiscard]] Extraction citations_to_resolve(const Document& document);

/// README.md is a document only where it holds articles.
[[nodiscard]] bool is_mere_readme(const Document& document);

/// Parts of a document that could not be read, as errors of its file.
void report_lost_parts(const Document& document, std::vector<Error>& unreadable);

}  // namespace yiju
