#include "text/html_main_part.hpp"

#include <algorithm>
#include <array>

#include "base/letter_case.hpp"
#include "base/white_space.hpp"
#include "text/html_nodes.hpp"
#include "text/line_shape.hpp"

namespace yiju {

namespace {

constexpr std::size_t nearly_all_percent = 88;
constexpr std::size_t shortest_heading = 12, longest_heading = 300;  // 4 and 100 characters

bool is_running_text(std::string_view text) {
  for (const std::string_view mark : {"，", "。", "；", "：", "、"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  const std::size_t article = text.find("条");
  return text.find("第") < article && article != std::string_view::npos;
}

std::size_t visible_bytes(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c != ' ' && c != '\n' && c != '\t' && c != '\r'; }));
}

bool is_container(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_BODY:
      return true;
    default:
      return false;
  }
}

bool is_table_part(GumboTag tag) {
  return tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TR;
}

std::string without_spaces(std::string_view text) { return without_white_space(in_lower_case(text)); }

bool has_style(const GumboNode* node, std::string_view rule) {
  return without_spaces(html_attribute(node, "style")).find(rule) != std::string::npos;
}

bool is_hidden(const GumboNode* node) {
  if (gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr) return true;
  // Not visibility:hidden: pages that a script unveils when they are loaded are saved with it around their whole text.
  return has_style(node, "display:none");
}

/// The class and id, to look for words in that many sites use for what is not the document.
std::string names_of(const GumboNode* node) {
  return without_spaces(html_attribute(node, "class")) + ' ' + without_spaces(html_attribute(node, "id"));
}

template <std::size_t count>
bool holds_any(const std::string& names, const std::array<std::string_view, count>& words) {
  return names.size() > 1 && std::any_of(words.begin(), words.end(),
                                         [&](std::string_view word) { return names.find(word) != std::string::npos; });
}

/// Never the document's own, even where it is running text: 版权所有：…
constexpr std::array<std::string_view, 6> furniture = {"foot", "copyright", "nav", "menu", "crumb", "share"};
/// Only where no running text is in it.
constexpr std::array<std::string_view, 11> perhaps_furniture = {
    "sidebar", "toolbar", "banner", "search", "login", "related", "pager", "qrcode", "position", "weizhi", "logo"};

/// A list of footnotes is none, though "foot" is in its name.
bool is_named_furniture(const std::string& names, bool runs) {
  if (names.find("footnote") != std::string::npos) return false;
  return holds_any(names, furniture) || (!runs && holds_any(names, perhaps_furniture));
}

/// The page's title in its head, and the name of the article that government sites put into <meta name="ArticleTitle">.
struct PageTitles {
  std::string title, article;
};

void find_titles(const GumboNode* node, PageTitles& titles) {
  if (node->type != GUMBO_NODE_DOCUMENT && !is_element(node)) return;
  if (is_element(node) && node->v.element.tag == GUMBO_TAG_TITLE && titles.title.empty()) {
    titles.title = html_text_of(node);
  }
  if (is_element(node) && node->v.element.tag == GUMBO_TAG_META &&
      without_spaces(html_attribute(node, "name")) == "articletitle") {
    titles.article = html_attribute(node, "content");
  }
  each_child(node, [&](const GumboNode* child) { find_titles(child, titles); });
}

bool is_heading(const GumboNode* node) {
  const GumboTag tag = node->v.element.tag;
  if (tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3) return true;
  return names_of(node).find("tit") != std::string::npos;
}

bool holds_heading(const GumboNode* node) {
  if (!is_element(node)) return false;
  bool found = is_heading(node);
  each_child(node, [&](const GumboNode* child) { found = found || holds_heading(child); });
  return found;
}

/// The site's own head: 首页　法规库　司法局. One with the document's title in it is none.
bool is_masthead(const GumboNode* node) {
  return node->v.element.tag == GUMBO_TAG_HEADER && !holds_heading(node) && !may_be_title(html_text_of(node));
}

