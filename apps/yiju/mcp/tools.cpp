#include <algorithm>

#include "base/asked_day.hpp"
#include "base/error.hpp"
#include "mcp/tool.hpp"

namespace yiju::mcp {

namespace {

// One row a line, however long.
// clang-format off
constexpr Parameter citation{"citation", ValueKind::text, true, {"一处引用，照平常写法：《网络安全法》第二十条；可写明版本：立法法(2015)第七十二条", "one citation as people write it: 《网络安全法》第二十条; a version may be named: 立法法(2015)第七十二条"}};
constexpr Parameter date{"date", ValueKind::date, false, {"按哪一天，如 2024-01-01；不写为今天", "on which day, such as 2024-01-01; else today"}};
constexpr Parameter as_of{"date", ValueKind::date, false, {"按该日有效的版本，如 2024-01-01", "take the versions in force on that day, such as 2024-01-01"}};
constexpr Parameter node{"node", ValueKind::text, true, {"文件或条款：《网络安全法》第二十条、草案第三十二条", "an instrument or provision: 《网络安全法》第二十条, 草案第三十二条"}};
constexpr Parameter text{"text", ValueKind::text, true, {"文本全文或片段", "a text, whole or a part of one"}};
constexpr Parameter of{"of", ValueKind::text, false, {"只查哪一件文件；不写为草案", "which instrument; else the draft"}};
constexpr Parameter place{"in", ValueKind::place, false, {"draft 问草案（库垫在下面），library 问库；有草案时默认 draft", "draft: ask the draft over the library; library: ask the library itself; draft is the default where one is open"}};
constexpr Parameter from{"from", ValueKind::number, false, {"从第几行起，自 0 数", "the first row, from 0"}};
constexpr Parameter limit{"limit", ValueKind::number, false, {"最多几行（默认 100，最多 500）", "rows at the most (100 if not given, 500 at the most)"}};

constexpr Parameter verify_parameters[] = {citation, date, {"words", ValueKind::text, false, {"据称出自该条的原话", "words that are said to stand there"}}};
constexpr Parameter read_parameters[] = {citation, date};
constexpr Parameter extract_parameters[] = {text, from, limit};
constexpr Parameter resolve_parameters[] = {text, date, from, limit};
constexpr Parameter trace_parameters[] = {node, as_of, place, {"depth", ValueKind::number, false, {"最多上溯几步；0 到底", "steps to go up; 0: to the end"}}, from, limit};
constexpr Parameter impact_parameters[] = {node, as_of, place, {"direct", ValueKind::flag, false, {"只列直接的", "direct ones only"}}, from, limit};
constexpr Parameter gaps_parameters[] = {of, as_of, place, from, limit};
constexpr Parameter stale_parameters[] = {of, as_of, place, from, limit};
constexpr Parameter suggest_parameters[] = {{"node", ValueKind::text, false, {"哪一条；不写为草案中所有没有依据的条文", "which article; else all of the draft without a source"}}, as_of, place, {"top", ValueKind::number, false, {"每条最多几项（默认 5）", "provisions for an article (5 if not given)"}}, from, limit};
constexpr Parameter diff_parameters[] = {{"old", ValueKind::text, true, {"旧文本全文，或库中文本的名称：立法法(2015)", "the old text, whole, or the name of one in the library: 立法法(2015)"}}, {"new", ValueKind::text, true, {"新文本全文，或库中文本的名称", "the new text, whole, or the name of one in the library"}}, from, limit};

constexpr Tool table[] = {
    {"verify_citation", {"核对引用", "Verify a citation"}, {"核对一处引用：库中有没有这一条、某日是否有效、引文是否在该条，并说明没有核对什么。库中没有不等于不存在；已废止不等于不明。", "Verifies one citation: whether the provision is in the library, whether it was in force on a day, whether the quoted words stand there, and what was not checked. Not in the library does not mean that it does not exist; repealed is not unknown."}, verify_parameters, Shape::verification, verify_tool},
    {"read_provision", {"读条文", "Read a provision"}, {"一条、一款的原文，及其版本和效力。", "The words of a provision, with the wording and whether it is in force."}, read_parameters, Shape::verification, read_tool},
    {"extract", {"提取引用", "Extract citations"}, {"一段文本中的引用：位置、所引文件、条款、关系。不管库中有没有。", "The citations of a text: where, which instrument, which provision, which relation. Whatever the library holds."}, extract_parameters, Shape::citations, extract_tool},
    {"resolve", {"认定引用", "Resolve citations"}, {"一段文本中的引用各指库中哪一件、哪一条，附理由。unknown 为库中没有这个名称，不等于不存在。", "What each citation of a text means in the library, with the reason. unknown: no such title in the library, which does not mean that it does not exist."}, resolve_parameters, Shape::resolutions, resolve_tool},
    {"trace", {"上溯依据", "Trace sources"}, {"一条依据什么，直到最高层级，每一步有证据。", "What a provision rests on, up to the highest authority, each step with its evidence."}, trace_parameters, Shape::table, trace_tool},
    {"impact", {"谁依据它", "What rests on it"}, {"什么依据它，直接的和间接的。", "What rests on a provision or an instrument, direct and through others."}, impact_parameters, Shape::table, impact_tool},
    {"gaps", {"没有依据的条文", "Articles without a source"}, {"没有依据的条文及其理由。", "Articles with no cited source, and why each counts as one."}, gaps_parameters, Shape::table, gaps_tool},
    {"stale", {"依据的变动", "What has changed since"}, {"所依据和引用的规定在其后的修改、废止、重新编号。", "What was amended, repealed or renumbered since, of what a text rests on and cites."}, stale_parameters, Shape::table, stale_tool},
    {"suggest", {"可能的依据", "Suggest sources"}, {"没有依据的条文可能依据什么，附理由；只是建议，不入图。", "What an article without a source might rest on, ranked, with reasons; proposals only."}, suggest_parameters, Shape::table, suggest_tool},
    {"diff", {"新旧对照", "Compare two texts"}, {"两份文本对照：条文、用语的增减。", "Two texts side by side: articles and words that came, went and moved."}, diff_parameters, Shape::table, diff_tool},
};
// clang-format on

[[noreturn]] void refuse(std::string_view name, const std::string& zh, const std::string& en) {
  throw Error(ErrorCode::usage, {std::string(name) + "：" + zh, std::string(name) + ": " + en});
}

void check_value(const Parameter& parameter, const JsonValue& value) {
  switch (parameter.kind) {
    case ValueKind::text:
      if (value.kind != JsonKind::text || value.text.empty())
        refuse(parameter.name, "应为不空的字符串", "expected a string that is not empty");
      break;
    case ValueKind::date:
      if (value.kind != JsonKind::text || !read_asked_day(value.text))
        refuse(parameter.name, "应为日期，如 2024-01-01", "expected a date such as 2024-01-01");
      break;
    case ValueKind::number:
      if (value.kind != JsonKind::number || value.number < 0 || value.number > 1e9 ||
          value.number != static_cast<double>(static_cast<std::size_t>(value.number)))
        refuse(parameter.name, "应为不小于 0 的整数", "expected a whole number from 0");
      break;
    case ValueKind::flag:
      if (value.kind != JsonKind::boolean) refuse(parameter.name, "应为 true 或 false", "expected true or false");
      break;
    case ValueKind::place:
      if (value.kind != JsonKind::text || (value.text != "draft" && value.text != "library"))
        refuse(parameter.name, "应为 draft 或 library", "expected draft or library");
      break;
  }
}

}  // namespace

std::span<const Tool> all_tools() { return table; }

const Tool* find_tool(std::string_view name) {
  const auto at = std::ranges::find(table, name, &Tool::name);
  return at == std::end(table) ? nullptr : at;
}

Arguments::Arguments(const JsonValue& given, std::span<const Parameter> parameters) : given_(given) {
  if (given.kind != JsonKind::object && given.kind != JsonKind::null)
    refuse("arguments", "应为对象", "expected an object");
  for (const JsonValue& value : given.values) {
    const auto known = std::ranges::find(parameters, std::string_view(value.key), &Parameter::name);
    if (known == parameters.end()) refuse(value.key, "没有这个参数", "no such argument");
    check_value(*known, value);
  }
  for (const Parameter& parameter : parameters) {
    if (parameter.required && !has(parameter.name)) refuse(parameter.name, "缺少这个参数", "this argument is missing");
  }
}

std::string Arguments::text(std::string_view name) const {
  const JsonValue* value = given_.find(name);
  return value == nullptr ? std::string() : value->text;
}

Date Arguments::date(std::string_view name) const { return read_asked_day(text(name)).value_or(Date{}); }

std::size_t Arguments::number(std::string_view name, std::size_t otherwise) const {
  const JsonValue* value = given_.find(name);
  return value == nullptr ? otherwise : static_cast<std::size_t>(value->number);
}

bool Arguments::flag(std::string_view name) const {
  const JsonValue* value = given_.find(name);
  return value != nullptr && value->truth;
}

}  // namespace yiju::mcp
