#include "text/reader_html.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "base/invisible.hpp"
#include "base/item_mark.hpp"
#include "base/letter_case.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "text/html_main_part.hpp"
#include "text/html_nodes.hpp"
#include "text/html_notes.hpp"
#include "text/html_tags.hpp"
#include "text/line_shape.hpp"
#include "text/page_control.hpp"
#include "text/reader_encoding.hpp"
#include "text/text_draft.hpp"
#include "text/xml_prolog.hpp"

namespace yiju {

namespace {

/// Word's and WPS's own HTML says so in its root element: a document, with nothing of a site around it.
bool is_word_html(std::string_view html) {
  return html.substr(0, 1024).find("urn:schemas-microsoft-com:office:word") != std::string_view::npos;
}

class HtmlText {
 public:
  HtmlText(const HtmlMainPart& part, const HtmlNotes& notes, TextDraft& draft)
      : part_(part), notes_(notes), draft_(draft) {}

  void read() {
    children(part_.node());
    flush();
    if (!part_.heading().empty() && !begins_with_heading()) lines_.insert(lines_.begin(), part_.heading());
    draft_.lines = std::move(lines_);
  }

 private:
  /// True where the first lines together are the heading; 附件1 and its like may stand before it.
  [[nodiscard]] bool begins_with_heading() const {
    const std::string heading = without_white_space(part_.heading());
    for (std::size_t start = 0; start < 2; ++start) {
      std::string together;
      for (std::size_t at = start; at < lines_.size() && together.size() < heading.size(); ++at) {
        together += without_white_space(lines_[at]);
      }
      if (together.starts_with(heading)) return true;
    }
    return false;
  }

  void node(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE) {
      text(node->v.text.text);
    } else if (node->type == GUMBO_NODE_ELEMENT && !part_.is_dropped(node)) {
      element(node);
    }
  }

  void element(const GumboNode* node) {
    const GumboTag tag = node->v.element.tag;
    if (tag == GUMBO_TAG_A && take_note_link(node)) return;
    if (take_note(node)) return;
    const bool block = tag != GUMBO_TAG_UNKNOWN && is_block_tag(gumbo_normalized_tagname(tag));
    if (block) flush();
    const bool preformatted = std::exchange(preformatted_, preformatted_ || tag == GUMBO_TAG_PRE);
    if (tag == GUMBO_TAG_TR)
      row(node);
    else if (tag == GUMBO_TAG_TABLE)
      table(node);
    else if (tag == GUMBO_TAG_OL)
      ordered_list(node);
    else
      children(node);
    preformatted_ = preformatted;
    if (block) flush();
  }

  /// A mark in the text that refers to a note, or one in a note that leads back, is no text.
  bool take_note_link(const GumboNode* link) {
    if (notes_.leads_back(link)) return true;
    const std::string_view name = notes_.referred_by(link);
    if (name.empty()) return false;
    const auto [note, fresh] = note_by_name_.try_emplace(std::string(name), draft_.note_count());
    if (fresh) line_ += draft_.add_note(NoteKind::footnote);
    return true;
  }

  /// The words of a note that the text has referred to stand apart from it.
  bool take_note(const GumboNode* block) {
    const auto note = note_by_name_.find(notes_.name_of(block));
    if (note == note_by_name_.end()) return false;
    flush();
    Lines words;
    std::swap(words, lines_);
    children(block);
    flush();
    std::swap(words, lines_);
    draft_.note_lines(note->second) = std::move(words);
    return true;
  }

  void children(const GumboNode* parent) {
    const GumboVector& all = parent->v.element.children;
    for (unsigned i = 0; i < all.length; ++i) node(static_cast<const GumboNode*>(all.data[i]));
  }

  /// A line with the cells parted by tabs; where a cell has several blocks, each block is a line, as in a page's layout
  /// table.
  void row(const GumboNode* row_node) {
    std::vector<Lines> cells;
    std::vector<std::uint32_t> columns;
    std::uint32_t column = pass_covered(0);
    const GumboVector& all = row_node->v.element.children;
    for (unsigned i = 0; i < all.length; ++i) {
      const auto* const child = static_cast<const GumboNode*>(all.data[i]);
      Lines cell;
      std::swap(cell, lines_);
      node(child);
      flush();
      std::swap(cell, lines_);
      if (!cell.empty()) {
        cells.push_back(std::move(cell));
        columns.push_back(column);
      }
      if (child->type == GUMBO_NODE_ELEMENT) column = pass_covered(cover(child, column));
    }
    for (; column < covered_.size(); ++column) covered_[column] -= covered_[column] > 0 ? 1 : 0;
    draft_.add_row(cells, columns, table_, row_++, lines_);
  }

  static std::uint32_t span_of(const GumboNode* cell, const char* attribute, long longest) {
    const std::string span(html_attribute(cell, attribute));
    return static_cast<std::uint32_t>(std::clamp(std::strtol(span.c_str(), nullptr, 10), 1L, longest));
  }

  /// The first column from `column` on that no cell of a row above reaches down to; those before it are passed.
  std::uint32_t pass_covered(std::uint32_t column) {
    for (; column < covered_.size() && covered_[column] > 0; ++column) --covered_[column];
    return column;
  }

  /// The column behind a cell, whose columns it covers in the rows to come.
  std::uint32_t cover(const GumboNode* cell, std::uint32_t column) {
    constexpr long widest = 64, tallest = 65534;
    constexpr std::uint32_t most_columns = 1024;
    const std::uint32_t end = column + span_of(cell, "colspan", widest);
    const std::uint32_t rows = span_of(cell, "rowspan", tallest);
    if (rows > 1 && end <= most_columns) {
      covered_.resize(std::max<std::size_t>(covered_.size(), end));
      std::fill(covered_.begin() + column, covered_.begin() + end, rows - 1);
    }
    return end;
  }

