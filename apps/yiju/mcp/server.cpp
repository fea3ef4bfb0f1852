#include "mcp/server.hpp"

#include <algorithm>
#include <array>
#include <new>

#include "base/error.hpp"
#include "base/json_writer.hpp"
#include "mcp/resources.hpp"
#include "mcp/tool.hpp"

namespace yiju::mcp {

/// Which of the two the request speaks.
struct Server::Era {
  bool handshake = true;  ///< revisions up to 2025-11-25
};

namespace {

constexpr std::string_view newest = "2026-07-28";
constexpr std::array<std::string_view, 4> with_handshake = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"};
constexpr std::string_view revision_key = "io.modelcontextprotocol/protocolVersion",
                           capabilities_key = "io.modelcontextprotocol/clientCapabilities";

constexpr std::string_view server_info = R"({"name":"yiju","title":"yiju 依据","version":")" YIJU_VERSION R"("})";
constexpr std::string_view capabilities = R"({"tools":{},"resources":{}})";

constexpr BilingualView instructions{
    "中国法律引用的核对与查询，全部在本机，不联网、不写入。先用 verify_citation "
    "核对引用再使用。库中没有（not_in_library、unknown）"
    "不等于不存在；已废止（ended）不等于不明。每个回答的 not_checked 说明没有核对什么，须一并告诉用户。",
    "Verifies and looks up citations of Chinese law, all on this machine: nothing is fetched or written. Verify a "
    "citation "
    "with verify_citation before relying on it. not_in_library and unknown do not mean that a text does not exist; "
    "ended "
    "(repealed) is not unknown. What an answer lists under not_checked was not checked: pass it on to the user."};

std::string supported_revisions() {
  std::string list = "[\"" + std::string(newest) + "\"";
  for (const std::string_view revision : with_handshake) list += ",\"" + std::string(revision) + "\"";
  return list + "]";
}

const JsonValue* text_member(const JsonValue& object, std::string_view name) {
  const JsonValue* value = object.find(name);
  return value != nullptr && value->kind == JsonKind::text ? value : nullptr;
}

std::string quoted(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

// How long a client may keep a list: nothing changes while the server runs.
constexpr std::string_view lasting = R"("ttlMs":3600000,"cacheScope":"private",)";

// The members that every result has since 2026-07-28, put in front of a result's own.
std::string as_modern(const std::string& result, std::string_view method) {
  const bool kept = method != "tools/call";
  return "{\"resultType\":\"complete\",\"_meta\":{\"io.modelcontextprotocol/serverInfo\":" + std::string(server_info) +
         "}," + std::string(kept ? lasting : "") + result.substr(1);
}

std::string_view bare_json(std::string& line) {
  while (line.ends_with('\n')) line.pop_back();
  return line;
}

constexpr BilingualView only_here{
    "。以上只就本机的库而言：库中没有不等于不存在。",
    ". This is about the library on this machine alone: what it does not hold may exist all the same."};

std::string tool_failure(const Error& error, BilingualView caution, Language language) {
  std::string text = error.message.in(language);
  if (!error.hint.empty()) text += std::string(choose(language, "。提示：", ". Hint: ")) + error.hint.in(language);
  text += caution.in(language);
  return R"({"content":[{"type":"text","text":)" + quoted(text) + R"(}],"isError":true})";
}

}  // namespace

std::string Server::initialize(const Request& request) const {
  const JsonValue* asked = text_member(request.params, "protocolVersion");
  if (asked == nullptr) throw Fault{FaultCode::invalid_params, "expected \"protocolVersion\", a string"};
  const auto known = std::ranges::find(with_handshake, std::string_view(asked->text));
  const std::string_view revision = known == with_handshake.end() ? with_handshake.front() : *known;
  return "{\"protocolVersion\":" + quoted(revision) + ",\"capabilities\":" + std::string(capabilities) +
         ",\"serverInfo\":" + std::string(server_info) +
         ",\"instructions\":" + quoted(instructions.in(desk_.language())) + "}";
}

std::string Server::discover() const {
  return "{\"supportedVersions\":" + supported_revisions() + ",\"capabilities\":" + std::string(capabilities) +
         ",\"instructions\":" + quoted(instructions.in(desk_.language())) + "}";
}

std::string Server::list_tools() const {
  std::string list;
  for (const Tool& tool : all_tools()) {
    list +=
        std::string(list.empty() ? "" : ",") + "{\"name\":" + quoted(tool.name) +
        ",\"title\":" + quoted(tool.title.in(desk_.language())) +
        ",\"description\":" + quoted(tool.help.in(desk_.language())) +
        ",\"inputSchema\":" + input_schema(tool, desk_.language()) +
        ",\"outputSchema\":" + on_one_line(output_schema(tool.shape)) +
        R"(,"annotations":{"readOnlyHint":true,"destructiveHint":false,"idempotentHint":true,"openWorldHint":false}})";
  }
  return "{\"tools\":[" + list + "]}";
}

std::string Server::call_tool(const Request& request) {
  const JsonValue* name = text_member(request.params, "name");
  if (name == nullptr) throw Fault{FaultCode::invalid_params, "expected \"name\", a string"};
  const Tool* tool = find_tool(name->text);
  if (tool == nullptr) throw Fault{FaultCode::invalid_params, "no such tool: " + name->text};
  static const JsonValue no_arguments;
  const JsonValue* given = request.params.find("arguments");
  BilingualView caution;
  try {
    const Arguments arguments(given == nullptr ? no_arguments : *given, tool->parameters);
    caution = only_here;  // from here on what fails is not found
    const std::string json = on_one_line(tool->answer(desk_, arguments));
    return "{\"content\":[{\"type\":\"text\",\"text\":" + quoted(json) + "}],\"structuredContent\":" + json +
           ",\"isError\":false}";
  } catch (const Error& error) {
    return tool_failure(error, caution, desk_.language());
  }
}

std::string Server::read(const Request& request, const Era& era) {
  const JsonValue* uri = text_member(request.params, "uri");
  if (uri == nullptr) throw Fault{FaultCode::invalid_params, "expected \"uri\", a string"};
  const std::optional<ResourceText> found = read_resource(desk_, uri->text);
  if (!found) {
    throw Fault{era.handshake ? FaultCode::no_such_resource : FaultCode::invalid_params,
                "no such resource here; what the library does not hold may exist all the same",
                "{\"uri\":" + quoted(uri->text) + "}"};
  }
  return "{\"contents\":[{\"uri\":" + quoted(uri->text) + ",\"mimeType\":" + quoted(found->type) +
         ",\"text\":" + quoted(found->text) + "}]}";
}

std::string Server::result_of(const Request& request, const Era& era) {
  const std::string& method = request.method;
  if (method == "tools/call") return call_tool(request);
  if (method == "tools/list") return list_tools();
  if (method == "resources/read") return read(request, era);
  if (method == "resources/list") {
    std::string list = resource_list(desk_);
    return "{\"resources\":" + std::string(bare_json(list)) + "}";
  }
  if (method == "resources/templates/list") {
    std::string list = resource_templates(desk_.language());
    return "{\"resourceTemplates\":" + std::string(bare_json(list)) + "}";
  }
  if (era.handshake && method == "initialize") return initialize(request);
  if (era.handshake && method == "ping") return "{}";
  if (!era.handshake && method == "server/discover") return discover();
  throw Fault{FaultCode::no_such_method, "no such method: " + method};
}

std::string Server::answer(const Request& request) {
  if (!request.fault.empty()) return request.fault;
  if (request.id.empty()) return {};
  try {
    Era era;
    const JsonValue* meta = request.params.find("_meta");
    const JsonValue* revision = meta == nullptr ? nullptr : text_member(*meta, revision_key);
    era.handshake = revision == nullptr && request.method != "server/discover";
    if (revision != nullptr && revision->text != newest) {
      throw Fault{FaultCode::unsupported_revision, "this revision of the protocol is not spoken: " + revision->text,
                  "{\"supported\":" + supported_revisions() + ",\"requested\":" + quoted(revision->text) + "}"};
    }
    const JsonValue* offered = meta == nullptr ? nullptr : meta->find(capabilities_key);
    if (!era.handshake && (revision == nullptr || offered == nullptr || offered->kind != JsonKind::object)) {
      throw Fault{FaultCode::invalid_params,
                  "expected " + std::string(revision_key) + " and " + std::string(capabilities_key) + " in _meta"};
    }
    const std::string result = on_one_line(result_of(request, era));
    return reply(request.id, era.handshake ? result : as_modern(result, request.method));
  } catch (const Fault& fault) {
    return reply(request.id, fault);
  } catch (const std::bad_alloc&) {
    return reply(request.id, Fault{FaultCode::internal_error, "out of memory"});
  } catch (const std::exception& trouble) {
    return reply(request.id, Fault{FaultCode::internal_error, trouble.what()});
  }
}

}  // namespace yiju::mcp
