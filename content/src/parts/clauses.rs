//! The clauses that a band rests on, as one line names them.

use crate::model::{Citation, ClausePath, Marker, Section};

/// All that a section cites, of its entries first, each once.
pub fn cited(section: &Section) -> Vec<&Citation> {
    let mut citations: Vec<&Citation> = Vec::new();
    let all = section.entries().into_iter().flat_map(|entry| &entry.citations).chain(&section.citations);
    for citation in all {
        if !citations.iter().any(|known| known.path == citation.path && known.quote == citation.quote) {
            citations.push(citation);
        }
    }
    citations
}

/// Each clause once, articles first and in their order, three or more that follow each other as a run: 第四条, 第十条至第十四条, 附件2. `to` is
/// said between the ends of a run. The clauses, and what parts them.
pub fn clauses(citations: &[&Citation], to: &str) -> (Vec<String>, &'static str) {
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
    // 二、（一） has the mark that stands between others.
    let between = if named.iter().any(|clause| clause.contains('、')) { "，" } else { "、" };
    (named, between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_that_follow_each_other_are_a_run() {
        let cited = "第十一条第一款 第四条 第十条 第十二条第二款 第十九条 附件2 第二十条 第四条 附件2";
        let markdown: String = cited.split(' ').map(|path| ["> 原文 ", path, "：甲\n"].concat()).collect();
        let source = ["## 数 {.figures}\n\n- **1 元** 乙\n\n", &markdown].concat();
        let explainer = crate::explainer::parse(&source).output;
        let citations: Vec<&Citation> = explainer.citations().collect();
        let (named, between) = clauses(&citations, "至");
        assert_eq!(named, ["第四条", "第十条至第十二条", "第十九条", "第二十条", "附件2"]);
        assert_eq!(between, "、");
    }
}
