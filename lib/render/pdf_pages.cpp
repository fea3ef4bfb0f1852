#include "render/pdf_pages.hpp"

// qpdf asks which of its old and new pointers a program takes: the new ones.
#define POINTERHOLDER_TRANSITION 4

#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace {

constexpr const char* kProgram = "yiju";

std::string escaped(const std::string& words) {
  std::string out;
  for (const char c : words) {
    out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
  }
  return out;
}

std::string xmp_of(const yiju::PdfAbout& about) {
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
         "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
         "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
         "<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
         escaped(about.title) + "</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>" + about.language +
         "</rdf:li></rdf:Bag></dc:language><xmp:CreatorTool>" + kProgram + "</xmp:CreatorTool><pdf:Producer>" +
         kProgram + "</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

QPDFObjectHandle metadata_of(QPDF& file, const yiju::PdfAbout& about) {
  QPDFObjectHandle stream = QPDFObjectHandle::newStream(&file, xmp_of(about));
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
  info.replaceKey("/Creator", QPDFObjectHandle::newUnicodeString(kProgram));
  info.replaceKey("/Producer", QPDFObjectHandle::newUnicodeString(kProgram));
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
