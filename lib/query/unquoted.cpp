#include "query/unquoted.hpp"

#include <algorithm>

#include "base/plain_line.hpp"
#include "base/utf8.hpp"

namespace yiju {

namespace {

// The end of a quotation whose opening mark stands at `at`: its closing mark; a mark that begins a line goes on with it.
std::size_t end_of_quotation(std::string_view text, std::size_t at) {
  int open = 1;
  for (std::size_t next = at + 3; next < text.size(); next += character_step(text[next])) {
    const std::string_view rest = text.substr(next);
    if (begins_with(rest, "”") && --open == 0) return next;
    if (!begins_with(rest, "“")) continue;
    const std::size_t line = begin_of_line(text, next);
    const std::string_view ahead = text.substr(line, next - line);
    if (line == 0 || ahead.find_first_not_of("> \t") != std::string_view::npos) ++open;
  }
  return text.size();
}

}  // namespace

Unquoted unquote(std::string_view text) {
  Unquoted out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = std::min(find_word(text, "“", at), text.size());
    out.words += text.substr(at, open - at);
    if (open == text.size()) break;
    const std::size_t end = end_of_quotation(text, open);
    out.quotations.push_back(text.substr(open + 3, end - open - 3));
    out.words += quoted;
    at = std::min(end + 3, text.size());
  }
  return out;
}

}  // namespace yiju
