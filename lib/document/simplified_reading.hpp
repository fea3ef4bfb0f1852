// A text in traditional characters is read as if it were written in simplified ones, so that no rule is written twice: the
// stages read a simplified copy of the same bytes, and what is shown of the text is as it was written.
//   廣東省數據條例 … 根據《中華人民共和國數據安全法》  is read as  广东省数据条例 … 根据《中华人民共和国数据安全法》
#pragma once

#include <string>

#include "document/document.hpp"

namespace yiju {

/// The document with its words, title and issuers in simplified characters; every span stays.
[[nodiscard]] Document in_simplified_han(Document document);

/// Gives a document that was read in simplified characters the text as it is written, and its titles and issuers where
/// they stand in the text in one piece.
void write_as(Document& document, std::string written);

}  // namespace yiju
