//! What bodies are known by: the words of each kind of body.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Whether words are a body by themselves, or a field that is one before an ending: 城管 and 城管局.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    Whole,
    Field,
}

use Use::{Field, Whole};

/// Kinds of bodies, each with its words.
const KINDS: [(&str, Use, &str); 131] = [
    ("公安", Field, "公安机关交通管理 公安交通管理 公安交管 公安 治安管理 出入境管理"),
    ("公安", Whole, "派出所 警察 民警 交警 巡警 车管所"),
    (
        "城管",
        Field,
        "城市管理综合行政执法 城市管理综合执法 城市综合管理 城市管理 综合行政执法 综合执法 城管综合执法 城管执法 行政执法 市容环境卫生 市容环卫 市容 环境卫生 环卫 城管",
    ),
    ("市监", Field, "市场监督管理 市场监管 市监"),
    ("工商", Field, "工商行政管理 工商"),
    ("质检", Field, "质量技术监督 产品质量监督 质量监督检验检疫 质量监督 质检 质监"),
    ("食药", Field, "食品药品监督管理 食品药品监管 食品药品 食药监 食药 药品监督管理 药品监管 药监"),
    ("物价", Field, "价格主管 价格管理 价格 物价"),
    ("发改", Field, "发展和改革 发展改革 发改 投资主管 国民经济计划"),
    ("教育", Field, "教育体育 教育行政 教育 教体 教科"),
    ("教育", Whole, "教委"),
    ("科技", Field, "科学技术 科技"),
    ("工信", Field, "工业和信息化 经济和信息化 经济信息化 工信 经信 经贸"),
    ("民宗", Field, "民族宗教事务 民族宗教 民族事务 宗教事务 民宗"),
    ("民政", Field, "民政 婚姻登记 社会救助"),
    ("司法", Field, "司法行政 司法"),
    ("财政", Field, "财政"),
    ("人社", Field, "人力资源和社会保障 人力资源社会保障 人力资源 劳动和社会保障 劳动保障 劳动行政 劳动监察 人社 就业"),
    ("社保", Field, "社会保险行政 社会保险 社保 失业保险 养老保险 工伤保险"),
    ("自然资源", Field, "自然资源和规划 自然资源 规划和自然资源 国土资源 国土 资规 不动产登记 土地 地质矿产"),
    ("规划", Field, "城乡规划 城市规划 规划"),
    ("环保", Field, "生态环境 环境保护 环保"),
    ("住建", Field, "住房和城乡建设 住房城乡建设 城乡建设 城市建设 村镇建设 建设行政 建设主管 住建 城建"),
    ("住建", Whole, "建委 建设局"),
    (
        "房管",
        Field,
        "房地产行政 房屋行政 房产管理 房地产管理 房屋管理 房屋安全 住房保障 房管 房产 物业管理 物业行政 物业主管",
    ),
    ("交通", Field, "交通运输 交通行政 道路运输 运输管理 客运管理 出租汽车 运管 交通"),
    ("水利", Field, "水行政 水利 水务"),
    ("农业", Field, "农业农村 农业行政 农业 农村工作 农粮 农经"),
    ("畜牧", Field, "畜牧兽医 畜牧 兽医 动物卫生监督 动物防疫 动物疫病"),
    ("渔业", Field, "渔业渔政 渔业 渔政"),
    ("农机", Field, "农业机械 农机"),
    ("林业", Field, "林业和草原 林业草原 林业 林草"),
    ("园林", Field, "园林绿化 园林 绿化"),
    ("商务", Field, "商务"),
    ("粮食", Field, "粮食和物资储备 粮食"),
    (
        "文旅",
        Field,
        "文化广电旅游体育 文化广电旅游 文化广电和旅游 文化和旅游 文化旅游 文化广电 文化行政 文化 旅游 文旅 文广 文体旅 文体",
    ),
    ("广电", Field, "广播电视 广电"),
    ("文物", Field, "文物"),
    ("出版", Field, "新闻出版 电影"),
    ("体育", Field, "体育"),
    ("卫健", Field, "卫生健康 卫生行政 卫生 卫健 卫计 爱国卫生 爱卫"),
    ("疾控", Field, "疾病预防控制 疾控"),
    ("医保", Field, "医疗保障 医疗保险 医保"),
    ("退役", Field, "退役军人事务 退役军人服务 退役军人"),
    ("应急", Field, "应急管理 应急 安全生产监督管理 安全监管 安监"),
    ("消防", Field, "消防救援 消防"),
    ("审计", Field, "审计"),
    ("税务", Field, "税务 国税 地税"),
    ("海关", Whole, "海关"),
    ("统计", Field, "统计"),
    ("信访", Field, "信访"),
    ("气象", Field, "气象"),
    ("邮政", Field, "邮政管理 邮政"),
    ("档案", Field, "档案"),
    ("保密", Field, "保密行政管理 保密"),
    ("国资", Field, "国有资产监督管理 国有资产 国资"),
    ("金融", Field, "金融监督管理 金融监管 地方金融 金融 银行业监督管理 银保监 银监"),
    ("金融", Whole, "金管会 证监会"),
    ("央行", Whole, "人民银行 中央银行 央行"),
    ("审批", Field, "行政审批服务 行政审批 政务服务"),
    ("网信", Field, "网信 互联网信息"),
    ("宣传", Whole, "宣传部"),
    ("组织", Whole, "组织部"),
    ("编办", Whole, "机构编制委员会 编办 编委"),
    ("纪委", Whole, "纪委监委 纪委 监委 监察委员会 纪检监察"),
    ("数据", Field, "数据资源 大数据 数据管理"),
    ("机关事务", Field, "机关事务管理 机关事务"),
    ("扶贫", Field, "乡村振兴 扶贫"),
    ("残联", Whole, "残疾人联合会 残联"),
    ("妇联", Whole, "妇女联合会 妇联"),
    ("工会", Whole, "总工会 工会"),
    ("共青团", Whole, "共青团 团委"),
    ("红十字", Whole, "红十字会"),
    ("老龄", Field, "老龄"),
    ("公积金", Field, "住房公积金管理 住房公积金 公积金"),
    ("人大", Whole, "人民代表大会常务委员会 人民代表大会 人大常委会 常务委员会 常委会 人大"),
    ("政协", Whole, "政协"),
    ("最高法", Whole, "最高人民法院 最高法院 最高法"),
    ("高院", Whole, "高级人民法院 高级法院 高院"),
    ("中院", Whole, "中级人民法院 中级法院 中院"),
    ("基层法院", Whole, "基层人民法院 基层法院"),
    ("法院", Whole, "人民法院 法院"),
    ("最高检", Whole, "最高人民检察院 最高检察院 最高检"),
    ("省检", Whole, "省级人民检察院 省人民检察院 省检察院 省检"),
    ("检察院", Whole, "人民检察院 检察院"),
    ("仲裁", Whole, "劳动人事争议仲裁委员会 仲裁委员会 仲裁机构 仲裁委 仲裁院"),
    ("人武", Whole, "人民武装部 人武部 兵役机关"),
    ("军委", Whole, "中央军事委员会 中央军委"),
    ("国防部", Whole, "国防部"),
    (
        "居村",
        Whole,
        "社区居民委员会 居民委员会 社区居委会 居委会 居委 村民委员会 村委会 村委 村（居）民委员会 居（村）民委员会 村(居)民委员会 居(村)民委员会 社区居委",
    ),
    ("业委会", Whole, "业主委员会 业委会 业主大会"),
    (
        "物业",
        Whole,
        "物业管理单位 物业管理人 物业管理机构 物业服务企业 物业服务人 物业管理企业 物业管理公司 物业企业 物业公司 物业服务单位",
    ),
    ("开发商", Whole, "房地产开发企业 开发建设单位 开发企业 开发单位 开发商 建设单位 房开公司"),
    ("施工", Whole, "施工单位 施工企业 施工方 总承包单位 承包单位 包工头"),
    ("监理", Whole, "监理单位 监理公司"),
    ("设计", Whole, "勘察设计单位 设计单位 设计院"),
    ("使用单位", Whole, "使用单位 使用管理人"),
    ("维保", Whole, "维护保养单位 日常维护保养单位 维修保养单位 维保单位 维保公司 维护单位"),
    ("厂家", Whole, "生产企业 制造单位 制造企业 生产厂家 制造商 生产商 厂家"),
    ("检验", Whole, "检验检测机构 检验机构 检测机构 特检院"),
    ("供热", Field, "供热 热力 供暖"),
    ("燃气", Field, "燃气 天然气"),
    ("供水", Field, "城市供水 供水 自来水"),
    ("供电", Field, "供电 电力 电网"),
    ("公交", Field, "公共交通 公交"),
    ("动物园", Whole, "动物园"),
    ("卫生院", Whole, "乡镇卫生院 卫生院 社区卫生服务中心"),
    ("医院", Whole, "医疗卫生机构 医疗机构 人民医院 医院"),
    ("学校", Whole, "幼儿园 中小学校 学校"),
    ("银行", Whole, "经办银行 商业银行 金融机构 银行 信用社"),
    ("保险", Whole, "保险公司 保险机构 承保机构"),
    ("担保", Whole, "担保公司 担保机构"),
    ("供销", Whole, "供销合作社 供销社"),
    ("政府", Whole, "人民政府 政府"),
    ("街镇", Whole, "街道办事处 乡镇人民政府 镇人民政府 乡人民政府 乡镇政府 镇政府 乡政府 街道办 街道 乡镇"),
    ("党委", Whole, "县委 市委 区委 省委 党委"),
    ("血站", Whole, "采供血机构 中心血站 血站 献血办"),
    ("消协", Whole, "消费者权益保护委员会 消费者协会 消费者委员会 消委会 消保委 消协"),
    ("急救", Whole, "医疗急救机构 急救中心 急救站"),
    ("公园", Whole, "公园管理机构 公园管理处 公园管理单位"),
    ("地铁", Field, "城市轨道交通 轨道交通 地铁"),
    ("慈善", Whole, "慈善组织 慈善总会 慈善会"),
    ("科协", Whole, "科学技术协会 科协"),
    ("出租人", Whole, "出租人 出租方 房东"),
    ("承租人", Whole, "承租人 承租方 租客 租户"),
    ("发包方", Whole, "发包方 发包人"),
    ("承包方", Whole, "承包方 承包人"),
    ("债务人", Whole, "债务人"),
    ("债权人", Whole, "债权人"),
    ("考试院", Whole, "考试院"),
    ("铨叙", Whole, "铨叙部"),
];

