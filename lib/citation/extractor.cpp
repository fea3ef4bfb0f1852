#include "citation/extractor.hpp"

#include "citation/column_source.hpp"
#include "citation/note_tie.hpp"
#include "citation/reading.hpp"
#include "document/plain_reading.hpp"

namespace yiju {

namespace {

// Headings, numbers and tables of contents name no other provision: 第三章 on its own line is the chapter itself.
bool holds_citations(ProvisionKind kind) {
  switch (kind) {
    case ProvisionKind::root:
    case ProvisionKind::title:
    case ProvisionKind::contents:
    case ProvisionKind::metadata:
    case ProvisionKind::cover:
    case ProvisionKind::part:
    case ProvisionKind::subpart:
    case ProvisionKind::chapter:
    case ProvisionKind::section:
    case ProvisionKind::article:
    case ProvisionKind::note:  // read by its reference
      return false;
    default:
      return true;
  }
}

// The history of a text that a decision republishes in its annex tells of that text, not of the decision.
bool is_of_republished(const Document& document, const ProvisionNode& node) {
  return node.kind == ProvisionKind::history && document.form == DocumentForm::amendment && node.parent != no_node &&
         document.nodes[node.parent].kind == ProvisionKind::annex;
}

}  // namespace

static Extraction extract_plain(const Document& document) {
  Reading reading(document);
  for (NodeIndex node = 0; node < document.nodes.size(); ++node) {
    if (document.nodes[node].kind == ProvisionKind::former) {  // the old wording cites for the text that it was
      node = document.nodes[node].end - 1;
      continue;
    }
    if (is_of_republished(document, document.nodes[node])) continue;
    if (holds_citations(document.nodes[node].kind)) reading.read_unit(node, own_span(document, node));
  }
  for (const DocumentNote& note : document.notes) {
    if (!is_column(note.kind)) reading.read_note(note);
  }
  Extraction extraction = reading.take();
  add_column_sources(document, extraction);
  if (extraction.subject != self_title || !document.enclosed.empty())
    extraction.ties = find_note_ties(document, extraction);
  return extraction;
}

Extraction extract_citations(const Document& document) {
  return is_read_as_written(document) ? extract_plain(document) : extract_plain(plain_reading(document));
}

const char* name_of(Naming naming) {
  switch (naming) {
    case Naming::quoted:
      return "quoted";
    case Naming::bare:
      return "bare";
    case Naming::short_name:
      return "short_name";
    case Naming::self:
      return "self";
    case Naming::relative:
      return "relative";
    case Naming::carried:
      return "carried";
    case Naming::deictic:
      return "deictic";
  }
  return "";
}

}  // namespace yiju
