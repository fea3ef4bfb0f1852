// What the module yiju_qpdf does (base/module.hpp): pages of one PDF each → one PDF with its title, language and XMP. Its source,
// pdf_pages.cpp, is the only place that names qpdf, and is no part of the library.
#pragma once

#include <string>
#include <vector>

namespace yiju {

inline constexpr const char* pdf_producer = "yiju";

/// What a reader of the file is told before its first page.
struct PdfAbout {
  std::string title;
  std::string language;  ///< zh-CN, en
  std::string xmp;       ///< the same as a packet of XMP (ISO 16684-1)
};

using JoinPdfPages = void(const std::vector<std::string>& pages, const PdfAbout& about, std::string& joined);

}  // namespace yiju

/// yiju::JoinPdfPages, as the module offers it. The same pages give the same bytes. Throws std::exception for what is no PDF.
extern "C" void yiju_join_pdf_pages(const std::vector<std::string>& pages, const yiju::PdfAbout& about,
                                    std::string& joined);
