#include "text/html_tags.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <map>

#include "base/utf8.hpp"

namespace yiju {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool matches_at(std::string_view html, std::size_t at, std::string_view lower_case) {
  if (html.size() - at < lower_case.size()) return false;
  return std::equal(lower_case.begin(), lower_case.end(), html.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char expected, char c) { return expected == std::tolower(static_cast<unsigned char>(c)); });
}

/// Elements that never hold others.
bool is_void_tag(std::string_view name) {
  constexpr std::array<std::string_view, 14> tags = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                                     "input", "link", "meta", "param", "source", "track", "wbr"};
  return std::find(tags.begin(), tags.end(), name) != tags.end();
}

/// Elements that the next of their kind closes, so that many open ones are no depth.
bool closes_itself(std::string_view name) {
  constexpr std::array<std::string_view, 14> tags = {"p",  "li", "dt",    "dd",    "option", "optgroup", "tr",
                                                     "td", "th", "thead", "tbody", "tfoot",  "colgroup", "html"};
  return std::find(tags.begin(), tags.end(), name) != tags.end();
}

/// `&lt;` and its like at the start of `text`: the character and the bytes that it took; nothing known gives "&".
std::size_t append_reference(std::string_view text, std::string& out) {
  const std::size_t end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 2) {
    out += '&';
    return 1;
  }
  const std::string name(text.substr(1, end - 1));
  if (name[0] == '#') {
    const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const unsigned long value = std::strtoul(name.c_str() + (hexadecimal ? 2 : 1), nullptr, hexadecimal ? 16 : 10);
    const bool character = value > 0 && value < 0x110000 && !(value >= 0xD800 && value < 0xE000);
    append_utf8(out, character ? static_cast<char32_t>(value) : U'\uFFFD');
    return end + 1;
  }
  static const std::map<std::string, const char*, std::less<>> known = {
      {"lt", "<"},    {"gt", ">"},    {"amp", "&"},    {"quot", "\""}, {"apos", "'"},
      {"nbsp", " "},  {"emsp", "　"}, {"ensp", " "},   {"ldquo", "“"}, {"rdquo", "”"},
      {"lsquo", "‘"}, {"rsquo", "’"}, {"hellip", "…"}, {"mdash", "—"}, {"middot", "·"}};
  const auto found = known.find(name);
  out += found == known.end() ? "&" : found->second;
  return found == known.end() ? 1 : end + 1;
}

}  // namespace

bool HtmlTags::next(HtmlToken& token) {
  token = {};
  if (at_ >= html_.size()) return false;
  std::size_t open = at_;
  for (;; ++open) {  // a < that no tag follows is text
    open = std::min(html_.find('<', open), html_.size());
    if (open + 1 >= html_.size()) break;
    const char c = html_[open + 1];
    if (std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '/' || c == '!' || c == '?') break;
  }
  token.text = html_.substr(at_, open - at_);
  at_ = open;
  if (at_ + 1 >= html_.size())
    at_ = html_.size();
  else
    read_tag(token);
  return true;
}

void HtmlTags::read_tag(HtmlToken& token) {
  if (matches_at(html_, at_, "<!--")) {
    const std::size_t end = html_.find("-->", at_ + 4);
    at_ = end == std::string_view::npos ? html_.size() : end + 3;
    return;
  }
  ++at_;
  token.closing = html_[at_] == '/';
  if (token.closing) ++at_;
  while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>' && html_[at_] != '/') {
    token.name += static_cast<char>(std::tolower(static_cast<unsigned char>(html_[at_++])));
  }
  skip_attributes(token);
  if (!token.closing && (token.name == "script" || token.name == "style")) skip_to_end_of(token.name);
}

void HtmlTags::skip_attributes(HtmlToken& token) {
  char quote = 0;
  for (; at_ < html_.size() && (quote != 0 || html_[at_] != '>'); ++at_) {
    const char c = html_[at_];
    if (quote != 0)
      quote = c == quote ? '\0' : quote;
    else if ((c == '"' || c == '\'') && html_[at_ - 1] == '=')
      quote = c;
    else if (is_space(c) && at_ + 1 < html_.size() && !is_space(html_[at_ + 1]))
      ++token.attributes;
  }
  if (at_ < html_.size()) ++at_;
}

void HtmlTags::skip_to_end_of(const std::string& name) {
  const std::string end_tag = "</" + name;
  while (at_ < html_.size() && !matches_at(html_, at_, end_tag)) at_ = std::min(html_.find('<', at_ + 1), html_.size());
}

bool is_tame_html(std::string_view html) {
  constexpr std::size_t deepest = 400, most_attributes = 1000, largest = std::size_t{64} << 20;
  if (html.size() > largest) return false;
  std::map<std::string, std::size_t, std::less<>> open;  // per name: a stray </span> closes no <div>
  std::size_t depth = 0;
  HtmlTags tags(html);
  for (HtmlToken token; tags.next(token);) {
    if (token.attributes > most_attributes) return false;
    if (token.name.empty() || is_void_tag(token.name) || closes_itself(token.name)) continue;
    if (!token.closing) {
      ++open[token.name];
      if (++depth > deepest) return false;
    } else if (const auto found = open.find(token.name); found != open.end() && found->second > 0) {
      --found->second;
      --depth;
    }
  }
  return true;
}

bool is_block_tag(std::string_view name) {
  constexpr std::array<std::string_view, 39> tags = {
      "address", "article", "aside",   "blockquote", "body",       "br",     "caption", "center", "dd",  "details",
      "div",     "dl",      "dt",      "fieldset",   "figcaption", "figure", "footer",  "form",   "h1",  "h2",
      "h3",      "h4",      "h5",      "h6",         "header",     "hr",     "li",      "main",   "nav", "ol",
      "p",       "pre",     "section", "summary",    "table",      "td",     "th",      "tr",     "ul"};
  return std::binary_search(tags.begin(), tags.end(), name);
}

std::string strip_tags(std::string_view html) {
  std::string out;
  HtmlTags tags(html);
  bool in_head_title = false;
  for (HtmlToken token; tags.next(token);) {
    for (std::size_t at = 0; !in_head_title && at < token.text.size();) {
      const char c = token.text[at];
      if (c == '&') {
        at += append_reference(token.text.substr(at), out);
        continue;
      }
      ++at;
      if (!is_space(c))
        out += c;
      else if (!out.empty() && out.back() != ' ' && out.back() != '\n')
        out += ' ';
    }
    if (token.name == "title") in_head_title = !token.closing;
    if (is_block_tag(token.name) && !out.empty() && out.back() != '\n') out += '\n';
  }
  return out;
}

}  // namespace yiju
