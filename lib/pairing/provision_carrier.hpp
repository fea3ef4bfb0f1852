// Follows a place from the old wording to the new: 第十条第二款 → 第十三条第三款, where the article was renumbered and
// a paragraph put in; → 第四条、第五条 where it was split.
#pragma once

#include <map>
#include <vector>

#include "pairing/article_pairing.hpp"

namespace yiju {

class ProvisionCarrier {
 public:
  /// Keeps references to all three.
  ProvisionCarrier(const Document& before, const Document& after, const ArticlePairing& pairing);

  /// The places where the rule of an old place stands now; none where it is gone. What is no place in an article (a
  /// chapter, the whole text) is given back.
  [[nodiscard]] std::vector<Locator> carry(const Locator& place);

 private:
  using Nodes = std::vector<NodeIndex>;
  const Nodes& successors_of(NodeIndex article) const;
  const Nodes& inside(NodeIndex article, NodeIndex node);
  void follow_children(const Nodes& before, const Nodes& after);
  [[nodiscard]] std::vector<Locator> carry_range(const Locator& place) const;

  const Document& before_;
  const Document& after_;
  std::map<NodeIndex, Nodes> articles_;  // old article → new ones
  std::map<NodeIndex, Nodes> parts_;     // old paragraph or item → new ones, of the articles that were asked for
  std::map<NodeIndex, bool> followed_;
};

/// The place as a locator that says each level: 12//3 → 12/1/3; as it is where the text has no such place.
[[nodiscard]] Locator full_locator(const Document& document, const Locator& place);

}  // namespace yiju
