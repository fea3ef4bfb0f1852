#include "text/reader_rtf.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "text/cut_short.hpp"
#include "text/reader_encoding.hpp"
#include "text/rtf_flows.hpp"
#include "text/rtf_tokens.hpp"
#include "text/text_draft.hpp"

namespace yiju {

namespace {

constexpr unsigned symbol_page = 42;  // code page of fonts whose characters are pictures: bullets
constexpr unsigned western = 1252;

/// The code page of a font's \fcharset; 0: that of the document.
unsigned code_page_of_charset(int charset) {
  constexpr std::array<std::pair<int, unsigned>, 8> pages{
      {{2, symbol_page}, {128, 932}, {129, 949}, {134, 936}, {136, 950}, {161, 1253}, {204, 1251}, {238, 1250}}};
  const auto found = std::ranges::find(pages, charset, &std::pair<int, unsigned>::first);
  return found == pages.end() ? 0 : found->second;
}

/// Groups whose words are no text of the document.
bool is_skipped_group(std::string_view name) {
  constexpr std::array<std::string_view, 29> names = {
      "colortbl", "stylesheet", "info",      "pict",      "header",  "headerl", "headerr", "headerf",
      "footer",   "footerl",    "footerr",   "footerf",   "objdata", "ftnsep",  "ftnsepc", "ftncn",
      "aftnsep",  "aftnsepc",   "aftncn",    "tc",        "xe",      "rxe",     "txe",     "listtable",
      "revtbl",   "rsidtbl",    "themedata", "datafield", "filetbl"};
  return std::ranges::find(names, name) != names.end();
}

class RtfText {
 public:
  RtfText(std::string_view bytes, const ReadOptions& options, TextDraft& draft)
      : tokens_(bytes), options_(options), draft_(draft), flows_(draft) {
    groups_.push_back({});
  }

  void read() {
    for (RtfToken token = tokens_.next(); token.kind != RtfToken::Kind::end; token = tokens_.next()) take(token);
    flush_bytes();
    if (groups_.size() > 1) draft_.diagnostics.push_back(cut_short());
    flows_.finish(group().in_table);
    report();
  }

 private:
  enum class Target : std::uint8_t { text, nothing, fonts, shape, author };

  /// What a group changes for what stands in it.
  struct Group {
    Target target = Target::text;
    int skipped_after_unicode = 1;  ///< \uc
    unsigned font_page = 0;         ///< of its font; 0: the document's
    bool hidden = false, deleted = false, inserted = false, in_table = false;
    bool label = false;        ///< \listtext
    bool starred = false;      ///< \* stood in front
    bool begins_flow = false;  ///< the flow ends with it
  };

  Group& group() { return groups_.back(); }

  void take(const RtfToken& token) {
    if (token.kind != RtfToken::Kind::byte) flush_bytes();
    switch (token.kind) {
      case RtfToken::Kind::open:
        groups_.push_back(group());
        group().starred = group().begins_flow = false;
        pending_skip_ = 0;
        break;
      case RtfToken::Kind::close:
        close_group();
        break;
      case RtfToken::Kind::word:
        word(token);
        break;
      case RtfToken::Kind::symbol:
        symbol(token.byte);
        break;
      case RtfToken::Kind::byte:
        byte(token.byte);
        break;
      case RtfToken::Kind::end:
        break;
    }
  }

  void close_group() {
    pending_skip_ = 0;
    if (groups_.size() == 1) return;
    if (group().begins_flow) flows_.end(group().in_table);
    groups_.pop_back();
  }

  void byte(char c) {
    if (pending_skip_ > 0) {
      --pending_skip_;
      return;
    }
    bytes_ += c;
  }

  /// Bytes are decoded together: characters of GBK have two.
  void flush_bytes() {
    if (bytes_.empty()) return;
    const unsigned page = group().font_page == 0 ? document_page_ : group().font_page;
    const std::string bytes = std::exchange(bytes_, {});
    if (group().target == Target::author) author_ += bytes;
    if (page != symbol_page) append(from_code_page(bytes, page));
  }

  void append(std::string_view characters) {
    const Group& here = group();
    if (here.target != Target::text) return;
    hidden_ += here.hidden;
    changes_ += here.deleted || here.inserted;
    const bool rejected = options_.revisions == Revisions::final ? here.deleted : here.inserted;
    if (here.hidden || rejected) return;
    here.label ? flows_.add_label(characters) : flows_.add_words(characters);
  }

  void append(char32_t character) {
    std::string characters;
    append_utf8(characters, character);
    append(characters);
  }

  void symbol(char c) {
    if (pending_skip_ > 0) {
      --pending_skip_;
      return;
    }
    if (c == '*') group().starred = true;
    if (c == '~') append(" ");
    if (c == '_') append("-");
    if (c == '\n' || c == '\r') end_paragraph();
  }

  void word(const RtfToken& token) {
    const std::string_view name = token.name;
    if (name == "u") return unicode(token.number);
    if (pending_skip_ > 0) {
      --pending_skip_;
      return;
    }
    if (name == "bin") return tokens_.skip(static_cast<std::size_t>(std::max(0, token.number)));
    if (destination(name) || property(token)) return;
    if (const char32_t character = character_of(name); character != 0) return append(character);
    if (group().target != Target::text) return;
    if (name == "par" || name == "sect" || name == "page" || name == "column")
      end_paragraph();
    else if (name == "line")
      append("\n");
    else if (name == "cell")
      flows_.end_cell();
    else if (name == "nestcell")
      flows_.end_paragraph(true);
    else if (name == "row")
      flows_.end_row();
  }

