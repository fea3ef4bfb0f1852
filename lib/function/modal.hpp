// What a part of a sentence says that its subject must, must not or may do: the first 应当, 不得, 可以 … in it.
//   "经营者不得拒绝" → must_not      "区域内禁止吸烟" → must_not      "禁止吸烟的区域" → none: only a name
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yiju {

enum class Mood : std::uint8_t { none, must, must_not, may };

/// Where the first 应当, 必须, 不得, 可以, 负责 … of the text begins; npos if there is none.
[[nodiscard]] std::size_t modal_at(std::string_view text);

/// The modal at the beginning of the text, "应当" of "应当建档"; empty if none begins there.
[[nodiscard]] std::string_view modal_beginning(std::string_view text);

/// Of the first modal in the part.
[[nodiscard]] Mood mood_of(std::string_view part);

/// The text without each 禁止 that only names a matter: 禁止吸烟的场所 → 吸烟的场所, 做好禁止吸烟工作 → 做好吸烟工作.
[[nodiscard]] std::string without_named_bans(std::string_view text);

}  // namespace yiju
