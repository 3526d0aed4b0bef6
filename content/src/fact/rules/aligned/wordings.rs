//! Bodies and levels as documents write them and as people say them, a row a word; and the words beside them that say who does what.

use crate::text::reading::words::Words;

/// Where a word of a body is used.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Documents,
    Speech,
    Both,
    /// In documents, of what such a body does: 诉讼 is no court.
    Hint,
    /// In speech, and in documents where something is done by it: 县级初审, but no 县级标准.
    Level,
}

/// Words of bodies with the sign of what each is; the longer before the shorter that begins it.
pub(super) static BODIES: Words<(&str, char, Use)> = Words::of(&[
    ("住房和城乡建设", '建', Use::Documents),
    ("住房城乡建设", '建', Use::Documents),
    ("住建", '建', Use::Both),
    ("各县（市、区）", '县', Use::Both),
    ("各县(市、区)", '县', Use::Both),
    ("县（市、区）", '县', Use::Both),
    ("县(市、区)", '县', Use::Both),
    ("各县市区", '县', Use::Both),
    ("县一级", '县', Use::Speech),
    ("县市区", '县', Use::Both),
    ("县里", '县', Use::Speech),
    ("各县", '县', Use::Both),
    ("县级", '县', Use::Level),
    ("治安管理处罚", '警', Use::Hint),
    ("交通警察", '警', Use::Documents),
    ("派出所", '警', Use::Both),
    ("公安", '警', Use::Both),
    ("交警", '警', Use::Both),
    ("民警", '警', Use::Both),
    ("警察", '警', Use::Both),
    ("交管", '警', Use::Documents),
    ("侦查", '警', Use::Hint),
    ("铁路运输法院", '铁', Use::Both),
    ("知识产权法院", '知', Use::Both),
    ("劳动保障监察", '察', Use::Both),
    ("劳动保障行政", '察', Use::Documents),
    ("劳动监察", '察', Use::Both),
    ("自来水公司", '水', Use::Both),
    ("自来水集团", '水', Use::Documents),
    ("供水企业", '水', Use::Documents),
    ("供水公司", '水', Use::Documents),
    ("供水单位", '水', Use::Documents),
    ("水司", '水', Use::Documents),
    ("水务", '水', Use::Documents),
    ("居民委员会", '居', Use::Documents),
    ("居委会", '居', Use::Documents),
    ("(居)", '居', Use::Documents),
    ("（居）", '居', Use::Documents),
    ("社区", '居', Use::Both),
    ("村居", '居', Use::Documents),
    ("互联网法院", '网', Use::Both),
    ("公积金中心", '金', Use::Both),
    ("各设区的市", '设', Use::Both),
    ("各设区市", '设', Use::Both),
    ("设区的市", '设', Use::Both),
    ("设区市", '设', Use::Both),
    ("城市管理", '城', Use::Documents),
    ("环境卫生", '城', Use::Documents),
    ("综合执法", '城', Use::Documents),
    ("行政执法", '城', Use::Documents),
    ("市容", '城', Use::Documents),
    ("城管", '城', Use::Both),
    ("供电公司", '电', Use::Speech),
    ("供电局", '电', Use::Speech),
    ("供电", '电', Use::Documents),
    ("电力", '电', Use::Documents),
    ("电网", '电', Use::Documents),
    ("燃气公司", '气', Use::Speech),
    ("燃气", '气', Use::Documents),
    ("人力资源", '社', Use::Documents),
    ("人社", '社', Use::Both),
    ("卫生健康", '卫', Use::Documents),
    ("卫健", '卫', Use::Both),
    ("海事法院", '海', Use::Both),
    ("金融法院", '融', Use::Both),
    ("强制执行", '院', Use::Hint),
    ("法院", '院', Use::Both),
    ("诉讼", '院', Use::Hint),
    ("起诉", '院', Use::Hint),
    ("判决", '院', Use::Hint),
    ("裁定", '院', Use::Hint),
    ("海事管理", '舶', Use::Documents),
    ("海事部门", '舶', Use::Documents),
    ("海事局", '舶', Use::Both),
    ("劳动仲裁", '仲', Use::Both),
    ("仲裁委", '仲', Use::Both),
    ("仲裁", '仲', Use::Hint),
    ("教育机构", '学', Use::Documents),
    ("幼儿园", '学', Use::Documents),
    ("中小学", '学', Use::Documents),
    ("学校", '学', Use::Both),
    ("高校", '学', Use::Documents),
    ("院校", '学', Use::Documents),
    ("医疗机构", '医', Use::Documents),
    ("医疗卫生", '医', Use::Documents),
    ("卫生院", '医', Use::Documents),
    ("医院", '医', Use::Both),
    ("诊疗", '医', Use::Hint),
    ("金融机构", '银', Use::Documents),
    ("信用社", '银', Use::Documents),
    ("银行", '银', Use::Both),
    ("检察院", '检', Use::Both),
    ("公诉", '检', Use::Hint),
    ("抗诉", '检', Use::Hint),
    ("检察", '检', Use::Hint),
    ("进出境", '关', Use::Hint),
    ("海关", '关', Use::Both),
    ("报关", '关', Use::Hint),
    ("省一级", '省', Use::Speech),
    ("省里", '省', Use::Speech),
    ("省级", '省', Use::Level),
    ("市一级", '市', Use::Speech),
    ("市里", '市', Use::Speech),
    ("各市", '市', Use::Speech),
    ("市级", '市', Use::Level),
    ("区一级", '区', Use::Speech),
    ("区里", '区', Use::Speech),
    ("各区", '区', Use::Speech),
    ("区级", '区', Use::Level),
    ("各乡镇", '镇', Use::Both),
    ("乡级", '镇', Use::Level),
    ("镇里", '镇', Use::Speech),
    ("乡里", '镇', Use::Speech),
    ("镇上", '镇', Use::Speech),
    ("乡镇", '镇', Use::Both),
    ("街道", '街', Use::Both),
    ("物业", '物', Use::Both),
    ("民政", '民', Use::Both),
    ("司法", '司', Use::Both),
    ("税务", '税', Use::Both),
    ("消防救援", '消', Use::Both),
    ("消防机构", '消', Use::Documents),
    ("消防部门", '消', Use::Documents),
    ("消防大队", '消', Use::Both),
    ("消防队", '消', Use::Both),
    ("消防", '消', Use::Speech),
    ("住房公积金管理中心", '金', Use::Documents),
    ("住房公积金", '金', Use::Hint),
    ("村里", '村', Use::Speech),
]);
/// Signs of what any of some others is too: 法院 is 海事法院.
pub(super) const GENERAL: [(char, &str); 1] = [('院', "海铁知融网")];
/// Of these, what is part of many other words: 由消防安全重点单位.
pub(super) const STRICT: &str = "海铁知融网院检舶仲消察关金学医银设镇村";
/// Of these, what documents name of things that it does not do.
pub(super) const NOUNS: &str = "学医银";
/// Bodies that are named where nothing else stands in their part of a sentence: 海事局，到那里去办.
pub(super) const NAMES: &str = "警城海铁知融网院检舶仲察关金医设县镇";
/// What is a field as well as a body: 民政 is a body only before 局 or 部门, or where it does something.
pub(super) const FIELDS: &str = "民司税社建卫";
pub(super) const OF_FIELDS: [&str; 7] = ["局", "部门", "厅", "委", "主管", "行政", "机关"];
/// Words before a body that somebody goes to, words of its name after its level, and how many bytes these may stand apart.
pub(super) const VISITED: [&str; 4] = ["到", "去", "找", "向"];
pub(super) const OF_OFFICES: [&str; 6] = ["局", "部门", "委", "厅", "机构", "机关"];
pub(super) const NAME: usize = 24;
/// Levels, with the signs of those in documents that may be meant.
pub(super) const LEVELS: [(char, &str); 7] = [
    ('省', "省"),
    ('市', "市州盟"),
    ('设', "市州盟"),
    ('县', "县旗"),
    ('区', "区旗"),
    ('镇', "乡镇街"),
    ('村', "村居社"),
];
/// Groups of counties that have the sign of a city, which none divided into districts is among.
pub(super) const GROUPS: [&str; 5] = ["（市、区）", "(市、区)", "县市区", "（市）", "(市)"];
/// Words that have the sign of a level and name none.
pub(super) const NO_LEVELS: [&str; 22] = [
    "自治区",
    "直辖市",
    "自治州",
    "社区",
    "小区",
    "辖区",
    "地区",
    "园区",
    "景区",
    "城区",
    "市区",
    "校区",
    "山区",
    "灾区",
    "区域",
    "区间",
    "区分",
    "市场",
    "城市",
    "市政",
    "市民",
    "上市",
];
/// Words of documents that may mean any of them.
pub(super) static ANY: Words =
    Words::of(&["我公司", "本公司", "本单位", "我局", "当地", "地方", "属地", "各级", "本级", "同级", "上级", "下级"]);
