// register.json → Instrument[]. A register is an array of objects, or an object
// with that array as "instruments"; a field that is null or left out is not known:
//   title*, level*                      official title without 《》; a word of instrument.hpp (either language)
//   short_titles, quoted_titles         names in use; quoted_titles mean this instrument only inside 《》 (监督法)
//   historic_titles                     earlier names of the same instrument
//   issuers, document_number            ["国务院"], 国发〔2017〕35号
//   adopted, issued, effective, amended, repealed   2023-07-10, 2023-07 or 2023; amended: the newest wording
//   status, replaced_by, article_count  in_force …; the title of the successor; a number
//   source                              where the facts come from
// based_on, basis_read, confidence, published, notes are read over. Source of the fields: the project's fact files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/instrument.hpp"

namespace yiju {

/// Throws Error{input} with line and column: no JSON, no array, an unknown field, a field of the wrong kind, no date,
/// a title that stands twice.
[[nodiscard]] std::vector<Instrument> parse_register(const std::string& path, std::string_view json);

}  // namespace yiju
