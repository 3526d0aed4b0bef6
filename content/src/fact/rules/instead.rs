//! The one day, body or document that is quoted, and another one told in its place: 年底前 where the quoted words have 2021年6月底前.
//!
//! The clause around has the other, of something else. Where one is quoted and one is told, they are of the same thing.

use crate::fact::alike::agree::agree;
use crate::fact::alike::near;
use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::text::reading::date::RANGE_MARKS;
use crate::text::reading::words::Words;
use crate::text::reading::{DayPart, Fact, FactKind, Firmness, Precision, Unit};

/// Words by which an entry asks whose matter something is.
static ASKING: Words =
    Words::of(&["谁", "哪家", "哪个部门", "哪个单位", "哪个局", "找哪", "归哪", "哪里管", "哪儿管", "什么部门"]);

/// Words before a body whose matter something is, and after it.
const CHARGED: [&str; 12] =
    ["归", "找", "是", "由", "部门是", "单位是", "主管是", "对口的是", "牵头的是", "去", "到", "属"];
const DOING: [&str; 11] = ["管", "主管", "负责", "牵头", "的事", "说了算", "来管", "来办", "主抓", "的活", "管着"];

impl Judge<'_, '_> {
    /// What the quoted words have in the place of a day or a body that stands elsewhere in the clause.
    pub(super) fn told_instead(&self, passage: &Read<'_, '_>, fact: &Fact, read: &[Read<'_, '_>]) -> Option<Finding> {
        let is_asked = || read.iter().any(|it| ASKING.stands_in(&it.words.text));
        let is_compared = match &fact.kind {
            FactKind::Day(day) => day.part != DayPart::Year,
            FactKind::RelativeDay { part, .. } => *part != DayPart::Year,
            FactKind::DocumentNumber { .. } => true,
            FactKind::Office { .. } => is_asked() || is_charged(&passage.words.text, fact),
            FactKind::Quantity { .. } => is_measured(fact) && !is_in_range(&passage.words.text, fact),
            _ => false,
        };
        let is_known = || {
            let mut known = self.known.iter().chain(&self.head.facts).chain(&self.head.days);
            known.any(|it| is_like(fact, it) && self.says(fact, it))
        };
        if !is_compared || is_known() || self.is_turned(passage.words, fact) {
            return None;
        }
        let all = self.quoted_facts().iter().copied();
        let quoted: Vec<&Fact> = all.filter(|it| is_like(fact, it)).collect();
        // What is asked is of somebody's own case: 交了六年，能领多久？
        let is_case = |it: &&Read<'_, '_>| {
            is_measured(fact)
                && read.len() > 1
                && read.first().is_some_and(|first| core::ptr::eq(*it, first))
                && !core::ptr::eq(*it, passage)
        };
        let told = read.iter().filter(|it| !is_case(it));
        let own: Vec<&Fact> = told.flat_map(|it| &it.facts).filter(|it| is_kind_of(fact, it)).collect();
        let untold: Vec<&Fact> =
            quoted.iter().copied().filter(|it| !own.iter().any(|own| self.says(own, it))).collect();
        let mut strange = own.into_iter().filter(|own| !quoted.iter().any(|it| self.says(own, it)));
        let [first, rest @ ..] = untold.as_slice() else { return None };
        let is_one = rest.iter().all(|it| it.kind == first.kind) && strange.all(|it| it.kind == fact.kind);
        let is_told = quoted.iter().any(|it| self.says(fact, it));
        (is_one && !is_told).then(|| message::led(self, passage.words, fact, first))
    }

    /// Whether the entry's fact may be told for one of the policy.
    fn says(&self, own: &Fact, stated: &Fact) -> bool {
        agree(own, stated) || self.stated.place(own, &[stated.span]).is_some()
    }
}

/// Whether the words beside a body make something its matter: 归市民政局管, 牵头的是民政局.
fn is_charged(text: &str, fact: &Fact) -> bool {
    let before = text.get(..fact.span.start).unwrap_or_default().trim_end();
    let after = text.get(fact.span.end..).unwrap_or_default().trim_start();
    let is_led = CHARGED.iter().any(|word| before.ends_with(word));
    let is_end = after.is_empty() || after.starts_with(['。', '，', '；', ',', '\n', '！']);
    (is_led && is_end) || DOING.iter().any(|word| after.starts_with(word))
}

