#include "function/article_functions.hpp"

#include <doctest/doctest.h>

#include "citation/extractor.hpp"
#include "document/parser.hpp"
#include "function/listing.hpp"

using namespace yiju;

namespace {

// The second article of a text: functions and details, as the table of the labelled texts writes them.
std::string read(const std::string& words) {
  Source source;
  source.path = "draft.md";
  source.text = "临江市公园条例\n\n第一条 企业应当建档。\n\n第二条 " + words + "\n";
  const Document document = parse_document(std::move(source));
  const std::vector<ArticleFunctions> rows = read_functions(document, extract_citations(document));
  REQUIRE(rows.size() == 2);
  std::string row;
  append_function_row(row, "", rows[1]);
  row.pop_back();
  while (row.ends_with('\t')) row.pop_back();
  return row.empty() ? row : row.substr(1);
}

}  // namespace

TEST_CASE("an article in traditional characters does what it does in simplified ones") {
  CHECK(read("違反本條例規定，損壞樹木的，由園林主管部門處一千元罰款。") ==
        read("违反本条例规定，损坏树木的，由园林主管部门处一千元罚款。"));
}

TEST_CASE("doing something for another is coercion only where an organ does what he failed to do") {
  CHECK(read("会议由理事长主持；理事长不在的，由副理事长代为主持。").find("coercion") == std::string::npos);
  CHECK(read("逾期不清除的，由市园林主管部门代为清除，费用由违法行为人承担。") == "coercion\tmeasures=perform");
}

