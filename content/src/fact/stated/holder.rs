//! Holders of offices in a text, each under the one name that stands for all that he is called.

use crate::span::Span;
use crate::text::reading::signs::Signs;
use crate::text::reading::words::Words;

/// Names of offices that one person holds; 副 may stand before each.
static OFFICES: Words = Words::of(&[
    "总指挥长",
    "指挥长",
    "总指挥",
    "总河长",
    "河长",
    "湖长",
    "林长",
    "路长",
    "秘书长",
    "董事长",
    "总经理",
    "镇长",
    "乡长",
    "县长",
    "市长",
    "区长",
    "省长",
    "州长",
    "局长",
    "厅长",
    "部长",
    "处长",
    "科长",
    "股长",
    "所长",
    "站长",
    "校长",
    "院长",
    "庭长",
    "检察长",
    "园长",
    "会长",
    "队长",
    "村长",
    "组长",
    "主任",
    "书记",
]);
/// What else they are called, the longer before the shorter that it holds, and the name that stands for it.
static NAMES: Words<(&str, &str)> = Words::of(&[
    ("村党支部书记", "村支书"),
    ("村党总支书记", "村支书"),
    ("村支部书记", "村支书"),
    ("党支部书记", "村支书"),
    ("支部书记", "村支书"),
    ("村支书", "村支书"),
    ("第一书记", "第一书记"),
    ("党委书记", "党委书记"),
    ("党组书记", "党组书记"),
    ("县委书记", "党委书记"),
    ("市委书记", "党委书记"),
    ("区委书记", "党委书记"),
    ("村委会主任", "村主任"),
    ("村民委员会主任", "村主任"),
    ("村主任", "村主任"),
    ("主要负责人", MAIN),
    ("主要负责同志", MAIN),
    ("主要领导", MAIN),
    ("一把手", MAIN),
    ("分管负责人", DEPUTY),
    ("分管负责同志", DEPUTY),
    ("分管领导", DEPUTY),
    ("分管同志", DEPUTY),
    ("副职", DEPUTY),
    ("法定代表人", "法定代表人"),
    ("法人代表", "法定代表人"),
    ("副手", DEPUTY),
]);
const MAIN: &str = "主要负责人";
const DEPUTY: &str = "分管负责人";
/// Signs that make another word of an office: 镇长效机制, 市长期, 主任务, 书记员.
const OTHERS: &str = "期效远久大足务员团江";
/// What stands between a person and what he is to be.
const BE: [&str; 9] = ["任", "当", "担任", "为", "是", "做", "兼任", "挂帅任", "出任"];

/// A person by his office.
pub(in crate::fact) struct Holder {
    pub(in crate::fact) name: String,
    pub(in crate::fact) span: Span,
}

impl Holder {
    /// Whether the entry may tell the one for the policy's other: 一把手 is the 镇长, 分管领导 a 副镇长.
    pub(in crate::fact) fn agrees(&self, other: &Self) -> bool {
        let general = |one: &Self, other: &Self| match one.name.as_str() {
            MAIN => !other.is_deputy(),
            DEPUTY => other.is_deputy(),
            "书记" => other.name.ends_with(['书', '记']) && !other.is_deputy(),
            "主任" => other.name.ends_with("主任") && !other.is_deputy(),
            _ => false,
        };
        self.name == other.name || general(self, other) || general(other, self)
    }

    fn is_deputy(&self) -> bool {
        self.name.starts_with('副') || self.name == DEPUTY
    }
}

/// Who is what: 镇长任组长.
pub(in crate::fact) fn posts<'h>(text: &str, holders: &[&'h Holder]) -> Vec<(&'h Holder, &'h Holder)> {
    let pairs = holders.iter().copied().zip(holders.iter().copied().skip(1));
    let is_post = |(one, other): &(&Holder, &Holder)| {
        text.get(one.span.end..other.span.start).is_some_and(|between| BE.contains(&between.trim()))
    };
    pairs.filter(is_post).collect()
}

/// The holders of offices in a text, in order of place.
pub(in crate::fact) fn holders(text: &str) -> Vec<Holder> {
    // Most texts have none, and need not be folded for it.
    if !text.contains([
        '长', '長', '书', '書', '任', '挥', '揮', '理', '负', '負', '领', '領', '管', '职', '職', '手', '代',
    ]) {
        return Vec::new();
    }
    holders_of(&Signs::of(text))
}

/// The same of a text that is folded already.
pub(in crate::fact) fn holders_of(signs: &Signs) -> Vec<Holder> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let Some((name, length)) = holder(signs, at) else {
            at += 1;
            continue;
        };
        found.push(Holder { name, span: signs.span(at, at + length) });
        at += length;
    }
    found
}

fn holder(signs: &Signs, at: usize) -> Option<(String, usize)> {
    if let Some(((_, name), length)) = NAMES.first(signs, at) {
        return Some(((*name).to_owned(), length));
    }
    let deputy = usize::from(signs.at(at) == Some('副'));
    let (word, length) = OFFICES.first(signs, at + deputy)?;
    let end = at + deputy + length;
    if signs.at(end).is_some_and(|next| OTHERS.contains(next)) {
        return None;
    }
    Some((if deputy > 0 { ["副", word].concat() } else { (*word).to_owned() }, deputy + length))
}
