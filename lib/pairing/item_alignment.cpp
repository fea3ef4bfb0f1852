#include "pairing/item_alignment.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/item_mark.hpp"

namespace yiju {

namespace {

constexpr std::size_t most_cells = 40000;  // of the table below: two lists of 200 items
constexpr double least_alike = 0.4;        // of two items: the share of their distinct tokens
constexpr std::size_t fewest_of_list = 2;

bool opens_item(std::span<const WordToken> tokens, std::size_t at) {
  if (item_mark_bytes(tokens[at].key) != tokens[at].key.size()) return false;
  if (at == 0) return true;
  const std::string_view last = tokens[at - 1].key;
  return last == "；" || last == ";" || last == "：" || last == ":" || last == "。";
}

/// A list's piece: its lead words (the first), or an item.
struct Piece {
  std::size_t begin = 0, end = 0;
  std::set<std::string_view> words;
};

std::vector<Piece> pieces_of(std::span<const WordToken> tokens) {
  std::vector<Piece> pieces(1);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (opens_item(tokens, at)) {
      pieces.back().end = at;
      pieces.push_back({at, at, {}});
    } else {
      pieces.back().words.insert(tokens[at].key);
    }
  }
  pieces.back().end = tokens.size();
  return pieces;
}

double likeness(const Piece& one, const Piece& other) {
  const auto shared =
      std::ranges::count_if(one.words, [&](std::string_view word) { return other.words.contains(word); });
  const std::size_t both = one.words.size() + other.words.size();
  return both == 0 ? 1 : 2.0 * static_cast<double>(shared) / static_cast<double>(both);
}

/// The heaviest chain of pairs in order (Needleman and Wunsch, gaps for nothing).
class Alignment {
 public:
  Alignment(const std::vector<Piece>& before, const std::vector<Piece>& after)
      : before_(before), after_(after), best_((before.size() + 1) * (after.size() + 1)) {
    for (std::size_t i = before.size(); i-- > 1;) {
      for (std::size_t j = after.size(); j-- > 1;) {
        const double alike = likeness(before[i], after[j]);
        const double paired = alike < least_alike ? 0 : alike + best(i + 1, j + 1);
        best(i, j) = std::max({paired, best(i + 1, j), best(i, j + 1)});
      }
    }
  }

  std::vector<AlignedPieces> rows() {
    std::vector<AlignedPieces> rows = {{before_[0].begin, before_[0].end, after_[0].begin, after_[0].end}};
    std::size_t i = 1, j = 1;
    while (i < before_.size() || j < after_.size()) {
      const bool only_old = j == after_.size() || (i < before_.size() && best(i, j) == best(i + 1, j));
      const bool only_young = !only_old && (i == before_.size() || best(i, j) == best(i, j + 1));
      const std::size_t old_end = only_young ? end_of(before_, i) : before_[i].end;
      const std::size_t young_end = only_old ? end_of(after_, j) : after_[j].end;
      rows.push_back({end_of(before_, i), old_end, end_of(after_, j), young_end});
      paired_ += only_old || only_young ? 0 : 1;
      i += only_young ? 0 : 1;
      j += only_old ? 0 : 1;
    }
    return rows;
  }

  [[nodiscard]] std::size_t paired() const { return paired_; }

 private:
  [[nodiscard]] double& best(std::size_t i, std::size_t j) { return best_[i * (after_.size() + 1) + j]; }
  /// Where the piece before this one ends.
  [[nodiscard]] static std::size_t end_of(const std::vector<Piece>& pieces, std::size_t at) {
    return pieces[at - 1].end;
  }

  const std::vector<Piece>& before_;
  const std::vector<Piece>& after_;
  std::vector<double> best_;
  std::size_t paired_ = 0;
};

}  // namespace

std::vector<AlignedPieces> align_items(std::span<const WordToken> before, std::span<const WordToken> after) {
  const std::vector<AlignedPieces> whole = {{0, before.size(), 0, after.size()}};
  const std::vector<Piece> old = pieces_of(before), young = pieces_of(after);
  const std::size_t fewer = std::min(old.size(), young.size()) - 1;
  if (fewer < fewest_of_list || (old.size() + 1) * (young.size() + 1) > most_cells) return whole;
  Alignment alignment(old, young);
  std::vector<AlignedPieces> rows = alignment.rows();
  return 2 * alignment.paired() < fewer ? whole : rows;
}

}  // namespace yiju
