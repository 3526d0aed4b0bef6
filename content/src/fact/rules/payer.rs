//! Who pays: 钱由县财政出 where the quoted words have 费用由探矿权人承担.
//!
//! People call whoever pays by many names, so that only two sides are told apart: the public purse, and whoever the rule is about.

use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::words::Words;

/// Words of bearing a cost behind whoever bears it, the longer before the shorter that begins it.
static BEARS: Words =
    Words::of(&["承担", "负担", "掏腰包", "掏钱", "掏", "买单", "出钱", "出资", "自理", "自付", "付钱", "出"]);
/// What is borne: where none is named, 由街道承担 tells of work.
static COSTS: Words = Words::of(&["费用", "经费", "资金", "支出", "开支", "成本", "钱", "费"]);
/// Words of the public purse, and of those whom rules are about.
static PUBLIC: Words = Words::of(&[
    "财政",
    "政府",
    "国家",
    "公家",
    "国库",
    "预算",
    "市里",
    "县里",
    "区里",
    "省里",
    "镇里",
    "乡里",
    "街道",
    "主管部门",
]);
static PRIVATE: Words = Words::of(&[
    "自己",
    "自个",
    "个人",
    "本人",
    "当事人",
    "申请人",
    "业主",
    "权人",
    "责任人",
    "义务人",
    "居民",
    "家庭",
    "家长",
    "学生",
    "企业",
    "单位",
    "公司",
    "用户",
    "车主",
    "农户",
    "老百姓",
    "违法者",
    "经营者",
    "所有者",
    "使用者",
    "受益者",
    "你",
    "您",
]);
/// Ends of the parts of a sentence.
const PARTS: [char; 9] = ['。', '！', '？', '；', '\n', '，', ',', ';', '：'];

/// A side of a bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Public,
    Private,
}

/// Who pays, where that is said.
struct Payer {
    side: Side,
    span: Span,
}

impl Judge<'_, '_> {
    /// Payers of a passage who are on the other side than those of the quoted words.
    pub(super) fn paid_by_others(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let own = payers(&passage.words.text);
        if own.is_empty() {
            return Vec::new();
        }
        let policy = self.stated.policy().text.as_str();
        let of = |quote: &Span| {
            let found = payers(quote.of(policy)).into_iter();
            let span = |it: &Payer| Span::new(quote.start + it.span.start, quote.start + it.span.end);
            found.map(|it| Payer { span: span(&it), ..it }).collect::<Vec<_>>()
        };
        let quoted: Vec<Payer> = self.quoted.iter().flat_map(of).collect();
        let Some(first) = quoted.first() else { return Vec::new() };
        let is_other = |it: &&Payer| quoted.iter().all(|quoted| quoted.side != it.side);
        own.iter().filter(is_other).map(|it| message::other_words(self, passage.words, it.span, first.span)).collect()
    }
}

/// Who pays by a text: 由县财政承担, 费用自理, 你自己掏钱.
fn payers(text: &str) -> Vec<Payer> {
    let find = |(at, word): (usize, &str)| {
        let part = cue::around(text, Span::new(at, at + word.len()), &PARTS);
        let lead = Span::new(part.start, at).of(text);
        // 申请人提出费用申请 pays nothing: 出 alone is the last word of its part.
        if word == "出" && at + word.len() < part.end {
            return None;
        }
        // 由县财政和业主共同承担 is of both, 不承担 of none.
        let is_denied = lead.ends_with('不') || lead.ends_with('能');
        let last = |words: &Words| words.places(lead).last();
        let side = match (last(&PUBLIC), last(&PRIVATE), word) {
            (None, None, "自理" | "自付") => Side::Private,
            (Some(_), None, _) => Side::Public,
            (None, Some(_), _) => Side::Private,
            _ => return None,
        };
        let from = last(&PUBLIC).or_else(|| last(&PRIVATE)).map_or(at, |(start, _)| part.start + start);
        let is_cost = word.contains(['钱', '资', '付']) || word == "自理" || COSTS.stands_in(part.of(text));
        (is_cost && !is_denied).then(|| Payer { side, span: Span::new(from, at + word.len()) })
    };
    BEARS.places(text).filter_map(find).collect()
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn the_public_purse_does_not_pay_what_others_bear() {
        let policy = "由有关单位代为清理，所需费用由探矿权人承担。";
        check(policy, "找人来清理，钱由探矿的单位出。", &[]);
        check(policy, "找人来清理，钱由县财政出。", &["财政出"]);
        check(policy, "找人来清理，费用政府买单。", &["政府买单"]);
        check(policy, "找人来清理，钱得你自己掏。", &[]);
        let policy = "体检费用由县财政承担。";
        check(policy, "体检不花钱，县里掏钱。", &[]);
        check(policy, "体检自己掏钱。", &["自己掏钱"]);
        check(policy, "体检费自理。", &["自理"]);
    }

    #[test]
    fn who_does_a_work_is_no_payer_and_a_shared_bill_is_of_both() {
        let policy = "维修费用由业主和财政共同承担，日常工作由街道承担。";
        check(policy, "财政和业主一起出钱。", &[]);
        check(policy, "业主自己出钱，财政也出钱。", &[]);
        let policy = "费用由县财政承担。";
        check(policy, "申请人提出费用申请，县里掏钱。", &[]);
        let policy = "登记工作由街道承担。";
        check(policy, "登记归街道，自己出门办也行。", &[]);
    }
}
