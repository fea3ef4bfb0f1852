// What is said to the drafter, at the words: findings of check, articles without a source by tier, powers without authority,
// suggestions, and what has changed since of what is cited.
//   第八条 …罚款  →  【依据缺口】设定许可、处罚、强制或者收费，未引依据
//                    本条：行政处罚（罚款 5000–20000 元）
//                    可能的依据：《水法》第六十四条（相同的用语：“…”）
#pragma once

#include <array>
#include <vector>

#include "output/annotate/docx_comments.hpp"
#include "query/draft_review.hpp"

namespace yiju {

/// The kinds of comments, as --only names them.
inline constexpr std::array<std::string_view, 5> comment_kinds = {"check", "gaps", "powers", "suggest", "versions"};

struct DraftCommentOptions {
  Language language = Language::zh;
  std::vector<std::string> only;  ///< of comment_kinds; empty: all
};

/// In the order of the text.
[[nodiscard]] std::vector<TextComment> comments_on(const Corpus& corpus, const LegalGraph& graph,
                                                   const DraftReview& review, const DraftCommentOptions& options);

}  // namespace yiju
