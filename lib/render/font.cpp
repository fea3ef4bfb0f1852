#include "render/font.hpp"

#include <fontconfig/fontconfig.h>

#include <array>
#include <memory>
#include <set>
#include <string_view>

namespace yiju {
namespace {

// Of Debian and Windows, macOS, TeX; last of Kylin and UOS, where WPS brings the faces of FounderType.
constexpr std::array<std::string_view, 11> kSans = {
    "Noto Sans CJK SC",  "Source Han Sans SC", "Source Han Sans CN", "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei", "Microsoft YaHei",    "PingFang SC",        "SimHei",
    "FandolHei",         "方正黑体_GBK",       "FZHei-B01"};
constexpr std::array<std::string_view, 10> kSerif = {
    "Noto Serif CJK SC", "Source Han Serif SC", "Source Han Serif CN", "AR PL UMing CN", "Songti SC", "SimSun",
    "FandolSong",        "AR PL SungtiL GB",    "方正书宋_GBK",        "FZShuSong-Z01"};

struct Destroy {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(FcCharSet* set) const { FcCharSetDestroy(set); }
  void operator()(FcObjectSet* set) const { FcObjectSetDestroy(set); }
  void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
};

/// Names of all families that have 法 and 《, in alphabetical order: fontconfig's own order depends on the machine's
/// folders.
std::set<std::string> chinese_families() {
  std::set<std::string> families;
  const std::unique_ptr<FcCharSet, Destroy> wanted(FcCharSetCreate());
  FcCharSetAddChar(wanted.get(), U'法');
  FcCharSetAddChar(wanted.get(), U'《');
  const std::unique_ptr<FcPattern, Destroy> pattern(FcPatternCreate());
  FcPatternAddCharSet(pattern.get(), FC_CHARSET, wanted.get());
  const std::unique_ptr<FcObjectSet, Destroy> fields(FcObjectSetBuild(FC_FAMILY, nullptr));
  const std::unique_ptr<FcFontSet, Destroy> fonts(FcFontList(nullptr, pattern.get(), fields.get()));
  for (int i = 0; fonts && i < fonts->nfont; ++i) {
    FcChar8* family = nullptr;
    for (int k = 0; FcPatternGetString(fonts->fonts[i], FC_FAMILY, k, &family) == FcResultMatch; ++k) {
      families.insert(reinterpret_cast<const char*>(family));
    }
  }
  return families;
}

template <std::size_t N>
std::string first_installed(const std::array<std::string_view, N>& names, const std::set<std::string>& installed) {
  for (const std::string_view name : names) {
    if (installed.count(std::string(name)) != 0) return std::string(name);
  }
  return {};
}

}  // namespace

FontChoice choose_fonts() {
  const std::set<std::string> installed = chinese_families();
  FontChoice choice;
  choice.found = !installed.empty();
  choice.sans = first_installed(kSans, installed);
  choice.serif = first_installed(kSerif, installed);
  if (choice.sans.empty()) choice.sans = choice.found ? *installed.begin() : std::string(kSans[0]);
  if (choice.serif.empty()) choice.serif = choice.found ? choice.sans : std::string(kSerif[0]);
  return choice;
}

Bilingual font_hint() {
  return {"apt-get install fonts-noto-cjk（或 fonts-wqy-microhei），或用 --format svg",
          "apt-get install fonts-noto-cjk (or fonts-wqy-microhei), or take --format svg"};
}

std::string font_family_list(const std::string& face, bool serif) {
  std::string list = face;
  const auto add = [&](std::string_view name) {
    if (name != face) list += "," + std::string(name);
  };
  if (serif) {
    for (const std::string_view name :
         {"Source Han Serif SC", "Songti SC", "SimSun", "方正书宋_GBK", "FZShuSong-Z01", "serif"})
      add(name);
  } else {
    for (const std::string_view name : {"Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "SimHei",
                                        "方正黑体_GBK", "FZHei-B01", "sans-serif"}) {
      add(name);
    }
  }
  return list;
}

}  // namespace yiju
