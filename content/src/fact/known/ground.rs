//! What the facts of an entry may rest on: the front matter, and the clauses of its citations.

use std::collections::BTreeSet;

use crate::anchor::{Anchor, Standing};
use crate::fact::stated::Stated;
use crate::fact::stated::years::{term, year};
use crate::model::{Citation, Explainer};
use crate::policy::{ClauseIndex, Located, Policy};
use crate::span::Span;
use crate::text::date;
use crate::text::reading::words::Words;
use crate::text::reading::{Fact, FactKind, facts};

/// What the front matter says.
pub(in crate::fact) struct Head {
    /// True of every entry.
    pub(in crate::fact) facts: Vec<Fact>,
    /// True of entries that tell the telephone too.
    pub(in crate::fact) hours: Vec<Fact>,
    /// Of issue and publication, with the terms that the policy's years make: true of entries that speak of them, and of what cites
    /// no clause, as titles do.
    pub(in crate::fact) days: Vec<Fact>,
    /// Bodies of the head and the signature of the policy: true of words that say who has issued it.
    pub(in crate::fact) issuers: Vec<Fact>,
}

/// Words of a day of issue.
static ISSUED: Words = Words::of(&[
    "印发",
    "发的文",
    "出的文",
    "下的文",
    "发的通知",
    "发布",
    "公布",
    "成文",
    "出台",
    "下发",
    "发文",
    "签发",
    "颁布",
    "公开",
    "刊登",
    "落款",
    "文件",
    "通知",
]);

/// Whether `text` speaks of the issue or publication of a document.
pub(in crate::fact) fn is_of_issue(text: &str) -> bool {
    ISSUED.stands_in(text)
}

/// What a claim rests on.
#[derive(Clone, Debug, Default)]
pub(in crate::fact) struct Ground {
    /// The words that are quoted.
    pub(in crate::fact) quoted: Vec<Span>,
    /// Those and the clauses around them.
    pub(in crate::fact) clauses: Vec<Span>,
}

impl Extend<Self> for Ground {
    fn extend<I: IntoIterator<Item = Self>>(&mut self, grounds: I) {
        for ground in grounds {
            self.quoted.extend(ground.quoted);
            self.clauses.extend(ground.clauses);
        }
    }
}

impl FromIterator<Self> for Ground {
    fn from_iter<I: IntoIterator<Item = Self>>(grounds: I) -> Self {
        let mut all = Self::default();
        all.extend(grounds);
        all
    }
}

impl Head {
    /// Reads the front matter, and what the policy's own head says of the same.
    pub(in crate::fact) fn new(explainer: &Explainer, stated: &Stated<'_>) -> Self {
        let head = &explainer.head;
        let contact = head.contact.clone().unwrap_or_default();
        let official = &stated.policy().head;
        let printed = |it: &Option<Located<String>>| it.as_ref().map(|it| it.value.clone());
        let quoted = |title: Option<String>| title.map(|title| ["《", &title, "》"].concat());
        let issued = official.issued.as_ref().map(|issued| issued.value.0);
        let names = [
            quoted(head.policy.title.clone()),
            quoted(printed(&official.title)),
            head.policy.number.clone(),
            printed(&official.number),
            contact.phone.map(|phone| ["电话", &phone].concat()),
            contact.place,
        ];
        let days = [head.policy.issued, head.published, issued].map(|day| day.map(date::iso));
        let read = |words: Option<String>| words.map(|words| facts(&words)).unwrap_or_default();
        let read_all = |words: Vec<Option<String>>| words.into_iter().flat_map(read).collect();
        let is_issuer = |it: &&Fact| {
            matches!(it.kind, FactKind::Office { .. }) && stated.policy().clause_at(it.span.start).is_none()
        };
        Self {
            issuers: stated.all().filter(is_issuer).cloned().collect(),
            facts: read_all(names.into()),
            hours: read(contact.hours),
            days: read_all(days.into()).into_iter().chain(terms(stated)).collect(),
        }
    }
}

/// The terms that the years of the policy make, as titles count them: 三年各做到哪一步 of 2020, 2021 and 2022; with the year of issue or
/// without it.
fn terms(stated: &Stated<'_>) -> Vec<Fact> {
    let named: BTreeSet<i16> = stated.all().filter_map(year).collect();
    let Some(last) = named.last().copied() else { return Vec::new() };
    let run = named.iter().rev().zip(0..).take_while(|(year, back)| **year == last - back);
    let first = run.last().map_or(last, |(year, _)| *year);
    let issued = stated.policy().head.issued.as_ref().map(|issued| issued.value.0.year());
    let begins = [Some(first), (issued == Some(first)).then_some(first + 1)];
    let begins = begins.into_iter().flatten().filter(|first| *first < last);
    begins.map(|first| Fact::firm(term(first, last), Span::default())).collect()
}

/// The words that a citation rests on: the quote, the clause around it and the one that the author names, each with the
/// words that lead to it.
pub(in crate::fact) fn clauses(citation: &Citation, anchor: &Anchor, policy: &Policy) -> Ground {
    let named = citation.path.iter().flat_map(|path| policy.find(path)).map(|(index, _)| index).collect();
    around(anchor, named, policy)
}

/// The same in a revised text, where it is known what has become of each citation: another clause may have its number now.
pub(in crate::fact) fn revised_clauses(citation: &Citation, standings: &[Standing], policy: &Policy) -> Ground {
    let standing = standings.iter().find(|standing| standing.citation.span == citation.span);
    standing.map(|standing| around(&standing.anchor, Vec::new(), policy)).unwrap_or_default()
}

fn around(anchor: &Anchor, mut clauses: Vec<ClauseIndex>, policy: &Policy) -> Ground {
    let mut spans: Vec<Span> = anchor.span.into_iter().collect();
    spans.extend(anchor.candidates.iter().map(|place| place.span));
    let quoted = spans.clone();
    clauses.extend(spans.iter().filter_map(|span| policy.innermost(*span)));
    let paragraphs: Vec<Span> = policy
        .paragraphs
        .iter()
        .map(|paragraph| paragraph.span())
        .filter(|paragraph| spans.iter().any(|span| paragraph.contains(*span)))
        .collect();
    spans.extend(paragraphs);
    for clause in clauses {
        spans.extend(policy.clause(clause).map(|clause| clause.span));
        spans.extend(policy.ancestry(clause).skip(1).flat_map(|(_, outer)| outer.own.iter().copied()));
    }
    Ground { quoted, clauses: spans }
}
