// diff, as text: two versions of a draft.
#include <algorithm>

#include "base/bilingual.hpp"
#include "base/english.hpp"
#include "base/joined.hpp"
#include "base/utf8.hpp"
#include "citation/title.hpp"
#include "document/article_body.hpp"
#include "output/answer/answer_text.hpp"
#include "output/answer/diff_lines.hpp"
#include "output/answer/marked_text.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_tree.hpp"
#include "output/answer/text_words.hpp"
#include "query/heading_changes.hpp"
#include "registry/told_instrument.hpp"

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

std::string citation_words(const DiffInput& input, const DiffLines& places, const CitationChange& change, bool gained,
                           const TextStyle& style) {
  const Document& document = gained ? input.after : input.before;
  const Span span = (gained ? input.cited_after : input.cited_before).citations[change.citation].span;
  const std::string line = std::to_string((gained ? places.after : places.before).line_of(span.end));
  const std::string where =
      gained && input.decision != nullptr ? input.decision->source.path : document.source.path + ":" + line;
  const std::string title =
      change.title.empty() ? std::string(choose(style.language, "本文件", "the same text")) : in_quotes(change.title);
  std::string place = describe_locator(change.target, style.language);
  if (style.language == Language::en && !place.empty()) place.insert(0, change.title.empty() ? ", " : " ");
  const std::string sign = gained ? paint("+", Paint::green, style) : paint("-", Paint::red, style);
  return sign + " " + title + place + "  " + std::string(choose(style.language, "“", "\"")) +
         std::string(slice(document.source.text, span)) + std::string(choose(style.language, "”", "\"")) + " " +
         paint(where, Paint::dim, style);
}

bool is_worth_telling(const ArticleChange& change) {
  return change.kind != PairKind::whole || change.fate == ArticleFate::moved || change.fate == ArticleFate::added ||
         change.fate == ArticleFate::dropped || change.changed || !change.citations.empty();
}

// In front of a line of the tree: where nothing stands beside the article.
std::string sign_of(const ArticleChange& change, const TextStyle& style) {
  if (change.fate == ArticleFate::added) return paint("+ ", Paint::green, style);
  return change.fate == ArticleFate::dropped ? paint("- ", Paint::red, style) : std::string();
}

void add_citations(const DiffInput& input, const DiffLines& places, const CitationChanges& changes,
                   const TextStyle& style, std::vector<std::string>& lines) {
  for (const CitationChange& change : changes.lost)
    lines.push_back(citation_words(input, places, change, false, style));
  for (const CitationChange& change : changes.gained)
    lines.push_back(citation_words(input, places, change, true, style));
  for (const CitationRedirection& redirection : changes.redirected) {
    lines.push_back(citation_words(input, places, redirection.before, false, style));
    lines.push_back(citation_words(input, places, redirection.after, true, style) +
                    std::string(choose(style.language, "（改指）", " (points elsewhere now)")));
  }
}

void add_lines(std::vector<std::string>& lines, std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('\n'), words.size());
    lines.emplace_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
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
      return paint(young, Paint::green, style) + std::string(choose(language, "，新增", ", added"));
    case ArticleFate::dropped:
      return paint(old, Paint::red, style) + std::string(choose(language, "，删去", ", dropped"));
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
  const DiffCounts counts = count_changes(diff);
  WordRow articles(comma(language)), citations(comma(language));
  const auto add = [&](WordRow& list, std::size_t count, BilingualView words, std::string_view unit) {
    if (count == 0) return;
    list.add(language == Language::zh ? std::string(words.zh) + " " + std::to_string(count) + " " + std::string(unit)
                                      : std::to_string(count) + " " + std::string(words.en));
  };
  add(articles, counts.added, {"新增", "added"}, "条");
  add(articles, counts.dropped, {"删去", "dropped"}, "条");
  add(articles, counts.changed, {"改动", "changed"}, "条");
  add(articles, counts.split, {"拆分", "split"}, "条");
  add(articles, counts.merged, {"合并成", "merged"}, "条");
  add(articles, counts.moved, {"移动", "moved"}, "条");
  add(articles, counts.renumbered, {"只改条号", "renumbered only"}, "条");
  add(articles, counts.doubtful, {"对应存疑", "paired doubtfully"}, "条");
  add(citations, counts.gained, {"增", "gained"}, "处");
  add(citations, counts.lost, {"减", "lost"}, "处");
  add(citations, counts.redirected, {"改指", "redirected"}, "处");
  articles.add(articles.words().empty() ? choose(language, "条文没有变化", "no article changed") : "");
  if (citations.words().empty()) return articles.words();
  return articles.words() + std::string(choose(language, "；引用", "; citations: ")) + citations.words();
}

