// Words for a page of HTML. Titles and citations are Chinese whatever the page's language: on an English one they say so, so
// that whoever reads the page aloud takes the right voice.
#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"

namespace yiju {

/// Escaped; on an English page each run of Chinese stands in <span lang="zh-CN">. For the content of elements, not for
/// attributes or <title>, which hold no markup.
[[nodiscard]] std::string html_words(std::string_view text, Language page);

}  // namespace yiju
