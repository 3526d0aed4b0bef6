//! The page of a policy that came as plain text: the paragraphs of its clause tree as HTML, each clause with an address.
//!
//! The words are those of the text. Only what the parser took for page ends and wrapped lines is joined.

use std::collections::{BTreeMap, HashSet};

use mingbai_content::Span;
use mingbai_content::model::{ClausePath, Marker};
use mingbai_content::policy::{Clause, Paragraph, Policy};

use super::escape::escape_into;

/// A paragraph longer than this is text though it begins with a marker: the longest headings in use have some 30 characters.
const LONGEST_HEADING: usize = 40;

/// The document as a fragment: `h2` the title, `h3` to `h6` clauses that are headings, `p` all else.
pub(super) fn fragment(policy: &Policy) -> String {
    let mut page = Page { policy, starts: starts(policy), level: 2, out: String::with_capacity(policy.text.len() * 2) };
    let mut title = policy.head.title.as_ref();
    for paragraph in &policy.paragraphs {
        if let Some(words) = title.filter(|title| touches(title.span, paragraph)) {
            page.element("h2", |page| escape_into(&mut page.out, &words.value));
            title = None;
        } else if !policy.head.title.as_ref().is_some_and(|title| touches(title.span, paragraph)) {
            page.paragraph(paragraph);
        }
    }
    page.out
}

/// What official documents are called: a short line that ends so and is no sentence is the title of what follows.
const TITLE_ENDS: [&str; 14] = [
    "方案",
    "办法",
    "规定",
    "细则",
    "意见",
    "通知",
    "条例",
    "规划",
    "要点",
    "名单",
    "清单",
    "分工表",
    "计划表",
    "目录",
];

struct Page<'a> {
    policy: &'a Policy,
    /// Clauses by the byte at which they begin, the outermost first.
    starts: BTreeMap<usize, Vec<(String, &'a Clause)>>,
    /// The last heading's level: the next may be one deeper at most.
    level: usize,
    out: String,
}

impl<'a> Page<'a> {
    fn paragraph(&mut self, paragraph: &'a Paragraph) {
        let Some(first) = paragraph.spans.first() else { return };
        let opening = self.starts.get(&first.start).and_then(|clauses| clauses.first()).cloned();
        let (tag, id) = match &opening {
            Some((id, clause)) => (self.tag_of(clause, paragraph), Some(id.as_str())),
            None => (self.tag_of_title(paragraph), None),
        };
        match id {
            Some(id) => self.out.push_str(&format!("<{tag} id=\"{id}\">")),
            None => self.out.push_str(&format!("<{tag}>")),
        }
        match tag {
            "p" => self.words(paragraph, first.start),
            _ => {
                let words = unbroken(&self.plain_words(paragraph));
                escape_into(&mut self.out, &words);
            }
        }
        self.out.push_str(&format!("</{tag}>\n"));
    }

    fn element(&mut self, tag: &str, content: impl FnOnce(&mut Self)) {
        self.out.push_str(&format!("<{tag}>"));
        content(self);
        self.out.push_str(&format!("</{tag}>\n"));
    }

    /// A clause that is only a heading is one on the page too.
    fn tag_of(&mut self, clause: &Clause, paragraph: &Paragraph) -> &'static str {
        if is_sentence(&self.plain_words(paragraph)) {
            return "p";
        }
        self.level = (3 + clause.depth).min(self.level + 1);
        tag(self.level)
    }

    /// The title of the document that a notice brings, or of an annex: one level under the notice's own, or the annex's.
    fn tag_of_title(&mut self, paragraph: &Paragraph) -> &'static str {
        let words = self.plain_words(paragraph);
        if is_sentence(&words) || !TITLE_ENDS.iter().any(|end| words.ends_with(end)) {
            return "p";
        }
        let annex = self.policy.clauses.iter().filter(|clause| matches!(clause.path.0.as_slice(), [Marker::Annex(_)]));
        let start = paragraph.spans.first().map_or(0, |span| span.start);
        let is_annex = annex.into_iter().any(|annex| annex.span.start < start && start < annex.span.end);
        self.level = if is_annex { (self.level + 1).min(4) } else { 2 };
        tag(self.level)
    }

    fn plain_words(&self, paragraph: &Paragraph) -> String {
        paragraph.spans.iter().map(|span| span.of(&self.policy.text)).collect()
    }

    /// The words of a paragraph, with an address at each further clause that begins inside it.
    fn words(&mut self, paragraph: &Paragraph, opened: usize) {
        let mut last: Option<char> = None;
        for span in &paragraph.spans {
            let mut at = span.start;
            let inside: Vec<(usize, String)> = self
                .starts
                .range(span.start..span.end)
                .flat_map(|(start, clauses)| clauses.iter().map(|(id, _)| (*start, id.clone())))
                .skip(usize::from(span.start == opened && self.starts.contains_key(&opened)))
                .collect();
            for (start, id) in inside {
                self.text(Span::new(at, start), &mut last);
                self.out.push_str(&format!("<span id=\"{id}\"></span>"));
                at = start;
            }
            self.text(Span::new(at, span.end), &mut last);
        }
    }

    /// Two pieces are words of Latin script or numbers apart only where both ends are.
    fn text(&mut self, span: Span, last: &mut Option<char>) {
        let words = span.of(&self.policy.text);
        let is_latin = |character: char| character.is_ascii_alphanumeric();
        let is_new_piece = last.is_some() && !words.is_empty() && !self.out.ends_with('>');
        if is_new_piece && last.is_some_and(is_latin) && words.starts_with(is_latin) {
            self.out.push(' ');
        }
        escape_into(&mut self.out, words);
        *last = words.chars().next_back().or(*last);
    }
}

