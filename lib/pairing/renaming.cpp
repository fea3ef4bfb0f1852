#include "pairing/renaming.hpp"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <map>
#include <set>

namespace yiju {

namespace {

constexpr std::size_t shortest_name = 2, longest_name = 12;
constexpr std::size_t pairs_needed = 2;
constexpr std::size_t longest_compared = 4000;  // letters; a longer article tells no name that shorter ones do not

using Replacement = std::pair<std::u32string, std::u32string>;

bool may_be_name(const std::u32string& words) {
  return words.size() >= shortest_name && words.size() <= longest_name &&
         words.find(pinpoint_letter) == std::u32string::npos;
}

// The replacements that lead from one wording to the other, each once.
std::set<Replacement> replacements(const ArticleWords& before, const ArticleWords& after) {
  std::set<Replacement> found;
  if (before.letters.size() + after.letters.size() > longest_compared) return found;
  dtl::Diff<char32_t, std::u32string> difference(before.letters, after.letters);
  difference.compose();
  Replacement now;
  char32_t ahead = 0;  // the common letter in front of what is replaced
  const auto end_run = [&](char32_t behind) {
    if (now.first.empty() || now.second.empty()) {
      now = {};
      return;
    }
    const bool short_one = now.first.size() < shortest_name || now.second.size() < shortest_name;
    const auto add = [&](Replacement names) {
      if (may_be_name(names.first) && may_be_name(names.second)) found.insert(std::move(names));
    };
    if (!short_one) add(now);
    if (short_one && behind != 0) add({now.first + behind, now.second + behind});  // 入|境 → 进|境
    if (short_one && ahead != 0) add({ahead + now.first, ahead + now.second});
    now = {};
  };
  for (const auto& [letter, step] : difference.getSes().getSequence()) {
    if (step.type == dtl::SES_COMMON) {
      end_run(letter);
      ahead = letter;
    } else {
      (step.type == dtl::SES_DELETE ? now.first : now.second).push_back(letter);
    }
  }
  end_run(0);
  return found;
}

template <typename Visit>
void visit_places(std::u32string_view name, std::span<const ArticleWords> articles, Visit visit) {
  for (const ArticleWords& words : articles) {
    for (std::size_t at = words.letters.find(name); at != std::u32string::npos;
         at = words.letters.find(name, at + name.size()))
      visit(words.letters, at);
  }
}

std::size_t count_of(std::u32string_view name, std::span<const ArticleWords> articles) {
  std::size_t count = 0;
  visit_places(name, articles, [&](const std::u32string&, std::size_t) { ++count; });
  return count;
}

// The letter that stands before or behind nearly all places of a name; 0 where they differ.
char32_t usual_neighbour(const std::u32string& name, std::span<const ArticleWords> articles, bool before) {
  std::map<char32_t, std::size_t> letters;
  std::size_t all = 0;
  visit_places(name, articles, [&](const std::u32string& text, std::size_t at) {
    ++all;
    if (before && at > 0) ++letters[text[at - 1]];
    if (!before && at + name.size() < text.size()) ++letters[text[at + name.size()]];
  });
  for (const auto& [letter, count] : letters) {
    if (letter != pinpoint_letter && count * 10 >= all * 9) return letter;
  }
  return 0;
}

bool widen(std::u32string& name, char32_t letter, bool before) {
  if (letter == 0 || name.size() >= longest_name) return false;
  name.insert(before ? 0 : name.size(), 1, letter);
  return true;
}

// Whether the new name took the old one's place in the whole text, and not in a few articles.
bool holds_throughout(const Replacement& names, std::span<const ArticleWords> before,
                      std::span<const ArticleWords> after) {
  if (names.second.find(names.first) != std::u32string::npos) return false;
  return count_of(names.first, after) * 4 <= count_of(names.first, before) &&
         count_of(names.second, before) * 2 <= count_of(names.second, after);
}

}  // namespace

std::vector<Renaming> learn_renamings(std::span<const ArticleWords> before, std::span<const ArticleWords> after,
                                      std::span<const WordsPair> sure) {
  std::map<Replacement, std::size_t> counts;
  for (const WordsPair& pair : sure) {
    if (pair.before->letters == pair.after->letters) continue;
    for (const Replacement& names : replacements(*pair.before, *pair.after)) ++counts[names];
  }
  std::map<std::u32string, Renaming> best;
  for (const auto& [names, count] : counts) {
    if (count < pairs_needed || !holds_throughout(names, before, after)) continue;
    Renaming& kept = best[names.first];
    if (count > kept.articles) kept = {names.first, names.second, count};
  }
  std::vector<Renaming> renamings;
  for (auto& [name, renaming] : best) renamings.push_back(std::move(renaming));
  std::stable_sort(renamings.begin(), renamings.end(),
                   [](const Renaming& a, const Renaming& b) { return a.before.size() > b.before.size(); });
  return renamings;
}

Renaming widened(const Renaming& renaming, std::span<const ArticleWords> before, std::span<const ArticleWords> after) {
  Renaming wide = renaming;
  for (const bool in_front : {true, false}) {
    while (wide.before.size() + wide.after.size() < 2 * longest_name) {
      const bool old_grew = widen(wide.before, usual_neighbour(wide.before, before, in_front), in_front);
      const bool young_grew = widen(wide.after, usual_neighbour(wide.after, after, in_front), in_front);
      if (!old_grew && !young_grew) break;
    }
  }
  return wide;
}

namespace {

void append_renamed(std::u32string_view words, std::span<const Renaming> renamings, std::u32string& out) {
  while (!words.empty()) {
    const auto found = std::find_if(renamings.begin(), renamings.end(),
                                    [&](const Renaming& renaming) { return words.starts_with(renaming.before); });
    if (found == renamings.end()) {
      out.push_back(words.front());
      words.remove_prefix(1);
    } else {
      out += found->after;
      words.remove_prefix(found->before.size());
    }
  }
}

}  // namespace

ArticleWords renamed(const ArticleWords& words, std::span<const Renaming> renamings) {
  ArticleWords out = words;
  out.letters.clear();
  out.unit_ends.clear();
  out.told.clear();
  for (std::size_t at = 0; at < words.unit_ends.size(); ++at) {
    append_renamed(words.unit(at), renamings, out.letters);
    out.unit_ends.push_back(out.letters.size());
  }
  append_renamed(words.told, renamings, out.told);
  out.opening = std::min(words.opening, out.letters.size());
  return out;
}

}  // namespace yiju
