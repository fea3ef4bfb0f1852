// diff, as JSON: two versions of a draft.
#include "base/json_writer.hpp"
#include "output/answer/answer_json.hpp"
#include "output/answer/diff_lines.hpp"
#include "query/heading_changes.hpp"

namespace yiju {
namespace {

/// The line of a place; null in words that no file has, made of a text and the decision that changes it.
struct Lines {
  const LineTable& table;
  bool made_up = false;
};

void put_line(JsonWriter& json, const Lines& lines, std::uint32_t at) {
  json.key("line");
  if (lines.made_up)
    json.null();
  else
    json.value(lines.table.line_of(at));
}

void put_article(JsonWriter& json, std::string_view name, const Document& document, const Lines& lines,
                 NodeIndex article) {
  json.key(name);
  if (article == no_node) {
    json.null();
    return;
  }
  json.object();
  json.member("locator", to_string(locator_of(document, article)));
  put_line(json, lines, document.nodes[article].span.begin);
  json.close();
}

void put_changes(JsonWriter& json, std::string_view name, const Document& document, const Lines& lines,
                 const Extraction& extraction, const std::vector<CitationChange>& changes) {
  json.array(name);
  for (const CitationChange& change : changes) {
    const Citation& citation = extraction.citations[change.citation];
    json.object();
    json.member("instrument", change.title);
    json.member("locator", to_string(change.target));
    json.member("relation", name_of(citation.relation));
    put_line(json, lines, citation.span.end);
    json.member("words", slice(document.source.text, citation.span));
    json.close();
  }
  json.close();
}

void put_citations(JsonWriter& json, const DiffInput& input, const DiffLines& places, const CitationChanges& changes) {
  put_changes(json, "lost", input.before, {places.before}, input.cited_before, changes.lost);
  put_changes(json, "gained", input.after, {places.after, places.made_up}, input.cited_after, changes.gained);
  json.array("redirected");
  for (const CitationRedirection& redirection : changes.redirected) {
    json.object();
    json.member("instrument", redirection.before.title);
    json.member("before", to_string(redirection.before.target));
    json.member("after", to_string(redirection.after.target));
    const Span span = input.cited_after.citations[redirection.after.citation].span;
    put_line(json, {places.after, places.made_up}, span.end);
    json.close();
  }
  json.close();
}

void put_words(JsonWriter& json, std::string_view name, const Document& document, const std::vector<Span>& spans) {
  json.array(name);
  for (const Span& span : spans) json.value(slice(document.source.text, span));
  json.close();
}

void put_headings(JsonWriter& json, const DiffInput& input, const std::vector<HeadingChange>& headings) {
  json.array("headings");
  for (const HeadingChange& heading : headings) {
    json.object();
    json.member("before", heading.before == no_node ? "" : heading_words(input.before, heading.before));
    json.member("after", heading.after == no_node ? "" : heading_words(input.after, heading.after));
    json.member("changed", heading.changed);
    json.close();
  }
  json.close();
}

}  // namespace

std::string to_json(const DiffInput& input, const DraftDiff& diff) {
  const DiffLines places(input);
  JsonWriter json;
  json.object();
  json.member("command", "diff");
  json.member("before", input.before.source.path);
  json.member("after", input.after.source.path);
  json.array("articles");
  for (const ArticleChange& change : diff.articles) {
    json.object();
    put_article(json, "before", input.before, {places.before}, change.before);
    put_article(json, "after", input.after, {places.after, places.made_up}, change.after);
    json.member("fate", name_of(change.fate));
    json.member("relation", relation_of(change));
    json.member("changed", change.changed);
    json.member("doubtful", change.doubtful);
    json.member("alike", change.alike);
    put_words(json, "deleted", input.before, change.deleted);
    put_words(json, "inserted", input.after, change.inserted);
    put_citations(json, input, places, change.citations);
    json.close();
  }
  json.close();
  json.array("replaced");
  for (const ReplacedTerm& term : diff.replaced) {
    json.object();
    json.member("before", term.before);
    json.member("after", term.after);
    json.member("articles", term.articles);
    json.close();
  }
  json.close();
  put_headings(json, input, diff.headings);
  put_citations(json, input, places, diff.outside);
  json.close();
  return json.take();
}

}  // namespace yiju
