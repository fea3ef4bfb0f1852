#include "corpus/caption.hpp"

#include <algorithm>
#include <string_view>

#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "document/markdown.hpp"

namespace yiju {
namespace {

/// Without blanks and Markdown's marks in front.
std::string_view trimmed(std::string_view text) {
  std::uint8_t hashes = 0;
  return text.substr(skip_markdown(text, hashes));
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
    text = text.substr(0, 4 * caption_characters + 1);                                      // no more can be wanted
    text = text.substr(0, std::min({text.find('\n'), text.find('\r'), text.find("<br")}));  // in a cell
    end = 0;
    for (std::size_t i = 0; end < text.size() && i < caption_characters; ++i) end += step(text, end);
  }
  if (end < text.size()) {
    out += text.substr(0, end);
    out += "…";
    return;
  }
  constexpr std::string_view marks = " *\t|";  // the last closes the row of a table
  while (!text.empty() && marks.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
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
      append_short(trimmed(own.substr(record.number_end)), out);
      break;
    default:
      break;
  }
}

}  // namespace yiju
