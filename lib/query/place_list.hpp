// Places as an amendment lists them, at the start of a text:
//   第五条、第六条和第七条     第三条至第五条     第八条第一款、第三款     第十二条之一第（二）项
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/locator.hpp"

namespace yiju {

struct PlaceList {
  std::vector<Locator> places;  ///< 第三条至第五条: each of the three
  std::size_t bytes = 0;        ///< 0: none stands there
};

/// 第三款 in front of which no article stands is taken as one of `within`.
[[nodiscard]] PlaceList place_list_at(std::string_view text, const Locator& within = {});

/// 第三章 as it stands in a text.
struct ChapterMark {
  std::uint32_t number = 0;
  std::size_t begin = 0, end = 0;  ///< bytes in the text
};

/// The first from byte `from` on; nothing where none stands there.
[[nodiscard]] std::optional<ChapterMark> find_chapter(std::string_view text, std::size_t from = 0);

/// The chapter or section that a text names first, as a place: 第三章, 第三章第二节, 第二节.
[[nodiscard]] std::optional<Locator> division_in(std::string_view text);

/// Bytes of 第三章 or 第二节 that the text begins with; 0 where neither does.
[[nodiscard]] std::size_t division_mark_bytes(std::string_view text);

/// 第二节 of 第三章第二节: as its heading begins.
[[nodiscard]] std::string mark_of_division(const Locator& division);

/// The article of a place, without its 款 and 项.
[[nodiscard]] Locator article_of(const Locator& place);

/// Names an article as a whole.
[[nodiscard]] bool is_article(const Locator& place);

}  // namespace yiju
