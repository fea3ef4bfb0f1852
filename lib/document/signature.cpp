#include "document/signature.hpp"

#include <algorithm>
#include <array>

#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/issuers.hpp"

namespace yiju {

namespace {

constexpr std::size_t most_lines = 8;  // seven departments may sign together
constexpr std::size_t longest_date =
    200;  // bytes of 二〇二六年十二月三十一日 with the blanks that push it to the right
constexpr std::size_t longest_issuer = 90;  // bytes: 30 characters

// 甲方（签字）：　　乙方（盖章）：
bool is_party_line(std::string_view line) {
  static constexpr WordSet marks{"（签字", "（盖章", "（签章", "（签名", "（公章",
                                 "(签字",  "(盖章",  "签字：", "盖章："};
  return line.size() <= longest_date && marks.stands_in(line) && line.find("。") == line.npos;
}

bool is_issuer_line(std::string_view line) {
  line = trim(line);
  if (is_party_line(line)) return true;
  if (line.empty() || line.size() > longest_issuer || line[0] == '-' || line[0] == '*') return false;
  static constexpr WordSet sentence{"，", "。", "；", "：", "？", "《", ",", ";", ":"};
  return !sentence.stands_in(line);
}

}  // namespace

bool is_date_line(std::string_view line) {
  if (line.size() > longest_date) return false;
  line = trim(line);
  if (!line.ends_with("日") && !line.ends_with("曰")) return false;
  std::size_t used = 0;
  const auto date = scan_date(line, used);
  return date && date->day != 0 && used == line.size();
}

void close_signature(Outline& outline, std::string_view text, TitleBlock& block, const Line& line, bool own) {
  NodeIndex from = outline.size();
  std::size_t begin = line.begin;
  for (std::size_t n = 0; n < most_lines && from > 1; ++n) {
    const ProvisionNode& node = outline[from - 1];
    const bool whole_line = node.span.begin == 0 || text[node.span.begin - 1] == '\n';
    if ((node.kind != ProvisionKind::text && node.kind != ProvisionKind::paragraph) || !whole_line) break;
    if (!is_issuer_line(text.substr(node.span.begin, begin - node.span.begin))) break;
    begin = node.span.begin;
    --from;
  }
  outline.cut(from);
  outline.add(ProvisionKind::signature, rank::part, begin);
  if (!own) return;
  for (const PlainLine& above : PlainLines(text.substr(begin, line.begin - begin))) {
    const std::string_view signer = trim(above.words);
    if (!is_party_line(signer)) add_issuers(signer, block);
  }
  std::size_t used = 0;
  const auto date = scan_date(trim(line.words), used);
  if (!date) return;
  if (!block.issued.known()) block.issued = *date;
  if (!block.adopted.known()) block.adopted = *date;
  block.version = std::max(block.version, *date);
}

}  // namespace yiju
