// Follows the text with RapidJSON's SAX reader and hands its rows on.
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/byte_order_mark.hpp"
#include "graph/graph_json.hpp"
#include "graph/graph_json_checksum.hpp"
#include "graph/graph_json_rows.hpp"

namespace yiju {
namespace {

/// Follows the text: member of the whole → list → row, and what is inside a row as its fields. Of objects inside a row
/// only "evidence" is looked into; others, and lists of lists, are members that nobody reads.
class Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
 public:
  Handler(GraphRows& reader, std::string_view json, const rapidjson::MemoryStream& stream, std::size_t skipped)
      : reader_(reader), json_(json), stream_(stream), skipped_(skipped) {}

  bool Null() { return objects_ >= 2 || add(FieldKind::other, 0); }
  bool Bool(bool truth) { return add(FieldKind::truth, truth ? 1 : 0); }
  bool Int(int) { return add(FieldKind::other, 0); }
  bool Uint(unsigned value) { return add(FieldKind::number, value); }
  bool Int64(std::int64_t) { return add(FieldKind::other, 0); }
  bool Uint64(std::uint64_t value) { return add(FieldKind::number, value); }
  bool Double(double) { return add(FieldKind::other, 0); }
  bool String(const char* text, rapidjson::SizeType size, bool) { return add(FieldKind::text, 0, {text, size}); }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    (objects_ == 1 ? list_ : key_).assign(text, size);
    return true;
  }
  bool StartObject() {
    ++objects_;
    if (objects_ == 2 && arrays_ != 1) open_inner("{…}");
    if (objects_ == 2) {
      reader_.row().fields.clear();
      reader_.row().begin = place();
    } else if (objects_ == 3) {
      evidence_ = key_ == "evidence" && arrays_ == 1;
      if (!evidence_) reader_.row().fields.push_back({key_, FieldKind::other, {}, 0, place()});
    }
    return true;
  }
  bool EndObject(rapidjson::SizeType) {
    if (objects_-- == 2 && arrays_ == 1) reader_.take_row(list_);
    return true;
  }
  bool StartArray() {
    if (objects_ == 0) reader_.fail(place(), {"一个对象", "an object"}, "[…]");
    if (++arrays_ > 1 && objects_ == 1) fail_row("[…]", place());
    if (arrays_ == 1 && objects_ == 1) open_inner("[…]");
    return true;
  }
  bool EndArray(rapidjson::SizeType) { return arrays_-- != 0; }
  [[nodiscard]] bool right_format() const { return format_; }
  [[nodiscard]] bool right_version() const { return version_; }
  [[nodiscard]] bool has_checksum() const { return checksum_; }

 private:
  /// One past a value; of a list or object that opens, its bracket.
  [[nodiscard]] std::size_t place() const { return stream_.Tell() + skipped_; }
  [[nodiscard]] bool in_list() const {
    return list_ == "instruments" || list_ == "files" || list_ == "nodes" || list_ == "edges" || list_ == "unspecific";
  }

  /// A list or object opens as a member of the whole.
  void open_inner(const char* found) const {
    const bool list = found[0] == '[';
    if (!list && in_list()) fail_list(found, place());
    if (list_ == "folder" || list_ == "format" || list_ == "version") fail_text(found, place());
  }
  void fail_list(std::string found, std::size_t at) const {
    reader_.fail(at, {"列表 \"" + list_ + '"', "a list as \"" + list_ + '"'}, std::move(found));
  }
  void fail_row(std::string found, std::size_t at) const {
    if (in_list()) reader_.fail(at, {" \"" + list_ + "\" 中的对象", "an object in \"" + list_ + '"'}, std::move(found));
  }
  void fail_text(std::string found, std::size_t at) const {
    if (list_ == "version") reader_.fail(at, {"版本 1", "version 1"}, std::move(found));
    const std::string wanted = list_ == "format" ? R"("format": "yiju-graph")" : "\"folder\": \"…\"";
    reader_.fail(at, {" " + wanted, wanted}, std::move(found));
  }

