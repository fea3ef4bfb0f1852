#include "text/odf_lists.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/doc_lists.hpp"
#include "text/docx_numbering.hpp"
#include "text/office_xml.hpp"

namespace yiju {

namespace {

using std::string_view_literals::operator""sv;

/// style:num-format, by the names that WordprocessingML has for the same numbers.
const char* format_called(std::string_view format) {
  constexpr std::array<std::pair<std::string_view, const char*>, 14> formats{
      {{"", "none"},
       {"1", "decimal"},
       {"a", "lowerLetter"},
       {"A", "upperLetter"},
       {"i", "lowerRoman"},
       {"I", "upperRoman"},
       {"一, 二, 三, ...", "chineseCountingThousand"},
       {"一, 十, 一百(一), ...", "chineseCountingThousand"},
       {"壹, 贰, 叁, ...", "chineseLegalSimplified"},
       {"壹, 貳, 參, ...", "chineseLegalSimplified"},
       {"甲, 乙, 丙, ...", "ideographTraditional"},
       {"子, 丑, 寅, ...", "ideographZodiac"},
       {"①, ②, ③, ...", "decimalEnclosedCircle"},
       {"１, ２, ３, ...", "decimalFullWidth"}}};
  const auto found = std::ranges::find(formats, format, &std::pair<std::string_view, const char*>::first);
  return found == formats.end() ? "decimal" : found->second;
}

/// 第%1条 of loext:num-list-format 第%1%条, else of prefix, numbers and suffix.
std::string label_of(const pugi::xml_node& level, int number) {
  std::string label;
  if (const pugi::xml_attribute written = level.attribute("loext:num-list-format")) {
    const std::string_view format = written.value();
    for (std::size_t at = 0; at < format.size(); ++at) {
      label += format[at];
      const bool digit = at > 0 && format[at] >= '1' && format[at] <= '9' && format[at - 1] == '%';
      if (digit && at + 1 < format.size() && format[at + 1] == '%') ++at;
    }
    return label;
  }
  const int shown = std::clamp(number_named(level, "display-levels", 1), 1, number);
  label = attribute_named(level, "num-prefix");
  for (int at = number - shown + 1; at <= number; ++at) {
    label += '%' + std::to_string(at);
    if (at < number) label += '.';
  }
  return label += attribute_named(level, "num-suffix");
}

std::string follower_of(const pugi::xml_node& level) {
  const pugi::xml_node alignment =
      child_named(child_named(level, "list-level-properties"), "list-level-label-alignment");
  const std::string_view follower = attribute_named(alignment, "label-followed-by");
  return follower == "nothing" ? "nothing" : follower == "space" ? "space" : "tab";
}

}  // namespace

void OdfLists::add_level(const pugi::xml_node& level, pugi::xml_node list) {
  const std::string_view kind = local_name(level);
  const int number = number_named(level, "level", 1);
  const bool counts = kind == "list-level-style-number" || kind == "outline-level-style";
  const bool bullet = kind == "list-level-style-bullet" || kind == "list-level-style-image";
  if ((!counts && !bullet) || number < 1 || number > DocxNumbering::level_count) return;
  pugi::xml_node out = list.append_child("lvl");
  out.append_attribute("ilvl") = number - 1;
  const int start = number_named(level, "start-value", 1);
  starts_[static_cast<int>(abstract_.size())][number - 1] = start;
  add_value(out, "start", std::to_string(start));
  add_value(out, "numFmt", bullet ? "bullet" : format_called(attribute_named(level, "num-format")));
  const bool none = !bullet && attribute_named(level, "num-format").empty();
  if (none && kind == "outline-level-style") return;
  add_value(out, "suff", follower_of(level));
  if (!bullet) add_value(out, "lvlText", label_of(level, number));
}

void OdfLists::know(const pugi::xml_node& styles) {
  for (const pugi::xml_node& style : styles.children()) {
    const bool outline = local_name(style) == "outline-style";
    if (!outline && local_name(style) != "list-style") continue;
    const std::string name(outline ? "outline-style"sv : attribute_named(style, "name"));
    pugi::xml_node list = numbering_.append_child("abstractNum");
    list.append_attribute("abstractNumId") = static_cast<int>(abstract_.size());
    for (const pugi::xml_node& level : style.children()) add_level(level, list);
    abstract_.emplace(name, static_cast<int>(abstract_.size()));
    if (outline) outline_ = name;
  }
}

int OdfLists::begin(std::string_view style) { return begin(style, -1, 0); }

int OdfLists::begin(std::string_view style, int level, int start) {
  const auto found = abstract_.find(style);
  if (found == abstract_.end()) return 0;
  pugi::xml_node list = numbering_.append_child("num");
  list.append_attribute("numId") = ++lists_;
  pugi::xml_node abstract = list.append_child("abstractNumId");
  abstract.append_attribute("val") = found->second;
  for (const auto& [at, usual] : starts_[found->second]) {
    pugi::xml_node changed = list.append_child("lvlOverride");
    changed.append_attribute("ilvl") = at;
    changed.append_child("startOverride").append_attribute("val") = at == level ? start : usual;
  }
  return lists_;
}

}  // namespace yiju
