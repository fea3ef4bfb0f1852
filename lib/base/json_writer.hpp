// JSON as it is written everywhere here: two blanks a level, members in the order in which they are put, UTF-8 as it
// is. Broken UTF-8 becomes U+FFFD, so that what is written can always be read.
//   JsonWriter json; json.object(); json.member("title", "网络安全法"); json.close(); json.take() → {"title":
//   "网络安全法"}
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace yiju {

class JsonWriter {
 public:
  /// `pretty` false: everything on one line, as JSON Lines wants it.
  explicit JsonWriter(bool pretty = true) : pretty_(pretty) {}

  void object();                       ///< opens {
  void array();                        ///< opens [
  void object(std::string_view name);  ///< the same as a member
  void array(std::string_view name);
  void close();  ///< closes what was opened last

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(bool truth) { scalar(truth ? "true" : "false"); }
  void value(double number);  ///< up to 9 significant digits: the same on every machine; NaN as null
  void null() { scalar("null"); }
  template <typename Integer, std::enable_if_t<std::is_integral_v<Integer> && !std::is_same_v<Integer, bool>, int> = 0>
  void value(Integer number) {
    scalar(std::to_string(number));
  }

  template <typename Value>
  void member(std::string_view name, const Value& content) {
    key(name);
    value(content);
  }
  void key(std::string_view name);  ///< a member's name; its value comes next

  /// What is written so far, for outputs that are handed on in pieces; the writer goes on behind it.
  [[nodiscard]] std::string take_piece() { return std::exchange(out_, {}); }

  /// The text, with a newline at its end; the writer is empty afterwards.
  [[nodiscard]] std::string take();

 private:
  struct Level {
    bool is_array = false;
    bool empty = true;
  };
  void scalar(std::string_view token);
  void begin_value();
  void new_line();

  std::string out_;
  std::vector<Level> levels_;
  bool pretty_ = true;
  bool after_key_ = false;
};

/// Appends text as a JSON string with its quotes.
void append_json_string(std::string& out, std::string_view text);

}  // namespace yiju
