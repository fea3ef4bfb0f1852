// BasisSheet → file. One table_<format>.cpp each; each says at its head what it is for and which traps it avoids.
// All are deterministic and escape what they are given: titles and words come from strangers' files.
#pragma once

#include <string>
#include <vector>

#include "output/basis_sheet.hpp"

namespace yiju {

/// GitHub-flavoured Markdown: one pipe table a chapter.
[[nodiscard]] std::string write_table_markdown(const BasisSheet& sheet);

/// One HTML file without scripts or network, made for reading and printing (A4 landscape).
[[nodiscard]] std::string write_table_html(const BasisSheet& sheet);

/// CSV (RFC 4180) with a byte order mark, so that Excel reads it as UTF-8; cells never become formulas.
[[nodiscard]] std::string write_table_csv(const BasisSheet& sheet);

/// Word document (ECMA-376): A4 landscape, header row repeated, article cells merged, rows without a source shaded.
[[nodiscard]] std::string write_table_docx(const BasisSheet& sheet);

/// Excel workbook: the table with filters, a sheet of gaps, a sheet of findings, linked with each other.
/// `checked`: whether `check` was run, so that an empty sheet of findings says what it means.
[[nodiscard]] std::string write_table_xlsx(const BasisSheet& sheet, const std::vector<FindingRow>& findings,
                                           bool checked = true);

}  // namespace yiju
