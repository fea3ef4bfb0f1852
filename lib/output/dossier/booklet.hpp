// What is printed of a dossier, joined in one Word file: a cover with what was found in figures, the list of its parts,
// then part by part a table or a picture, each on a page of its own.
#pragma once

#include <string>
#include <vector>

#include "output/table/table.hpp"

namespace yiju {

/// A picture that fills a page below its heading.
struct BookletPicture {
  std::string png;
  double width = 0, height = 0;  ///< in points
};

struct BookletPart {
  std::string heading;
  Table table{};  ///< its title stands as the heading
  std::vector<BookletPicture> pictures{};
};

struct Booklet {
  Language language = Language::zh;
  std::string title;
  std::vector<std::string> lines;                            ///< below it: draft, dates
  std::vector<std::pair<std::string, std::string>> figures;  ///< 条文 │ 34
  std::vector<std::string> first;                            ///< what to look at first
  std::vector<BookletPart> parts;
  std::vector<std::string> nothing;  ///< lists that have nothing in them: named on the cover, and no part
};

[[nodiscard]] std::string write_booklet(const Booklet& booklet);

}  // namespace yiju
