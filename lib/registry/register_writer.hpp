// What texts tell of their instruments → register.json, and the titles that nothing is known of as a table to fill in:
//   title	level	document_number	adopted	issued	effective	amended	repealed	status	replaced_by	article_count	cited
//   临江市码头办法	…	3
// A row with a level is filled in and becomes a row of the register; one without is still to be filled.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "registry/registry.hpp"

namespace yiju {

/// What the loaded texts (the first `count` of them) tell, one row an instrument, by title. Counts of articles only of
/// texts whose numbers run without a gap and whose 施行 article is there: others may be cut off.
[[nodiscard]] std::vector<Instrument> told_by_texts(const Registry& registry, std::span<const Document> documents);

/// register.json, as register_json.hpp reads it.
[[nodiscard]] std::string write_register(std::span<const Instrument> instruments);

struct UnknownTitle {
  std::string title;
  std::size_t cited = 0;  ///< how often
};

[[nodiscard]] std::string write_unknown_titles(std::span<const UnknownTitle> titles);

/// A column of these tables: its key, as register.json has it, and what people call it.
struct RegisterColumn {
  std::string_view key, chinese;
};
[[nodiscard]] std::span<const RegisterColumn> register_columns();

/// The rows of such a table that are filled in, below the first line that has a column `title` (名称). A row that cannot be
/// read, for a word that is no level, status, date or number, is told in `troubles` with its line, and left out. Throws
/// Error{input}: no column `title`.
[[nodiscard]] std::vector<Instrument> read_filled_titles(const std::string& path, std::string_view tsv,
                                                         std::vector<Error>& troubles);

}  // namespace yiju
