// The bytes of an XML part, tag by tag, for edits that leave every other byte as it is: a parser that builds a tree would
// write the part anew. For well-formed parts; what a broken one gives is never outside its bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace yiju {

struct XmlTag {
  enum class Kind : std::uint8_t { start, end, empty };
  Kind kind = Kind::start;
  Span span;              ///< < to behind >
  std::string_view name;  ///< with its prefix: w:p
};

/// Walks the tags in their order; comments, CDATA, processing instructions and declarations are passed over.
class XmlTags {
 public:
  explicit XmlTags(std::string_view bytes) : bytes_(bytes) {}
  /// The next tag; false behind the last.
  [[nodiscard]] bool next(XmlTag& tag);

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

/// w:lvlText → lvlText is office_xml.hpp's local_name; this is w: of it, or nothing.
[[nodiscard]] std::string_view prefix_of(std::string_view name);

/// The raw value of an attribute by its whole name (w:id) within a start tag; empty where it is missing.
[[nodiscard]] std::string_view attribute_in(std::string_view tag, std::string_view name);

/// An element as it lies in the bytes.
struct XmlElement {
  Span whole;            ///< from its start tag to behind its end tag
  std::string_view tag;  ///< its start tag
};

/// All elements of that local name, in the order in which they begin.
[[nodiscard]] std::vector<XmlElement> elements_named(std::string_view bytes, std::string_view local);

/// Something put in at a byte of the bytes as they were.
struct Insertion {
  std::uint32_t at = 0;
  std::string text;
};

/// The bytes with all put in (sorted by place; those of one place in their order); `ranges`, where given, gets where they
/// came to stand.
[[nodiscard]] std::string with_insertions(std::string_view bytes, const std::vector<Insertion>& insertions,
                                          std::vector<Span>* ranges = nullptr);

/// The bytes without the ranges, which are sorted and apart.
[[nodiscard]] std::string without_ranges(std::string_view bytes, const std::vector<Span>& ranges);

/// Puts `text` before the end tag of the part's root; a root written <a/> is opened for it.
[[nodiscard]] std::string with_last_child(std::string_view bytes, std::string_view text);

/// Whether the part's root is written <a/>.
[[nodiscard]] bool has_empty_root(std::string_view bytes);

/// A root that was opened and has nothing in it, <a></a>, written <a/> again; others stay.
[[nodiscard]] std::string with_closed_root(std::string_view bytes);

}  // namespace yiju
