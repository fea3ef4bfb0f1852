#include "gold/score.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>

namespace yiju {
namespace {

using Bag = std::map<std::string, std::size_t>;

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string plain_title(std::string title) {
  constexpr std::pair<std::string_view, std::string_view> rules[] = {{"(", "（"}, {")", "）"}, {"<", "〈"}, {">", "〉"},
                                                                     {" ", ""},   {"　", ""},  {"《", ""},  {"》", ""},
                                                                     {"“", ""},   {"”", ""}};
  for (const auto& [from, to] : rules) title = replace_all(std::move(title), from, to);
  constexpr std::string_view state = "中华人民共和国";
  return title.starts_with(state) && title.size() > state.size() ? title.substr(state.size()) : title;
}

Bag bag_of(const std::vector<LabelRow>& rows, bool open, bool once,
           const std::function<std::string(const LabelRow&)>& key) {
  Bag bag;
  for (const LabelRow& row : rows) {
    if (row.open != open) continue;
    std::size_t& count = bag[key(row)];
    count = once ? 1 : count + 1;
  }
  return bag;
}

std::size_t count_in(const Bag& bag, const std::string& key) {
  const auto at = bag.find(key);
  return at == bag.end() ? 0 : at->second;
}

// What is in `left` beyond what `right` holds goes to `rest`, key by key.
std::size_t beyond(const Bag& left, const Bag& right, const Bag& spare, std::vector<std::string>* rest) {
  std::size_t total = 0;
  for (const auto& [key, count] : left) {
    const std::size_t other = count_in(right, key) + count_in(spare, key);
    const std::size_t more = count > other ? count - other : 0;
    total += more;
    if (rest != nullptr) rest->insert(rest->end(), more, key);
  }
  return total;
}

Tally tally(const Bag& wanted, const Bag& open, const Bag& found, Score* told) {
  Tally result;
  for (const auto& [key, count] : wanted) {
    result.wanted += count;
    result.hit += std::min(count, count_in(found, key));
  }
  result.wrong = beyond(found, wanted, open, told == nullptr ? nullptr : &told->extras);
  if (told != nullptr) beyond(wanted, found, {}, &told->misses);
  return result;
}

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::vector<LabelRow> read_label_rows(std::string_view tsv) {
  std::vector<LabelRow> rows;
  for (std::size_t at = 0; at < tsv.size();) {
    const std::size_t end = std::min(tsv.find('\n', at), tsv.size());
    std::vector<std::string> cells(1);
    for (const char letter : tsv.substr(at, end - at)) {
      if (letter == '\t') cells.emplace_back();
      if (letter != '\t' && letter != '\r') cells.back() += letter;
    }
    at = end + 1;
    if (cells.size() == 1 && cells[0].empty()) continue;
    cells.resize(5);
    const bool open = cells[0].starts_with('?');
    rows.push_back({std::strtoul(cells[0].c_str() + (open ? 1 : 0), nullptr, 10), plain_title(cells[1]), cells[2],
                    cells[3], cells[4], open});
  }
  return rows;
}

double Tally::precision() const { return ratio(hit, hit + wrong); }
double Tally::recall() const { return ratio(hit, wanted); }
double Tally::f1() const {
  return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
}

Tally& Tally::operator+=(const Tally& other) {
  wanted += other.wanted;
  hit += other.hit;
  wrong += other.wrong;
  return *this;
}

Score& Score::operator+=(const Score& other) {
  mention += other.mention;
  reference += other.reference;
  relation += other.relation;
  return *this;
}

Score score_rows(const std::vector<LabelRow>& gold, const std::vector<LabelRow>& found) {
  const auto mention = [](const LabelRow& row) { return std::to_string(row.line) + "\t" + row.instrument; };
  const auto reference = [&](const LabelRow& row) { return mention(row) + "\t" + row.provision; };
  const auto related = [&](const LabelRow& row) { return reference(row) + "\t" + row.relation; };
  Score score;
  score.mention = tally(bag_of(gold, false, true, mention), bag_of(gold, true, true, mention),
                        bag_of(found, false, true, mention), nullptr);
  score.reference = tally(bag_of(gold, false, false, reference), bag_of(gold, true, false, reference),
                          bag_of(found, false, false, reference), &score);
  score.relation = tally(bag_of(gold, false, false, related), {}, bag_of(found, false, false, related), nullptr);
  score.relation.wanted = score.reference.hit;
  score.relation.wrong = score.reference.hit - score.relation.hit;
  return score;
}

}  // namespace yiju
