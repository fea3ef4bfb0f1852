// Lines that a page or a site has around a text, and that are no part of it.
#pragma once

#include <string>
#include <string_view>

namespace yiju {

/// What pages put around a text for their visitors: print, close, font size, previous and next article, where you are.
[[nodiscard]] bool is_page_control(std::string_view line);

/// 当前位置：首页 > 政务公开
[[nodiscard]] bool tells_place_in_site(std::string_view line);

/// True if `line` leads on to the next text of a site, or back: 上一篇：….
[[nodiscard]] bool leads_on(std::string_view line);

/// True if `line` leads about a site: 首页　政务公开, 当前位置：首页 > 法规.
[[nodiscard]] bool is_navigation(std::string_view line);

/// The text without what counts on from page to page: digits and blanks.
[[nodiscard]] std::string without_numbers(std::string_view text);

/// 12, - 12 -, 第 12 页 共 30 页, 12/30, iv.
[[nodiscard]] bool is_page_number(std::string_view text);

/// The same where it can be nothing else, wherever it stands: between dashes, or with 页.
[[nodiscard]] bool is_page_number_apart(std::string_view line);

}  // namespace yiju
