// Writes a corpus of invented regulations for load tests: `make_corpus FOLDER [--scale N] [--seed N]`. Scale 1 is about
// 45 MB in 2,600 files, shaped like real ones (43 articles a text, 20 items, 3.7 titles in 《》, 2.5 pinpoints of the
// text itself, 1.6 前款); 10 and 100 are ten and a hundred times as many files. The same seed gives the same bytes. All
// names and sentences are made up.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"
#include "base/numeral.hpp"

namespace {

using yiju::to_chinese;

// A small generator with the same numbers on every machine (the standard library's distributions differ): splitmix64.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t bound) {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::uint32_t>((mixed ^ (mixed >> 31U)) % bound);
  }
  bool chance(std::uint32_t percent) { return below(100) < percent; }
  template <std::size_t Size>
  std::string_view one_of(const std::string_view (&words)[Size]) {
    return words[below(Size)];
  }

 private:
  std::uint64_t state_;
};

constexpr std::string_view first_syllables[] = {"临", "云", "青", "石", "柳", "松", "白", "安", "永", "新", "河", "金",
                                                "桐", "梅", "竹", "平", "长", "清", "和", "远", "晴", "霞", "澜", "岚"};
constexpr std::string_view second_syllables[] = {"江", "山", "城", "湖", "川", "原", "岭", "溪",
                                                 "州", "港", "泉", "塘", "桥", "田", "峰", "洲",
                                                 "台", "滨", "坪", "浦", "湾", "关", "屿", "林"};
constexpr std::string_view subjects[] = {
    "灯塔",     "风筝", "茶园", "渡口", "古树", "夜市",     "雨水收集", "屋顶绿化", "骑行道",   "公共书架",
    "温泉",     "竹林", "集市", "陶艺", "蜂场", "潮汐观测", "社区食堂", "旧物交换", "城市钟楼", "河道漂流",
    "星空观测", "盐田", "果园", "驿站", "石桥", "水车",     "纸艺",     "民谣演出", "共享花园", "观鸟点"};
constexpr std::string_view matters[] = {"管理", "保护", "促进", "安全", "服务", "建设", "经营", "登记", "监督", "利用"};
constexpr std::string_view kinds[] = {"条例", "办法", "规定", "实施细则"};
constexpr std::string_view authorities[] = {"主管部门",         "城市管理部门", "文化部门",  "水务部门",
                                            "市场监督管理部门", "乡镇人民政府", "街道办事处"};
constexpr std::string_view duties[] = {"应当建立巡查记录并按季度公布",
                                       "应当在显著位置设置说明牌",
                                       "应当配备经过培训的管理人员",
                                       "应当制定应急预案并每年演练",
                                       "应当听取使用者和周边居民的意见",
                                       "应当将有关信息纳入统一平台，实行分类管理",
                                       "应当会同有关单位开展评估，评估结果作为调整措施的参考",
                                       "可以委托专业机构提供技术服务，所需经费列入年度预算"};
constexpr std::string_view acts[] = {"擅自改变用途的", "未按要求公示的", "损坏标识或者附属设施的",
                                     "拒绝接受检查的", "隐瞒真实情况的", "超出核定范围开展活动的"};

std::string title_at(std::uint32_t number, std::uint64_t seed) {
  Dice dice(seed * 1000003U + number);
  std::string title(first_syllables[number % 24]);
  title += second_syllables[number / 24 % 24];
  title += dice.chance(70) ? "市" : "县";
  title += subjects[number / 576 % 30];
  title += matters[(number / 17280 + number) % 10];
  return title + std::string(dice.one_of(kinds));
}

struct Writer {
  Dice dice;
  std::uint32_t number;  ///< of this text
  std::uint32_t total;   ///< texts in the corpus
  std::uint64_t seed;
  std::uint32_t articles = 0;
  std::string out;

