// A plain walk over the tags of an HTML text, in linear time and without a tree. It tells whether a page is tame enough
// for gumbo, whose tree is freed recursively and which searches its stack of open elements for every tag (100,000
// nested <div> would take the stack and minutes), and gives the text of those that are not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yiju {

/// One tag, or the text before the next one.
struct HtmlToken {
  std::string_view text;  ///< characters up to the tag; entities as they are
  std::string name;       ///< lower case; "" at the end of the page and for comments
  bool closing = false;   ///< </div>
  std::size_t attributes = 0;
};

class HtmlTags {
 public:
  explicit HtmlTags(std::string_view html) : html_(html) {}
  /// The next text and tag; false at the end. What stands within script and style is skipped.
  [[nodiscard]] bool next(HtmlToken& token);

 private:
  void read_tag(HtmlToken& token);
  void skip_attributes(HtmlToken& token);        ///< to behind the tag
  void skip_to_end_of(const std::string& name);  ///< of a script, a style sheet
  std::string_view html_;
  std::size_t at_ = 0;
};

/// At most 400 elements open at once, 1,000 attributes on one, 64 MB.
[[nodiscard]] bool is_tame_html(std::string_view html);

/// True for tags that begin and end a line: p, div, tr, h1, br …
[[nodiscard]] bool is_block_tag(std::string_view name);

/// The text without tags, a block a line, character references resolved; for pages that are not tame.
[[nodiscard]] std::string strip_tags(std::string_view html);

}  // namespace yiju
