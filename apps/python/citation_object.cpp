#include "citation_object.hpp"

#include <iterator>
#include <new>

namespace py = pybind11;

namespace yiju {

void FoundCitations::add(One one, std::string_view words, std::string_view provision) {
  one.words = bytes_.size();
  bytes_ += words;
  one.provision = bytes_.size();
  bytes_ += provision;
  one.behind = bytes_.size();
  all_.push_back(one);
}

std::string_view FoundCitations::instrument(std::uint32_t at) const {
  const TitleIndex title = all_[at].title;
  return title == self_title ? std::string_view("self") : std::string_view(titles_[title]);
}

namespace {

struct CitationObject {
  PyObject_HEAD std::shared_ptr<const FoundCitations> of;
  std::uint32_t at;
};

const CitationObject& citation(PyObject* object) { return *reinterpret_cast<const CitationObject*>(object); }

PyObject* python_text(std::string_view text) {
  return PyUnicode_FromStringAndSize(text.data(), static_cast<Py_ssize_t>(text.size()));
}

using One = FoundCitations::One;
using TextOf = std::string_view (FoundCitations::*)(std::uint32_t) const;

template <auto member>
PyObject* get_number(PyObject* object, void*) {
  const CitationObject& self = citation(object);
  return PyLong_FromUnsignedLongLong((*self.of)[self.at].*member);
}

template <std::string_view One::*member>
PyObject* get_name(PyObject* object, void*) {
  const CitationObject& self = citation(object);
  return python_text((*self.of)[self.at].*member);
}

template <TextOf text>
PyObject* get_text(PyObject* object, void*) {
  const CitationObject& self = citation(object);
  return python_text(((*self.of).*text)(self.at));
}

PyGetSetDef fields[] = {{"start", get_number<&One::start>, nullptr, nullptr, nullptr},
                        {"end", get_number<&One::end>, nullptr, nullptr, nullptr},
                        {"line", get_number<&One::line>, nullptr, nullptr, nullptr},
                        {"column", get_number<&One::column>, nullptr, nullptr, nullptr},
                        {"words", get_text<&FoundCitations::words>, nullptr, nullptr, nullptr},
                        {"instrument", get_text<&FoundCitations::instrument>, nullptr, nullptr, nullptr},
                        {"provision", get_text<&FoundCitations::provision>, nullptr, nullptr, nullptr},
                        {"relation", get_name<&One::relation>, nullptr, nullptr, nullptr},
                        {"rule", get_name<&One::rule>, nullptr, nullptr, nullptr},
                        {nullptr, nullptr, nullptr, nullptr, nullptr}};

/// All fields, as a tuple: what is compared, hashed and shown.
PyObject* values_of(PyObject* object) {
  PyObject* const values = PyTuple_New(std::size(fields) - 1);
  for (std::size_t at = 0; values != nullptr && at + 1 < std::size(fields); ++at) {
    PyObject* const value = fields[at].get(object, nullptr);
    if (value == nullptr) {
      Py_DECREF(values);
      return nullptr;
    }
    PyTuple_SET_ITEM(values, static_cast<Py_ssize_t>(at), value);
  }
  return values;
}

PyObject* compare(PyObject* one, PyObject* other, int operation) {
  if (Py_TYPE(one) != Py_TYPE(other) || (operation != Py_EQ && operation != Py_NE)) Py_RETURN_NOTIMPLEMENTED;
  const auto left = py::reinterpret_steal<py::object>(values_of(one));
  const auto right = py::reinterpret_steal<py::object>(values_of(other));
  return left && right ? PyObject_RichCompare(left.ptr(), right.ptr(), operation) : nullptr;
}

Py_hash_t hash(PyObject* object) {
  const auto values = py::reinterpret_steal<py::object>(values_of(object));
  return values ? PyObject_Hash(values.ptr()) : -1;
}

PyObject* shown(PyObject* object) {
  const auto values = py::reinterpret_steal<py::object>(values_of(object));
  if (!values) return nullptr;
  std::string format = "Citation(";
  for (std::size_t at = 0; at + 1 < std::size(fields); ++at)
    format += std::string(at == 0 ? "" : ", ") + fields[at].name + "=%R";
  const auto value = [&](Py_ssize_t at) { return PyTuple_GET_ITEM(values.ptr(), at); };
  return PyUnicode_FromFormat((format + ")").c_str(), value(0), value(1), value(2), value(3), value(4), value(5),
                              value(6), value(7), value(8));
}

void drop(PyObject* object) {
  PyTypeObject* const type = Py_TYPE(object);
  reinterpret_cast<CitationObject*>(object)->of.~shared_ptr();
  PyObject_Free(object);
  Py_DECREF(type);
}

PyObject* refuse_to_make(PyTypeObject*, PyObject*, PyObject*) {
  PyErr_SetString(PyExc_TypeError, "yiju.Citation: extract() makes them");
  return nullptr;
}

PyTypeObject* type() {
  static PyType_Slot slots[] = {{Py_tp_getset, fields},
                                {Py_tp_richcompare, reinterpret_cast<void*>(compare)},
                                {Py_tp_hash, reinterpret_cast<void*>(hash)},
                                {Py_tp_repr, reinterpret_cast<void*>(shown)},
                                {Py_tp_dealloc, reinterpret_cast<void*>(drop)},
                                {Py_tp_new, reinterpret_cast<void*>(refuse_to_make)},
                                {Py_tp_doc, const_cast<char*>("A citation where it stands.")},
                                {0, nullptr}};
  static PyType_Spec spec{"yiju._yiju.Citation", sizeof(CitationObject), 0, Py_TPFLAGS_DEFAULT, slots};
  static auto* const made = reinterpret_cast<PyTypeObject*>(PyType_FromSpec(&spec));  // as long as the program
  if (made == nullptr) throw py::error_already_set();
  return made;
}

}  // namespace

py::object citation_type() { return py::reinterpret_borrow<py::object>(reinterpret_cast<PyObject*>(type())); }

py::list citation_objects(const std::shared_ptr<const FoundCitations>& found) {
  py::list list(found->size());
  for (std::uint32_t at = 0; at < found->size(); ++at) {
    auto* const object = PyObject_New(CitationObject, type());
    if (object == nullptr) throw py::error_already_set();
    new (&object->of) std::shared_ptr<const FoundCitations>(found);
    object->at = at;
    PyList_SET_ITEM(list.ptr(), static_cast<Py_ssize_t>(at), reinterpret_cast<PyObject*>(object));
  }
  return list;
}

}  // namespace yiju
