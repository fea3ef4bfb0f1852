// The extractor against the second reader of support/plain_reader.hpp, on all the real laws beside the checkout. Where
// they differ, one of the listed rules says why, or the place is listed in tests/citation/plain_differences.tsv with
// its reason.
#include "support/plain_reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "base/file_system.hpp"
#include "citation/extractor.hpp"
#include "citation/title.hpp"
#include "document/parser.hpp"
#include "support/shared.hpp"
#include "text/document_names.hpp"
#include "text/reader.hpp"

using namespace yiju;

namespace {

bool is_citable(ProvisionKind kind) {
  constexpr ProvisionKind headings[] = {ProvisionKind::root,    ProvisionKind::title,   ProvisionKind::contents,
                                        ProvisionKind::part,    ProvisionKind::subpart, ProvisionKind::chapter,
                                        ProvisionKind::section, ProvisionKind::article};
  return std::find(std::begin(headings), std::end(headings), kind) == std::end(headings);
}

std::vector<bool> bytes_of_citations(const Document& document, const Extraction& extraction) {
  std::vector<bool> covered(document.source.text.size() + 1, false);
  for (const Citation& citation : extraction.citations) {
    std::fill(covered.begin() + citation.span.begin, covered.begin() + citation.span.end, true);
  }
  return covered;
}

// Rules by which the extractor leaves out on purpose what the second reader sees.
bool left_out_by_rule(const Document& document, NodeIndex node, const PlainMention& mention) {
  const std::string_view text = document.source.text;
  const std::string_view before = text.substr(0, mention.begin), after = text.substr(mention.end);
  const bool quoted_article =
      mention.unit == U'条' && (before.ends_with("“") || document.nodes[node].kind == ProvisionKind::quote);
  const bool other_word = after.starts_with("目") || after.starts_with("标") || after.starts_with("课") ||
                          after.starts_with("工程") || after.starts_with("工作") || after.starts_with("程") ||
                          after.starts_with("线") || after.starts_with("款项") || after.starts_with("市政道路") ||
                          after.starts_with("城市主要道路");
  const bool nothing_to_belong_to = document.articles.empty();  // official documents have no articles
  const bool division_as_heading_word = mention.unit == U'章' || mention.unit == U'节' || mention.unit == U'编';
  const bool needs_a_place = mention.unit != U'条' && locator_of(document, node)[Unit::article] == 0;
  return quoted_article || other_word || nothing_to_belong_to || division_as_heading_word || needs_a_place;
}

std::set<std::string> listed_differences() {
  std::set<std::string> out;
  std::ifstream file(source_folder() / "tests" / "citation" / "plain_differences.tsv");
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.front() != '#') out.insert(line.substr(0, line.rfind('\t')));
  }
  return out;
}

// The words' own numbers against what the citation means.
bool reads_to_the_same_numbers(const Document& document, const Citation& citation) {
  const std::string_view words = slice(document.source.text, citation.span);
  const std::size_t title_end = citation.title.empty() ? 0 : citation.title.end - citation.span.begin;
  std::map<char32_t, PlainMention> first;
  for (const PlainMention& mention : plain_mentions(words.substr(title_end))) first.emplace(mention.unit, mention);
  const Locator& target = citation.target;
  // Of 第（二）至第（六）项 the second reader sees the end alone.
  const auto agrees = [&](char32_t unit, std::uint32_t number) {
    return !first.contains(unit) || first.at(unit).number == number ||
           (target.range() && first.at(unit).number == target.to);
  };
  const bool article = agrees(U'条', target[Unit::article]) &&
                       (!first.contains(U'条') || first.at(U'条').suffix == target.article_suffix);
  return article && agrees(U'款', target[Unit::paragraph]) && agrees(U'项', target[Unit::item]) &&
         (first.contains(U'条') || agrees(U'章', target[Unit::chapter]));
}

}  // namespace

TEST_CASE("the extractor sees and reads what a slow and obvious reader sees, on all laws") {
  YIJU_NEEDS_SHARED(shared);
  const std::set<std::string> listed = listed_differences();
  std::set<std::string> found;
  std::size_t mentions = 0, misread = 0;
  for (const FoundFile& file : list_files(shared / "laws")) {
    if (!is_document_name(file.path)) continue;
    const Document document = parse_document(read_source(file.path));
    const Extraction extraction = extract_citations(document);
    const std::vector<bool> covered = bytes_of_citations(document, extraction);
    for (const Citation& citation : extraction.citations) {
      if (reads_to_the_same_numbers(document, citation)) continue;
      ++misread;
      MESSAGE("misread: " << file.path << " " << slice(document.source.text, citation.span) << " as "
                          << to_string(citation.target));
    }
    for (NodeIndex node = 0; node < document.nodes.size(); ++node) {
      if (!is_citable(document.nodes[node].kind)) continue;
      const Span own = own_span(document, node);
      const std::string_view unit = slice(document.source.text, own);
      const auto titles = plain_titles(unit);
      for (PlainMention mention : plain_mentions(unit)) {
        ++mentions;
        const bool in_title = std::any_of(titles.begin(), titles.end(), [&](const auto& t) {
          return t.first < mention.begin && mention.end < t.second;
        });
        mention.begin += own.begin;
        mention.end += own.begin;
        if (in_title || covered[mention.begin] || left_out_by_rule(document, node, mention)) continue;
        found.insert(file.path.substr(shared.string().size() + 1) + "\t" +
                     std::to_string(position_of(document.source.text, static_cast<std::uint32_t>(mention.begin)).line) +
                     "\t" + std::string(document.source.text.substr(mention.begin, mention.end - mention.begin)));
      }
    }
  }
  MESSAGE(mentions << " mentions, " << found.size() << " listed differences");
  CHECK(mentions > 20000);
  CHECK(misread == 0);
  for (const std::string& difference : found) CHECK_MESSAGE(listed.contains(difference), "not listed: " << difference);
  for (const std::string& difference : listed)
    CHECK_MESSAGE(found.contains(difference), "listed, but agrees now: " << difference);
}
