// A text as its rules read it, where that differs from what is written: in simplified characters, so that no rule is written
// twice, and without the page numbers that stand inside its sentences. As many bytes, so that every span stays; what is
// shown of the text is as it was written.
//   廣東省數據條例 … 根據《中華人民共和國數據安全法》  is read as  广东省数据条例 … 根据《中华人民共和国数据安全法》
#pragma once

#include <string>

#include "document/document.hpp"

namespace yiju {

/// Whether the rules read the very bytes: nearly always.
[[nodiscard]] bool is_read_as_written(const Document& document);

/// The document with its words, title and issuers in simplified characters, and blanks where pages are numbered.
[[nodiscard]] Document plain_reading(Document document);

/// Gives a document that was read in simplified characters the text as it is written, and its titles and issuers where
/// they stand in the text in one piece.
void write_as(Document& document, std::string written);

}  // namespace yiju
