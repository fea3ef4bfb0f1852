// Tools that are asked about a text or one citation.
#include <algorithm>
#include <chrono>

#include "base/error.hpp"
#include "base/json_writer.hpp"
#include "citation/extractor.hpp"
#include "citation/listing.hpp"
#include "document/parser.hpp"
#include "mcp/tool.hpp"
#include "output/answer/answer_json.hpp"
#include "output/answer/answer_table.hpp"
#include "query/node_finder.hpp"
#include "query/verification.hpp"
#include "query/wording_columns.hpp"
#include "registry/version.hpp"

namespace yiju::mcp {

namespace {

Document document_of(std::string text) {
  return parse_document(Source{.path = "text", .text = std::move(text), .diagnostics = {}});
}

Date day_of(const Arguments& arguments) {
  const Date asked = arguments.date("date");
  return asked.known() ? asked : today();
}

// Of JSON Lines those of the page, as the elements of an array.
std::string as_array(std::string_view lines, const Page& page) {
  std::string array;
  for (std::size_t line = 0; line < page.from + page.count; ++line) {
    const std::size_t end = lines.find('\n');
    if (line >= page.from) array += (array.empty() ? "" : ",") + std::string(lines.substr(0, end));
    lines.remove_prefix(end + 1);
  }
  return "[" + array + "]";
}

void put_resolution(JsonWriter& json, const TextLibrary& library, const Resolution& resolution, Language language) {
  const Registry& registry = library.corpus().registry;
  json.member("outcome", name_of(resolution.outcome));
  json.member("reason", name_of(resolution.reason));
  json.member("why", describe(resolution.reason, language));
  if (resolution.instrument != no_instrument) {
    const Instrument& facts = registry.instruments()[resolution.instrument];
    json.member("title", facts.title);
    json.member("level", name_of(facts.level));
    json.member("status", name_of(facts.status));
  }
  if (resolution.document != no_document) {
    const Date wording = wording_date(library.corpus().documents[resolution.document]);
    if (wording.known()) json.member("wording", to_string(wording));
  }
  json.array("candidates");
  for (const InstrumentId id : resolution.candidates) json.value(registry.instruments()[id].title);
  json.close();
}

// The text of an argument: as it was sent, or of a text of the library that it names: 立法法(2015).
Document version_of(Desk& desk, const std::string& given) {
  if (given.find('\n') != std::string::npos) return document_of(given);
  const Verification named = verify_citation(desk.library(), given, {today(), {}});
  const Document* text = named.existence == Existence::there && named.place.whole()
                             ? desk.library().text(named.resolution.document)
                             : nullptr;
  if (text != nullptr) return document_of(text->source.text);
  throw Error(ErrorCode::usage,
              {"应为一份文本的全文，或库中一份文本的名称，如 立法法(2015)：" + given,
               "expected the whole of a text, or the name of one in the library such as 立法法(2015): " + given});
}

}  // namespace

Date today() {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  return {static_cast<std::uint16_t>(static_cast<int>(day.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
}

std::string words_in_draft(Desk& desk, std::string_view citation) {
  if (!desk.has_draft()) return {};
  const LegalGraph graph = desk.draft_graph();
  try {
    const NodeRecord& record = graph.nodes()[find_node(graph, citation).node];
    if (record.document == none || record.missing != 0 || graph.files()[record.document].library != 0) return {};
    const SourceTexts texts(graph);
    const std::string_view text = texts.text(record.document).words;
    return record.span.end <= text.size() ? std::string(slice(text, record.span)) : std::string();
  } catch (const Error&) {
    return {};  // the library is asked next
  }
}

std::string verify_tool(Desk& desk, const Arguments& arguments) {
  const std::string quoted = arguments.text("words");
  const Verification told = verify_citation(desk.library(), arguments.text("citation"), {day_of(arguments), quoted});
  return to_json(desk.library(), told, desk.language());
}

std::string read_tool(Desk& desk, const Arguments& arguments) {
  const std::string citation = arguments.text("citation");
  Verification told = verify_citation(desk.library(), citation, {day_of(arguments), {}});
  if (told.existence == Existence::not_in_library) {
    if (std::string words = words_in_draft(desk, citation); !words.empty()) {
      told.existence = Existence::there;
      told.words = std::move(words);
    }
  }
  return to_json(desk.library(), told, desk.language());
}

std::string extract_tool(Desk&, const Arguments& arguments) {
  const Document document = document_of(arguments.text("text"));
  std::string lines;
  append_citation_records(lines, "path", "\"text\"", document, extract_citations(document));
  const Page page = page_of(arguments, static_cast<std::size_t>(std::ranges::count(lines, '\n')));
  return "{" + page_members(page) + "\"citations\":" + as_array(lines, page) + "}";
}

std::string resolve_tool(Desk& desk, const Arguments& arguments) {
  const Document document = document_of(arguments.text("text"));
  const Extraction extraction = extract_citations(document);
  const Moment when = moment_of(day_of(arguments));
  const Page page = page_of(arguments, extraction.citations.size());
  const LineTable lines(document.source.text);
  JsonWriter json;
  json.array();
  for (const Citation& citation : std::span(extraction.citations).subspan(page.from, page.count)) {
    json.object();
    json.member("surface", slice(document.source.text, citation.span));
    json.member("line", lines.line_of(citation.span.end));
    json.member("relation", name_of(citation.relation));
    json.member("provision", to_string(citation.target));
    if (citation.instrument == self_title) {
      json.member("outcome", "self");
    } else {
      const std::string& title = extraction.titles[citation.instrument];
      json.member("instrument", title);
      put_resolution(json, desk.library(), desk.library().resolve(title, citation.target, when), desk.language());
    }
    json.close();
  }
  json.close();
  return "{" + page_members(page) + "\"citations\":" + json.take() + "}";
}

Document compared_of(Desk& desk, const std::string& given) {
  Document document = version_of(desk, given);
  std::optional<Document> own = own_wording_of(document);
  return own ? std::move(*own) : std::move(document);
}

std::string diff_tool(Desk& desk, const Arguments& arguments) {
  const Document before = compared_of(desk, arguments.text("old")), after = compared_of(desk, arguments.text("new"));
  const Extraction cited_before = extract_citations(before), cited_after = extract_citations(after);
  const DiffInput input{before, cited_before, after, cited_after};
  return table_page(table_of(input, compare_drafts(input), desk.language()), arguments);
}

}  // namespace yiju::mcp
