#include "citation/listing.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/english.hpp"
#include "base/json_writer.hpp"
#include "citation/rule.hpp"
#include "text/text_cursor.hpp"

namespace yiju {
namespace {

std::string_view instrument_of(const Extraction& extraction, const Citation& citation) {
  return citation.instrument == self_title ? std::string_view("self") : extraction.titles[citation.instrument];
}

// A surface may hold a line break (a title broken over lines): in a row it becomes a blank, as any control character does.
void append_cell(std::string& out, std::string_view text) {
  for (const char letter : text) out += static_cast<unsigned char>(letter) < ' ' ? ' ' : letter;
}

void append_number(std::string& out, std::uint64_t number) {
  char digits[20];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void append_range(std::string& out, std::string_view name, std::uint64_t begin, std::uint64_t end) {
  out += name;
  append_number(out, begin);
  out += ',';
  append_number(out, end);
  out += ']';
}

void append_member(std::string& out, std::string_view name, std::string_view text) {
  out += name;
  append_json_string(out, text);
}

void append_member(std::string& out, std::string_view name, std::uint64_t number) {
  out += name;
  append_number(out, number);
}

}  // namespace

std::string citations_as_tsv(const Document& document, const Extraction& extraction, std::string_view path) {
  struct Row {
    std::uint32_t line;
    const Citation* citation;
  };
  const LineTable lines(document.source.text);
  std::vector<Row> rows;
  for (const Citation& citation : extraction.citations) {
    rows.push_back({lines.line_of(citation.span.end - (citation.span.empty() ? 0 : 1)), &citation});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.line < b.line; });
  std::string out;
  for (const Row& row : rows) {
    append_number(out, row.line);
    out += '\t';
    append_cell(out, instrument_of(extraction, *row.citation));
    out += '\t' + to_string(row.citation->target) + '\t' + name_of(row.citation->relation) + '\t';
    append_cell(out, slice(document.source.text, row.citation->span));
    if (!path.empty()) {
      out += '\t';
      append_cell(out, path);
    }
    out += '\n';
  }
  return out;
}

void append_citation_records(std::string& out, std::string_view name, std::string_view id, const Document& document,
                             const Extraction& extraction) {
  const std::string_view text = document.source.text;
  TextCursor cursor(text);
  for (const Citation& citation : extraction.citations) {
    const std::uint32_t column = cursor.at(citation.span.begin).column;
    const std::uint64_t begin = cursor.characters();
    const std::uint32_t line = cursor.at(citation.span.end).line;
    out += "{\"";
    out += name;
    out += "\":";
    out += id;
    append_member(out, ",\"line\":", line);
    append_member(out, ",\"column\":", column);
    append_range(out, ",\"span\":[", citation.span.begin, citation.span.end);
    append_range(out, ",\"characters\":[", begin, cursor.characters());
    append_member(out, ",\"surface\":", slice(text, citation.span));
    append_member(out, ",\"instrument\":", instrument_of(extraction, citation));
    append_member(out, ",\"provision\":", to_string(citation.target));
    append_member(out, ",\"relation\":", std::string_view(name_of(citation.relation)));
    append_member(out, ",\"naming\":", std::string_view(name_of(citation.naming)));
    if (citation.place != no_node) append_member(out, ",\"place\":", to_string(locator_of(document, citation.place)));
    if (citation.note != NoteKind::none) append_member(out, ",\"note\":", std::string_view(name_of(citation.note)));
    if (!citation.issuers.empty()) append_member(out, ",\"issuers\":", slice(text, citation.issuers));
    if (!citation.number.empty()) append_member(out, ",\"number\":", slice(text, citation.number));
    append_member(out, ",\"rule\":", std::string_view(name_of(citation.rule)));
    append_member(out, ",\"relation_rule\":", std::string_view(name_of(citation.relation_rule)));
    if (citation.antecedent != no_citation) append_member(out, ",\"antecedent\":", citation.antecedent);
    if (citation.group != no_citation) append_member(out, ",\"group\":", citation.group);
    out += "}\n";
  }
}

std::string citations_as_text(const Document& document, const Extraction& extraction, Language language) {
  const std::string_view text = document.source.text;
  TextCursor cursor(text);
  std::string out = document.source.path;
  const std::size_t count = extraction.citations.size();
  out +=
      language == Language::zh ? "：" + std::to_string(count) + " 处引用\n" : ": " + counted(count, "citation") + "\n";
  const auto append_place = [&](Span span) {
    const Position place = cursor.at(span.begin);
    const std::string shown = std::to_string(place.line) + ":" + std::to_string(place.column);
    out += "  " + shown + std::string(shown.size() < 8 ? 8 - shown.size() : 1, ' ');
    append_cell(out, slice(text, span));
  };
  for (const Citation& citation : extraction.citations) {
    append_place(citation.span);
    out += " → ";
    out += citation.instrument == self_title ? choose(language, "本文件", "itself")
                                             : std::string_view(extraction.titles[citation.instrument]);
    if (!citation.target.whole()) out += " " + describe_locator(citation.target, language);
    const bool zh = language == Language::zh;
    std::string told = zh ? chinese_of(citation.relation) : english_of(citation.relation);
    if (citation.note != NoteKind::none)
      told += zh ? std::string("，") + chinese_of(citation.note) : std::string(", in a ") + name_of(citation.note);
    out += zh ? "（" + told + "）\n" : " (" + told + ")\n";
  }
  if (!extraction.unspecific.empty()) {
    out += choose(language, "  未指明的依据\n", "  unspecific sources\n");
  }
  for (const UnspecificSource& source : extraction.unspecific) {
    append_place(source.span);
    out += "\n";
  }
  return out;
}

}  // namespace yiju
