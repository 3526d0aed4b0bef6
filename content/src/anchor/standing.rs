//! How each citation of an explainer stands in a text of the policy: [`standings`], for the editor's list and the page alike.

use serde::{Deserialize, Serialize};

use super::clause_hash::clause_words;
use super::edition::{Edition, Whereabouts};
use super::twins::whereabouts;
use super::{Anchor, ClauseHash, Difference, Drift, Lock, Place, PolicyIndex};
use crate::model::{self, Citation, Cited, ClausePath, Explainer, Id};
use crate::policy::Policy;
use crate::span::Span;
use crate::text::fold;

/// One citation and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The entry or section that rests on it.
    pub entry: Id,
    /// Title of the same; empty for a passage of prose.
    pub title: String,
    /// The citation.
    pub citation: Citation,
    /// Where it stands now.
    pub anchor: Anchor,
    /// Where it stood, told by the lock; without one the words were looked for by themselves.
    pub before: Option<Before>,
    /// Old and new words compared: set for [`Drift::Changed`] only.
    pub words: Option<Difference>,
    /// What became of the clause as a whole.
    pub clause: ClauseChange,
}

/// Where a citation stood in the text that it was locked against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// The clause, as it is cited in that text; none outside all clauses.
    pub clause: Option<String>,
    /// The words as that text prints them, on one line; of 「甲……乙」 those between as well.
    pub words: String,
}

/// What became of the words of a whole clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClauseChange {
    /// There is nothing to compare: no lock, or no place.
    Unknown,
    /// They are as they were; the clause may have another number.
    Unchanged,
    /// Some of them are others.
    Changed(Difference),
}

impl Standing {
    /// Whether what is quoted still stands there, but the clause says something else beside it.
    pub fn is_changed_around(&self) -> bool {
        matches!(self.anchor.drift, Drift::Exact | Drift::Moved) && matches!(self.clause, ClauseChange::Changed(_))
    }

    /// Whether nothing has to be done about it.
    pub fn is_unchanged(&self) -> bool {
        self.anchor.drift == Drift::Exact && !self.is_changed_around()
    }
}

/// How every citation of `explainer` stands in the text of `edition`, in order of the file.
///
/// A citation that `lock` holds is followed from the text that it was locked against: by its words, by what stood around
/// them, and back again. Any other is looked for by its words alone, which finds less and knows nothing of the clause. Two
/// places that cannot be told apart are [`Drift::Ambiguous`], never one of them.
///
/// ```
/// use mingbai_content::{anchor::{Drift, Edition, Lock, PolicyIndex, standings}, explainer, policy};
///
/// let index = |text: &str| PolicyIndex::new(policy::parse(text).output);
/// let explainer = explainer::parse("## 问答 {.qa}\n### 补多少？\n20 万元。\n> 原文 第二条：每台补助20万元\n").output;
/// let lock = Lock::of(&explainer, &index("第一条 为方便群众。\n第二条 每台补助20万元。")).output;
///
/// let new = index("第一条 为方便群众。\n第二条 本县适用。\n第三条 每台补助25万元。");
/// let standing = &standings(&explainer, Some(&lock), &Edition::new(&new))[0];
/// assert_eq!(standing.anchor.drift, Drift::Changed);
/// assert_eq!(standing.anchor.clause.as_ref().map(|path| path.to_string()).as_deref(), Some("第三条第一款"));
/// assert_eq!(standing.words.as_ref().map(|words| words.to_string()).as_deref(), Some("每台补助[-20-]{+25+}万元"));
/// ```
pub fn standings(explainer: &Explainer, lock: Option<&Lock>, edition: &Edition<'_>) -> Vec<Standing> {
    // Most texts have not changed since: then nothing needs to be searched.
    let (same, other) = match lock {
        Some(lock) if lock.is_of(edition.policy()) => (Some(lock), None),
        lock => (None, lock),
    };
    let old = other.map(|lock| (lock, PolicyIndex::new(lock.policy())));
    let old = old.as_ref().map(|(lock, index)| (*lock, Edition::new(index)));
    let standing = |cited: Cited<'_>| {
        let citation = cited.citation;
        let locked_on = match (&old, same) {
            (Some((lock, old)), _) if lock.holds(citation) => Some(old),
            (_, Some(lock)) if lock.holds(citation) => Some(edition),
            _ => None,
        };
        let origin = locked_on.and_then(|old| Some((old_place(citation, old)?, old)));
        let judged = match origin {
            Some((span, old)) => followed(citation, span, old, edition, same.is_some()),
            // What an older reader found inside a longer number was never there: nothing has changed since.
            None if locked_on.is_some_and(|old| old.index().cuts(&citation.quote)) => {
                Judged::open(missing(Drift::Gone))
            }
            None => by_words(citation, edition),
        };
        Standing {
            entry: cited.id.clone(),
            title: model::words(cited.title, '，'),
            citation: citation.clone(),
            anchor: judged.anchor,
            before: origin.map(|(span, old)| before(span, old.policy())),
            words: judged.words,
            clause: judged.clause,
        }
    };
    explainer.cited().map(standing).collect()
}

struct Judged {
    anchor: Anchor,
    words: Option<Difference>,
    clause: ClauseChange,
}

