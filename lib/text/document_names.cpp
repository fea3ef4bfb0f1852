#include "text/document_names.hpp"

#include <algorithm>
#include <array>

#include "base/letter_case.hpp"
#include "text/file_kind.hpp"

namespace yiju {

namespace {

constexpr std::array<std::string_view, 18> readable = {".txt", ".md",   ".html", ".htm", ".docx", ".doc",
                                                       ".wps", ".pdf",  ".ofd",  ".rtf", ".mht",  ".mhtml",
                                                       ".xml", ".epub", ".xlsx", ".xls", ".docm", ".odt"};
/// The same formats under other names, templates among them.
constexpr std::array<std::string_view, 11> readable_too = {".fodt", ".ott",  ".dot",      ".dotx",  ".dotm", ".wpt",
                                                           ".xlsm", ".text", ".markdown", ".xhtml", ".shtml"};

/// What offices keep documents in, and what holds it.
struct UnreadKind {
  std::string_view ending, zh, en;
};
constexpr std::string_view archive_zh = "是压缩包，未解开", archive_en = "found an archive, not unpacked";
constexpr std::string_view slides_zh = "是演示文稿，不读", slides_en = "found slides, which are not read";
constexpr std::string_view other_zh = "是不能读的格式", other_en = "found a format that cannot be read";
constexpr std::string_view mail_zh = "是邮件，不读", mail_en = "found a mail, which is not read";
constexpr std::array<UnreadKind, 35> unread = {{{".zip", archive_zh, archive_en},
                                                {".rar", archive_zh, archive_en},
                                                {".7z", archive_zh, archive_en},
                                                {".tar", archive_zh, archive_en},
                                                {".gz", archive_zh, archive_en},
                                                {".ppt", slides_zh, slides_en},
                                                {".pptx", slides_zh, slides_en},
                                                {".dps", slides_zh, slides_en},
                                                {".pps", slides_zh, slides_en},
                                                {".ppsx", slides_zh, slides_en},
                                                {".odp", slides_zh, slides_en},
                                                {".tgz", archive_zh, archive_en},
                                                {".bz2", archive_zh, archive_en},
                                                {".xz", archive_zh, archive_en},
                                                {".eml", mail_zh, mail_en},
                                                {".msg", mail_zh, mail_en},
                                                {".gw", other_zh, other_en},
                                                {".uof", other_zh, other_en},
                                                {".uot", other_zh, other_en},
                                                {".xps", other_zh, other_en},
                                                {".djvu", other_zh, other_en},
                                                {".chm", other_zh, other_en},
                                                {".mobi", other_zh, other_en},
                                                {".azw3", other_zh, other_en},
                                                {".key", other_zh, other_en},
                                                {".ods", other_zh, other_en},
                                                {".et", other_zh, other_en},
                                                {".pages", other_zh, other_en},
                                                {".ceb", other_zh, other_en},
                                                {".cebx", other_zh, other_en},
                                                {".caj", other_zh, other_en},
                                                {".gd", other_zh, other_en},
                                                {".sep", other_zh, other_en},
                                                {".tif", "是图像，没有文字", "found an image, which holds no text"},
                                                {".tiff", "是图像，没有文字", "found an image, which holds no text"}}};

std::string_view name_in(std::string_view path) { return path.substr(path.rfind('/') + 1); }  // npos + 1: all of it

/// ~$: Word's lock files. Hidden files are left out by the listing already.
bool is_side_file(std::string_view name) {
  return name == "_index.md" || name.starts_with("~$") || name.starts_with('.');
}

}  // namespace

bool is_document_name(std::string_view path) {
  const std::string ending = ending_of(path);
  const bool named = std::ranges::find(readable, ending) != readable.end() ||
                     std::ranges::find(readable_too, ending) != readable_too.end();
  return named && !is_side_file(name_in(path));
}

bool is_readme_name(std::string_view path) {
  const std::string name = in_lower_case(name_in(path));
  return name.starts_with("readme.") && name.ends_with(".md");
}

bool is_unread_document_name(std::string_view path) {
  return !is_side_file(name_in(path)) &&
         std::ranges::find(unread, ending_of(path), &UnreadKind::ending) != unread.end();
}

Error why_unread(const std::string& path) {
  const auto found = std::ranges::find(unread, ending_of(path), &UnreadKind::ending);
  const bool known = found != unread.end();
  return {ErrorCode::input,
          path,
          0,
          0,
          Bilingual(std::string(known ? found->zh : other_zh),
                    "expected a document, " + std::string(known ? found->en : other_en)),
          Bilingual("请解开或另存为可读的格式：" + readable_endings(),
                    "unpack it, or save it as one of these: " + readable_endings())};
}

std::string readable_endings() {
  std::string all;
  for (const std::string_view ending : readable) (all += all.empty() ? "" : " ") += ending;
  return all;
}

}  // namespace yiju
