#include "text/ofd_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "text/office_xml.hpp"
#include "text/unified_han.hpp"

namespace yiju {

namespace {

constexpr double points_of_millimetre = 72 / 25.4;
constexpr int deepest = 64;  // blocks within blocks

/// "5 5 g 3 2.5 …" → 5 5 2.5 2.5 2.5: g repeats a distance. At most `most` of them.
std::vector<double> distances_in(std::string_view text, std::size_t most) {
  std::vector<double> distances;
  while (!text.empty() && distances.size() < most) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n,");
    if (begin == std::string_view::npos) break;
    text.remove_prefix(begin);
    const bool repeated = text.front() == 'g';
    if (!repeated) {
      const std::size_t end = std::min(text.find_first_of(" \t\r\n,"), text.size());
      distances.push_back(std::strtod(std::string(text.substr(0, end)).c_str(), nullptr));
      text.remove_prefix(end);
      continue;
    }
    text.remove_prefix(1);
    std::size_t used = std::min(text.find('g'), text.size());
    const std::vector<double> both = numbers_in(text.substr(0, used));
    if (both.size() < 2) break;
    const auto count = static_cast<std::size_t>(std::clamp(both[0], 0.0, static_cast<double>(most - distances.size())));
    distances.insert(distances.end(), count, both[1]);
    distances.insert(distances.end(), both.begin() + 2, both.end());
    text.remove_prefix(used);
  }
  distances.resize(std::min(distances.size(), most));
  return distances;
}

/// Where a text object stands: CTM, then the corner of its boundary.
struct Frame {
  double x = 0, y = 0;
  std::array<double, 6> matrix{1, 0, 0, 1, 0, 0};

  [[nodiscard]] std::pair<double, double> place(double at_x, double at_y) const {
    return {x + matrix[0] * at_x + matrix[2] * at_y + matrix[4], y + matrix[1] * at_x + matrix[3] * at_y + matrix[5]};
  }
  /// Quarter turns clockwise of what runs along x.
  [[nodiscard]] int turned() const {
    const double right = matrix[0], down = matrix[1];
    if (std::abs(right) >= std::abs(down)) return right < 0 ? 2 : 0;
    return down > 0 ? 1 : 3;
  }
  [[nodiscard]] double scale() const { return std::hypot(matrix[2], matrix[3]); }
};

Frame frame_of(const pugi::xml_node& object, double left, double top) {
  Frame frame;
  const std::vector<double> boundary = numbers_in(attribute_named(object, "Boundary"));
  frame.x = (boundary.size() > 1 ? boundary[0] : 0) - left;
  frame.y = (boundary.size() > 1 ? boundary[1] : 0) - top;
  const std::vector<double> matrix = numbers_in(attribute_named(object, "CTM"));
  if (matrix.size() == 6) std::copy(matrix.begin(), matrix.end(), frame.matrix.begin());
  return frame;
}

bool is_blank_character(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x3000;
}

class TextObject {
 public:
  TextObject(const pugi::xml_node& object, double left, double top, std::vector<PlacedLine>& words)
      : frame_(frame_of(object, left, top)), words_(words) {
    size_ = std::strtod(std::string(attribute_named(object, "Size")).c_str(), nullptr);
    if (!(size_ > 0.1 && size_ < 1000)) size_ = 3.5;
    const double stretch = std::strtod(std::string(attribute_named(object, "HScale")).c_str(), nullptr);
    width_ = stretch > 0.05 ? size_ * stretch : size_;
    for (const pugi::xml_node& code : object.children()) {
      if (local_name(code) == "TextCode") read(code);
    }
  }

 private:
  void read(const pugi::xml_node& code) {
    const std::string_view text = code.text().get();
    start(code, "X", x_);
    start(code, "Y", y_);
    const std::vector<double> right = distances_in(attribute_named(code, "DeltaX"), text.size());
    const std::vector<double> down = distances_in(attribute_named(code, "DeltaY"), text.size());
    double x = x_, y = y_;
    std::size_t at = 0;
    for (std::size_t index = 0; at < text.size(); ++index) {
      const CodePoint character = decode(text, at);
      const double width = character.value < 0x80 ? width_ / 2 : width_;
      const double advance = index < right.size() ? right[index] : down.empty() ? width : 0;
      // Blanks are characters of their own; more than a full width is a gap to be seen, and a step back a new word.
      const bool together = std::abs(advance) > 0.01 && advance <= width_ * 1.12;
      take(text.substr(at, character.bytes), character.value,
           {x, y, x + (together ? advance : std::min(width, width_))});
      if (!together) end_word();
      x += advance;
      if (index < down.size()) {
        y += down[index];
        if (std::abs(down[index]) > 0.01) end_word();
      }
      at += character.bytes;
    }
    end_word();
  }

  /// X and Y are those of the run before where they are not told.
  static void start(const pugi::xml_node& code, std::string_view name, double& value) {
    const std::string_view told = attribute_named(code, name);
    if (!told.empty()) value = std::strtod(std::string(told).c_str(), nullptr);
  }

  struct Glyph {
    double x, y, end;
  };

  void take(std::string_view bytes, char32_t character, const Glyph& glyph) {
    if (is_blank_character(character)) return end_word();
    if (word_.empty()) begin_ = glyph;
    word_ += bytes;
    begin_.end = glyph.end;
  }

  void end_word() {
    if (word_.empty()) return;
    const auto [x1, y1] = frame_.place(begin_.x, begin_.y - 0.86 * size_);  // from the base line up to its top
    const auto [x2, y2] = frame_.place(begin_.end, begin_.y + 0.14 * size_);
    const double unit = points_of_millimetre;
    PlacedLine word;
    word.text = with_unified_han(std::exchange(word_, {}));
    word.left = std::min(x1, x2) * unit, word.right = std::max(x1, x2) * unit;
    word.top = std::min(y1, y2) * unit, word.bottom = std::max(y1, y2) * unit;
    word.size = std::max(size_ * frame_.scale() * unit, 0.5);
    word.turned = frame_.turned();
    if (std::isfinite(word.left + word.right + word.top + word.bottom)) words_.push_back(std::move(word));
  }

  Frame frame_;
  std::vector<PlacedLine>& words_;
  double size_ = 3.5, width_ = 3.5;  ///< millimetres
  double x_ = 0, y_ = 0;             ///< of the run before
  std::string word_;
  Glyph begin_{0, 0, 0};
};

void add_words(const pugi::xml_node& node, double left, double top, int depth, std::vector<PlacedLine>& words) {
  if (depth > deepest) return;
  for (const pugi::xml_node& child : node.children()) {
    const std::string_view name = local_name(child);
    if (attribute_named(child, "Visible") == "false") continue;
    if (name == "TextObject")
      TextObject(child, left, top, words);
    else if (name == "Layer" || name == "PageBlock" || name == "Content")
      add_words(child, left, top, depth + 1, words);
  }
}

}  // namespace

std::vector<double> numbers_in(std::string_view text) {
  std::vector<double> numbers;
  const std::string all(text);
  const char* at = all.c_str();
  for (char* end = nullptr;; at = end) {
    const double number = std::strtod(at, &end);
    if (end == at) return numbers;
    numbers.push_back(number);
  }
}

void add_ofd_words(const pugi::xml_node& node, double left, double top, std::vector<PlacedLine>& words) {
  add_words(node, left, top, 0, words);
}

}  // namespace yiju
