#include "text/odf_elements.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "text/odf_changes.hpp"
#include "text/odf_lists.hpp"
#include "text/office_xml.hpp"

namespace yiju {

namespace {

constexpr int deepest = 200;  // real documents stay below 30
constexpr const char* contents_style = "toc";
constexpr int widest_repeat = 64;  // columns that one cell stands for, blanks that one element does

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

/// What holds no words of the text: declarations, the marks of notes, hidden fields, lists of changes.
bool is_no_text(std::string_view name) {
  return is_one_of(name, {"tracked-changes", "sequence-decls", "variable-decls", "user-field-decls", "forms", "scripts",
                          "note-citation", "hidden-text", "ruby-text", "change-info", "creator", "date", "title",
                          "desc", "number", "list-level-style-number", "event-listeners"});
}

class OdfElements {
 public:
  using Node = pugi::xml_node;

  explicit OdfElements(Node out)
      : out_(out),
        lists_(out.append_child("numbering")),
        body_(out.append_child("body")),
        header_(out.append_child("hdr")),
        footnotes_(out.append_child("footnotes")),
        endnotes_(out.append_child("endnotes")),
        comments_(out.append_child("comments")) {
    Node contents = out.append_child("styles").append_child("style");
    contents.append_attribute("type") = "paragraph";
    contents.append_attribute("styleId") = contents_style;
    contents.append_child("name").append_attribute("val") = "toc 1";
  }

  void know(const Node& root) {
    for (const char* part : {"styles", "automatic-styles"}) {
      const Node styles = child_named(root, part);
      lists_.know(styles);
      for (const Node& style : styles.children()) {
        if (attribute_named(child_named(style, "text-properties"), "display") == "none")
          hidden_.emplace(attribute_named(style, "name"));
      }
    }
  }

  void read(const Node& root, const Node& text) {
    changes_.know(child_named(text, "tracked-changes"));
    if (!lists_.outline().empty()) outline_list_ = lists_.begin(lists_.outline());
    blocks(text, body_, 0);
    const Node pages = child_named(root, "master-styles");
    blocks(child_named(child_named(pages, "master-page"), "header"), header_, 0);
  }

 private:
  struct List {
    std::string style;
    int number = 0, level = -1;
  };

  void blocks(const Node& node, Node into, int depth) {
    if (!within(depth)) return;
    for (const Node& child : node.children()) {
      const std::string_view name = local_name(child);
      if (name == "p" || name == "h")
        paragraph(child, into, depth + 1);
      else if (name == "list")
        list(child, into, depth + 1);
      else if (name == "table")
        table(child, into, depth + 1);
      else if (name == "table-of-content")
        contents(child, into, depth + 1);
      else if (name == "change-start" || name == "change-end")
        changes_.mark(child);
      else if (!is_no_text(name))
        blocks(child, into, depth + 1);
    }
  }

  bool within(int depth) {
    if (depth > deepest && !out_.child("too_deep")) out_.append_child("too_deep");
    return depth <= deepest;
  }

  void contents(const Node& node, Node into, int depth) {
    const bool outer = std::exchange(in_contents_, true);
    blocks(child_named(node, "index-body"), into, depth);
    in_contents_ = outer;
  }

  void list(const Node& node, Node into, int depth) {
    const List outer = list_;
    const std::string_view style = attribute_named(node, "style-name");
    if (!style.empty()) list_.style = style;
    ++list_.level;
    if (outer.level < 0) list_.number = number_of(node);
    last_style_ = list_.style;
    last_number_ = list_.number;
    lists_by_id_[std::string(attribute_named(node, "id"))] = list_.number;
    for (const Node& item : node.children()) {
      const std::string_view name = local_name(item);
      if (name != "list-item" && name != "list-header") continue;
      if (const int start = number_named(item, "start-value", -1); start >= 0)
        list_.number = last_number_ = lists_.begin(list_.style, list_.level, start);
      numbered_ = name == "list-item";
      blocks(item, into, depth);
      numbered_ = false;
    }
    list_ = outer;
  }

