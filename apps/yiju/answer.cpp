#include "answer.hpp"

#include "base/error.hpp"
#include "base/joined.hpp"
#include "citation/title.hpp"
#include "query/nearest_instruments.hpp"
#include "query/node_words.hpp"
#include "query/wording_mark.hpp"

namespace yiju {

NodeId asked_node(const Context& context, const LegalGraph& graph, const std::string& text) {
  const Date day = context.arguments().date("as-of");
  const FoundNode found = find_node(graph, text, day);
  if (found.widened) {
    const std::string label = graph.label(found.node, context.language());
    context.note(context.language() == Language::zh
                     ? "图中没有单列这一处，以下按" + label + "回答"
                     : "the graph does not list that place by itself; this is the answer for " + label);
  }
  if (is_aside(graph, found.node)) context.note(describe_aside(graph, found.node, day, context.language()));
  return found.node;
}

std::vector<NodeId> asked_texts(const Context& context, const LegalGraph& graph) {
  const Date day = context.arguments().date("as-of");
  std::vector<NodeId> texts;
  for (const std::string& title : context.arguments().texts("of")) texts.push_back(find_text(graph, title, day));
  return texts;
}

// Of an instrument that is not there: a title that is like it.
static Bilingual nearest_hint(const Corpus& corpus, std::string_view title) {
  const auto listed = [&](Language language) {
    return joined(corpus.registry.nearest(title, 3), list_comma(language),
                  [&](InstrumentId id) { return in_quotes(corpus.registry.instruments()[id].title); });
  };
  return nearest_titles_hint({listed(Language::zh), listed(Language::en)});
}

InstrumentId instrument_named(const Corpus& corpus, const std::string& title) {
  const TitleMatch match = corpus.registry.find(title);
  if (match.instruments.size() == 1) return match.instruments.front();
  if (!match.instruments.empty())
    throw Error(ErrorCode::usage, {"同名的不止一件：" + title, "several instruments bear this title: " + title});
  const NodeWords words = read_node_words(title);
  if ((!words.version.empty() || !words.locator.whole()) && !corpus.registry.find(words.title).instruments.empty()) {
    throw Error(ErrorCode::usage,
                {"此处只写文件名称，不带版本或条款：" + title,
                 "expected an instrument without a wording or a provision, found " + title},
                {"写作 《" + std::string(words.title) + "》；按某一天作答用 --as-of",
                 "write 《" + std::string(words.title) + "》; --as-of answers for a day"});
  }
  throw Error(ErrorCode::usage, {"没有这个文件：" + title, "no such instrument: " + title},
              nearest_hint(corpus, words.title));
}

ReviewOptions review_options(const Context& context) {
  ReviewOptions options;
  options.as_of = context.pipeline_options().as_of;
  options.threads = context.threads();
  return options;
}

void declare_author(OptionList& options) {
  options.text("author", "NAME", "批注的作者（缺省为 yiju 依据）", "the comments' author (else yiju 依据)");
}

std::string comment_author(const Context& context) {
  return context.arguments().has("author") ? context.arguments().text("author") : "yiju 依据";
}

void write_forms(Context& context, const AnswerForms& forms) {
  const std::string format = context.format();
  if (context.hands_over_tables()) return context.hand_over(forms.table());
  if (format == "text" && forms.text) return context.write_text(forms.text());
  if (format == "json" && forms.json) return context.write(forms.json());
  const std::string drawn = draw_table(forms.table(), format);
  format == "text" ? context.write_text(drawn) : context.write(drawn);
}

}  // namespace yiju
