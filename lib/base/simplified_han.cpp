#include "base/simplified_han.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.hpp"

namespace yiju {

namespace {

// A traditional character and the simplified one for it, in the order of their code points: of Unicode CLDR's transform
// Traditional-Simplified and of OpenCC's table of characters those whose simplified character stands in a title of the
// national register or in a word of a rule. 著 and 俱 are left out: 著作权 and 俱乐部 keep them.
constexpr std::string_view pairs =
    "丟丢並并乾干亂乱亞亚佈布佔占併并來来侷局係系俬私倉仓個个們们倫伦側侧偵侦偽伪備备傢家傭佣傳传債债傷伤傾倾僅仅"
    "僑侨僞伪僱雇價价儀仪億亿儉俭儘尽償偿優优儲储兌兑兒儿內内兩两冊册凈净凍冻別别刪删則则剋克剝剥創创劃划劇剧劑剂"
    "動动務务勛勋勝胜勞劳勢势勳勋勵励勸劝匯汇區区協协卹恤卽即厠厕厤历參参叄叁員员唸念問问啓启啟启喚唤喪丧單单噁恶"
    "噴喷噸吨噹当嚇吓嚮向嚴严囌苏國国圍围園园圖图團团垻坝埰采執执堅坚報报場场塊块塗涂塵尘墊垫墳坟墻墙墾垦壓压壞坏"
    "壟垄壩坝夠够夥伙夾夹奧奥奪夺奬奖奮奋妝妆姦奸娛娱婦妇嬰婴學学寀采實实寧宁審审寫写寬宽寵宠尅克將将專专尋寻對对"
    "導导屆届屍尸層层屬属峯峰島岛峽峡崗岗嵗岁嶗崂嶼屿師师帳帐帶带幣币幫帮幹干幾几庫库廁厕廂厢廈厦廚厨廟庙廠厂廢废"
    "廣广廳厅廻回弔吊張张強强彆别彈弹彌弥彎弯彔录彙汇彫雕後后徑径從从復复徵征徹彻悳德惡恶愛爱態态慣惯慮虑慶庆憑凭"
    "憲宪懃勤應应懞蒙懲惩懷怀懸悬戰战戲戏戶户拋抛捨舍捲卷掃扫掛挂採采揚扬換换揮挥搆构損损搶抢摺折摻掺撈捞撐撑撓挠"
    "撥拨撫抚撲扑撾挝擁拥擇择擊击擋挡擔担據据擠挤擬拟擲掷擴扩擺摆擾扰攔拦攜携攝摄攤摊攪搅攬揽敎教敗败數数斷断於于"
    "旂旗旣既昇升時时晉晋暢畅暫暂曆历曉晓曏向曬晒書书會会朮术東东枴拐柺拐査查桿杆條条棄弃棲栖業业極极榦干榮荣構构"
    "槍枪樁桩樂乐樑梁樓楼標标樞枢樣样樹树橋桥機机橫横檔档檢检檯台櫃柜欄栏權权欵款歐欧歲岁歷历歸归殘残殯殡殺杀毀毁"
    "毆殴毬球氣气氾泛汎泛汙污決决沒没沖冲況况泝溯洩泄淨净淩凌減减測测準准溝沟溫温溼湿滅灭滌涤滙汇滬沪滯滞滲渗滿满"
    "漁渔漢汉漿浆潔洁潛潜潤润澇涝濃浓濕湿濛蒙濟济濫滥濱滨瀆渎瀏浏瀕濒瀝沥瀰弥灑洒灘滩灣湾災灾為为無无煉炼煙烟熱热"
    "燈灯燒烧營营燬毁爐炉爭争爲为爾尔牀床牆墙牽牵犧牺狀状獄狱獎奖獨独獲获獵猎獸兽獻献現现琱雕環环瓊琼產产産产甦苏"
    "甯宁畝亩畢毕畫画異异畵画當当疊叠療疗癥症癮瘾發发盜盗盡尽監监盤盘盧卢眞真眾众睏困瞞瞒瞭了矇蒙矯矫硏研確确碼码"
    "礎础礙碍礦矿祕秘禍祸禦御禮礼稅税稈秆種种稱称積积穢秽穩稳穫获窯窑竊窃竪竖競竞筆笔箇个節节範范築筑篩筛簡简簽签"
    "籌筹籠笼籤签粧妆粵粤糞粪糧粮糰团糾纠紀纪約约紅红紋纹納纳紐纽純纯紙纸級级紛纷細细紹绍終终組组結结絕绝絡络給给"
    "統统絶绝綁绑綏绥經经綜综綠绿綫线維维綱纲網网綴缀綵彩綿绵緊紧緑绿線线締缔緣缘編编緩缓緬缅練练緻致縣县縮缩縱纵"
    "縴纤總总績绩織织繕缮繞绕繩绳繪绘繫系繳缴繼继續续纍累纔才纖纤纜缆罣挂罰罚罵骂罷罢羅罗羈羁羣群義义習习翫玩聞闻"
    "聯联聲声職职聽听肅肃脅胁脩修脫脱腳脚膠胶臉脸臘腊臨临臺台與与興兴舉举舊旧舖铺舘馆艙舱莊庄菓果華华菸烟萬万葉叶"
    "葯药蒐搜蓆席蓋盖蔘参蔴麻薦荐藉借藝艺藥药蘇苏蘭兰處处虛虚號号虧亏蝕蚀蟲虫蠶蚕衆众術术衕同衛卫衝冲裏里補补裝装"
    "裡里製制複复褻亵襬摆襲袭覈核見见規规視视親亲覺觉覽览觀观觸触訂订計计訊讯討讨訓训託托記记訟讼訪访設设許许訴诉"
    "診诊註注証证詐诈評评詞词詢询試试話话該该詳详誌志認认誘诱語语誠诚誡诫誤误說说説说誰谁課课誹诽調调談谈諉诿請请"
    "論论諜谍諧谐諮咨諾诺謀谋謊谎謗谤講讲謾谩證证識识譜谱譟噪譭毁譯译議议護护譽誉讀读變变讓让讚赞豎竖豐丰豬猪負负"
    "財财貢贡貧贫貨货販贩貪贪貫贯責责貯贮貳贰貴贵買买貸贷費费貼贴貿贸賂赂賃赁賄贿資资賓宾賠赔賣卖賦赋質质賬账賭赌"
    "購购賽赛贈赠贊赞贍赡贓赃贖赎贜赃趕赶趨趋跡迹跤交跼局踐践踰逾蹟迹蹤踪車车軌轨軍军軟软軸轴較较載载輔辅輕轻輛辆"
    "輪轮輯辑輸输輻辐輿舆轄辖轉转轎轿轝舆辦办辭辞辯辩農农迴回這这連连週周進进遊游運运過过達达違违遙遥遞递遠远遡溯"
    "適适遲迟遷迁選选遺遗遼辽還还邊边邏逻郵邮鄉乡鄭郑鄰邻醜丑醣糖醫医釀酿釁衅釋释釐厘釘钉針针釣钓釦扣鈎钩鈡钟鈾铀"
    "鉆钻鉛铅鉤钩銀银銜衔銷销鋪铺鋼钢錄录錢钱錨锚錯错録录錶表鍊炼鍋锅鍛锻鍵键鍼针鍾钟鎖锁鎗枪鎭镇鎮镇鏈链鐘钟鐵铁"
    "鑄铸鑑鉴鑒鉴鑽钻鑿凿長长門门閃闪閉闭開开閑闲閒闲間间閘闸関关閤合閥阀閱阅閲阅闆板闇暗關关闢辟陝陕陞升陳陈陸陆"
    "陽阳隊队階阶際际隨随險险隱隐隸隶隻只雖虽雙双雜杂雞鸡離离難难雲云電电霧雾靈灵鞏巩韆千韓韩響响頁页頂顶頃顷項项"
    "順顺須须預预頒颁頓顿領领頭头頻频題题額额顏颜顔颜願愿類类顧顾顫颤顯显風风颱台飛飞飯饭飲饮飼饲飾饰養养餌饵餘余"
    "館馆饋馈馬马馳驰馴驯駁驳駐驻駕驾駛驶駡骂騙骗騰腾騷骚驅驱驗验驟骤體体髮发鬚须鬥斗鬨哄魚鱼鮮鲜鱘鲟鳴鸣鴨鸭鵰雕"
    "鷄鸡鹽盐麗丽麥麦麪面麫面麯曲麴曲麵面麼么麽么黃黄點点黨党齊齐齡龄齣出龍龙";
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

// True for bytes that are no character, too, where they make the number of one.
bool may_be_traditional(std::string_view at) {
  const std::uint32_t code = code_point(at);
  return (traditional_bits[code / 64] >> (code % 64) & 1U) != 0;
}

// The simplified character for a traditional one; empty for others.
std::string_view simplified(std::string_view traditional) {
  if (!may_be_traditional(traditional)) return {};
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

bool is_traditional(std::string_view at) {
  return may_be_traditional(at) && !simplified(at.substr(0, character)).empty();
}

}  // namespace

bool holds_traditional_han(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += character_step(text[at])) {
    if (character_step(text[at]) == character && at + character <= text.size() && is_traditional(text.substr(at)))
      return true;
  }
  return false;
}

bool written_in_traditional_han(std::string_view text) {
  constexpr std::size_t looked_at = 400, none_among = 150;  // characters; what is simplified begins with such ones
  constexpr std::size_t farthest = 20000;                   // bytes, where other writing stands in front
  constexpr std::size_t stray = 20;                         // one such character of twenty makes no mistake of typing
  std::size_t han = 0, traditional = 0;
  const std::size_t end = std::min(text.size(), farthest);
  for (std::size_t at = 0; at + character <= end && han < looked_at; at += character_step(text[at])) {
    if (character_step(text[at]) != character) continue;
    ++han;
    if (is_traditional(text.substr(at))) ++traditional;
    if (han == none_among && traditional == 0) return false;
  }
  return traditional > 0 && traditional * stray >= han;
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
