#include "document/metadata.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/byte_order_mark.hpp"
#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr std::size_t longest_metadata = 65536;  // bytes; --- further down is a rule of Markdown

constexpr WordSet title_keys{"title", "标题", "名称"};
constexpr WordSet version_keys{"publication_date", "pubdate", "date", "公布日期", "发布日期"};
constexpr WordSet effective_keys{"effective_date", "effective", "施行日期", "实施日期", "生效日期"};
constexpr WordSet status_keys{"status", "时效性", "状态"};

// The line at `begin`, without its break; `next` gets the beginning of the one after it.
std::string_view line_at(std::string_view text, std::size_t begin, std::size_t& next) {
  const PlainLine line = line_from(text, begin);
  next = line.next();
  return trim_end(line.words);
}

std::string_view unquoted(std::string_view value) {
  value = trim(value);
  const bool quoted = value.size() > 1 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0];
  return quoted ? value.substr(1, value.size() - 2) : value;
}

bool is_key(std::string_view key, std::string_view found) { return !found.empty() && found == key; }

void take_field(std::string_view key, std::string_view value, Metadata& metadata) {
  std::size_t used = 0;
  const auto date = scan_date(value, used);
  if (is_key(key, title_keys.beginning(key))) metadata.title = value;
  if (is_key(key, status_keys.beginning(key))) metadata.status = value;
  if (date && is_key(key, effective_keys.beginning(key))) metadata.effective = *date;
  if (date && is_key(key, version_keys.beginning(key)) && (key != "date" || !metadata.version.known())) {
    metadata.version = *date;
  }
}

// How metadata are written: the lines around them, and what parts a key from its value.
struct Form {
  std::string_view open, close, other_close;
  char separator;
  bool quoted_keys;  // and lines that may be indented
};
constexpr std::array<Form, 3> forms{
    {{"---", "---", "...", ':', false}, {"+++", "+++", "+++", '=', false}, {"{", "}", "},", ':', true}}};

// title: >- ⏎ 　临江市公园条例: the value stands on the lines below.
constexpr WordSet folds{">", "|"};

class FieldReader {
 public:
  explicit FieldReader(const Form& form) : form_(form) {}

  // Takes a line between the fences; false if it can be none of theirs.
  bool take(std::string_view line) {
    const std::string_view words = form_.quoted_keys ? trim(line) : line;
    const std::size_t at = words.find(form_.separator);
    const bool key = form_.quoted_keys ? words.starts_with('"') : !words.empty() && !beginnings.begins(words);
    const bool field = at != words.npos && at != 0 && key;
    if (field) {
      close();
      std::string_view value = trim(words.substr(at + 1));
      if (form_.quoted_keys && value.ends_with(',')) value.remove_suffix(1);
      key_ = unquoted(words.substr(0, at));
      if (!folds.begins(value)) value_ = unquoted(value);
      ++fields_;
    } else if (!words.empty() && words[0] == ' ' && !trim(words).starts_with('-')) {
      value_ += trim(words);
    }
    return field || line.empty() || beginnings.begins(line) || form_.quoted_keys;
  }

  // What the fields say; nothing where there were none.
  std::optional<Metadata> finish() {
    close();
    if (fields_ == 0) return std::nullopt;
    return std::move(found_);
  }

 private:
  static constexpr WordSet beginnings{" ", "-", "#", "]"};

  void close() {
    take_field(key_, value_, found_);
    value_.clear();
  }

  const Form& form_;
  std::string_view key_;
  std::string value_;
  std::size_t fields_ = 0;
  Metadata found_;
};

}  // namespace

std::size_t read_metadata(std::string_view text, Metadata& metadata) {
  std::size_t begin = 0;
  const std::size_t mark = byte_order_mark_of(text);
  const auto* const form = std::ranges::find(forms, line_at(text, mark, begin), &Form::open);
  if (form == forms.end()) return 0;
  FieldReader fields(*form);
  for (std::size_t at = begin, next = 0; at < std::min(text.size(), longest_metadata); at = next) {
    const std::string_view line = line_at(text, at, next);
    if (line == form->close || line == form->other_close) {
      std::optional<Metadata> found = fields.finish();
      if (!found) return 0;
      metadata = std::move(*found);
      return next;
    }
    if (!fields.take(line)) return 0;
  }
  return 0;
}

}  // namespace yiju
