#include "document/markdown.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/item_mark.hpp"
#include "base/letter_case.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr std::size_t longest_tag = 300;  // bytes, attributes included

// The name of the tag that begins here, in lower case, and its bytes; 0 where none does that Markdown is written with.
std::uint32_t tag_before(std::string_view text, std::string& name) {
  static constexpr std::array<std::string_view, 21> tags{"h1",     "h2",   "h3", "h4",   "h5",      "h6", "p",
                                                         "div",    "span", "br", "font", "center",  "b",  "a",
                                                         "strong", "em",   "u",  "i",    "section", "hr", "article"};
  const std::size_t end = text.substr(0, longest_tag).find('>');
  if (end == text.npos) return 0;
  std::string_view inside = text.substr(1, end - 1);
  if (inside.starts_with('/')) inside.remove_prefix(1);
  name = in_lower_case(inside.substr(0, inside.find_first_of(" \t/")));
  return std::ranges::find(tags, name) == tags.end() ? 0 : static_cast<std::uint32_t>(end + 1);
}

// Bytes of &emsp; and its like: what indents a paragraph where blanks would be dropped.
std::uint32_t blank_reference(std::string_view text) {
  static constexpr WordSet blanks{"&emsp;", "&ensp;", "&nbsp;", "&#12288;", "&#x3000;", "&#160;"};
  return static_cast<std::uint32_t>(blanks.beginning(text).size());
}

// Bytes of the bullet and the blanks in front of an item's own number or 第一条: ● （一）. U+F0B7 is Word's.
std::uint32_t bullet_before(std::string_view text) {
  static constexpr WordSet bullets{"●", "•", "◆", "▪", "■", "○", "◎", "➢", "·", "\xEF\x82\xB7"};
  if (text[0] != '\xE2' && text[0] != '\xC2' && text[0] != '\xEF') return 0;
  std::size_t bytes = bullets.beginning(text).size();
  if (bytes == 0) return 0;
  bytes += space_before(text.substr(bytes));
  const std::string_view words = text.substr(bytes);
  return item_mark_bytes(words) != 0 || words.starts_with("第") ? static_cast<std::uint32_t>(bytes) : 0;
}

}  // namespace

std::uint32_t tag_before(std::string_view text) {
  std::string name;
  return text.starts_with('<') ? tag_before(text, name) : 0;
}

std::uint32_t skip_markdown(std::string_view line, std::uint8_t& hashes) {
  const unsigned char first = line.empty() ? ' ' : static_cast<unsigned char>(line[0]);
  if (first >= 0xE4 && first < 0xEF) return 0;  // a Han character begins nearly every line
  std::uint32_t at = 0;
  for (;;) {
    at += space_before(line.substr(at));
    if (at >= line.size()) return at;
    const char c = line[at];
    if (c == '#') {
      hashes = static_cast<std::uint8_t>(std::min(hashes + 1, 6));
    } else if (c == '-' && line.substr(at).starts_with("- ")) {
      ++at;  // a list of Markdown
    } else if (c == '<' || c == '&') {
      std::string name;
      const std::uint32_t bytes = c == '<' ? tag_before(line.substr(at), name) : blank_reference(line.substr(at));
      if (bytes == 0) return at;
      if (name.size() == 2 && name[0] == 'h' && name[1] != 'r') hashes = static_cast<std::uint8_t>(name[1] - '0');
      at += bytes - 1;
    } else if (c == '_' && line.substr(at).starts_with("__")) {
      ++at;  // __bold__
    } else if (c != '*' && c != '>') {
      return at + bullet_before(line.substr(at));
    }
    ++at;
  }
}

std::string_view without_markdown_end(std::string_view words, bool heading) {
  for (;;) {
    const std::size_t before = words.size();
    if (words.ends_with("__") && words.find("___") == words.npos)
      words.remove_suffix(2);  // a blank to fill in is longer
    while (words.ends_with("*") || words.ends_with("\\") || (heading && words.ends_with("#"))) words.remove_suffix(1);
    const std::size_t open = words.ends_with(">")              ? words.rfind('<')
                             : heading && words.ends_with("}") ? words.rfind("{#")
                                                               : words.npos;
    if (open != words.npos && (words[open] == '{' || tag_before(words.substr(open)) == words.size() - open))
      words.remove_suffix(words.size() - open);
    words = trim_end(words);
    if (words.size() == before) return words;
  }
}

bool is_rule(std::string_view line) {
  static constexpr WordSet dashes{"—", "─", "━", "＿"};  // ———— above the notes of a page
  if (dashes.begins(line)) {
    line = trim(line);
    const std::string_view dash = dashes.beginning(line);
    for (std::size_t at = 0; at < line.size(); at += dash.size())
      if (!line.substr(at).starts_with(dash)) return false;
    return line.size() >= 4 * dash.size();
  }
  const char mark = line.empty() ? ' ' : line[0];
  if (mark != '-' && mark != '*' && mark != '_' && mark != '=') return false;
  line = trim(line);
  if (line.size() < 3) return false;
  return std::all_of(line.begin(), line.end(), [mark](char c) { return c == mark || c == ' '; });
}

}  // namespace yiju
