#include "citation/bare_name.hpp"

#include <algorithm>
#include <bitset>
#include <cstring>
#include <string>
#include <vector>

#include "base/line_break.hpp"
#include "base/simplified_han.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/foreign_law.hpp"
#include "citation/known_titles.hpp"
#include "citation/lexicon.hpp"

namespace yiju {

namespace {

std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325;  // FNV-1a: short keys, no dependency worth it
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
  return hash ^ hash >> 29;
}

// Names by their last six characters (shorter names by all of theirs), longest first in a bucket. A bitmap over the
// last two characters turns away 办法, 合法, 法院 and the like before any hashing: seven of eight endings.
class NameIndex {
 public:
  NameIndex() {
    slots_.assign(8192, {});
    for (const std::uint16_t at : bare_names()) {
      const KnownTitle& known = known_titles()[at];
      const std::string_view key = ending_of_name(known.title);
      endings_.set(last_two_of(known.title));
      if (names_.empty() || ending_of_name(names_.back()->title) != key) insert(key, names_.size());
      names_.push_back(&known);
    }
  }

  [[nodiscard]] bool may_end(std::string_view tail) const { return endings_.test(last_two_of(tail)); }

  // Longest name that is a suffix of `text` (text ends where the name must end).
  [[nodiscard]] const KnownTitle* longest_suffix(std::string_view text) const {
    for (std::size_t bytes = name_ending_bytes; bytes >= 6; bytes -= 3) {
      if (text.size() < bytes) continue;
      const std::string_view key = text.substr(text.size() - bytes);
      for (std::size_t i = find(key); i < names_.size() && ending_of_name(names_[i]->title) == key; ++i) {
        if (ends_in(text, names_[i]->title)) return names_[i];
      }
    }
    return nullptr;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t first = 0xFFFFFFFF;
  };

  static std::size_t last_two_of(std::string_view text) {
    std::uint64_t last = 0;
    std::memcpy(&last, text.data() + (text.size() - 6), 6);
    return last * 0x9E3779B97F4A7C15U >> 48;
  }

  void insert(std::string_view key, std::size_t first) {
    const std::uint64_t hash = hash_of(key);
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot].first != 0xFFFFFFFF) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = {hash, static_cast<std::uint32_t>(first)};
  }

  [[nodiscard]] std::size_t find(std::string_view key) const {
    const std::uint64_t hash = hash_of(key);
    for (std::size_t slot = hash & (slots_.size() - 1); slots_[slot].first != 0xFFFFFFFF;
         slot = (slot + 1) & (slots_.size() - 1)) {
      if (slots_[slot].hash == hash && ending_of_name(names_[slots_[slot].first]->title) == key)
        return slots_[slot].first;
    }
    return names_.size();
  }

  std::vector<const KnownTitle*> names_;
  std::vector<Slot> slots_;
  std::bitset<65536> endings_;
};

const NameIndex& name_index() {
  static const NameIndex index;
  return index;
}

// A name of two characters (水法) must stand free: after punctuation or a word that takes a law (不适应水法, 落实水法).
bool may_stand_before_short_name(std::string_view before) {
  static constexpr WordSet leads{"据", "照", "反", "用", "合", "按", "及", "和", "与", "或", "、", "，",
                                 "。", "；", "：", "（", "“",  "》", "在", "由", "于", "依", "对", "将",
                                 "是", "以", "为", "使", "守", "到", "》", "受", "有", "成", "〈", "》",
                                 "的", "从", "经", "即", "被", "施", "述", "除", "把", "致", "因"};
  static constexpr WordSet verbs = lexicon::words_that<lexicon::leads_to_law>();
  return before.size() < 3 || (static_cast<unsigned char>(before.back()) & 0x80) == 0 || leads.ends(before) ||
         verbs.ends(before);
}

}  // namespace

std::string_view implementing_kind(std::string_view text) {
  static constexpr WordSet kinds{"实施条例", "实施细则", "施行细则", "实施办法", "细则"};
  return kinds.longest_ending(text);
}

std::uint32_t implementing_length(std::string_view text) {
  for (const std::string_view kind : {"实施条例", "实施细则", "实施办法"}) {
    if (begins_with(text, kind)) return static_cast<std::uint32_t>(kind.size());
  }
  return 0;
}

// 公司法解释三第五条, 合同法司法解释（二）第二十四条: an interpretation of the law has the articles.
static bool names_interpretation(std::string_view after) {
  static constexpr WordSet kinds{"司法解释", "解释"};
  static constexpr WordSet numbers{"第", "一", "二", "三", "四", "五", "（", "("};
  const std::size_t kind = kinds.beginning(after).size();
  return kind != 0 && numbers.begins(after.substr(kind)) && find_word(after.substr(0, 30), "第") != after.npos;
}

