#include "base/module.hpp"

#include <dlfcn.h>

#include <filesystem>

#include "base/error.hpp"

namespace yiju {
namespace {

[[noreturn]] void fail(const std::string& file, const std::string& reason) {
  throw Error(ErrorCode::input, in_both("程序缺少组件 " + file, "expected " + file + " beside the program") + reason,
              in_both("请把它与 yiju 放在同一文件夹", "keep it in the folder of yiju"));
}

// Beside the program, or where it is installed; empty if it is in neither place.
std::filesystem::path place_of(const std::string& file) {
  std::error_code ignored;
  const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
  for (const std::filesystem::path& place : {folder / file, folder.parent_path() / "lib" / "yiju" / file}) {
    if (std::filesystem::exists(place, ignored)) return place;
  }
  return {};
}

}  // namespace

void* function_of_module(const std::string& module, const std::string& function) {
  const std::string file = module + ".so";
  const std::filesystem::path place = place_of(file);
  if (place.empty()) fail(file, "");
  void* const handle = dlopen(place.c_str(), RTLD_NOW | RTLD_LOCAL);
  void* const address = handle == nullptr ? nullptr : dlsym(handle, function.c_str());
  if (address == nullptr) fail(file, std::string(": ") + dlerror());  // a library of its own is missing: it is named
  return address;
}

}  // namespace yiju
