//! Where terms are first used: in the order of a reader, in plain words of intros and entries.

use super::{FirstUse, Glossary};
use crate::model::{Block, BlockKind, Body, Entry, Explainer, Inline, InlineKind, Section, words};
use crate::span::Span;

impl Glossary {
    /// The first use of each term of an explainer's glossaries, in order of place; terms that its text does not use have none.
    ///
    /// Looked for in intros and in the bodies of entries, not in glossaries themselves. What is no running text shows no term:
    /// titles and headings, links, quoted blocks, code, footnotes, what is struck through, and names in 《》. Of terms that
    /// stand one within the other the longer is used.
    ///
    /// ```
    /// use mingbai_content::{explainer, model::Glossary};
    ///
    /// let text = "## 问答 {.qa}\n### 怎么办？\n可以容缺受理。\n\n## 名词 {.glossary}\n容缺受理\n: 缺一两样材料也先收下。\n";
    /// let explainer = explainer::parse(text).output;
    /// let uses = Glossary::first_uses(&explainer);
    /// assert_eq!(uses.iter().map(|it| (it.words.of(text), it.range.clone())).collect::<Vec<_>>(), [("可以容缺受理。", 6..18)]);
    /// ```
    #[must_use]
    pub fn first_uses(explainer: &Explainer) -> Vec<FirstUse<'_>> {
        let mut finder = Finder { terms: terms(explainer), found: Vec::new() };
        if !finder.terms.is_empty() {
            explainer.sections_deep().for_each(|section| finder.section(section));
        }
        finder.found
    }
}

/// The terms with their words; of those that are explained twice the first alone, of those without explanation none.
fn terms(explainer: &Explainer) -> Vec<(String, &Entry)> {
    let mut terms: Vec<(String, &Entry)> = Vec::new();
    for section in explainer.sections_deep() {
        let Body::Glossary(glossary) = &section.body else { continue };
        for term in &glossary.terms {
            let name = words(&term.title, ' ').trim().to_owned();
            let is_new = terms.iter().all(|(known, _)| *known != name);
            if !name.is_empty() && !term.body.is_empty() && is_new {
                terms.push((name, term));
            }
        }
    }
    terms
}

struct Finder<'e> {
    terms: Vec<(String, &'e Entry)>,
    found: Vec<FirstUse<'e>>,
}

impl Finder<'_> {
    fn section(&mut self, section: &Section) {
        if matches!(section.body, Body::Glossary(_)) {
            return;
        }
        self.blocks(&section.intro);
        section.entries().into_iter().for_each(|entry| self.blocks(&entry.body));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph(words) => self.inlines(words),
                BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(item)),
                BlockKind::Alert { content, .. } => self.blocks(content),
                BlockKind::Definitions(definitions) => {
                    definitions.iter().for_each(|(_, content)| self.blocks(content));
                }
                BlockKind::Table(table) => {
                    table.rows.iter().flatten().for_each(|cell| self.inlines(&cell.content));
                }
                BlockKind::Heading { .. }
                | BlockKind::Quote(_)
                | BlockKind::Code(_)
                | BlockKind::Footnote { .. }
                | BlockKind::Rule => {}
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => self.words(text, inline.span),
                InlineKind::Emphasis(children) | InlineKind::Strong(children) => self.inlines(children),
                InlineKind::Strikethrough(_)
                | InlineKind::Code(_)
                | InlineKind::Link { .. }
                | InlineKind::Image { .. }
                | InlineKind::FootnoteReference(_)
                | InlineKind::LineBreak => {}
            }
        }
    }

    fn words(&mut self, text: &str, words: Span) {
        let mut rest = text;
        let mut is_title = false;
        while let Some(sign) = rest.chars().next() {
            let at = text.len() - rest.len();
            is_title = match sign {
                '《' => true,
                '》' => false,
                _ => is_title,
            };
            let begins = |(name, _): &&(String, &Entry)| rest.starts_with(name.as_str()) && is_whole(text, at, name);
            // The longest at each place: to sort them once would be 400 bytes more of the Markdown module.
            let used = self.terms.iter().filter(begins).max_by_key(|(name, _)| name.len()).filter(|_| !is_title);
            let length = match used {
                Some((name, term)) => {
                    let range = at..at + name.len();
                    if self.found.iter().all(|it| it.term.id != term.id) {
                        self.found.push(FirstUse { term, words, range });
                    }
                    name.len()
                }
                None => sign.len_utf8(),
            };
            rest = rest.get(length..).unwrap_or_default();
        }
    }
}