bool may_follow_law_name(std::string_view after) {
  static constexpr WordSet longer_words{"律", "人", "院", "官", "庭", "学", "务", "警", "治",   "纪",          "理",
                                        "医", "令", "典", "家", "界", "案", "系", "日", "宣誓", "和法律委员会"};
  if (after.find('\n') != after.npos) return may_follow_law_name(without_breaks(after));  // 安全法⏎律法规, 宪法规⏎定
  if (longer_words.begins(after)) return false;
  if (begins_with(after, "规")) return begins_with(after, "规定") || begins_with(after, "规范");  // not 法规
  if (begins_with(after, "制")) return begins_with(after, "制定");                                // not 法制
  if (begins_with(after, "定")) return begins_with(after, "定罪");                                // not 法定
  return !names_interpretation(after);
}

// Where the name of `size` bytes that ends at `end` begins, though a page may have broken it: 国家赔⏎偿法.
static std::uint32_t begin_of_name(std::string_view text, std::uint32_t end, std::size_t size) {
  std::uint32_t at = end;
  while (size > 0 && at > 0) {
    if (const std::string_view trimmed = trim_end(text.substr(0, at)); trimmed.size() < at) {
      at = static_cast<std::uint32_t>(trimmed.size());
      continue;
    }
    --at;
    --size;
  }
  return at;
}

BareName find_bare_name(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t longest_name =
      150;  // bytes; 全国人民代表大会和地方各级人民代表大会代表法 takes 84 with its prefix
  const std::uint32_t from = std::max(begin, end > longest_name ? end - longest_name : 0);
  if (end - from < 6) return {};
  std::string_view window = text.substr(from, end - from);
  std::string unbroken;
  if (window.find('\n') != window.npos) window = unbroken = without_breaks(window);
  if (!name_index().may_end(window)) return {};
  const KnownTitle* known = name_index().longest_suffix(window);
  if (known == nullptr || !may_follow_law_name(text.substr(end, 30))) return {};
  const auto size = static_cast<std::uint32_t>(known->title.size());
  const std::uint32_t start = unbroken.empty() ? end - size : begin_of_name(text, end, size);
  const std::string_view before = text.substr(begin, start - begin);
  const bool unmistakable = known->title == "宪法" || known->title == "刑法";
  const bool easily_mistaken = known->title == "价格法";  // 再销售价格法 is a method
  if (((known->title.size() == 6 && !unmistakable) || easily_mistaken) && !may_stand_before_short_name(before))
    return {};
  if (foreign_before(before)) return {};
  return {{start, end}, known->full_title};
}

BareName widen_to_cited(std::string_view text, std::uint32_t begin, BareName name,
                        std::span<const std::string> titles) {
  constexpr std::size_t most_titles = 64;  // so that a text of many titles stays linear
  constexpr std::uint32_t least = 6;       // bytes more: two characters tell the longer title
  const std::string_view own = slice(text, name.span);
  for (std::size_t i = 1; i < std::min(titles.size(), most_titles); ++i) {
    const std::string_view title = titles[i];
    if (!ends_in(title, own) || title == name.full_title) continue;
    const auto spare = static_cast<std::uint32_t>(title.size() - own.size());
    std::uint32_t more = 0;
    while (more < spare && name.span.begin > begin + more &&
           title[spare - 1 - more] == text[name.span.begin - 1 - more]) {
      ++more;
    }
    more -= more % 3;
    if (more >= least) return {{name.span.begin - more, name.span.end}, title};
  }
  return name;
}

namespace {

const KnownTitle* find_title(std::string_view title) {
  const auto known = known_titles();
  const auto at = std::lower_bound(known.begin(), known.end(), title,
                                   [](const KnownTitle& k, std::string_view t) { return k.title < t; });
  return at == known.end() || at->title != title ? nullptr : &*at;
}

}  // namespace

bool is_known_title(std::string_view title) { return find_title(title) != nullptr; }

// 全国人大常委会关于…的决定: the congress by its short name.
static const KnownTitle* find_with_congress(std::string_view title) {
  constexpr std::string_view standing = "全国人大常委会", congress = "全国人大";
  if (begins_with(title, standing))
    return find_title("全国人民代表大会常务委员会" + std::string(title.substr(standing.size())));
  return begins_with(title, congress) ? find_title("全国人民代表大会" + std::string(title.substr(congress.size())))
                                      : nullptr;
}

std::string_view official_title(std::string_view title) {
  const KnownTitle* at = find_title(title);
  if (at == nullptr) at = find_with_congress(title);
  if (at == nullptr && holds_traditional_han(title))
    at = find_title(simplified_han(title));  // 中華人民共和國行政處罰法
  if (at == nullptr) return title;
  // 国务院《关于…的意见》: the issuer in front of the quotes is no part of the title; the registry knows it by both.
  const bool issuer_added = at->full_title.size() > title.size() && ends_in(at->full_title, title) &&
                            !begins_with(at->full_title, "中华人民共和国");
  return issuer_added ? title : at->full_title;
}

}  // namespace yiju
