// A folder (or single file) read and understood: documents, their citations and resolutions, register and tables. What
// `build` turns into a LegalGraph. Documents are in sorted path order, whatever the threads.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "citation/citation.hpp"
#include "corpus/excerpts.hpp"
#include "document/document.hpp"
#include "registry/basis_table.hpp"
#include "registry/registry.hpp"
#include "registry/resolver.hpp"

namespace yiju {

struct LibraryGraph;  // graph/library_graph.hpp

struct Corpus {
  std::string root{};
  Date as_of{};                                        ///< the day that was asked for
  std::vector<Document> documents{};                   ///< without their texts where PipelineOptions::keep says so
  std::vector<Extraction> extractions{};               ///< one a document
  std::vector<Excerpts> excerpts{};                    ///< one a document, without words where only counts are wanted
  std::vector<std::vector<Resolution>> resolutions{};  ///< one a citation
  std::vector<BasisTable> tables{};
  Registry registry{};
  std::vector<std::shared_ptr<const LibraryGraph>> libraries{};
  DocumentId first_of_libraries = no_document;  ///< documents from here on lie under G
  std::vector<Error> unreadable{};              ///< files and rows of tables that were skipped, each with its reason
  std::vector<Error> remarks{};                 ///< what is odd with files that were read (odd_documents.hpp)

  [[nodiscard]] bool is_library(DocumentId document) const { return document >= first_of_libraries; }
};

}  // namespace yiju
