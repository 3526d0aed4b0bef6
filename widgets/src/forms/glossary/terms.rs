//! Terms of a glossary where the text first uses them: the words become a link to their explanation, which needs no script.
//!
//! Where that is, says the model; here the inline is cut at it. What is drawn as a term, [`crate::components::prose`] says.

use std::borrow::Cow;

use mingbai_content::Span;
use mingbai_content::model::{Explainer, FirstUse, Form, Glossary, Inline, InlineKind, Section};

/// The words that lead to their explanation; none without a glossary, and nothing is looked for then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// In order of place.
    uses: Vec<Use>,
}

/// A term in a text inline.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Use {
    /// The span of the inline.
    words: Span,
    /// Its first byte and the one past its last, in the words of the inline.
    place: (usize, usize),
    /// Address of its explanation on the page, such as `#mb-容缺受理`.
    href: String,
}

impl Terms {
    /// The first uses of an explainer's terms, as far as `shown`, the sections on the page, explain them.
    pub(crate) fn of(explainer: &Explainer, shown: &[&Section]) -> Self {
        let mut uses = Vec::new();
        let glossaries = || shown.iter().filter(|section| section.form() == Form::Glossary);
        if glossaries().next().is_none() {
            return Self::default();
        }
        for FirstUse { term, words, range } in Glossary::first_uses(explainer) {
            // A link to an explanation that is not shown would lead nowhere.
            if glossaries().any(|section| section.entries().iter().any(|entry| entry.id == term.id)) {
                let href = ["#mb-", &term.id.0].concat();
                uses.push(Use { words, place: (range.start, range.end), href });
            }
        }
        Self { uses }
    }

    /// The inlines with a link at each term; as they are where they use none.
    pub(crate) fn linked<'i>(&self, content: &'i [Inline]) -> Cow<'i, [Inline]> {
        if self.uses.is_empty() {
            return Cow::Borrowed(content);
        }
        Cow::Owned(self.cut(content))
    }

    fn cut(&self, content: &[Inline]) -> Vec<Inline> {
        let mut cut = Vec::with_capacity(content.len());
        for inline in content {
            let kind = match &inline.kind {
                InlineKind::Text(words) => {
                    self.push_words(words, inline.span, &mut cut);
                    continue;
                }
                InlineKind::Strong(children) => InlineKind::Strong(self.cut(children)),
                InlineKind::Emphasis(children) => InlineKind::Emphasis(self.cut(children)),
                other => other.clone(),
            };
            cut.push(Inline { kind, span: inline.span });
        }
        cut
    }

    fn push_words(&self, words: &str, span: Span, cut: &mut Vec<Inline>) {
        let mut push = |kind: InlineKind| cut.push(Inline { kind, span });
        let text = |words: &str| InlineKind::Text(words.to_owned());
        let mut from = 0;
        for Use { place: (start, end), href, .. } in self.uses.iter().filter(|it| it.words == span) {
            let (Some(before), Some(term)) = (words.get(from..*start), words.get(*start..*end)) else { continue };
            if !before.is_empty() {
                push(text(before));
            }
            let children = vec![Inline { kind: text(term), span }];
            push(InlineKind::Link { href: href.clone(), children });
            from = *end;
        }
        match words.get(from..) {
            Some(rest) if !rest.is_empty() => push(text(rest)),
            _ => {}
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[cfg(test)]
mod tests {
    use mingbai_content::explainer::parse;

    use super::*;
    use crate::gallery::examples;
    use crate::prerender::{Options, plain, shadow};
    use crate::rendering::Show;

    const GLOSSARY: &str = "\n## 名词 {.glossary}\n\n容缺受理\n: 缺一两样材料也先收下。\n";

    fn check(text: &str, expect: &str) {
        let html = plain(&parse(&[text, GLOSSARY].concat()).output, &Options::default());
        assert!(html.contains(expect), "{html}");
        assert_eq!(
            html.matches("<a href=\"#mb-容缺受理\">容缺受理</a>").count(),
            expect.matches("<a ").count(),
            "{html}"
        );
    }

    #[test]
    fn a_term_leads_to_its_explanation_where_it_is_first_used() {
        check("可以容缺受理，容缺受理后补。\n", "<p>可以<a href=\"#mb-容缺受理\">容缺受理</a>，容缺受理后补。</p>");
        check("**先容缺受理**\n", "<strong>先<a href=\"#mb-容缺受理\">容缺受理</a></strong>");
        check("没有这个词。\n", "<p>没有这个词。</p>");
    }

    /// The two pieces have one span, so that bytes of the whole would be counted in the second piece.
    #[test]
    fn an_answer_is_cut_at_its_terms_before_it_is_cut_at_its_first_sentence() {
        let text = "## 问答 {.qa}\n\n### 能吗？\n\n";
        let link = "<a href=\"#mb-容缺受理\">容缺受理</a>";
        check(&[text, "能。可以容缺受理。\n"].concat(), &["能。</strong>可以", link, "。</p>"].concat());
        check(&[text, "容缺受理。以后补。\n"].concat(), &["<strong>", link, "。</strong>以后补。</p>"].concat());
    }

    #[test]
    fn a_term_whose_explanation_is_not_shown_is_no_link() {
        let text = ["## 问答 {.qa}\n\n### 能吗？\n\n可以容缺受理。\n", GLOSSARY].concat();
        let explainer = parse(&text).output;
        let links = |forms| {
            let options = Options { show: Show::Only(forms), ..Options::default() };
            plain(&explainer, &options).matches("#mb-容缺受理").count()
        };
        assert_eq!((links(vec![Form::Qa]), links(vec![Form::Qa, Form::Glossary])), (0, 1));
    }

    /// A view that draws the text of an entry by `inlines` alone would leave out the one place where its term is a link.
    #[test]
    fn every_form_links_the_terms_of_its_text() {
        let mut seen = 0;
        let mut missed = Vec::new();
        // Of roles the view draws the bodies in charge, and nothing of further columns.
        let unmarked = [Form::Glossary, Form::Roles];
        for example in examples().filter(|example| !unmarked.contains(&example.form)) {
            for term in ["的", "不", "元", "到", "有", "人", "月", "县", "后", "可以", "补助", "1", "2"] {
                let source = [example.markdown, "\n\n## 名词 {.glossary}\n\n", term, "\n: 一个词。\n"].concat();
                let explainer = parse(&source).output;
                let expect = Glossary::first_uses(&explainer).len();
                let link = ["#mb-", term, "\""].concat();
                let html = [plain(&explainer, &Options::default()), shadow(&explainer, &Options::default())];
                let found = html.map(|html| html.matches(&link).count());
                if found != [expect; 2] {
                    missed.push((term, example.form, example.name, found));
                }
                seen += expect;
            }
        }
        assert_eq!(missed, []);
        assert!(seen > 200, "{seen}");
    }
}
