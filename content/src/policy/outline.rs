//! Paragraphs to clause tree: the document's own numbering decides the nesting.
//!
//! A marker of a kind that is open closes down to it and stands beside it; a marker of another kind goes one level deeper,
//! unless [`super::order`] puts it outside. 编, 章, 节 and 附则 are always outermost, and an annex starts everything anew.

use super::document::{Clause, ClauseIndex, Paragraph};
use super::heading;
use super::heading::{first_sentence, split};
use super::order::{Kind, Order, kind};
use super::role::Role;
use crate::model::{ClausePath, Marker};
use crate::span::Span;
use crate::text::find::holds_any;

/// Reads the outline of a document cut into paragraphs, each with its role.
pub(crate) fn outline(text: &str, paragraphs: &[Paragraph], roles: &[Role]) -> Vec<Clause> {
    let order = Order::of(roles.iter().filter_map(|role| match role {
        Role::Clause(opening) => Some(Some(opening.marker)),
        Role::Annex(..) | Role::Outside => Some(None),
        Role::Text | Role::Row | Role::Closing => None,
    }));
    let mut builder = Builder { text, order, ..Builder::default() };
    for (paragraph, role) in paragraphs.iter().zip(roles) {
        builder.read(&paragraph.spans, *role);
    }
    builder.clauses
}

/// 施行日期和有效期 is a heading; longer ones that say 施行 are sentences.
const LONGEST_LAST_HEADING: usize = 12;

#[derive(Default)]
struct Builder<'a> {
    text: &'a str,
    clauses: Vec<Clause>,
    /// How many paragraphs each clause owns.
    paragraphs: Vec<usize>,
    /// The clauses around the next paragraph, outermost first.
    open: Vec<ClauseIndex>,
    /// The number at which the run of siblings of each clause began.
    starts: Vec<u32>,
    /// Which kind stands under which.
    order: Order,
    /// The last 条 since the numbering began.
    last_article: u32,
}

