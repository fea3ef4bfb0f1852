// The id of a node: `title@tag#place+2`, in which title and tag have %23 for #, %40 for @, %2B for + and %25 for %, so that no
// title can be taken for a place. Every id leads back to its node, and no two nodes share one:
//   临江市数据条例   临江市数据条例#20/1   临江市数据条例@2019-08-26#3   临江市数据条例#5+2 (the second 第五条)
// legal_graph.hpp has id() and find(), which are defined here.
#pragma once

#include "graph/legal_graph.hpp"

namespace yiju {

/// The id of a place: `repeat` counts the places of the same locator before it in its text.
[[nodiscard]] std::string id_of_place(std::string_view title, std::string_view tag, const Locator& place,
                                      std::uint32_t repeat);

/// The same of a text or an instrument whose own id is known: 临江市数据条例, 20/1 → 临江市数据条例#20/1.
[[nodiscard]] std::string id_within(std::string_view whole, const Locator& place, std::uint32_t repeat);

/// The part of a node's id behind its instrument's title: @2019-08-26#3.
[[nodiscard]] std::string id_below_title(const LegalGraph& graph, NodeId node);

/// The title that an instrument's id stands for: 甲%23乙 → 甲#乙.
[[nodiscard]] std::string title_of_id(std::string_view id);

/// The node below `root` with that locator and repeat, in reading order; other texts' roots are not entered.
[[nodiscard]] NodeId find_below(const LegalGraph& graph, NodeId root, const Locator& wanted, std::uint32_t repeat);

/// The same in any of an instrument's texts, newest first, then among what no text has.
[[nodiscard]] NodeId find_in_instrument(const LegalGraph& graph, InstrumentId instrument, const Locator& locator,
                                        std::uint32_t repeat);

/// A provision as people call it: 第二十条, 第三部分; of an amending text 三、 is 第三项, its （二） 第三项（二）. Empty for a
/// whole text.
[[nodiscard]] std::string provision_words(const LegalGraph& graph, NodeId node, Language language);

}  // namespace yiju