  bool add(FieldKind kind, std::uint64_t number, std::string_view text = {}) {
    if (objects_ >= 2) {
      const bool read = arrays_ <= 2 && (objects_ == 2 || (objects_ == 3 && evidence_));
      if (read) reader_.row().fields.push_back({key_, kind, std::string(text), number, place()});
    } else if (objects_ == 1) {
      add_member(kind, number, text);
    }
    return true;
  }

  /// Of the whole, or of a list where a row should stand.
  void add_member(FieldKind kind, std::uint64_t number, std::string_view text) {
    const std::size_t begin = begin_of_value(json_, place());
    const std::string found(json_.substr(begin, std::min<std::size_t>(place() - begin, 80)));
    if (arrays_ > 0) return fail_row(found, begin);
    if (in_list()) fail_list(found, begin);
    if (list_ == "format" && text != "yiju-graph") fail_text(found, begin);
    if (list_ == "version" && (kind != FieldKind::number || number != 1)) fail_text(found, begin);
    if (list_ == "folder" && kind != FieldKind::text) fail_text(found, begin);
    format_ |= list_ == "format";
    version_ |= list_ == "version";
    if (list_ == "folder")
      reader_.take_folder(text);
    else
      checksum_ |= is_checksum(list_, text);
  }

  GraphRows& reader_;
  std::string_view json_;
  const rapidjson::MemoryStream& stream_;
  std::size_t skipped_;
  std::string list_, key_;
  unsigned objects_ = 0, arrays_ = 0;
  bool format_ = false, version_ = false, checksum_ = false, evidence_ = false;
};

void check_checksum(const std::string& path, std::string_view json, bool has_one, std::vector<Error>* remarks) {
  if (has_right_checksum(json)) return;
  if (has_one)
    throw Error(
        ErrorCode::input, path, 0, 0,
        {"图 JSON：校验和与内容不符", "graph JSON: expected the bytes of its checksum, found others"},
        {"文件已损坏，请用 yiju build 重做；若是有意修改的，请删去 checksum 一项",
         "it is damaged: make it again with yiju build; if it was changed on purpose, delete its \"checksum\""});
  if (remarks == nullptr) return;
  remarks->emplace_back(ErrorCode::input, path, 0, 0,
                        Bilingual("图 JSON 没有校验和，无从得知是否完好",
                                  "graph JSON without a checksum: nothing tells whether it is whole"));
}

}  // namespace

LegalGraph read_graph_json(const std::string& path, std::string_view json, std::vector<Error>* remarks) {
  const std::size_t skipped = byte_order_mark_of(json);
  GraphRows reader(path, json);
  rapidjson::MemoryStream stream(json.data() + skipped, json.size() - skipped);
  Handler handler(reader, json, stream, skipped);
  rapidjson::Reader sax;
  // Iterative: nesting costs memory and not stack.
  const auto result =
      sax.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(stream, handler);
  if (result.IsError()) {
    reader.fail(std::min(result.Offset() + skipped, json.size()), {"合格的 JSON", "well-formed JSON"},
                "(" + std::string(rapidjson::GetParseError_En(result.Code())) + ")");
  }
  const auto need = [&](bool there, const char* member) {
    if (!there) reader.fail(skipped, {std::string(" ") + member, member}, "{…}");
  };
  need(handler.right_format(), R"("format": "yiju-graph")");
  need(handler.right_version(), R"("version": 1)");
  check_checksum(path, json, handler.has_checksum(), remarks);
  return reader.finish();
}

bool is_graph_json(std::string_view bytes) {
  bytes = without_byte_order_mark(bytes);
  for (const std::string_view token : {"{", "\"format\"", ":", "\"yiju-graph\""}) {
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || !bytes.substr(begin).starts_with(token)) return false;
    bytes.remove_prefix(begin + token.size());
  }
  return true;
}

}  // namespace yiju
