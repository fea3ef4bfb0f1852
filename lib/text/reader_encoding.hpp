// Bytes in any encoding that Chinese offices use → UTF-8. UTF-8 is taken as it is, without a copy and with one
// validation pass; whatever else it is gets converted, and the guess is reported as encoding_guessed:
//   "\xB5\xDA\xC8\xFD\xCC\xF5" → 第三条, gb18030;  "\xB2\xC4\xA4\x54\xB1\xF8" → 第三條, big5.
// GB18030 holds GBK and GB2312; Big5 is read with Hong Kong's characters (HKSCS).
#pragma once

#include <string>
#include <string_view>

#include "text/source.hpp"

namespace yiju {

/// A plain text as Source. A byte order mark of UTF-8 stays in the text (it is the file's own byte), one of UTF-16 does
/// not. Bytes that are no text (and UTF-16, GB18030 or Big5 beyond 512 MB) throw Error{input}.
[[nodiscard]] Source read_plain_text(std::string name, std::string bytes);

/// The encoding that the head of HTML or XML names: charset="gb2312", encoding="GBK"; "" where it names none.
[[nodiscard]] std::string declared_encoding(std::string_view bytes);

/// The same where the file itself declares its encoding, as HTML and XML do. UTF-8 that is valid wins over a
/// declaration, which in pages saved from the web is often stale; a name that is not known is passed over.
[[nodiscard]] Source read_declared_text(std::string name, std::string bytes, std::string_view declared);

/// Bytes in a code page of Windows (936: GBK) as UTF-8; one that is not known is read as 1252. Broken places become
/// U+FFFD.
[[nodiscard]] std::string from_code_page(std::string_view bytes, unsigned code_page);

}  // namespace yiju
