// HTML as saved from the sites of governments and gazettes → the text of its main part, a block a line. Dropped:
// scripts, styles, forms, hidden elements, navigation, link lists and footers. The main part is found without knowing
// the site: the smallest element that holds nearly all of the running text (characters outside links, in blocks with
// Chinese punctuation or a 第X条).
//   <ul><li><a>首页</a></li></ul> <h1>临江市数据条例</h1> <div><p>第一条　…</p></div> <div>版权所有</div> → title and
//   articles.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/source.hpp"

namespace yiju {

/// Begins, after white space and comments, with <!DOCTYPE html, <html or another tag of a page's head.
[[nodiscard]] bool is_html(std::string_view bytes);

/// How much of a page is the document.
enum class HtmlExtent : std::uint8_t {
  main_part,  ///< of a page of a site
  whole       ///< all that shows: what Word or a program wrote as HTML
};

struct HtmlOptions {
  HtmlExtent extent = HtmlExtent::main_part;
  std::string_view charset{};  ///< as told from outside (a MIME header); the page's own word where it is empty
};

/// Bytes in UTF-8, or the encoding that a byte order mark or <meta charset> tells. Never fails but for bytes that are
/// no text.
[[nodiscard]] Source read_html(std::string name, std::string bytes, const HtmlOptions& options = {});

/// The same where the source's text is HTML already in UTF-8.
[[nodiscard]] Source read_decoded_html(Source source, HtmlExtent extent = HtmlExtent::main_part);

}  // namespace yiju
