// The ids that a text's provisions have as nodes, without a graph: what builder.hpp would call them.
//   TextPlaces places(document, "临江市数据条例", "");
//   places.id(document.articles[2])  →  临江市数据条例#3
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace yiju {

/// How many of a text's provisions bear each locator. Empty where all numbers rise, as in almost every text: no two do.
using LocatorCounts = std::map<Locator, std::uint32_t>;
[[nodiscard]] LocatorCounts count_locators(const Document& document);

/// A provision that a text lacks stands behind those that bear its locator all the same: 第三条 stands twice, and 第三条第二款第（一）项 is
/// missing in the first.
[[nodiscard]] std::uint32_t repeat_of_missing(const LocatorCounts& counts, const Locator& missing);

class TextPlaces {
 public:
  /// `tag`: what tells the text from others of its title (target.hpp: tags_of); empty for an only one.
  TextPlaces(const Document& document, std::string_view title, std::string_view tag);

  /// The id of a provision or, where it is no node of a graph, of the nearest around it that is one.
  [[nodiscard]] std::string id(const Document& document, NodeIndex node) const;

  /// The id of a provision that the text lacks.
  [[nodiscard]] std::string id(const Locator& missing) const;

 private:
  std::string whole_;                   ///< the text's own id
  std::vector<std::uint32_t> repeats_;  ///< by provision; empty where all numbers rise, as in almost every text
  LocatorCounts counts_;                ///< the same
};

/// The provision itself or the nearest around it that is a node of a graph (corpus/node_kind.hpp).
[[nodiscard]] NodeIndex node_around(const Document& document, NodeIndex node);

}  // namespace yiju
