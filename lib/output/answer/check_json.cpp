// check, as JSON: findings.
#include <string>
#include <string_view>

#include "base/digit.hpp"
#include "base/json_writer.hpp"
#include "base/letter_case.hpp"
#include "output/answer/findings.hpp"

namespace yiju {
namespace {

const char* sarif_level(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "none";
}

// RFC 3986: a path as a relative reference, an absolute one as a file: URI; a leading ./ goes, and a colon in the first segment must
// not look like a scheme.
std::string uri_of(std::string_view path) {
  if (path.starts_with("./")) path.remove_prefix(2);
  constexpr std::string_view kept = "-._~/";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char byte : path) {
    const auto value = static_cast<unsigned char>(byte);
    const bool plain = is_digit(byte) || is_letter(byte);
    if (plain || kept.find(byte) != std::string_view::npos) {
      uri += byte;
    } else {
      uri += '%';
      uri += digits[value >> 4];
      uri += digits[value & 15U];
    }
  }
  return uri;
}

std::string message_of(const Finding& finding, Language language) {
  std::string message = finding.message.in(language);
  if (!finding.suggestion.empty()) {
    message += language == Language::zh ? "。" : "; ";
    message += finding.suggestion.in(language);
  }
  return message;
}

void write_rules(JsonWriter& json, Language language) {
  json.array("rules");
  for (const RuleText& rule : check_rules()) {
    json.object();
    json.member("id", rule.id);
    json.object("shortDescription");
    json.member("text", rule.text.in(language));
    json.close();
    json.object("defaultConfiguration");
    json.member("level", sarif_level(rule.usual));
    json.close();
    json.close();
  }
  json.close();
}

void write_result(JsonWriter& json, const Finding& finding, Language language) {
  json.object();
  json.member("ruleId", name_of(finding.rule));
  json.member("ruleIndex", static_cast<int>(finding.rule));
  json.member("level", sarif_level(finding.severity));
  json.object("message");
  json.member("text", message_of(finding, language));
  json.close();
  json.array("locations");
  json.object();
  json.object("physicalLocation");
  json.object("artifactLocation");
  json.member("uri", uri_of(finding.path));
  json.close();
  json.object("region");
  json.member("startLine", finding.begin.line);
  json.member("startColumn", finding.begin.column);
  if (finding.end.line != 0) {
    json.member("endLine", finding.end.line);
    json.member("endColumn", finding.end.column);
  }
  if (!finding.words.empty()) {
    json.object("snippet");
    json.member("text", finding.words);
    json.close();
  }
  json.close();
  json.close();
  json.close();
  json.close();
  json.close();
}

}  // namespace

std::string findings_json(const std::vector<Finding>& findings, Language language) {
  JsonWriter json;
  json.object();
  json.array("findings");
  for (const Finding& finding : findings) {
    json.object();
    json.member("rule", name_of(finding.rule));
    json.member("severity", name_of(finding.severity));
    json.member("path", finding.path);
    json.member("line", finding.begin.line);
    json.member("column", finding.begin.column);
    json.member("words", finding.words);
    json.member("message", finding.message.in(language));
    if (!finding.suggestion.empty()) json.member("suggestion", finding.suggestion.in(language));
    json.close();
  }
  json.close();
  json.object("counts");
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    std::size_t count = 0;
    for (const Finding& finding : findings) count += finding.severity == severity ? 1 : 0;
    json.member(name_of(severity), count);
  }
  json.close();
  json.close();
  return json.take();
}

std::string findings_sarif(const std::vector<Finding>& findings, Language language) {
  JsonWriter json;
  json.object();
  json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json.member("version", "2.1.0");
  json.array("runs");
  json.object();
  json.object("tool");
  json.object("driver");
  json.member("name", "yiju");
  json.member("version", YIJU_VERSION);
  json.member("language", language == Language::zh ? "zh-CN" : "en");
  write_rules(json, language);
  json.close();
  json.close();
  json.member("columnKind", "unicodeCodePoints");
  json.array("results");
  for (const Finding& finding : findings) write_result(json, finding, language);
  json.close();
  json.close();
  json.close();
  json.close();
  return json.take();
}

}  // namespace yiju
