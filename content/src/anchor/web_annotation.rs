//! Anchors as [W3C Web Annotations](https://www.w3.org/TR/annotation-model/), for other tools and from them.
//!
//! Each locked citation is an annotation that links the entry to the quoted words, by a `TextQuoteSelector` and a
//! `TextPositionSelector`. Positions count Unicode code points, as the standard has it, of the policy's text as it is parsed:
//! of a `.txt` that is the file, of a page the words of its article.

use core::ops::Range;

use serde_json::{Value, json};

use super::{Lock, PolicyIndex, resolve};
use crate::model::{Citation, ClausePath};
use crate::span::Span;

/// Code points on either side of a passage that go out with it, as most tools have it.
const CONTEXT: usize = 32;
/// What the `id` of an entry's element begins with on its page.
const ENTRY: &str = "#mb-";

/// The passage of an annotation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Address of what the annotation links to the passage: the entry; empty where its body is no address.
    pub body: String,
    /// Address of the annotated text.
    pub source: String,
    /// The words; empty in an annotation that gives its position only.
    pub exact: String,
    /// What stands right before them.
    pub prefix: String,
    /// What stands right after them.
    pub suffix: String,
    /// Where they stand, in Unicode code points of the text.
    pub position: Option<Range<usize>>,
}

/// The locked citations as an annotation page. `page` is the address of the explainer's page, `policy` that of its policy.
///
/// ```
/// use mingbai_content::{anchor::{Lock, PolicyIndex, web_annotation}, explainer, policy};
///
/// let explainer = explainer::parse("## 问答 {.qa}\n### 补多少？ {#amount}\n20 万元。\n> 原文 第六条：补助20万元\n").output;
/// let index = PolicyIndex::new(policy::parse("第六条 每台补助20万元。").output);
/// let lock = Lock::of(&explainer, &index).output;
/// let page = web_annotation::write(&lock, "jiedu.html", "policy.txt");
/// let selection = &web_annotation::read(&page)[0];
/// assert_eq!((selection.prefix.as_str(), selection.exact.as_str()), ("第六条 每台", "补助20万元"));
/// assert_eq!((selection.body.as_str(), selection.position.clone()), ("jiedu.html#mb-amount", Some(6..12)));
/// ```
pub fn write(lock: &Lock, page: &str, policy: &str) -> Value {
    let index = PolicyIndex::new(lock.policy());
    let text = &index.policy().text;
    // Where each scalar begins, and the end.
    let scalars: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let words = |range: Range<usize>| {
        let byte = |scalar: usize| scalars.get(scalar).copied().unwrap_or(text.len());
        Span::new(byte(range.start), byte(range.end)).of(text)
    };
    let annotation = |(number, locked): (usize, &super::LockedCitation)| {
        let path: Option<ClausePath> = locked.path.as_deref().and_then(|path| path.parse().ok());
        let none = Span::default();
        let citation = Citation { path, quote: locked.quote.clone(), span: none, path_span: none, quote_span: none };
        let span = resolve(&citation, &index).span?;
        let at = |byte: usize| scalars.partition_point(|start| *start < byte);
        let (start, end) = (at(span.start), at(span.end));
        let clause =
            json!({ "type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": locked.clause });
        let link = Value::String([page, ENTRY, &locked.entry.0].concat());
        Some(json!({
            "id": format!("{page}#citation-{}", number + 1),
            "type": "Annotation",
            "motivation": "linking",
            "body": if locked.clause.is_some() { vec![link, clause] } else { vec![link] },
            "target": {
                "source": policy,
                "selector": [
                    {
                        "type": "TextQuoteSelector",
                        "exact": words(start..end),
                        "prefix": words(start.saturating_sub(CONTEXT)..start),
                        "suffix": words(end..end + CONTEXT),
                    },
                    { "type": "TextPositionSelector", "start": start, "end": end },
                ],
            },
        }))
    };
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("{page}#annotations"),
        "type": "AnnotationPage",
        "items": lock.citations.iter().enumerate().filter_map(annotation).collect::<Vec<_>>(),
    })
}

/// The passages of an annotation, a list of them, or a page; what has no text selector is left out.
///
/// ```
/// use mingbai_content::anchor::web_annotation::read;
///
/// let selector = serde_json::json!({ "type": "TextQuoteSelector", "exact": "每台补助20万元", "suffix": "，一次付清。" });
/// let annotation = serde_json::json!({ "target": { "source": "policy.html", "selector": selector } });
/// let selections = read(&annotation);
/// assert_eq!((selections[0].source.as_str(), selections[0].exact.as_str()), ("policy.html", "每台补助20万元"));
/// ```
pub fn read(annotations: &Value) -> Vec<Selection> {
    let items = annotations.get("items").unwrap_or(annotations);
    each(items).iter().flat_map(selections).collect()
}

