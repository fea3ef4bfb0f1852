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
constexpr std::array<std::string_view, 12> readable_too = {".et",  ".fodt", ".ott",  ".dot",      ".dotx",  ".dotm",
                                                           ".wpt", ".xlsm", ".text", ".markdown", ".xhtml", ".shtml"};

/// Why a file is not read, and what to do with it.
struct UnreadKind {
  std::string_view zh, en, hint_zh, hint_en;
};
constexpr std::string_view save_zh = "请另存为可读的格式：", save_en = "save it as one of these: ";
constexpr UnreadKind archive{"是压缩包，未解开", "found an archive, not unpacked", "请先解压；可读的格式：",
                             "unpack it first; what can be read: "};
constexpr UnreadKind slides{"是演示文稿，不读", "found slides, which are not read", save_zh, save_en};
constexpr UnreadKind mail{"是邮件，不读", "found a mail, which is not read", "请另存附件；可读的格式：",
                          "save what is attached; what can be read: "};
constexpr UnreadKind image{"是图像，没有文字", "found an image, which holds no text",
                           "请先作文字识别（OCR）；可读的格式：", "recognise its text first (OCR); what can be read: "};
constexpr UnreadKind other{"是不能读的格式", "found a format that cannot be read", save_zh, save_en};

/// What offices keep documents in, and what holds it.
struct UnreadEnding {
  std::string_view ending;
  const UnreadKind* kind;
};
constexpr std::array unread{
    UnreadEnding{".zip", &archive}, UnreadEnding{".rar", &archive}, UnreadEnding{".7z", &archive},
    UnreadEnding{".tar", &archive}, UnreadEnding{".gz", &archive},  UnreadEnding{".tgz", &archive},
    UnreadEnding{".bz2", &archive}, UnreadEnding{".xz", &archive},  UnreadEnding{".ppt", &slides},
    UnreadEnding{".pptx", &slides}, UnreadEnding{".dps", &slides},  UnreadEnding{".pps", &slides},
    UnreadEnding{".ppsx", &slides}, UnreadEnding{".odp", &slides},  UnreadEnding{".eml", &mail},
    UnreadEnding{".msg", &mail},    UnreadEnding{".tif", &image},   UnreadEnding{".tiff", &image},
    UnreadEnding{".jpg", &image},   UnreadEnding{".jpeg", &image},  UnreadEnding{".bmp", &image},
    UnreadEnding{".heic", &image},  UnreadEnding{".gw", &other},    UnreadEnding{".uof", &other},
    UnreadEnding{".uot", &other},   UnreadEnding{".xps", &other},   UnreadEnding{".djvu", &other},
    UnreadEnding{".chm", &other},   UnreadEnding{".mobi", &other},  UnreadEnding{".azw3", &other},
    UnreadEnding{".key", &other},   UnreadEnding{".ods", &other},   UnreadEnding{".pages", &other},
    UnreadEnding{".ceb", &other},   UnreadEnding{".cebx", &other},  UnreadEnding{".caj", &other},
    UnreadEnding{".gd", &other},    UnreadEnding{".sep", &other}};

std::string_view name_in(std::string_view path) { return path.substr(path.rfind('/') + 1); }  // npos + 1: all of it

/// A browser keeps the pictures of a page beside it: 通知_files/top.jpg, 通知.files/top.jpg.
bool is_part_of_page(std::string_view path) {
  return path.find("_files/") != std::string_view::npos || path.find(".files/") != std::string_view::npos;
}

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
  return !is_side_file(name_in(path)) && !is_part_of_page(path) &&
         std::ranges::find(unread, ending_of(path), &UnreadEnding::ending) != unread.end();
}

namespace {

Error unread_error(const std::string& path, const UnreadKind& kind) {
  return {ErrorCode::input,
          path,
          0,
          0,
          Bilingual(std::string(kind.zh), "expected a document, " + std::string(kind.en)),
          Bilingual(std::string(kind.hint_zh) + readable_endings(), std::string(kind.hint_en) + readable_endings())};
}

}  // namespace

Error why_unread(const std::string& path) {
  const auto* const found = std::ranges::find(unread, ending_of(path), &UnreadEnding::ending);
  return unread_error(path, found == unread.end() ? other : *found->kind);
}

Error why_no_slides(const std::string& path) { return unread_error(path, slides); }

std::string readable_endings() {
  std::string all;
  for (const std::string_view ending : readable) (all += all.empty() ? "" : " ") += ending;
  return all;
}

}  // namespace yiju
