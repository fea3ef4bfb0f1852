// Akoma Ntoso 3.0 (OASIS LegalDocML, part 1 vocabulary, part 2 schema): a loaded text as <act>, or <doc> for an
// official document, with its provisions as hierarchy and each citation as <ref> (a range as <rref>) where it stands.
// Citations are inline and never activeRef or passiveRef, which are for modifications. Names follow akn_identifier.hpp.
// Text is kept whole; Markdown marks and line breaks inside a provision are not text.
#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "base/markup.hpp"
#include "base/unique_names.hpp"
#include "document/markdown.hpp"
#include "output/export/akn_identifier.hpp"
#include "output/export/export.hpp"

namespace yiju {
namespace {

using Xml = pugi::xml_node;

void set(Xml node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(clean_text(value).c_str());
}

Xml add(Xml parent, const char* name) { return parent.append_child(name); }

class AkomaNtoso {
 public:
  AkomaNtoso(const Corpus& corpus, std::size_t index)
      : corpus_(corpus), index_(index), document_(corpus.documents[index]), extraction_(corpus.extractions[index]) {
    for (const Citation& citation : extraction_.citations) cited_.push_back(&citation);
    std::stable_sort(cited_.begin(), cited_.end(),
                     [](const Citation* a, const Citation* b) { return a->span.begin < b->span.begin; });
  }

  std::string write() {
    pugi::xml_document out;
    Xml root = add(out, "akomaNtoso");
    set(root, "xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
    const bool statute = document_.form == DocumentForm::statute || document_.form == DocumentForm::amendment;
    const InstrumentId instrument = corpus_.registry.instrument_of(static_cast<DocumentId>(index_));
    const bool draft = instrument != no_instrument && corpus_.registry.instruments()[instrument].level == Level::draft;
    const char* form = !statute ? "doc" : draft ? "bill" : "act";
    Xml text = add(root, form);
    set(text, "name", form);
    write_meta(add(text, "meta"));
    preface_ = add(text, "preface");
    body_ = add(text, statute ? "body" : "mainBody");
    conclusions_ = add(text, "conclusions");
    for (NodeIndex i = 1; i < document_.nodes.size(); i = document_.nodes[i].end) write_top(i);
    if (!preface_.first_child()) text.remove_child(preface_);
    if (!body_.first_child()) write_container(body_, "body", 0);
    if (!conclusions_.first_child()) text.remove_child(conclusions_);
    std::ostringstream bytes;
    out.save(bytes, "", pugi::format_raw, pugi::encoding_utf8);
    return bytes.str();
  }

 private:
  void write_meta(Xml meta) {
    const Date date = document_.version.known() ? document_.version : document_.adopted;
    const std::string day = date.day != 0 ? to_string(date) : "0001-01-01";
    const InstrumentId own = corpus_.registry.instrument_of(static_cast<DocumentId>(index_));
    const std::string work = akn_work_iri(document_.title, document_.form, first_day(own));
    Xml identification = add(meta, "identification");
    set(identification, "source", "#yiju");
    const auto level = [&](const char* name, const std::string& iri, const char* what) {
      Xml node = add(identification, name);
      set(add(node, "FRBRthis"), "value", iri + "/!main");
      set(add(node, "FRBRuri"), "value", iri);
      Xml dated = add(node, "FRBRdate");
      set(dated, "date", day);
      set(dated, "name", date.day != 0 ? what : "unknown");
      set(add(node, "FRBRauthor"), "href", "#yiju");
      return node;
    };
    set(add(level("FRBRWork", work, "version"), "FRBRcountry"), "value", "cn");
    set(add(level("FRBRExpression", work + "/zho@" + (date.day != 0 ? day : ""), "version"), "FRBRlanguage"),
        "language", "zho");
    level("FRBRManifestation", work + "/zho@" + (date.day != 0 ? day : "") + ".xml", "version");
    Xml references = add(meta, "references");
    set(references, "source", "#yiju");
    Xml maker = add(references, "TLCOrganization");
    set(maker, "eId", "yiju");
    set(maker, "href", "/akn/ontology/organization/yiju");
    set(maker, "showAs", "yiju");
  }

  void write_top(NodeIndex index) {
    const ProvisionNode& node = document_.nodes[index];
    switch (node.kind) {
      case ProvisionKind::title: {
        Xml paragraph = add(add(preface_, "longTitle"), "p");
        write_words(paragraph, node.span);
        break;
      }
      case ProvisionKind::history:
      case ProvisionKind::contents:
        write_paragraph(preface_, node.span);
        break;
      case ProvisionKind::signature:
        write_paragraph(conclusions_, node.span);
        break;
      case ProvisionKind::text:
        if (body_.first_child()) {
          write_container(body_, "text", index);
        } else {
          write_paragraph(preface_, node.span);
        }
        break;
      default:
        write_provision(body_, index);
    }
  }

  void write_paragraph(Xml parent, Span span) {
    Xml paragraph = add(parent, "p");
    write_words(paragraph, span);
    if (!paragraph.first_child()) parent.remove_child(paragraph);
  }

  void write_container(Xml parent, const char* name, NodeIndex index) {
    Xml container = add(parent, "hcontainer");
    set(container, "name", name);
    set(container, "eId", fresh("hcontainer_" + std::to_string(++containers_)));
    write_words(add(add(container, "content"), "p"), document_.nodes[index].span);
  }

  void write_provision(Xml parent, NodeIndex index) {
    const ProvisionNode& node = document_.nodes[index];
    const char* name = akn_element(node.kind);
    if (*name == '\0') {
      write_container(parent, name_of(node.kind), index);
      return;
    }
    Xml element = add(parent, name);
    set(element, "eId", fresh(akn_identifier(locator_of(document_, index))));
    Span own = own_span(document_, index);
    if (node.number_end > 0) {
      const Span number = without_marks({own.begin, own.begin + node.number_end});
      add(element, "num").text().set(clean_text(slice(document_.source.text, number)).c_str());
      own.begin = number.end;
    }
    own = without_marks(own);
    const bool has_children = index + 1 < node.end;
    const bool headed = node.kind <= ProvisionKind::article || node.kind == ProvisionKind::heading;
    Xml words =
        has_children && headed ? add(element, "heading") : add(add(element, has_children ? "intro" : "content"), "p");
    write_words(words, own);
    if (has_children && !words.first_child()) element.remove_child(headed ? words : words.parent());
    for (NodeIndex child = index + 1; child < node.end; child = document_.nodes[child].end)
      write_provision(element, child);
  }

  /// Without blanks and Markdown's marks in front.
  [[nodiscard]] Span without_marks(Span span) const {
    std::uint8_t hashes = 0;
    span.begin += skip_markdown(slice(document_.source.text, span), hashes);
    return span;
  }

  /// The words of a span with its citations as links.
  void write_words(Xml parent, Span span) {
    auto next = std::lower_bound(cited_.begin(), cited_.end(), span.begin,
                                 [](const Citation* citation, std::uint32_t at) { return citation->span.begin < at; });
    std::uint32_t at = span.begin;
    for (; next != cited_.end() && (*next)->span.begin < span.end; ++next) {
      const Citation& citation = **next;
      if (citation.span.begin < at || citation.span.end > span.end || citation.span.empty()) continue;
      write_plain(parent, {at, citation.span.begin});
      write_reference(parent, citation);
      at = citation.span.end;
    }
    write_plain(parent, {at, span.end});
  }

  void write_plain(Xml parent, Span span) {
    std::string_view text = slice(document_.source.text, span);
    std::string words;
    while (!text.empty()) {
      if (text.starts_with("<!--")) {  // a comment of Markdown: no words of the text
        const std::size_t end = text.find("-->");
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 3);
        continue;
      }
      const char c = text.front();
      const bool blank = c == ' ' || c == '\n' || c == '\t';
      if (blank && !words.empty() && !words.ends_with(' ')) words += ' ';
      if (!blank && c != '*' && c != '#' && c != '\r') words += c;
      text.remove_prefix(1);
    }
    if (words.ends_with(' ')) words.pop_back();
    if (!words.empty()) parent.append_child(pugi::node_pcdata).set_value(clean_text(words).c_str());
  }

