// The words of a grammar's rule, asked for in one place of a text: does one begin here, end here, stand anywhere?
// Nearly always none does, and one look at the first (or last) character says so: a bit table of 512 bytes made by the
// compiler, instead of one comparison a word. It took a quarter of the extraction's time to try the words one by one.
// Where a word may stand only those of the same character are compared.
//
//   constexpr WordSet repealing{"废止", "停止执行"};
//   repealing.stands_in("本规定自公布之日起废止。")  →  true
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/utf8.hpp"

namespace yiju {

template <std::size_t count>
class WordSet {
 public:
  /// Words of whole characters, none empty. Where one begins another the longer must come first.
  template <typename... Words>
  explicit constexpr WordSet(const Words&... words)
      : WordSet(std::array<std::string_view, count>{std::string_view(words)...}) {}
  explicit constexpr WordSet(const std::array<std::string_view, count>& words) : words_(words) {
    static_assert(count < no_word);
    for (std::size_t i = count; i-- > 0;) {
      first_.put(first_key(words_[i]), i);
      last_.put(last_key(words_[i]), i);
    }
  }

  /// The first of the words, in the order given, that `text` begins with; "" if none does.
  [[nodiscard]] std::string_view beginning(std::string_view text) const {
    const std::size_t i = index_of_beginning(text);
    return i == count ? std::string_view() : words_[i];
  }

  /// The same as its place among the words; their number if none does.
  [[nodiscard]] std::size_t index_of_beginning(std::string_view text) const {
    for (std::size_t i = first_.chain(first_key(text)); i != no_word; i = first_.next[i]) {
      if (begins_with(text, words_[i])) return i;
    }
    return count;
  }

  /// The first of the words that `text` ends with; "" if none does.
  [[nodiscard]] std::string_view ending(std::string_view text) const {
    for (std::size_t i = last_.chain(last_key(text)); i != no_word; i = last_.next[i]) {
      if (ends_in(text, words_[i])) return words_[i];
    }
    return {};
  }

  /// The longest of the words that `text` ends with; "" if none does.
  [[nodiscard]] std::string_view longest_ending(std::string_view text) const {
    std::string_view longest;
    for (std::size_t i = last_.chain(last_key(text)); i != no_word; i = last_.next[i]) {
      if (words_[i].size() > longest.size() && ends_in(text, words_[i])) longest = words_[i];
    }
    return longest;
  }

  [[nodiscard]] bool begins(std::string_view text) const { return !beginning(text).empty(); }
  [[nodiscard]] bool ends(std::string_view text) const { return !ending(text).empty(); }

  /// Whether `text` is one of the words, whatever their order.
  [[nodiscard]] bool holds(std::string_view text) const { return !text.empty() && longest_ending(text) == text; }

  /// Whether one of the words stands anywhere in `text`.
  [[nodiscard]] bool stands_in(std::string_view text) const {
    for (std::size_t at = 0; at < text.size(); at += character_step(text[at])) {
      if (begins(text.substr(at))) return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t no_word = 255;

  // Which words have a character in a place: one bit a character, and a chain of words for each of 64 classes of them.
  struct Index {
    std::array<std::uint64_t, 64> bits{};
    std::array<std::uint8_t, 64> heads = filled<64>();
    std::array<std::uint8_t, count> next = filled<count>();

    template <std::size_t size>
    static constexpr std::array<std::uint8_t, size> filled() {
      std::array<std::uint8_t, size> out{};
      for (std::uint8_t& entry : out) entry = no_word;
      return out;
    }
    constexpr void put(unsigned key, std::size_t word) {
      bits[key >> 6] |= std::uint64_t{1} << (key & 63U);
      next[word] = heads[key & 63U];
      heads[key & 63U] = static_cast<std::uint8_t>(word);
    }
    [[nodiscard]] constexpr std::size_t chain(unsigned key) const {
      return (bits[key >> 6] >> (key & 63U) & 1U) != 0 ? heads[key & 63U] : no_word;
    }
  };

  static constexpr unsigned lead(char byte) { return static_cast<unsigned char>(byte); }
  // The low twelve bits of a three-byte character's code point; the byte itself of a shorter one.
  static constexpr unsigned first_key(std::string_view text) {
    if (text.empty()) return 0;
    if (lead(text[0]) < 0xE0) return lead(text[0]);
    return text.size() < 3 ? 0 : (lead(text[1]) & 0x3FU) << 6 | (lead(text[2]) & 0x3FU);
  }
  static constexpr unsigned last_key(std::string_view text) {
    if (text.empty()) return 0;
    const std::string_view last = text.substr(text.size() < 3 ? 0 : text.size() - 3);
    return lead(last[0]) < 0xE0 ? lead(last.back()) : first_key(last);
  }

  std::array<std::string_view, count> words_;
  Index first_, last_;
};

template <typename... Words>
WordSet(const Words&...) -> WordSet<sizeof...(Words)>;
template <std::size_t count>
WordSet(const std::array<std::string_view, count>&) -> WordSet<count>;

}  // namespace yiju
