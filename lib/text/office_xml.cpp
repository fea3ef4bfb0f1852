#include "text/office_xml.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace yiju {

namespace {

/// Elements (two < each, or one) and attributes. Each takes 40 to 64 bytes of memory, and may take 4 of the file: 256 MB of
/// empty elements would take 4 GB.
constexpr std::ptrdiff_t most_marks = 8'000'000;

}  // namespace

void parse_office_xml(const std::string& path, std::string_view part, std::string& xml, pugi::xml_document& document) {
  if (std::ranges::count(xml, '<') + std::ranges::count(xml, '=') > most_marks)
    throw Error(ErrorCode::input, path, 0, 0,
                {std::string(part) + " 的 XML 元素过多",
                 "expected XML of a document in " + std::string(part) + ", found millions of elements"},
                {"请拆分文件", "split the file"});
  const pugi::xml_parse_result result = document.load_buffer_inplace(
      xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_auto);
  if (result) return;
  throw Error(ErrorCode::input, path, 0, 0,
              {std::string(part) + " 的 XML 在第 " + std::to_string(result.offset) + " 字节处损坏",
               "expected XML in " + std::string(part) + ", found it broken at byte " + std::to_string(result.offset) +
                   ": " + result.description()},
              {"请用 Word 或 WPS 打开后重新保存", "open the file in Word or WPS and save it again"});
}

}  // namespace yiju
