// Classes of words that stand among like words in regulations (word_classes.tsv): what is learnt of 建立台账 is then also
// known of 健全档案. A word is the longest of the table that begins at a place.
//   经营者应当建立台账 → #31 应当 #7 #112
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yiju {

struct ClassedWord {
  std::string_view word;
  std::string_view name;  ///< of its class, "#31"; a word that stands for itself has its own name: 应当
};

/// Of the generated file.
[[nodiscard]] std::span<const ClassedWord> all_classed_words();

/// The class of each word in turn; one "?" for each character that begins no word.
[[nodiscard]] std::vector<std::string_view> classes_of(std::string_view text);

}  // namespace yiju
