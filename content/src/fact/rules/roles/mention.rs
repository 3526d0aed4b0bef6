//! Bodies in running text by what they are known by, each with its part in what is done: 由…, 向…, 报…批准.

use super::kinds::{Known, Use, known};
use super::parts::{ACTS, APPROVES, AT_ONCE, ENDINGS, JOINTS, LEADS, NO_ENDS, PERSONS, PLAIN, Part, STOPS};
use crate::fact::said::cue;
use crate::span::Span;
use crate::text::fold;

/// Most signs between a word that leads to a body and the body: 向所在地的市人民政府住房城乡建设主管部门.
const REACH: usize = 16;
/// Kinds of bodies whose departments are named after them.
const WITH_DEPARTMENTS: [&str; 2] = ["政府", "党委"];
/// Signs of levels.
pub(in crate::fact::rules) const LEVELS: &str = "省市县区州旗镇乡";

/// A body that a text names.
#[derive(Clone, Debug)]
pub(in crate::fact::rules) struct Mention {
    pub(in crate::fact::rules) kinds: Vec<&'static str>,
    /// The body with what stands right before it: 市燃气管理处.
    pub(in crate::fact::rules) span: Span,
    /// What part it has in what is done, where words say so.
    pub(in crate::fact::rules) part: Option<Part>,
    /// The word that says so.
    pub(in crate::fact::rules) lead: &'static str,
    /// What is done.
    pub(in crate::fact::rules) acts: Vec<char>,
    /// The words before it that tell of which level it is.
    pub(in crate::fact::rules) before: String,
    /// Whether it stands beside the one before it.
    pub(in crate::fact::rules) is_listed: bool,
}

impl Mention {
    /// The same in a text that begins there.
    pub(in crate::fact::rules) fn from(self, start: usize) -> Self {
        Self { span: Span::new(start + self.span.start, start + self.span.end), ..self }
    }

    /// Whether both do something that is the same.
    pub(super) fn acts_as(&self, other: &Self) -> bool {
        self.acts.iter().any(|it| other.acts.contains(it))
    }
}

/// The bodies of a text.
pub(in crate::fact::rules) fn mentions(text: &str) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let words = known(text);
    let mut at = 0;
    while let Some(first) = words.get(at) {
        let run = 1 + words
            .get(at + 1..)
            .unwrap_or_default()
            .iter()
            .zip(words.get(at..).unwrap_or_default())
            .take_while(|((next, _), (before, known))| *next == before + known.word.len())
            .count();
        let run = words.get(at..at + run).unwrap_or_default();
        at += run.len();
        let Some((start, end)) = whole(text, run, first.0) else { continue };
        // 市人民政府交通运输主管部门 is no government.
        let is_own = |kind: &str| run.len() == 1 || !WITH_DEPARTMENTS.contains(&kind);
        let kinds = run.iter().map(|(_, it)| it.kind).filter(|kind| is_own(kind)).collect();
        found.extend(mention(text, Span::new(start, end), kinds, found.last()));
    }
    found
}

/// Where a body begins and ends that is known by a run of words; none where they are no body there.
fn whole(text: &str, run: &[(usize, Known)], start: usize) -> Option<(usize, usize)> {
    let (last, known) = run.last()?;
    let mut end = last + known.word.len();
    let mut is_ended = false;
    while let Some(ending) = ending(text.get(end..).unwrap_or_default()) {
        end += ending.len();
        is_ended = true;
    }
    let rest = text.get(end..).unwrap_or_default();
    // 财政、审计部门: each of a list.
    let joint = JOINTS.iter().find_map(|joint| rest.strip_prefix(joint));
    let is_of_list = || {
        joint
            .and_then(|rest| self::known(rest).first().filter(|(at, _)| *at == 0).map(|it| (rest, it.1)))
            .is_some_and(|(rest, next)| ending(rest.get(next.word.len()..).unwrap_or_default()).is_some())
    };
    let before = text.get(..start).unwrap_or_default().trim_end_matches(|sign| LEVELS.contains(sign));
    let is_led = PLAIN.iter().any(|lead| before.ends_with(lead))
        && (AT_ONCE.iter().any(|word| rest.starts_with(word)) || !rest.starts_with(fold::is_han));
    let is_body = run.iter().any(|(_, it)| it.usage == Use::Whole) || is_ended || is_led || is_of_list();
    (is_body && !NO_ENDS.iter().any(|word| rest.starts_with(word))).then_some((start, end))
}