/// A word of a kind of body.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) word: &'static str,
    pub(super) kind: &'static str,
    pub(super) usage: Use,
}

/// The words by their first signs, the longest first.
static WORDS: LazyLock<BTreeMap<char, Vec<Known>>> = LazyLock::new(|| {
    let mut words: BTreeMap<char, Vec<Known>> = BTreeMap::new();
    for (kind, usage, list) in KINDS {
        for word in list.split(' ') {
            words.entry(word.chars().next().unwrap_or_default()).or_default().push(Known { word, kind, usage });
        }
    }
    words.values_mut().for_each(|words| words.sort_by_key(|it| core::cmp::Reverse(it.word.len())));
    words
});

/// The words of a text with their places, none inside another.
pub(super) fn known(text: &str) -> Vec<(usize, Known)> {
    let mut found: Vec<(usize, Known)> = Vec::new();
    let mut end = 0;
    for (at, sign) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let words = WORDS.get(&sign).filter(|_| at >= end);
        if let Some(word) = words.and_then(|words| words.iter().find(|it| rest.starts_with(it.word))) {
            end = at + word.word.len();
            found.push((at, *word));
        }
    }
    found
}

/// Kinds of bodies that may be told for one another: what one of them does was, or is elsewhere, done by the other.
const NEAR: [(&str, &str); 27] = [
    ("市监", "工商 质检 食药 物价"),
    ("物价", "发改"),
    ("发改", "粮食"),
    ("教育", "体育 科技"),
    ("人社", "社保 仲裁"),
    ("自然资源", "规划 林业"),
    ("住建", "房管 规划 园林 供热 燃气 供水"),
    ("城管", "园林 供热 燃气"),
    ("林业", "园林 自然资源"),
    ("水利", "供水"),
    ("农业", "畜牧 渔业 农机 扶贫"),
    ("商务", "粮食 工信"),
    ("工信", "供电"),
    ("文旅", "广电 文物 出版 体育"),
    ("宣传", "出版 网信"),
    ("卫健", "疾控 老龄 医院 卫生院"),
    ("应急", "消防"),
    ("民政", "老龄"),
    ("审批", "数据"),
    ("法院", "最高法 高院 中院 基层法院"),
    ("检察院", "最高检 省检"),
    ("街镇", "政府"),
    ("急救", "医院"),
    ("地铁", "交通"),
    ("医院", "卫生院"),
    ("国资", "财政"),
    ("使用单位", "物业"),
];
/// Words that say of a text what such a body does, though they name none.
const HINTS: [(&str, &str); 18] = [
    ("公安", "拘留 侦查 户籍 户口 违反治安 交通管理"),
    ("法院", "诉讼 起诉 判决 裁定 强制执行"),
    ("检察院", "公诉 抗诉"),
    ("仲裁", "仲裁"),
    ("居村", "社区 村居 村（居） 居（村） 村(居) 居(村) 村级 村民 （社区） 村、"),
    ("业委会", "业主"),
    ("物业", "物业"),
    ("学校", "学校 院校 高校 园所 教学点 培训机构 教育机构"),
    ("医院", "诊疗 就诊 住院 医院 卫生室"),
    ("银行", "贷款 存款 账户 社会化发放 一卡通"),
    ("保险", "投保 理赔 承保 保险"),
    ("担保", "担保"),
    ("税务", "纳税 税款 征收"),
    ("海关", "进出境 报关"),
    ("厂家", "生产者 制造"),
    ("施工", "施工"),
    ("检验", "检验 检测"),
    ("政府", "政府"),
];

/// Whether what is said of the one kind may be said of the other.
pub(super) fn is_near(one: &str, other: &str) -> bool {
    let has =
        |one: &str, other: &str| NEAR.iter().any(|(it, more)| *it == one && more.split(' ').any(|it| it == other));
    one == other || has(one, other) || has(other, one)
}

/// Whether a text speaks of a kind of body in any words.
pub(super) fn speaks_of(text: &str, kind: &str) -> bool {
    let is_hinted = |(it, words): &(&str, &str)| *it == kind && words.split(' ').any(|word| text.contains(word));
    HINTS.iter().any(is_hinted) || known(text).iter().any(|(_, it)| is_near(it.kind, kind))
}
