// Many drafts at once: the table draft × counts, as a page, a workbook and a document, each row leading to its dossier.
#pragma once

#include <string>
#include <vector>

#include "base/folder_file.hpp"
#include "output/table/table.hpp"
#include "query/draft_counts.hpp"

namespace yiju {

struct BatchDraft {
  std::string folder;  ///< of its dossier, below that of the batch
  std::string title;
  DraftCounts counts;
};

[[nodiscard]] Table batch_table(const std::vector<BatchDraft>& drafts, Language language);

/// index.html, the table as a workbook and a document, and a manifest.json by which the folder is known for what it is.
[[nodiscard]] std::vector<FolderFile> batch_files(const Table& table, const std::vector<BatchDraft>& drafts);

}  // namespace yiju
