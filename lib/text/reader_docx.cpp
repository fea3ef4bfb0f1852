#include "text/reader_docx.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "text/doc_file.hpp"
#include "text/doc_lists.hpp"
#include "text/docx_package.hpp"
#include "text/docx_text.hpp"
#include "text/mime.hpp"
#include "text/office_xml.hpp"
#include "text/reader.hpp"
#include "text/reading_budget.hpp"

namespace yiju {

namespace {

constexpr unsigned deepest = 4;  // documents within documents

/// One XML file that holds the parts: <pkg:part pkg:name="/word/document.xml"><pkg:xmlData>…, or base64 for others.
class FlatParts final : public PackageParts {
 public:
  explicit FlatParts(const pugi::xml_node& package) : package_(package) {}

  [[nodiscard]] std::optional<std::string> read(const std::string& path) override {
    for (const pugi::xml_node& part : package_.children()) {
      const std::string_view name = attribute_named(part, "name");
      if (name.substr(name.starts_with('/')) != path) continue;
      const pugi::xml_node data = child_named(part, "xmlData");
      std::string bytes =
          data ? as_text(data.first_child()) : from_base64(child_named(part, "binaryData").text().get());
      charge_unpacked(bytes.size());
      return bytes;
    }
    return std::nullopt;
  }

 private:
  static std::string as_text(const pugi::xml_node& node) {
    struct Writer final : pugi::xml_writer {
      std::string text;
      void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
    } writer;
    node.print(writer, "", pugi::format_raw);
    return std::move(writer.text);
  }

  pugi::xml_node package_;
};

/// What a chunk says, or nothing, and a diagnostic that names the part and the reason.
std::optional<Source> read_chunk(const DocxPackage& package, const std::string& id, const ReadOptions& options,
                                 std::vector<Diagnostic>& diagnostics) {
  const auto skip = [&](std::string part, Bilingual reason) {
    diagnostics.push_back(
        {DiagnosticCode::part_skipped, Severity::error, {}, 0, 0, std::move(part), std::move(reason)});
  };
  std::optional<DocxPackage::Chunk> chunk = package.chunk(id);
  if (!chunk) {
    skip("altChunk " + id, {});
    return std::nullopt;
  }
  try {
    ReadOptions within = options;
    if (++within.depth > deepest)
      throw Error(ErrorCode::input, Bilingual("套叠过深", "documents within documents within documents"));
    Source source = read_source_bytes(chunk->path, std::move(chunk->bytes), within);
    if (!source.text.empty()) return source;
    skip(chunk->path, {});
  } catch (const Error& error) {
    skip(chunk->path, error.message);
  }
  return std::nullopt;
}

/// `draft` is left as it is when all is read; `places_of_body` may be null.
Source read_package(std::string name, PackageParts& parts, const ReadOptions& options, TextDraft& draft,
                    std::vector<std::uint32_t>* places_of_body = nullptr) {
  const DocxPackage package(name, parts);
  DocxText text(package.elements(), options,
                [&](const std::string& id) { return read_chunk(package, id, options, draft.diagnostics); });
  text.places_of_body = places_of_body;
  text.read(draft);
  return draft.finish_or_warn(std::move(name));
}

}  // namespace

Source read_docx(std::string name, ZipReader& archive, const ReadOptions& options) {
  ZipParts parts(archive);
  TextDraft draft;
  return read_package(std::move(name), parts, options, draft);
}

PlacedDocx read_placed_docx(std::string name, PackageParts& parts, const ReadOptions& options) {
  PlacedDocx placed;
  TextDraft draft;
  std::vector<std::uint32_t> in_part;
  placed.source = read_package(std::move(name), parts, options, draft, &in_part);
  for (std::size_t at = 0; at < in_part.size(); ++at) placed.places.push_back({draft.places()[at], in_part[at]});
  std::ranges::stable_sort(placed.places, {}, &DocxPlace::text);
  return placed;
}

Source read_word_xml(std::string name, std::string bytes, const ReadOptions& options) {
  pugi::xml_document xml;
  parse_office_xml(name, name, bytes, xml);
  const pugi::xml_node root = xml.document_element();
  if (local_name(root) == "package") {
    FlatParts parts(root);
    TextDraft draft;
    return read_package(std::move(name), parts, options, draft);
  }
  DocxElements elements;
  elements.body = child_named(root, "body");
  elements.styles = child_named(root, "styles");
  pugi::xml_document numbering;
  elements.numbering = numbering.append_child("numbering");
  add_numbering_of_lists(child_named(root, "lists"), numbering.first_child());
  TextDraft draft;
  DocxText(elements, options, {}).read(draft);
  return draft.finish_or_warn(std::move(name));
}

std::optional<Source> read_word_binary(const std::string& name, std::string_view bytes, const ReadOptions& options) {
  pugi::xml_document xml;
  if (!read_doc_elements(CompoundFile(bytes), xml)) return std::nullopt;
  const DocxElements elements = docx_elements_in(xml.document_element());
  TextDraft draft;
  DocxText(elements, options, {}).read(draft);
  return draft.finish_or_warn(name);
}

std::vector<TableRows> read_docx_tables(const std::string& name, ZipReader& archive) {
  ZipParts parts(archive);
  const DocxPackage package(name, parts);
  DocxText document(package.elements(), {}, {});
  document.collect_tables = true;
  TextDraft draft;
  document.read(draft);
  return std::move(document.tables);
}

}  // namespace yiju
