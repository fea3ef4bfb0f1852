// Where texts and the register tell different dates of an instrument.
#pragma once

#include <span>
#include <vector>

#include "base/date.hpp"
#include "document/document.hpp"
#include "registry/instrument.hpp"
#include "registry/registry.hpp"

namespace yiju {

/// Two dates that cannot both be right; a year alone agrees with every day of it.
[[nodiscard]] bool disagree(Date one, Date other);

/// Facts that a text tells of its instrument count before those of the register, which fills what no text tells.
/// `adopted` is the register's, whatever a text told since. Adds what differs to `out`.
void compare(const Instrument& registered, Date adopted, const Document& text, Disagreement found,
             std::vector<Disagreement>& out);

/// Of two instruments of one title the register tells of one: where that one is loaded too, they do not disagree.
void drop_namesakes(std::span<const Document> documents, std::span<const InstrumentId> instrument_of,
                    std::vector<Disagreement>& disagreements);

}  // namespace yiju
