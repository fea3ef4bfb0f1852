#include "query/node_words.hpp"

#include <algorithm>
#include <optional>

#include "base/error.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "query/locator_reader.hpp"
#include "query/text_version.hpp"

namespace yiju {

namespace {

// Titles have a few hundred bytes; what is longer would be read from every 第 in it.
constexpr std::size_t longest_node = 4096;

[[noreturn]] void fail(const std::string& zh, const std::string& en) {
  throw Error(ErrorCode::usage, Bilingual(zh, en));
}

NodeWords read_quoted(std::string_view text) {
  const std::string_view open = "《", close = "》";
  const std::size_t end = text.rfind(close);
  if (end == std::string_view::npos) {
    fail("《 之后应有 》：" + std::string(text), "expected 》 after 《: " + std::string(text));
  }
  NodeWords reading{text.substr(open.size(), end - open.size()), {}, {}};
  std::string_view rest = text.substr(end + close.size());
  for (const std::string_view bracket : {"）", ")", "】", "〕", "]"}) {
    const std::size_t at = rest.find(bracket);
    if (at == std::string_view::npos || !reading.version.empty()) continue;
    const std::string_view words = rest.substr(0, at + bracket.size());
    reading.version = version_words(words);
    if (reading.version.empty()) continue;
    std::string_view before = words;  // the pinpoint stands behind the version, or in front of it
    (void)take_version(before);
    if (before.size() == words.size()) {
      rest.remove_prefix(words.size());
    } else if (words.size() == rest.size()) {
      rest = before;
    }
  }
  const std::string_view ahead = rest.substr(0, std::min(rest.find("第"), rest.size()));
  if (reading.version.empty() && !version_words(ahead).empty()) {  // 《甲条例》2019年修正版第二条
    reading.version = trim(ahead);
    rest.remove_prefix(ahead.size());
  }
  const std::optional<Locator> locator = read_locator(rest);
  if (!locator) {
    fail("书名号之后应为一个条款（第二十条、第二十条第二款），实为：" + std::string(rest),
         "expected one provision (第二十条, 20/2) after 》, found: " + std::string(rest));
  }
  reading.locator = *locator;
  return reading;
}

// 2010年 and 2025年修订的 in front of 《; empty where no version stands there.
std::string_view version_ahead(std::string_view text) {
  constexpr std::string_view of = "的";
  const std::size_t open = text.find("《");
  if (open == std::string_view::npos || open == 0) return {};
  std::string_view before = trim(text.substr(0, open));
  if (before.ends_with(of)) before.remove_suffix(of.size());
  return version_words(before);
}

// Title and pinpoint of a NODE without 《》: the pinpoint is the longest end of the text that reads as one.
NodeWords read_bare(std::string_view text) {
  const std::string_view first = "第";
  for (std::size_t at = text.find(first); at != std::string_view::npos; at = text.find(first, at + 1)) {
    if (const auto locator = read_locator(text.substr(at)); locator && !locator->whole()) {
      return {trim(text.substr(0, at)), {}, *locator};
    }
  }
  for (std::size_t at = 0; at < text.size(); at = std::min(text.find(' ', at), text.size() - 1) + 1) {
    if (const auto locator = parse_described_locator(text.substr(at))) return {trim(text.substr(0, at)), {}, *locator};
  }
  return {text, {}, {}};
}

void check_length(std::string_view text) {
  if (text.size() > longest_node) fail("文件或条款写得过长", "the title or provision is too long");
}

}  // namespace

NodeWords read_node_words(std::string_view text) {
  text = trim(text);
  check_length(text);
  if (text.empty()) fail("应写明文件或条款", "expected a title or a provision, found nothing");
  const std::string_view open = "《";
  static constexpr WordSet present{"现行的", "现行", "新的", "新"};  // 现行《甲法》: the newest in force, as without it
  if (const std::size_t word = present.beginning(text).size(); text.substr(word).starts_with(open))
    text.remove_prefix(word);
  const std::string_view ahead = version_ahead(text);
  if (!ahead.empty()) text.remove_prefix(text.find(open));
  NodeWords words = text.starts_with(open) ? read_quoted(text) : read_bare(text);
  if (words.version.empty()) words.version = ahead;
  const std::size_t hash = words.title.rfind('#');
  if (hash == std::string_view::npos || !words.locator.whole()) return words;
  if (const auto locator = read_locator(words.title.substr(hash))) {
    words.locator = *locator;
    words.title = words.title.substr(0, hash);
  }
  return words;
}

}  // namespace yiju
