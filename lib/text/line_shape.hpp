// What a line may be, seen without the lines around it, for readers that have to put lines together.
#pragma once

#include <optional>
#include <string_view>

namespace yiju {

/// Ends with the kind of an instrument, as a title does: 临江市数据条例, 临江市数据条例（草案）; not 临江市人民政府.
[[nodiscard]] bool may_be_title(std::string_view line);

/// 第一条, 第十二章 and nothing else.
[[nodiscard]] bool is_ordinal_alone(std::string_view line);

/// What follows the numeral of 第三条, 第二章, 第十条之一; nothing where the text does not begin so.
[[nodiscard]] std::optional<std::string_view> after_ordinal(std::string_view text);

/// The last character of a text; "" where it is empty.
[[nodiscard]] std::string_view last_character(std::string_view text);

/// True for a character of ASCII.
[[nodiscard]] bool is_latin(std::string_view character);

}  // namespace yiju
