#include "output/answer/marked_text.hpp"

#include <doctest/doctest.h>

#include "support/parsed.hpp"

using namespace yiju;

namespace {

// The cell of the first article with its marks in brackets, where the words given are marked.
std::string marked(const std::string& text, std::string_view words) {
  const Document document = parsed(text);
  const auto begin = static_cast<std::uint32_t>(document.source.text.find(words));
  const Span span{begin, begin + static_cast<std::uint32_t>(words.size())};
  const TableCell cell = marked_cell(document, document.articles.front(), std::span(&span, 1), true);
  std::string out = cell.text;
  for (auto mark = cell.marks.rbegin(); mark != cell.marks.rend(); ++mark) {
    out.insert(mark->end, "]");
    out.insert(mark->begin, "[");
  }
  return out;
}

}  // namespace

TEST_CASE("a mark begins at its first word, not at the blank or the line break in front of it") {
  CHECK(marked("第一条　渔民应当熄灯。\n", "渔民") == "第一条　[渔民]应当熄灯。");
  CHECK(marked("第一条　渔民应当熄灯。\n\n夜间不得鸣锣。\n", "夜间") == "第一条　渔民应当熄灯。\n[夜间]不得鸣锣。");
  CHECK(marked("第一条　渔民应当熄灯。\n\n夜间不得鸣锣。\n", "。\n\n夜间不得鸣锣") ==
        "第一条　渔民应当熄灯[。\n夜间不得鸣锣]。");
}
