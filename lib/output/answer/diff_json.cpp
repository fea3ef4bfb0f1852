// diff, as JSON: two versions of a draft.
#include "base/json_writer.hpp"
#include "output/answer/answer_json.hpp"

namespace yiju {
namespace {

std::uint32_t line_of(const Document& document, std::uint32_t offset) {
  return position_of(document.source.text, offset).line;
}

void put_article(JsonWriter& json, std::string_view name, const Document& document, NodeIndex article) {
  json.key(name);
  if (article == no_node) {
    json.null();
    return;
  }
  json.object();
  json.member("locator", to_string(locator_of(document, article)));
  json.member("line", line_of(document, document.nodes[article].span.begin));
  json.close();
}

void put_changes(JsonWriter& json, std::string_view name, const Document& document, const Extraction& extraction,
                 const std::vector<CitationChange>& changes) {
  json.array(name);
  for (const CitationChange& change : changes) {
    const Citation& citation = extraction.citations[change.citation];
    json.object();
    json.member("instrument", change.title);
    json.member("locator", to_string(change.target));
    json.member("relation", name_of(citation.relation));
    json.member("line", line_of(document, citation.span.end));
    json.member("words", slice(document.source.text, citation.span));
    json.close();
  }
  json.close();
}

}  // namespace

std::string to_json(const DiffInput& input, const DraftDiff& diff) {
  JsonWriter json;
  json.object();
  json.member("command", "diff");
  json.member("before", input.before.source.path);
  json.member("after", input.after.source.path);
  json.array("articles");
  for (const ArticleChange& change : diff.articles) {
    json.object();
    put_article(json, "before", input.before, change.before);
    put_article(json, "after", input.after, change.after);
    json.member("fate", name_of(change.fate));
    json.member("relation", relation_of(change));
    json.member("changed", change.changed);
    json.member("doubtful", change.doubtful);
    json.member("alike", change.alike);
    put_changes(json, "lost", input.before, input.cited_before, change.lost);
    put_changes(json, "gained", input.after, input.cited_after, change.gained);
    json.close();
  }
  json.close();
  put_changes(json, "lost", input.before, input.cited_before, diff.lost);
  put_changes(json, "gained", input.after, input.cited_after, diff.gained);
  json.close();
  return json.take();
}

}  // namespace yiju
