// The caption that drafts put behind an article's number: 第一条 【立法目的】, 第二条〖适用范围〗, 第三条（主管部门）.
#pragma once

#include <cstdint>
#include <string_view>

namespace yiju {

/// Bytes of the caption that begins text, brackets included, and of the （新增） beside it; 0 if there is none. Round brackets must have words behind
/// them and more than a number in them: 第三条（一）… is an item.
[[nodiscard]] std::uint32_t caption_bytes(std::string_view text);

}  // namespace yiju