  /// Of an outermost list: a new one, or the one that it goes on with.
  int number_of(const Node& node) {
    const auto found = lists_by_id_.find(std::string(attribute_named(node, "continue-list")));
    if (node.attribute("text:continue-list") && found != lists_by_id_.end()) return found->second;
    if (attribute_named(node, "continue-numbering") == "true" && last_style_ == list_.style) return last_number_;
    return lists_.begin(list_.style);
  }

  void table(const Node& node, Node into, int depth) {
    const List outer = std::exchange(list_, {});
    rows(node, into.append_child("tbl"), depth);
    list_ = outer;
  }

  void rows(const Node& node, Node table, int depth) {
    if (!within(depth)) return;
    for (const Node& child : node.children()) {
      if (local_name(child) == "table-row")
        row(child, table.append_child("tr"), depth + 1);
      else if (local_name(child).starts_with("table-"))  // header rows, groups of rows
        rows(child, table, depth + 1);
    }
  }

  void row(const Node& node, Node out, int depth) {
    int covered = 0;  // columns that the cell before reaches over
    for (const Node& child : node.children()) {
      const std::string_view name = local_name(child);
      const int repeated = std::clamp(number_named(child, "number-columns-repeated", 1), 1, widest_repeat);
      if (name == "covered-table-cell") {
        for (int i = 0; i < repeated; ++i) covered > 0 ? void(--covered) : void(out.append_child("tc"));
      } else if (name == "table-cell") {
        const int span = std::clamp(number_named(child, "number-columns-spanned", 1), 1, widest_repeat);
        for (int i = 0; i < repeated; ++i) {
          Node cell = out.append_child("tc");
          cell.append_child("tcPr").append_child("gridSpan").append_attribute("val") = span;
          blocks(child, cell, depth);
        }
        covered = span - 1;
      }
    }
  }

  void begin_paragraph(Node into) {
    into_ = into;
    paragraph_ = into.append_child("p");
    Node properties = paragraph_.append_child("pPr");
    if (in_contents_) properties.append_child("pStyle").append_attribute("val") = contents_style;
  }

  void paragraph(const Node& node, Node into, int depth) {
    const Node outer = paragraph_, outer_into = into_;
    begin_paragraph(into);
    const bool outer_hidden = std::exchange(hides_, hidden_.contains(attribute_named(node, "style-name")));
    number(node);
    words(node, depth);
    if (changes_.name() != nullptr) mark_end(changes_.name());
    hides_ = outer_hidden;
    paragraph_ = outer;
    into_ = outer_into;
  }

  void number(const Node& node) {
    const bool heading = list_.level < 0 && local_name(node) == "h" && outline_list_ != 0;
    const bool listed = list_.level >= 0 && std::exchange(numbered_, false) && list_.number != 0;
    if (!listed && (!heading || attribute_named(node, "is-list-header") == "true")) return;
    Node place = paragraph_.child("pPr").append_child("numPr");
    place.append_child("ilvl").append_attribute("val") =
        listed ? list_.level : number_named(node, "outline-level", 1) - 1;
    place.append_child("numId").append_attribute("val") = listed ? list_.number : outline_list_;
  }

  void mark_end(const char* change) { paragraph_.child("pPr").append_child("rPr").append_child(change); }

  /// A run of the paragraph, within the change that it is of.
  Node run() {
    Node parent = paragraph_;
    if (changes_.name() != nullptr) parent = parent.append_child(changes_.name());
    Node run = parent.append_child("r");
    if (hides_) run.append_child("rPr").append_child("vanish");
    return run;
  }

  void say(const std::string& text) { run().append_child("t").append_child(pugi::node_pcdata).set_value(text.c_str()); }

  void words(const Node& node, int depth) {
    if (!within(depth)) return;
    for (const Node& child : node.children()) {
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
        plain(child.value());
      else if (child.type() == pugi::node_element)
        part(child, local_name(child), depth + 1);
    }
  }

  /// White space is one blank.
  void plain(std::string_view value) {
    std::string text;
    for (const char c : value) {
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!space)
        text += c;
      else if (text.empty() || text.back() != ' ')
        text += ' ';
    }
    if (!text.empty()) say(text);
  }

