// What people wrote beside the texts of a corpus: registers of instruments, and analysts' basis tables.
#pragma once

#include <string>
#include <vector>

#include "corpus/corpus.hpp"

namespace yiju {

/// Adds each register.json to the registry; one that cannot be read goes to Corpus::unreadable.
void load_registers(const std::vector<std::string>& paths, Corpus& corpus);

/// Reads the basis tables, once the documents are there: a table that does not say which draft it belongs to belongs to
/// the only one. Rows that are skipped go to Corpus::unreadable.
void load_tables(const std::vector<std::string>& paths, Corpus& corpus);

}  // namespace yiju
