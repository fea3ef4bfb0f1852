#include "mcp/message.hpp"

#include "base/error.hpp"
#include "base/json_writer.hpp"

namespace yiju::mcp {

namespace {

constexpr std::string_view no_id = "null";

Request malformed(FaultCode code, std::string message, const std::string& id = std::string(no_id)) {
  Request request;
  request.fault = reply(id, Fault{code, std::move(message)});
  return request;
}

Request read_request(std::string_view text, const JsonValue& value) {
  if (value.kind != JsonKind::object) return malformed(FaultCode::invalid_request, "expected an object");
  const JsonValue* version = value.find("jsonrpc");
  const JsonValue* method = value.find("method");
  const JsonValue* id = value.find("id");
  const bool named = id != nullptr && (id->kind == JsonKind::text || id->kind == JsonKind::number);
  const std::string shown = named ? id_text(text, *id) : std::string(no_id);
  const bool answer = method == nullptr && (value.find("result") != nullptr || value.find("error") != nullptr);
  if (answer) return {};  // to a question that was never asked
  if (version == nullptr || version->kind != JsonKind::text || version->text != "2.0")
    return malformed(FaultCode::invalid_request, "expected \"jsonrpc\": \"2.0\"", shown);
  if (method == nullptr || method->kind != JsonKind::text)
    return malformed(FaultCode::invalid_request, "expected \"method\", a string", shown);
  if (id != nullptr && !named) return malformed(FaultCode::invalid_request, "expected \"id\", a string or a number");
  Request request;
  if (named) request.id = shown;
  request.method = method->text;
  const JsonValue* params = value.find("params");
  if (params != nullptr && params->kind != JsonKind::object && params->kind != JsonKind::null)
    return named ? malformed(FaultCode::invalid_params, "expected \"params\", an object", shown) : Request{};
  if (params != nullptr) request.params = *params;
  return request;
}

}  // namespace

std::string id_text(std::string_view text, const JsonValue& id) {
  if (id.kind == JsonKind::text) {
    std::string quoted;
    append_json_string(quoted, id.text);
    return quoted;
  }
  const std::size_t end = text.find_first_of(" \t\r\n,}]", id.offset);
  return std::string(text.substr(id.offset, end == std::string_view::npos ? end : end - id.offset));
}

Message read_message(std::string_view line) {
  Message message;
  try {
    const JsonValue value = parse_json("stdin", line);
    message.batch = value.kind == JsonKind::array;
    if (!message.batch) {
      message.requests.push_back(read_request(line, value));
    } else if (value.values.empty()) {
      message.batch = false;
      message.requests.push_back(malformed(FaultCode::invalid_request, "expected at least one request"));
    }
    for (const JsonValue& one : message.batch ? value.values : std::vector<JsonValue>())
      message.requests.push_back(read_request(line, one));
  } catch (const Error& error) {
    message = {};
    message.requests.push_back(malformed(FaultCode::parse_error, error.message.en));
  }
  return message;
}

std::string on_one_line(std::string_view json) {
  std::string line;
  line.reserve(json.size());
  for (std::size_t at = 0; at < json.size(); ++at) {
    if (json[at] != '\n') {
      line += json[at];
      continue;
    }
    while (at + 1 < json.size() && json[at + 1] == ' ') ++at;
  }
  return line;
}

std::string reply(const std::string& id, std::string_view result) {
  return R"({"jsonrpc":"2.0","id":)" + id + R"(,"result":)" + std::string(result) + "}";
}

std::string reply(const std::string& id, const Fault& fault) {
  std::string out = R"({"jsonrpc":"2.0","id":)" + id + R"(,"error":{"code":)" +
                    std::to_string(static_cast<int>(fault.code)) + R"(,"message":)";
  append_json_string(out, fault.message);
  if (!fault.data.empty()) out += R"(,"data":)" + fault.data;
  return out + "}}";
}

}  // namespace yiju::mcp