/// A heading without the spaces that a line break left between Han: none separates words there.
fn unbroken(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words.chars().peekable();
    while let Some(character) = rest.next() {
        let is_between_han = character == ' '
            && out.chars().next_back().is_some_and(|before| !before.is_ascii())
            && rest.peek().is_some_and(|after| !after.is_ascii());
        if !is_between_han {
            out.push(character);
        }
    }
    out
}

fn is_sentence(words: &str) -> bool {
    words.contains(['。', '；', '：', ';', '，']) || words.chars().count() > LONGEST_HEADING
}

const fn tag(level: usize) -> &'static str {
    match level {
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

fn touches(span: Span, paragraph: &Paragraph) -> bool {
    paragraph.spans.iter().any(|piece| piece.start < span.end && span.start < piece.end)
}

/// Clauses by the byte at which they begin, the outermost first, each with its address in the page.
pub(super) fn starts(policy: &Policy) -> BTreeMap<usize, Vec<(String, &Clause)>> {
    let mut taken = HashSet::new();
    let mut starts: BTreeMap<usize, Vec<(String, &Clause)>> = BTreeMap::new();
    for clause in &policy.clauses {
        let address = address(&clause.path);
        let again = (2_u32..).map(|number| format!("{address}_{number}"));
        let id = [address.clone()].into_iter().chain(again).find(|id| taken.insert(id.clone())).unwrap_or_default();
        starts.entry(clause.span.start).or_default().push((id, clause));
    }
    starts
}

/// The address of a clause: 二、（二）3 is `clause-2-2-3`, 附件1 is `clause-a1`, 第二条之一 is `clause-2i1`.
fn address(path: &ClausePath) -> String {
    let step = |marker: &Marker| match marker {
        Marker::Annex(number) => format!("-a{number}"),
        Marker::Schedule(number) => format!("-t{number}"),
        Marker::Appendix(number) => format!("-x{number}"),
        Marker::General => "-general".to_owned(),
        Marker::Supplement => "-final".to_owned(),
        Marker::Inserted(number, after) => format!("-{number}i{after}"),
        _ => format!("-{}", marker.number()),
    };
    path.0.iter().fold("clause".to_owned(), |address, marker| address + &step(marker))
}

#[cfg(test)]
mod tests {
    use mingbai_content::policy;

    use super::*;

    #[test]
    fn clauses_have_addresses_and_short_ones_are_headings() {
        let text = "云溪县人民政府关于印发加装电梯办法的通知\n\n各乡镇人民政府：\n\n加装电梯 办法\n\n一、总体要求\n\n到2028年完成。\n\n二、任务\n\n（一）补助。每台20万元。\n\n1. 一次拨付。\n";
        insta::assert_snapshot!(fragment(&policy::parse(text).output), @r#"
        <h2>云溪县人民政府关于印发加装电梯办法的通知</h2>
        <p>各乡镇人民政府：</p>
        <h2>加装电梯办法</h2>
        <h3 id="clause-1">一、总体要求</h3>
        <p>到2028年完成。</p>
        <h3 id="clause-2">二、任务</h3>
        <p id="clause-2-1">（一）补助。每台20万元。</p>
        <p id="clause-2-1-1">1. 一次拨付。</p>
        "#);
    }

    #[test]
    fn addresses_follow_the_markers() {
        let path = ClausePath(vec![Marker::Annex(1), Marker::Han(2), Marker::ArabicBracketed(3)]);
        assert_eq!(address(&path), "clause-a1-2-3");
        assert_eq!(address(&ClausePath(vec![Marker::Supplement, Marker::Inserted(2, 1)])), "clause-final-2i1");
    }
}
