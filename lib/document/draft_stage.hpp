// The stages of a draft on its way, and the words that name them: 征求意见稿, 送审稿, 草案, 草案二次审议稿, 草案修改稿, 表决稿. The one table of them:
// titles, the columns of a table of wordings, notes and short names ask here. A new word is a row of draft_stage.cpp.
#pragma once

#include <string_view>

namespace yiju {

/// How far a draft has come, by what its stage is called: 征求意见稿 < 送审稿 < 草案 < 草案二次审议稿 < 草案修改稿 < 表决稿. Only to be
/// compared; 0 where no stage stands in the words.
[[nodiscard]] int rank_of_stage(std::string_view words);

/// True if a stage stands anywhere in the words: 修订草案送审稿, 二次征求意见稿.
[[nodiscard]] bool names_stage(std::string_view words);

/// True for the words of a stage alone, by which a note calls its draft: 草案, 《征求意见稿》.
[[nodiscard]] bool is_stage(std::string_view words);

/// The stages, one behind the other, that a text begins with, and the bytes that they take with the brackets around them: 修订草案二次征求意见稿,
/// （草案）. Empty where it begins with none.
struct StagesRead {
  std::string_view stages;
  std::size_t bytes = 0;
};
[[nodiscard]] StagesRead read_stages(std::string_view words);

/// The reading or working-over that the words end with, 二次审议稿 of 草案二次审议稿; empty where none does. 草案 alone is none: it is
/// what they were made of.
[[nodiscard]] std::string_view reading_at_end(std::string_view words);

/// The same where the words begin with it: 修改稿 of 修改稿第三条.
[[nodiscard]] std::string_view reading_at_begin(std::string_view words);

/// True if a draft is called so only once it was put forward as 草案: 修改稿, 二次审议稿, 表决稿; false for 征求意见稿, 送审稿.
[[nodiscard]] bool follows_draft(std::string_view reading);

}  // namespace yiju
