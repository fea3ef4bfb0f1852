#include "output/dossier/manifest.hpp"

#include <array>
#include <charconv>
#include <optional>

#include "base/enum_words.hpp"
#include "base/json_value.hpp"
#include "base/json_writer.hpp"
#include "graph/json_fields.hpp"
#include "graph/source_texts.hpp"

namespace yiju {

namespace {

constexpr std::string_view format_name = "yiju dossier";
constexpr int format_version = 1;

/// Empty where the text is not at hand.
std::string digits_of_hash(const CitedText& text) { return text.hash == 0 ? std::string() : in_hexadecimal(text.hash); }

void put_text(JsonWriter& json, const CitedText& text) {
  json.object();
  json.member("title", text.title);
  json.member("provision", to_string(text.place));
  json.member("level", name_of(text.level));
  json.member("status", name_of(text.status));
  json.member("repealed", to_string(text.repealed));
  json.member("successor", text.successor);
  json.member("version", to_string(text.version));
  json.member("newest", to_string(text.newest));
  json.member("outcome", name_of(text.outcome));
  json.member("reason", name_of(text.reason));
  json.member("file", text.path);
  json.member("hash", digits_of_hash(text));
  json.member("words", text.words);
  json.close();
}

void put_cell(JsonWriter& json, const DossierRecord& record, const CitingCell& cell) {
  const CitedText& text = record.cited[cell.cited];
  json.object();
  json.member("article", to_string(cell.article));
  json.member("cited", cell.cited);
  json.member("source", text.title + (text.place.whole() ? "" : "#" + to_string(text.place)));
  json.member("version", to_string(text.version));
  json.member("hash", digits_of_hash(text));
  json.member("relation", name_of(cell.relation));
  json.member("asserted_by", name_of(cell.asserted_by));
  json.member("rule", cell.rule);
  json.member("words", cell.words);
  json.member("evidence", cell.evidence);
  json.close();
}

void put_record(JsonWriter& json, const DossierRecord& record) {
  json.object("draft");
  json.member("title", record.draft);
  json.member("file", record.path);
  json.member("version", to_string(record.version));
  json.member("hash", in_hexadecimal(record.hash));
  json.close();
  json.array("texts");
  for (const CitedText& text : record.cited) put_text(json, text);
  json.close();
  json.array("cells");
  for (const CitingCell& cell : record.cells) put_cell(json, record, cell);
  json.close();
  json.array("verdicts");
  for (const RuleVerdict& verdict : record.verdicts) {
    json.object();
    json.member("list", verdict.list);
    json.member("article", to_string(verdict.article));
    json.member("about", verdict.about);
    json.member("verdict", verdict.verdict);
    json.close();
  }
  json.close();
}

/// Reads the members of objects; says with line and column what is wrong with one.
class ManifestReader {
 public:
  ManifestReader(const std::string& path, std::string_view json)
      : path_(path), json_(json), root_(parse_json(path, json)) {}

  Manifest read() {
    if (root_.kind == JsonKind::object && root_.find("dossiers") != nullptr)
      fail(root_,
           {"这里有多份卷宗，请写明其中一份的文件夹", "expected the folder of one dossier, found one of several"});
    if (root_.kind != JsonKind::object || text(root_, "format") != format_name)
      fail(root_, {"应为卷宗的 manifest.json", "expected the manifest.json of a dossier"});
    if (number(root_, "version") != format_version)
      fail(root_, {"卷宗由另一版本的 yiju 制作，请重做", "expected a dossier of this version of yiju: make it again"});
    Manifest manifest;
    manifest.language = text(root_, "language") == "en" ? Language::en : Language::zh;
    manifest.folder = text(root_, "folder");
    for (const JsonValue& library : list(root_, "libraries")) manifest.libraries.push_back(library.text);
    manifest.of = text(root_, "of");
    manifest.as_of = date(root_, "as_of");
    if (text(root_, "revisions") == "original") manifest.reading.revisions = Revisions::original;
    manifest.reading.comments = member(root_, "comments", JsonKind::boolean).truth;
    const JsonValue& draft = member(root_, "draft", JsonKind::object);
    manifest.record.draft = text(draft, "title");
    manifest.record.path = text(draft, "file");
    manifest.record.version = date(draft, "version");
    manifest.record.hash = hash(draft);
    for (const JsonValue& one : list(root_, "texts")) manifest.record.cited.push_back(cited_text(one));
    for (const JsonValue& one : list(root_, "cells")) manifest.record.cells.push_back(cell(one, manifest.record));
    for (const JsonValue& one : list(root_, "verdicts"))
      manifest.record.verdicts.push_back(
          {text(one, "list"), place(one, "article"), text(one, "about"), text(one, "verdict")});
    for (const JsonValue& one : list(root_, "files"))
      manifest.files.push_back({text(one, "name"), number(one, "bytes"), hash(one)});
    return manifest;
  }

 private:
  [[noreturn]] void fail(const JsonValue& value, Bilingual message) const {
    fail_at(path_, json_, value.offset, std::move(message));
  }

