#include "render/picture_file.hpp"

#include <zlib.h>

#include <cmath>

#include "base/error.hpp"
#include "base/markup.hpp"
#include "base/module.hpp"
#include "render/pdf_pages.hpp"

namespace yiju {
namespace {

std::string big_endian(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8)
    bytes += static_cast<char>((value >> static_cast<unsigned>(shift)) & 0xFFU);
  return bytes;
}

std::string xmp_of(std::string_view title, std::string_view language) {
  const std::string producer = pdf_producer;
  std::string xmp =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
      "<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">";
  append_xml_text(xmp, title);
  xmp += "</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>";
  append_xml_text(xmp, language);
  return xmp + "</rdf:li></rdf:Bag></dc:language><xmp:CreatorTool>" + producer + "</xmp:CreatorTool><pdf:Producer>" +
         producer + "</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

}  // namespace

std::string with_resolution(std::string png, double dpi) {
  constexpr std::size_t kHeader = 8 + 25;  // the signature and IHDR, which always comes first; pHYs may follow at once
  constexpr double kInch = 0.0254;         // metres
  if (png.size() < kHeader || png.find("pHYs", kHeader) < png.find("IDAT")) return png;
  const std::string dots = big_endian(static_cast<std::uint32_t>(std::lround(dpi / kInch)));
  const std::string chunk = "pHYs" + dots + dots + '\1';  // 1: to the metre
  const auto sum = crc32(0, reinterpret_cast<const Bytef*>(chunk.data()), static_cast<uInt>(chunk.size()));
  png.insert(kHeader, big_endian(static_cast<std::uint32_t>(chunk.size() - 4)) + chunk +
                          big_endian(static_cast<std::uint32_t>(sum)));
  return png;
}

std::string write_picture(const std::vector<Scene>& pages, PictureFormat format, double dpi, Language language) {
  if (format != PictureFormat::pdf) {
    std::string bytes = paint(pages.front(), format, dpi);
    return format == PictureFormat::png ? with_resolution(std::move(bytes), dpi) : bytes;
  }
  std::vector<std::string> painted;
  for (const Scene& page : pages) painted.push_back(paint(page, format, dpi));
  static auto* const join = reinterpret_cast<JoinPdfPages*>(function_of_module("yiju_qpdf", "yiju_join_pdf_pages"));
  const std::string& title = pages.front().title;
  const std::string tag = language == Language::zh ? "zh-CN" : "en";
  std::string joined;
  join(painted, {title, tag, xmp_of(title, tag)}, joined);
  return joined;
}

}  // namespace yiju
