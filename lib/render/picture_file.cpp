#include "render/picture_file.hpp"

#include <zlib.h>

#include <cmath>

#include "base/error.hpp"
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
  std::string joined;
  join(painted, {pages.front().title, language == Language::zh ? "zh-CN" : "en"}, joined);
  return joined;
}

}  // namespace yiju
