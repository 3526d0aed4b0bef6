//! Bodies by the part that they have: 报市人大批准 where the quoted words have 报市人民政府批准, 由维保单位办 where they have 使用单位应当办理.
//!
//! People call bodies by many names, so that they are compared by what they are known by (`kinds`), and only where words say what part
//! they have (`parts`). Where the quoted words leave open who is meant, nothing is said.

mod kindred;
mod kinds;
mod mention;
mod open;
mod parts;
mod unread;

use core::cell::LazyCell;

use crate::fact::known::{Judge, Read};
use crate::fact::said::cue;
use crate::fact::tell::message;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::reading::{Fact, FactKind};
use kinds::{is_near, speaks_of};
pub(super) use mention::{LEVELS, Mention, mentions};
use open::{is_denied, is_open, is_question, leave_of};
pub(super) use parts::Part;
pub(super) use unread::with_unread;

/// Words by which one body is another, and the most signs between the two.
const IS: [&str; 6] = ["是", "为", "作为", "简称", "统称", "即"];
const NAMED: usize = 12;
/// Kinds that people name loosely.
const LOOSE: [&str; 2] = ["政府", "街镇"];
/// Words by which a town is meant itself.
const STRICT: [&str; 6] = ["由", "归", "报告", "报", "向", "经"];
/// Kinds that serve anybody, so that an entry may name them beside whoever is quoted.
const SERVING: [&str; 9] = ["学校", "银行", "医院", "保险", "卫生院", "厂家", "检验", "担保", "公交"];

/// What the quoted words and the clauses have.
struct Policy<'w> {
    words: &'w str,
    quoted: Vec<Mention>,
    /// Read when a body of the quoted words does not settle it: the clauses are long.
    scope: LazyCell<Vec<Mention>, Box<dyn FnOnce() -> Vec<Mention> + 'w>>,
}

impl Judge<'_, '_> {
    /// Bodies of a passage that have the part of another in the quoted words.
    pub(super) fn in_part_of_other(&self, passage: &Read<'_, '_>, read: &[Read<'_, '_>]) -> Vec<Finding> {
        let text = passage.words.text.as_str();
        let own: Vec<Mention> = mentions(text).into_iter().filter(|it| is_told(text, it)).collect();
        if own.is_empty() || self.quoted.is_empty() {
            return Vec::new();
        }
        let policy = self.stated.policy().text.as_str();
        let words: String = self.quoted.iter().map(|span| span.of(policy)).collect::<Vec<_>>().join("\n");
        let of = move |scope: &[Span]| -> Vec<Mention> {
            scope.iter().flat_map(|span| mentions(span.of(policy)).into_iter().map(|it| it.from(span.start))).collect()
        };
        let policy =
            Policy { words: &words, quoted: of(&self.quoted), scope: LazyCell::new(Box::new(move || of(&self.scope))) };
        let is_open = is_open(&words);
        let found = own.iter().filter_map(|it| {
            if is_loose(it, &policy) || self.is_told_elsewhere(passage, it) {
                return None;
            }
            let quoted = policy.quoted.as_slice();
            let other = self.whose(it, quoted).or_else(|| self.doer(it, &own, quoted).filter(|_| read.len() < 3));
            let strange = || {
                let is_strange = !is_open && self.is_strange(it, &own, &policy) && !self.is_quoted_fact(passage, it);
                is_strange.then(|| quoted.iter().find(|quoted| quoted.part == it.part).or(quoted.first())).flatten()
            };
            let other = other.or_else(strange).map(|it| it.span).or_else(|| self.leave(it, &policy))?;
            Some(message::other_words(self, passage.words, with_name(passage, it), other))
        });
        let found: Vec<Finding> = found.collect();
        if found.is_empty() { self.done_for_others(passage, &own) } else { found }
    }

    /// Whether a body is read as one of which other rules tell that it is not known.
    fn is_told_elsewhere(&self, passage: &Read<'_, '_>, own: &Mention) -> bool {
        offices(passage, own).any(|it| !self.is_known(passage.words, it))
    }

    /// Whether a body is read as one that the quoted words have.
    fn is_quoted_fact(&self, passage: &Read<'_, '_>, own: &Mention) -> bool {
        offices(passage, own).any(|it| self.stated.place(it, &self.quoted).is_some())
    }

