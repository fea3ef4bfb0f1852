// The ids that a text's provisions have as nodes, without a graph: what builder.hpp would call them.
//   TextPlaces places(document, "临江市数据条例", "");
//   places.id(document.articles[2])  →  临江市数据条例#3
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace yiju {

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
};

/// The provision itself or the nearest around it that is a node of a graph (corpus/node_kind.hpp).
[[nodiscard]] NodeIndex node_around(const Document& document, NodeIndex node);

}  // namespace yiju