TEST_CASE("what an article does is told by its words and by who is addressed") {
  struct Row {
    const char *words, *functions;
  };
  const Row rows[] = {
      {"为了保护公园，根据《公园法》，制定本条例。", "purpose"},
      {"本市行政区域内公园的管理，适用本条例。", "scope"},
      {"本条例所称公园，是指供公众休憩的绿地。", "definition"},
      {"公园管理应当遵循便民的原则。", "principle"},
      {"市园林主管部门负责全市公园的监督管理工作。", "institution"},
      {"市园林主管部门应当编制公园专项规划，报市人民政府批准后实施。", "planning"},
      {"鼓励社会力量参与公园建设。", "support"},
      {"公园经营单位应当每年检修游乐设施。", "duty"},
      {"游客不得攀折花木。", "prohibition"},
      {"公园经营单位应当每年检修游乐设施。任何人不得破坏游乐设施。", "duty,prohibition"},
      {"未经市园林主管部门批准，任何单位不得占用公园用地。", "licence"},
      {"市园林主管部门应当自受理之日起二十日内作出许可或者不予许可的决定。", "licence"},
      {"公园经营单位应当将应急预案报送市园林主管部门备案。", "filing"},
      {"占用公园用地的单位应当缴纳绿化补偿费。", "fee"},
      {"任何单位和个人有权举报破坏公园的行为。", "remedy"},
      {"公园分级的具体办法由市人民政府制定。", "delegation"},
      {"市园林主管部门应当建立公园档案，定期公布检查结果。", "procedure"},
      {"市园林主管部门的工作人员滥用职权的，依法给予处分；构成犯罪的，依法追究刑事责任。", "official_liability"},
      {"违反本条例规定的行为，法律、法规已有处罚规定的，从其规定。", "penalty_reference"},
      {"破坏游乐设施造成损失的，应当依法承担赔偿责任。", "civil_liability"},
      {"违反本条例规定搭建棚屋的，由市园林主管部门责令限期拆除。", "order"},
      {"家长放任儿童攀爬雕塑的，由公园经营单位给予批评教育；经教育不改的，由市园林主管部门给予批评教育，责令限期改正。",
       "order"},
      {"截留门票收入的，由市园林主管部门责令返还，并依照有关法律、法规处罚。", "penalty_reference,order"},
      {"临时摆卖费由市园林主管部门收取。", "fee"},
      {"本条例施行前已经占用公园用地的，应当在一年内退出。", "transition"},
      {"本条例自2026年5月1日起施行。", "entry_into_force"},
      {"法人申请设立公园经营机构的，应当有固定的场所和资金。", "licence"},
      {"确需挖掘园内道路的，应当事先征得市园林主管部门同意。", "licence"},
      {"游客对服务不满意的，可以向市园林主管部门投诉；市园林主管部门应当依法受理并答复。", "remedy"},
      {"市公园管理委员会收到意见后，应当在七日内予以答复。", "procedure"},
      {"负责登记的部门、单位应当在十日内办结，并告知结果。", "procedure"},
      {"鼓励机关、企业事业单位向公众开放附属绿地。", "support"},
      {"本市着力培育公园服务队伍，提高服务能力。", "support"},
      {"公园经营单位应当划定儿童活动区域并设置标志。", "duty"},
      {"公园登记的内容和编号，由市园林主管部门统一规定。", "delegation"},
      {"违反本条例规定的行为，法律、法规有处理规定的，从其规定。", "penalty_reference"},
      {"军事管理区内的绿地，国家另有规定的，按照规定执行。", "scope"},
      {"居住区内绿地的养护依照有关法律、行政法规的规定执行。", "scope"},
      {"本市公园管理的原则是：便民惠民，节约用地。", "principle"},
      // 禁止 that only names a matter.
      {"区人民政府应当加强禁止吸烟工作的组织领导，统筹协调禁止吸烟的重大事项。", "institution"},
      {"在禁止垂钓的水域内，公园经营单位应当设置标志。", "duty"},
      {"公园内的游乐区域禁止携带宠物。", "prohibition"},
      {"营业性游乐场所不得接纳未取得合格证明的从业者。", "prohibition"},
      {"公园经营单位不得在门票之外收取任何费用。", "prohibition"},
      // Who acts.
      {"市园林主管部门是公园的主管部门。", "institution"},
      {"督学实施督导时，应当出示证件。", "procedure"},
      {"负责侨务工作的机构应当组织检查。", "procedure"},
      {"经营者收购苗木，应当将规格和价格告知出售者。", "duty"},
      {"公民拥有产权的园内房屋，包括仓库和凉亭，可以依法出租。", "right"},
      // What is done.
      {"举办花展，由市园林主管部门批准。", "licence"},
      {"公园发展规划根据城市总体规划编制，经市人民政府批准后实施。", "planning"},
      {"分级的具体办法另行制定。", "delegation"},
      {"园内道路的标准，由市园林主管部门负责制定。", "delegation"},
      {"市人民政府对安置职工的农场按照国家有关规定给予扶持。", "support"},
      {"行业协会应当鼓励会员申请专利。", "duty"},
      {"游乐设施的租金由当事人在合同中约定。", "right"},
      {"经营者有下列情形之一的，应当从轻、减轻处罚。", "procedure"},
      {"违反本条例规定的行为，法律、法规已有处罚规定的，适用其规定。", "penalty_reference"},
      {"市园林主管部门的工作人员徇私舞弊的，给予处分；造成损失的，依法赔偿。", "official_liability"},
      {"当事人对处罚决定不服的，可以申请复议，也可以提起诉讼。", "remedy"},
      {"发生纠纷，可以通过下列途径解决：协商；诉讼。", "remedy"},
      {"市级河长履行下列主要职责：\n（一）巡查河流；\n（二）督促整改。", "institution"},
      {"市、区县（自治县）应当建立联防联控机制。", "institution"},
      {"公园建设项目依法实行招标制度。", "duty"},
      {"登记机关除有法律禁止的情形外，应当公布名单。", "procedure"},
      {"公园名称应当便于识别，不得与已经登记的名称相同。", "prohibition,duty"},
      {"景区内应当限制生产建设活动。", "duty"},
      {"年卡的有效期自开卡之日起计算。", "definition"},
      {"游船，指在园内水面载客的船只。", "definition"},
      {"经营游船的企业必须具有《游船经营许可证》。", "licence"},
      {"园内建筑不得办理营业执照。", "licence"},
      {"游船质量责任由经营者承担，经营者有权向生产者追偿。", "civil_liability"},
      {"市人民政府应当落实税收优惠政策。", "support"},
      {"市园林主管部门应当优先安排困难职工就业。", "support"},
      // An organ's verb and what it is done to.
      {"市园林主管部门应当会同有关部门建立健全协作机制。", "institution"},
      {"市园林主管部门应当加强对区园林主管部门的业务指导。", "institution"},
      {"市园林主管部门应当对游乐设施进行监测。", "procedure"},
      {"区人民政府应当采取有效措施，改善园内步行环境，确保游客安全。", "support"},
      {"市园林主管部门应当拟定苗木养护规范。", "delegation"},
      {"区人民政府应当制定绿地整治计划，分解绿化指标。", "planning"},
      {"市园林主管部门负责编制公园建设规划。", "planning"},
      {"市园林主管部门应当制定游园应急预案。", "procedure"},
      {"建设项目绿化用地审核文件由区园林主管部门批准。", "licence"},
      {"市人民政府依照法律规定的权限管理本市的公园工作。", "institution"},
      {"区人民政府应当组织开展游园应急演练，提高应对能力。", "procedure"},
      {"市人民政府应当对古树采取下列保护措施：\n（一）建档；\n（二）资助养护。", "support"},
      {"本市采取风险补偿等措施，引导社会资本投资公园。", "support"},
      {"公园建设应当尊重自然，遵循节约用地的原则，维护公众利益。", "principle"},
      {"公民可以申请认定为园艺传承人。申请人应当提交下列材料：\n（一）本人作品和技艺特点的说明；\n（二）学艺经历和带徒"
       "情况。",
       "procedure,right"},
      {"公园经营单位应当遵守下列规定：\n（一）公示票价；\n（二）检修设施；\n（三）不得聘用被吊销资"
       "格证书的救生员。",
       "duty,prohibition"},
      {"专家评审小组的成员不得参加与其有关的评审。", "procedure"},
      {"鼓励公园举办花展。公园经营单位应当每日清扫园路，每周修剪草坪，每月检修照明、给水、排水和通风设施，"
       "每季检修游乐设施，并在园内显著位置公示检修结果和检修人员的姓名。",
       "duty,support"},
      {"公园经营单位应当遵守下列规定：\n（一）保持园路清洁，不得堆放杂物；\n（二）公示票价；\n（三）检修设施。",
       "duty"},
      {"游乐设施经市园林主管部门考核合格后方可使用。", "licence"},
      {"公园经营单位应当按月向市园林主管部门报告客流。", "filing"},
      {"公园经营单位不得擅自停业、歇业。", "prohibition"},
      {"游乐设施应当定期接受强制检定，并执行检定规程。", "duty"},
      // Names that begin like a preposition, names within names, and verbs that are about an organ.
      {"经营者收购苗木等林产品，应当将价格在收购场所公示。", "duty"},
      {"市人民政府所属的园林主管部门对全市公园实施监督管理。", "institution"},
      {"县级人民政府林业主管部门对公园林木实施统一监督管理。", "institution"},
      {"市园林主管部门督促区人民政府所属部门履行职责，检查本条例的执行情况。", "institution"},
      {"市园林主管部门应当为游客提供咨询服务。", "support"},
      {"市园林主管部门对下级园林主管部门的监督检查工作进行监督指导。", "institution"},
      {"公园收费标准必须依据养护成本制定。", "fee"},
      {"探园人应当按照规定向市园林主管部门汇交勘查资料。", "filing"},
      {"对改造公园的单位和个人，可以按照规定予以激励。", "support"},
      // Who is called to account.
      {"区人民政府未依照本条例规定公布名录的，由市人民政府责令改正。", "official_liability"},
      {"园林主管部门及其工作人员有下列行为之一的，由上级机关责令改正，给予通报批评：\n（一）未建档的；\n（二）不公开的"
       "。",
       "official_liability"},
      {"市园林主管部门可以对违反规定的工作人员提出处分建议。", "procedure"},
      {"除依法承担行政责任外，破坏生态环境的，还应当承担赔偿责任。", "civil_liability"},
      {"经营单位有下列情形之一的，供水企业可以暂停供水：\n（一）拒不缴费的；\n（二）被责令停产停业的。", "right"},
      // What goes on with the words before it.
      {"公园经营单位应当建立验收记录。验收记录包括品名、数量、日期等内容。", "duty"},
      {"公园经营单位应当保持水体清洁，不得污染水体。", "duty"},
      {"公园经营单位应当遵守下列规定：\n（一）公示游园须知；\n（二）不得擅自闭园；\n（三）不得出租园内道路。",
       "prohibition,duty"},
      {"园林主管部门及其执法人员开展检查工作，应当自觉接受社会监督。", "procedure"},
      {"园林主管部门对园内摊贩予以处罚的，应当将结果通报街道办事处。", "procedure"},
      {"园林主管部门、公安机关应当按照各自职责及时调查处理。", "procedure"},
      {"区人民政府应当在用地、用水等方面为花农建设温室提供便利。", "support"},
      {"市园林主管部门核发游船许可证时，应当就航线征求海事机构的意见。", "licence"},
      {"区人民政府应当组织开展古树复壮。", "support"},
      {"市园林主管部门应当会同有关部门拟定全市公园保护规划和重点专项规划，并按程序报批后实施。", "planning"},
      {"市人民政府应当依照有关规定制定公园质量安全标准，并向社会公布。", "delegation"},
      {"市园林主管部门应当结合气候、地理等条件，组织编制公园地方标准。", "delegation"},
      // A ground, a condition or a name tells nothing of its own.
      {"公园建设规划是审批园内工程的重要依据。", "planning"},
      {"公园管理工作应当按照因地制宜、便民利民的原则，充分发挥市场作用。", "principle"},
      {"鼓励保险机构开发与园长负责制相适应的保险产品。", "support"},
      {"养护主体由其上一级机关通报批评的，不得参加评选。", "prohibition"},
      {"对情节严重的行为处以罚款时，应当集体讨论。", "procedure"},
      {"年卡的周期自初次领取游船驾驶证之日起连续计算，期满重新计算。", "definition"},
      {"运输古树的车辆，免交车辆通行费。", "fee"},
      {"区人民政府应当巡查园区。禁止任何单位和个人进入养护范围内采摘。", "prohibition,procedure"},
      {"临江新区推进园艺师、规划师等专业人员联动，为公园更新提供技术支撑。", "support"},

      {"园内建设项目应当按照审批决定的要求建设排水设施。", "duty"},
      {"养护人购进苗木，应当建立检查验收制度。", "duty"},
      {"国家机关办公建筑应当同步安装节水设施。", "duty"},
      {"接到《责令停止施工通知书》后，养护人应当立即停止施工。", "duty"},
      {"游客购票已受到警告处罚的，不再登记。", "procedure"},
      {"禁止任何单位和个人进入封闭养护范围内采摘。", "prohibition"},
      {"市物价局、市财政局应当定期公布目录。", "procedure"},
      {"市园林主管部门应当自觉接受社会监督。", "procedure"},
      {"市园林主管部门应当组织开展古树繁育研究工作。", "support"},
      {"本市与邻近省、市建立公园保护协调机制。", "institution"},
      {"区人民政府应当建立园艺培训制度。", "support"},
      {"无《游船经营许可证》的，不得载客。", "licence"},
      {"破坏游乐设施的，应当排除危害，并赔偿损失。", "civil_liability"},
      {"供苗企业违反本条例第一条的规定，毁坏绿地的，由有关机构依法处理。", "penalty_reference"},
      {"市园林主管部门进行监督检查，有权采取下列措施，被检查单位不得拒绝：\n（一）进入现场检查并询问有关人员；\n（二）"
       "查阅、复制有关合同、票据和账簿；\n（三）查封有关场所。",
       "coercion,prohibition\tmeasures=seal"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.words));
    CHECK(read(row.words) == row.functions);
  }
}