    /// Whoever gives leave by the quoted words and is no body that is known, where the entry has one that they do not speak of.
    fn leave(&self, own: &Mention, policy: &Policy<'_>) -> Option<Span> {
        let text = self.stated.policy().text.as_str();
        let is_given = || policy.quoted.iter().any(|it| it.part == Some(Part::By));
        let is_said = || own.kinds.iter().any(|kind| speaks_of(policy.words, kind));
        if own.part != Some(Part::By) || is_given() || is_said() {
            return None;
        }
        self.quoted.iter().find_map(|span| {
            let found = leave_of(span.of(text))?;
            Some(Span::new(span.start + found.start, span.start + found.end))
        })
    }

    /// Whether a body is none of those of the quoted words, which have another in its part.
    fn is_strange(&self, own: &Mention, all: &[Mention], policy: &Policy<'_>) -> bool {
        let quoted = policy.quoted.as_slice();
        let is_own = |it: &&Mention| is_same(own, it);
        let is_right = |it: &Mention| is_level_of(own, it);
        let is_level = || !quoted.iter().any(|it| is_own(&it)) || quoted.iter().filter(is_own).any(is_right);
        if (own.kinds.iter().any(|kind| speaks_of(policy.words, kind)) && is_level()) || self.is_named_too(own, quoted)
        {
            return false;
        }
        let is_stated = |it: &&Mention| !core::ptr::eq(*it, own) && quoted.iter().any(|other| is_same(it, other));
        let others: Vec<&Mention> = all.iter().filter(is_stated).collect();
        let is_serving = own.kinds.iter().any(|kind| SERVING.contains(kind));
        if is_serving && (!others.is_empty() || own.part == Some(Part::Gets)) {
            return false;
        }
        let in_part: Vec<&Mention> = quoted.iter().filter(|it| it.part == own.part).collect();
        if others.is_empty() {
            return !in_part.is_empty() || (all.len() == 1 && !quoted.is_empty());
        }
        let is_act = in_part.iter().any(|it| it.acts_as(own));
        let is_alone = !others.iter().any(|it| it.part == own.part);
        if policy.scope.iter().any(|it| is_same(own, it) && is_level_of(own, it)) {
            return is_alone && is_act;
        }
        let is_beside = own.is_listed || all.iter().any(|it| it.is_listed && it.span.start > own.span.end);
        let is_vague = || in_part.iter().all(|it| it.acts.is_empty() || own.acts.is_empty());
        is_act || (is_alone && !in_part.is_empty() && is_vague()) || (is_beside && !is_alone)
    }

    /// Whether the policy says that a body is one of the quoted ones: 市城市管理部门是供热主管部门.
    fn is_named_too(&self, own: &Mention, quoted: &[Mention]) -> bool {
        let policy = self.stated.policy().text.as_str();
        let names: Vec<&str> = quoted.iter().map(|it| it.span.of(policy)).collect();
        policy.split(cue::STOPS).filter(|sentence| names.iter().any(|name| sentence.contains(name))).any(|sentence| {
            mentions(sentence).windows(2).any(|pair| {
                let [one, other] = pair else { return false };
                let between = sentence.get(one.span.end..other.span.start).unwrap_or_default();
                let is_one = IS.iter().any(|word| between.contains(word)) && between.chars().count() <= NAMED;
                is_one && is_same(own, one) && names.contains(&other.span.of(sentence))
            })
        })
    }

