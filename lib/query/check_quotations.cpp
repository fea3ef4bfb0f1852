// Words quoted behind a citation that the cited article does not hold: 《临江市公园条例》第二条规定：“公园内禁止吸烟。”,
// where they are 第三条. Compared without punctuation and blanks; an ellipsis stands for words that are left out.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/numeral.hpp"
#include "base/plain_line.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/mark_pair.hpp"
#include "citation/pinpoint.hpp"
#include "query/bare_words.hpp"
#include "query/check_parts.hpp"

namespace yiju {

namespace {

// The words in “” that a citation introduces: …规定：“公园内禁止吸烟。”, 第二条：“…”, 第二条中“…”, 第二条“…”的规定; empty
// where it introduces none. 规定的“…” and 所称“…” fit the words to their own sentence.
std::string_view introduced(std::string_view behind) {
  static constexpr WordSet leads{"明确规定", "明文规定", "规定", "指出", "明确", "写明", "写道",
                                 "中",       "关于",     "即",   "要求", "载明", "也",   "还",
                                 "亦",       "又",       "：",   ":",    "，",   ",",    " "};
  static constexpr std::array all_marks{MarkPair{"“", "”"}, MarkPair{"「", "」"}, MarkPair{"\"", "\""}};
  constexpr int most_leads = 4;
  int passed = 0;
  for (; passed < most_leads && leads.begins(behind); ++passed) behind.remove_prefix(leads.beginning(behind).size());
  for (const MarkPair& marks : all_marks) {
    if (!behind.starts_with(marks.open)) continue;
    const std::size_t end = behind.find(marks.close, marks.open.size());
    if (end == std::string_view::npos) return {};
    static constexpr WordSet rules{"的规定", "之规定"};  // 第三条“其他情形” is a name for it
    if (passed == 0 && !rules.begins(behind.substr(end + marks.close.size()))) return {};
    return behind.substr(marks.open.size(), end - marks.open.size());
  }
  return {};
}

// 附件一第一条规定：“…”。第二条规定：“…”: articles of the annex that the paragraph speaks of, not of the text.
bool speaks_of_annex(std::string_view text, std::uint32_t citation) {
  const std::string_view ahead = last_line(text.substr(0, citation));
  for (const std::string_view word : {"附件", "附录"}) {
    for (std::size_t at = find_word(ahead, word); at != std::string_view::npos; at = find_word(ahead, word, at + 6)) {
      std::string_view behind = ahead.substr(at + word.size());
      behind.remove_prefix(scan_numeral(behind).bytes);
      if (behind.empty() || begins_with(behind, "第")) return true;
    }
  }
  return false;
}

// The first words between ellipses that the article does not hold behind those before them; empty where it holds all, or
// where they are too few to tell.
std::string words_missing(std::string_view article, std::string_view quoted) {
  constexpr std::size_t shortest = 6 * 3;  // bytes
  constexpr std::string_view ellipsis = "…";
  std::string words;
  while (!quoted.empty()) {
    const std::size_t end = std::min(quoted.find(ellipsis), quoted.size());
    words = bare_words(quoted.substr(0, end));
    quoted.remove_prefix(end == quoted.size() ? end : end + ellipsis.size());
    const std::size_t at = words.size() < shortest ? 0 : article.find(words);
    if (at == std::string_view::npos) return words;
    if (words.size() >= shortest) article.remove_prefix(at + words.size());
  }
  words.clear();
  return words;
}

// The article that holds the words; no_node where none or several do.
NodeIndex article_with(const Document& document, const std::string& words) {
  NodeIndex found = no_node;
  for (const NodeIndex article : document.articles) {
    if (bare_words(text_of(document, article)).find(words) == std::string::npos) continue;
    if (found != no_node) return no_node;
    found = article;
  }
  return found;
}

// Where the words stand: the article, or its paragraph where a paragraph was cited or the article is the cited one.
Locator place_of(const Document& document, NodeIndex article, const Locator& cited, const std::string& words) {
  const Locator place = locator_of(document, article);
  if (cited[Unit::paragraph] == 0 && place != cited) return place;
  Locator part = place;
  for (part[Unit::paragraph] = 1;; ++part[Unit::paragraph]) {
    const NodeIndex node = find_provision(document, part);
    if (node == no_node) return place;
    if (bare_words(text_of(document, node)).find(words) != std::string::npos) return part;
  }
}

// 第三款、第四款：“…” quotes both; not 第二款规定“…”，第四款规定“…”.
bool goes_on_with_list(std::string_view text, const std::vector<Citation>& citations, std::size_t at) {
  if (citations[at].group == at || at == 0) return false;
  const std::uint32_t behind = citations[at - 1].span.end, begin = citations[at].span.begin;
  return begin <= behind || connector_length(text.substr(behind, begin - behind)) == begin - behind;
}

}  // namespace

void check_quotations(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  constexpr std::size_t longest = 3000;  // bytes
  const std::string_view text = corpus.documents[document].source.text;
  const std::vector<Citation>& citations = corpus.extractions[document].citations;
  for (std::size_t at = 0; at < citations.size(); ++at) {
    const Citation& citation = citations[at];
    const Resolution& resolution = corpus.resolutions[document][at];
    // An amendment quotes the words that it takes out.
    if (citation.relation == Relation::amends || corpus.documents[document].form == DocumentForm::amendment) continue;
    if (goes_on_with_list(text, citations, at) || citation.target[Unit::article] == 0 || citation.target.range() ||
        resolution.node == no_node)
      continue;
    if (sureness_of(resolution.outcome, resolution.reason) > Sureness::same_article) continue;
    const Document& cited = corpus.documents[resolution.document];
    const std::string_view quoted = introduced(text.substr(citation.span.end, longest));
    if (quoted.empty() || quoted.find('|') != std::string_view::npos || cited.source.text.empty()) continue;
    const bool named = citation.naming != Naming::carried && citation.naming != Naming::self;
    if (!named && speaks_of_annex(text, citation.span.begin)) continue;
    const std::string words = words_missing(bare_words(text_of(cited, resolution.node)), quoted);
    if (words.empty()) continue;
    const NodeIndex other = article_with(cited, words);
    Bilingual suggestion;
    if (other != no_node) {
      const Locator place = place_of(cited, other, citation.target, words);
      suggestion = {"这些话在" + describe_locator(place, Language::zh),
                    "they stand in " + describe_locator(place, Language::en)};
    }
    out.push_back(finding_at(corpus, document, citation.span, CheckRule::words_elsewhere, Severity::warning,
                             {describe_locator(citation.target, Language::zh) + "没有所引的原话",
                              describe_locator(citation.target, Language::en) + " does not have the quoted words"},
                             std::move(suggestion)));
  }
}

}  // namespace yiju
