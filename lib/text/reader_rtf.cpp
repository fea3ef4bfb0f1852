#include "text/reader_rtf.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "text/cut_short.hpp"
#include "text/docx_numbering.hpp"
#include "text/reader_encoding.hpp"
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
      : tokens_(bytes), options_(options), draft_(draft) {
    flows_.push_back(std::make_unique<Flow>());
    groups_.push_back({});
  }

  void read() {
    for (RtfToken token = tokens_.next(); token.kind != RtfToken::Kind::end; token = tokens_.next()) take(token);
    flush_bytes();
    if (groups_.size() > 1) draft_.diagnostics.push_back(cut_short());
    while (flows_.size() > 1) end_flow();
    end_paragraph();
    end_row();
    draft_.lines = std::move(flows_.front()->lines);
    report();
  }

 private:
  enum class Target : std::uint8_t { text, nothing, fonts, shape, author };
  enum class FlowKind : std::uint8_t { body, note, box };

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

  /// A run of paragraphs: the body, a note, a text box.
  struct Flow {
    FlowKind kind = FlowKind::body;
    std::size_t note = 0;
    std::string text;          ///< of the paragraph
    std::string label;         ///< in front of it
    Lines lines, cell, boxes;  ///< done; of the open cell; of text boxes anchored in the paragraph
    std::vector<Lines> row;    ///< cells of the open row
    std::uint32_t table = 0, rows = 0;
  };

  Group& group() { return groups_.back(); }
  Flow& flow() { return *flows_.back(); }

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
    if (group().begins_flow) end_flow();
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
    if (!here.hidden && !rejected) (here.label ? flow().label : flow().text) += characters;
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
      end_cell();
    else if (name == "nestcell")
      end_paragraph(true);
    else if (name == "row")
      end_row();
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
      begin_flow(FlowKind::box, 0);
    } else if (target == Target::shape) {
      return true;
    } else if (name == "footnote") {
      begin_note(NoteKind::footnote);
    } else if (name == "annotation") {
      begin_comment();
    } else if (name == "ftnalt") {
      if (flow().kind == FlowKind::note) draft_.set_note_kind(flow().note, NoteKind::endnote);
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

  void begin_flow(FlowKind kind, std::size_t note) {
    auto begun = std::make_unique<Flow>();
    begun->kind = kind;
    begun->note = note;
    flows_.push_back(std::move(begun));
    group().begins_flow = true;
    group().in_table = group().label = false;
  }

  void begin_note(NoteKind kind) {
    flow().text += draft_.add_note(kind, kind == NoteKind::comment ? author_ : std::string());
    begin_flow(FlowKind::note, draft_.note_count() - 1);
  }

  void begin_comment() {
    if (options_.comments) return begin_note(NoteKind::comment);
    ++comments_;
    group().target = Target::nothing;
  }

  void end_flow() {
    end_paragraph();
    end_row();
    const std::unique_ptr<Flow> ended = std::move(flows_.back());
    flows_.pop_back();
    if (ended->kind == FlowKind::note)
      draft_.note_lines(ended->note) = std::move(ended->lines);
    else
      flow().boxes.insert(flow().boxes.end(), ended->lines.begin(), ended->lines.end());
  }

  void end_paragraph(bool in_cell = false) {
    Flow& here = flow();
    while (here.label.ends_with('\t') || here.label.ends_with(' ')) here.label.pop_back();
    std::string text = with_gap(std::exchange(here.label, {}), "tab") + std::exchange(here.text, {});
    const bool table = in_cell || group().in_table;
    if (!table) end_row();
    Lines& lines = table ? here.cell : here.lines;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      if (!trim(std::string_view(text).substr(at, end - at)).empty()) lines.push_back(text.substr(at, end - at));
      at = end + 1;
    }
    lines.insert(lines.end(), here.boxes.begin(), here.boxes.end());
    here.boxes.clear();
  }

  void end_cell() {
    end_paragraph(true);
    flow().row.push_back(std::exchange(flow().cell, {}));
  }

  void end_row() {
    Flow& here = flow();
    if (!here.cell.empty()) here.row.push_back(std::exchange(here.cell, {}));
    if (here.row.empty()) {
      here.rows = 0;
      return;
    }
    if (here.rows == 0) here.table = draft_.add_table();
    std::vector<std::uint32_t> columns(here.row.size());
    for (std::size_t at = 0; at < columns.size(); ++at) columns[at] = static_cast<std::uint32_t>(at);
    draft_.add_row(here.row, columns, here.table, here.rows++, here.lines);
    here.row.clear();
  }

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
  std::vector<std::unique_ptr<Flow>> flows_;
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
  TextDraft draft;
  RtfText(bytes, options, draft).read();
  return draft.finish(std::move(name));
}

}  // namespace yiju