impl Builder<'_> {
    fn read(&mut self, spans: &[Span], role: Role) {
        match role {
            Role::Clause(opening) if self.is_citation(opening.marker) => self.attach(spans, role),
            Role::Clause(opening) => self.open_clause(opening.marker, opening.length, spans),
            Role::Annex(marker, length) => {
                self.close();
                let heading = split(self.text, spans, length).1.first().copied().unwrap_or_default();
                self.push(marker, 0, spans.to_vec(), heading);
            }
            Role::Closing if self.article().is_none() && !self.awaits_words() => self.close(),
            Role::Outside => self.close(),
            Role::Text | Role::Row | Role::Closing => self.attach(spans, role),
        }
    }

    fn close(&mut self) {
        self.open.clear();
        self.last_article = 0;
    }

    /// 第四条 at a line's start after 第十二条 is a sentence that cites it: articles only count up.
    fn is_citation(&self, marker: Marker) -> bool {
        match marker {
            Marker::Article(number) => number > 1 && number <= self.last_article,
            Marker::Inserted(number, _) => number < self.last_article,
            _ => false,
        }
    }

    /// 八、其他 with nothing below it yet takes what speaks for the whole document: it is the clause's only paragraph.
    ///
    /// Entries that are headings only (（一）甲（二）乙) take nothing.
    fn awaits_words(&self) -> bool {
        let Some(&innermost) = self.open.last() else { return false };
        let heading = self.clauses.get(innermost.0).map_or("", |clause| clause.heading.of(self.text));
        let is_short = heading.chars().count() <= LONGEST_LAST_HEADING;
        if is_short && holds_any(heading, &["其他", "其它", "附则", "附則", "施行", "实施", "效期"]) {
            return true;
        }
        let is_bare = |clause: ClauseIndex| {
            self.paragraphs.get(clause.0) == Some(&1) && !self.ends_sentence(clause) && self.children(clause) == 0
        };
        is_bare(innermost) && !self.sibling_before(innermost).is_some_and(is_bare)
    }

    fn open_clause(&mut self, marker: Marker, length: usize, spans: &[Span]) {
        let level = self.level(marker);
        let before = self.open.get(level).copied().filter(|before| self.kind_of(*before) == Some(kind(marker)));
        let start = before.and_then(|before| self.starts.get(before.0)).copied();
        let start = start.filter(|_| marker.number() != 1).unwrap_or(marker.number());
        self.open.truncate(level);
        if let Some(outer) = self.open.iter().rev().find_map(|index| self.kind_of(*index)) {
            self.order.note(outer, kind(marker));
        }
        let (mark, words) = split(self.text, spans, length);
        let heading = words.first().map_or(Span::default(), |words| first_sentence(self.text, *words));
        if marker.is_article() {
            self.last_article = marker.number();
            self.push(marker, start, mark.into_iter().collect(), heading);
            if !words.is_empty() {
                self.push(Marker::Paragraph(1), 1, words, heading);
            }
            return;
        }
        self.push(marker, start, spans.to_vec(), heading);
    }

    /// How many of the open clauses stay open around a new one.
    fn level(&self, marker: Marker) -> usize {
        let own = kind(marker);
        // 编, 部分, 章, 节 and 附则 stand in what is more outer only.
        if own < kind(Marker::Article(0)) {
            return self.open.iter().take_while(|open| self.kind_of(**open).is_some_and(|open| open < own)).count();
        }
        if let Some(same) = self.open.iter().position(|open| self.kind_of(*open) == Some(own)) {
            return same;
        }
        let closes = |index: &&ClauseIndex| {
            self.marker_of(**index).filter(|open| !matches!(open, Marker::Paragraph(_))).is_some_and(|open| {
                let start = self.starts.get(index.0).copied().unwrap_or_default();
                matches!(open, Marker::General)
                    || self.order.closes(marker, open, start)
                    // An excerpt that began among the items of an article before: （三）…。 第五条.
                    || marker.is_article()
                        && marker.number() != 1
                        && self.last_article == 0
                        && open.is_numbering()
                        && self.ends_sentence(**index)
            })
        };
        self.open.len() - self.open.iter().rev().take_while(closes).count()
    }

    /// Puts words without a marker where they belong.
    fn attach(&mut self, spans: &[Span], role: Role) {
        let Some(&innermost) = self.open.last() else { return };
        if let Some(article) = self.article().filter(|_| role != Role::Row) {
            let is_item = self.open.len() > article + 2;
            if !is_item || self.ends_sentence(innermost) {
                self.open.truncate(article + 1);
                let heading = spans.first().map_or(Span::default(), |words| first_sentence(self.text, *words));
                let number = self.open.last().map_or(0, |article| self.children(*article)) + 1;
                let number = u32::try_from(number).unwrap_or(u32::MAX);
                self.push(Marker::Paragraph(number), 1, spans.to_vec(), heading);
                return;
            }
        }
        let level = if role == Role::Row { self.open.len() } else { self.level_of_words() };
        self.open.truncate(level);
        let Some(&owner) = self.open.last() else { return };
        if let (Some(clause), Some(first)) = (self.clauses.get_mut(owner.0), spans.first()) {
            clause.own.extend_from_slice(spans);
            if clause.heading.is_empty() {
                clause.heading = first_sentence(self.text, *first);
            }
        }
        if let Some(count) = self.paragraphs.get_mut(owner.0) {
            *count += 1;
        }
        self.stretch(spans);
    }

    /// Words after a list that a colon opened belong to what opened it, not to the last entry.
    ///
    /// Only where the entry before has no words of its own below its line: else such words are each entry's body.
    fn level_of_words(&self) -> usize {
        let innermost = self.open.len();
        let Some(&last) = self.open.last() else { return innermost };
        if !self.ends_sentence(last) || self.paragraphs.get(last.0).is_none_or(|count| *count > 1) {
            return innermost;
        }
        let pairs = self.open.iter().zip(self.open.iter().skip(1)).enumerate().rev();
        let opener = pairs.into_iter().find(|(_, (outer, inner))| {
            let is_plain = |sibling: ClauseIndex| self.paragraphs.get(sibling.0) == Some(&1);
            self.last_character(**outer) == Some('：') && self.sibling_before(**inner).is_some_and(is_plain)
        });
        opener.map_or(innermost, |(level, _)| level + 1)
    }

    fn push(&mut self, marker: Marker, start: u32, own: Vec<Span>, heading: Span) {
        let parent = self.open.last().copied();
        let path = parent
            .and_then(|parent| self.clauses.get(parent.0))
            .map_or_else(|| ClausePath(vec![marker]), |parent| parent.path.child(marker));
        let span = own.iter().copied().reduce(Span::join).unwrap_or_default();
        self.stretch(&own);
        let depth = self.open.len();
        self.open.push(ClauseIndex(self.clauses.len()));
        self.clauses.push(Clause { path, span, own, heading, parent, depth });
        self.paragraphs.push(1);
        self.starts.push(start);
    }

    /// Lets all open clauses reach to the end of the words.
    fn stretch(&mut self, words: &[Span]) {
        let Some(end) = words.last().map(|words| words.end) else { return };
        for index in &self.open {
            if let Some(clause) = self.clauses.get_mut(index.0) {
                clause.span.end = clause.span.end.max(end);
            }
        }
    }

    fn marker_of(&self, index: ClauseIndex) -> Option<Marker> {
        self.clauses.get(index.0).and_then(Clause::marker)
    }

    /// The kind of a clause; none for a 款, which is in no numbering.
    fn kind_of(&self, index: ClauseIndex) -> Option<Kind> {
        self.marker_of(index).filter(|marker| !matches!(marker, Marker::Paragraph(_))).map(kind)
    }

    /// Where in the open clauses the article stands.
    fn article(&self) -> Option<usize> {
        self.open.iter().position(|index| self.marker_of(*index).is_some_and(Marker::is_article))
    }

    fn children(&self, parent: ClauseIndex) -> usize {
        let after = self.clauses.get(parent.0..).unwrap_or_default();
        after.iter().filter(|clause| clause.parent == Some(parent)).count()
    }

    fn sibling_before(&self, index: ClauseIndex) -> Option<ClauseIndex> {
        let parent = self.clauses.get(index.0)?.parent;
        let first = parent.map_or(0, |parent| parent.0);
        let before = self.clauses.get(first..index.0)?;
        before.iter().rposition(|clause| clause.parent == parent).map(|at| ClauseIndex(first + at))
    }

    fn last_character(&self, index: ClauseIndex) -> Option<char> {
        heading::last_sign(self.clauses.get(index.0)?.own.last()?.of(self.text))
    }

    fn ends_sentence(&self, index: ClauseIndex) -> bool {
        matches!(self.last_character(index), Some('。' | '；' | ';' | '！' | '？' | '.'))
    }
}