/// Words that say of what follows, and of what stands before, that it does something.
pub(super) const LEADS: [&str; 11] = ["由", "归", "找", "让", "被", "是", "给", "报", "向", "靠", "得"];
pub(super) const RESTS: [&str; 37] = [
    "出",
    "定",
    "管",
    "审",
    "核",
    "办",
    "来",
    "负责",
    "的事",
    "掏",
    "发",
    "罚",
    "收",
    "批",
    "说了算",
    "组织",
    "牵头",
    "承担",
    "担",
    "查",
    "只是",
    "做主",
    "受理",
    "初审",
    "复核",
    "挑",
    "选",
    "拿",
    "落实",
    "制定",
    "看",
    "吊",
    "建",
    "巡",
    "维护",
    "编",
    "结算",
];

/// Most signs between two bodies of one list.
pub(super) const LIST: usize = 6;

/// Words between a level and what it does: 县一级就能批.
pub(super) const ADVERBS: [char; 6] = ['就', '也', '都', '能', '可', '来'];
/// Words between a body and what it does in its turn: 街道再核, 社区先看一遍.
pub(super) const TURNS: [&str; 7] = ["最后", "先", "再", "自己", "自行", "负责", "统一"];
/// What is done, in documents and in speech, with the sign of what it is.
pub(super) static ACTS: Words<(&str, char)> = Words::of(&[
    ("初审", '初'),
    ("初核", '初'),
    ("初步审核", '初'),
    ("先看", '初'),
    ("先审", '初'),
    ("复核", '复'),
    ("复审", '复'),
    ("再核", '复'),
    ("再审", '复'),
    ("审批", '批'),
    ("批准", '批'),
    ("核准", '批'),
    ("审定", '批'),
    ("签批", '批'),
    ("拍板", '批'),
    ("点头", '批'),
    ("批", '批'),
    ("审核", '审'),
    ("审查", '审'),
    ("受理", '受'),
    ("收件", '受'),
    ("收材料", '受'),
    ("发放", '发'),
    ("拨付", '发'),
    ("打钱", '发'),
    ("发钱", '发'),
    ("公示", '示'),
    ("验收", '验'),
]);
/// Words by which documents mean a level and those over it.
pub(super) const OPEN: [(&str, &str); 3] = [("县级以上", "省市设"), ("市级以上", "省"), ("乡级以上", "省市设县区")];