TEST_CASE("a penalty is told with what it punishes, its kinds, ranges and who imposes it") {
  CHECK(read("违反本条例第一条的规定，未建档的，由县级以上人民政府园林主管部门责令改正；逾期不改正的，"
             "处五千元以上二万元以下的罚款；情节严重的，吊销许可证。") ==
        "penalty\tact=1;kinds=fine+revocation;fine=5000..20000;by=园林主管部门");
  CHECK(read("擅自占用公园用地的，由园林主管部门或者城市管理部门没收违法所得，并处违法所得一倍以上三倍以下的罚款，"
             "没有违法所得的，处每平方米五百元以下的罚款。") ==
        "penalty\tact=none;kinds=fine+confiscation;fine=1..3x:gains|..500/m2;by=园林主管部门+城市管理部门");
  CHECK(read("砍伐公园树木的，由园林主管部门给予警告，可以处树木价值百分之五十以上三倍以下的罚款。") ==
        "penalty\tact=none;kinds=warning+fine;fine=0.5..3x:value;by=园林主管部门");
}

TEST_CASE("in rules on a matter its words do not tell that an organ acts") {
  Source source;
  source.path = "draft.md";
  source.text = "临江市司法鉴定管理条例\n\n第一条 鉴定机构自收到鉴定材料之日起七日内确定是否接受鉴定。\n";
  const Document document = parse_document(std::move(source));
  CHECK(read_functions(document, extract_citations(document))[0].functions.front() == Function::duty);
}

