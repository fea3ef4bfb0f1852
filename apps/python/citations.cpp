#include "citations.hpp"

#include <pybind11/stl.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "citation/extractor.hpp"
#include "citation/rule.hpp"
#include "citation_object.hpp"
#include "column_set.hpp"
#include "document/parser.hpp"
#include "text/text_cursor.hpp"

namespace py = pybind11;

namespace yiju {
namespace {

FoundCitations citations_of(std::string_view text) {
  const Document document = parse_document(Source{.path = "text", .text = std::string(text), .diagnostics = {}});
  Extraction extraction = extract_citations(document);
  TextCursor cursor(document.source.text);
  FoundCitations found;
  found.reserve(extraction.citations.size());
  for (const Citation& citation : extraction.citations) {
    FoundCitations::One one;
    one.column = cursor.at(citation.span.begin).column;
    one.start = cursor.characters();
    one.line = cursor.at(citation.span.end).line;
    one.end = cursor.characters();
    one.title = citation.instrument;
    one.relation = name_of(citation.relation);
    one.rule = name_of(citation.rule);
    found.add(one, slice(document.source.text, citation.span), to_string(citation.target));
  }
  found.take_titles(std::move(extraction.titles));
  return found;
}

/// The text as UTF-8, where Python keeps it: nothing is copied.
std::string_view utf8_of(const py::handle& text) {
  Py_ssize_t size = 0;
  const char* const bytes = PyUnicode_AsUTF8AndSize(text.ptr(), &size);
  if (bytes == nullptr) throw py::error_already_set();
  return {bytes, static_cast<std::size_t>(size)};
}

py::list extract(const py::str& text) {
  const std::string_view bytes = utf8_of(text);
  std::shared_ptr<const FoundCitations> found;
  {
    const py::gil_scoped_release free;
    found = std::make_shared<const FoundCitations>(citations_of(bytes));
  }
  return citation_objects(found);
}

py::dict extract_columns(const std::vector<py::str>& texts) {
  std::vector<std::string_view> views;
  views.reserve(texts.size());
  for (const py::str& text : texts) views.push_back(utf8_of(text));
  ColumnSet columns({"text", "start", "end", "line", "column"},
                    {"words", "instrument", "provision", "relation", "rule"});
  {
    const py::gil_scoped_release free;
    for (std::size_t at = 0; at < views.size(); ++at) {
      const FoundCitations found = citations_of(views[at]);
      for (std::uint32_t i = 0; i < found.size(); ++i) {
        const FoundCitations::One& one = found[i];
        columns.add({at, one.start, one.end, one.line, one.column},
                    {found.words(i), found.instrument(i), found.provision(i), one.relation, one.rule});
      }
    }
  }
  return columns.as_buffers();
}

}  // namespace

void add_citations(py::module_& module) {
  module.attr("Citation") = citation_type();
  module.def("extract", &extract, py::arg("text"));
  module.def("extract_columns", &extract_columns, py::arg("texts"));
}

}  // namespace yiju