#[cfg(test)]
mod tests {
    use crate::policy;
    use crate::text::fold;

    /// One line for each clause: its path and its own words.
    fn check(input: &str, expect: &[&str]) {
        let policy = policy::parse(input).output;
        let line =
            |clause: &policy::Clause| [clause.path.to_string(), fold::tidy(&policy.own_words(clause))].join(" | ");
        assert_eq!(policy.clauses.iter().map(line).collect::<Vec<_>>(), expect, "{input}");
    }

    #[test]
    fn the_order_of_nesting_is_the_documents_own() {
        check(
            "一、甲\n（一）乙\n1.丙\n（1）丁\n2.戊\n（二）己\n二、庚\n1.辛",
            &[
                "一 | 一、甲",
                "一、（一） | （一）乙",
                "一、（一）1 | 1.丙",
                "一、（一）1（1） | （1）丁",
                "一、（一）2 | 2.戊",
                "一、（二） | （二）己",
                "二 | 二、庚",
                "二、1 | 1.辛",
            ],
        );
        check(
            "一、甲\n第一条 乙。\n二、丙\n第二条 丁。",
            &[
                "一 | 一、甲",
                "一、第一条 | 第一条",
                "一、第一条第一款 | 乙。",
                "二 | 二、丙",
                "二、第二条 | 第二条",
                "二、第二条第一款 | 丁。",
            ],
        );
        check("一、甲\n7.乙\n二、丙\n8.丁", &["一 | 一、甲", "一、7 | 7.乙", "二 | 二、丙", "二、8 | 8.丁"]);
    }

    #[test]
    fn paragraphs_of_an_article_are_counted() {
        check(
            "第一章 总则\n第一条 甲：\n（一）乙；\n（二）丙。\n丁。\n第二条\n戊。\n第四条第一款规定的，己。",
            &[
                "第一章 | 第一章总则",
                "第一章第一条 | 第一条",
                "第一章第一条第一款 | 甲：",
                "第一章第一条第一款（一） | （一）乙；",
                "第一章第一条第一款（二） | （二）丙。",
                "第一章第一条第二款 | 丁。",
                "第一章第二条 | 第二条",
                "第一章第二条第一款 | 戊。",
                "第一章第二条第二款 | 第四条第一款规定的，己。",
            ],
        );
    }

    #[test]
    fn words_after_a_list_belong_to_what_opened_it() {
        check(
            "（一）分期：\n1.甲。\n2.乙。\n期间停工。\n（二）丙",
            &["（一） | （一）分期：期间停工。", "（一）1 | 1.甲。", "（一）2 | 2.乙。", "（二） | （二）丙"],
        );
        check(
            "一、任务：\n（一）甲。\n子。\n（二）乙。\n丑。",
            &["一 | 一、任务：", "一、（一） | （一）甲。子。", "一、（二） | （二）乙。丑。"],
        );
        check("一、任务\n（一）甲\n子。\n本方案自印发之日起施行。", &["一 | 一、任务", "一、（一） | （一）甲子。"]);
    }

    #[test]
    fn an_annex_starts_the_numbering_anew() {
        check(
            "一、甲\n附件：1.乙\n2.丙\n2026年3月2日\n附件1\n乙\n一、丁\n附件2\n丙\t戊\n抄送：己。",
            &["一 | 一、甲", "附件1 | 附件1乙", "附件1 一、 | 一、丁", "附件2 | 附件2丙戊"],
        );
    }

    #[test]
    fn skipped_and_repeated_numbers_are_told() {
        let told =
            |input: &str| policy::parse(input).findings.into_iter().map(|finding| finding.message).collect::<Vec<_>>();
        assert_eq!(told("一、甲\n三、乙"), ["一、 之后是 三、，中间缺号，请核对原文是否漏段"]);
        assert_eq!(told("（一）甲\n（二）乙\n（二）丙"), ["（二） 之后是 （二），编号重复或倒退，请核对原文"]);
        assert_eq!(told("一、甲\n1.乙\n二、丙\n1.丁\n1.戊"), [""; 0]);
    }
}
