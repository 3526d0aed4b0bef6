//! 见原文: one line that names the clauses of all that a table or a band says, and opens the quoted words. A chip at each row would
//! be another line a row.

use crate::view::*;
use mingbai_content::model::{Citation, ClausePath, Marker, Section};

use super::citation::chips;
use super::prose::nothing;
use crate::rendering::Rendering;

/// The line, where the section has one; nothing where it cites nothing.
pub(crate) fn sources(section: &Section, rendering: &Rendering) -> AnyView {
    if !rendering.has_sources_line {
        return nothing();
    }
    let mut citations: Vec<&Citation> = Vec::new();
    let all = section.entries().into_iter().flat_map(|entry| &entry.citations).chain(&section.citations);
    for citation in all {
        if !citations.iter().any(|known| known.path == citation.path && known.quote == citation.quote) {
            citations.push(citation);
        }
    }
    if citations.is_empty() {
        return nothing();
    }
    #[cfg(not(target_arch = "wasm32"))]
    let rendering = &Rendering { cited_by: cited_by(section, &citations), ..rendering.clone() };
    let clauses = clauses(&citations, rendering.words().to);
    // 二、（一） has the mark that stands between others.
    let between = if clauses.iter().any(|clause| clause.contains('、')) { "，" } else { "、" };
    view! {
        <details class="sources">
            <summary class="sources-line">{rendering.words().sources}" "{clauses.join(between)}</summary>
            {chips(citations.into_iter(), true, rendering)}
        </details>
    }
    .into_any()
}

/// The items that each of these is quoted for, which a column beside the document shows at that clause. On a page that was made beforehand.
#[cfg(not(target_arch = "wasm32"))]
fn cited_by(section: &Section, citations: &[&Citation]) -> std::collections::BTreeMap<usize, String> {
    let mut by = std::collections::BTreeMap::<usize, String>::new();
    for entry in section.entries() {
        for citation in &entry.citations {
            let is_same = |known: &&&Citation| known.path == citation.path && known.quote == citation.quote;
            let Some(known) = citations.iter().find(is_same) else { continue };
            let ids = by.entry(known.quote_span.start).or_default();
            if !ids.is_empty() {
                ids.push(' ');
            }
            ids.push_str(&crate::rendering::html_id(&entry.id));
        }
    }
    by
}

/// Each clause once, articles first and in their order, three or more that follow each other as a run: 第四条, 第十条至第十四条, 附件2.
fn clauses(citations: &[&Citation], to: &str) -> Vec<String> {
    let mut articles: Vec<u32> = Vec::new();
    let mut others: Vec<String> = Vec::new();
    for path in citations.iter().filter_map(|citation| citation.path.as_ref()) {
        match path.0.first() {
            // In order as they come: to sort a handful weighs more than all the rest of this.
            Some(Marker::Article(number)) => {
                let at = articles.iter().take_while(|known| *known < number).count();
                if articles.get(at) != Some(number) {
                    articles.insert(at, *number);
                }
            }
            _ => others.push(path.in_short()),
        }
    }
    let name = |number: u32| ClausePath(vec![Marker::Article(number)]).to_string();
    let mut named: Vec<String> = Vec::new();
    for run in articles.chunk_by(|one, next| one + 1 == *next) {
        match run {
            [first, _, .., last] => named.push([&name(*first), to, &name(*last)].concat()),
            _ => named.extend(run.iter().map(|number| name(*number))),
        }
    }
    for other in others {
        if !named.contains(&other) {
            named.push(other);
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_that_follow_each_other_are_a_run() {
        let cited = "第十一条第一款 第四条 第十条 第十二条第二款 第十九条 附件2 第二十条 第四条 附件2";
        let markdown: String = cited.split(' ').map(|path| ["> 原文 ", path, "：甲\n"].concat()).collect();
        let explainer =
            mingbai_content::explainer::parse(&["## 数 {.figures}\n\n- **1 元** 乙\n\n", &markdown].concat()).output;
        let citations: Vec<&Citation> = explainer.citations().collect();
        assert_eq!(clauses(&citations, "至"), ["第四条", "第十条至第十二条", "第十九条", "第二十条", "附件2"]);
    }
}