/// Whether two facts of an entry are of one kind.
fn is_kind_of(fact: &Fact, other: &Fact) -> bool {
    let is_day: fn(&Fact) -> bool = |it| match &it.kind {
        FactKind::Day(day) => day.part != DayPart::Year,
        FactKind::RelativeDay { part, .. } => *part != DayPart::Year,
        _ => false,
    };
    let is_office: fn(&Fact) -> bool = |it| matches!(it.kind, FactKind::Office { .. });
    let is_number: fn(&Fact) -> bool = |it| matches!(it.kind, FactKind::DocumentNumber { .. });
    [is_day, is_office, is_number].iter().any(|is_kind| is_kind(fact) && is_kind(other))
        || (is_measured(fact) && is_measured(other) && near::is_same_kind(fact, other))
}

/// Whether a number is of a measure and firm; 个 counts anything.
fn is_measured(fact: &Fact) -> bool {
    let is_exact = fact.precision == Precision::Exact && fact.firmness == Firmness::Firm;
    let is_of = |unit: &Unit| match unit {
        Unit::Of(_) => true,
        Unit::Count(word) => word != "个",
        Unit::Bare => false,
    };
    is_exact && matches!(&fact.kind, FactKind::Quantity { unit, .. } if is_of(unit))
}

/// Whether a number is an end of a range: 50 of 50到80马力.
fn is_in_range(text: &str, fact: &Fact) -> bool {
    let before = text.get(..fact.span.start).unwrap_or_default().trim_end();
    let after = text.get(fact.span.end..).unwrap_or_default().trim_start();
    RANGE_MARKS.iter().any(|mark| before.ends_with(mark) || after.starts_with(mark))
}

/// Whether the policy's fact may stand where that of the entry does.
fn is_like(own: &Fact, stated: &Fact) -> bool {
    match (&own.kind, &stated.kind) {
        (FactKind::Day(_) | FactKind::RelativeDay { .. }, FactKind::Day(day)) => day.part != DayPart::Year,
        (FactKind::Quantity { .. }, FactKind::Quantity { .. }) => near::is_same_kind(own, stated),
        (FactKind::Office { .. }, FactKind::Office { .. })
        | (FactKind::DocumentNumber { .. }, FactKind::DocumentNumber { .. }) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check_entry;

    #[test]
    fn a_day_of_another_group_of_the_clause_is_not_the_quoted_one() {
        let policy = "2020年底前，完成试点领域目录编制。2021年底前，工作范围向村（居）延伸。2022年底前，建成体系。";
        let quote = "2021年底前，工作范围向村（居）延伸";
        let check = |answer: &str, expect: &[&str]| check_entry(policy, "几时做到村里来？", answer, quote, expect);
        check("2021年年底前。", &[]);
        check("2021 年 12 月 31 日前做到村里。", &[]);
        check("2022年年底前做到村里。", &["2022年年底"]);
        check("2021年底前做到村里，2022年底前建成体系。", &[]);
    }

    #[test]
    fn a_document_of_the_same_clause_is_not_the_quoted_one() {
        let policy = "《登记管理办法》（农业部令2017年第3号）、《许可管理办法》（农业部令2017年第5号）同时施行。";
        let quote = "《许可管理办法》（农业部令2017年第5号）同时施行";
        let check = |answer: &str, expect: &[&str]| check_entry(policy, "几号令？", answer, quote, expect);
        check("农业部2017年第5号令。", &[]);
        check("2017 年农业部第 5 号令。", &[]);
        check("农业部2017年第3号令。", &["农业部2017年第3号令"]);
        check("农业部2017年第6号令。", &["农业部2017年第6号令"]);
    }

    #[test]
    fn a_body_of_another_item_is_not_the_quoted_one() {
        let policy = "就业创业领域（市人力资源和社会保障局）；养老服务领域（市民政局）；公共法律服务领域（市司法局）。";
        let quote = "就业创业领域（市人力资源和社会保障局）";
        let check = |answer: &str, expect: &[&str]| check_entry(policy, "就业的事找哪家？", answer, quote, expect);
        check("找市人社局。", &[]);
        check("都归市民政局管。", &["市民政局"]);
        let check = |answer: &str, expect: &[&str]| check_entry(policy, "怎么说？", answer, quote, expect);
        check("就业归市人社局管。", &[]);
        check("就业归市民政局管。", &["市民政局"]);
        check("就业的事，找市司法局。", &["市司法局"]);
        check("这事跟市民政局没关系。", &[]);
        let policy = "城市综合执法领域（市城乡建设局、市房管局、市城管局）；保障性住房领域（市财政局）。";
        let quote = "城市综合执法领域（市城乡建设局、市房管局、市城管局）";
        let check = |answer: &str, expect: &[&str]| check_entry(policy, "归谁管？", answer, quote, expect);
        check("三家：市城乡建设局、市房管局、市城管局。", &[]);
        check("三家：市城乡建设局、市财政局、市城管局。", &["市财政局"]);
    }
}
