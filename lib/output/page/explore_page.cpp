#include "output/page/explore_page.hpp"

#include "base/error.hpp"
#include "base/markup.hpp"
#include "output/page/page_template.hpp"
#include "output/page/page_terms.hpp"

namespace yiju {
namespace {

/// Copies the template up to a mark and steps behind it.
void append_until(std::string& out, std::string_view& rest, std::string_view mark) {
  const std::size_t at = rest.find(mark);
  if (at == std::string_view::npos) {
    throw Error(ErrorCode::internal,
                {"页面模板缺少标记 " + std::string(mark), "the page's template lacks its mark " + std::string(mark)});
  }
  out.append(rest.substr(0, at));
  rest.remove_prefix(at + mark.size());
}

void append_block(std::string& out, std::string_view id, std::string_view json) {
  out.append("<script type=\"application/json\" id=\"").append(id).append("\">");
  out.append(script_safe(json));
  out.append("</script>\n");
}

}  // namespace

std::string script_safe(std::string_view json) {
  std::string out;
  out.reserve(json.size() + json.size() / 64);
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') in_string = !in_string;
    if (c == '\\' && i + 1 < json.size()) {  // it stands in strings only, and takes the next character along
      out += c;
      out += json[++i];
    } else if (c == '<') {
      out += "\\u003c";
    } else if (c == '>') {
      out += "\\u003e";
    } else if (c == '&') {
      out += "\\u0026";
    } else if (json.substr(i, 3) == "\xE2\x80\xA8" || json.substr(i, 3) == "\xE2\x80\xA9") {
      out += json[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else if (in_string || (c != ' ' && c != '\n')) {
      out += c;
    }
  }
  return out;
}

std::string fill_page(const PageData& data, const std::string& title, bool live) {
  std::string_view rest = page_template();
  if (rest.empty()) {
    throw Error(ErrorCode::internal, {"这个 yiju 没有带互动页面", "this yiju was built without the interactive page"},
                {"先 apt-get install nodejs npm，再重新配置和编译 yiju",
                 "apt-get install nodejs npm, then configure and build yiju again"});
  }
  std::string page;
  page.reserve(rest.size() + data.graph.size() + data.texts.size());
  append_until(page, rest, "@connect@");
  page += live ? "'self'" : "'none'";
  append_until(page, rest, "@title@");
  page += escape_markup(title);
  append_until(page, rest, "@data@");
  append_block(page, "page-data", data.graph);
  if (!data.texts.empty()) append_block(page, "page-texts", data.texts);
  page.append(rest);
  return page;
}

std::string write_explore_page(const LegalGraph& graph, const TextOfFile& texts, const ExploreOptions& options) {
  const PageIndex index = index_for_page(graph, options.around, texts);
  const bool near = options.around != none && options.hops > 0;
  const PagePart part = near ? part_around(graph, index, options.around, options.hops, options.limit)
                             : whole_part(graph, index, options.limit);
  const PageData data = write_page_data(graph, index, part, texts, options.data);
  return fill_page(data, page_title(graph, index, options.data.title), false);
}

}  // namespace yiju
