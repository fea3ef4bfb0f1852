#include "citations.hpp"

#include <pybind11/stl.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "citation/extractor.hpp"
#include "citation/rule.hpp"
#include "column_set.hpp"
#include "document/parser.hpp"
#include "text/text_cursor.hpp"

namespace py = pybind11;

namespace yiju {
namespace {

/// A citation where it stands. Its texts become Python's when they are asked for.
struct FoundCitation {
  std::uint64_t start = 0, end = 0;  ///< characters from 0, end exclusive
  std::uint32_t line = 0, column = 0;
  std::string words, instrument, provision;
  std::string_view relation, rule;

  bool operator==(const FoundCitation&) const = default;
};

std::vector<FoundCitation> citations_of(std::string_view text) {
  const Document document = parse_document(Source{.path = "text", .text = std::string(text), .diagnostics = {}});
  const Extraction extraction = extract_citations(document);
  TextCursor cursor(document.source.text);
  std::vector<FoundCitation> found;
  found.reserve(extraction.citations.size());
  for (const Citation& citation : extraction.citations) {
    FoundCitation& one = found.emplace_back();
    one.column = cursor.at(citation.span.begin).column;
    one.start = cursor.characters();
    one.line = cursor.at(citation.span.end).line;
    one.end = cursor.characters();
    one.words = slice(document.source.text, citation.span);
    one.instrument = citation.instrument == self_title ? "self" : extraction.titles[citation.instrument];
    one.provision = to_string(citation.target);
    one.relation = name_of(citation.relation);
    one.rule = name_of(citation.rule);
  }
  return found;
}

/// The text as UTF-8, where Python keeps it: nothing is copied.
std::string_view utf8_of(const py::handle& text) {
  Py_ssize_t size = 0;
  const char* const bytes = PyUnicode_AsUTF8AndSize(text.ptr(), &size);
  if (bytes == nullptr) throw py::error_already_set();
  return {bytes, static_cast<std::size_t>(size)};
}

std::vector<FoundCitation> extract(const py::str& text) {
  const std::string_view bytes = utf8_of(text);
  const py::gil_scoped_release free;
  return citations_of(bytes);
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
      for (const FoundCitation& one : citations_of(views[at])) {
        columns.add({at, one.start, one.end, one.line, one.column},
                    {one.words, one.instrument, one.provision, one.relation, one.rule});
      }
    }
  }
  return columns.as_buffers();
}

std::string shown(const FoundCitation& citation) {
  const auto text = [](const std::string& value) { return py::repr(py::str(value)).cast<std::string>(); };
  return "Citation(start=" + std::to_string(citation.start) + ", end=" + std::to_string(citation.end) +
         ", line=" + std::to_string(citation.line) + ", column=" + std::to_string(citation.column) +
         ", words=" + text(citation.words) + ", instrument=" + text(citation.instrument) +
         ", provision=" + text(citation.provision) + ", relation='" + std::string(citation.relation) + "', rule='" +
         std::string(citation.rule) + "')";
}

}  // namespace

void add_citations(py::module_& module) {
  py::class_<FoundCitation>(module, "Citation", "A citation where it stands.")
      .def_readonly("start", &FoundCitation::start)
      .def_readonly("end", &FoundCitation::end)
      .def_readonly("line", &FoundCitation::line)
      .def_readonly("column", &FoundCitation::column)
      .def_readonly("words", &FoundCitation::words)
      .def_readonly("instrument", &FoundCitation::instrument)
      .def_readonly("provision", &FoundCitation::provision)
      .def_property_readonly("relation", [](const FoundCitation& citation) { return citation.relation; })
      .def_property_readonly("rule", [](const FoundCitation& citation) { return citation.rule; })
      .def("__eq__", [](const FoundCitation& a, const FoundCitation& b) { return a == b; })
      .def("__hash__",
           [](const FoundCitation& citation) {
             return py::hash(py::make_tuple(citation.start, citation.end, citation.words, citation.instrument,
                                            citation.provision, citation.relation));
           })
      .def("__repr__", &shown);
  module.def("extract", &extract, py::arg("text"));
  module.def("extract_columns", &extract_columns, py::arg("texts"));
}

}  // namespace yiju
