// What one text cites: the stage Source → Citation[] alone, without knowing which laws exist.
//   for (const yiju::CitationRow& row : yiju::read_citations("draft.docx")) {
//     std::cout << row.line << ' ' << row.instrument << ' ' << row.locator << ' ' << row.words << '\n';
//   }
// The same text gives the same rows, whatever threads, locale or machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yiju {

/// A citation, or one member of a list or range of them. Units: lines and columns count from 1, columns in characters.
struct CitationRow {
  std::uint32_t line = 0, column = 0;  ///< where its words begin, in the text that `yiju parse --text` prints
  std::string words;                   ///< as they stand: 《网络安全法》第二十条
  std::string instrument;              ///< the title that is named or meant, the text's own where it cites itself
  std::string locator;                 ///< 20/1: article, paragraph, item; 12-15 for a range; empty: the whole
  std::string relation;                ///< based_on, implements, draws_on, cites, amends, amended_by, repeals
  std::string rule;                    ///< the rule of the grammar that read it: quoted_title
};

/// The citations of a file (TXT, MD, HTML, DOCX, PDF, DOC …) in reading order. Throws Error{input} where it cannot be read;
/// odd text is no error.
[[nodiscard]] std::vector<CitationRow> read_citations(const std::string& path);

/// The same of a text at hand, UTF-8.
[[nodiscard]] std::vector<CitationRow> citations_in(std::string_view text);

}  // namespace yiju
