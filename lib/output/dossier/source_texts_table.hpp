// 依据文本汇编: the full words of every source that the draft cites, highest authority first, in bands of instruments, each
// with its wording, its status and the articles that cite it.
#pragma once

#include "output/table/table.hpp"
#include "query/dossier_record.hpp"

namespace yiju {

[[nodiscard]] Table source_texts_table(const DossierRecord& record, Language language);

/// 法律，2016-07-02 文本，现行有效: what is said of an instrument beside its title.
[[nodiscard]] std::string version_words(const CitedText& text, Language language);

/// 第七条、第九条; 整部草案 for the text as a whole.
[[nodiscard]] std::string article_list(const std::vector<Locator>& articles, Language language);

}  // namespace yiju
