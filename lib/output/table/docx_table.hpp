// Tables inside a Word document: what table_docx.cpp (one table) and output/dossier/booklet.cpp (several) share.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "output/table/table.hpp"

namespace yiju {

/// A4 landscape less two margins of 2 cm, in twentieths of a point.
inline constexpr int docx_text_width = 16838 - 2 * 1134;

struct RunStyle {
  bool bold = false;
  const char* colour = nullptr;
  bool struck = false, underlined = false;
};

/// A run; line breaks of the text become w:br.
void add_run(pugi::xml_node paragraph, const std::string& text, RunStyle style);

/// A paragraph in one of the styles of docx_parts.hpp.
pugi::xml_node add_paragraph(pugi::xml_node parent, const char* style);

/// A w:tbl of columns so wide, in twentieths of a point, without rows; `style` may be null.
pugi::xml_node add_docx_grid(pugi::xml_node body, const std::vector<int>& widths, const char* style);

/// A cell of a row, shaded with `fill` (RRGGBB) unless that is null.
pugi::xml_node add_docx_cell(pugi::xml_node row, int width, const char* fill);

/// Title, summary, list of links, rows and source. `number` tells the tables of a document apart.
void add_docx_table(pugi::xml_node body, const Table& table, std::size_t number, const char* title_style);

}  // namespace yiju