  /// \u20013 and the replacement characters behind it; surrogates come as two of them.
  void unicode(int number) {
    auto unit = static_cast<char32_t>(number < 0 ? number + 65536 : number);
    pending_skip_ = group().skipped_after_unicode;
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_surrogate_ = unit;
      return;
    }
    if (unit >= 0xDC00 && unit < 0xE000) {
      if (high_surrogate_ == 0) return;
      unit = 0x10000 + ((high_surrogate_ - 0xD800) << 10) + (unit - 0xDC00);
    }
    high_surrogate_ = 0;
    if (unit > 0 && unit < 0x110000) append(unit);
  }

  /// Words that say what a group is for.
  bool destination(std::string_view name) {
    const bool starred = std::exchange(group().starred, false);
    Target& target = group().target;
    if (target == Target::nothing) return true;
    if (name == "shptxt") {
      target = Target::text;
      flows_.begin_box();
      enter_flow();
    } else if (target == Target::shape) {
      return true;
    } else if (name == "footnote") {
      begin_note(NoteKind::footnote);
    } else if (name == "annotation") {
      begin_comment();
    } else if (name == "ftnalt") {
      flows_.make_endnote();
    } else if (name == "fonttbl") {
      target = Target::fonts;
    } else if (name == "shpinst") {
      target = Target::shape;
    } else if (name == "atnauthor") {
      target = Target::author;
      author_.clear();
    } else if (name == "listtext" || name == "pntext") {
      group().label = true;
    } else if (is_skipped_group(name) || starred) {
      target = Target::nothing;
    } else {
      return false;
    }
    return true;
  }

  bool property(const RtfToken& token) {
    const std::string_view name = token.name;
    const bool on = !token.has_number || token.number != 0;
    Group& here = group();
    if (name == "ansicpg")
      document_page_ = token.number > 0 ? static_cast<unsigned>(token.number) : western;
    else if (name == "uc")
      here.skipped_after_unicode = std::clamp(token.number, 0, 16);
    else if (name == "deff")
      default_font_ = token.number;
    else if (name == "f")
      set_font(token.number);
    else if (name == "fcharset" && here.target == Target::fonts)
      page_of_font_[font_] = code_page_of_charset(token.number);
    else if (name == "v")
      here.hidden = on;
    else if (name == "deleted")
      here.deleted = on;
    else if (name == "revised")
      here.inserted = on;
    else if (name == "plain")
      here.hidden = here.deleted = here.inserted = false, set_font(default_font_);
    else if (name == "pard")
      here.in_table = false;
    else if (name == "intbl")
      here.in_table = true;
    else
      return false;
    return true;
  }

  void set_font(int font) {
    font_ = font;
    if (group().target == Target::fonts) return;
    const auto found = page_of_font_.find(font);
    group().font_page = found == page_of_font_.end() ? 0 : found->second;
  }

  /// The open group is that of a note or a box that has just begun.
  void enter_flow() {
    group().begins_flow = true;
    group().in_table = group().label = false;
  }

  void begin_note(NoteKind kind) {
    flows_.begin_note(kind, kind == NoteKind::comment ? author_ : std::string());
    enter_flow();
  }

  void begin_comment() {
    if (options_.comments) return begin_note(NoteKind::comment);
    ++comments_;
    group().target = Target::nothing;
  }

  void end_paragraph() { flows_.end_paragraph(group().in_table); }

  void report() {
    const auto tell = [&](DiagnosticCode code, std::uint32_t count) {
      if (count > 0) draft_.diagnostics.push_back({code, Severity::note, {}, count, 0, {}});
    };
    const bool final = options_.revisions == Revisions::final;
    tell(final ? DiagnosticCode::changes_accepted : DiagnosticCode::changes_rejected, changes_);
    tell(DiagnosticCode::comments_passed_over, comments_);
    tell(DiagnosticCode::hidden_passed_over, hidden_);
  }

  RtfTokens tokens_;
  ReadOptions options_;
  TextDraft& draft_;
  std::vector<Group> groups_;
  RtfFlows flows_;
  std::map<int, unsigned> page_of_font_;
  std::string bytes_;   ///< of text, not yet decoded
  std::string author_;  ///< of the comment to come
  unsigned document_page_ = western;
  int font_ = 0, default_font_ = 0;
  int pending_skip_ = 0;  ///< replacement characters behind \u
  char32_t high_surrogate_ = 0;
  std::uint32_t changes_ = 0, comments_ = 0, hidden_ = 0;
};

}  // namespace

Source read_rtf(std::string name, std::string_view bytes, const ReadOptions& options) {
  bytes.remove_prefix(std::min(bytes.find('{'), bytes.size()));  // a mark of UTF-8, blank lines
  TextDraft draft;
  RtfText(bytes, options, draft).read();
  return draft.finish(std::move(name));
}

}  // namespace yiju
