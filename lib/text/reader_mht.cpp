#include "text/reader_mht.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/letter_case.hpp"
#include "text/cut_short.hpp"
#include "text/mime.hpp"
#include "text/reader_encoding.hpp"

namespace yiju {

bool is_mht(std::string_view bytes) { return is_mime_message(bytes); }

Source read_mht(std::string name, std::string_view bytes, HtmlExtent extent) {
  std::vector<MimePart> parts = mime_parts(bytes);
  const auto of_type = [&](std::string_view type) {
    return std::ranges::find_if(parts, [&](const MimePart& part) { return part.type == type && !part.bytes.empty(); });
  };
  auto page = of_type("text/html");
  if (page == parts.end()) page = of_type("application/xhtml+xml");
  if (page != parts.end()) {
    const bool whole = !page->unended || in_lower_case(page->bytes).find("</html") != std::string::npos;
    Source source = read_html(std::move(name), std::move(page->bytes), {extent, page->charset});
    if (!whole) source.diagnostics.push_back(cut_short());
    return source;
  }
  if (const auto text = of_type("text/plain"); text != parts.end())
    return read_declared_text(std::move(name), std::move(text->bytes), text->charset);
  throw Error(ErrorCode::input, std::move(name), 0, 0,
              Bilingual("网页存档（MHT）里没有网页", "expected a web archive (MHT) with a page in it, found none"),
              Bilingual("请用浏览器或 Word 打开后另存为 .docx", "open it in a browser or Word and save it as .docx"));
}

}  // namespace yiju