TEST_CASE("in rules on how organs work nobody else is spoken to") {
  Source source;
  source.path = "draft.md";
  source.text =
      "临江市预算审查监督条例\n\n第一条 编制预算草案应当细化到项目。\n\n第二条 提名人应当到会说明情况。\n\n"
      "第三条 区人民政府未按时报送的，由市人民政府责令补正。\n\n第四条 公民可以旁听会议。\n";
  const Document document = parse_document(std::move(source));
  const std::vector<ArticleFunctions> rows = read_functions(document, extract_citations(document));
  for (std::size_t at = 0; at < 3; ++at) CHECK(rows[at].functions.front() == Function::procedure);
  CHECK(rows[3].functions.front() == Function::right);
}

TEST_CASE("a ban on a deed in a place is no name of a place") {
  CHECK(read("禁止在公园核心区内放养家禽。") == "prohibition");
  CHECK(read("禁止放养家禽区内设置警示牌。") != "prohibition");
  CHECK(read("本办法自公布之日起30日后施行，有效期五年。") == "entry_into_force");
}

TEST_CASE("an amount may stand in front of the verb that imposes it") {
  CHECK(read("擅自出租游船的，可以按照违法所得的百分之十至百分之五十处以罚款。") ==
        "penalty\tact=none;kinds=fine;fine=0.1..0.5x:gains;by=none");
  CHECK(read("占用公园用地的，按每平方米十元至三十元处以罚款。") ==
        "penalty\tact=none;kinds=fine;fine=10..30/m2;by=none");
}

TEST_CASE("words about penalties set none") {
  CHECK(read("罚款应当全部上缴国库。") == "procedure");
  CHECK(read("被吊销许可证的单位，市园林主管部门三年内不予办理许可。") == "licence");
  CHECK(read("市规章可以设定警告或者吊销证书以外的行政处罚。").find("penalty") == std::string::npos);
}

