#include "pairing/word_changes.hpp"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <unordered_map>

#include "pairing/item_alignment.hpp"

namespace yiju {

namespace {

using Ids = std::vector<std::uint32_t>;

/// Tokens that both have at one place, or that only one has: [begin, end) of either.
struct Stretch {
  std::size_t before_begin = 0, before_end = 0, after_begin = 0, after_end = 0;
  bool common = false;

  [[nodiscard]] std::size_t before() const { return before_end - before_begin; }
  [[nodiscard]] std::size_t after() const { return after_end - after_begin; }
  [[nodiscard]] std::size_t size() const { return std::max(before(), after()); }
};

class TokenIds {
 public:
  Ids of(std::span<const WordToken> tokens) {
    Ids ids;
    for (const WordToken& token : tokens)
      ids.push_back(known_.emplace(token.key, static_cast<std::uint32_t>(known_.size())).first->second);
    return ids;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> known_;
};

void extend(std::vector<Stretch>& stretches, bool common, std::size_t before, std::size_t after) {
  if (stretches.empty() || stretches.back().common != common) {
    const Stretch last = stretches.empty() ? Stretch{} : stretches.back();
    stretches.push_back({last.before_end, last.before_end, last.after_end, last.after_end, common});
  }
  stretches.back().before_end += before;
  stretches.back().after_end += after;
}

// What both begin and end with needs no search.
std::vector<Stretch> stretches_of(const Ids& before, const Ids& after) {
  std::size_t head = 0, tail = 0;
  const std::size_t shorter = std::min(before.size(), after.size());
  while (head < shorter && before[head] == after[head]) ++head;
  while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  std::vector<Stretch> stretches;
  if (head > 0) extend(stretches, true, head, head);
  const Ids old(before.begin() + static_cast<std::ptrdiff_t>(head), before.end() - static_cast<std::ptrdiff_t>(tail));
  const Ids young(after.begin() + static_cast<std::ptrdiff_t>(head), after.end() - static_cast<std::ptrdiff_t>(tail));
  if (old.empty() || young.empty()) {
    if (!old.empty() || !young.empty()) extend(stretches, false, old.size(), young.size());
  } else {
    dtl::Diff<std::uint32_t, Ids> difference(old, young);
    difference.compose();
    for (const auto& [id, step] : difference.getSes().getSequence()) {
      const bool common = step.type == dtl::SES_COMMON;
      extend(stretches, common, step.type == dtl::SES_ADD ? 0 : 1, step.type == dtl::SES_DELETE ? 0 : 1);
    }
  }
  if (tail > 0) extend(stretches, true, tail, tail);
  return stretches;
}

// A common stretch between two changes that is no longer than what changed on either side is chance: 的, 应当. (The
// rule of semantic clean-up that editors' comparisons use.)
bool is_chance(const std::vector<Stretch>& stretches, std::size_t at) {
  const Stretch& common = stretches[at];
  if (!common.common || at == 0 || at + 1 == stretches.size()) return false;
  const Stretch& left = stretches[at - 1];
  const Stretch& right = stretches[at + 1];
  // Between two insertions, or two deletions, nothing was put for anything else: what stayed is told as such.
  const bool one_way = (left.before() == 0 && right.before() == 0) || (left.after() == 0 && right.after() == 0);
  if (one_way && common.size() > 1) return false;
  return common.size() <= left.size() && common.size() <= right.size() && common.size() <= 4;
}

std::vector<Stretch> without_chance(std::vector<Stretch> stretches) {
  for (bool changed = true; changed;) {
    changed = false;
    std::vector<Stretch> kept;
    for (std::size_t at = 0; at < stretches.size(); ++at) {
      const bool chance = is_chance(stretches, at);
      changed = changed || chance;
      extend(kept, stretches[at].common && !chance, stretches[at].before(), stretches[at].after());
    }
    stretches = std::move(kept);
  }
  return stretches;
}

/// A side of a stretch: which of the two texts' tokens are looked at.
struct Side {
  const Ids& ids;
  std::size_t Stretch::*begin;
  std::size_t Stretch::*end;
};

/// How many tokens of the words behind a change stand in it once more, and where: {place in the change, count}; {0, 0} if none do.
std::pair<std::size_t, std::size_t> repeated_in(const Side& longer, const Stretch& change, const Stretch& behind,
                                                std::size_t furthest) {
  constexpr std::size_t fewest = 2;
  const auto begin = longer.ids.begin() + static_cast<std::ptrdiff_t>(change.*longer.begin);
  const auto end = longer.ids.begin() + static_cast<std::ptrdiff_t>(change.*longer.end);
  const auto next = longer.ids.begin() + static_cast<std::ptrdiff_t>(behind.*longer.begin);
  std::pair<std::size_t, std::size_t> best{0, 0};
  for (auto at = begin + 1; at < end && at - begin <= static_cast<std::ptrdiff_t>(furthest); ++at) {
    std::size_t count = 0;
    while (count < behind.before() && at + static_cast<std::ptrdiff_t>(count) < end &&
           at[static_cast<std::ptrdiff_t>(count)] == next[static_cast<std::ptrdiff_t>(count)])
      ++count;
    if (count >= fewest && count > best.second) best = {static_cast<std::size_t>(at - begin), count};
  }
  return best;
}

// 二千元以下的罚款 → 五千元以下的罚款；…，处二万元以下的罚款: the old words went on behind what took the place of 二千元, and
// the rest is new; not 二千元 → 五千元以下的罚款；…，处二万元.
void part_behind_replacement(std::vector<Stretch>& stretches, const Ids& before, const Ids& after) {
  for (std::size_t at = 0; at + 1 < stretches.size(); ++at) {
    const Stretch change = stretches[at];
    if (change.common || change.before() == 0 || change.after() == 0) continue;
    const bool grows = change.after() > change.before();
    const Side longer = grows ? Side{after, &Stretch::after_begin, &Stretch::after_end}
                              : Side{before, &Stretch::before_begin, &Stretch::before_end};
    const Side shorter = grows ? Side{before, &Stretch::before_begin, &Stretch::before_end}
                               : Side{after, &Stretch::after_begin, &Stretch::after_end};
    const std::size_t replaced = change.*shorter.end - change.*shorter.begin;
    const auto [place, count] = repeated_in(longer, change, stretches[at + 1], 2 * replaced + 1);
    if (count == 0) continue;
    Stretch common = change, rest = change;
    stretches[at].*longer.end = common.*longer.begin = change.*longer.begin + place;
    common.common = true;
    common.*longer.end = rest.*longer.begin = common.*longer.begin + count;
    common.*shorter.begin = change.*shorter.end;
    common.*shorter.end = rest.*shorter.begin = rest.*shorter.end = change.*shorter.end + count;
    rest.*longer.end = change.*longer.end + count;
    stretches[at + 1].before_begin += count, stretches[at + 1].after_begin += count;
    stretches.insert(stretches.begin() + static_cast<std::ptrdiff_t>(at) + 1, {common, rest});
    at += 2;
  }
  std::erase_if(stretches, [](const Stretch& stretch) { return stretch.size() == 0; });
}

bool ends_clause(const std::string& key) {
  return key == "，" || key == "。" || key == "；" || key == "、" || key == "：";
}

// How far back the words of [begin, end) may be read, up to where they end with a mark; 0 where that is nowhere.
std::size_t steps_back(std::span<const WordToken> tokens, std::size_t begin, std::size_t end, std::size_t most) {
  std::size_t steps = 0;
  while (steps < most && !ends_clause(tokens[end - 1 - steps].key) &&
         tokens[begin - 1 - steps].key == tokens[end - 1 - steps].key)
    ++steps;
  return steps < most && ends_clause(tokens[end - 1 - steps].key) ? steps : 0;
}

// The same onwards, up to the end of a sentence: 甲。 → 甲。乙。 has a sentence more.
std::size_t steps_on(std::span<const WordToken> tokens, std::size_t begin, std::size_t end, std::size_t most) {
  std::size_t steps = 0;
  if (ends_clause(tokens[end - 1].key)) return 0;
  while (steps < most && tokens[begin + steps].key == tokens[end + steps].key) {
    const std::string& last = tokens[end + steps++].key;
    if (last == "。" || last == "；") return steps;
  }
  return 0;
}

// 甲、乙 → 甲、丙、乙: the letters allow 丙、 and 、丙 alike; what ends with the mark, or begins behind one, reads
// better.
void slide_to_clause(std::vector<Stretch>& stretches, std::span<const WordToken> before,
                     std::span<const WordToken> after) {
  for (std::size_t at = 1; at + 1 < stretches.size(); ++at) {
    Stretch& change = stretches[at];
    if (change.common || (change.before() != 0 && change.after() != 0)) continue;
    const bool inserted = change.before() == 0;
    const std::span<const WordToken> tokens = inserted ? after : before;
    const std::size_t begin = inserted ? change.after_begin : change.before_begin;
    const std::size_t end = inserted ? change.after_end : change.before_end;
    const std::size_t back = steps_back(tokens, begin, end, stretches[at - 1].before());
    const std::size_t on = back != 0 ? 0 : steps_on(tokens, begin, end, stretches[at + 1].before());
    for (std::size_t* const place :
         {&stretches[at - 1].before_end, &stretches[at - 1].after_end, &change.before_begin, &change.before_end,
          &change.after_begin, &change.after_end, &stretches[at + 1].before_begin, &stretches[at + 1].after_begin})
      *place = *place - back + on;
  }
  std::erase_if(stretches, [](const Stretch& stretch) { return stretch.size() == 0; });
}

Span span_of(std::span<const WordToken> tokens, std::size_t begin, std::size_t end) {
  if (begin < end) return {tokens[begin].span.begin, tokens[end - 1].span.end};
  const std::uint32_t at = begin > 0 ? tokens[begin - 1].span.end : tokens.empty() ? 0 : tokens.front().span.begin;
  return {at, at};
}

std::vector<Span> spans_of(std::span<const WordChange> changes, Span WordChange::*side) {
  std::vector<Span> spans;
  for (const WordChange& change : changes) {
    if (!(change.*side).empty()) spans.push_back(change.*side);
  }
  return spans;
}

std::vector<Stretch> compare_piece(std::span<const WordToken> before, std::span<const WordToken> after) {
  TokenIds ids;
  const Ids old = ids.of(before), young = ids.of(after);
  std::vector<Stretch> stretches = without_chance(stretches_of(old, young));
  part_behind_replacement(stretches, old, young);
  slide_to_clause(stretches, before, after);
  return stretches;
}

}  // namespace

std::vector<Span> deleted_in(std::span<const WordChange> changes) { return spans_of(changes, &WordChange::before); }
std::vector<Span> inserted_in(std::span<const WordChange> changes) { return spans_of(changes, &WordChange::after); }

std::vector<WordChange> compare_words(std::span<const WordToken> before, std::span<const WordToken> after) {
  std::vector<WordChange> changes;
  for (const AlignedPieces& row : align_items(before, after)) {
    const auto old = before.subspan(row.before_begin, row.before_end - row.before_begin);
    const auto young = after.subspan(row.after_begin, row.after_end - row.after_begin);
    for (const Stretch& stretch : compare_piece(old, young)) {
      if (stretch.common) continue;
      changes.push_back(
          {span_of(before, row.before_begin + stretch.before_begin, row.before_begin + stretch.before_end),
           span_of(after, row.after_begin + stretch.after_begin, row.after_begin + stretch.after_end)});
    }
  }
  return changes;
}

std::vector<Span> common_spans(std::span<const Span> one, std::span<const Span> other) {
  std::vector<Span> common;
  for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
    const Span both{std::max(a->begin, b->begin), std::min(a->end, b->end)};
    if (!both.empty()) common.push_back(both);
    if (a->end < b->end) {
      ++a;
    } else {
      ++b;
    }
  }
  return common;
}

std::vector<Span> joined_over_chance(std::span<const Span> spans) {
  constexpr std::uint32_t longest = 3 * 8;  // bytes of eight characters
  std::vector<Span> joined;
  for (const Span& span : spans) {
    if (!joined.empty()) {
      Span& last = joined.back();
      const std::uint32_t between = span.begin - last.end, size = span.end - span.begin;
      if (between <= longest && 3 * between <= last.end - last.begin + size && between <= 3 * size) {
        last.end = span.end;
        continue;
      }
    }
    joined.push_back(span);
  }
  return joined;
}

}  // namespace yiju
