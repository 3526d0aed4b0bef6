//! What a policy is, as plain data: its words, its head, its clauses, and where each stands.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::model::{ClausePath, Marker};
use crate::span::Span;
use crate::text::{date, fold};

/// An official document, read: its text as it was given, and the reading as spans into that text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// The text that was parsed, faults included, with [`letters`](crate::text::letters) as they show; every span counts its bytes.
    pub text: String,
    /// Title, number, issuer, date, recipients.
    pub head: PolicyHead,
    /// The logical paragraphs in order, page numbers and running heads left out.
    pub paragraphs: Vec<Paragraph>,
    /// The numbered units in document order, each after its parent. An arena: [`ClauseIndex`] counts in it.
    pub clauses: Vec<Clause>,
}

/// 版头 and 版记 after GB/T 9704: what the text itself gives; `None` is never filled by a guess.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyHead {
    /// The full title, its broken lines joined. 关于印发《…》的通知 wins over the title of what it issues.
    pub title: Option<Located<String>>,
    /// 发文字号 of this document, its brackets written 〔〕: 淮府办秘〔2020〕74号.
    pub number: Option<Located<String>>,
    /// 发文机关: from the signature, else the red head, else the title.
    pub issuer: Option<Located<String>>,
    /// 成文日期 under the signature; where a copy lacks it, the day of printing (2020年4月20日印发).
    pub issued: Option<Located<IssuedDate>>,
    /// 主送机关, without the colon.
    pub recipients: Option<Located<String>>,
}

/// A value that was read, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Located<T> {
    /// The value, mended: no white space between Han characters, no pinyin insertions.
    pub value: T,
    /// The bytes it was read from.
    pub span: Span,
}

/// A day; `YYYY-MM-DD` in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct IssuedDate(pub Date);

/// One logical paragraph: the pieces of it that page ends and wrapped lines have put apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// In order, at least one, each without the white space and heading marks around it.
    pub spans: Vec<Span>,
}

/// Which clause of [`Policy::clauses`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ClauseIndex(pub usize);

/// One numbered unit of the text, or one 款 of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// The markers from the root to this clause, as printed; two clauses may share a path where the numbering repeats.
    pub path: ClausePath,
    /// From its marker to the end of its last descendant.
    pub span: Span,
    /// Its own words without those of its descendants, marker included; no byte belongs to two clauses.
    ///
    /// An article owns its marker only, its words are those of its 款.
    pub own: Vec<Span>,
    /// The words after the marker to the end of the first sentence or of the line.
    pub heading: Span,
    /// The clause around it.
    pub parent: Option<ClauseIndex>,
    /// How many clauses are around it.
    pub depth: usize,
}

impl Serialize for IssuedDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&date::iso(self.0))
    }
}

impl<'de> Deserialize<'de> for IssuedDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        date::parse_iso(&text).map(Self).ok_or_else(|| D::Error::custom("a date must be YYYY-MM-DD"))
    }
}

impl Paragraph {
    /// From the first piece to the last, what stands between them included.
    pub fn span(&self) -> Span {
        self.spans.iter().copied().reduce(Span::join).unwrap_or_default()
    }

    /// Its words as one line, the pieces put together.
    pub fn words(&self, text: &str) -> String {
        tidy_all(&self.spans, text)
    }
}

impl Clause {
    /// Its own last marker; none only in a default value.
    pub fn marker(&self) -> Option<Marker> {
        self.path.0.last().copied()
    }

    /// Whether it is a 款, which has no marker in the text.
    pub fn is_paragraph(&self) -> bool {
        matches!(self.marker(), Some(Marker::Paragraph(_)))
    }
}

impl Policy {
    /// The clause at an index of this policy.
    pub fn clause(&self, index: ClauseIndex) -> Option<&Clause> {
        self.clauses.get(index.0)
    }

    /// The clauses around `index`, itself first.
    pub fn ancestry(&self, index: ClauseIndex) -> impl Iterator<Item = (ClauseIndex, &Clause)> {
        core::iter::successors(self.clause(index).map(|clause| (index, clause)), |(_, clause)| {
            let parent = clause.parent?;
            self.clause(parent).map(|clause| (parent, clause))
        })
    }

    /// The innermost clause at a byte of [`Policy::text`]; none in the head, between clauses and after the last.
    pub(crate) fn clause_at(&self, byte: usize) -> Option<&Clause> {
        self.innermost(Span::new(byte, byte.saturating_add(1))).and_then(|index| self.clause(index))
    }

    /// The innermost clause that holds the whole `span`.
    pub fn innermost(&self, span: Span) -> Option<ClauseIndex> {
        let after = self.clauses.partition_point(|clause| clause.span.start <= span.start);
        let last = ClauseIndex(after.checked_sub(1)?);
        self.ancestry(last).find(|(_, clause)| clause.span.contains(span)).map(|(index, _)| index)
    }

