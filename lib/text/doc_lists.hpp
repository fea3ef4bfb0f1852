// Lists and styles of [MS-DOC], and the lists of Word 2003 XML, as the <numbering> and <styles> of a DOCX.
#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace yiju {

/// `lists` is PlfLst with the levels behind it, `instances` PlfLfo.
void add_numbering(std::string_view lists, std::string_view instances, pugi::xml_node numbering);

/// Fills `numbering` with what <w:lists> of Word 2003 XML says.
void add_numbering_of_lists(const pugi::xml_node& lists, pugi::xml_node numbering);

/// `sheet` is the STSH. Kept are what a style is based on, its list, and whether it is of a table of contents.
void add_styles(std::string_view sheet, pugi::xml_node styles);

/// The id under which a style stands there.
[[nodiscard]] std::string style_id(std::uint32_t number);

/// <name val="…"/>
void add_value(pugi::xml_node parent, const char* name, const std::string& value);

/// UTF-16 as UTF-8.
[[nodiscard]] std::string from_utf16(std::string_view units);

}  // namespace yiju
