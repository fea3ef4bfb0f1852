// The nouns that name who acts: an organ of the state (with its staff and those who help it), or others.
//   "市水行政主管部门" → organ      "建设单位" → person      "储存设施", "政务平台" → none
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace yiju {

enum class Addressee : std::uint8_t {
  nobody,  ///< no subject, or a thing
  person,  ///< citizens, legal persons, organisations
  organ,   ///< state organs, their staff, and the committees that help them
};

/// The last noun in the text that stands for a person or an organ; nothing where there is none.
[[nodiscard]] std::optional<Addressee> last_noun(std::string_view text);

/// The same, where the text ends in that noun.
[[nodiscard]] std::optional<Addressee> last_noun_at_end(std::string_view text);

[[nodiscard]] bool ends_in_organ(std::string_view text);
[[nodiscard]] bool begins_organ(std::string_view text);

/// The longest noun for a person or an organisation that ends the text; empty if none does.
[[nodiscard]] std::string_view person_ending(std::string_view text);

/// 人 + 民, 人 + 口: what follows makes another word of a noun of one character.
[[nodiscard]] bool goes_on_as_word(std::string_view behind);

}  // namespace yiju
