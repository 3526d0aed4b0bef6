//! What was not compared because the text of the policy is not at hand: silence would look like consent.

use crate::fact::said::claim::{PassageKind, claims};
use crate::finding::{Code, Finding};
use crate::model::Explainer;
use crate::span::Span;
use crate::text::reading::facts;

/// The finding for an explainer that is read without the text of its policy; none if there is nothing to compare.
///
/// `policy-unread` (warning): citations, or facts about a policy that the front matter names, stand unchecked. An explainer
/// that cites nothing and names no policy has nothing to compare. `text` is the Markdown that `explainer` was read from.
///
/// ```
/// let source = "---\ntitle: 补多少\npolicy:\n  href: https://county.example/1.html\n---\n\n每台20万元。\n> 原文 第六条：每台补助20万元\n";
/// let explainer = mingbai_content::explainer::parse(source).output;
/// let finding = mingbai_content::fact::unread(&explainer, source).expect("one citation stands unchecked");
/// assert_eq!(finding.span.of(source), "https://county.example/1.html");
/// ```
pub fn unread(explainer: &Explainer, text: &str) -> Option<Finding> {
    let policy = &explainer.head.policy;
    let count = explainer.citations().count();
    let is_named = policy.href.is_some() || policy.file.is_some();
    if count == 0 && !(is_named && states_facts(explainer, text)) {
        return None;
    }
    let what = match count {
        0 => "数字和日期没有核对".to_owned(),
        count => [&count.to_string(), " 条引文没有核对"].concat(),
    };
    let why = if is_named { "原文在别处，" } else { "没有给出原文，" };
    let how = if is_named {
        "。请把原文存成 .txt 或 .html 放在解读旁边，在 policy 的 href 下面加一行 file: 文件名。"
    } else {
        "。请在文件头的 policy 下面写 href: 原文的文件名；如果原文在网上，href 写网址，file 写存在旁边的文件名。"
    };
    Some(Finding::new(Code::PolicyUnread, place(explainer, text), [why, &what, how].concat()))
}

fn states_facts(explainer: &Explainer, text: &str) -> bool {
    claims(explainer, text)
        .iter()
        .flat_map(|claim| &claim.passages)
        .any(|passage| passage.kind == PassageKind::Statement && !facts(&passage.words.text).is_empty())
}

/// Where the front matter names the policy; else its first line, or the first citation where there is no front matter.
fn place(explainer: &Explainer, text: &str) -> Span {
    let head = explainer.head.span;
    let named = explainer.head.policy.href.as_deref().or(explainer.head.policy.title.as_deref());
    let at =
        |words: &str| head.of(text).find(words).map(|at| Span::new(head.start + at, head.start + at + words.len()));
    let first_line = || {
        let length = head.of(text).find('\n').unwrap_or(head.len());
        (length > 0).then(|| Span::new(head.start, head.start + length))
    };
    let cited = || explainer.citations().next().map(|citation| citation.span);
    named.and_then(at).or_else(|| at("policy")).or_else(first_line).or_else(cited).unwrap_or(head)
}
