// yiju._yiju: the part of the Python package that is C++: the citations of texts, records resolved over a library, and a
// command of the command line run inside this process (apps/yiju/inside.hpp). The lock of the interpreter is let go while
// they work.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "base/error.hpp"
#include "citations.hpp"
#include "inside.hpp"
#include "output/table/table.hpp"
#include "records.hpp"

namespace py = pybind11;

namespace {

using namespace yiju;

py::object as_table(const std::optional<Table>& table) {
  if (!table) return py::none();
  py::list columns, rows;
  for (const TableColumn& column : table->columns)
    columns.append(py::make_tuple(column.key, column.name, column.kind == ColumnKind::number));
  for (const TableLine& line : table->rows) {
    py::list cells;
    for (const TableCell& cell : line.cells) cells.append(whole_text(cell));
    rows.append(py::make_tuple(line.band, cells));
  }
  return py::make_tuple(table->title, table->summary, columns, rows);
}

/// (exit status, table or None, what stdout gets, what stderr gets).
py::tuple run(const std::shared_ptr<OpenGraphs>& graphs, const std::vector<std::string>& words) {
  InsideRun done;
  {
    const py::gil_scoped_release free;
    done = run_inside(words, *graphs);
  }
  return py::make_tuple(static_cast<int>(done.status), as_table(done.table), py::bytes(done.result), done.remarks);
}

}  // namespace

PYBIND11_MODULE(_yiju, module) {
  module.attr("version") = YIJU_VERSION;
  static py::exception<Error> error(module, "Error", PyExc_ValueError);
  py::register_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const Error& trouble) {
      std::string text = describe(trouble, Language::en);
      if (!trouble.hint.empty()) text += " (" + trouble.hint.en + ")";
      PyErr_SetString(error.ptr(), text.c_str());
    }
  });
  py::class_<OpenGraphs, std::shared_ptr<OpenGraphs>>(module, "OpenGraphs").def(py::init<>());
  add_citations(module);
  add_records(module);
  module.def("run", &run);
}
