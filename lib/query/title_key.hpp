// A title without what people leave out or write otherwise: 《中华人民共和国网络安全法》（2016年） → 网络安全法. Two
// titles of one key are taken for one instrument where no exact title matches.
#pragma once

#include <string>
#include <string_view>

namespace yiju {

/// Without quotes, blanks, 中华人民共和国 in front and, if `without_suffix`, brackets that close the title.
[[nodiscard]] std::string title_key(std::string_view title, bool without_suffix);

}  // namespace yiju
