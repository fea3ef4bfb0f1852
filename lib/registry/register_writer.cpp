#include "registry/register_writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "base/error.hpp"
#include "base/json_writer.hpp"
#include "base/split.hpp"
#include "base/white_space.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

constexpr std::array<RegisterColumn, 13> columns = {{{"title", "名称"},
                                                     {"level", "效力层级"},
                                                     {"issuers", "制定机关"},
                                                     {"document_number", "文号"},
                                                     {"adopted", "通过"},
                                                     {"issued", "公布"},
                                                     {"effective", "施行"},
                                                     {"amended", "修改"},
                                                     {"amended_effective", "修改施行"},
                                                     {"repealed", "废止"},
                                                     {"status", "状态"},
                                                     {"replaced_by", "取代者"},
                                                     {"article_count", "条数"}}};

// The key of a column, whichever of its names stands over it; the words themselves for others.
std::string_view key_of(std::string_view heading) {
  const auto column = std::ranges::find_if(
      columns, [&](const RegisterColumn& each) { return heading == each.key || heading == each.chinese; });
  return column == columns.end() ? heading : column->key;
}

std::vector<std::string> names_in(std::string_view cell) {
  constexpr std::string_view comma = "、";
  std::vector<std::string> names;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(comma), cell.size());
    if (end != 0) names.emplace_back(trim(cell.substr(0, end)));
    cell.remove_prefix(std::min(cell.size(), end + comma.size()));
  }
  return names;
}

// The articles of a text, where they run from 1 without a gap and the text is whole.
std::uint32_t count_articles(const Document& document) {
  if (!document.effective.known()) return 0;
  std::uint32_t count = 0;
  for (const NodeIndex article : document.articles) {
    const ProvisionNode& node = document.nodes[article];
    if (node.suffix != 0) continue;
    if (node.number != count + 1) return 0;
    count = node.number;
  }
  return count;
}

void put(JsonWriter& json, std::string_view name, std::string_view text) {
  if (!text.empty()) json.member(name, text);
}

void put(JsonWriter& json, std::string_view name, const std::vector<std::string>& names) {
  if (names.empty()) return;
  json.array(name);
  for (const std::string& each : names) json.value(each);
  json.close();
}

// A row of the filled table, its cells by column.
class FilledRow {
 public:
  FilledRow(const std::string& path, std::uint32_t line, std::map<std::string_view, std::string_view> cells)
      : path_(path), line_(line), cells_(std::move(cells)) {}

  [[nodiscard]] std::string_view text(std::string_view column) const {
    const auto found = cells_.find(column);
    return found == cells_.end() ? std::string_view{} : found->second;
  }

  template <typename Value, typename Parse>
  void read(std::string_view column, Value& value, Parse parse) const {
    const std::string_view words = text(column);
    if (words.empty()) return;
    const auto parsed = parse(words);
    if (!parsed) {
      const std::string name(column), found(words);
      throw Error(ErrorCode::input, path_, line_, 0,
                  Bilingual("“" + name + "”一栏读不懂：" + found, "cannot read the column " + name + ": " + found));
    }
    value = *parsed;
  }

  /// True if more than the title and the count that were written into it stand there.
  [[nodiscard]] bool is_filled() const {
    const auto filled = [](const auto& cell) {
      return cell.first != "title" && cell.first != "cited" && cell.first != "引用次数" && !cell.second.empty();
    };
    return !text("title").empty() && std::any_of(cells_.begin(), cells_.end(), filled);
  }

  [[nodiscard]] Instrument instrument() const {
    Instrument it;
    it.title = text("title");
    it.issuers = names_in(text("issuers"));
    it.document_number = text("document_number");
    it.successor = text("replaced_by");
    read("level", it.level, parse_level);
    if (it.level == Level::unknown) it.level = level_of_title(it.title, {});
    read("status", it.status, parse_status);
    for (auto [column, date] :
         {std::pair("adopted", &it.adopted), std::pair("issued", &it.issued), std::pair("effective", &it.effective),
          std::pair("amended", &it.amended), std::pair("amended_effective", &it.amended_from),
          std::pair("repealed", &it.repealed)}) {
      read(column, *date, parse_date);
    }
    read("article_count", it.article_count, [](std::string_view words) -> std::optional<std::uint32_t> {
      std::uint32_t number = 0;
      const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
      if (error != std::errc{} || end != words.data() + words.size()) return std::nullopt;
      return number;
    });
    return it;
  }

 private:
  const std::string& path_;
  std::uint32_t line_;
  std::map<std::string_view, std::string_view> cells_;
};

