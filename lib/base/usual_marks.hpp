// A text with the marks that Chinese type uses, for readers that look for words beside marks: what was typed in half
// width or with the marks of another font reads as if it were typed so.
//   按照«甲法»,制定本办法: → 按照《甲法》，制定本办法：
#pragma once

#include <string>
#include <string_view>

namespace yiju {

/// True if `text` holds a mark that `with_usual_marks` would put in the usual form.
[[nodiscard]] bool has_unusual_marks(std::string_view text);

/// The text with commas, semicolons and colons behind a Chinese character in full width, and with 《》 for «» and << >>. Places
/// in it are not those of `text`.
[[nodiscard]] std::string with_usual_marks(std::string_view text);

}  // namespace yiju
