#include "registry/register_json.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "base/edit_distance.hpp"
#include "base/error.hpp"
#include "base/json_value.hpp"

namespace yiju {

namespace {

// Fields of the fact files that the registry has no use for.
constexpr std::array<std::string_view, 5> read_over = {"based_on", "basis_read", "confidence", "published", "notes"};
const std::vector<std::string_view> used = {
    "title",           "short_titles", "quoted_titles", "historic_titles", "level",   "issuers",
    "document_number", "adopted",      "issued",        "effective",       "amended", "amended_effective",
    "repealed",        "status",       "replaced_by",   "article_count",   "source"};

// One object of the register with what is needed to complain about it.
struct Entry {
  const std::string& path;
  std::string_view json;

  [[noreturn]] void fail(std::uint32_t offset, std::string zh, std::string en, Bilingual hint = {}) const {
    fail_at(path, json, offset, Bilingual(std::move(zh), std::move(en)), std::move(hint));
  }

  void expect(const JsonValue& value, JsonKind kind) const {
    if (value.kind == kind) return;
    const std::string name = '"' + value.key + '"';
    fail(value.offset, name + " 应为" + describe(kind, Language::zh) + "，实为" + describe(value.kind, Language::zh),
         "expected " + std::string(describe(kind, Language::en)) + " for " + name + ", found " +
             describe(value.kind, Language::en));
  }

  [[nodiscard]] std::vector<std::string> names(const JsonValue& value) const {
    std::vector<std::string> result;
    if (value.kind == JsonKind::text) return {value.text};
    expect(value, JsonKind::array);
    for (const JsonValue& name : value.values) {
      if (name.kind != JsonKind::text) {
        fail(name.offset, '"' + value.key + "\" 中应为名称，实为" + describe(name.kind, Language::zh),
             "expected names in \"" + value.key + "\", found " + describe(name.kind, Language::en));
      }
      result.push_back(name.text);
    }
    return result;
  }

  [[nodiscard]] std::string text(const JsonValue& value) const {
    expect(value, JsonKind::text);
    return value.text;
  }