TEST_CASE("an outline's caption tells what its words tell, and no more") {
  CHECK(read("施行日期") == "entry_into_force");
  CHECK(read("多元主体参与").empty());
}

TEST_CASE("to take a driver's licence away for a time is a penalty, to take his vehicle coercion") {
  CHECK(read("无证驾驶游船的，由海事机构处二百元罚款，可以并处暂扣一个月机动车驾驶证。") ==
        "penalty\tact=none;kinds=fine+revocation;fine=200;by=海事机构");
  CHECK(read("在园内揽客的，园林主管部门可以暂扣其车辆。") == "coercion\tmeasures=seize");
  CHECK(read("渡口主管部门发现转移财物的，可以对该财物予以封存、暂扣、冻结。") ==
        "coercion\tmeasures=seal+seize+freeze");
  CHECK(read("违反本办法第三条规定的，由渡口管理部门扣留船舶，处二百元罚款。") ==
        "penalty,coercion\tact=3;kinds=fine;fine=200;by=渡口管理部门;measures=seize");
}

TEST_CASE("a penalty for the acts of a provision names it, with 违反 in front or without") {
  CHECK(read("有本条例第一条行为的，由园林主管部门处二百元罚款。") ==
        "penalty\tact=1;kinds=fine;fine=200;by=园林主管部门");
}

TEST_CASE("a ban on works for some years punishes nobody") {
  CHECK(read("园路竣工后三年内不得挖掘。").find("penalty") == std::string::npos);
}

TEST_CASE("coercion is told with its measures") {
  CHECK(read("对有证据证明存在事故隐患的设施，园林主管部门可以查封、扣押。") == "coercion\tmeasures=seal+seize");
  CHECK(read("当事人逾期不清除的，园林主管部门可以委托其他单位代为清除，所需费用由违法行为人承担。") ==
        "coercion\tmeasures=perform");
}

TEST_CASE("a ministry is an organ") { CHECK(read("公安部可以根据本条例制定实施办法。") == "delegation"); }

TEST_CASE("a measure that a 不得 forbids or a 被 tells is not set") {
  CHECK(read("任何单位和个人不得以任何理由扣押园工的门卡。") == "prohibition");
  CHECK(read("违反本条例规定，毁坏植被的，由园林主管部门责令改正，没收违法所得。") ==
        "penalty\tact=none;kinds=confiscation;by=园林主管部门");
  CHECK(read("园工自证书被吊销之日起五年内不得申请登记。") == "penalty\tact=none;kinds=other;by=none");
  CHECK(read("被检查单位拒不改正的，由园林主管部门吊销许可证。") ==
        "penalty\tact=none;kinds=revocation;by=园林主管部门");
}

TEST_CASE("what is threatened with stands beside what it follows") {
  CHECK(read("当事人不服的，可以依法申请行政复议，逾期不申请又不履行的，市园林主管部门可以申请人民法院强制执行。") ==
        "coercion,remedy\tmeasures=court");
  CHECK(read("违反本条例第三条规定的，由市园林主管部门责令改正。\n\n违反本条例第四条规定，在游乐区域内擅自摆摊经营的，"
             "处二百元罚款。") == "penalty,order\tact=4;kinds=fine;fine=200;by=none");
  CHECK(read("有下列行为之一的，处警告：\n（一）甲；\n（二）乙；\n（三）丙。\n\n有前款第（一）、（二）项所列行为之一的"
             "，处二百元罚款。") == "penalty\tact=2/1/1+2/1/2;kinds=warning+fine;fine=200;by=none");
  CHECK(
      read(
          "违反本条例第三条规定的，由市园林主管部门责令限期拆除，可以处二百元罚款；逾期不拆除的，由市园林主管部门拆除，"
          "有关费用由设置者承担。") == "penalty,coercion\tact=3;kinds=fine;fine=200;by=园林主管部门;measures=perform");
  CHECK(read("防汛指挥部可以调用车辆和物资，事后应当给予适当补偿。") == "procedure,civil_liability");
}

TEST_CASE("half-width stops and blanks read like any other") {
  CHECK(read("违反本条例第一条的规定, 未建档的,由园林主管部门处 5000元以上2万元以下的罚款。") ==
        "penalty\tact=1;kinds=fine;fine=5000..20000;by=园林主管部门");
}

