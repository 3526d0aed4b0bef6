//! To whom something is handed up: 省政府 or 本级政府 where the quoted words have 报上一级政府.
//!
//! 上一级 is told from those who report, so that no list has the body. Of a county it may be the city's, and is never the province's.

use crate::fact::known::{Judge, Read};
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::words::Words;
use crate::text::reading::{Fact, FactKind};

/// Levels told from another one, with how far they are from it.
static RELATIVE: Words<(&str, i8)> =
    Words::of(&[("上一级", 1), ("上级", 1), ("本级", 0), ("同级", 0), ("同一级", 0), ("下一级", -1), ("下级", -1)]);
/// What stands before whoever is handed something.
const HANDED: [&str; 14] =
    ["报经", "报送", "报请", "上报", "送", "报", "交给", "交", "提交", "呈报", "递给", "给", "向", "找"];
/// What follows a level where a body of it is meant.
const OF_BODIES: [&str; 9] = ["人民政府", "政府", "主管", "部门", "机关", "财政", "民政", "单位", "党委"];
/// Levels from above, by the signs that name them.
const LEVELS: [&str; 4] = ["省", "市州盟", "县区旗", "乡镇街"];

/// A level told from another, with whom it is that something is handed to.
struct Upper {
    step: i8,
    span: Span,
}

impl Judge<'_, '_> {
    /// 报市政府 where 县级 hands up to 上一级政府: the one body that this may be.
    pub(super) fn is_level_above(&self, text: &str, fact: &Fact) -> bool {
        let FactKind::Office { place, name } = &fact.kind else { return false };
        let policy = self.stated.policy().text.as_str();
        if !place.is_empty() || !name.ends_with("政府") || !is_handed(text, fact.span.start) {
            return false;
        }
        let says = |quote: &Span| uppers(quote.of(policy)).iter().any(|it| it.step == 1);
        let [level] = levels(name)[..] else { return false };
        self.quoted.iter().any(says) && levels(text).contains(&(level + 1))
    }

    /// Whom a passage has something handed to, where the quoted words have another level.
    pub(super) fn handed_otherwise(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let policy = self.stated.policy().text.as_str();
        if !self.quoted.iter().any(|quote| quote.of(policy).contains('级')) {
            return Vec::new();
        }
        let quoted: Vec<Upper> = self
            .quoted
            .iter()
            .flat_map(|quote| {
                let found = uppers(quote.of(policy)).into_iter();
                found.map(|it| Upper { span: Span::new(quote.start + it.span.start, quote.start + it.span.end), ..it })
            })
            .collect();
        let [upper] = quoted.as_slice() else { return Vec::new() };
        let text = passage.words.text.as_str();
        let own = uppers(text);
        let tell = |span: Span| message::other_words(self, passage.words, span, upper.span);
        if own.iter().any(|it| it.step == upper.step) {
            return Vec::new();
        }
        if let Some(other) = own.first() {
            return vec![tell(other.span)];
        }
        let around: Vec<usize> = self.quoted.iter().flat_map(|quote| levels(quote.of(policy))).collect();
        let is_strange = |level: usize| {
            let may_be = |from: &usize| level + 1 == *from;
            upper.step == 1 && !around.is_empty() && !around.iter().any(may_be)
        };
        let is_quoted = |fact: &Fact| self.stated.place(fact, &self.quoted).is_some();
        let bodies = passage.facts.iter().filter(|fact| {
            let FactKind::Office { name, .. } = &fact.kind else { return false };
            let level = levels(name);
            is_handed(text, fact.span.start)
                && matches!(level.as_slice(), [level] if is_strange(*level))
                && (!is_quoted(fact) || name.ends_with("政府"))
        });
        let bodies = bodies.map(|fact| fact.span);
        // 送省里审
        let spoken = text.match_indices('里').filter_map(|(at, _)| {
            let level = text.get(..at)?.chars().next_back()?;
            let start = at - level.len_utf8();
            let which = LEVELS.iter().position(|signs| signs.contains(level))?;
            (is_handed(text, start) && is_strange(which)).then(|| Span::new(start, at + '里'.len_utf8()))
        });
        bodies.chain(spoken).map(tell).collect()
    }
}

/// Whom a text has something handed to by a level told from another.
fn uppers(text: &str) -> Vec<Upper> {
    let found = RELATIVE.places(text).filter_map(|(at, word)| {
        let rest = text.get(at + word.len()..).unwrap_or_default();
        let of = rest.trim_start_matches('的');
        let body = OF_BODIES.iter().find(|body| of.starts_with(*body)).copied().or_else(|| committee(of))?;
        let step = RELATIVE.row(word)?.1;
        let span = Span::new(at, at + word.len() + (rest.len() - of.len()) + body.len());
        is_handed(text, at).then_some(Upper { step, span })
    });
    found.collect()
}

/// 母婴保健医学技术鉴定委员会: a committee by its whole name.
fn committee(text: &str) -> Option<&str> {
    const LONGEST: usize = 60;
    let end = text.find("委员会").filter(|at| *at <= LONGEST)? + "委员会".len();
    text.get(..end).filter(|name| name.chars().all(crate::text::fold::is_han))
}

fn is_handed(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end();
    HANDED.iter().any(|word| before.ends_with(word))
}

/// The levels that a text names, from above: 2 of 县.
fn levels(text: &str) -> Vec<usize> {
    let mut found: Vec<usize> =
        text.chars().filter_map(|sign| LEVELS.iter().position(|signs| signs.contains(sign))).collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn the_level_above_is_none_that_is_two_above() {
        let policy = "基层政府完成县乡两级目录编制工作，报经上一级政府审核后公布。省市县乡四级政府都要公开。";
        let check = |answer: &str, expect: &[&str]| {
            crate::fact::tested::check_entry(
                policy,
                "给谁审？",
                answer,
                "基层政府完成县乡两级目录编制工作，报经上一级政府审核后公布",
                expect,
            );
        };
        check("县里弄完，报市政府审核。", &[]);
        check("县里弄完，报省政府审核。", &["省政府"]);
        check("送上一级政府审。", &[]);
        check("送上级政府审核，再公布。", &[]);
        check("送省政府审核。", &["省政府"]);
        check("送省里审。", &["省里"]);
        check("送本级政府审核。", &["本级政府"]);
    }

    #[test]
    fn a_committee_above_is_none_of_the_same_level() {
        let policy = "可以向上一级医学技术鉴定委员会申请再鉴定。";
        check(policy, "可以找上一级的委员会再鉴定。", &[]);
        check(policy, "可以找同一级的委员会再鉴定。", &["同一级的委员会"]);
    }

    #[test]
    fn who_hands_up_is_not_who_it_is_handed_to() {
        let policy = "本级政府审核后，报上一级政府备案。";
        check(policy, "本级政府审完，再报上一级政府备案。", &[]);
        check(policy, "审完报同级政府备案。", &["同级政府"]);
    }
}
