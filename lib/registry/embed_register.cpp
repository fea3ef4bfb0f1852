// Build-time program: corpus/national/register.json → two C++ files, the national register and the names by which its
// instruments are cited, so that the running program parses nothing; and corpus/national/decisions.tsv → a third.
//   embed_register REGISTER.json national_register.cpp known_titles.cpp DECISIONS.tsv amending_decisions.cpp

#include <algorithm>
#include <boost/algorithm/string/join.hpp>
#include <cstdio>
#include <fstream>
#include <map>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "base/split.hpp"
#include "citation/known_titles.hpp"
#include "registry/register_json.hpp"
#include "registry/title_table.hpp"

namespace yiju {
namespace {

constexpr std::string_view country = "中华人民共和国";

// Titles hold no control characters or backslashes; quotes are the full-width ones. Checked, not assumed.
std::string literal(std::string_view text) {
  for (const char byte : text) {
    if (byte == '"' || byte == '\\' || (static_cast<unsigned char>(byte) < 0x20 && byte != '\t')) {
      throw Error(ErrorCode::input,
                  {"标题不应有引号和控制字符：" + std::string(text),
                   "expected a title without quotes and control characters, found " + std::string(text)});
    }
  }
  std::string result = "\"";
  for (const char byte : text) {
    if (byte == '\t')
      result += "\\t";
    else
      result += byte;
  }
  return result + "\"sv";  // with its length: counting it would pass what a compiler evaluates at compile time
}

std::string joined(const std::vector<std::string>& names) { return literal(boost::algorithm::join(names, "\t")); }

std::string literal(Date date) {
  return "{" + std::to_string(date.year) + ", " + std::to_string(date.month) + ", " + std::to_string(date.day) + "}";
}

std::string fact(const Instrument& it) {
  return "    {" + literal(it.title) + ", " + joined(it.short_titles) + ", " + joined(it.quoted_titles) + ", " +
         joined(it.historic_titles) + ", " + joined(it.issuers) + ", " + literal(it.document_number) + ", " +
         literal(it.successor) + ", " + literal(it.adopted) + ", " + literal(it.issued) + ", " + literal(it.effective) +
         ", " + literal(it.amended) + ", " + literal(it.amended_from) + ", " + literal(it.repealed) +
         ", Level::" + name_of(it.level) + ", InstrumentStatus::" + name_of(it.status) + ", " +
         std::to_string(it.article_count) + "},\n";
}

// Laws and codes are cited bare, and so are the regulations of the State Council that carry a name of their own; plans,
// rules of departments and interpretations are not (gold guidelines, "What is a citation").
bool bare_allowed(const Instrument& it, std::string_view name) {
  if (it.level > Level::administrative_regulation) return false;
  if (name.starts_with(country)) return true;
  constexpr std::string_view endings[] = {"法", "法典", "条例", "通则", "总则", "实施细则", "修正案", "）"};
  if (std::none_of(std::begin(endings), std::end(endings), [&](std::string_view end) { return name.ends_with(end); })) {
    return false;
  }
  return !name.ends_with("办法") && !name.ends_with("总则编");
}

struct Row {
  std::string full_title;
  Level level;
  bool bare;
};

// A name that two instruments bear goes to the higher, then to the one listed first.
void add_row(std::map<std::string, Row>& rows, const std::string& name, const std::string& full, const Instrument& it,
             bool bare) {
  if (name.empty()) return;
  const auto [row, fresh] = rows.try_emplace(name, Row{full, it.level, bare});
  if (!fresh && it.level < row->second.level) row->second = {full, it.level, bare};
}

void add_rows(std::map<std::string, Row>& rows, const Instrument& it) {
  add_row(rows, it.title, it.title, it, bare_allowed(it, it.title));
  if (it.title.starts_with(country)) {
    const std::string name = it.title.substr(country.size());
    add_row(rows, name, it.title, it, bare_allowed(it, name));
  }
  for (const std::string& name : it.short_titles) add_row(rows, name, it.title, it, bare_allowed(it, name));
  for (const std::string& name : it.quoted_titles) add_row(rows, name, it.title, it, false);
  for (const std::string& name : it.historic_titles) add_row(rows, name, name, it, bare_allowed(it, name));
}

// Places in `rows` of the names that may stand bare, as bare_names() gives them.
std::string bare_names(const std::map<std::string, Row>& rows) {
  std::vector<std::pair<std::string_view, std::size_t>> names;
  std::size_t place = 0;
  for (const auto& [name, row] : rows) {
    if (row.bare && name.size() >= 6) names.emplace_back(name, place);
    ++place;
  }
  std::ranges::stable_sort(names, [](const auto& a, const auto& b) {
    const std::string_view end_a = ending_of_name(a.first), end_b = ending_of_name(b.first);
    return end_a != end_b ? end_a < end_b : a.first.size() > b.first.size();
  });
  std::string text;
  for (const auto& [name, at] : names) text += std::to_string(at) + ",\n";
  return text;
}

void write(const char* path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush())
    throw Error(ErrorCode::input, {"无法写入 " + std::string(path), "cannot write " + std::string(path)});
}

void embed(char** argument) {
  const std::vector<Instrument> instruments = parse_register(argument[1], read_file(argument[1]));
  std::string facts =
      "// Generated by registry/embed_register.cpp from corpus/national/register.json.\n"
      "#include \"registry/national_register.hpp\"\n\nnamespace yiju {\n\nusing namespace "
      "std::string_view_literals;\n\nnamespace {\n\n"
      "constexpr NationalFact facts[] = {\n";
  std::map<std::string, Row> rows;
  std::string names = "constexpr NationalName names[] = {\n";
  for (std::size_t at = 0; at < instruments.size(); ++at) {
    facts += fact(instruments[at]);
    add_rows(rows, instruments[at]);
    for (const TitleName& name : names_of(instruments[at])) {
      names += "    {" + literal(name.key) + ", " + std::to_string(at) + ", static_cast<TitleKind>(" +
               std::to_string(static_cast<unsigned>(name.kind)) + ")},\n";
    }
  }
  facts += "};\n\n" + names +
           "};\n\n}  // namespace\n\n"
           "std::span<const NationalFact> national_facts() { return facts; }\n\n"
           "std::span<const NationalName> national_names() { return names; }\n\n}  // namespace yiju\n";
  std::string titles =
      "// Generated by registry/embed_register.cpp from corpus/national/register.json.\n"
      "#include \"citation/known_titles.hpp\"\n\nnamespace yiju {\n\nusing namespace "
      "std::string_view_literals;\n\nnamespace {\n\n"
      "constexpr KnownTitle titles[] = {\n";
  for (const auto& [name, row] : rows) {
    titles += "    {" + literal(name) + ", " + literal(row.full_title) + ", " +
              std::to_string(static_cast<unsigned>(row.level)) + ", " + (row.bare ? "true" : "false") + "},\n";
  }
  titles += "};\n\nconstexpr std::uint16_t bare[] = {\n" + bare_names(rows) +
            "};\n\n}  // namespace\n\nstd::span<const KnownTitle> known_titles() { return titles; }\n\n"
            "std::span<const std::uint16_t> bare_names() { return bare; }\n\n}  // namespace yiju\n";
  write(argument[2], facts);
  write(argument[3], titles);
}

Date date_in(const std::string& cell) {
  const auto date = parse_date(cell);
  if (!date || date->day == 0)
    throw Error(ErrorCode::input, {"应为日期，实为 " + cell, "expected a date, found " + cell});
  return *date;
}

// made, in force, title; a line of names first.
void embed_decisions(const char* table, const char* to) {
  std::string rows;
  const std::string text = read_file(table);
  for (const std::string_view line : split(text, "\n")) {
    const std::vector<std::string_view> cells = split(line, "\t");
    if (cells.size() != 3 || cells[0] == "made") continue;
    rows += "    {" + literal(date_in(std::string(cells[0]))) + ", " + literal(date_in(std::string(cells[1]))) + ", " +
            literal(cells[2]) + "},\n";
  }
  write(to,
        "// Generated by registry/embed_register.cpp from corpus/national/decisions.tsv.\n"
        "#include \"document/amending_decision.hpp\"\n\nnamespace yiju {\n\nusing namespace "
        "std::string_view_literals;\n\nnamespace {\n\nconstexpr AmendingDecision decisions[] = {\n" +
            rows +
            "};\n\n}  // namespace\n\nstd::span<const AmendingDecision> amending_decisions() { return decisions; "
            "}\n\n}  // namespace yiju\n");
}

}  // namespace
}  // namespace yiju

int main(int count, char** arguments) {
  if (count != 6) {
    std::fputs(
        "embed_register REGISTER.json national_register.cpp known_titles.cpp DECISIONS.tsv amending_decisions.cpp\n",
        stderr);
    return 2;
  }
  try {
    yiju::embed(arguments);
    yiju::embed_decisions(arguments[4], arguments[5]);
  } catch (const yiju::Error& error) {
    std::fprintf(stderr, "%s\n%s\n", describe(error, yiju::Language::en).c_str(), error.hint.en.c_str());
    return 3;
  }
  return 0;
}