  void table(const GumboNode* node) {
    const std::uint32_t outer = std::exchange(table_, draft_.add_table());
    const std::uint32_t outer_row = std::exchange(row_, 0);
    std::vector<std::uint32_t> outer_covered = std::exchange(covered_, {});
    children(node);
    covered_ = std::move(outer_covered);
    table_ = outer;
    row_ = outer_row;
  }

  /// The browser writes 1. 2. 3. before the items, so they are part of what people read, unless the items have numbers
  /// of their own: 第一条, （一）.
  static bool bears_number(std::string_view item) {
    item = trim(item);
    return after_ordinal(item).has_value() || item_mark_bytes(item) != 0;
  }

  void ordered_list(const GumboNode* list) {
    const std::string start(html_attribute(list, "start"));
    long number = start.empty() ? 1 : std::clamp(std::strtol(start.c_str(), nullptr, 10), -99999L, 99999L);
    const GumboVector& all = list->v.element.children;
    for (unsigned i = 0; i < all.length; ++i) {
      const auto* const item = static_cast<const GumboNode*>(all.data[i]);
      if (item->type == GUMBO_NODE_ELEMENT && item->v.element.tag == GUMBO_TAG_LI) {
        flush();
        numbered_ = !bears_number(html_text_of(item));
        if (numbered_) line_ = std::to_string(number) + ".";
        ++number;
      }
      node(item);
      if (std::exchange(numbered_, false)) line_.clear();  // an empty item
    }
  }

  void text(std::string_view characters) {
    for (std::size_t at = 0; at < characters.size();) {
      const CodePoint character = decode(characters, at);
      const std::string_view bytes = characters.substr(at, character.bytes);
      at += character.bytes;
      const char32_t c = character.value;
      if (preformatted_ && c == '\n') {
        flush();
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        space_ = true;
        broken_ = broken_ || c == '\n';
      } else if (!is_invisible(c)) {
        append(c == 0xA0 ? std::string_view(" ") : bytes);
      }
    }
  }

  /// White space between words is one space; a line break in the source between two Chinese characters is nothing, but
  /// for one after 第一条, which some programs break there for the space that it stands for.
  void append(std::string_view character) {
    if (space_ && !line_.empty() && !numbered_) {
      const bool chinese = broken_ && display_width(character) == 2 && ends_wide() && !is_ordinal_alone(line_);
      if (!chinese) line_ += ' ';
    }
    space_ = broken_ = numbered_ = false;
    line_ += character;
  }

  [[nodiscard]] bool ends_wide() const {
    std::size_t start = line_.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(line_[start]) & 0xC0) == 0x80) --start;
    return display_width(std::string_view(line_).substr(start)) == 2;
  }

  void flush() {
    if (numbered_) return;  // <li><p>…: the number waits for its text
    const std::string_view line = trim(line_);
    const bool control = part_.extent() == HtmlExtent::main_part && is_page_control(line);
    if (!line.empty() && !control) lines_.emplace_back(line);
    line_.clear();
    space_ = broken_ = false;
  }

  const HtmlMainPart& part_;
  const HtmlNotes& notes_;
  TextDraft& draft_;
  std::map<std::string, std::size_t, std::less<>> note_by_name_;
  Lines lines_;
  std::uint32_t table_ = 0, row_ = 0;   ///< of the open table
  std::vector<std::uint32_t> covered_;  ///< by column: rows to come that a cell above reaches down to
  std::string line_;
  bool space_ = false;         ///< white space since the last character
  bool broken_ = false;        ///< with a line break in it
  bool numbered_ = false;      ///< line_ holds only a list number
  bool preformatted_ = false;  ///< within <pre>
};

/// What programs leave in pages that stands for nothing: a parser would show it as U+FFFD.
bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r';
}

struct GumboClosing {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

}  // namespace

bool is_html(std::string_view bytes) {
  const std::string head = in_lower_case(after_xml_prolog(bytes).substr(0, 14));
  for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<meta"}) {
    if (head.starts_with(tag)) return true;
  }
  return false;
}

Source read_html(std::string name, std::string bytes, const HtmlOptions& options) {
  const std::string declared = options.charset.empty() ? declared_encoding(bytes) : std::string(options.charset);
  return read_decoded_html(read_declared_text(std::move(name), std::move(bytes), declared), options.extent);
}

Source read_decoded_html(Source source, HtmlExtent extent) {
  if (is_word_html(source.text)) extent = HtmlExtent::whole;
  for (Diagnostic& diagnostic : source.diagnostics) diagnostic.span = {};  // it counted in the page, not in its text
  if (!is_tame_html(source.text)) {
    source.text = strip_tags(source.text);
    source.diagnostics.push_back({DiagnosticCode::part_skipped, Severity::warning, {}, 0, 0, "HTML"});
    return source;
  }
  std::erase_if(source.text, is_control);
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const std::unique_ptr<GumboOutput, GumboClosing> page(
      gumbo_parse_with_options(&options, source.text.data(), source.text.size()));
  TextDraft draft;
  if (page != nullptr) HtmlText(HtmlMainPart(page->root, extent), HtmlNotes(page->root), draft).read();
  draft.diagnostics = std::move(source.diagnostics);
  const Encoding encoding = source.encoding;
  source = draft.finish_or_warn(std::move(source.path));
  source.encoding = encoding;
  return source;
}

}  // namespace yiju