/// Where the citation was when it was locked.
fn old_place(citation: &Citation, old: &Edition<'_>) -> Option<Span> {
    let anchor = old.resolve(citation);
    anchor.span.filter(|_| matches!(anchor.drift, Drift::Exact | Drift::Moved))
}

fn before(span: Span, policy: &Policy) -> Before {
    let clause = clause_at(span, policy);
    Before { clause: clause.map(|path| policy.label(&path)), words: words_at(span, policy) }
}

fn followed(citation: &Citation, span: Span, old: &Edition<'_>, new: &Edition<'_>, is_same_text: bool) -> Judged {
    let whereabouts = if is_same_text { Whereabouts::Certain(span) } else { whereabouts(citation, span, old, new) };
    let place = match whereabouts {
        Whereabouts::Certain(place) | Whereabouts::Verbatim(place) => place,
        Whereabouts::Reworded(place) => match unelided(citation, place, new) {
            Some(place) => place,
            None => return reworded(&words_at(span, old.policy()), place, Some((span, old)), new),
        },
        Whereabouts::Ambiguous(places) => return Judged::open(ambiguous(&places, new)),
        Whereabouts::Gone => return Judged::open(missing(Drift::Gone)),
    };
    let clause = clause_at(place, new.policy());
    let drift = if is_named(citation, clause.as_ref()) { Drift::Exact } else { Drift::Moved };
    let anchor = Anchor { drift, span: Some(place), clause, candidates: Vec::new() };
    let clause = if is_same_text { ClauseChange::Unchanged } else { compare((span, old), (place, new)) };
    Judged { anchor, words: None, clause }
}

/// What is left without a lock: the very words, else the only place that is like them.
fn by_words(citation: &Citation, new: &Edition<'_>) -> Judged {
    let anchor = new.resolve(citation);
    if anchor.drift != Drift::Gone || fold::fold(&citation.quote).is_empty() {
        return Judged::open(anchor);
    }
    match new.look_for(&citation.quote) {
        Whereabouts::Certain(place) | Whereabouts::Verbatim(place) | Whereabouts::Reworded(place) => {
            reworded(&citation.quote, place, None, new)
        }
        Whereabouts::Ambiguous(places) => Judged::open(ambiguous(&places, new)),
        Whereabouts::Gone => Judged::open(anchor),
    }
}

fn reworded(words: &str, place: Span, before: Option<(Span, &Edition<'_>)>, new: &Edition<'_>) -> Judged {
    let anchor = Anchor {
        drift: Drift::Changed,
        span: Some(place),
        clause: clause_at(place, new.policy()),
        candidates: Vec::new(),
    };
    let words = Difference::between(words, &words_at(place, new.policy()));
    let clause = before.map_or(ClauseChange::Unknown, |before| compare(before, (place, new)));
    Judged { anchor, words: Some(words), clause }
}

/// The place of 「甲……乙」 where only what the author left out has changed.
fn unelided(citation: &Citation, near: Span, new: &Edition<'_>) -> Option<Span> {
    let overlaps = |span: &Span| span.start < near.end && near.start < span.end;
    new.index().spans(&citation.quote).into_iter().find(overlaps)
}

fn compare((span, old): (Span, &Edition<'_>), (place, new): (Span, &Edition<'_>)) -> ClauseChange {
    let (before, now) = (clause_words(old.policy(), span), clause_words(new.policy(), place));
    if ClauseHash::of(&before) == ClauseHash::of(&now) {
        return ClauseChange::Unchanged;
    }
    ClauseChange::Changed(Difference::between(&before, &now))
}

/// Whether the citation still says where it stands.
fn is_named(citation: &Citation, clause: Option<&ClausePath>) -> bool {
    citation.path.as_ref().is_none_or(|path| clause.is_some_and(|clause| path.holds(clause)))
}

/// The innermost clause of a place; where it runs over several, the one that it begins in.
pub(super) fn clause_at(span: Span, policy: &Policy) -> Option<ClausePath> {
    let whole = policy.innermost(span).and_then(|index| policy.clause(index));
    whole.or_else(|| policy.clause_at(span.start)).map(|clause| clause.path.clone())
}

/// The words at a span as one line, page furniture left out.
fn words_at(span: Span, policy: &Policy) -> String {
    let pieces = policy.paragraphs.iter().flat_map(|paragraph| &paragraph.spans);
    let within = pieces.map(|piece| Span::new(piece.start.max(span.start), piece.end.min(span.end)));
    policy.words_of(&within.filter(|piece| !piece.is_empty()).collect::<Vec<_>>())
}

fn ambiguous(places: &[Span], new: &Edition<'_>) -> Anchor {
    let mut places: Vec<Place> =
        places.iter().map(|span| Place { span: *span, clause: clause_at(*span, new.policy()) }).collect();
    places.sort_by_key(|place| place.span);
    Anchor { candidates: places, ..missing(Drift::Ambiguous) }
}

const fn missing(drift: Drift) -> Anchor {
    Anchor { drift, span: None, clause: None, candidates: Vec::new() }
}

impl Judged {
    /// Nothing can be compared.
    const fn open(anchor: Anchor) -> Self {
        Self { anchor, words: None, clause: ClauseChange::Unknown }
    }
}
