// How well found citations agree with hand-labelled ones. Both are rows of five columns (line, instrument, provision,
// relation, surface); a label with ? in front is open and counts neither way. Titles are compared without
// 中华人民共和国, quotes and the width of brackets; surfaces are not compared.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yiju {

struct LabelRow {
  std::size_t line = 0;
  std::string instrument, provision, relation, surface;
  bool open = false;
};

[[nodiscard]] std::vector<LabelRow> read_label_rows(std::string_view tsv);

/// Wanted, found of these, and found without being wanted.
struct Tally {
  std::size_t wanted = 0, hit = 0, wrong = 0;

  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
  Tally& operator+=(const Tally& other);
};

struct Score {
  Tally mention;    ///< the right instrument on the right line; several provisions of one instrument are one mention
  Tally reference;  ///< the right provision of it too
  Tally relation;   ///< of the references found: hit with the right relation; wanted: all found
  std::vector<std::string> misses;  ///< "line\tinstrument\tprovision" of references not found
  std::vector<std::string> extras;  ///< of references found but not wanted

  Score& operator+=(const Score& other);
};

[[nodiscard]] Score score_rows(const std::vector<LabelRow>& gold, const std::vector<LabelRow>& found);

}  // namespace yiju
