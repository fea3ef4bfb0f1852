#include "graph/caption.hpp"

#include <string_view>

#include "base/numeral.hpp"
#include "base/utf8.hpp"

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
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"【", "】"}, {"〖", "〗"}}) {
    const std::size_t begin = text.find(open);
    if (begin == std::string_view::npos) continue;
    const std::size_t end = text.find(close, begin);
    if (end != std::string_view::npos) return text.substr(begin + open.size(), end - begin - open.size());
  }
  return {};
}

/// The first words of a text, up to the end of its line.
void shorten(std::string_view text, std::string& out) {
  std::size_t offset = 0;
  std::size_t characters = 0;
  while (offset < text.size() && text[offset] != '\n' && text[offset] != '\r') {
    if (++characters > caption_characters) {
      out.assign(text.substr(0, offset));
      out += "…";
      return;
    }
    const auto lead = static_cast<unsigned char>(text[offset]);
    // Nearly all characters have three bytes, and their lead byte tells.
    const bool three = lead >= 0xE0 && lead < 0xF0 && offset + 3 <= text.size();
    offset += three ? 3 : decode(text, offset).bytes;
  }
  while (offset > 0 && (text[offset - 1] == ' ' || text[offset - 1] == '*' || text[offset - 1] == '\t')) --offset;
  out.assign(text.substr(0, offset));
}

}  // namespace

void write_caption(const Document& document, NodeIndex node, std::string& out) {
  out.clear();
  const ProvisionNode& record = document.nodes[node];
  const std::string_view own = slice(document.source.text, own_span(document, node));
  switch (record.kind) {
    case ProvisionKind::article: {
      const std::string_view given = bracketed(own);
      const std::string_view body =
          given.empty() && node + 1 < record.end ? text_of(document, node + 1) : std::string_view();
      shorten(given.empty() ? trimmed(body) : given, out);
      break;
    }
    case ProvisionKind::part:
    case ProvisionKind::subpart:
    case ProvisionKind::chapter:
    case ProvisionKind::section:
    case ProvisionKind::heading:
      shorten(without_number(trimmed(own)), out);
      break;
    default:
      break;
  }
}

}  // namespace yiju
