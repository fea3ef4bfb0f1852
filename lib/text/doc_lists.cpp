#include "text/doc_lists.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/utf8.hpp"
#include "text/compound_file.hpp"
#include "text/doc_formatting.hpp"
#include "text/office_xml.hpp"

namespace yiju {

namespace {

/// Number formats ([MS-OSHARED] 2.2.1.3) by the names that WordprocessingML gives them.
const char* format_called(std::uint32_t code) {
  constexpr std::array<std::pair<std::uint32_t, const char*>, 21> formats{{{0, "decimal"},
                                                                           {1, "upperRoman"},
                                                                           {2, "lowerRoman"},
                                                                           {3, "upperLetter"},
                                                                           {4, "lowerLetter"},
                                                                           {10, "japaneseCounting"},
                                                                           {11, "japaneseCounting"},
                                                                           {14, "decimalFullWidth"},
                                                                           {18, "decimalEnclosedCircle"},
                                                                           {22, "decimalZero"},
                                                                           {23, "bullet"},
                                                                           {30, "ideographTraditional"},
                                                                           {31, "ideographZodiac"},
                                                                           {33, "taiwaneseCounting"},
                                                                           {34, "ideographLegalTraditional"},
                                                                           {35, "taiwaneseCountingThousand"},
                                                                           {36, "chineseCountingThousand"},
                                                                           {37, "chineseCounting"},
                                                                           {38, "chineseLegalSimplified"},
                                                                           {39, "chineseCountingThousand"},
                                                                           {255, "none"}}};
  const auto found = std::ranges::find(formats, code, &std::pair<std::uint32_t, const char*>::first);
  return found == formats.end() ? "decimal" : found->second;
}

/// One LVL at the front of `bytes`, which it takes off.
void take_level(std::string_view& bytes, std::uint32_t number, std::uint32_t style, pugi::xml_node list) {
  constexpr std::size_t head = 28;
  if (bytes.size() < head) {
    bytes = {};
    return;
  }
  const std::uint32_t flags = number_at(bytes, 5, 1);
  constexpr std::uint32_t legal = 0x04, no_restart = 0x08;
  pugi::xml_node level = list.append_child("lvl");
  level.append_attribute("ilvl") = number;
  add_value(level, "start", std::to_string(number_at(bytes, 0, 4)));
  add_value(level, "numFmt", format_called(number_at(bytes, 4, 1)));
  if ((flags & no_restart) != 0) add_value(level, "lvlRestart", std::to_string(number_at(bytes, 26, 1)));
  if ((flags & legal) != 0) level.append_child("isLgl");
  constexpr std::array<const char*, 3> followers{"tab", "space", "nothing"};
  add_value(level, "suff", followers[std::min(number_at(bytes, 15, 1), 2U)]);
  if (style != 0xFFF) add_value(level, "pStyle", style_id(style));
  const std::size_t text = head + number_at(bytes, 24, 1) + number_at(bytes, 25, 1);
  const std::size_t units = number_at(bytes, text, 2);
  std::string label;
  for (std::size_t i = 0; i < units && text + 4 + 2 * i <= bytes.size(); ++i) {
    const std::uint32_t unit = number_at(bytes, text + 2 + 2 * i, 2);
    if (unit < 9)
      label += "%" + std::to_string(unit + 1);
    else
      append_utf8(label, unit);
  }
  add_value(level, "lvlText", label);
  bytes.remove_prefix(std::min(bytes.size(), text + 2 + 2 * units));
}

}  // namespace

std::string style_id(std::uint32_t number) { return "s" + std::to_string(number); }

void add_value(pugi::xml_node parent, const char* name, const std::string& value) {
  parent.append_child(name).append_attribute("val") = value.c_str();
}

std::string from_utf16(std::string_view units) {
  std::string text;
  for (std::size_t at = 0; at + 2 <= units.size(); at += 2) {
    char32_t c = number_at(units, at, 2);
    if (c >= 0xD800 && c < 0xDC00 && at + 4 <= units.size()) {
      c = 0x10000 + ((c - 0xD800) << 10) + (number_at(units, at + 2, 2) - 0xDC00);
      at += 2;
    }
    if (c != 0 && c < 0x110000) append_utf8(text, c);
  }
  return text;
}

void add_numbering_of_lists(const pugi::xml_node& lists, pugi::xml_node numbering) {
  for (const pugi::xml_node& node : lists.children()) {
    if (local_name(node) == "listDef") {
      pugi::xml_node list = numbering.append_child("abstractNum");
      list.append_attribute("abstractNumId") = number_named(node, "listDefId", -1);
      for (const pugi::xml_node& level : node.children()) {
        if (local_name(level) != "lvl") continue;
        pugi::xml_node copy = list.append_copy(level);
        const int code = number_named(child_named(level, "nfc"), "val", 0);
        add_value(copy, "numFmt", format_called(static_cast<std::uint32_t>(std::max(code, 0))));
      }
    } else if (local_name(node) == "list") {
      pugi::xml_node instance = numbering.append_child("num");
      instance.append_attribute("numId") = number_named(node, "ilfo", -1);
      const std::string_view id = attribute_named(child_named(node, "ilst"), "val");
      add_value(instance, "abstractNumId", std::string(id));
    }
  }
}

void add_numbering(std::string_view lists, std::string_view instances, pugi::xml_node numbering) {
  constexpr std::size_t list_size = 28, instance_size = 16;
  const std::size_t count = number_at(lists, 0, 2);
  std::string_view levels = lists.substr(std::min(lists.size(), 2 + count * list_size));
  std::map<std::uint32_t, std::size_t> index_of_list;
  for (std::size_t i = 0; i < count && 2 + (i + 1) * list_size <= lists.size(); ++i) {
    const std::string_view list = lists.substr(2 + i * list_size, list_size);
    index_of_list.emplace(number_at(list, 0, 4), i);
    pugi::xml_node node = numbering.append_child("abstractNum");
    node.append_attribute("abstractNumId") = static_cast<unsigned>(i);
    const std::uint32_t level_count = (number_at(list, 26, 1) & 1) != 0 ? 1 : 9;
    for (std::uint32_t level = 0; level < level_count; ++level)
      take_level(levels, level, number_at(list, 8 + 2 * level, 2), node);
  }
  const std::size_t instance_count = number_at(instances, 0, 4);
  std::string_view changes = instances.substr(std::min(instances.size(), 4 + instance_count * instance_size));
  for (std::size_t i = 0; i < instance_count && 4 + (i + 1) * instance_size <= instances.size(); ++i) {
    const std::string_view instance = instances.substr(4 + i * instance_size, instance_size);
    pugi::xml_node node = numbering.append_child("num");
    node.append_attribute("numId") = static_cast<unsigned>(i + 1);
    const auto found = index_of_list.find(number_at(instance, 0, 4));
    add_value(node, "abstractNumId", found == index_of_list.end() ? "-1" : std::to_string(found->second));
    changes.remove_prefix(std::min<std::size_t>(changes.size(), 4));
    for (std::uint32_t k = number_at(instance, 12, 1); k > 0 && changes.size() >= 8; --k) {
      const std::uint32_t flags = number_at(changes, 4, 4);
      pugi::xml_node changed = node.append_child("lvlOverride");
      changed.append_attribute("ilvl") = flags & 0xF;
      if ((flags & 0x10) != 0) add_value(changed, "startOverride", std::to_string(number_at(changes, 0, 4)));
      changes.remove_prefix(8);
      if ((flags & 0x20) != 0) take_level(changes, flags & 0xF, 0xFFF, changed);
    }
  }
}

void add_styles(std::string_view sheet, pugi::xml_node styles) {
  const std::size_t head = number_at(sheet, 0, 2);
  const std::size_t count = number_at(sheet, 2, 2), base_size = number_at(sheet, 4, 2);
  std::size_t at = 2 + head;
  for (std::uint32_t number = 0; number < count && at + 2 <= sheet.size(); ++number) {
    const std::size_t size = number_at(sheet, at, 2);
    const std::string_view style = sheet.substr(at + 2, size);
    at += 2 + size + size % 2;
    constexpr std::uint32_t paragraph_style = 1, no_style = 0xFFF, first_contents = 19, last_contents = 27;
    if (style.size() < base_size || (number_at(style, 2, 2) & 0xF) != paragraph_style) continue;
    pugi::xml_node node = styles.append_child("style");
    node.append_attribute("styleId") = style_id(number).c_str();
    node.append_attribute("type") = "paragraph";
    const std::uint32_t base = number_at(style, 2, 2) >> 4, kind = number_at(style, 0, 2) & 0xFFF;
    if (base != no_style) add_value(node, "basedOn", style_id(base));
    if (kind >= first_contents && kind <= last_contents)
      add_value(node, "name", "toc " + std::to_string(kind - first_contents + 1));
    const std::size_t changes = base_size + 2 + 2 * number_at(style, base_size, 2) + 2;  // behind the name
    const std::size_t changes_size = number_at(style, changes, 2);
    if (changes_size < 2 || changes + 4 > style.size()) continue;
    DocParagraph paragraph;
    apply_changes(style.substr(changes + 4, changes_size - 2), paragraph);
    if (!paragraph.list && !paragraph.level) continue;
    pugi::xml_node numbered = node.append_child("pPr").append_child("numPr");
    if (paragraph.level) add_value(numbered, "ilvl", std::to_string(*paragraph.level));
    if (paragraph.list) add_value(numbered, "numId", std::to_string(*paragraph.list));
  }
}

}  // namespace yiju