  void part(const Node& node, std::string_view name, int depth) {
    if (name == "s") {
      say(std::string(static_cast<std::size_t>(std::clamp(number_named(node, "c", 1), 1, widest_repeat)), ' '));
    } else if (name == "tab") {
      run().append_child("tab");
    } else if (name == "line-break") {
      run().append_child("br");
    } else if (name == "note") {
      note(node, depth);
    } else if (name == "annotation") {
      comment(node, depth);
    } else if (name == "change-start" || name == "change-end") {
      changes_.mark(node);
    } else if (name == "change") {
      if (const Node deleted = changes_.deletion_at(node)) deletion(deleted, depth);
    } else if (is_one_of(name, {"text-box", "custom-shape", "rect", "ellipse"})) {
      box(node, depth);
    } else if (!is_no_text(name)) {
      span(node, depth);
    }
  }

  void span(const Node& node, int depth) {
    const bool hidden = hides_ || hidden_.contains(attribute_named(node, "style-name"));
    const bool outer = std::exchange(hides_, hidden);
    words(node, depth);
    hides_ = outer;
  }

  /// Blocks that stand outside the flow of the text: neither listed nor changed as it is.
  void apart(const Node& node, Node into, int depth) {
    const List outer = std::exchange(list_, {});
    const OdfChanges::State changed = changes_.set_state({});
    const bool hides = std::exchange(hides_, false);
    const Node paragraph = paragraph_, outer_into = into_;
    blocks(node, into, depth);
    paragraph_ = paragraph;
    into_ = outer_into;
    list_ = outer;
    changes_.set_state(changed);
    hides_ = hides;
  }

  void box(const Node& node, int depth) {
    Node box = run().append_child("txbxContent");
    apart(node, box, depth);
  }

  void note(const Node& node, int depth) {
    const bool end = attribute_named(node, "note-class") == "endnote";
    run().append_child(end ? "endnoteReference" : "footnoteReference").append_attribute("id") = notes_;
    Node out = (end ? endnotes_ : footnotes_).append_child(end ? "endnote" : "footnote");
    out.append_attribute("id") = notes_++;
    apart(child_named(node, "note-body"), out, depth);
  }

  void comment(const Node& node, int depth) {
    run().append_child("commentReference").append_attribute("id") = notes_;
    Node out = comments_.append_child("comment");
    out.append_attribute("id") = notes_++;
    out.append_attribute("author") = child_named(node, "creator").text().get();
    apart(node, out, depth);
  }

  /// What was deleted here; the ends of its paragraphs were, too.
  void deletion(const Node& node, int depth) {
    const OdfChanges::State outer = changes_.set_state({.deleted = true});
    bool first = true;
    for (const Node& child : node.children()) {
      const std::string_view name = local_name(child);
      if (name != "p" && name != "h") continue;
      if (!std::exchange(first, false)) {
        mark_end("del");
        begin_paragraph(into_);
      }
      words(child, depth);
    }
    changes_.set_state(outer);
  }

  Node out_;
  OdfLists lists_;
  Node body_, header_, footnotes_, endnotes_, comments_;
  Node paragraph_, into_;  // the one being read, and what holds it
  std::set<std::string, std::less<>> hidden_;
  OdfChanges changes_;
  std::map<std::string, int> lists_by_id_;
  List list_;
  std::string last_style_;
  int last_number_ = 0, outline_list_ = 0, notes_ = 0;
  bool numbered_ = false;  // the next paragraph is the first of its item
  bool in_contents_ = false, hides_ = false;
};

}  // namespace

bool read_odf_elements(const pugi::xml_node& content, const pugi::xml_node& styles, pugi::xml_node out) {
  const pugi::xml_node text = child_named(child_named(content, "body"), "text");
  if (!text) return false;
  OdfElements elements(out);
  if (styles) elements.know(styles);
  elements.know(content);
  elements.read(styles ? styles : content, text);
  return true;
}

}  // namespace yiju
