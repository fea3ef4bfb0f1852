#include "query/heading_changes.hpp"

#include <algorithm>
#include <map>

#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "pairing/article_words.hpp"

namespace yiju {

namespace {

bool is_heading(ProvisionKind kind) {
  return kind == ProvisionKind::part || kind == ProvisionKind::subpart || kind == ProvisionKind::chapter ||
         kind == ProvisionKind::section;
}

std::vector<NodeIndex> headings_of(const Document& document) {
  std::vector<NodeIndex> headings;
  for (NodeIndex node = 0; node < document.nodes.size(); ++node) {
    if (is_heading(document.nodes[node].kind)) headings.push_back(node);
  }
  return headings;
}

// Its letters without 第X章, that of its kind only.
std::u32string name_of_heading(const Document& document, NodeIndex heading) {
  std::u32string letters = words_of_article(heading_words(document, heading)).letters;
  std::erase(letters, pinpoint_letter);
  return letters;
}

class HeadingPairs {
 public:
  HeadingPairs(const Document& before, const Document& after, const ArticlePairing& pairing)
      : before_(before), after_(after), old_(headings_of(before)), young_(headings_of(after)) {
    for (const ArticlePair& pair : pairing.pairs) {
      if (pair.kind != PairKind::part && !pair.doubtful)
        count_shared(before.articles[pair.before], after.articles[pair.after]);
    }
  }

  [[nodiscard]] std::vector<HeadingChange> take() {
    std::map<NodeIndex, NodeIndex> partner;  // new → old
    for (const bool by_name : {true, false}) {
      for (const NodeIndex heading : young_) {
        if (partner.contains(heading)) continue;
        const NodeIndex best = best_for(heading, by_name);
        if (best == no_node) continue;
        partner[heading] = best;
        taken_[best] = true;
      }
    }
    std::vector<HeadingChange> changes;
    for (const NodeIndex heading : young_) {
      const auto found = partner.find(heading);
      if (found == partner.end()) {
        changes.push_back({no_node, heading, true});
      } else {
        const bool same = before_.nodes[found->second].number == after_.nodes[heading].number &&
                          name_of_heading(before_, found->second) == name_of_heading(after_, heading);
        changes.push_back({found->second, heading, !same});
      }
    }
    for (const NodeIndex heading : old_) {
      if (!taken_[heading]) changes.push_back({heading, no_node, true});
    }
    return changes;
  }

 private:
  void count_shared(NodeIndex old, NodeIndex young) {
    for (NodeIndex above = before_.nodes[old].parent; above != no_node; above = before_.nodes[above].parent) {
      for (NodeIndex over = after_.nodes[young].parent; over != no_node; over = after_.nodes[over].parent) {
        if (before_.nodes[above].kind == after_.nodes[over].kind) ++shared_[{over, above}];
      }
    }
  }

  // The free old heading of the same kind that shares most articles; by name only those with the same words count.
  NodeIndex best_for(NodeIndex heading, bool by_name) {
    NodeIndex best = no_node;
    std::size_t most = 0;
    for (const NodeIndex old : old_) {
      if (taken_[old] || before_.nodes[old].kind != after_.nodes[heading].kind) continue;
      const auto found = shared_.find({heading, old});
      const std::size_t shared = found == shared_.end() ? 0 : found->second;
      const bool same_name = name_of_heading(before_, old) == name_of_heading(after_, heading);
      if (by_name ? !same_name : shared == 0) continue;
      if (best != no_node && shared <= most) continue;
      best = old;
      most = shared;
    }
    return best;
  }

  const Document& before_;
  const Document& after_;
  std::vector<NodeIndex> old_, young_;
  std::map<std::pair<NodeIndex, NodeIndex>, std::size_t> shared_;  // new, old → articles
  std::map<NodeIndex, bool> taken_;
};

}  // namespace

std::vector<HeadingChange> compare_headings(const Document& before, const Document& after,
                                            const ArticlePairing& pairing) {
  return HeadingPairs(before, after, pairing).take();
}

std::string heading_words(const Document& document, NodeIndex heading) {
  std::string words;
  std::string_view rest = slice(document.source.text, own_span(document, heading));
  while (!rest.empty()) {
    if (const std::size_t blanks = space_before(rest); blanks != 0) {
      if (!words.empty() && !words.ends_with("　")) words += "　";
      rest.remove_prefix(blanks);
      continue;
    }
    const std::size_t bytes = decode(rest, 0).bytes;
    if (rest.front() != '#' && rest.front() != '*') words += rest.substr(0, bytes);
    rest.remove_prefix(bytes);
  }
  while (words.ends_with("　")) words.resize(words.size() - std::string_view("　").size());
  return words;
}

}  // namespace yiju