TEST_CASE("a penalty is read wherever the words of its article tell it") {
  struct Row {
    const char *words, *functions;
  };
  const Row rows[] = {
      // The breach is named in the sentence before.
      {"违反本条例第一条规定，未设置护栏的，由市园林主管部门责令限期补设。逾期不补设的，每逾期一天，处以二百元罚款。",
       "penalty\tact=1;kinds=fine;fine=200/day;by=园林主管部门"},
      {"擅自占用绿地的，由市园林主管部门责令恢复，对直接负责的人员各处五百元以上一千元以下罚款。",
       "penalty\tact=none;kinds=fine;fine=500..1000;by=园林主管部门"},
      {"伪造游船检验报告的，由园所在地的区园林主管部门处五万元以下罚款；情节严重的，由资质认定部门取消其检验资质。",
       "penalty\tact=none;kinds=fine+revocation;fine=..50000;by=园林主管部门+资质认定部门"},
      {"未按期公示票价的，由登记机关列入经营异常名录，可以处一千元以下的罚款。",
       "penalty\tact=none;kinds=fine+other;fine=..1000;by=登记机关"},
      {"出售变质苗木的，没收物品和违法所得，并处以一万元以上，五万元以下罚款。",
       "penalty\tact=none;kinds=fine+confiscation;fine=10000..50000;by=none"},
      {"攀折名贵花木的，由负责园林管理的部门处五百元以上一万以下罚款。",
       "penalty\tact=none;kinds=fine;fine=500..10000;by=负责园林管理的部门"},
      {"占用水面建房的，处工程造价百分之五以上百分之十以下罚款。",
       "penalty\tact=none;kinds=fine;fine=0.05..0.1x:cost;by=none"},
      // 拘留所 is a place.
      {"市园林主管部门应当对拘留所、戒毒所内的绿化给予指导。", "institution"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.words);
    CHECK(read(row.words) == row.functions);
  }
}

TEST_CASE("how an organ uses a measure is no measure in rules on its procedure") {
  const auto read_rule = [](const std::string& words) {
    Source source;
    source.path = "rules.md";
    source.text = "临江市园林行政执法程序规定\n\n第一条 为了规范执法，制定本规定。\n\n第二条 " + words + "\n";
    const Document document = parse_document(std::move(source));
    const std::vector<ArticleFunctions> rows = read_functions(document, extract_citations(document));
    REQUIRE(rows.size() == 2);
    return rows[1].functions.front();
  };
  CHECK(read_rule("执法人员查封财物时，应当会同当事人清点，并制作清单。") == Function::procedure);
  CHECK(read_rule("处罚款的决定书应当当场交付，作出没收处罚时应当出具票据。") == Function::procedure);
  CHECK(read_rule("执法人员可以依法采取扣押等行政强制措施。") == Function::coercion);
  CHECK(read_rule("对醉酒滋事的人，可以约束至酒醒。") == Function::coercion);
}

TEST_CASE("penalties by a government that is asked, of what was taken already, and grades that none loses") {
  CHECK(read("违反本条例规定毁坏花坛，情节严重的，可以提请本级人民政府责令停产整顿。") ==
        "penalty\tact=none;kinds=suspension;by=人民政府");
  CHECK(read("违法出售野花的，由园林主管部门没收野花和违法所得，并对没收的野花进行处置。") ==
        "penalty\tact=none;kinds=confiscation;by=园林主管部门");
  CHECK(read("擅自修枝，情节严重的，由资质认定部门处理，还应当吊销其资质证书。") ==
        "penalty\tact=none;kinds=revocation;by=资质认定部门");
  CHECK(read("养护单位不得擅自降低养护等级，不得停止养护。") == "prohibition");
}

TEST_CASE("what an organ has done at the cost of another is performance by others, whoever does it") {
  CHECK(read("逾期不补栽的，由园林主管部门委托花木公司补栽，所需费用由毁坏者承担。") == "coercion\tmeasures=perform");
  CHECK(read("不按期修剪的，由园林主管部门组织修剪，所需费用由养护单位负担。") == "coercion\tmeasures=perform");
}

TEST_CASE("a charge that somebody collects is a fee") {
  CHECK(read("花坛认养费由街道办事处按年向认养人收取。") == "fee");
}

TEST_CASE("what a private person must agree to is forbidden, and only an organ gives leave") {
  CHECK(read("未经业主同意，任何人不得进入其院落植树。") == "prohibition");
  CHECK(read("未经花木公司书面同意，用户不得移动喷灌设施。") == "prohibition");
  CHECK(read("未经市园林主管部门同意，任何人不得移动喷灌设施。") == "licence");
  CHECK(read("未经公园管理机构同意，任何人不得移动喷灌设施。") == "licence");
  CHECK(read("在果园内架设管线，应当征得果农同意。").find("licence") == std::string::npos);
}

TEST_CASE("what a paper is called sets nothing") {
  CHECK(read("执法人员应当出具《查封扣押凭证》。").find("coercion") == std::string::npos);
}