  /// The day of the first wording that is known: one for all versions of a work, as its IRI is.
  [[nodiscard]] Date first_day(InstrumentId instrument) const {
    if (instrument == no_instrument) return {};
    const Instrument& known = corpus_.registry.instruments()[instrument];
    return known.adopted.known() ? known.adopted : known.issued;
  }

  [[nodiscard]] std::string work_of(const Citation& citation, InstrumentId instrument) const {
    const std::string& title = instrument == no_instrument ? extraction_.titles[citation.instrument]
                                                           : corpus_.registry.instruments()[instrument].title;
    return akn_work_iri(title, DocumentForm::statute, first_day(instrument));
  }

  void write_reference(Xml parent, const Citation& citation) {
    const bool self = citation.instrument == self_title;
    const Resolution& meant =
        corpus_.resolutions[index_][static_cast<std::size_t>(&citation - extraction_.citations.data())];
    const std::string work = self ? "" : work_of(citation, meant.instrument);
    // 第十二条第（三）项 names no 款; the text itself tells which one holds the item.
    const bool found = meant.document == index_ && meant.node != no_node && !citation.target.range();
    const Locator exact = found ? locator_of(document_, meant.node) : citation.target;
    const auto target = [&](const Locator& locator) {
      const std::string id = akn_identifier(locator);
      if (self) return "#" + id;
      return id.empty() ? work : work + "/~" + id;
    };
    Xml reference = add(parent, citation.target.range() ? "rref" : "ref");
    if (citation.target.range()) {
      set(reference, "from", target(citation.target.first()));
      set(reference, "upTo", target(citation.target.last()));
    } else {
      set(reference, "href", target(exact));
    }
    reference.text().set(clean_text(slice(document_.source.text, citation.span)).c_str());
  }

  /// An eId stands once in a file; the second of the same place gets _2 behind it.
  std::string fresh(const std::string& wanted) {
    return wanted.empty() ? used_.take("nn_1", "nn") : used_.take(wanted);
  }

  const Corpus& corpus_;
  std::size_t index_;
  const Document& document_;
  const Extraction& extraction_;
  std::vector<const Citation*> cited_;
  UniqueNames used_;
  Xml preface_, body_, conclusions_;
  int containers_ = 0;
};

}  // namespace

std::vector<FolderFile> write_akoma_ntoso(const Corpus& corpus) {
  std::vector<FolderFile> files;
  UniqueNames names;
  for (DocumentId i = 0; i < corpus.documents.size() && !corpus.is_library(i); ++i) {
    std::string name = corpus.documents[i].title.empty() ? "untitled" : corpus.documents[i].title;
    std::replace_if(
        name.begin(), name.end(),
        [](char c) { return std::string_view("/\\:*?\"<>|\n\r\t").find(c) != std::string_view::npos; }, '_');
    files.push_back({names.take(name) + ".xml", AkomaNtoso(corpus, i).write()});
  }
  return files;
}

}  // namespace yiju
