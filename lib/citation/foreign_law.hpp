// Laws of other countries and regions that are named like one of ours: 德国民法典, 日本《刑法》, 台湾地区“民法典”. They are
// never the national law of that name.
#pragma once

#include <string_view>

namespace yiju {

/// The country or region at the end of `before`, a quote that opens behind it passed over: 德国; empty if none stands there.
[[nodiscard]] std::string_view country_before(std::string_view before);

/// The part of `run`, Han characters that end with a law's kind, from the last country on: 认为德国民法典 → 德国民法典;
/// empty where no country is named.
[[nodiscard]] std::string_view law_of_country(std::string_view run);

/// 基本法: of 香港 or 澳门 in texts of theirs.
[[nodiscard]] bool is_basic_law(std::string_view name);

/// True if what stands behind `before` is a law of no one country, or of another one: 外国刑法, 国际私法, 德国民法典.
[[nodiscard]] bool foreign_before(std::string_view before);

}  // namespace yiju
