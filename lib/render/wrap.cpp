#include "render/wrap.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "base/digit.hpp"
#include "base/letter_case.hpp"
#include "base/utf8.hpp"
#include "render/word_breaks.hpp"

namespace yiju {
namespace {

/// Advances of U+0020 to U+007E in the bold of Noto Sans CJK SC, in thousandths of the type size.
constexpr std::array<std::uint16_t, 95> kAdvance = {
    227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370,  325, 387, 590, 590, 590,
    590, 590, 590, 590, 590, 590, 590, 325, 325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615,
    585, 717, 757, 330, 568, 686, 578, 853, 749, 770, 667, 770, 682, 624,  625, 748, 619, 915, 627,
    580, 613, 378, 387, 378, 590, 567, 626, 591, 644, 527, 644, 581, 372,  597, 640, 304, 306, 604,
    315, 964, 641, 626, 644, 644, 436, 495, 421, 637, 576, 863, 562, 574,  511, 378, 296, 378, 590};
constexpr double kOtherNarrow = 0.62;  // é, ü …

double advance_of(CodePoint point, std::string_view bytes) {
  if (point.value >= 0x20 && point.value < 0x7F) return kAdvance[point.value - 0x20] / 1000.0;
  const std::size_t columns = display_width(bytes);
  // “ ” … — · count as one column on a terminal, but a Chinese face draws them full width.
  if (columns == 2 || (point.value >= 0x2010 && point.value <= 0x2027)) return 1;
  return columns == 0 ? 0 : kOtherNarrow;
}

bool is_one_of(std::u32string_view set, char32_t character) { return set.find(character) != set.npos; }

bool opens(char32_t c) { return is_one_of(U"“‘（《〈「『【〔([{", c); }
bool closes(char32_t c) { return is_one_of(U"”’）》〉」』】〕、，。；：！？·…—-.,;:!?)]}%‰+", c); }
bool is_latin(char32_t c) {
  return is_digit(c) || is_letter(c) || c == '.' || c == '-' || c == '\'' || (c >= 0xC0 && c < 0x250);
}

/// What a break in front of a character costs. Lines of unlike length cost the square of what they lack, as a share of
/// the width: a break inside a word is as bad as two lines that are a quarter off.
constexpr double kFree = 0, kInsideWord = 0.12, kWelcome = -0.03, kNever = 1e6;
constexpr std::string_view kCountry = "中华人民共和国";  // a title's own words begin behind it
constexpr std::string_view kCompounds[] = {kCountry, "人工智能", "数据安全",
                                           "个人信息"};  // two words to the dictionary

class Breaker {
 public:
  Breaker(std::string_view text, double size, double width) : text_(text), size_(size), width_(width) {
    std::vector<char32_t> characters;
    x_.push_back(0);
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = decode(text, at);
      at_.push_back(at);
      characters.push_back(point.value);
      x_.push_back(x_.back() + size * advance_of(point, text.substr(at, point.bytes)));
      at += point.bytes;
    }
    at_.push_back(text.size());
    price_breaks(characters);
    keep_compounds();
  }

  [[nodiscard]] std::size_t length() const { return cost_.size(); }

  /// The fewest lines, among those the most even ones.
  std::vector<std::string> lines(std::size_t most) {
    for (std::size_t count = 1; count <= most; ++count) {
      if (x_.back() > static_cast<double>(count) * width_) continue;
      if (const std::vector<std::size_t> ends = even_ends(count); !ends.empty()) return cut(ends);
    }
    return shortened(most);
  }

 private:
  void price_breaks(const std::vector<char32_t>& characters) {
    const std::vector<std::size_t> starts = word_starts(text_);
    cost_.assign(characters.size(), starts.empty() ? kFree : kInsideWord);
    std::size_t next = 0;
    for (std::size_t i = 1; i < characters.size(); ++i) {
      while (next < starts.size() && starts[next] < at_[i]) ++next;
      if (next < starts.size() && starts[next] == at_[i]) cost_[i] = kFree;
      const char32_t before = characters[i - 1], after = characters[i];
      if (is_one_of(U"、，；：。 　", before) || opens(after)) cost_[i] = kWelcome;
      if (text_.substr(0, at_[i]).ends_with(kCountry)) cost_[i] = kWelcome;
      if (belong_together(before, after)) cost_[i] = kNever;
    }
  }

  static bool belong_together(char32_t before, char32_t after) {
    const bool in_word = is_latin(before) && is_latin(after) && !(before == '-' && after > '9');
    const bool in_place = (is_one_of(U"一二三四五六七八九十", before) && after == U'（') ||  // 二（三）4
                          (before == U'）' && is_digit(after));
    return closes(after) || opens(before) || after == ' ' || in_word || in_place;
  }