    /// The clauses that a citation's path names, in document order: one as a rule, several where numbering starts anew.
    ///
    /// Chapters, parts and paragraphs may be left out, see [`ClausePath::holds`].
    pub fn find(&self, path: &ClausePath) -> impl Iterator<Item = (ClauseIndex, &Clause)> {
        let named = move |clause: &Clause| !path.0.is_empty() && path.holds(&clause.path);
        self.clauses
            .iter()
            .enumerate()
            .filter(move |(_, clause)| {
                let parent = clause.parent.and_then(|parent| self.clause(parent));
                named(clause) && !parent.is_some_and(named)
            })
            .map(|(index, clause)| (ClauseIndex(index), clause))
    }

    /// The path as people cite it in this document: 第七条第二款, 第六条 where the article has one 款, 第五条第三项, 二、（一）3.
    pub fn label(&self, path: &ClausePath) -> String {
        let mut shown = ClausePath::default();
        let mut in_article = false;
        let article = path.0.iter().position(|marker| marker.is_article());
        for (at, marker) in path.0.iter().enumerate() {
            match marker {
                // Articles may begin anew in each part of a document.
                Marker::Division(_) => {}
                _ if marker.is_annex() => {}
                // Articles count through the whole document, whatever else groups them.
                _ if article.is_some_and(|article| at < article) => continue,
                Marker::Paragraph(1) if !self.has_second_paragraph(path, at) => continue,
                Marker::HanBracketed(number) if in_article => {
                    shown.0.push(Marker::Item(*number));
                    continue;
                }
                Marker::Article(_) | Marker::Inserted(..) => in_article = true,
                _ => {}
            }
            shown.0.push(*marker);
        }
        shown.to_string()
    }

    /// The own words of a clause as one line.
    pub fn own_words(&self, clause: &Clause) -> String {
        self.words_of(&clause.own)
    }

    /// Some pieces of the text as one line.
    pub(crate) fn words_of(&self, spans: &[Span]) -> String {
        tidy_all(spans, &self.text)
    }

    fn has_second_paragraph(&self, path: &ClausePath, at: usize) -> bool {
        let article = path.0.get(..at).unwrap_or_default();
        self.clauses.iter().any(|clause| {
            clause.path.0.split_last().is_some_and(|(last, rest)| *last == Marker::Paragraph(2) && rest == article)
        })
    }
}

/// The pieces as one line, mended as [`fold::tidy`] does.
fn tidy_all(spans: &[Span], text: &str) -> String {
    let mut joined = String::new();
    for span in spans {
        let words = span.of(text);
        // A number that a line end has cut is one.
        let is_digit = |sign: Option<&u8>| sign.is_some_and(u8::is_ascii_digit);
        if !is_digit(joined.as_bytes().last()) || !is_digit(words.as_bytes().first()) {
            joined.push('\n');
        }
        joined.push_str(words);
    }
    fold::tidy(&joined)
}

#[cfg(test)]
mod tests {
    use crate::model::ClausePath;
    use crate::policy;

    const TEXT: &str = "补助办法\n第一条 甲。\n乙：\n（一）丙。\n第二条 丁。\n附件1\n一、戊\n（一）己";

    #[test]
    fn the_innermost_clause_of_a_byte_is_found() {
        let policy = policy::parse(TEXT).output;
        let at = |needle: &str| {
            policy.clause_at(TEXT.find(needle).unwrap()).map_or("-".to_owned(), |clause| policy.label(&clause.path))
        };
        let found = ["补", "甲", "乙", "丙", "第二条", "丁", "己"].map(at);
        assert_eq!(
            found,
            ["-", "第一条第一款", "第一条第二款", "第一条第二款第一项", "第二条", "第二条", "附件1 一、（一）"]
        );
        assert!(policy.clause_at(TEXT.len()).is_none());
        assert!(policy.clause_at(usize::MAX).is_none());
    }

    #[test]
    fn a_path_finds_the_clauses_that_it_names() {
        let policy = policy::parse(TEXT).output;
        let find = |path: &str| {
            let path: ClausePath = path.parse().unwrap();
            policy.find(&path).map(|(_, clause)| policy.own_words(clause)).collect::<Vec<_>>()
        };
        assert_eq!(find("第一条"), ["第一条"]);
        assert_eq!(find("第一条第一项"), ["（一）丙。"]);
        assert_eq!(find("第一条第二款第一项"), ["（一）丙。"]);
        assert_eq!(find("附件1 一、"), ["一、戊"]);
        assert_eq!(find("第三条"), [""; 0]);
        assert_eq!(policy.find(&ClausePath::default()).count(), 0);
    }

    #[test]
    fn every_label_is_read_back_as_a_path_that_names_the_clause() {
        let policy = policy::parse(TEXT).output;
        for clause in &policy.clauses {
            let path: ClausePath = policy.label(&clause.path).parse().unwrap();
            assert!(path.holds(&clause.path), "{path}");
        }
    }

    #[test]
    fn the_reading_survives_json() {
        let policy = policy::parse("云溪县人民政府\n2026年3月2日\n一、甲").output;
        let json = serde_json::to_string(&policy).unwrap();
        assert!(json.contains("2026-03-02"));
        assert_eq!(serde_json::from_str::<policy::Policy>(&json).unwrap(), policy);
    }
}
