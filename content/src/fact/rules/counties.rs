//! Counties, towns and villages by their names: 凤台县 where the quoted words have 寿县. The policy itself teaches which there are.

use std::collections::BTreeSet;

use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::fold;

/// What such names end with.
const ENDINGS: [&str; 8] = ["自治县", "街道", "县", "区", "旗", "镇", "乡", "村"];
/// Most signs of a name before its ending.
const LONGEST: usize = 4;
/// Marks of a list, which stand before and after a name in it.
const MARKS: [char; 8] = ['、', '，', '。', '：', '（', '；', '\n', '\t'];
/// Words between the members of a list, before its first, and after its last.
const JOINTS: [&str; 4] = ["和", "及", "与", "以及"];
const LEADS: [&str; 12] = ["在", "由", "到", "从", "向", "于", "对", "将", "把", "给", "为", "有"];
const RESTS: [&str; 20] = [
    "作为",
    "等",
    "政府",
    "人民政府",
    "两",
    "三",
    "）",
    "为",
    "要",
    "另",
    "的",
    "于",
    "应",
    "负责",
    "由",
    "按",
    "在",
    "列",
    "须",
    "必",
];
/// What is no name: 各县, 其他县区, 示范区.
const NO_NAMES: &str = "各其他该本我全每市省两三级所有县区乡镇村旗州街道城园示范辖属社景小灾地开发学片行政自然贫困居中心校厂矿牧库郊特禁重点功能保护试验";
/// Words that tell of others.
const OTHERS: [&str; 6] = ["不", "没", "别", "除", "外", "另"];

impl Judge<'_, '_> {
    /// Places of a passage in the place of others that the quoted words have.
    pub(super) fn of_other_counties(&self, passage: &Read<'_, '_>) -> Vec<Finding> {
        let policy = self.stated.policy().text.as_str();
        // Asked once a policy; most list none, and then no quote is read.
        let known = self.stated.counties.get_or_init(|| all(policy));
        if known.is_empty() {
            return Vec::new();
        }
        let quoted: Vec<(Span, &str)> = self
            .quoted
            .iter()
            .flat_map(|quote| {
                let found = names(quote.of(policy)).into_iter();
                found.map(|span| {
                    (Span::new(quote.start + span.start, quote.start + span.end), span.of(quote.of(policy)))
                })
            })
            .collect();
        if quoted.is_empty() {
            return Vec::new();
        }
        let text = passage.words.text.as_str();
        let places = |name: &str| -> Vec<Span> {
            let short = short(name);
            let is_place = |at: &usize| text.get(at + short.len()..).is_some_and(|rest| is_named(short, rest));
            text.match_indices(short)
                .map(|it| it.0)
                .filter(is_place)
                .map(|at| Span::new(at, at + short.len()))
                .collect()
        };
        let Some((other, _)) = quoted.iter().find(|(_, name)| places(name).is_empty()) else { return Vec::new() };
        let head = &self.stated.policy().head;
        let is_of_document =
            |name: &str| head.title.iter().chain(&head.issuer).any(|it| it.value.contains(short(name)));
        let strange = known.iter().filter(|name| {
            !quoted.iter().any(|(_, it)| short(it).contains(short(name)) || short(name).contains(short(it)))
                && !is_of_document(name)
        });
        let found = strange.flat_map(|name| places(name)).filter(|span| {
            let sentence = cue::around(text, *span, &cue::STOPS).of(text);
            !OTHERS.iter().any(|word| sentence.contains(word))
        });
        let mut found: Vec<Span> = found.collect();
        found.sort();
        found.dedup();
        found.into_iter().map(|span| message::other_words(self, passage.words, span, *other)).collect()
    }
}

/// 凤台 of 凤台县; of 寿县 the whole, as one sign names nothing.
fn short(name: &str) -> &str {
    let ending = ENDINGS.iter().find(|ending| name.ends_with(*ending)).map_or(0, |it| it.len());
    let rest = name.get(..name.len() - ending).unwrap_or(name);
    if rest.chars().count() > 1 { rest } else { name }
}

/// Whether a short name stands for a place by what follows it: 凤台的, 凤台、寿县; of others it is a word like any.
fn is_named(short: &str, rest: &str) -> bool {
    ENDINGS.iter().any(|ending| short.ends_with(ending) || rest.starts_with(ending))
        || rest.is_empty()
        || rest.starts_with(['、', '和', '跟', '与', '的', '也', '那', '这', '是', '，', '。'])
}

/// The names of places that a text lists, between marks and joints.
pub(in crate::fact) fn names(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    for ending in ENDINGS {
        for (at, word) in text.match_indices(ending) {
            let end = at + word.len();
            let rest = text.get(end..).unwrap_or_default();
            let is_end = rest.is_empty()
                || rest.starts_with(MARKS)
                || JOINTS.iter().chain(&RESTS).any(|word| rest.starts_with(word));
            let before = text.get(..at).unwrap_or_default();
            let name: Vec<(usize, char)> =
                before.char_indices().rev().take(LONGEST + 1).take_while(|(_, sign)| fold::is_han(*sign)).collect();
            if !is_end || name.is_empty() {
                continue;
            }
            // Back to a mark, a joint or the start.
            let start = name.iter().find_map(|(from, _)| {
                let lead = text.get(..*from).unwrap_or_default();
                let is_begin = lead.is_empty()
                    || lead.ends_with(MARKS)
                    || JOINTS.iter().chain(&LEADS).any(|word| lead.ends_with(word));
                is_begin.then_some(*from)
            });
            let Some(start) = start else { continue };
            let own = Span::new(start, end);
            let signs = Span::new(start, at).of(text);
            if signs.chars().count() <= LONGEST
                && !signs.contains(|sign| NO_NAMES.contains(sign))
                && !found.contains(&own)
            {
                found.push(own);
            }
        }
    }
    found
}

/// The names of a policy.
pub(in crate::fact) fn all(text: &str) -> Vec<String> {
    let names: BTreeSet<&str> = names(text).into_iter().map(|span| span.of(text)).collect();
    names.into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check_entry;

    #[test]
    fn a_county_is_one_of_those_that_are_quoted() {
        let policy = "寿县、田家庵区作为市级示范区，于9月20日前编制完成目录；凤台县、潘集区于10月20日前编制完成。";
        let quote = "寿县、田家庵区作为市级示范区，于9月20日前编制完成目录";
        let check = |answer: &str, expect: &[&str]| check_entry(policy, "怎么说？", answer, quote, expect);
        check("寿县和田家庵区两家当示范区。", &[]);
        check("示范区有寿县。", &[]);
        check("凤台县和田家庵区两家当示范区。", &["凤台"]);
        check("示范区有凤台。", &["凤台"]);
        let policy = "六个站设在溪南街道；白渡镇有两个站。";
        check_entry(policy, "怎么说？", "溪南有六个，白渡也有。", "六个站设在溪南街道", &[]);
        check("示范区有寿县、田家庵区，凤台是另一批。", &[]);
    }
}
