// Names by which national instruments are cited without 《》: 依照行政处罚法第九条 names 中华人民共和国行政处罚法.
// Generated at build time from corpus/national/register.json by registry/embed_register.cpp, so a table of constants
// and no work at start. Historic names stand for themselves: 民法通则 gives 中华人民共和国民法通则 (what replaced it is
// the registry's matter).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace yiju {

struct KnownTitle {
  std::string_view title;       ///< a name in use, full or short: 个保法, 中华人民共和国个人信息保护法
  std::string_view full_title;  ///< the official title: 中华人民共和国个人信息保护法
  std::uint8_t level = 0;       ///< registry/instrument.hpp Level, as a number
  bool bare_allowed =
      false;  ///< means this instrument where it stands without 《》; 监督法, 药品生产质量管理规范 do not
};

/// The last six characters of a name (all of a shorter one), which tell nearly all names apart.
inline constexpr std::size_t name_ending_bytes = 18;
[[nodiscard]] constexpr std::string_view ending_of_name(std::string_view name) {
  return name.size() <= name_ending_bytes ? name : name.substr(name.size() - name_ending_bytes);
}

/// All names in byte order, each once; `title` and inner quotes are written as the labelling guidelines do (〈〉,
/// （）).
[[nodiscard]] std::span<const KnownTitle> known_titles();

/// Which of them are allowed bare, of two characters or more: by ending_of_name() in byte order, longer names first.
[[nodiscard]] std::span<const std::uint16_t> bare_names();

}  // namespace yiju