/// The ending of a body that a text begins with.
fn ending(rest: &str) -> Option<&'static str> {
    let (ending, others) = ENDINGS.iter().find(|(ending, _)| rest.starts_with(ending))?;
    let next = rest.get(ending.len()..).and_then(|rest| rest.chars().next());
    (!next.is_some_and(|next| others.contains(next))).then_some(*ending)
}

/// A body with its part.
fn mention(text: &str, span: Span, kinds: Vec<&'static str>, last: Option<&Mention>) -> Option<Mention> {
    let part = cue::around(text, span, &STOPS);
    let lead = Span::new(part.start, span.start).of(text);
    let rest = Span::new(span.end, part.end.max(span.end)).of(text);
    let of = rest.strip_prefix('的');
    // 物业的监控 is no 物业.
    if of.is_some_and(|rest| !PERSONS.iter().any(|word| rest.starts_with(word))) {
        return None;
    }
    let is_joined = |last: &&Mention| {
        let between = text.get(last.span.end..span.start).unwrap_or("。");
        let plain = between.trim_start_matches("的人").trim_start_matches("的代表").trim_start_matches('，');
        JOINTS.iter().any(|joint| plain.strip_prefix(joint).is_some_and(is_place))
    };
    let joined = last.filter(is_joined);
    let tail = tail(lead);
    let acts = acts(text, span, part);
    let approves = of.unwrap_or(rest);
    let approves = PERSONS.iter().find_map(|word| approves.strip_prefix(word)).unwrap_or(approves);
    let is_approving = APPROVES.iter().any(|word| approves.starts_with(word));
    // An answer that is the body alone, or one of a list of them, and no cell of a row; and those who act for it.
    let is_listed = JOINTS.iter().any(|joint| rest.starts_with(joint));
    let before = text.get(..span.start).unwrap_or_default().trim_end_matches(|sign| LEVELS.contains(sign));
    let is_answer = || !before.contains(fold::is_han);
    let is_of_persons = || PERSONS.iter().any(|word| rest.contains(&["的", word].concat()));
    let is_doing =
        || !acts.is_empty() || of.is_some() || (is_listed && is_of_persons()) || (rest.is_empty() && is_answer());
    let (role, word) = match (joined, leading(tail)) {
        (Some(last), None) => (last.part, last.lead),
        (_, Some((_, Part::By))) if !is_approving => (None, ""),
        (_, Some((word, _))) if is_approving => (Some(Part::By), word),
        (_, Some((word, part))) => (Some(part), word),
        (None, None) if is_approving && is_place(lead) => (Some(Part::By), ""),
        (None, None) if is_place(lead.trim_start_matches(['（', '('])) && is_doing() => (Some(Part::Does), ""),
        _ => (None, ""),
    };
    let before = tail.chars().rev().take(REACH).collect::<Vec<_>>().into_iter().rev().collect();
    Some(Mention { kinds, span, part: role, lead: word, acts, before, is_listed: joined.is_some() })
}

/// The last words of a lead that are only Han, and signs that levels are listed with.
fn tail(lead: &str) -> &str {
    let start =
        lead.char_indices().rev().take_while(|(_, sign)| fold::is_han(*sign) || "（）()、".contains(*sign)).last();
    start.and_then(|(at, _)| lead.get(at..)).unwrap_or_default()
}

/// The word that leads to what follows, with its part.
fn leading(tail: &str) -> Option<(&'static str, Part)> {
    let all = LEADS.iter().filter_map(|(word, part)| Some((tail.rfind(word)?, *word, *part)));
    // 报告 before 报 at the same place.
    let (at, word, part) = all.max_by_key(|(at, word, _)| (at + word.len(), word.len()))?;
    let between = tail.get(at + word.len()..)?;
    is_place(between.trim_end_matches('的')).then_some((word, part))
}

/// Whether words before a body only tell which: 所在地, 当地区县, 电梯; nothing that is done.
fn is_place(words: &str) -> bool {
    let words = words.trim();
    words.chars().count() <= REACH
        && !words.contains(['不', '了', '后', '再', '把', '将', '并', '会', '就', '，', '由', '向', '报', '经', '给'])
}

/// What is done in the part of a body: behind it, else before it.
fn acts(text: &str, span: Span, part: Span) -> Vec<char> {
    let of = |span: Span| -> Vec<char> {
        ACTS.places(span.of(text)).filter_map(|(_, word)| ACTS.row(word)).map(|(_, act)| *act).collect()
    };
    let behind = of(Span::new(span.end, part.end.max(span.end)));
    if behind.is_empty() { of(Span::new(part.start, span.start.max(part.start))) } else { behind }
}
