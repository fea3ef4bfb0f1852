#include "render/pdf_pages.hpp"

// qpdf asks which of its old and new pointers a program takes: the new ones.
#define POINTERHOLDER_TRANSITION 4

#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace {

QPDFObjectHandle metadata_of(QPDF& file, const yiju::PdfAbout& about) {
  QPDFObjectHandle stream = QPDFObjectHandle::newStream(&file, about.xmp);
  stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
  stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
  return stream;
}

void describe(QPDF& file, const yiju::PdfAbout& about) {
  QPDFObjectHandle root = file.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(about.language));
  root.replaceKey("/Metadata", file.makeIndirectObject(metadata_of(file, about)));
  QPDFObjectHandle shown = QPDFObjectHandle::newDictionary();
  shown.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
  root.replaceKey("/ViewerPreferences", shown);
  QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
  info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(about.title));
  info.replaceKey("/Creator", QPDFObjectHandle::newUnicodeString(yiju::pdf_producer));
  info.replaceKey("/Producer", QPDFObjectHandle::newUnicodeString(yiju::pdf_producer));
  file.getTrailer().replaceKey("/Info", file.makeIndirectObject(info));
}

}  // namespace

extern "C" void yiju_join_pdf_pages(const std::vector<std::string>& pages, const yiju::PdfAbout& about,
                                    std::string& joined) {
  QPDF file;
  file.emptyPDF();
  std::vector<std::unique_ptr<QPDF>> parts;  // what is copied is read when it is written: they must live until then
  for (const std::string& page : pages) {
    parts.push_back(std::make_unique<QPDF>());
    parts.back()->processMemoryFile("page", page.data(), page.size());
    for (QPDFPageObjectHelper& each : QPDFPageDocumentHelper(*parts.back()).getAllPages()) {
      QPDFPageDocumentHelper(file).addPage(each, false);
    }
  }
  describe(file, about);
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setMinimumPDFVersion("1.5");
  writer.write();
  const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
  joined.assign(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
}
