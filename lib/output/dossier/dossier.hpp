// The dossier (卷宗): all of a briefing on one draft in one folder. The drafter's file with comments, the basis table, what
// lacks a source, powers, changes, suggestions, findings, the comparison with the stage before, the words of every source,
// pictures, the interactive page, a booklet that joins what is printed, a page that leads to all of it, and the manifest that
// `verify` reads. Same input, same bytes.
#pragma once

#include <string>
#include <vector>

#include "base/folder_file.hpp"
#include "output/dossier/manifest.hpp"
#include "query/draft_choice.hpp"
#include "query/draft_counts.hpp"

namespace yiju {

struct DossierOptions {
  Language language = Language::zh;
  std::string author;           ///< of the comments
  std::uint32_t page_hops = 0;  ///< steps from the draft that the interactive page carries; 0: all of G
  Manifest made;                ///< how it is made; the rest is filled in
};

/// A draft of a corpus and what was found of it.
struct DossierDraft {
  const Corpus& corpus;
  const LegalGraph& graph;
  const DraftReview& review;
  DraftChoice choice;
};

/// The files, index.html and manifest.json among them. Throws Error{input} where the draft's own file is gone.
[[nodiscard]] std::vector<FolderFile> make_dossier(const DossierDraft& draft, const DossierOptions& options);

/// 未见依据 │ 无依据 │ 5: what stands on its cover and first page, and under its short name in the table over many drafts.
struct Figure {
  BilingualView name, column;
  std::size_t count = 0;
  bool known = true;  ///< false: nothing could be counted, and none is not the answer

  /// "5"; "—" where it is not known.
  [[nodiscard]] std::string number() const { return known ? std::to_string(count) : "—"; }
};
[[nodiscard]] std::vector<Figure> figures_of(const DraftCounts& counts);

}  // namespace yiju
