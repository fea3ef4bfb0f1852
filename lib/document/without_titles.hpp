// Words without the titles in them: 《强制措施凭证》 and 《关于修改甲法的决定》 say nothing of the sentence around them.
#pragma once

#include <string>
#include <string_view>

namespace yiju {

/// `words` without 《…》 and what stands inside; an open 《 without its 》 stays.
[[nodiscard]] std::string without_titles(std::string_view words);

}  // namespace yiju
