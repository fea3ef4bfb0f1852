// What an article threatens with, in words for people: 罚款 5000–20000 元；违反第九条第（四）项；水行政主管部门.
#pragma once

#include <span>
#include <string>

#include "function/article_functions.hpp"

namespace yiju {

/// 行政处罚、义务: the main function first; empty for none.
[[nodiscard]] std::string function_words(std::span<const Function> functions, Language language);

/// 警告、罚款; empty where it sets no penalty.
[[nodiscard]] std::string kind_words(const ArticleFunctions& what, Language language);

/// 5000–20000 元、违法所得 1–3 倍.
[[nodiscard]] std::string fine_words(const ArticleFunctions& what, Language language);

/// 第九条第（四）项、第十条.
[[nodiscard]] std::string act_words(const ArticleFunctions& what, Language language);

/// 水行政主管部门、公安机关.
[[nodiscard]] std::string imposer_words(const ArticleFunctions& what, Language language);

/// 查封、扣押.
[[nodiscard]] std::string measure_words(const ArticleFunctions& what, Language language);

/// 罚款 5000–20000 元；查封、扣押: kinds, amounts and measures together; empty for none.
[[nodiscard]] std::string power_range(const ArticleFunctions& what, Language language);

/// 须有依据, 宜有依据 or nothing.
[[nodiscard]] std::string_view need_words(Need need, Language language);

}  // namespace yiju
