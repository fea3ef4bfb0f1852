#include "text/docx_text.hpp"

#include <algorithm>
#include <array>

#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "text/line_shape.hpp"
#include "text/office_xml.hpp"
#include "text/reading_budget.hpp"

namespace yiju {

namespace {

constexpr int deepest = 400;  // tables in tables in text boxes: real documents stay below 50

/// What the prefix stands for at this node; "" where nothing declares it.
std::string_view name_space_of(pugi::xml_node node, std::string_view prefix) {
  const std::string wanted = "xmlns:" + std::string(prefix);
  for (; node; node = node.parent()) {
    if (const pugi::xml_attribute declared = node.attribute(wanted.c_str())) return declared.value();
  }
  return {};
}

/// True if Word and WPS know all that the alternative requires: names of Office and WPS themselves.
bool is_understood(const pugi::xml_node& choice) {
  static constexpr std::array<std::string_view, 4> known{"http://schemas.microsoft.com/",
                                                         "http://schemas.openxmlformats.org/",
                                                         "http://purl.oclc.org/ooxml/", "http://www.wps.cn/"};
  std::string_view required = attribute_named(choice, "Requires");
  for (required = trim(required); !required.empty(); required = trim(required)) {
    const std::string_view prefix = required.substr(0, required.find(' '));
    required.remove_prefix(prefix.size());
    const std::string_view space = name_space_of(choice, prefix);
    const bool ours = std::ranges::any_of(known, [space](std::string_view name) { return space.starts_with(name); });
    if (!space.empty() && !ours) return false;
  }
  return true;
}

/// Of alternatives that say the same (a drawing, and its picture for old programs) the first that Word would take.
pugi::xml_node chosen(const pugi::xml_node& alternatives) {
  for (const pugi::xml_node& choice : alternatives.children()) {
    if (local_name(choice) == "Choice" && is_understood(choice)) return choice;
  }
  return child_named(alternatives, "Fallback");
}

/// A content control that still shows its hint: 单击此处输入文字.
bool shows_placeholder(const pugi::xml_node& control) {
  return is_on(child_named(child_named(control, "sdtPr"), "showingPlcHdr"));
}

enum class Change : std::uint8_t { none, insertion, deletion };

/// w:ins and its like; Word 2003 writes <aml:annotation w:type="Word.Insertion">.
Change change_of(const pugi::xml_node& node, std::string_view name) {
  if (name == "ins" || name == "moveTo" || name == "cellIns") return Change::insertion;
  if (name == "del" || name == "moveFrom" || name == "cellDel") return Change::deletion;
  if (name != "annotation") return Change::none;
  const std::string_view type = attribute_named(node, "type");
  return type == "Word.Insertion" ? Change::insertion : type == "Word.Deletion" ? Change::deletion : Change::none;
}

/// True where the first line is no title but a provision, a table of contents or a history line: the title may stand in
/// the header then.
bool begins_without_title(std::string_view first_line) {
  for (const std::string_view start : {"第一", "第1", "目", "（", "(", "一、", "总则"}) {
    if (first_line.starts_with(start)) return true;
  }
  return false;
}

}  // namespace

DocxElements docx_elements_in(const pugi::xml_node& root) {
  DocxElements elements;
  elements.body = root.child("body");
  elements.styles = root.child("styles");
  elements.numbering = root.child("numbering");
  elements.footnotes = root.child("footnotes");
  elements.endnotes = root.child("endnotes");
  elements.comments = root.child("comments");
  return elements;
}

DocxText::DocxText(const DocxElements& elements, const ReadOptions& options, ReadChunk read_chunk)
    : elements_(elements),
      options_(options),
      read_chunk_(std::move(read_chunk)),
      styles_(elements.styles),
      numbering_(elements.numbering, elements.styles) {
  const auto know = [&](NoteKind kind, const Node& all) {
    for (const Node& note : all.children())
      note_by_id_.emplace(std::pair(kind, std::string(attribute_named(note, "id"))), note);
  };
  know(NoteKind::footnote, elements.footnotes);
  know(NoteKind::endnote, elements.endnotes);
  know(NoteKind::comment, elements.comments);
}

void DocxText::read(TextDraft& draft) {
  draft_ = &draft;
  lines_ = &draft.lines;
  in_body_ = true;
  blocks(elements_.body, 0);
  flush_carried();
  in_body_ = false;
  headers();
  notes();
  report_passed_over();
}

bool DocxText::within(int depth) {
  too_deep_ = too_deep_ || depth > deepest;
  return depth <= deepest;
}

bool DocxText::is_rejected(const Node& node, std::string_view name) {
  const Change change = change_of(node, name);
  if (change == Change::none) return false;
  ++changes_;
  return change == (options_.revisions == Revisions::final ? Change::deletion : Change::insertion);
}

/// Paragraphs and tables under a node, through whatever wraps them (w:sdt, w:ins, w:customXml, wx:sect, …).
void DocxText::blocks(const Node& node, int depth) {
  if (!within(depth)) return;
  for (const Node& child : node.children()) block(child, depth + 1);
}

void DocxText::block(const Node& node, int depth) {
  const std::string_view name = local_name(node);
  if (name == "p")
    paragraph(node, depth);
  else if (name == "tbl")
    table(node, depth);
  else if (name == "altChunk")
    chunk(node);
  else if (name == "AlternateContent")
    blocks(chosen(node), depth);
  else if (!name.ends_with("Pr") && !shows_placeholder(node) && !is_rejected(node, name))
    blocks(node, depth);
}

void DocxText::chunk(const Node& node) {
  if (!read_chunk_) return;
  std::optional<Source> source = read_chunk_(std::string(attribute_named(node, "id")));
  if (!source) return;
  const std::size_t first = lines_->size();
  draft_->add_source(std::move(*source), *lines_);
  if (lines_->size() > first) (*lines_)[first].insert(0, mark_of_place(node));
}

/// Before what an element of the body says.
std::string DocxText::mark_of_place(const Node& element) {
  if (places_of_body == nullptr || !in_body_ || element.offset_debug() < 0) return {};
  places_of_body->push_back(static_cast<std::uint32_t>(element.offset_debug()));
  return draft_->add_place();
}

void DocxText::paragraph(const Node& node, int depth) {
  const Node properties = child_named(node, "pPr");
  const Node mark = child_named(properties, "rPr");
  std::string style(attribute_named(child_named(properties, "pStyle"), "val"));
  if (style.empty()) style = styles_.default_paragraph_style();
  hidden_style_ = styles_.hides(style);
  std::string text = std::exchange(carried_, {});
  std::vector<Node> boxes;
  std::swap(boxes, boxes_);
  std::string* const outer = std::exchange(text_, &text);
  runs(node, depth);
  text_ = outer;
  std::swap(boxes, boxes_);
  const bool end_rejected =
      std::ranges::any_of(mark.children(), [&](const Node& change) { return is_rejected(change, local_name(change)); });
  if (end_rejected) {  // so it goes on in the next one
    carried_ = std::move(text);
  } else if (!text.empty() || !(is_on(child_named(mark, "vanish")) || hidden_style_)) {
    if (styles_.is_contents(style)) text.erase(std::min(text.rfind('\t'), text.size()));
    write(label_of(properties, style) + text);
  }
  for (const Node& box : boxes) blocks(box, depth + 1);
}

std::string DocxText::label_of(const Node& properties, const std::string& style) {
  if (const Node shown = child_named(child_named(properties, "listPr"), "t")) {  // Word 2003 writes the label itself
    const std::string_view font = attribute_named(shown, "font");
    if (font == "Symbol" || font.starts_with("Wingdings")) return {};  // a bullet
    return with_gap(std::string(attribute_named(shown, "val")), "tab");
  }
  return numbering_.next(place_of(properties, style));
}

DocxNumbering::Place DocxText::place_of(const Node& properties, const std::string& style) const {
  DocxNumbering::Place place = styles_.place(style, numbering_);
  const auto [list, level] = list_named(properties);
  if (list >= 0)
    place = {list == 0 ? -1 : list, std::max(level, 0)};
  else if (level >= 0)
    place.level = level;
  return place;
}

void DocxText::write(const std::string& text) {
  charge_words(text.size());
  for (const PlainLine& written : PlainLines(text)) {
    std::string line(written.words);
    drop_end_blanks(line);
    if (!trim(places_of_body ? without_places(line) : line).empty()) lines_->push_back(std::move(line));
  }
}

void DocxText::headers() {
  if (draft_->lines.empty()) return;
  if (!begins_with_table_ && !begins_without_title(without_places(draft_->lines.front()))) return;
  for (const Node& header : elements_.headers) {
    Lines lines;
    lines_ = &lines;
    blocks(header, 0);
    flush_carried();
    if (lines.empty() || !may_be_title(lines.back())) continue;
    draft_->lines.insert(draft_->lines.begin(), lines.begin(), lines.end());
    return;
  }
}

void DocxText::notes() {
  for (std::size_t at = 0; at < noted_.size(); ++at) {  // a note may have notes
    const PendingNote note = noted_[at];
    Lines lines;
    lines_ = &lines;
    blocks(note.node, 0);
    flush_carried();
    draft_->note_lines(note.index) = std::move(lines);
  }
}

void DocxText::report_passed_over() {
  const auto tell = [&](DiagnosticCode code, Severity severity, std::uint32_t count, std::string detail) {
    if (count > 0) draft_->diagnostics.push_back({code, severity, {}, count, 0, std::move(detail)});
  };
  const bool final = options_.revisions == Revisions::final;
  tell(final ? DiagnosticCode::changes_accepted : DiagnosticCode::changes_rejected, Severity::note, changes_, {});
  tell(DiagnosticCode::comments_passed_over, Severity::note, comments_, {});
  tell(DiagnosticCode::hidden_passed_over, Severity::note, hidden_runs_, {});
  tell(DiagnosticCode::part_skipped, Severity::error, too_deep_ ? 1 : 0, "nesting");
}

namespace {

/// The character that an element stands for; 0 where it stands for none.
char sign_of(std::string_view name) {
  if (name == "tab" || name == "ptab") return '\t';
  if (name == "br" || name == "cr") return '\n';
  return name == "noBreakHyphen" ? '-' : '\0';
}

}  // namespace

void DocxText::runs(const Node& node, int depth) {
  if (!within(depth)) return;
  for (const Node& child : node.children()) run_child(child, local_name(child), depth + 1);
}

void DocxText::run_child(const Node& child, std::string_view name, int depth) {
  if (name == "r") {
    if (!hidden(child)) runs(child, depth);
  } else if (name == "t" || name == "delText") {
    add_words(child);
  } else if (const char sign = sign_of(name); sign != 0) {
    *text_ += sign;
  } else if (name == "txbxContent") {
    boxes_.push_back(child);
  } else if (name == "AlternateContent") {
    runs(chosen(child), depth);
  } else if (!refer_from(child, name) && name != "rt" && !name.ends_with("Pr") && !shows_placeholder(child) &&
             !is_rejected(child, name)) {
    runs(child, depth);
  }
}

/// Notes and comments: a reference to one in a part of its own, or, in older files, its words at the place itself.
bool DocxText::refer_from(const Node& child, std::string_view name) {
  const bool comment = name == "annotation" && attribute_named(child, "type") == "Word.Comment";
  if (name == "footnoteReference")
    refer(NoteKind::footnote, child);
  else if (name == "endnoteReference")
    refer(NoteKind::endnote, child);
  else if (name == "commentReference")
    refer(NoteKind::comment, child);
  else if (name == "footnote" || name == "endnote" || comment)
    refer_to(child, comment ? NoteKind::comment : name == "footnote" ? NoteKind::footnote : NoteKind::endnote);
  else
    return false;
  return true;
}

void DocxText::add_words(const Node& element) {
  const char* const words = element.text().get();
  if (*words != 0) *text_ += mark_of_place(element);
  *text_ += words;
}

void DocxText::refer(NoteKind kind, const Node& reference) {
  const auto found = note_by_id_.find(std::pair(kind, std::string(attribute_named(reference, "id"))));
  if (found == note_by_id_.end()) return;
  const Node note = found->second;
  note_by_id_.erase(found);  // each is read once, even if it refers to itself
  if (kind != NoteKind::comment) *text_ += mark_of_place(reference);
  refer_to(note, kind);
}

void DocxText::refer_to(const Node& note, NoteKind kind) {
  if (kind == NoteKind::comment) {
    const bool ours = attribute_named(note, "initials") == own_initials;
    comments_ += !options_.comments && !ours ? 1 : 0;
    if (!options_.comments || ours) return;
  }
  *text_ += draft_->add_note(kind, std::string(attribute_named(note, "author")));
  noted_.push_back({draft_->note_count() - 1, note});
}

bool DocxText::hidden(const Node& run) {
  const Node properties = child_named(run, "rPr");
  const Node vanish = child_named(properties, "vanish");
  const bool hides = vanish ? is_on(vanish)
                            : hidden_style_ || styles_.hides(attribute_named(child_named(properties, "rStyle"), "val"));
  if (hides && child_named(run, "t")) ++hidden_runs_;
  return hides;
}

}  // namespace yiju
