// JSON Schemas of what tools take and give. Every key that an answer may have stands here; tests validate answers by them.
#include "base/json_writer.hpp"
#include "mcp/tool.hpp"

namespace yiju::mcp {

namespace {

void put_kind(JsonWriter& json, ValueKind kind) {
  switch (kind) {
    case ValueKind::text:
      json.member("type", "string");
      break;
    case ValueKind::date:
      json.member("type", "string");
      json.member("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
      break;
    case ValueKind::number:
      json.member("type", "integer");
      json.member("minimum", 0);
      break;
    case ValueKind::flag:
      json.member("type", "boolean");
      break;
    case ValueKind::place:
      json.member("type", "string");
      json.array("enum");
      json.value("draft");
      json.value("library");
      json.close();
      break;
  }
}

constexpr std::string_view verification_schema = R"({"type":"object","properties":{
"existence":{"enum":["there","no_such_place","other_wording","text_not_loaded","not_in_library","ambiguous"],
 "description":"there: the provision stands in the library's text; not_in_library: nothing here bears the title, which does not mean that it does not exist"},
"outcome":{"type":"string"},"reason":{"type":"string"},"why":{"type":"string"},
"locator":{"type":"string","description":"20/1: article, paragraph, item; empty: the whole"},
"title":{"type":"string"},
"instrument":{"type":"object","properties":{"title":{"type":"string"},"level":{"type":"string"},"status":{"type":"string"},
 "number":{"type":"string"},"adopted":{"type":"string"},"effective":{"type":"string"},"amended":{"type":"string"},
 "repealed":{"type":"string"},"successor":{"type":"string"}},"required":["title","level","status"]},
"text":{"type":"object","properties":{"wording":{"type":"string"},"file":{"type":"string"}},"required":["file"]},
"nearest":{"type":"array","items":{"type":"string"}},"candidates":{"type":"array","items":{"type":"string"}},
"force":{"type":"object","properties":{"on":{"type":"string"},"answer":{"enum":["in_force","not_yet","ended","replaced","unknown"]},
 "since":{"type":"string"},"until":{"type":"string"}},"required":["on","answer"]},
"quoted":{"type":"object","properties":{"answer":{"enum":["not_asked","there","elsewhere","not_there","other_wording","not_checked"]},
 "at":{"type":"string"}},"required":["answer"]},
"words":{"type":"string"},"words_of_other_wording":{"type":"string","description":"what stands under the number in another wording than that of the day"},
"not_checked":{"type":"array","items":{"type":"string"}}},
"required":["existence","outcome","reason","force","quoted","not_checked"]})";

constexpr std::string_view citations_schema =
    R"({"type":"object","properties":{
"total":{"type":"integer"},"from":{"type":"integer"},"left_off":{"type":"integer","description":"those behind: ask again with from"},
"citations":{"type":"array","items":{"type":"object",
"properties":{"line":{"type":"integer"},"column":{"type":"integer"},
"span":{"type":"array","items":{"type":"integer"},"description":"bytes"},
"characters":{"type":"array","items":{"type":"integer"},"description":"characters"},
"surface":{"type":"string"},"instrument":{"type":"string"},"provision":{"type":"string"},"relation":{"type":"string"}},
"required":["line","column","span","characters","surface","instrument","provision","relation"]}}},"required":["total","from","left_off","citations"]})";

constexpr std::string_view resolutions_schema =
    R"({"type":"object","properties":{
"total":{"type":"integer"},"from":{"type":"integer"},"left_off":{"type":"integer","description":"those behind: ask again with from"},
"citations":{"type":"array","items":{"type":"object",
"properties":{"surface":{"type":"string"},"line":{"type":"integer"},"relation":{"type":"string"},"provision":{"type":"string"},
"instrument":{"type":"string"},
"outcome":{"enum":["resolved","outside","unknown","dangling","ambiguous","self"],"description":"outside: known, its text (of that day) not in the library; unknown: no such title in the library, which does not mean that it does not exist; dangling: the text has no such provision"},
"reason":{"type":"string"},"why":{"type":"string"},"title":{"type":"string"},"level":{"type":"string"},"status":{"type":"string"},
"wording":{"type":"string"},"candidates":{"type":"array","items":{"type":"string"}}},
"required":["surface","line","relation","provision","outcome"]}}},"required":["total","from","left_off","citations"]})";

constexpr std::string_view table_schema = R"({"type":"object","properties":{
"total":{"type":"integer","description":"rows in all"},"from":{"type":"integer"},
"left_off":{"type":"integer","description":"rows behind those given: ask again with from"},
"remarks":{"type":"string"},
"answer":{"type":"object","properties":{"title":{"type":"string"},"summary":{"type":"string"},
 "columns":{"type":"array","items":{"type":"object","properties":{"key":{"type":"string"},"name":{"type":"string"}},"required":["key","name"]}},
 "rows":{"type":"array","items":{"type":"object","additionalProperties":{"type":["string","integer"]}}},
 "source":{"type":"string"}},"required":["title","summary","columns","rows"]}},
"required":["total","from","left_off","answer"]})";

}  // namespace

std::string input_schema(const Tool& tool, Language language) {
  JsonWriter json(false);
  json.object();
  json.member("type", "object");
  json.object("properties");
  for (const Parameter& parameter : tool.parameters) {
    json.object(parameter.name);
    put_kind(json, parameter.kind);
    json.member("description", parameter.help.in(language));
    json.close();
  }
  json.close();
  json.array("required");
  for (const Parameter& parameter : tool.parameters) {
    if (parameter.required) json.value(parameter.name);
  }
  json.close();
  json.member("additionalProperties", false);
  json.close();
  std::string schema = json.take();
  schema.pop_back();
  return schema;
}

std::string_view output_schema(Shape shape) {
  switch (shape) {
    case Shape::verification:
      return verification_schema;
    case Shape::citations:
      return citations_schema;
    case Shape::resolutions:
      return resolutions_schema;
    case Shape::table:
      return table_schema;
  }
  return {};
}

}  // namespace yiju::mcp
