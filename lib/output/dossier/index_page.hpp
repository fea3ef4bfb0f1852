// index.html of a dossier: what was found in figures, what to look at first, every file with what it is, the pictures, and
// the wordings that it rests on. One page without script or network, for reading and printing.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "output/table/table.hpp"
#include "query/dossier_record.hpp"

namespace yiju {

struct IndexFile {
  std::string name;      ///< below the dossier
  std::string what;      ///< one line saying what it is
  bool wanting = false;  ///< there is something in it to look at
};

/// 2 条未引依据，看不出规定了什么（依据缺口）: a line that leads to the list which tells more.
struct IndexLead {
  std::string file;  ///< below the dossier; empty: it leads nowhere
  std::string what;
  std::string list;  ///< the name of the list
};

struct IndexPage {
  Language language = Language::zh;
  std::string title;
  std::vector<std::string> lines;                            ///< below it
  std::vector<std::pair<std::string, std::string>> figures;  ///< 条文 │ 34
  std::vector<IndexLead> first;                              ///< what to look at first
  std::vector<IndexFile> files;                              ///< all but the pictures
  std::vector<IndexFile> pictures;                           ///< SVG
  const Table* table = nullptr;                              ///< of many drafts: in place of the instruments
  std::vector<std::string> row_addresses;                    ///< where its rows lead to
};

[[nodiscard]] std::string write_index_page(const IndexPage& page, const DossierRecord& record);

}  // namespace yiju
