#include "pairing/article_pairing.hpp"

#include <doctest/doctest.h>

#include "document/article_body.hpp"
#include "pairing/article_words.hpp"
#include "pairing/renaming.hpp"
#include "support/parsed.hpp"

using namespace yiju;

namespace {

// 3>4+ 3>5+ 7>9=: split and merged pairs have +, parts ~, the same words =, doubtful ones ?.
std::string paired(const std::string& before, const std::string& after, std::vector<GivenPair> given = {}) {
  const Document old = parsed(before), young = parsed(after);
  std::string out;
  for (const ArticlePair& pair : pair_articles(old, young, given).pairs) {
    if (!out.empty()) out += " ";
    out += to_string(locator_of(old, old.articles[pair.before])) + ">" +
           to_string(locator_of(young, young.articles[pair.after]));
    if (pair.kind == PairKind::split || pair.kind == PairKind::merged) out += "+";
    if (pair.kind == PairKind::part) out += "~";
    if (pair.same_words) out += "=";
    if (pair.doubtful) out += "?";
  }
  return out;
}

// The articles, numbered from 1.
std::string law(const std::vector<std::string>& articles) {
  static const char* const numbers[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
  std::string text;
  for (std::size_t at = 0; at < articles.size(); ++at)
    text += std::string("第") + numbers[at] + "条　" + articles[at] + "\n\n";
  return text;
}

const std::string purpose = "为了保护河湖水质，保障饮水安全，制定本条例。";
const std::string meters = "供水单位应当在用户总管处安装水表，每月抄表一次，并在门户网站公布抄表结果。";
const std::string boats = "在水源保护区内不得行驶机动船只，渔民的手划船除外。";
const std::string fines = "违反本条例第三条规定行驶机动船只的，由水务部门没收船只，处三千元罚款。";
const std::string force = "本条例自2019年5月1日起施行。";

}  // namespace

TEST_CASE("articles are paired by their words, whatever their numbers") {
  CHECK(paired(law({purpose, meters, boats, fines, force}), law({purpose, boats, meters, fines, force})) ==
        "1>1= 3>2= 2>3= 4>4= 5>5=");
}

TEST_CASE("the number of a cited article is no change of words") {
  const std::string renumbered = "违反本条例第四条规定行驶机动船只的，由水务部门没收船只，处三千元罚款。";
  CHECK(paired(law({purpose, meters, boats, fines}),
               law({purpose, "水务部门主管本条例的实施。", meters, boats, renumbered})) == "1>1= 2>3= 3>4= 4>5=");
}

TEST_CASE("the article of entry into force is paired whatever it says") {
  CHECK(paired(law({purpose, force}),
               law({purpose, meters, "本规定公布前已经安装的水表继续使用。本条例自公布之日起施行。"})) == "1>1= 2>3");
}

TEST_CASE("an article whose paragraph became an article of its own is split") {
  const std::string both = meters + "\n\n" + boats;
  CHECK(paired(law({purpose, both, fines}), law({purpose, meters, boats, fines})) == "1>1= 2>2+ 2>3+ 3>4=");
  CHECK(paired(law({purpose, meters, boats, fines}), law({purpose, both, fines})) == "1>1= 2>2+ 3>2+ 4>3=");
}

TEST_CASE("an item that became an article of its own is split off, though the partner has its words here and there") {
  const std::string old =
      "水务部门发现下列行为的，应当通报：\n\n（一）取水单位未按照规定登记水表、留存抄表记录；\n\n"
      "（二）渔民向来源不明的船只出借船名牌；\n\n（三）阻碍巡查、隐匿巡查记录。";
  const std::string first =
      "水务部门发现船只有下列行为的，应当通报：\n\n（一）渔民向来源不明的船只出借船名牌，或者买卖船名牌；\n\n"
      "（二）阻碍巡查、隐匿巡查记录、涂改水表登记、毁弃抄表记录。";
  const std::string second = "取水单位未按照规定登记水表或者未留存抄表记录的，水务部门应当通报。";
  CHECK(paired(law({purpose, old, meters}), law({purpose, first, second, meters})) == "1>1= 2>2+ 2>3+ 3>4=");
}

TEST_CASE(
    "a paragraph that went whole into an article with a predecessor of its own splits the one and is merged there") {
  const std::string leak = "渔船漏油的，船主应当立即用围油栏拦截，并在一小时内报告海事机构。";
  const std::string wash = "禁止在取水口上游一千米内清洗装过农药的容器，洗涤废水应当运到岸上处置。";
  CHECK(paired(law({purpose, meters + "\n\n" + leak, wash, fines}),
               law({purpose, meters, leak + "\n\n" + wash, fines})) == "1>1= 2>2+ 2>3+ 3>3+ 4>4=");
}

TEST_CASE("what is far more alike to an article that is taken is no partner of a third") {
  const std::string lamps = "游船夜间航行应当开启航行灯、雾笛，配备救生衣和灭火器，由船长每日检查并记录。";
  const std::string ferry = "渡船夜间航行应当开启航行灯、雾笛，配备救生衣和灭火器，由渡工每日检查并记录。";
  const std::string both = "游船、渡船夜间航行应当开启航行灯、雾笛，配备救生衣和灭火器，由船长、渡工每日检查并记录。";
  const std::string pier = "码头夜间应当照明，配备救生衣，由管理员每日检查缆桩。";
  CHECK(paired(law({purpose, lamps, ferry, fines}), law({purpose, both, pier, fines})) == "1>1= 2>2+ 3>2+ 4>4=");
}

TEST_CASE("what is given must be a punishment to make a penalty: 给予经费补助, 予以拆除 leave a duty a duty") {
  const std::string plan = "镇人民政府编制渡口规划，应当兼顾渡船停靠的需要，并听取船主的意见。";
  const std::string move = "搬迁渡口码头的，由镇人民政府与船主商定新址，并报县水利机构批准。";
  const std::string paid = "因前款原因搬迁渡口码头的，由镇人民政府给予船主经费补助。";
  CHECK(paired(law({purpose, plan + move, fines}), law({purpose, plan, move + "\n\n" + paid, fines})) ==
        "1>1= 2>2+ 2>3+ 3>4=");
}

TEST_CASE("the articles of purpose are paired, and never split") {
  const std::string old = "根据上级关于饮用水源的规定，制定本条例。";
  const std::string nature = "饮用水源，是指上级关于水源的规定所列的河流、水库。";
  CHECK(paired(law({old, meters, boats}), law({"为了让村民喝上干净的水，制定本条例。", nature, meters, boats})) ==
        "1>1 2>3= 3>4=");
}

TEST_CASE("twins are told apart by their order") {
  const std::string twin = "前款规定以外的事项，由市人民政府另行规定。";
  CHECK(paired(law({meters, twin, boats, twin}), law({purpose, meters, twin, boats, twin})) == "1>2= 2>3= 3>4= 4>5=");
}

TEST_CASE("articles that all say the same are paired in their order, however many they are") {
  std::string text;
  for (int at = 0; at < 5; ++at) text += law(std::vector<std::string>(9, meters));
  const std::vector<ArticlePair> pairs = pair_articles(parsed(text), parsed(text)).pairs;
  REQUIRE(pairs.size() == 45);
  for (const ArticlePair& pair : pairs) CHECK(pair.before == pair.after);
  CHECK(pair_articles(parsed(text), parsed(text + law({meters, boats}))).pairs.size() == 45);
}

TEST_CASE("what is known is never questioned") {
  CHECK(paired(law({purpose, meters, boats}), law({purpose, meters, boats}), {{1, 2}, {2, no_article}}) == "1>1= 2>3");
}

TEST_CASE("penalties are paired by what they punish, whatever they threaten") {
  const std::string nets = "使用电网捕鱼的，由水务部门没收违法所得，可以并处违法所得一倍以上三倍以下的罚款。";
  const std::string new_nets = "在禁渔期内使用电网、炸药捕鱼的，由渔业部门依照渔业法律、行政法规给予处罚。";
  const std::string stalls = "占用堤坝摆摊的，由渔业部门没收违法所得，可以并处违法所得一倍以上三倍以下的罚款。";
  CHECK(paired(law({meters, nets, force}), law({meters, new_nets, stalls, force})) == "1>1= 2>2? 3>4=");
}

TEST_CASE("of a text written anew what little is left of a rule is enough, and doubtful") {
  const std::string duty = "船主应当保持船只整洁，按期检修发动机，发现漏油立即报告水务部门。";
  const std::string new_duty =
      "进入水源保护区的船只，其船主应当在三日前通过门户网站提交行程、载重、燃料和人员名单，不得携带农药；漏油的"
      "报告海事机构。";
  const std::string market = "农贸市场应当设置公平秤。", park = "公园每日开放不少于十二小时，法定节假日延长开放。";
  const std::string school = "学校应当组织学生春游。", road = "道路挖掘应当围挡施工，夜间设置警示灯。";
  CHECK(paired(law({market, duty, school}), law({park, new_duty, road})) == "2>2?");
}

TEST_CASE("texts without articles have no pairs") {
  CHECK(paired("", "").empty());
  CHECK(paired(law({purpose}), "").empty());
}

TEST_CASE("names that the new wording replaces throughout are learned") {
  const auto wording = [](const std::string& name) {
    return law({name + "负责全县水质监测，每季度公布一次监测结果。",
                "养殖场排放废水前应当向" + name + "申报排放的种类和数量。",
                name + "的工作人员可以进入养殖场取样，并出示证件。"});
  };
  const Document old = parsed(wording("水利委员会")), young = parsed(wording("环境监察大队"));
  const ArticlePairing pairing = pair_articles(old, young);
  REQUIRE(pairing.replaced.size() == 1);
  CHECK(pairing.replaced[0].before == "水利委员会");
  CHECK(pairing.replaced[0].after == "环境监察大队");
  CHECK(pairing.replaced[0].articles == 3);
}

TEST_CASE("a name of which one letter was replaced is learned with the letter beside it") {
  const Document before = parsed(law({"入园的船只应当登记，入园时熄灯。", "入园的车辆应当登记，停在门外。"}));
  const Document after = parsed(law({"进园的船只应当登记，进园时熄灯。", "进园的车辆应当登记，停在门外。"}));
  std::vector<ArticleWords> old, young;
  for (const NodeIndex article : before.articles) old.push_back(words_of_article(body_of(before, article)));
  for (const NodeIndex article : after.articles) young.push_back(words_of_article(body_of(after, article)));
  const std::vector<WordsPair> pairs{{&old[0], &young[0]}, {&old[1], &young[1]}};
  const std::vector<Renaming> learned = learn_renamings(old, young, pairs);
  REQUIRE(learned.size() == 1);
  CHECK(learned[0].before == U"入园");
  CHECK(learned[0].after == U"进园");
}

TEST_CASE("the words of an article are its letters, with one sign for each pinpoint") {
  const auto letters = [](const char* body) {
    std::string out;
    for (const char32_t letter : words_of_article(body).letters) {
      if (letter == pinpoint_letter) {
        out += "#";
      } else {
        out += "x";
      }
    }
    return out;
  };
  CHECK(letters("违反第三条、第五条和第七条第二款") == "xx#");
  CHECK(letters("前两款规定的") == "#xxx");
  CHECK(letters("本条例") == "xxx");
  CHECK(letters("目前，第三方") == "xxxxx");
  CHECK(letters("（一）申请；") == "xx");
  CHECK(words_of_article("甲乙。丙丁；\n戊").unit_ends == std::vector<std::size_t>{2, 4, 5});
  CHECK(words_of_article("自2020年1月1日起施行。").enters_into_force);
  CHECK_FALSE(words_of_article("施行前已经取得的许可继续有效。").enters_into_force);
}
