//! By which words a field is known that says how much, when, or whom to call.

/// What stands after a number that is an amount.
pub(super) const AMOUNTS: [char; 8] = ['元', '块', '%', '％', '折', '倍', '成', '‰'];
/// What stands after the number of a day: 10 月, 15 日内. 工作日 is none.
pub(super) const DAYS: [char; 5] = ['年', '月', '日', '天', '号'];
/// Signs between a number and such a word: 20 万元.
pub(super) const BETWEEN: [char; 6] = [' ', '\u{a0}', '万', '亿', '千', '百'];
/// Signs of numbers that are written out.
pub(super) const WRITTEN: &str = "〇零一二两三四五六七八九十半";
/// What a field is called that says what a reader gets or pays.
pub(super) const HOW_MUCH: [&str; 26] = [
    "多少",
    "补",
    "補",
    "领",
    "領",
    "返",
    "退",
    "减",
    "減",
    "奖",
    "獎",
    "报销",
    "報銷",
    "标准",
    "標準",
    "费",
    "費",
    "钱",
    "錢",
    "价",
    "租金",
    "怎么收",
    "怎么算",
    "待遇",
    "优惠",
    "How much",
];
/// What a field is called whose amount is a fine, a condition, or the sum of all: told as how much it would be wrong.
pub(super) const NOT_THAT: [&str; 27] = [
    "罚",
    "罰",
    "违",
    "違",
    "不",
    "无证",
    "会怎样",
    "后果",
    "谁",
    "誰",
    "哪些",
    "什么人",
    "哪种",
    "条件",
    "條件",
    "收入",
    "资格",
    "多少人",
    "多少户",
    "多少台",
    "总",
    "總",
    "投资",
    "预算",
    "资金",
    "什么时候",
    "时间",
];
/// Whoever asks what it costs is answered by these too.
pub(super) const FREE: [&str; 5] = ["免费", "免費", "不收", "不要钱", "不花钱"];
/// What a field that names a day is called.
pub(super) const WHEN: [&str; 20] = [
    "时候",
    "时间",
    "截止",
    "期限",
    "何时",
    "哪天",
    "几号",
    "哪年",
    "最晚",
    "缴费期",
    "有效期",
    "日期",
    "時候",
    "時間",
    "期間",
    "何時",
    "幾號",
    "繳費期",
    "When",
    "when",
];
/// What a field is called that names a telephone.
pub(super) const PHONE: [&str; 8] = ["电话", "電話", "热线", "熱線", "咨询", "问谁", "客服", "Phone"];