    /// Whoever does by the quoted words what the entry has another of them do.
    fn whose<'q>(&self, own: &Mention, quoted: &'q [Mention]) -> Option<&'q Mention> {
        let same: Vec<&Mention> = quoted.iter().filter(|it| is_same(own, it) && is_level_of(own, it)).collect();
        let led = |lead: &str| -> Vec<&'q Mention> {
            quoted.iter().filter(|it| it.part == own.part && it.lead == lead && it.acts_as(own)).collect()
        };
        let (alike, is_led) = match led(own.lead) {
            _ if own.lead.is_empty() => return None,
            alike if alike.is_empty() && own.lead == "由" => (led(""), false),
            alike => (alike, true),
        };
        let does_other = |it: &&Mention| {
            if is_led { it.lead != own.lead || !it.acts_as(own) } else { !it.acts.is_empty() && !it.acts_as(own) }
        };
        let is_other =
            if is_led { same.iter().any(does_other) } else { !same.is_empty() && same.iter().all(does_other) };
        alike.first().copied().filter(|_| is_other && !alike.iter().any(|it| is_same(own, it)))
    }

    /// Whoever has to do it, where the entry has it done by one that the quoted words name only otherwise.
    fn doer<'q>(&self, own: &Mention, all: &[Mention], quoted: &'q [Mention]) -> Option<&'q Mention> {
        if own.part != Some(Part::Does) || own.lead != "由" || all.len() != 1 {
            return None;
        }
        let policy = self.stated.policy().text.as_str();
        let does = |it: &&Mention| {
            let after = policy.get(it.span.end..).unwrap_or_default();
            it.lead == "由" || ["应当", "应", "负责", "必须", "须"].iter().any(|word| after.starts_with(word))
        };
        let is_of_case = |it: &Mention| {
            let part = cue::around(policy, it.span, &parts::STOPS);
            part.of(policy).ends_with('的') && !does(&it)
        };
        let mut doers = quoted.iter().filter(does);
        let first = doers.next().filter(|first| !is_same(own, first))?;
        let is_none = doers.next().is_none() && quoted.iter().any(|it| is_same(own, it));
        (is_none && quoted.iter().filter(|it| is_same(own, it)).all(is_of_case)).then_some(first)
    }
}

/// The bodies that are read as facts where one is mentioned.
fn offices<'r>(passage: &'r Read<'_, '_>, own: &Mention) -> impl Iterator<Item = &'r Fact> {
    let span = own.span;
    let offices = passage.facts.iter().filter(|it| matches!(it.kind, FactKind::Office { .. }));
    offices.filter(move |it| it.span.start < span.end && span.start < it.span.end)
}

/// A body with the whole of its name, where it is read as one: what is told of it is told once.
fn with_name(passage: &Read<'_, '_>, mention: &Mention) -> Span {
    offices(passage, mention).fold(mention.span, |whole, it| whole.join(it.span))
}

/// Whether a passage says there that a body has a part.
fn is_told(text: &str, mention: &Mention) -> bool {
    let sentence = cue::around(text, mention.span, &cue::STOPS);
    mention.part.is_some() && !is_question(text, sentence) && !is_denied(text, mention.span)
}

/// Whether a body may stand for any of the quoted ones: people say 街道 for whatever is there.
fn is_loose(own: &Mention, policy: &Policy<'_>) -> bool {
    let is_town = own.kinds.contains(&"街镇");
    let is_near = || ["街镇", "居村", "政府"].iter().any(|kind| speaks_of(policy.words, kind));
    let is_around = || policy.scope.iter().any(|it| it.kinds.contains(&"街镇"));
    let is_loose = |kind: &&str| LOOSE.contains(kind) && !(is_town && STRICT.contains(&own.lead));
    own.kinds.iter().any(is_loose) || (is_town && (is_near() || is_around()))
}

/// Whether both are of one kind, or of kinds that may be told for one another.
pub(super) fn is_same(one: &Mention, other: &Mention) -> bool {
    one.kinds.iter().any(|kind| other.kinds.iter().any(|it| is_near(kind, it)))
}

/// Whether the level that the one is named with may be that of the other.
pub(super) fn is_level_of(own: &Mention, quoted: &Mention) -> bool {
    let level = |sign: char| match sign {
        '区' | '旗' => '县',
        '州' => '市',
        '乡' => '镇',
        sign => sign,
    };
    let plain = |text: &str| open::NO_LEVELS.iter().fold(text.to_owned(), |text, word| text.replace(word, ""));
    let own = plain(&own.before);
    let Some(sign) = own.chars().next_back().filter(|sign| LEVELS.contains(*sign)).map(level) else { return true };
    if ["各级", "县级以上", "市级以上", "地方", "当地", "所在地", "本级", "同级", "自治"]
        .iter()
        .any(|word| quoted.before.contains(word))
    {
        return true;
    }
    let before = plain(&quoted.before);
    let mut levels = before.chars().filter(|sign| LEVELS.contains(*sign)).map(level).peekable();
    levels.peek().is_none() || levels.any(|it| it == sign)
}

#[cfg(test)]
mod tests;
