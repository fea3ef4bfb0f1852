// A number that seems wrong: the cited article shares no words with the article that cites it, another of the same text does.
//   应当依照《甲法》第三十三条的规定定期接种疫苗, where 定期接种疫苗 stands in 第三十条 alone and nothing of it in 第三十三条

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/behind_last.hpp"
#include "base/plain_line.hpp"
#include "base/word_set.hpp"
#include "citation/absolute.hpp"
#include "document/article_body.hpp"
#include "query/bare_words.hpp"
#include "query/check_parts.hpp"
#include "query/shingles.hpp"

namespace yiju {

namespace {

constexpr std::size_t told_near = 6;    // characters in one run that tie two articles; 单位和个人 does not
constexpr std::size_t told_other = 10;  // characters that no article shares by chance

// The sentence of the citation, without its citations and the article's number: these words stand in the cited text as
// well.
std::string words_around(const Document& document, const std::vector<Citation>& citations, std::size_t at) {
  const std::string_view text = document.source.text;
  const std::string_view stop = "。";
  const Span cited = citations[at].span;
  const NodeIndex article = article_of(document, citations[at].place);
  const std::string_view body = article == no_node ? text : body_of(document, article);
  const auto first = static_cast<std::size_t>(body.data() - text.data());
  if (cited.begin < first || cited.end > first + body.size()) return {};
  const std::string_view before = text.substr(first, cited.begin - first);
  std::size_t begin = cited.begin - behind_last(before, {stop, "\n"}).size();
  const std::string_view line = text.substr(0, std::min(end_of_line(text, cited.end), first + body.size()));
  const std::size_t end = std::min(line.find(stop, cited.end), line.size());
  while (at > 0 && citations[at - 1].span.begin >= begin) --at;
  std::string words;
  for (; at < citations.size() && citations[at].span.begin < end; ++at) {  // in reading order
    const Span other = citations[at].span;
    if (other.begin < begin || other.end > end) continue;
    words += std::string(text.substr(begin, other.begin - begin)) + '\n';
    begin = other.end;
  }
  return words + std::string(text.substr(begin, end - begin));
}

struct Other {
  NodeIndex article = no_node;
  std::string words;
};

// The only article of the text that has a long run of the words of one clause; the name of an office is none.
Other article_of_words(const Document& document, const std::string& words) {
  static constexpr WordSet offices{"部门", "机关", "政府", "机构", "委员会", "法院"};
  Other other;
  for (const NodeIndex article : document.articles) {
    const std::string_view run = longest_shared(words, text_of(document, article), told_other);
    if (run.empty() || run.find('\n') != run.npos || offices.ends(run)) continue;
    if (other.article != no_node) return {};
    other = {article, bare_words(run)};
  }
  return other;
}

bool names_one_article(const Citation& citation) {
  const bool named = citation.naming != Naming::carried && citation.naming != Naming::self;
  const bool rests = citation.relation == Relation::cites || citation.relation == Relation::based_on;
  return named && rests && citation.instrument != self_title && citation.target[Unit::article] != 0 &&
         !citation.target.range();
}

// Where the citations begin whose quoted words another rule has told of, the document's findings standing last.
std::vector<std::uint32_t> told_of_words(DocumentId document, const std::vector<Finding>& found) {
  std::vector<std::uint32_t> begins;
  for (auto told = found.rbegin(); told != found.rend() && told->document == document; ++told) {
    if (told->rule == CheckRule::words_elsewhere) begins.push_back(told->span.begin);
  }
  std::ranges::sort(begins);
  return begins;
}

// Of each list of citations how many it has.
std::unordered_map<std::uint32_t, std::size_t> list_sizes(const std::vector<Citation>& citations) {
  std::unordered_map<std::uint32_t, std::size_t> sizes;
  for (const Citation& citation : citations) ++sizes[citation.group];
  return sizes;
}

}  // namespace

void check_numbers(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  const Document& citing = corpus.documents[document];
  // An interpretation speaks of its law's articles in words of other ones.
  const Level level = corpus.registry.instruments()[corpus.registry.instrument_of(document)].level;
  if (citing.form != DocumentForm::statute || level == Level::judicial_interpretation) return;
  const std::vector<Citation>& citations = corpus.extractions[document].citations;
  const std::unordered_map<std::uint32_t, std::size_t> sizes = list_sizes(citations);
  const std::vector<std::uint32_t> told = told_of_words(document, out);
  for (std::size_t at = 0; at < citations.size(); ++at) {
    const Citation& citation = citations[at];
    const Resolution& resolution = corpus.resolutions[document][at];
    const bool listed = sizes.at(citation.group) > 1;
    if (!names_one_article(citation) || listed || resolution.node == no_node || resolution.document == document)
      continue;
    if (sureness_of(resolution.outcome, resolution.reason) > Sureness::same_article) continue;
    if (std::ranges::binary_search(told, citation.span.begin)) continue;  // the words that it quotes tell the same
    const Document& cited = corpus.documents[resolution.document];
    const NodeIndex article = article_of(cited, resolution.node);
    if (article == no_node || cited.outline_only) continue;
    const std::string words = words_around(citing, citations, at);
    if (!longest_shared(words, text_of(cited, article), told_near).empty()) continue;
    const Other other = article_of_words(cited, words);
    if (other.article == no_node) continue;
    const Locator place = locator_of(cited, other.article).without_divisions();
    out.push_back(
        finding_at(corpus, document, citation.span, CheckRule::another_article, Severity::note,
                   {"“" + other.words + "”在" + describe_locator(place, Language::zh) + "，所引的条文没有本句的用语",
                    "\"" + other.words + "\" stands in " + describe_locator(place, Language::en) +
                        ", and the cited article has no words of the sentence"},
                   {"核对条号", "see whether the number is right"}));
  }
}

}  // namespace yiju
