#include "text/rtf_flows.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "text/docx_numbering.hpp"

namespace yiju {

RtfFlows::RtfFlows(TextDraft& draft) : draft_(draft) { begin(Kind::body, 0); }

void RtfFlows::begin(Kind kind, std::size_t note) {
  flows_.push_back(std::make_unique<Flow>());
  open().kind = kind;
  open().note = note;
}

void RtfFlows::begin_note(NoteKind kind, const std::string& author) {
  add_words(draft_.add_note(kind, author));
  begin(Kind::note, draft_.note_count() - 1);
}

void RtfFlows::make_endnote() {
  if (open().kind == Kind::note) draft_.set_note_kind(open().note, NoteKind::endnote);
}

void RtfFlows::end(bool in_table) {
  end_paragraph(in_table);
  end_row();
  const std::unique_ptr<Flow> ended = std::move(flows_.back());
  flows_.pop_back();
  if (ended->kind == Kind::note)
    draft_.note_lines(ended->note) = std::move(ended->lines);
  else
    open().boxes.insert(open().boxes.end(), ended->lines.begin(), ended->lines.end());
}

void RtfFlows::end_paragraph(bool in_table) {
  Flow& here = open();
  while (here.label.ends_with('\t') || here.label.ends_with(' ')) here.label.pop_back();
  const std::string text = with_gap(std::exchange(here.label, {}), "tab") + std::exchange(here.text, {});
  if (!in_table) end_row();
  Lines& lines = in_table ? here.cell : here.lines;
  for (const PlainLine& line : PlainLines(text)) {
    if (!trim(line.words).empty()) lines.emplace_back(line.words);
  }
  lines.insert(lines.end(), here.boxes.begin(), here.boxes.end());
  here.boxes.clear();
}

void RtfFlows::end_cell() {
  end_paragraph(true);
  open().row.push_back(std::exchange(open().cell, {}));
}

void RtfFlows::end_row() {
  Flow& here = open();
  if (!here.cell.empty()) here.row.push_back(std::exchange(here.cell, {}));
  if (here.row.empty()) {
    here.rows = 0;
    return;
  }
  if (here.rows == 0) here.table = draft_.add_table();
  std::vector<std::uint32_t> columns(here.row.size());
  std::iota(columns.begin(), columns.end(), 0U);
  draft_.add_row(here.row, columns, here.table, here.rows++, here.lines);
  here.row.clear();
}

void RtfFlows::finish(bool in_table) {
  while (flows_.size() > 1) end(in_table);
  end_paragraph(in_table);
  end_row();
  draft_.lines = std::move(open().lines);
}

}  // namespace yiju
