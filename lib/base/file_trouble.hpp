// The trouble with one file of many, whatever it is thrown as: that file's error, and not the end of the run.
//   if (const auto trouble = trouble_with(path, [&] { text = read_source(path); })) unreadable.push_back(trouble->error);
#pragma once

#include <new>
#include <optional>
#include <stdexcept>
#include <string>

#include "base/error.hpp"

namespace yiju {

struct FileTrouble {
  Error error;
  bool of_memory = false;  ///< which other files may have taken: worth another try when those are done
};

/// Does `work`; nothing where it ends well.
template <typename Work>
[[nodiscard]] std::optional<FileTrouble> trouble_with(const std::string& path, Work work) {
  const auto lack_memory = [&] {
    return FileTrouble{
        Error(ErrorCode::input, path, 0, 0,
              Bilingual("读它所需的内存超过现有", "expected a document that fits into memory, found one that does not"),
              Bilingual("请拆分文件", "split the file")),
        true};
  };
  try {
    work();
  } catch (const Error& error) {
    return FileTrouble{error};
  } catch (const std::bad_alloc&) {
    return lack_memory();
  } catch (const std::length_error&) {
    return lack_memory();
  } catch (const std::exception& error) {  // of a library that reads it
    return FileTrouble{Error(ErrorCode::input, path, 0, 0,
                             Bilingual("无法读取：", "expected a readable document, found: ") + error.what())};
  }
  return std::nullopt;
}

}  // namespace yiju