  std::string self() const {
    const std::string title = title_at(number, seed);
    for (const std::string_view kind : {"条例", "办法", "规定"}) {
      if (title.ends_with(kind)) return "本" + std::string(kind);
    }
    return "本细则";
  }

  std::string other() { return "《" + title_at(dice.below(total), seed) + "》"; }

  std::string article_number(std::uint32_t most) { return "第" + to_chinese(1 + dice.below(most)) + "条"; }

  void sentence(std::string_view subject) {
    out += dice.one_of(authorities);
    out += "对";
    out += subject;
    out += dice.chance(50) ? "的日常运行负责，" : "的规划、设置、维护和使用实施监督，";
    out += dice.one_of(duties);
    out += dice.chance(60) ? "；对不符合要求的，应当及时提出改进意见并跟踪落实情况。" : "。";
  }

  void article(std::uint32_t index, std::string_view subject) {
    out += "第" + to_chinese(index) + "条 ";
    if (index == 1) {
      out += "为了规范" + std::string(subject) + "活动，根据" + other() + "和" + other() + "，结合本地实际，制定" +
             self() + "。\n\n";
      return;
    }
    sentence(subject);
    sentence(subject);
    if (dice.chance(5)) out += "国家另有规定的，依照" + other() + article_number(40) + "的规定执行。";
    if (dice.chance(6))
      out += "依照" + self() + article_number(articles) + "、" + article_number(articles) + "的规定办理。";
    out += "\n\n";
    if (dice.chance(30)) {
      sentence(subject);
      if (dice.chance(12)) out += "前款规定的期限自受理之日起计算。";
      out += "\n\n";
    }
    if (dice.chance(12)) {
      out += "有下列情形之一的，由主管部门责令改正：\n\n";
      for (std::uint32_t item = 1; item <= 4; ++item) {
        out += "（" + to_chinese(item) + "）" + std::string(dice.one_of(acts)) + (item < 4 ? "；\n\n" : "。\n\n");
      }
    }
  }

  std::string text() {
    const std::string title = title_at(number, seed);
    const std::string_view subject = subjects[number / 576 % 30];
    out =
        "# " + title + "\n\n" + std::to_string(2001 + dice.below(24)) + "年3月1日 经会议通过\n\n<!-- INFO END -->\n\n";
    articles = 20 + dice.below(47);
    for (std::uint32_t index = 1; index <= articles; ++index) {
      if ((index - 1) % 10 == 0)
        out += "## 第" + to_chinese(1 + index / 10) + "章 " + std::string(dice.one_of(matters)) + "\n\n";
      article(index, subject);
    }
    return std::move(out);
  }
};

}  // namespace

int main(int count, char** values) {
  std::uint32_t scale = 1;
  std::uint64_t seed = 42;
  std::string folder;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = values[i];
    if (word == "--scale" && i + 1 < count)
      scale = static_cast<std::uint32_t>(std::strtoul(values[++i], nullptr, 10));
    else if (word == "--seed" && i + 1 < count)
      seed = std::strtoull(values[++i], nullptr, 10);
    else
      folder = word;
  }
  if (folder.empty() || scale == 0) {
    std::fputs("usage: make_corpus FOLDER [--scale N] [--seed N]\n", stderr);
    return 2;
  }
  const std::uint32_t total = 2600 * scale;
  std::uint64_t bytes = 0;
  for (std::uint32_t number = 0; number < total; ++number) {
    Writer writer{Dice(seed * 7919U + number), number, total, seed, 0, {}};
    const std::string text = writer.text();
    const std::filesystem::path place = std::filesystem::path(folder) / std::to_string(number / 1000);
    if (number % 1000 == 0) std::filesystem::create_directories(place);
    yiju::write_file(place / (title_at(number, seed) + "-" + std::to_string(number) + ".md"), text);
    bytes += text.size();
  }
  std::printf("%u files, %.1f MB\n", total, static_cast<double>(bytes) / 1e6);
}