// What the texts repeal and no text is loaded of: what only they know, and what the register takes to be in force.
std::vector<InstrumentId> ended_by_texts(const Registry& registry, std::size_t documents) {
  std::vector<InstrumentId> ended;
  const std::vector<Instrument>& all = registry.instruments();
  for (InstrumentId id = 0; id < all.size(); ++id) {
    const bool over = all[id].status == InstrumentStatus::repealed || all[id].status == InstrumentStatus::expired;
    if (over && !all[id].built_in && registry.versions_of(id).empty()) ended.push_back(id);
  }
  for (const Disagreement& told : registry.disagreements()) {
    if (told.fact == Disagreement::Fact::repealed && told.document < documents) ended.push_back(told.instrument);
  }
  return ended;
}

}  // namespace

std::vector<Instrument> told_by_texts(const Registry& registry, std::span<const Document> documents) {
  std::map<std::string_view, InstrumentId> by_title;
  for (DocumentId d = 0; d < documents.size(); ++d) {
    const InstrumentId id = registry.instrument_of(d);
    if (id != no_instrument && !documents[d].title.empty()) by_title.emplace(registry.instruments()[id].title, id);
  }
  for (const InstrumentId id : ended_by_texts(registry, documents.size())) {
    by_title.emplace(registry.instruments()[id].title, id);
  }
  std::vector<Instrument> told;
  for (const auto& [title, id] : by_title) {
    Instrument instrument = registry.instruments()[id];
    const std::span<const Version> versions = registry.versions_of(id);
    if (!versions.empty() && versions.back().document < documents.size()) {
      const Document& newest = documents[versions.back().document];
      if (const std::uint32_t count = count_articles(newest); count != 0) instrument.article_count = count;
      if (instrument.source.empty()) instrument.source = newest.source.path;
    }
    // That of a revised wording is none of the first one's, which no text told.
    if (instrument.amended.known() && instrument.effective == instrument.amended_from) instrument.effective = {};
    told.push_back(std::move(instrument));
  }
  return told;
}

std::string write_register(std::span<const Instrument> instruments) {
  JsonWriter json;
  json.array();
  for (const Instrument& it : instruments) {
    json.object();
    json.member("title", it.title);
    json.member("level", name_of(it.level));
    put(json, "short_titles", it.short_titles);
    put(json, "quoted_titles", it.quoted_titles);
    put(json, "historic_titles", it.historic_titles);
    put(json, "issuers", it.issuers);
    put(json, "document_number", it.document_number);
    put(json, "adopted", to_string(it.adopted));
    put(json, "issued", to_string(it.issued));
    put(json, "effective", to_string(it.effective));
    put(json, "amended", to_string(it.amended));
    put(json, "amended_effective", to_string(it.amended_from));
    put(json, "repealed", to_string(it.repealed));
    if (it.status != InstrumentStatus::unknown) json.member("status", name_of(it.status));
    put(json, "replaced_by", it.successor);
    if (it.article_count != 0) json.member("article_count", it.article_count);
    put(json, "source", it.source);
    json.close();
  }
  json.close();
  return json.take();
}

std::span<const RegisterColumn> register_columns() { return columns; }

std::string write_unknown_titles(std::span<const UnknownTitle> titles) {
  std::string table;
  for (const RegisterColumn& column : columns) table += std::string(column.key) + '\t';
  table += "cited\n";
  for (const UnknownTitle& title : titles) {
    table += title.title + std::string(columns.size(), '\t') + std::to_string(title.cited) + '\n';
  }
  return table;
}

std::vector<Instrument> read_filled_titles(const std::string& path, std::string_view tsv,
                                           std::vector<Error>& troubles) {
  std::vector<Instrument> filled;
  std::vector<std::string_view> header;
  for (std::uint32_t number = 1; !tsv.empty(); ++number) {
    const std::string_view line = tsv.substr(0, tsv.find('\n'));
    tsv.remove_prefix(std::min(tsv.size(), line.size() + 1));
    std::vector<std::string_view> cells = split_trimmed(line, "\t");
    if (header.empty()) {
      for (std::string_view& cell : cells) cell = key_of(cell);
      if (std::ranges::find(cells, "title") != cells.end()) header = std::move(cells);
      continue;
    }
    std::map<std::string_view, std::string_view> by_column;
    for (std::size_t at = 0; at < std::min(cells.size(), header.size()); ++at) by_column[header[at]] = cells[at];
    const FilledRow row(path, number, std::move(by_column));
    if (!row.is_filled()) continue;
    try {
      filled.push_back(row.instrument());
    } catch (const Error& error) {
      troubles.push_back(error);
    }
  }
  if (header.empty()) {
    throw Error(ErrorCode::input, path, 1, 0, Bilingual("应有“名称”一栏", "expected a column title"),
                Bilingual("用 yiju register --unknown 写出的表有此栏", "yiju register --unknown writes such a table"));
  }
  return filled;
}

}  // namespace yiju
