// Footnotes of a page: a short link, [1], to a place further down whose text links back or bears the same mark. So Word,
// pandoc and most wikis write them.
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>
#include <unordered_map>

namespace yiju {

class HtmlNotes {
 public:
  explicit HtmlNotes(const GumboNode* root);

  /// The name of the note that this link refers to; "" where it refers to none.
  [[nodiscard]] std::string_view referred_by(const GumboNode* link) const { return look_up(references_, link); }

  /// The name of the note that this block is; "" where it is none.
  [[nodiscard]] std::string_view name_of(const GumboNode* block) const { return look_up(blocks_, block); }

  /// True for the mark in a note that leads back to the text.
  [[nodiscard]] bool leads_back(const GumboNode* link) const { return !look_up(back_links_, link).empty(); }

 private:
  using Names = std::unordered_map<const GumboNode*, std::string>;
  [[nodiscard]] static std::string_view look_up(const Names& names, const GumboNode* node) {
    const auto found = names.find(node);
    return found == names.end() ? std::string_view() : std::string_view(found->second);
  }

  Names references_, blocks_, back_links_;
};

}  // namespace yiju