std::string diff_throughout(const DiffInput& input, const DraftDiff& diff, Language language) {
  std::string out;
  for (const ReplacedTerm& term : diff.replaced) {
    const std::string count = std::to_string(term.articles);
    add_line(out, language == Language::zh ? "“" + term.before + "”改为“" + term.after + "”（" + count + " 条）"
                                           : "“" + term.before + "” became “" + term.after + "” (" +
                                                 counted(term.articles, "article") + ")");
  }
  for (const HeadingChange& heading : diff.headings) {
    if (!heading.changed) continue;
    const std::string old = heading.before == no_node ? "" : heading_words(input.before, heading.before);
    const std::string young = heading.after == no_node ? "" : heading_words(input.after, heading.after);
    if (old.empty()) {
      add_line(out, young + std::string(choose(language, "，新增", ", added")));
    } else {
      add_line(out, young.empty() ? old + std::string(choose(language, "，删去", ", dropped")) : old + " → " + young);
    }
  }
  return out;
}

namespace {

// The two columns of one table bear one title, and so does a law as a decision would make it.
std::string names_of_both(const DiffInput& input, Language language) {
  if (input.decision != nullptr) {
    const std::string law = in_quotes(title_or_file_name(input.before));
    const std::string decision = in_quotes(title_or_file_name(*input.decision));
    return language == Language::zh ? law + "：原条文 → 按" + decision + "修改后条文"
                                    : law + ": old wording → as amended by " + decision;
  }
  const std::string after = in_quotes(title_or_file_name(input.after));
  if (input.before.title != input.after.title || input.before.source.path != input.after.source.path ||
      input.before.source.text == input.after.source.text)
    return in_quotes(title_or_file_name(input.before)) + " → " + after;
  return after + std::string(choose(language, "：原条文 → 修改后条文", ": old wording → new wording"));
}

}  // namespace

std::string to_text(const DiffInput& input, const DraftDiff& diff, const TextStyle& style) {
  std::string out = names_of_both(input, style.language);
  add_line(out, diff_summary(diff, style.language));
  add_line(out, diff_throughout(input, diff, style.language));
  out += "\n";
  std::vector<TreeLine> lines;
  const DiffLines places(input);
  for (const ArticleChange& change : diff.articles) {
    if (!is_worth_telling(change)) continue;
    const Document& document = change.after == no_node ? input.before : input.after;
    const NodeIndex article = change.after == no_node ? change.before : change.after;
    TreeLine line{
        0, sign_of(change, style) + fate_words(input, change, style) + "  " + opening_of(document, article), {}};
    if (!change.words.empty())
      add_lines(line.details, merged_words(input.before, input.after, change.after, change.words));
    add_citations(input, places, change.citations, style, line.details);
    lines.push_back(std::move(line));
  }
  if (!diff.outside.empty()) {
    TreeLine line{0, std::string(choose(style.language, "条文之外", "outside the articles")), {}};
    add_citations(input, places, diff.outside, style, line.details);
    lines.push_back(std::move(line));
  }
  return out + draw_tree(lines);
}

}  // namespace yiju
