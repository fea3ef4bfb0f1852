// The wide search for anchors against looking at every byte, on texts that put anchors at every place of a block.
#include "citation/anchor.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace yiju;

namespace {

using Places = std::vector<std::pair<std::uint32_t, Anchor>>;

Places walk(std::string_view text) {
  Places places;
  AnchorScan scan(text);
  for (std::uint32_t from = 0;;) {
    const AnchorAt found = scan.next(from);
    if (found.anchor == Anchor::none) return places;
    places.emplace_back(found.at, found.anchor);
    from = found.at + (text.substr(found.at).starts_with("«") ? 2 : 3);
  }
}

// One character at a time, for the anchors that need no second character.
Places look_at_each(std::string_view text) {
  const std::vector<std::pair<std::string_view, Anchor>> known{
      {"《", Anchor::title},     {"「", Anchor::title},     {"〈", Anchor::title},    {"『", Anchor::title},
      {"＜", Anchor::title},     {"«", Anchor::title},      {"第", Anchor::ordinal},  {"前", Anchor::before},
      {"本", Anchor::here},      {"该", Anchor::that},      {"該", Anchor::that},     {"上", Anchor::above},
      {"法", Anchor::name_end},  {"典", Anchor::name_end},  {"例", Anchor::name_end}, {"则", Anchor::name_end},
      {"“", Anchor::quote_open}, {"”", Anchor::quote_close}};
  Places places;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    for (const auto& [character, anchor] : known) {
      if (text.substr(at).starts_with(character)) places.emplace_back(at, anchor);
    }
  }
  return places;
}

}  // namespace

TEST_CASE("anchors are found wherever they stand") {
  const std::vector<std::string> pieces{"《", "「", "〈", "『", "＜", "«",  "第",   "前",       "本",
                                        "该", "該", "上", "法", "典", "例", "则",   "“",        "”",
                                        "a",  "é",  "。", "々", "丙", "𠀀", "\xE6", "\xB3\x95", " "};
  std::uint32_t seed = 7;
  for (std::size_t length : {0, 1, 2, 5, 21, 22, 23, 64, 66, 343, 1021, 3000}) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i) {
      seed = seed * 1664525 + 1013904223;
      text += pieces[(seed >> 16) % pieces.size()];
    }
    CHECK(walk(text) == look_at_each(text));
  }
}

TEST_CASE("有 相 国 count before their second character alone") {
  const Places expected{{6, Anchor::unspecific}, {15, Anchor::unspecific}, {24, Anchor::unspecific_of_state}};
  CHECK(walk("没有有关的相关，国家国相有") == expected);
}

TEST_CASE("a scan can begin anywhere ahead") {
  std::string text(5000, 'x');
  text += "第";
  AnchorScan scan(text);
  CHECK(scan.next(4000).at == 5000);
  CHECK(scan.next(5001).anchor == Anchor::none);
}
