#include "query/place_list.hpp"

#include "base/numeral.hpp"
#include "base/utf8.hpp"

namespace yiju {

namespace {

constexpr std::size_t han = 3;  // bytes of a character

struct PlaceUnit {
  Unit unit = Unit::none;
  std::uint32_t number = 0, suffix = 0;
  std::size_t bytes = 0;
};

std::size_t bracket_at(std::string_view text, std::string_view wide, char narrow) {
  if (begins_with(text, wide)) return wide.size();
  return !text.empty() && text.front() == narrow ? 1 : 0;
}

// 第十二条之一, 第三款, 第（二）项
PlaceUnit unit_at(std::string_view text) {
  if (!begins_with(text, "第")) return {};
  std::size_t at = han;
  at += bracket_at(text.substr(at), "（", '(');
  const Numeral number = scan_numeral(text.substr(at));
  if (number.bytes == 0) return {};
  at += number.bytes;
  at += bracket_at(text.substr(at), "）", ')');
  for (const Unit unit : {Unit::article, Unit::paragraph, Unit::item}) {
    if (!begins_with(text.substr(at), row_of(unit).zh)) continue;
    PlaceUnit found{unit, number.value, 0, at + han};
    if (unit != Unit::article || !begins_with(text.substr(found.bytes), "之")) return found;
    const Numeral suffix = scan_numeral(text.substr(found.bytes + han));
    if (suffix.bytes == 0) return found;
    found.suffix = suffix.value;
    found.bytes += han + suffix.bytes;
    return found;
  }
  return {};
}

// 第八条第一款第三项, of whose levels the outer ones may be those of the place before it.
std::size_t read_place(std::string_view text, Locator& place) {
  std::size_t at = 0;
  Unit above = Unit::none;
  for (PlaceUnit unit = unit_at(text); unit.bytes != 0; unit = unit_at(text.substr(at))) {
    if (above != Unit::none && unit.unit <= above) break;
    if (at == 0)
      place = unit.unit == Unit::article ? Locator{}
                                         : place.up_to(static_cast<Unit>(static_cast<std::size_t>(unit.unit) - 1));
    place[unit.unit] = static_cast<std::uint16_t>(unit.number);
    if (unit.unit == Unit::article) place.article_suffix = static_cast<std::uint8_t>(unit.suffix);
    above = unit.unit;
    at += unit.bytes;
  }
  return at;
}

// The numbers between two places of a range.
void fill_range(std::vector<Locator>& places, const Locator& last) {
  constexpr std::uint16_t furthest = 2000;
  Locator between = places.back();
  const Unit unit = last.deepest();
  if (between.deepest() != unit || last[unit] > furthest) return;
  while (++between[unit] < last[unit]) places.push_back(between);
}

}  // namespace

PlaceList place_list_at(std::string_view text, const Locator& within) {
  PlaceList list;
  Locator place = within;
  std::size_t bytes = read_place(text, place);
  bool range = false;
  while (bytes != 0) {
    if (range) fill_range(list.places, place);
    list.places.push_back(place);
    list.bytes += bytes;
    const std::string_view rest = text.substr(list.bytes);
    std::size_t joint = 0;
    for (const std::string_view word : {"、", "和", "与", "至", "以及"}) {
      if (begins_with(rest, word)) joint = word.size();
    }
    range = begins_with(rest, "至");
    bytes = joint == 0 ? 0 : read_place(rest.substr(joint), place);
    list.bytes += bytes == 0 ? 0 : joint;
  }
  return list;
}

namespace {

// 第三章, 第二节: the number of the unit at the start of a text; 0 bytes where none stands there.
PlaceUnit division_at(std::string_view text, Unit unit) {
  if (!begins_with(text, "第")) return {};
  const Numeral number = scan_numeral(text.substr(han));
  const std::size_t end = han + number.bytes;
  if (number.bytes == 0 || !begins_with(text.substr(end), row_of(unit).zh)) return {};
  return {unit, number.value, 0, end + han};
}

}  // namespace

std::optional<ChapterMark> find_chapter(std::string_view text, std::size_t from) {
  for (std::size_t at = find_word(text, "第", from); at != text.npos; at = find_word(text, "第", at + han)) {
    const PlaceUnit chapter = division_at(text.substr(at), Unit::chapter);
    if (chapter.bytes != 0) return ChapterMark{chapter.number, at, at + chapter.bytes};
  }
  return std::nullopt;
}

std::optional<Locator> division_in(std::string_view text) {
  Locator place;
  for (std::size_t at = find_word(text, "第"); at != text.npos; at = find_word(text, "第", at)) {
    const PlaceUnit chapter = division_at(text.substr(at), Unit::chapter);
    if (chapter.bytes != 0) place[Unit::chapter] = static_cast<std::uint16_t>(chapter.number);
    const PlaceUnit section = division_at(text.substr(at + chapter.bytes), Unit::section);
    if (section.bytes != 0) place[Unit::section] = static_cast<std::uint16_t>(section.number);
    if (chapter.bytes + section.bytes != 0) return place;
    at += han;
  }
  return std::nullopt;
}

std::size_t division_mark_bytes(std::string_view text) {
  return division_at(text, Unit::chapter).bytes + division_at(text, Unit::section).bytes;
}

std::string mark_of_division(const Locator& division) {
  Locator own;
  own[division.deepest()] = division[division.deepest()];
  return describe_locator(own, Language::zh);
}

Locator article_of(const Locator& place) { return place.up_to(Unit::article); }

bool is_article(const Locator& place) { return place.deepest() == Unit::article; }

}  // namespace yiju