TEST_CASE("who imposes a penalty may be an office or the body that a government chooses") {
  CHECK(read("违反本条例规定攀折花木的，由区绿化委员会办公室处五十元罚款。") ==
        "penalty\tact=none;kinds=fine;fine=50;by=绿化委员会办公室");
  CHECK(read("违反本条例规定攀折花木的，由市、县人民政府确定的部门处五十元罚款。") ==
        "penalty\tact=none;kinds=fine;fine=50;by=人民政府确定的部门");
  CHECK(read("违反本条例规定攀折花木的，由公安机关或者政府指定的主管部门处五十元罚款。") ==
        "penalty\tact=none;kinds=fine;fine=50;by=公安机关+主管部门");
}

TEST_CASE("how a penalty is decided, counted or named sets none") {
  for (const char* const words : {
           "对游客处以警告或者五十元以下罚款的，可以适用简易程序。",
           "对养护单位处以吊销资质证书的，由市园林主管部门作出处罚决定。",
           "作出责令停产停业的处罚决定前，养护单位有要求听证的权利。",
           "本条例所称较大数额罚款，是指对个人处一千元以上罚款。",
           "市政府规章可以对损坏苗木的行为设定罚款。",
           "停业整顿的期限为十五日以上三个月以下。",
           "征收苗圃造成停产停业损失的，应当给予补偿。",
           "公安机关依法没收、追缴的涉案古木，应当登记造册。",
           "游乐设施应当设置提示、警告、禁止等标志。",
           "本市按照国家规定取消水平评价类园艺职业资格，推行等级认定。",
           "游船驾驶人所处罚款已经缴纳的，记分予以清除。",
           "园林主管部门应当通报吊销执照的情况。",
           "有下列情形之一的，渡船公司应当申请发布航行警告：\n（一）码头改建；\n（二）航标移动。",
           "花木公司应当办理注销登记，提交清算报告；登记机关收缴其登记证书和印章。",
           "上级园林主管部门可以暂停该苗圃管理站办理相关业务。",
       }) {
    CAPTURE(std::string(words));
    CHECK(read(words).find("penalty\t") == std::string::npos);
    CHECK(read(words).find("kinds=") == std::string::npos);
  }
}

TEST_CASE("a penalty is told by a register struck, a trade stopped for months and a fine in other words") {
  CHECK(read("花木协会有下列行为之一的，由民政部门责令改正；情节严重的，撤销登记：\n（一）泄露隐私的；\n（二）弄虚作假"
             "的。") == "penalty\tact=none;kinds=revocation;by=民政部门");
  CHECK(read("伪造园艺鉴定书的，由市司法行政部门给予停止从事鉴定业务三个月以上一年以下的处罚。") ==
        "penalty\tact=none;kinds=suspension;by=司法行政部门");
  CHECK(read("违反本条例规定倾倒枯枝的，由园林主管部门责令改正，按照每吨三千元以上一万元以下处罚款。") ==
        "penalty\tact=none;kinds=fine;fine=3000..10000/ton;by=园林主管部门");
  CHECK(read("逾期不修剪的，对责任人给予行政处分或者罚款。").find("penalty") != std::string::npos);
  CHECK(read("违反规定驾驶游船的，由海事机构扣留船员适任证书六个月。") ==
        "penalty\tact=none;kinds=revocation;by=海事机构");
  CHECK(read("花圃违反本条例规定未建档的，由园林主管部门给予警告或者责令限期改正；拒不改正的，对责任人给予处分。")
            .starts_with("penalty"));
}

TEST_CASE("who imposes is told behind 还可以, apart by 或, and as the one that is asked") {
  CHECK(read("不按许可证经营游船的，由园林主管部门没收违法所得；情节严重的，发证机关还可以吊销许可证。") ==
        "penalty\tact=none;kinds=confiscation+revocation;by=园林主管部门+发证机关");
  CHECK(read("攀折名木的，由园林主管部门或公安机关处五十元罚款。") ==
        "penalty\tact=none;kinds=fine;fine=50;by=园林主管部门+公安机关");
  CHECK(read("擅自售花的，由园林主管部门提请市场监督管理部门吊销营业执照。") ==
        "penalty\tact=none;kinds=revocation;by=市场监督管理部门");
}

TEST_CASE("a provision that names who acts or what is left out is not the one that is breached") {
  CHECK(read("苗圃违反本条例第一条规定的，由本条例第七条规定的部门处五十元罚款。") ==
        "penalty\tact=1;kinds=fine;fine=50;by=本条例第七条规定的部门");
  CHECK(read("除本条例第一条规定的情形外，擅自修枝的，由园林主管部门处五十元罚款。") ==
        "penalty\tact=none;kinds=fine;fine=50;by=园林主管部门");
}