  [[nodiscard]] const JsonValue& member(const JsonValue& object, std::string_view name, JsonKind kind) const {
    const JsonValue* found = object.find(name);
    if (found == nullptr || found->kind != kind)
      fail(found == nullptr ? object : *found,
           {"“" + std::string(name) + "”应为" + describe(kind, Language::zh),
            "expected " + std::string(describe(kind, Language::en)) + " as \"" + std::string(name) + "\""});
    return *found;
  }
  [[nodiscard]] const std::string& text(const JsonValue& object, std::string_view name) const {
    return member(object, name, JsonKind::text).text;
  }
  [[nodiscard]] std::uint64_t number(const JsonValue& object, std::string_view name) const {
    const JsonValue& found = member(object, name, JsonKind::number);
    if (!(found.number >= 0 && found.number < 4e9)) fail(found, {"应为不小于 0 的整数", "expected a number from 0 on"});
    return static_cast<std::uint64_t>(found.number);
  }
  [[nodiscard]] const std::vector<JsonValue>& list(const JsonValue& object, std::string_view name) const {
    return member(object, name, JsonKind::array).values;
  }
  [[nodiscard]] Date date(const JsonValue& object, std::string_view name) const {
    const std::string& words = text(object, name);
    const std::optional<Date> read = words.empty() ? Date() : parse_date(words);
    if (!read) fail(member(object, name, JsonKind::text), {"应为日期：" + words, "expected a date, found " + words});
    return *read;
  }
  [[nodiscard]] Locator place(const JsonValue& object, std::string_view name) const {
    const std::string& words = text(object, name);
    const std::optional<Locator> read = words.empty() ? Locator() : parse_locator(words);
    if (!read)
      fail(member(object, name, JsonKind::text),
           {"条款写法不对：" + words, "expected a provision such as 12/2, found " + words});
    return *read;
  }
  [[nodiscard]] std::uint64_t hash(const JsonValue& object) const {
    const std::string& words = text(object, "hash");
    std::uint64_t read = 0;
    const char* end = words.data() + words.size();
    if (!words.empty() && (words.size() != 16 || std::from_chars(words.data(), end, read, 16).ptr != end))
      fail(member(object, "hash", JsonKind::text), {"应为 16 位十六进制数", "expected 16 hexadecimal digits"});
    return read;
  }
  /// A word that name_of gives for one of the values up to `last`.
  template <typename Enum>
  [[nodiscard]] Enum word(const JsonValue& object, std::string_view name, Enum last) const {
    const std::string& found = text(object, name);
    if (const std::optional<Enum> value = value_of_name(found, last)) return *value;
    fail(member(object, name, JsonKind::text), {"不认识的词：" + found, "expected a known word, found " + found});
  }

  [[nodiscard]] CitedText cited_text(const JsonValue& one) const {
    CitedText out;
    out.title = text(one, "title");
    out.place = place(one, "provision");
    out.level = word(one, "level", Level::unknown);
    out.status = word(one, "status", InstrumentStatus::unknown);
    out.repealed = date(one, "repealed");
    out.successor = text(one, "successor");
    out.version = date(one, "version");
    out.newest = date(one, "newest");
    out.outcome = word(one, "outcome", Outcome::ambiguous);
    out.reason = word(one, "reason", last_reason);
    out.path = text(one, "file");
    out.words = text(one, "words");
    out.hash = hash(one);
    return out;
  }

  [[nodiscard]] CitingCell cell(const JsonValue& one, const DossierRecord& record) const {
    CitingCell out;
    out.article = place(one, "article");
    out.cited = number(one, "cited");
    if (out.cited >= record.cited.size())
      fail(one, {"“cited”超出了 texts", "expected an index into texts as \"cited\""});
    out.relation = word(one, "relation", Relation::repeals);
    out.asserted_by = word(one, "asserted_by", Assertion::analyst);
    out.rule = text(one, "rule");
    out.words = text(one, "words");
    out.evidence = text(one, "evidence");
    return out;
  }

  const std::string& path_;
  std::string_view json_;
  JsonValue root_;
};

}  // namespace

ManifestFile listed(const FolderFile& file) { return {file.name, file.bytes.size(), hash_of_text(file.bytes)}; }

std::string write_manifest(const Manifest& manifest) {
  JsonWriter json;
  json.object();
  json.member("format", format_name);
  json.member("version", format_version);
  json.member("language", choose(manifest.language, "zh", "en"));
  json.member("folder", manifest.folder);
  json.array("libraries");
  for (const std::string& library : manifest.libraries) json.value(library);
  json.close();
  json.member("of", manifest.of);
  json.member("as_of", to_string(manifest.as_of));
  json.member("revisions", manifest.reading.revisions == Revisions::original ? "original" : "final");
  json.member("comments", manifest.reading.comments);
  put_record(json, manifest.record);
  json.array("files");
  for (const ManifestFile& file : manifest.files) {
    json.object();
    json.member("name", file.name);
    json.member("bytes", file.bytes);
    json.member("hash", in_hexadecimal(file.hash));
    json.close();
  }
  json.close();
  json.close();
  return json.take();
}

Manifest read_manifest(const std::string& path, std::string_view json) { return ManifestReader(path, json).read(); }

}  // namespace yiju
