#include "corpus/caption.hpp"

#include <algorithm>
#include <string_view>

#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"

namespace yiju {
namespace {

constexpr std::string_view ideographic_space = "　", no_break_space = "\xC2\xA0";

/// Without blanks (full-width ones too), line breaks and Markdown marks at the start.
std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const char c = text.front();
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '#' || c == '*') {
      text.remove_prefix(1);
    } else if (text.starts_with(ideographic_space)) {
      text.remove_prefix(ideographic_space.size());
    } else if (text.starts_with(no_break_space)) {
      text.remove_prefix(no_break_space.size());
    } else {
      break;
    }
  }
  return text;
}

bool remove_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

/// 第三章　网络安全 → 网络安全;（一）加强研究 → 加强研究. Text without a number stays as it is.
std::string_view without_number(std::string_view line) {
  std::string_view rest = line;
  const bool division = remove_prefix(rest, "第");
  const bool bracket = !division && (remove_prefix(rest, "（") || remove_prefix(rest, "("));
  const Numeral numeral = scan_numeral(rest);
  if (numeral.bytes == 0) return line;
  rest.remove_prefix(numeral.bytes);
  if (division) {
    if (remove_prefix(rest, "分编") || remove_prefix(rest, "编") || remove_prefix(rest, "章") ||
        remove_prefix(rest, "节")) {
      return trimmed(rest);
    }
    return line;
  }
  if (bracket) return remove_prefix(rest, "）") || remove_prefix(rest, ")") ? trimmed(rest) : line;
  return remove_prefix(rest, "、") || remove_prefix(rest, "．") || remove_prefix(rest, ".") ? trimmed(rest) : line;
}

/// 【数据安全】 or 〖数据安全〗 → 数据安全; empty where there is none.
std::string_view bracketed(std::string_view text) {
  static constexpr WordSet opening{"【", "〖"};
  if (!opening.stands_in(text)) return {};
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"【", "】"}, {"〖", "〗"}}) {
    const std::size_t begin = text.find(open);
    if (begin == std::string_view::npos) continue;
    const std::size_t end = text.find(close, begin);
    if (end != std::string_view::npos) return text.substr(begin + open.size(), end - begin - open.size());
  }
  return {};
}

/// Bytes of the next character: nearly all have three, and their lead byte tells.
std::size_t step(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead >= 0xE0 && lead < 0xF0 && at + 3 <= text.size() ? 3 : decode(text, at).bytes;
}

/// The first words of a text, up to the end of its line.
void append_short(std::string_view text, std::string& out) {
  // Nearly always the words are Han and full-width characters throughout.
  constexpr std::size_t usual_bytes = 3 * caption_characters;
  bool usual = text.size() > usual_bytes && text[usual_bytes] != '\n' && text[usual_bytes] != '\r';
  for (std::size_t at = 0; usual && at < usual_bytes; at += 3) usual = character_step(text[at]) == 3;
  std::size_t end = usual_bytes;
  if (!usual) {
    text = text.substr(0, 4 * caption_characters + 1);  // no more can be wanted
    text = text.substr(0, std::min(text.find('\n'), text.find('\r')));
    end = 0;
    for (std::size_t i = 0; end < text.size() && i < caption_characters; ++i) end += step(text, end);
  }
  if (end < text.size()) {
    out += text.substr(0, end);
    out += "…";
    return;
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == '*' || text.back() == '\t')) text.remove_suffix(1);
  out += text;
}

}  // namespace

void append_caption(const Document& document, NodeIndex node, std::string& out) {
  const ProvisionNode& record = document.nodes[node];
  const std::string_view own = slice(document.source.text, own_span(document, node));
  switch (record.kind) {
    case ProvisionKind::article: {
      const std::string_view given = bracketed(own);
      const std::string_view body =
          given.empty() && node + 1 < record.end ? text_of(document, node + 1) : std::string_view();
      append_short(given.empty() ? trimmed(body) : given, out);
      break;
    }
    case ProvisionKind::part:
    case ProvisionKind::subpart:
    case ProvisionKind::chapter:
    case ProvisionKind::section:
    case ProvisionKind::heading:
      append_short(without_number(trimmed(own)), out);
      break;
    default:
      break;
  }
}

}  // namespace yiju
