#include "mcp/resources.hpp"

#include <algorithm>

#include "base/digit.hpp"
#include "base/error.hpp"
#include "base/json_writer.hpp"
#include "mcp/tool.hpp"
#include "query/foundation.hpp"
#include "query/verification.hpp"
#include "registry/version.hpp"
#include "yiju/table.hpp"

namespace yiju::mcp {

namespace {

constexpr std::string_view draft_uri = "yiju://draft", library_uri = "yiju://library",
                           provision_uri = "yiju://provision/";

void put_resource(JsonWriter& json, std::string_view key, std::string_view uri, std::string_view name,
                  std::string_view help, std::string_view type) {
  json.object();
  json.member(key, uri);
  json.member("name", name);
  json.member("description", help);
  json.member("mimeType", type);
  json.close();
}

// %E3%80%8A → 《; what is no such escape stays.
std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int high = text[at] == '%' && at + 2 < text.size() ? value_of_hexadecimal(text[at + 1]) : -1;
    const int low = high >= 0 ? value_of_hexadecimal(text[at + 2]) : -1;
    if (low >= 0) {
      out += static_cast<char>(high * 16 + low);
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

// The draft's own texts, one after the other.
std::string draft_text(Desk& desk) {
  const LegalGraph graph = desk.draft_graph();
  const SourceTexts texts(graph);
  std::string all;
  const std::vector<InstrumentId> drafts = drafts_of(graph);
  for (std::uint32_t file = 0; file < graph.files().size(); ++file) {
    const FileRecord& record = graph.files()[file];
    const bool meant = drafts.empty() || std::find(drafts.begin(), drafts.end(), record.instrument) != drafts.end();
    if (record.library == 0 && record.table == 0 && record.form != DocumentForm::note && meant)
      all += texts.text(file).words;
  }
  return all;
}

}  // namespace

std::string resource_list(const Desk& desk) {
  const Language language = desk.language();
  JsonWriter json(false);
  json.array();
  if (desk.has_draft())
    put_resource(json, "uri", draft_uri, "draft", choose(language, "草案全文", "the draft, whole"), "text/plain");
  put_resource(json, "uri", library_uri, "library",
               choose(language, "库中有什么：各层级的件数", "what the library holds, counted"), "text/markdown");
  json.close();
  return json.take();
}

std::string resource_templates(Language language) {
  JsonWriter json(false);
  json.array();
  put_resource(json, "uriTemplate", "yiju://provision/{citation}", "provision",
               choose(language, "一条的原文：yiju://provision/网络安全法第二十条",
                      "the words of a provision: yiju://provision/网络安全法第二十条"),
               "text/plain");
  json.close();
  return json.take();
}

std::optional<ResourceText> read_resource(Desk& desk, std::string_view uri) {
  if (uri == draft_uri && desk.has_draft()) return ResourceText{"text/plain", draft_text(desk)};
  if (uri == library_uri) {
    const InsideRun run = desk.run("stats", false, {});
    return ResourceText{"text/markdown", run.table ? draw_table(*run.table, "markdown") : std::string()};
  }
  if (!uri.starts_with(provision_uri)) return std::nullopt;
  try {
    const std::string citation = decoded(uri.substr(provision_uri.size()));
    const Verification told = verify_citation(desk.library(), citation, {today(), {}});
    std::string words = told.words;
    if (told.existence == Existence::other_wording && !words.empty()) {
      const Date wording = wording_date(desk.library().corpus().documents[told.resolution.document]);
      words = std::string(choose(desk.language(), "【只收录了另一版本：", "[only another wording is loaded: ")) +
              to_string(wording) + std::string(choose(desk.language(), "】\n", "]\n")) + words;
    }
    if (words.empty()) words = words_in_draft(desk, citation);
    if (!words.empty()) return ResourceText{"text/plain", std::move(words)};
  } catch (const Error&) {
    // no citation: no resource
  }
  return std::nullopt;
}

}  // namespace yiju::mcp
