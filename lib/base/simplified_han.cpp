#include "base/simplified_han.hpp"

#include <array>
#include <cstdint>

#include "base/utf8.hpp"

namespace yiju {

namespace {

// A traditional character and the simplified one for it, in the order of their code points: of Unicode CLDR's transform
// Traditional-Simplified those whose simplified character stands in a title of the national register.
constexpr std::string_view pairs =
    "並并乾干亂乱亞亚佈布佔占併并來来侷局係系俬私俱具個个倫伦側侧偵侦偽伪備备傢家傳传債债傷伤傾倾僑侨僞伪僱雇價价"
    "儀仪儉俭償偿優优儲储兒儿內内兩两冊册凍冻別别則则剋克剝剥創创劃划劇剧劑剂動动務务勛勋勝胜勞劳勢势勳勋勵励匯汇"
    "區区協协卹恤參参員员唸念問问單单噸吨噹当嚮向嚴严國国圍围園园圖图團团埰采執执報报場场塊块塵尘墾垦壓压壞坏壟垄"
    "壩坝夥伙夾夹奧奥奪夺奬奖奮奋妝妆姦奸娛娱婦妇嬰婴學学實实審审尅克將将專专尋寻對对導导屆届層层屬属島岛峽峡崗岗"
    "師师帳帐帶带幣币幫帮幹干幾几庫库廈厦廟庙廠厂廢废廣广廳厅廻回弔吊張张強强彆别彈弹彙汇後后徑径從从復复徵征徹彻"
    "悳德愛爱態态慣惯憑凭憲宪懃勤應应懞蒙懲惩懷怀戰战戶户捲卷掃扫掛挂採采揚扬換换揮挥搆构損损搶抢摺折撈捞撥拨撫抚"
    "擁拥擇择擊击擔担據据擬拟擴扩擾扰攜携攤摊數数斷断於于昇升時时晉晋暫暂曆历曏向書书會会東东桿杆條条棄弃業业榮荣"
    "構构槍枪樂乐樓楼標标樞枢樣样樹树機机橫横檔档檢检檯台櫃柜權权欵款歲岁歷历歸归殘残殯殡殺杀毀毁毬球氣气汙污決决"
    "沒没沖冲況况洩泄減减測测準准溼湿滅灭滯滞滿满漁渔漢汉潔洁濕湿濟济濫滥瀆渎瀕濒灣湾災灾為为無无煙烟熱热營营燬毁"
    "爐炉爭争爲为爾尔牀床狀状獄狱獎奖獨独獸兽獻献現现環环瓊琼產产産产畢毕異异當当療疗發发盜盗監监盤盘眞真眾众瞞瞒"
    "瞭了矯矫硏研確确碼码礎础礙碍礦矿祕秘禍祸禦御禮礼稅税種种稱称積积穢秽竊窃競竞箇个節节範范築筑簡简簽签籌筹籤签"
    "粧妆粵粤糧粮糰团糾纠紀纪約约紅红納纳紐纽級级紛纷細细紹绍終终組组結结絕绝絡络給给統统絶绝綁绑綏绥經经綜综綠绿"
    "綫线維维綱纲網网綵彩緑绿線线締缔編编緩缓緻致縣县縮缩縱纵總总織织繪绘繫系繳缴繼继續续纍累纜缆罣挂罰罚羈羁羣群"
    "義义習习翫玩聞闻聯联聲声職职聽听脅胁脫脱臉脸臨临臺台與与興兴舉举舊旧舖铺莊庄菓果華华菸烟葉叶著着葯药蒐搜蓆席"
    "蓋盖蔴麻薦荐藉借藝艺藥药處处虛虚號号蟲虫衆众術术衛卫衝冲裏里補补裝装裡里製制複复褻亵襲袭覈核見见規规視视親亲"
    "覽览觀观觸触訂订計计訊讯討讨託托記记訟讼訪访設设許许訴诉註注証证詐诈評评詢询試试話话該该誌志認认誘诱語语誤误"
    "說说説说誰谁誹诽調调談谈請请論论諜谍諾诺謀谋謗谤講讲證证識识譟噪議议護护譽誉讀读變变讓让豬猪負负財财貧贫貨货"
    "販贩貪贪貫贯責责買买貸贷費费貼贴貿贸賂赂賃赁賄贿資资賠赔賣卖賦赋質质賬账賭赌購购贈赠贓赃贖赎贜赃跤交跼局踰逾"
    "車车軍军軟软輛辆輪轮輯辑輸输輿舆轄辖轉转轝舆辦办辯辩農农迴回連连週周進进遊游運运過过達达違违遞递遠远適适遲迟"
    "遷迁選选遺遗還还邊边郵邮鄉乡鄭郑醫医釁衅釋释釦扣鈎钩鉛铅鉤钩銀银銜衔銷销鋪铺錄录錢钱錯错録录錶表鍋锅鍵键鎖锁"
    "鎗枪鎮镇鏈链鐵铁鑄铸鑑鉴鑒鉴長长門门開开間间関关閱阅閲阅關关陝陕陞升陳陈陸陆隊队際际隨随險险隱隐雙双離离雲云"
    "電电響响項项須须預预領领頭头頻频題题額额願愿類类顯显風风颱台飛飞飲饮飼饲飾饰養养餘余館馆馬马馳驰駁驳駐驻駕驾"
    "駛驶騙骗騰腾驗验體体髮发鬚须鹽盐麵面黃黄點点黨党齣出";
constexpr std::size_t character = 3, pair = 2 * character;  // bytes

constexpr std::uint32_t code_point(std::string_view at) {
  const auto bits = [at](std::size_t i) { return static_cast<std::uint32_t>(at[i]) & 0x3FU; };
  return (static_cast<std::uint32_t>(at[0]) & 0x0FU) << 12U | bits(1) << 6U | bits(2);
}

// A bit for each of them: nearly every title has none, and is asked for it.
constexpr std::array<std::uint64_t, 1024> traditional_bits = [] {
  std::array<std::uint64_t, 1024> bits{};
  for (std::size_t at = 0; at < pairs.size(); at += pair) {
    const std::uint32_t code = code_point(pairs.substr(at, character));
    bits[code / 64] |= std::uint64_t{1} << (code % 64);
  }
  return bits;
}();

bool is_traditional(std::string_view at) {
  const std::uint32_t code = code_point(at);
  return (traditional_bits[code / 64] >> (code % 64) & 1U) != 0;
}

// The simplified character for a traditional one; empty for others.
std::string_view simplified(std::string_view traditional) {
  if (!is_traditional(traditional)) return {};
  std::size_t first = 0, last = pairs.size() / pair;
  while (first < last) {
    const std::size_t middle = (first + last) / 2;
    const std::string_view at = pairs.substr(middle * pair, character);
    if (at == traditional) return pairs.substr(middle * pair + character, character);
    if (at < traditional)
      first = middle + 1;
    else
      last = middle;
  }
  return {};
}

}  // namespace

bool holds_traditional_han(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += character_step(text[at])) {
    if (character_step(text[at]) == character && at + character <= text.size() && is_traditional(text.substr(at)))
      return true;
  }
  return false;
}

std::string simplified_han(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view own = text.substr(at, character_step(text[at]));
    const std::string_view other = own.size() == character ? simplified(own) : std::string_view{};
    out += other.empty() ? own : other;
    at += own.size();
  }
  return out;
}

}  // namespace yiju
