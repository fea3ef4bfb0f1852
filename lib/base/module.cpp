#include "base/module.hpp"

#include <dlfcn.h>

#include <filesystem>

#include "base/error.hpp"

namespace yiju {

void* function_of_module(const std::string& module, const std::string& function) {
  std::error_code ignored;
  const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
  void* handle = nullptr;
  for (const std::filesystem::path& place : {folder, folder.parent_path() / "lib" / "yiju"}) {
    if (handle == nullptr) handle = dlopen((place / (module + ".so")).c_str(), RTLD_NOW | RTLD_LOCAL);
  }
  void* const address = handle == nullptr ? nullptr : dlsym(handle, function.c_str());
  if (address == nullptr) {
    const char* const reason = dlerror();
    throw Error(ErrorCode::input,
                in_both("程序缺少组件 " + module + ".so", "expected " + module + ".so beside the program") + ": " +
                    (reason == nullptr ? "" : reason),
                in_both("请把它与 yiju 放在同一文件夹", "keep it in the folder of yiju"));
  }
  return address;
}

}  // namespace yiju
