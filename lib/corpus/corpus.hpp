// A folder (or single file) read and understood: documents, their citations and resolutions, register and tables. What
// `build` turns into a LegalGraph. Documents are in sorted path order, whatever the threads.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "citation/citation.hpp"
#include "document/document.hpp"
#include "corpus/excerpts.hpp"
#include "registry/basis_table.hpp"
#include "registry/registry.hpp"
#include "registry/resolver.hpp"

namespace yiju {

struct Corpus {
  std::string root{};
  std::vector<Document> documents{};                   ///< without their texts where PipelineOptions::keep says so
  std::vector<Extraction> extractions{};               ///< one a document
  std::vector<Excerpts> excerpts{};                    ///< one a document, without words where only counts are wanted
  std::vector<std::vector<Resolution>> resolutions{};  ///< one a citation
  std::vector<BasisTable> tables{};
  Registry registry{};
  std::vector<Error> unreadable{};  ///< files and rows of tables that were skipped, each with its reason
  std::vector<Error> remarks{};     ///< what is odd with files that were read (odd_documents.hpp)
};

}  // namespace yiju
