// Whom a text speaks to as a whole: rules on how organs work (预算监督, 立法, 任免) name no citizen where they leave the
// subject out, and their 提名人 and 起草人 act for an organ.
#pragma once

#include <string_view>
#include <vector>

#include "function/article_text.hpp"

namespace yiju {

/// True where the title says that organs are regulated, or where no penalty threatens anyone and organs act in most
/// of what is said.
[[nodiscard]] bool speaks_to_organs(std::string_view title, const std::vector<ArticleText>& articles);

/// 公民, 企业, 申请人: nobody takes them for an organ, whatever the text is about.
[[nodiscard]] bool names_private_person(std::string_view words);

}  // namespace yiju