  [[nodiscard]] Date date(const JsonValue& value) const {
    expect(value, JsonKind::text);
    const std::optional<Date> date = parse_date(value.text);
    if (!date) {
      fail(value.offset, "应为日期，如 2023-07-10，实为 \"" + value.text + '"',
           "expected a date such as 2023-07-10, found \"" + value.text + '"');
    }
    return *date;
  }
};

void read_rank(Instrument& instrument, const JsonValue& field, const Entry& entry) {
  if (field.key == "level") {
    const std::optional<Level> level = parse_level(entry.text(field));
    if (!level) {
      entry.fail(field.offset, "应为效力层级，实为 \"" + field.text + '"',
                 "expected a level, found \"" + field.text + '"',
                 Bilingual("如 law、administrative_regulation、departmental_rule、local_regulation",
                           "levels are law, administrative_regulation, departmental_rule, local_regulation …"));
    }
    instrument.level = *level;
  } else {
    const std::optional<InstrumentStatus> status = parse_status(entry.text(field));
    if (!status) {
      entry.fail(field.offset, "应为时效状态，实为 \"" + field.text + '"',
                 "expected a status, found \"" + field.text + '"',
                 {"如 in_force、not_yet_in_force、repealed、superseded、expired、draft、unknown",
                  "in_force, not_yet_in_force, repealed, superseded, expired, draft or unknown"});
    }
    instrument.status = *status;
  }
}

// Fields that are one text, a list of names, or a date.
constexpr std::pair<std::string_view, std::string Instrument::*> texts[] = {
    {"title", &Instrument::title},
    {"document_number", &Instrument::document_number},
    {"replaced_by", &Instrument::successor},
    {"source", &Instrument::source}};
constexpr std::pair<std::string_view, std::vector<std::string> Instrument::*> names[] = {
    {"short_titles", &Instrument::short_titles},
    {"quoted_titles", &Instrument::quoted_titles},
    {"historic_titles", &Instrument::historic_titles},
    {"issuers", &Instrument::issuers}};
constexpr std::pair<std::string_view, Date Instrument::*> dates[] = {{"adopted", &Instrument::adopted},
                                                                     {"issued", &Instrument::issued},
                                                                     {"effective", &Instrument::effective},
                                                                     {"amended", &Instrument::amended},
                                                                     {"amended_effective", &Instrument::amended_from},
                                                                     {"repealed", &Instrument::repealed}};

// Returns false where the field is no field of a register.
bool read_field(Instrument& instrument, const JsonValue& field, const Entry& entry) {
  const std::string& key = field.key;
  if (std::ranges::count(read_over, key) > 0) return true;
  if (field.kind == JsonKind::null) return nearest_word(key, used) == key;
  for (const auto& [name, member] : texts) {
    if (key != name) continue;
    instrument.*member = entry.text(field);
    return true;
  }
  for (const auto& [name, member] : names) {
    if (key != name) continue;
    instrument.*member = entry.names(field);
    return true;
  }
  for (const auto& [name, member] : dates) {
    if (key != name) continue;
    instrument.*member = entry.date(field);
    return true;
  }
  if (key == "level" || key == "status") {
    read_rank(instrument, field, entry);
    return true;
  }
  if (key != "article_count") return false;
  entry.expect(field, JsonKind::number);
  if (field.number < 0 || field.number > 100000) {
    entry.fail(field.offset, "应为条数", "expected a count of articles");
  }
  instrument.article_count = static_cast<std::uint32_t>(field.number);
  return true;
}

Instrument read_instrument(const JsonValue& value, const Entry& entry) {
  if (value.kind != JsonKind::object) {
    entry.fail(
        value.offset, std::string("应为文件，即带 title 的对象，实为") + describe(value.kind, Language::zh),
        std::string("expected an instrument, an object with a title, found ") + describe(value.kind, Language::en));
  }
  Instrument instrument;
  for (const JsonValue& field : value.values) {
    if (read_field(instrument, field, entry)) continue;
    const std::string_view nearest = nearest_word(field.key, used);
    const std::string meant = '"' + std::string(nearest) + '"';
    entry.fail(field.key_offset, "登记表没有 \"" + field.key + "\" 这一项",
               "expected a field of a register, found \"" + field.key + '"',
               nearest.empty() ? Bilingual() : Bilingual("是否想写 " + meant, "did you mean " + meant + "?"));
  }
  if (instrument.title.empty()) {
    entry.fail(value.offset, "应有 title，这份文件没有", "expected a title, found an instrument without one");
  }
  if (instrument.level == Level::unknown && value.find("level") == nullptr) {
    entry.fail(value.offset, "应有 level，《" + instrument.title + "》没有",
               "expected a level, found none for " + instrument.title);
  }
  return instrument;
}

}  // namespace

std::vector<Instrument> parse_register(const std::string& path, std::string_view json) {
  const JsonValue file = parse_json(path, json);
  const Entry entry{path, json};
  const JsonValue* const inside = file.kind == JsonKind::object ? file.find("instruments") : nullptr;
  const JsonValue& root = inside == nullptr ? file : *inside;
  if (root.kind != JsonKind::array) {
    entry.fail(root.offset, std::string("应为登记表，即文件的数组，实为") + describe(root.kind, Language::zh),
               std::string("expected a register, an array of instruments, found ") + describe(root.kind, Language::en));
  }
  std::vector<Instrument> instruments;
  instruments.reserve(root.values.size());
  std::unordered_set<std::string> seen;
  for (const JsonValue& value : root.values) {
    instruments.push_back(read_instrument(value, entry));
    if (!seen.insert(instruments.back().title).second) {
      entry.fail(value.offset, "标题重复：" + instruments.back().title,
                 "expected each title once, found " + instruments.back().title + " again");
    }
  }
  return instruments;
}

}  // namespace yiju
