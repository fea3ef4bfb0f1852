// The built-in national register: laws, administrative regulations, judicial interpretations and the like with their
// facts, generated from corpus/national/register.json by embed_register.cpp. Constants of the program: no file is read
// and nothing is parsed when yiju starts.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/date.hpp"
#include "registry/instrument.hpp"
#include "registry/title_table.hpp"

namespace yiju {

/// One row of the register; several names in one field are parted by tabs.
struct NationalFact {
  std::string_view title, short_titles, quoted_titles, historic_titles, issuers, document_number, successor;
  Date adopted, issued, effective, amended, amended_from, repealed;
  Level level = Level::unknown;
  InstrumentStatus status = InstrumentStatus::unknown;
  std::uint16_t article_count = 0;
};

/// A name of the fact at that index, its key made at build time.
struct NationalName {
  std::string_view key;
  std::uint32_t fact = 0;
  TitleKind kind = TitleKind::full;
};

[[nodiscard]] std::span<const NationalFact> national_facts();
[[nodiscard]] std::span<const NationalName> national_names();

/// The row as an Instrument, marked built_in.
[[nodiscard]] Instrument instrument_of(const NationalFact& fact);

}  // namespace yiju
