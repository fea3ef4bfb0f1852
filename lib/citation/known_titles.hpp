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

/// All names in byte order, each once; `title` and inner quotes are written as the labelling guidelines do (〈〉,
/// （）).
[[nodiscard]] std::span<const KnownTitle> known_titles();

}  // namespace yiju
