// The instruments that a title may mean, by the table of keys: the title as it stands, and its other forms one after the
// other (its suffix, its issuer, 关于印发X的通知 = X, the stage of a draft). Private to registry.hpp.
#pragma once

#include <string_view>

#include "registry/registry.hpp"
#include "registry/title_table.hpp"

namespace yiju {

/// The instruments under a key by its best kind of name; kinds worse than `worst` do not count.
[[nodiscard]] TitleMatch match_key(const TitleTable& titles, std::string_view key, TitleKind worst);

/// The same for a key that stands in no table: the first other form of it that is known.
[[nodiscard]] TitleMatch match_other_forms(const TitleTable& titles, std::string_view key);

/// The instrument whose text bears this title: another wording of it, or the title without its issuer. `official`: by
/// title as it is written. no_instrument where none or several could be.
[[nodiscard]] InstrumentId instrument_titled(std::string_view title, const TitleTable& titles,
                                             const TitleTable& official);

/// True for one instrument and no other wording of its title, such as 试行.
[[nodiscard]] bool is_one(const TitleMatch& found);

}  // namespace yiju