/// Whether a term that stands at `at` is no part of a longer word of letters or digits: AI is not in MAIL.
fn is_whole(text: &str, at: usize, name: &str) -> bool {
    let is_letter = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphanumeric());
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = text.get(at + name.len()..).and_then(|after| after.chars().next());
    let (first, last) = (name.chars().next(), name.chars().next_back());
    let (is_after, is_before) = (is_letter(before) && is_letter(first), is_letter(last) && is_letter(after));
    !is_after && !is_before
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explainer::parse;

    const GLOSSARY: &str =
        "\n## 名词 {.glossary}\n\n补助\n: 白给的钱。\n\n岗位补助\n: 每月给的补助。\n\nAI\n: 会算的机器。\n";

    /// What is used, each with up to three signs before it.
    fn check(text: &str, expect: &[&str]) {
        let source = [text, GLOSSARY].concat();
        let explainer = parse(&source).output;
        let uses = Glossary::first_uses(&explainer);
        let shown = uses.iter().map(|it| {
            let words = it.words.of(&source);
            let used = words.get(it.range.clone()).unwrap();
            assert_eq!(used, self::words(&it.term.title, ' '), "{text}");
            let before: Vec<char> = words.get(..it.range.start).unwrap().chars().collect();
            let before: String = before.iter().skip(before.len().saturating_sub(3)).collect();
            [&before, "|", used].concat()
        });
        assert_eq!(shown.collect::<Vec<_>>(), expect, "{text}");
    }

    #[test]
    fn a_term_is_marked_where_it_is_first_used_and_not_again() {
        check("## 问答 {.qa}\n\n先说补助。\n\n### 补助多少？\n\n补助 20 元。\n", &["先说|补助"]);
        check("## 问答 {.qa}\n\n### 补助多少？\n\n每月给**补助**，补助不少。\n", &["|补助"]);
        check("正文没有这个词。\n", &[]);
    }

    #[test]
    fn the_longer_of_two_terms_is_used() {
        check("每月有岗位补助，另有补助。\n", &["每月有|岗位补助", "，另有|补助"]);
        check("岗位补助。\n", &["|岗位补助"]);
    }

    #[test]
    fn what_is_no_running_text_shows_no_term() {
        for text in [
            "[补助](https://county.example/)\n",
            "看《补助办法》。\n",
            "`补助`\n",
            "~~补助~~\n",
            "> 补助\n",
            "## 补助 {.card}\n\n补助\n: 有。\n",
            "## 问答 {.qa}\n\n### 补助？\n\n有。\n\n> 原文 第一条：补助20元\n",
            "发到 MAIL 和 AI2。\n",
        ] {
            check(text, &[]);
        }
        check("看《补助办法》里的补助。\n", &["》里的|补助"]);
        check("用 AI 算。\n", &["用 |AI"]);
    }

    #[test]
    fn a_term_that_is_explained_twice_is_the_first() {
        let source = "用补助。\n\n## 名词 {.glossary}\n\n补助\n: 甲。\n\n补助\n: 乙。\n";
        let explainer = parse(source).output;
        let uses = Glossary::first_uses(&explainer);
        let [found] = uses.as_slice() else { panic!("{uses:?}") };
        assert_eq!(found.term.body[0].span.of(source), "甲。");
    }

    #[test]
    fn a_term_without_explanation_is_not_marked() {
        let explainer = parse("用补助。\n\n## 名词 {.glossary}\n\n补助\n: \n").output;
        assert_eq!(explainer.entries().count(), 2);
        assert_eq!(Glossary::first_uses(&explainer), []);
    }
}
