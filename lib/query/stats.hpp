// What a graph holds, counted: instruments by level, provisions by kind, citations by outcome, reason, relation and who
// asserts them. One pass over the records.
#pragma once

#include <array>
#include <cstdint>

#include "graph/legal_graph.hpp"

namespace yiju {

/// Instruments of one level.
struct LevelCount {
  std::uint32_t loaded = 0;   ///< with text
  std::uint32_t outside = 0;  ///< known, text not loaded
  std::uint32_t unknown = 0;  ///< only named
};

struct Stats {
  static constexpr std::size_t levels = static_cast<std::size_t>(Level::unknown) + 1;
  static constexpr std::size_t kinds = static_cast<std::size_t>(ProvisionKind::note) + 1;
  static constexpr std::size_t outcomes = static_cast<std::size_t>(Outcome::ambiguous) + 1;
  static constexpr std::size_t reasons = static_cast<std::size_t>(last_reason) + 1;
  static constexpr std::size_t relations = static_cast<std::size_t>(Relation::contains) + 1;
  static constexpr std::size_t assertions = static_cast<std::size_t>(Assertion::analyst) + 1;

  std::uint32_t files = 0;                        ///< texts and tables
  std::uint32_t tables = 0;                       ///< analysts' tables among them
  std::array<LevelCount, levels> instruments{};   ///< by Level
  std::array<std::uint32_t, kinds> provisions{};  ///< by ProvisionKind; 款 项 目 only where they cite or are cited
  std::uint32_t missing = 0;                      ///< provisions that are cited but not in the text
  std::uint32_t edges = 0;
  std::uint32_t internal = 0;  ///< edges that stay inside their instrument
  std::array<std::uint32_t, outcomes> by_outcome{};
  std::array<std::uint32_t, reasons> by_reason{};
  std::array<std::uint32_t, relations> by_relation{};
  std::array<std::uint32_t, assertions> by_assertion{};
  std::uint32_t unspecific = 0;  ///< 有关法律、法规 …
};

[[nodiscard]] Stats count_stats(const LegalGraph& graph);

}  // namespace yiju