  void keep_compounds() {
    for (const std::string_view word : kCompounds) {
      for (std::size_t at = text_.find(word); at != text_.npos; at = text_.find(word, at + word.size())) {
        auto i = static_cast<std::size_t>(std::upper_bound(at_.begin(), at_.end(), at) - at_.begin());
        for (; at_[i] < at + word.size(); ++i) cost_[i] = std::max(cost_[i], kInsideWord);
      }
    }
  }

  [[nodiscard]] double width_between(std::size_t from, std::size_t to) const {
    while (to > from + 1 && text_[at_[to - 1]] == ' ') --to;
    return x_[to] - x_[from];
  }

  /// Ends of `count` lines that all fit; empty where there is no such way. best[n][i] is the least cost of n lines up
  /// to character i.
  [[nodiscard]] std::vector<std::size_t> even_ends(std::size_t count) const {
    constexpr double far = std::numeric_limits<double>::max();
    const std::size_t n = length();
    const double even = x_[n] / static_cast<double>(count);
    std::vector<std::vector<double>> best(count + 1, std::vector<double>(n + 1, far));
    std::vector<std::vector<std::size_t>> from(count + 1, std::vector<std::size_t>(n + 1, 0));
    best[0][0] = 0;
    for (std::size_t line = 1; line <= count; ++line) {
      for (std::size_t end = line; end <= n; ++end) {
        if (end < n && cost_[end] >= kNever) continue;
        for (std::size_t begin = end; begin-- > 0;) {
          const double used = width_between(begin, end);
          if (used > width_) break;
          if (best[line - 1][begin] == far) continue;
          const double off = (used - even) / width_;
          const double cost = best[line - 1][begin] + off * off + (end < n ? cost_[end] : 0);
          if (cost < best[line][end]) best[line][end] = cost, from[line][end] = begin;
        }
      }
    }
    if (best[count][n] == far) return {};
    std::vector<std::size_t> ends(count);
    for (std::size_t line = count, end = n; line > 0; end = from[line][end], --line) ends[line - 1] = end;
    return ends;
  }

  /// Full lines; where no break is allowed a word is cut after all, and the last line ends with … if words are left.
  [[nodiscard]] std::vector<std::string> shortened(std::size_t most) const {
    std::vector<std::size_t> ends;
    std::size_t begin = 0;
    while (begin < length() && ends.size() < most) {
      std::size_t end = begin + 1;
      while (end < length() && width_between(begin, end + 1) <= width_) ++end;
      std::size_t stop = end;
      while (end < length() && stop > begin && cost_[stop] >= kNever) --stop;
      ends.push_back(stop > begin ? stop : end);
      begin = ends.back();
    }
    if (begin == length()) return cut(ends);
    std::size_t& last = ends.back();
    const std::size_t start = ends.size() > 1 ? ends[ends.size() - 2] : 0;
    // The last line need not end at a break: the ellipsis says that words go on.
    while (last < length() && x_[last + 1] - x_[start] <= width_) ++last;
    while (last > start + 1 && x_[last] - x_[start] + size_ > width_) --last;
    std::vector<std::string> lines = cut(ends);
    lines.back() += "…";
    return lines;
  }

  [[nodiscard]] std::vector<std::string> cut(const std::vector<std::size_t>& ends) const {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
      std::string_view line = text_.substr(at_[begin], at_[end] - at_[begin]);
      while (line.starts_with(' ')) line.remove_prefix(1);
      while (line.ends_with(' ')) line.remove_suffix(1);
      lines.emplace_back(line);
      begin = end;
    }
    return lines;
  }

  std::string_view text_;
  double size_, width_;
  std::vector<std::size_t> at_;  ///< byte offsets of the characters, and the end
  std::vector<double> x_;        ///< width up to each
  std::vector<double> cost_;     ///< of a break in front of each
};

}  // namespace

double text_width(std::string_view text, double size) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    width += size * advance_of(point, text.substr(at, point.bytes));
    at += point.bytes;
  }
  return width;
}

std::vector<std::string> wrap_text(std::string_view text, double size, double width, std::size_t most) {
  if (text_width(text, size) <= width) return {std::string(text)};
  // 第二十四条　应用场景联合开发 is broken between number and name, if it has to be broken.
  constexpr std::string_view wide = "　";
  const std::size_t blank = text.find(wide);
  if (blank != std::string_view::npos && blank > 0 && most > 1) {
    std::vector<std::string> lines = wrap_text(text.substr(0, blank), size, width, most - 1);
    for (std::string& line : wrap_text(text.substr(blank + wide.size()), size, width, most - lines.size())) {
      lines.push_back(std::move(line));
    }
    return lines;
  }
  return Breaker(text, size, width).lines(most);
}

}  // namespace yiju
