// A known instrument (规范性文件): the work, whatever the wording. Its dated texts are versions.
// Facts come from register.json files (corpus/…), from the built-in national register, and from loaded documents.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/language.hpp"

namespace yiju {

/// 效力层级, highest first; the order is the one of 立法法 第九十八条 to 第一百条 as far as it ranks them.
enum class Level : std::uint8_t {
  constitution,
  law,
  administrative_regulation,
  judicial_interpretation,
  departmental_rule,
  local_regulation,
  local_government_rule,
  party_state_policy,
  state_council_policy,
  departmental_policy,
  provincial_policy,
  municipal_policy,
  international,
  draft,
  unknown,
};

enum class InstrumentStatus : std::uint8_t {
  in_force,
  not_yet_in_force,
  repealed,
  superseded,
  expired,
  draft,
  unknown
};

using InstrumentId = std::uint32_t;
inline constexpr InstrumentId no_instrument = 0xFFFFFFFF;

struct Instrument {
  std::string title;                       ///< official title, no 《》
  std::vector<std::string> short_titles;   ///< 个保法
  std::vector<std::string> quoted_titles;  ///< short titles that mean it only inside 《》: 监督法
  std::vector<std::string> historic_titles;
  Level level = Level::unknown;
  std::vector<std::string> issuers;
  std::string document_number;
  Date adopted, issued, effective, repealed;  ///< adopted and effective: of the first wording
  Date amended;                               ///< of the newest wording known; unknown: never amended, or not known
  Date amended_from;                          ///< from when on that wording is in force; unknown: not known
  InstrumentStatus status = InstrumentStatus::unknown;
  std::string successor;            ///< title of what replaced it; may name a 编: 中华人民共和国民法典
  std::uint32_t article_count = 0;  ///< 0: not known
  std::string source;               ///< where the facts come from
  bool built_in = false;            ///< named by the built-in national register alone; a register.json or a loaded
                                    ///< text that names it too clears this (the graph leaves uncited ones out)
};

[[nodiscard]] const char* name_of(Level level);     ///< "administrative_regulation"
[[nodiscard]] const char* chinese_of(Level level);  ///< 行政法规
[[nodiscard]] std::string_view label_of(Level level, Language language);
[[nodiscard]] std::optional<Level> parse_level(std::string_view word);
[[nodiscard]] const char* name_of(InstrumentStatus status);
[[nodiscard]] const char* chinese_of(InstrumentStatus status);
[[nodiscard]] std::optional<InstrumentStatus> parse_status(std::string_view word);

/// Repealed, superseded or expired.
[[nodiscard]] constexpr bool has_ended(InstrumentStatus status) {
  return status == InstrumentStatus::repealed || status == InstrumentStatus::superseded ||
         status == InstrumentStatus::expired;
}

/// True if its level, its status or its title says so.
[[nodiscard]] bool is_draft(const Instrument& facts);

}  // namespace yiju
