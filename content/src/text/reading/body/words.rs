//! What the names of bodies are made of.

use crate::text::reading::words::Words;

/// Words at which the name of a body begins, the longer before the shorter.
pub(crate) const LEVELS: [&str; 13] =
    ["国务院", "国家", "县级", "市级", "省级", "区级", "自治区", "省", "市", "县", "区", "州", "旗"];
/// The same, looked for in a text.
pub(crate) static LEVEL_WORDS: Words = Words::of(&LEVELS);
/// Bodies that are read wherever they stand, with the spelling that stands for them.
pub(crate) static FIXED: Words<(&str, &str)> = Words::of(&[
    ("乡镇卫生院", "乡镇卫生院"),
    ("卫生院", "卫生院"),
    ("村(居)民委员会", "村(居)民委员会"),
    ("社区居民委员会", "居民委员会"),
    ("居民委员会", "居民委员会"),
    ("居委会", "居民委员会"),
    ("村民委员会", "村民委员会"),
    ("村委会", "村民委员会"),
    ("业主委员会", "业主委员会"),
    ("人民调解委员会", "人民调解委员会"),
    ("乡镇人民政府", "乡镇政府"),
    ("乡镇政府", "乡镇政府"),
    ("镇人民政府", "镇政府"),
    ("镇政府", "镇政府"),
    ("乡人民政府", "乡政府"),
    ("乡政府", "乡政府"),
    ("街道办事处", "街道办事处"),
    ("街道办", "街道办事处"),
    ("便民服务中心", "便民服务中心"),
    ("便民中心", "便民服务中心"),
    ("最高人民法院", "最高人民法院"),
    ("最高法院", "最高人民法院"),
    ("高级人民法院", "高级人民法院"),
    ("高级法院", "高级人民法院"),
    ("中级法院", "中级人民法院"),
    ("中级人民法院", "中级人民法院"),
    ("基层人民法院", "基层人民法院"),
    ("人民法院", "人民法院"),
    ("最高人民检察院", "最高人民检察院"),
    ("人民检察院", "人民检察院"),
    ("监察机关", "监察机关"),
    ("检察机关", "检察机关"),
    ("审判机关", "审判机关"),
    ("司法机关", "司法机关"),
    ("国办", "国务院办公厅"),
    ("中办", "中央办公厅"),
    ("工信部", "工业和信息化部"),
    ("住建部", "住房和城乡建设部"),
    ("人社部", "人力资源和社会保障部"),
    ("国资委", "国有资产监督管理委员会"),
    ("银保监会", "银行保险监督管理委员会"),
    ("银保监局", "银行保险监督管理局"),
    ("银监会", "银行业监督管理委员会"),
    ("保监会", "保险监督管理委员会"),
    ("证监会", "证券监督管理委员会"),
    ("证监局", "证券监督管理局"),
    ("金融监管总局", "国家金融监督管理总局"),
    ("税务总局", "国家税务总局"),
    ("市场监管总局", "国家市场监督管理总局"),
    ("宣传部", "宣传部"),
    ("组织部", "组织部"),
    ("统战部", "统战部"),
    ("央行", "人民银行"),
    ("管委会", "管委会"),
]);
/// Two bodies in one word, and names that hold the name of another, which the browser has no room for: 居（村）民委员会.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) static BOTH: Words<(&str, &str)> = Words::of(&[
    ("居(村)民委员会", "居(村)民委员会"),
    ("居(村)委会", "居(村)民委员会"),
    ("村(居)委会", "村(居)民委员会"),
    ("社区卫生服务中心", "社区卫生服务中心"),
    ("环境卫生行政主管部门", "环境卫生部门"),
    ("环境卫生主管部门", "环境卫生部门"),
    ("环境卫生管理部门", "环境卫生部门"),
    ("环境卫生部门", "环境卫生部门"),
]);
/// What makes another word of the start of a name: 国办发〔2019〕54号, 宣传部门, 组织部署, 委托, 网信办理.
pub(crate) const NO_NAMES: [(&str, &str); 6] = [
    ("办", "发函秘电字公文理事法证学结好成件完过案班展税卡得网会赛实"),
    ("部", "门队分位署件级"),
    ("委", "托派任培屈婉"),
    ("局", "面限部势"),
    ("行", "业道人为驶动程政长列"),
    ("会", "议员场计"),
];
/// How the names of bodies end; those of one sign only after a field that they are known by.
pub(crate) static ENDINGS: Words = Words::of(&[
    "委员会",
    "办公室",
    "办公厅",
    "人民政府",
    "政府",
    "联合会",
    "办事处",
    "中心",
    "大队",
    "支队",
    "总队",
    "集团",
    "公司",
    "人民医院",
    "中医院",
    "妇幼保健院",
    "站",
    "局",
    "厅",
    "署",
]);
/// What stands after a field where a law means whichever office has it; all of them are 部门.
#[cfg(target_arch = "wasm32")]
pub(crate) const DEPARTMENTS: [&str; 4] = ["行政主管部门", "主管部门", "行政部门", "部门"];
/// The same with the name that older rules have; the browser has no room for it.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const DEPARTMENTS: [&str; 5] = ["行政主管部门", "行政管理部门", "主管部门", "行政部门", "部门"];
/// 布局, 格局 and the like are no bodies.
pub(crate) static NO_BUREAU: Words = Words::of(&[
    "布局",
    "格局",
    "结局",
    "大局",
    "全局",
    "当局",
    "僵局",
    "开局",
    "时局",
    "邮局",
    "网站",
    "车站",
    "电站",
    "油站",
    "管站",
    "子公司",
    "分公司",
]);
/// What stands after a level that is meant as a region or begins another word: 省内企业, 市场, 县域.
pub(crate) const NO_LEVELS: &str = "内外里域属直级城场民本辖间县区";
/// Bodies that have their level before them and no field: 县妇联, 市总工会.
pub(crate) const BARE: [&str; 16] = [
    "团委",
    "工会",
    "妇联",
    "残联",
    "工商联",
    "科协",
    "文联",
    "侨联",
    "总工会",
    "红十字会",
    "纪委监委",
    "纪委",
    "监委",
    "检察院",
    "法院",
    "中院",
];
/// Levels below the county, and the bodies that are named right after one: 镇妇联, 乡卫生院.
pub(crate) static TOWNS: Words = Words::of(&["乡镇", "街道", "镇", "乡", "村"]);
pub(crate) const OF_TOWNS: [&str; 7] = ["妇联", "残联", "科协", "总工会", "工会", "团委", "卫生院"];
/// What goes on after 县委: its own departments.
pub(crate) const PARTY: [&str; 12] =
    ["宣传部", "组织部", "统战部", "政法委", "农工部", "农工委", "农办", "网信办", "编办", "办公室", "办公厅", "办"];
/// Signs of sentences, which no name holds.
pub(crate) const STOPS: &str = "由向到把将给要请去找从的了是等里被都也就每各";
/// Words between a sentence and a name, which are no part of a place: verbs that take an office, and what stands for a place.
pub(crate) static NO_PLACES: Words = Words::of(&[
    "简称", "下称", "统称", "联系", "咨询", "申请", "报送", "提交", "告知", "通知", "经过", "根据", "按照", "会同",
    "协助", "配合", "委托", "组织", "指导", "监督", "前往", "通过", "拨打", "询问", "反映", "投诉", "包括", "所在",
    "当地", "有关", "相关", "户籍", "居住", "住所", "辖区", "属地", "就近", "附近", "直辖", "自治", "设区", "地方",
    "同级", "上级", "下级", "基层", "乡镇", "城市", "农村", "社区", "任何", "以及", "或者", "还有", "致电", "负责",
    "主管", "印发", "在", "为", "对", "经", "和", "与", "及", "或", "可", "应", "须", "以", "其", "本", "该", "全",
    "我", "跟", "问", "归", "同", "交", "报",
]);
