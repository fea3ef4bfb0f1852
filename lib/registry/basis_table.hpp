// An analyst's basis table (*.basis.tsv, or the XLSX/DOCX/CSV that `yiju table` writes): who says that an article rests
// on what, without a citation in the text. Input of its own kind: its rows become edges asserted by `analyst` (or
// `note` where the evidence column says that the drafting note is the source), never mixed up with citations.
//
// TSV, UTF-8, a header line, columns by name (Chinese or English), any order, unknown columns kept out with a
// diagnostic:
//   draft(草案)  article(草案条文)  instrument(依据文件)  provision(依据条款)  relation(关系)  why(备注)
//   asserted_by(认定者)  source
// article 0 or empty means the whole draft. `draft` may be left out: then a line `# draft: TITLE` names it,
// else the reader of the file does (basis_table_file.hpp).
//
// People edit these tables. A row with a cell that cannot be read is skipped with its reason, the others are kept:
//   对照表.basis.xlsx:9:5: “关系”一栏应为依据、实施、借鉴、引用 …，实为“参考”；这一行已跳过
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "citation/relation.hpp"
#include "document/locator.hpp"

namespace yiju {

struct BasisRow {
  std::string draft;       ///< title of the draft
  Locator article;         ///< whole(): the whole draft
  std::string instrument;  ///< title as written
  Locator provision;       ///< whole(): the instrument
  Relation relation = Relation::based_on;
  Assertion asserted_by = Assertion::analyst;
  std::string why;         ///< the reason given
  std::string source;      ///< where it was looked up
  std::uint32_t line = 0;  ///< row in the table file, from 1
};

struct BasisTable {
  std::string path;
  std::vector<BasisRow> rows;
  std::vector<BasisRow> cited;    ///< rows asserted by `text`: the text's own citations say them; kept to be compared
  std::vector<BasisRow> remarks;  ///< rows without a source that an analyst wrote something into
  std::vector<Error> skipped;     ///< rows that cannot be read, each with line, column and what was expected
  std::vector<Diagnostic> diagnostics;
};

/// Rows without a draft belong to `draft`. Throws Error{input} with line and column where no row can be read: a needed
/// column is missing, or nothing names the draft.
[[nodiscard]] BasisTable parse_basis_table(const std::string& path, std::string_view tsv, std::string_view draft = {});

}  // namespace yiju
