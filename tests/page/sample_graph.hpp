// Graphs for the tests of the page, with texts, made by hand. All names and sentences are invented.
#pragma once

#include <string>
#include <vector>

#include "graph/draft.hpp"

namespace yiju {

struct SampleGraph {
  GraphDraft draft;
  std::vector<std::string> texts;  ///< one a file
};

/// A draft of 临江市 with its sources: every relation, asserter, outcome and kind of gap once or more.
[[nodiscard]] SampleGraph small_sample();

/// `articles` in 100 laws and one draft, with `citations` among them; seeded, so always the same.
[[nodiscard]] SampleGraph large_sample(std::uint32_t articles, std::uint32_t citations);

}  // namespace yiju
