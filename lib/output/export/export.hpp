// LegalGraph → files for other programs. One <format>.cpp each; its head names the standard and the traps.
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "graph/corpus.hpp"
#include "output/export/export_view.hpp"

namespace yiju {

[[nodiscard]] std::string write_graphml(const ExportView& view);
[[nodiscard]] std::string write_gexf(const ExportView& view);
[[nodiscard]] std::string write_dot(const ExportView& view);    ///< without places, for Graphviz' own engines
[[nodiscard]] std::string write_jsonl(const ExportView& view);  ///< a record a line: nodes, then edges
[[nodiscard]] std::string write_cypher(const ExportView& view);
[[nodiscard]] std::string write_sqlite(const ExportView& view);

/// nodes.csv and edges.csv as Gephi imports them.
[[nodiscard]] std::vector<ExportFile> write_gephi_csv(const ExportView& view);
/// nodes.csv, relationships.csv and the command that imports them.
[[nodiscard]] std::vector<ExportFile> write_neo4j_csv(const ExportView& view);

/// ELI 1.5 as JSON-LD or Turtle; `base` is put before every identifier of ours.
[[nodiscard]] std::string write_eli_jsonld(const ExportView& view, const std::string& base);
[[nodiscard]] std::string write_eli_turtle(const ExportView& view, const std::string& base);

/// Akoma Ntoso 3.0, one file a loaded text; only texts can be written, so it takes the corpus.
[[nodiscard]] std::vector<ExportFile> write_akoma_ntoso(const Corpus& corpus);

/// W3C Web Annotation: every citation as an annotation of its text, one JSON-LD collection.
[[nodiscard]] std::string write_annotations(const Corpus& corpus);

}  // namespace yiju
