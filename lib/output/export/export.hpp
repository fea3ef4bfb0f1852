// LegalGraph → files for other programs: those of several files, or of the texts themselves. One <format>.cpp each; its
// head names the standard and the traps. All are rows of output/format.cpp.
#pragma once

#include <string>
#include <vector>

#include "base/folder_file.hpp"
#include "base/language.hpp"
#include "base/text_sink.hpp"
#include "corpus/corpus.hpp"
#include "output/export/export_view.hpp"

namespace yiju {

/// nodes.csv and edges.csv as Gephi imports them.
[[nodiscard]] std::vector<FolderFile> write_gephi_csv(const ExportView& view);
/// nodes.csv, relationships.csv and the command that imports them.
[[nodiscard]] std::vector<FolderFile> write_neo4j_csv(const ExportView& view);

/// Akoma Ntoso 3.0, one file a loaded text; only texts can be written, so it takes the corpus.
[[nodiscard]] std::vector<FolderFile> write_akoma_ntoso(const Corpus& corpus);

/// W3C Web Annotation: every citation as an annotation of its text, one JSON-LD collection.
[[nodiscard]] std::vector<FolderFile> write_annotations(const Corpus& corpus);

}  // namespace yiju