TEST_CASE("to act in another's name, to help an organ or to count what is owed is no coercion") {
  for (const char* const words : {
           "业主可以委托他人代为出租花圃。",
           "园工可以自行报名，或者由所属苗圃代为注册。",
           "不具备堆肥条件的，应当将枯枝送交有资质的单位代为处置。",
           "银行应当协助税务机关冻结存款。",
           "纳税人应当结清税款、滞纳金、罚款。",
           "严禁违反法定程序查封、扣押花圃的财产。",
           "园林主管部门应当将扣押和没收的苗木妥善保管。",
           "公园入口的检查人员发现易燃品的，应当予以扣留并立即向公安机关报告。",
           "不履行仲裁裁决的，对方可以申请人民法院强制执行。",
           "游船应当在强制报废期限前更新。",
           "对未成年游客的违法记录，依法予以封存。",
           "业主不修剪的，经业主委员会同意，物业服务人可以代为修剪，费用由业主承担。",
           "因非法扣押苗木给货主造成损失的，应当依法赔偿。",
           "花木公司破产的，应当依法清偿养护费及滞纳金。",
           "经园林主管部门组织评估，需要采用拆除重建方式的，应当征求承租人意见。",
       }) {
    CAPTURE(std::string(words));
    CHECK(read(words).find("coercion") == std::string::npos);
  }
}

TEST_CASE("coercion is told by what is done by force, in items and without a name of its own") {
  CHECK(read("苗木可能严重染病的，园林主管部门可以依法查封、扣押有关设施、苗木。") == "coercion\tmeasures=seal+seize");
  CHECK(read("园林主管部门可以行使下列职权：\n（一）现场检查；\n（二）对带病苗木予以查封或者扣押。")
            .starts_with("coercion"));
  CHECK(read("吸毒成瘾的园工拒绝社区戒毒的，由公安机关作出强制隔离戒毒的决定。") == "coercion\tmeasures=person");
  CHECK(read("拒不销毁带病苗木的，由园林主管部门强制销毁。") == "coercion\tmeasures=other");
  CHECK(read("对危及他人安全的醉酒游客，公安机关可以采取保护性约束措施。") == "coercion\tmeasures=person");
  CHECK(read("逾期不修缮的，园林主管部门可以组织修缮，所需费用由所有人承担。") == "coercion\tmeasures=perform");
  CHECK(
      read("违反本条例规定的，按照下列规定处罚：\n（一）毁坏花坛的，处五十元罚款；\n（二）逾期不恢复的，由区人民政府组"
           "织强制拆除棚屋，并处一百元罚款。") ==
      "penalty,coercion\tact=none;kinds=fine;fine=50|100;by=人民政府;measures=demolish");
}

TEST_CASE("whom the organ above tells to mend is called to account") {
  CHECK(read("苗圃管理站未公示票价的，由其主管部门责令改正。") == "official_liability");
  CHECK(read("对阻水的花桥，由园林主管部门责成产权单位限期整改。") == "order");
}

TEST_CASE("a text that is carried out tells what came before it, as one in force does") {
  CHECK(read("本条例实行前已经开业的苗圃，应当自本条例实行之日起一年内补办登记。") == "transition");
}

TEST_CASE("an order among the powers of an inspection is one, and so are measures at another's cost") {
  CHECK(read("园林主管部门实施检查时，有权采取下列措施：\n（一）进入苗圃检查；\n（二）要求提供有关资料；\n（三）发现隐"
             "患的，责"
             "令改正。") == "procedure,order");
  CHECK(read("所有人有能力修缮古亭而拒不修缮的，区人民政府可以给予抢救修缮，所需费用由所有人承担。") ==
        "coercion\tmeasures=perform");
  CHECK(read("园林主管部门实施检查时，不得有下列行为：\n（一）擅自扣押苗木的；\n（二）收受苗木的。").find("coercion") ==
        std::string::npos);
}

TEST_CASE("districts and towns that are chosen by where they lie stand for their organs") {
  CHECK(read("跨区县的绿道，毗邻的区县、乡镇应当建立联防联控机制。").find("duty") == std::string::npos);
}

TEST_CASE("a list of penalties names them by single words, and who is ordered first may lose his licence") {
  CHECK(read("擅自出版园艺图谱的，园林主管部门根据情节可以给予下列处罚：\n（一）警告；\n（二）没收非法收入；\n（三）罚"
             "款。") == "penalty\tact=none;kinds=warning+fine+confiscation;by=园林主管部门");
  CHECK(read("擅自出版园艺图谱的，园林主管部门依照职权划分给予下列行政处罚：\n（一）警告；\n（二）罚款。") ==
        "penalty\tact=none;kinds=warning+fine;by=园林主管部门");
  CHECK(read("游船公司被责令限期整改，逾期不整改的，由原发证机关吊销许可证。") ==
        "penalty\tact=none;kinds=revocation;by=原发证机关");
  CHECK(read("责令停产停业，对经济和社会生活影响较大的，由区人民政府决定。").find("penalty") == std::string::npos);
  CHECK(read("外国游客被遣送出境所需的费用由本人承担。").find("coercion") == std::string::npos);
}