/// The members of a list, or the one thing that stands in its place: JSON-LD leaves the brackets out.
fn each(value: &Value) -> &[Value] {
    value.as_array().map_or(core::slice::from_ref(value), Vec::as_slice)
}

fn selections(annotation: &Value) -> Vec<Selection> {
    let body = annotation.get("body").map_or(&[][..], each).iter().find_map(address).unwrap_or_default();
    let targets = annotation.get("target").map_or(&[][..], each);
    targets.iter().filter_map(|target| selection(target, body)).collect()
}

fn selection(target: &Value, body: &str) -> Option<Selection> {
    let source = target.get("source").and_then(address).unwrap_or_default();
    let mut selection = Selection { body: body.to_owned(), source: source.to_owned(), ..Selection::default() };
    for selector in each(target.get("selector")?) {
        let text = |name: &str| selector.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        match selector.get("type").and_then(Value::as_str) {
            Some("TextQuoteSelector") => {
                selection.exact = text("exact");
                selection.prefix = text("prefix");
                selection.suffix = text("suffix");
            }
            Some("TextPositionSelector") => {
                let number = |name: &str| selector.get(name)?.as_u64()?.try_into().ok();
                selection.position = number("start").zip(number("end")).map(|(start, end)| start..end);
            }
            _ => {}
        }
    }
    (!selection.exact.is_empty() || selection.position.is_some()).then_some(selection)
}

/// The address of a resource, written as such or as the `id` of an object.
fn address(resource: &Value) -> Option<&str> {
    resource.as_str().or_else(|| resource.get("id")?.as_str()).or_else(|| resource.get("source")?.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::search::{Outcome, SearchText, Selector, find};
    use crate::{explainer, policy};

    const POLICY: &str = "云溪县补助办法😀\n第一条 每台补助 20 万元，要根\n\n- 3 -\n\n据实际拨付。\n第二条 每台补助维护费。\n附件\n一、每台补助清单";
    const EXPLAINER: &str = "## 问答 {.qa}\n\n### 补多少？ {#amount}\n\n钱。\n> 原文 第一条：每台补助20万元，要根据实际拨付\n\
        > 原文 第二条：每台补助\n> 原文 第一条：每台补助……实际\n> 原文：云溪县补助办法\n";

    #[test]
    fn what_goes_out_comes_back_and_leads_to_the_same_words() {
        let explainer = explainer::parse(EXPLAINER).output;
        let index = PolicyIndex::new(policy::parse(POLICY).output);
        let lock = Lock::of(&explainer, &index).output;
        let json = write(&lock, "https://www.yunxi.example/lift/", "policy.txt").to_string();
        let selections = read(&serde_json::from_str(&json).unwrap());
        assert_eq!(selections.len(), 4);
        let text = SearchText::new(POLICY);
        for (selection, citation) in selections.iter().zip(explainer.citations()) {
            let position = selection.position.clone().unwrap();
            let words: String = POLICY.chars().skip(position.start).take(position.len()).collect();
            assert_eq!(words, selection.exact);
            assert_eq!(words, resolve(citation, &index).span.unwrap().of(POLICY));
            let Selection { exact, prefix, suffix, .. } = selection;
            let Outcome::Found(found) = find(&Selector { exact, prefix, suffix, hint: None }, &text) else { panic!() };
            assert_eq!(found.range, position);
            assert_eq!(
                (selection.body.as_str(), selection.source.as_str()),
                ("https://www.yunxi.example/lift/#mb-amount", "policy.txt")
            );
        }
    }

    #[test]
    fn annotations_of_other_tools_are_read_in_all_their_spellings() {
        let one = json!({
            "type": "Annotation",
            "body": { "type": "TextualBody", "value": "评论" },
            "target": { "source": { "id": "https://a.example/p" }, "selector": { "type": "TextQuoteSelector", "exact": "补助" } },
        });
        let expect =
            Selection { source: "https://a.example/p".to_owned(), exact: "补助".to_owned(), ..Selection::default() };
        assert_eq!(read(&one), core::slice::from_ref(&expect));
        assert_eq!(read(&json!([one, { "target": "https://a.example/q" }])), [expect]);
        for odd in [
            json!(null),
            json!({}),
            json!([1]),
            json!({ "target": { "selector": { "type": "TextPositionSelector", "start": -1 } } }),
        ] {
            assert_eq!(read(&odd), []);
        }
    }
}
