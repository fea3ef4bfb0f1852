// The close of an official document: the names of those who issue it and the date, each on a line of its own.
//   "临江市人民政府\n2026年3月1日" → one signature node, issuer 临江市人民政府, adopted 2026-03-01
#pragma once

#include "document/line.hpp"
#include "document/outline.hpp"

namespace yiju {

/// True if the line is nothing but a date, and so may close a document.
[[nodiscard]] bool is_date_line(std::string_view line);

/// Makes one signature node of the date line and the short lines above it. `own` is false in an annex, whose signature
/// does not sign the document.
void close_signature(Outline& outline, std::string_view text, TitleBlock& block, const Line& line, bool own);

}  // namespace yiju
