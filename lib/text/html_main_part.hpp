// Which part of a page is the document: found by where the running text is, not by the names that one site uses.
#pragma once

#include <gumbo.h>

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/reader_html.hpp"

namespace yiju {

/// How much text of which kind an element holds, in bytes.
struct HtmlMeasure {
  std::size_t running = 0;  ///< outside links, in pieces with Chinese punctuation or a 第X条
  std::size_t other = 0;    ///< outside links, without: titles, labels, dates
  std::size_t linked = 0;   ///< within links
};

class HtmlMainPart {
 public:
  HtmlMainPart(const GumboNode* root, HtmlExtent extent);

  /// The smallest element that holds nearly all running text; the body where there is none such.
  [[nodiscard]] const GumboNode* node() const { return node_; }

  /// The page's heading above the main part, or the title that its head gives the document; "" where there is none. The
  /// main part may have it once more.
  [[nodiscard]] const std::string& heading() const { return heading_; }

  /// True for what a reader would not call part of the document: scripts, forms, hidden elements, link lists,
  /// navigation, footers.
  [[nodiscard]] bool is_dropped(const GumboNode* node) const;

  [[nodiscard]] HtmlExtent extent() const { return extent_; }

 private:
  HtmlMeasure measure(const GumboNode* node, bool in_link);
  void read_sheet(std::string_view sheet);
  [[nodiscard]] bool is_hidden_by_sheet(const GumboNode* node) const;
  void choose(const GumboNode* body);
  void find_heading(const GumboNode* root);
  [[nodiscard]] const HtmlMeasure& of(const GumboNode* node) const;

  HtmlExtent extent_;
  std::set<std::string, std::less<>> hidden_;  ///< .class and #id that a style sheet of the page hides
  std::unordered_map<const GumboNode*, HtmlMeasure> measures_;
  const GumboNode* node_ = nullptr;
  std::string heading_;
};

}  // namespace yiju
