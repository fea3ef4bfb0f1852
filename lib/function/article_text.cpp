#include "function/article_text.hpp"

#include <algorithm>

#include "base/digit.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"

namespace yiju {

namespace {

constexpr std::string_view stop = "。";

struct Fullwidth {
  char half;
  std::string_view full;
};
constexpr Fullwidth stops[] = {{',', "，"}, {';', "；"}, {':', "："}, {'(', "（"}, {')', "）"}};

std::string_view full_width(std::string_view text, std::size_t at) {
  const bool in_number = at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
  const auto* const found = std::ranges::find(stops, text[at], &Fullwidth::half);
  return found == std::end(stops) || in_number ? text.substr(at, 1) : found->full;
}

// Words of a node up to its end, without 第三条, its caption or （一） in front.
std::string words_behind_mark(const Document& document, NodeIndex node, Span span) {
  std::string words = plain_words(slice(document.source.text, span));
  if (document.nodes[node].kind != ProvisionKind::item && document.nodes[node].kind != ProvisionKind::subitem) {
    return words;
  }
  std::string_view rest = words;
  if (rest.starts_with("（")) rest.remove_prefix(std::string_view("（").size());
  rest.remove_prefix(scan_numeral(rest).bytes);
  for (const std::string_view mark : {"）", "、", ".", "．"}) {
    if (rest.starts_with(mark)) rest.remove_prefix(mark.size());
  }
  return std::string(rest);
}

// Bytes of the source up to and with the n-th stop of a text: where its sentences end.
std::vector<std::uint32_t> ends_of_sentences(std::string_view text, std::uint32_t begin) {
  std::vector<std::uint32_t> ends;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); at += character_step(text[at])) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("（") || rest.starts_with("“")) ++depth;
    if ((rest.starts_with("）") || rest.starts_with("”")) && depth > 0) --depth;
    if (depth == 0 && rest.starts_with(stop)) {
      ends.push_back(begin + static_cast<std::uint32_t>(at + stop.size()));
    }
  }
  const auto end = begin + static_cast<std::uint32_t>(text.size());
  if (ends.empty() || ends.back() != end) ends.push_back(end);
  return ends;
}

void add_sentences(const Document& document, NodeIndex paragraph, Span span, std::vector<Sentence>& out) {
  std::uint32_t begin = span.begin;
  for (const std::uint32_t end : ends_of_sentences(slice(document.source.text, span), span.begin)) {
    Sentence sentence;
    sentence.paragraph = paragraph;
    sentence.span = {begin, end};
    sentence.words = plain_words(slice(document.source.text, sentence.span));
    begin = end;
    for (const std::string_view mark : {"。", "：", "；"}) {
      if (sentence.words.ends_with(mark)) sentence.words.erase(sentence.words.size() - mark.size());
    }
    if (!sentence.words.empty()) out.push_back(std::move(sentence));
  }
}

}  // namespace

std::size_t Sentence::size() const {
  std::size_t bytes = words.size();
  for (const std::string& item : items) bytes += item.size();
  return bytes;
}

std::string plain_words(std::string_view text) {
  std::string words;
  words.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (const std::uint32_t blank = space_before(text.substr(at)); blank != 0) {
      at += blank;
      continue;
    }
    const std::size_t step = std::min<std::size_t>(character_step(text[at]), text.size() - at);
    if (step > 1) {
      words += text.substr(at, step);
    } else if (text[at] != '\n' && text[at] != '\r' && text[at] != '*' && text[at] != '#') {
      words += full_width(text, at);
    }
    at += step;
  }
  return words;
}

std::vector<std::string_view> split_outside_brackets(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  int depth = 0;
  const auto add = [&](std::size_t end) {
    if (end > begin) parts.push_back(text.substr(begin, end - begin));
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("（") || rest.starts_with("“") || rest.starts_with("《")) ++depth;
    if (depth > 0 && (rest.starts_with("）") || rest.starts_with("”") || rest.starts_with("》"))) --depth;
    if (depth == 0 && rest.starts_with(mark)) {
      add(at);
      begin = at + mark.size();
    }
    at += character_step(text[at]);
  }
  add(text.size());
  return parts;
}

ArticleText read_article_text(const Document& document, NodeIndex article) {
  ArticleText text;
  text.article = article;
  for (NodeIndex node = article + 1; node < document.nodes[article].end; ++node) {
    const ProvisionNode& at = document.nodes[node];
    if (at.kind == ProvisionKind::item && !text.sentences.empty()) {
      text.sentences.back().items.push_back(words_behind_mark(document, node, at.span));
      text.sentences.back().span.end = at.span.end;
    } else if (at.kind == ProvisionKind::paragraph || at.kind == ProvisionKind::text ||
               at.kind == ProvisionKind::item) {
      add_sentences(document, node, own_span(document, node), text.sentences);
    }
  }
  return text;
}

}  // namespace yiju
