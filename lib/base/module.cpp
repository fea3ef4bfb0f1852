#include "base/module.hpp"

#include <dlfcn.h>

#include <array>
#include <filesystem>

#include "base/error.hpp"

namespace yiju {
namespace {

using std::filesystem::path;

// Where this code is part of a library that was loaded (the Python package): the folder of that.
path folder_of_library() {
  Dl_info found{};
  if (dladdr(reinterpret_cast<const void*>(&function_of_module), &found) == 0 || found.dli_fname == nullptr) return {};
  const path file = found.dli_fname;
  return file.is_absolute() && file.extension() == ".so" ? file.parent_path() : path();
}

// Beside the program or the library, and where it is installed. None where the system does not tell where the program lies: a name
// without its folder would be looked up in the working folder, which may be anybody's.
std::array<path, 2> places_of(const std::string& file) {
  if (const path library = folder_of_library(); !library.empty())
    return {library / file, library.parent_path() / "lib" / "yiju" / file};
  std::error_code ignored;
  const path folder = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
  if (!folder.is_absolute()) return {};
  return {folder / file, folder.parent_path() / "lib" / "yiju" / file};
}

[[noreturn]] void fail_missing(const std::string& file, const std::string& document = {}) {
  throw Error(ErrorCode::input, document, 0, 0,
              Bilingual("程序缺少组件 " + file, "expected " + file + " beside the program"),
              Bilingual("请把它与 yiju 放在同一文件夹", "keep it in the folder of yiju"));
}

[[noreturn]] void fail_unusable(const std::string& place, std::string reason) {
  if (reason.starts_with(place + ": ")) reason.erase(0, place.size() + 2);  // as the loader words it
  throw Error(ErrorCode::input,
              Bilingual("组件无法使用 " + place + "：" + reason, "cannot use " + place + ": " + reason),
              Bilingual("请重新安装 yiju 及其所需的库", "install yiju anew, with the libraries that it needs"));
}

std::string last_reason() {
  const char* const reason = dlerror();
  return reason == nullptr ? "" : reason;
}

}  // namespace

void* function_of_module(const std::string& module, const std::string& function) {
  const std::string file = module + ".so";
  std::string reason, tried;
  for (const path& place : places_of(file)) {
    if (std::error_code ignored; place.empty() || !std::filesystem::is_regular_file(place, ignored)) continue;
    tried = place.string();
    void* const handle = dlopen(place.c_str(), RTLD_NOW | RTLD_LOCAL);
    const auto* const version =
        handle == nullptr ? nullptr : static_cast<const char*>(dlsym(handle, "yiju_module_version"));
    void* const address = version == nullptr ? nullptr : dlsym(handle, function.c_str());
    if (address == nullptr) {
      reason = last_reason();
    } else if (std::string(version) != YIJU_VERSION) {
      reason = std::string(version) + " ≠ " + YIJU_VERSION;
    } else {
      return address;
    }
  }
  if (tried.empty()) fail_missing(file);
  fail_unusable(tried, reason);
}

std::filesystem::path part_of_program(const std::string& document, const std::string& program) {
  for (const path& place : places_of(program)) {
    if (std::error_code ignored; !place.empty() && std::filesystem::is_regular_file(place, ignored)) return place;
  }
  fail_missing(program, document);
}

}  // namespace yiju
