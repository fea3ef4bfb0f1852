// Which instruments bear a title: a hash table from title keys (title.hpp) to instruments, several names each:
//   中华人民共和国科技伦理审查办法（试行） → 科技伦理审查办法(试行) full, 科技伦理审查办法 suffix
// Keys are views: of the built-in register's constants, or kept here. Filled once, then read by many threads.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "registry/instrument.hpp"

namespace yiju {

/// How a key comes from an instrument, best first: a better kind hides a worse one under the same key.
enum class TitleKind : std::uint8_t { full, short_title, historic, suffix, issuer, stage };

/// One name of an instrument.
struct TitleName {
  std::string key;
  TitleKind kind = TitleKind::full;
};

/// All keys under which an instrument is found, each once.
[[nodiscard]] std::vector<TitleName> names_of(const Instrument& instrument);

struct TitleEntry {
  std::string_view key;
  InstrumentId instrument = no_instrument;
  TitleKind kind = TitleKind::full;
  std::uint32_t next = 0;  ///< index + 1 of the next entry with this key; 0: none
};

class TitleTable {
 public:
  /// Room for so many entries without moving them about.
  void reserve(std::size_t count);

  /// Adds a name; `key` must outlive the table. The same key, instrument and kind twice is one entry.
  void add(std::string_view key, InstrumentId instrument, TitleKind kind);
  void add_copy(std::string_view key, InstrumentId instrument, TitleKind kind);

  /// First entry under a key; nullptr if there is none.
  [[nodiscard]] const TitleEntry* find(std::string_view key) const;
  [[nodiscard]] const TitleEntry* next(const TitleEntry& entry) const;
  [[nodiscard]] const std::vector<TitleEntry>& entries() const { return entries_; }

 private:
  void grow(std::size_t slots);
  [[nodiscard]] std::size_t slot_of(std::string_view key) const;

  std::vector<TitleEntry> entries_;
  std::vector<std::uint32_t> slots_;  // index + 1 into entries_ of a key's first entry; open addressing
  std::size_t keys_ = 0;
  std::deque<std::string> kept_;
};

}  // namespace yiju
