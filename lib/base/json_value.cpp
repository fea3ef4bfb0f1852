#include "base/json_value.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>

#include "base/byte_order_mark.hpp"
#include "base/error.hpp"
#include "base/plain_line.hpp"
#include "base/utf8.hpp"

namespace yiju {

namespace {

constexpr std::size_t deepest = 100;  // levels; the tree is freed by recursion

// Builds the tree from RapidJSON's events. An event comes when its token has been read, so a token's start is the first
// byte behind the token before it that is no blank, comma or colon.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, const rapidjson::MemoryStream& stream) : text_(text), stream_(stream) {}

  bool Null() { return add(JsonKind::null); }
  bool Bool(bool truth) {
    return add(JsonKind::boolean, [&](JsonValue& value) { value.truth = truth; });
  }
  bool Int(int number) { return Double(number); }
  bool Uint(unsigned number) { return Double(number); }
  bool Int64(std::int64_t number) { return Double(static_cast<double>(number)); }
  bool Uint64(std::uint64_t number) { return Double(static_cast<double>(number)); }
  bool Double(double number) {
    return add(JsonKind::number, [&](JsonValue& value) { value.number = number; });
  }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
  bool String(const char* bytes, rapidjson::SizeType size, bool) {
    return add(JsonKind::text, [&](JsonValue& value) { value.text.assign(bytes, size); });
  }
  bool Key(const char* bytes, rapidjson::SizeType size, bool) {
    key_.assign(bytes, size);
    key_offset_ = start_of_token();
    return true;
  }
  bool StartObject() { return open(JsonKind::object); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool StartArray() { return open(JsonKind::array); }
  bool EndArray(rapidjson::SizeType) { return close(); }

  [[nodiscard]] JsonValue take() { return std::move(root_); }
  [[nodiscard]] bool too_deep() const { return too_deep_; }

 private:
  // Where the token behind the last one begins.
  std::size_t next_token() const {
    std::size_t at = last_;
    while (at < text_.size() && std::string_view(" \t\r\n,:").find(text_[at]) != std::string_view::npos) ++at;
    return at;
  }

  std::uint32_t start_of_token() {
    const std::size_t at = next_token();
    last_ = std::max(at + 1, stream_.Tell());
    return static_cast<std::uint32_t>(at);
  }

  // Under the key that was read last, which it takes.
  JsonValue begin_value(JsonKind kind) {
    JsonValue value;
    value.kind = kind;
    value.offset = start_of_token();
    value.key = std::exchange(key_, {});
    value.key_offset = key_offset_;
    return value;
  }

  template <typename Fill>
  bool add(JsonKind kind, Fill fill) {
    JsonValue value = begin_value(kind);
    fill(value);
    if (open_.empty()) {
      root_ = std::move(value);
    } else {
      open_.back().values.push_back(std::move(value));
    }
    return true;
  }
  bool add(JsonKind kind) {
    return add(kind, [](JsonValue&) {});
  }

  bool open(JsonKind kind) {
    if (open_.size() == deepest) {
      too_deep_ = true;
      return false;
    }
    open_.push_back(begin_value(kind));
    return true;
  }

  bool close() {
    last_ = next_token() + 1;  // the stream may stand before the bracket or behind it
    JsonValue value = std::move(open_.back());
    open_.pop_back();
    if (open_.empty()) {
      root_ = std::move(value);
    } else {
      open_.back().values.push_back(std::move(value));
    }
    return true;
  }

  std::string_view text_;
  const rapidjson::MemoryStream& stream_;
  std::vector<JsonValue> open_;
  JsonValue root_;
  std::string key_;
  std::uint32_t key_offset_ = 0;
  std::size_t last_ = 0;
  bool too_deep_ = false;
};

// RapidJSON words its errors in English only.
const char* chinese_of(rapidjson::ParseErrorCode code) {
  switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
      return "文件是空的";
    case rapidjson::kParseErrorDocumentRootNotSingular:
      return "结尾之后还有内容";
    case rapidjson::kParseErrorObjectMissName:
      return "对象成员缺名称";
    case rapidjson::kParseErrorObjectMissColon:
      return "成员名称之后缺冒号";
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
      return "对象成员之后缺逗号或 }";
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
      return "数组元素之后缺逗号或 ]";
    case rapidjson::kParseErrorStringMissQuotationMark:
      return "文字缺结尾的引号";
    case rapidjson::kParseErrorStringInvalidEncoding:
      return "文字不是合格的 UTF-8";
    default:
      return "此处的值不合格";
  }
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const {
  const auto found =
      std::find_if(values.begin(), values.end(), [&](const JsonValue& value) { return value.key == name; });
  return kind == JsonKind::object && found != values.end() ? &*found : nullptr;
}

JsonValue parse_json(const std::string& path, std::string_view text) {
  const std::size_t skipped = byte_order_mark_of(text);
  rapidjson::MemoryStream stream(text.data() + skipped, text.size() - skipped);
  TreeBuilder builder(text.substr(skipped), stream);
  rapidjson::Reader reader;
  const rapidjson::ParseResult result =
      reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(stream, builder);
  if (builder.too_deep()) {
    fail_at(path, text, static_cast<std::uint32_t>(stream.Tell() + skipped),
            {"嵌套过深", "nested deeper than 100 levels"});
  }
  if (result.IsError()) {
    fail_at(path, text, static_cast<std::uint32_t>(std::min(result.Offset() + skipped, text.size())),
            {std::string("不是合格的 JSON：") + chinese_of(result.Code()),
             std::string("malformed JSON: ") + rapidjson::GetParseError_En(result.Code())});
  }
  return builder.take();
}

void fail_at(const std::string& path, std::string_view text, std::uint32_t offset, Bilingual message, Bilingual hint) {
  const std::string_view before = text.substr(0, std::min<std::size_t>(offset, text.size()));
  const auto lines = std::count(before.begin(), before.end(), '\n');
  throw Error(ErrorCode::input, path, static_cast<std::uint32_t>(lines + 1),
              static_cast<std::uint32_t>(count_code_points(last_line(before)) + 1), std::move(message),
              std::move(hint));
}

const char* describe(JsonKind kind, Language language) {
  const bool zh = language == Language::zh;
  switch (kind) {
    case JsonKind::null:
      return "null";
    case JsonKind::boolean:
      return zh ? "真假值" : "true or false";
    case JsonKind::number:
      return zh ? "数" : "a number";
    case JsonKind::text:
      return zh ? "文字" : "a string";
    case JsonKind::array:
      return zh ? "数组" : "an array";
    case JsonKind::object:
      return zh ? "对象" : "an object";
  }
  return "";
}

}  // namespace yiju