/// What holds little of the page's running text: links, the site's own names, its head.
bool is_furniture(const GumboNode* node, const HtmlMeasure& holds) {
  const GumboTag tag = node->v.element.tag;
  if (tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2) return is_named_furniture(names_of(node), holds.running != 0);
  if (!is_container(tag) && tag != GUMBO_TAG_UL && tag != GUMBO_TAG_OL && tag != GUMBO_TAG_HEADER) return false;
  if (holds.linked > holds.running + holds.other) return true;
  return is_named_furniture(names_of(node), holds.running != 0) || (holds.running == 0 && is_masthead(node));
}

/// True if a heading names the document: it is part of the page's `title`; in a page without one it is the first rank's
/// or names an instrument.
bool heads_page(const GumboNode* heading, const std::string& title) {
  const std::string bare = without_spaces(html_text_of(heading));
  if (bare.size() < shortest_heading || bare.size() > longest_heading || is_named_furniture(names_of(heading), false))
    return false;
  if (!title.empty()) return title.find(bare) != std::string::npos;
  return heading->v.element.tag == GUMBO_TAG_H1 || may_be_title(bare);
}

/// A line above the main part, in a cell, a paragraph or a division of its own, that names an instrument. Where the
/// page's `title` names one, it is that.
bool names_document(const GumboNode* node, const std::string& title) {
  const GumboTag tag = node->v.element.tag;
  if (tag == GUMBO_TAG_TD) return heads_page(node, title) && may_be_title(html_text_of(node));
  if (tag != GUMBO_TAG_P && tag != GUMBO_TAG_DIV && tag != GUMBO_TAG_CENTER) return false;
  const std::string bare = without_spaces(html_text_of(node));
  if (!may_be_title(bare) || bare.find("：") != std::string::npos || bare.find("。") != std::string::npos) return false;
  return heads_page(node, may_be_title(title) ? title : std::string());
}

/// A table whose rows or cells share the text is a part of the document, with what stands around it; one that holds all
/// of it in a cell only lays out the page.
const GumboNode* around_table(const GumboNode* node) {
  while (node->parent != nullptr && is_table_part(node->v.element.tag)) node = node->parent;
  return node;
}

}  // namespace

HtmlMainPart::HtmlMainPart(const GumboNode* root, HtmlExtent extent) : extent_(extent) {
  measure(root, false);
  const GumboNode* body = root;
  if (is_element(root)) {
    each_child(root, [&](const GumboNode* child) {
      if (is_element(child) && child->v.element.tag == GUMBO_TAG_BODY) body = child;
    });
  }
  node_ = body;
  if (extent_ == HtmlExtent::whole) return;
  choose(body);
  find_heading(root);
}

HtmlMeasure HtmlMainPart::measure(const GumboNode* node, bool in_link) {
  HtmlMeasure sum;
  if (is_text(node)) {
    const std::string_view text = node->v.text.text;
    (in_link ? sum.linked : is_running_text(text) ? sum.running : sum.other) = visible_bytes(text);
    return sum;
  }
  if (is_element(node) && node->v.element.tag == GUMBO_TAG_HEAD) {
    each_child(node, [&](const GumboNode* child) {
      if (!is_element(child) || child->v.element.tag != GUMBO_TAG_STYLE) return;
      each_child(child, [&](const GumboNode* text) {
        if (is_text(text)) read_sheet(text->v.text.text);
      });
    });
  }
  if (!is_element(node) || is_never_text(node->v.element.tag) || is_hidden(node)) return sum;
  in_link = in_link || node->v.element.tag == GUMBO_TAG_A;
  each_child(node, [&](const GumboNode* child) {
    const HtmlMeasure part = measure(child, in_link);
    sum.running += part.running;
    sum.other += part.other;
    sum.linked += part.linked;
  });
  measures_.emplace(node, sum);
  return sum;
}

