// diff, as text: two versions of a draft.
#include <algorithm>

#include "base/utf8.hpp"
#include "document/article_body.hpp"
#include "output/answer/answer_text.hpp"
#include "output/answer/text_tree.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {
namespace {

std::string article_words(const Document& document, NodeIndex article, Language language) {
  return describe_locator(locator_of(document, article), language);
}

// The article's first words, on one line.
std::string opening_of(const Document& document, NodeIndex article) {
  const std::string_view blanks = " \t\r\n";
  std::string_view words = body_of(document, article);
  words.remove_prefix(std::min(words.find_first_not_of(blanks), words.size()));
  words = words.substr(0, words.find('\n'));
  words = words.substr(0, words.find_last_not_of(blanks) + 1);
  return shorten_to_width(words, 48);
}

std::string citation_words(const Document& document, const Extraction& extraction, const CitationChange& change,
                           bool gained, const TextStyle& style) {
  const Span span = extraction.citations[change.citation].span;
  const std::string line = std::to_string(position_of(document.source.text, span.end).line);
  const std::string title =
      change.title.empty() ? std::string(choose(style.language, "本文件", "itself")) : "《" + change.title + "》";
  const std::string sign = gained ? paint("+", Paint::green, style) : paint("-", Paint::red, style);
  return sign + " " + title + describe_locator(change.target, style.language) + "  “" +
         std::string(slice(document.source.text, span)) + "” " +
         paint(document.source.path + ":" + line, Paint::dim, style);
}

bool is_worth_telling(const ArticleChange& change) {
  return change.kind != PairKind::whole || change.fate == ArticleFate::moved || change.fate == ArticleFate::added ||
         change.fate == ArticleFate::dropped || change.changed || !change.lost.empty() || !change.gained.empty();
}

void add_citations(const DiffInput& input, const std::vector<CitationChange>& lost,
                   const std::vector<CitationChange>& gained, const TextStyle& style, std::vector<std::string>& lines) {
  for (const CitationChange& change : lost)
    lines.push_back(citation_words(input.before, input.cited_before, change, false, style));
  for (const CitationChange& change : gained)
    lines.push_back(citation_words(input.after, input.cited_after, change, true, style));
}

}  // namespace

std::string percent(double share) { return std::to_string(static_cast<int>(share * 100 + 0.5)) + "%"; }

std::string fate_words(const DiffInput& input, const ArticleChange& change, const TextStyle& style) {
  const Language language = style.language;
  const std::string old = change.before == no_node ? "" : article_words(input.before, change.before, language);
  const std::string young = change.after == no_node ? "" : article_words(input.after, change.after, language);
  const std::string alike = std::string(choose(language, "，相似 ", ", alike ")) + percent(change.alike);
  if (change.kind == PairKind::part)
    return old + " → " + young + std::string(choose(language, "，移来一部分", ", a part moved here"));
  std::string words;
  switch (change.fate) {
    case ArticleFate::added:
      return paint("+ " + young, Paint::green, style) + std::string(choose(language, "，新增", ", added"));
    case ArticleFate::dropped:
      return paint("- " + old, Paint::red, style) + std::string(choose(language, "，删去", ", dropped"));
    case ArticleFate::kept:
      words = young;
      break;
    case ArticleFate::renumbered:
      words = old + " → " + young + std::string(choose(language, "，条号改变", ", renumbered"));
      break;
    case ArticleFate::moved:
      words = old + " → " + young + std::string(choose(language, "，移动", ", moved"));
      break;
  }
  if (change.kind == PairKind::split) words += choose(language, "，拆分", ", split");
  if (change.kind == PairKind::merged) words += choose(language, "，合并", ", merged");
  if (change.changed) words += std::string(choose(language, "，改动", ", changed")) + alike;
  if (change.doubtful) words += choose(language, "，存疑", ", doubtful");
  return words;
}

std::string diff_summary(const DraftDiff& diff, Language language) {
  std::size_t counts[5] = {}, changed = 0, lost = diff.lost.size(), gained = diff.gained.size();
  for (const ArticleChange& change : diff.articles) {
    if (change.kind != PairKind::part) {
      ++counts[static_cast<std::size_t>(change.fate)];
      changed += change.changed ? 1 : 0;
    }
    lost += change.lost.size();
    gained += change.gained.size();
  }
  const auto number = [](std::size_t count) { return std::to_string(count); };
  if (language == Language::zh) {
    return "新增 " + number(counts[3]) + " 条，删去 " + number(counts[4]) + " 条，改动 " + number(changed) +
           " 条，移动 " + number(counts[2]) + " 条，只改条号 " + number(counts[1]) + " 条；引用增 " + number(gained) +
           " 处，减 " + number(lost) + " 处";
  }
  return number(counts[3]) + " added, " + number(counts[4]) + " dropped, " + number(changed) + " changed, " +
         number(counts[2]) + " moved, " + number(counts[1]) + " renumbered; citations: " + number(gained) +
         " gained, " + number(lost) + " lost";
}

std::string to_text(const DiffInput& input, const DraftDiff& diff, const TextStyle& style) {
  std::string out =
      "《" + input.before.title + "》 → 《" + input.after.title + "》\n" + diff_summary(diff, style.language) + "\n";
  std::vector<TreeLine> lines;
  for (const ArticleChange& change : diff.articles) {
    if (!is_worth_telling(change)) continue;
    const Document& document = change.after == no_node ? input.before : input.after;
    const NodeIndex article = change.after == no_node ? change.before : change.after;
    TreeLine line{0, fate_words(input, change, style) + "  " + opening_of(document, article), {}};
    add_citations(input, change.lost, change.gained, style, line.details);
    lines.push_back(std::move(line));
  }
  if (!diff.lost.empty() || !diff.gained.empty()) {
    TreeLine line{0, std::string(choose(style.language, "条文之外", "outside the articles")), {}};
    add_citations(input, diff.lost, diff.gained, style, line.details);
    lines.push_back(std::move(line));
  }
  return out + draw_tree(lines);
}

}  // namespace yiju