// .name{display:none} and #name{…}: rules of one plain selector; what stands within @media is for other media.
void HtmlMainPart::read_sheet(std::string_view sheet) {
  int depth = 0;
  for (std::size_t at = 0, begin = 0, open = 0; at < sheet.size(); ++at) {
    if (sheet[at] == '{' && depth++ == 0) open = at;
    if (sheet[at] != '}' || depth == 0 || --depth != 0) continue;
    const std::string rule = without_spaces(sheet.substr(open, at - open));
    const std::string selectors = without_spaces(sheet.substr(begin, open - begin));
    begin = at + 1;
    if (rule.find("display:none") == std::string::npos || rule.find('{', 1) != std::string::npos) continue;
    for (std::size_t from = 0; from < selectors.size();) {
      const std::size_t end = std::min(selectors.find(',', from), selectors.size());
      hidden_.insert(selectors.substr(from, end - from));
      from = end + 1;
    }
  }
}

bool HtmlMainPart::is_hidden_by_sheet(const GumboNode* node) const {
  if (hidden_.empty()) return false;
  const std::string id = without_spaces(html_attribute(node, "id"));
  if (!id.empty() && hidden_.contains('#' + id)) return true;
  const std::string_view classes = html_attribute(node, "class");
  for (std::size_t at = 0; at < classes.size();) {
    const std::size_t end = std::min(classes.find(' ', at), classes.size());
    if (end > at && hidden_.contains('.' + without_spaces(classes.substr(at, end - at)))) return true;
    at = end + 1;
  }
  return false;
}

const HtmlMeasure& HtmlMainPart::of(const GumboNode* node) const {
  static const HtmlMeasure none;
  const auto found = measures_.find(node);
  return found == measures_.end() ? none : found->second;
}

void HtmlMainPart::choose(const GumboNode* body) {
  const std::size_t all = of(body).running;
  while (all > 0 && is_element(node_)) {
    const GumboNode* best = nullptr;
    each_child(node_, [&](const GumboNode* child) {
      if (is_element(child) && (best == nullptr || of(child).running > of(best).running)) best = child;
    });
    if (best == nullptr || !is_container(best->v.element.tag) || of(best).running * 100 < all * nearly_all_percent)
      break;
    node_ = best;
  }
  if (is_element(node_)) node_ = around_table(node_);
}

bool HtmlMainPart::is_dropped(const GumboNode* node) const {
  if (!is_element(node)) return false;
  const GumboTag tag = node->v.element.tag;
  if (is_never_text(tag) || is_hidden(node)) return true;
  const std::string_view title = html_attribute(node, "title");
  if (title == "header" || title == "footer") return true;  // LibreOffice's headers and footers
  if (extent_ == HtmlExtent::whole) return false;
  const HtmlMeasure& holds = of(node);
  if (holds.running * 4 >= of(node_).running + 1) return false;
  // A text that is hidden until a script unveils it holds more.
  if (is_hidden_by_sheet(node) || has_style(node, "visibility:hidden")) return true;
  if (tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_ASIDE || html_attribute(node, "role") == "navigation") return true;
  return is_furniture(node, holds);
}

void HtmlMainPart::find_heading(const GumboNode* root) {
  PageTitles titles;
  find_titles(root, titles);
  const std::string title = without_spaces(titles.article.empty() ? titles.title : titles.article);
  bool past = false;
  std::string above;  // what names an instrument, last before the main part
  const auto visit = [&](const auto& self, const GumboNode* node) -> void {
    past = past || node == node_;
    if (past || !is_element(node) || is_never_text(node->v.element.tag) || is_hidden(node)) return;
    if (is_heading(node) && heads_page(node, title)) heading_ = html_text_of(node);
    if (of(node).linked == 0 && names_document(node, title)) above = html_text_of(node);
    each_child(node, [&](const GumboNode* child) { self(self, child); });
  };
  visit(visit, root);
  if (heading_.empty()) heading_ = titles.article.empty() ? above : titles.article;
  if (heading_.empty()) {  // 临江市数据条例_临江市人民政府: the part before the site's name, if it names an instrument
    heading_ = titles.title.substr(0, titles.title.find_first_of("_|-"));
    while (!heading_.empty() && heading_.back() == ' ') heading_.pop_back();
    if (!may_be_title(heading_) || heading_.size() < shortest_heading) heading_.clear();  // 对照表, 通知
  }
}

}  // namespace yiju
