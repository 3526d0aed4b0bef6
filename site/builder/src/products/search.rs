//! For a search engine that holds a whole province: each entry as a document, in lines that OpenSearch and Elasticsearch take in bulk.
//! `docs/examples/opensearch/` has the mapping that they are searched by, and a query.

use anyhow::{Context as _, Result};
use mingbai_content::text::date;
use mingbai_search::entries;
use serde::Serialize;
use serde_json::json;

use super::context::PageContext;
use super::made::Made;

/// The index that the lines name.
const INDEX: &str = "mingbai";

/// An entry, as the engine holds it.
#[derive(Serialize)]
struct Document<'a> {
    /// The folder of its page.
    page: &'a str,
    /// The full address of the entry, where the site has one.
    url: Option<String>,
    /// The title of the explainer.
    explainer: &'a str,
    section: &'a str,
    title: &'a str,
    words: &'a str,
    /// The words of the policy that it rests on.
    quoted: &'a str,
    /// What readers say for its words.
    also: &'a str,
    /// Whether its clause was amended since: what it says may no longer be true.
    amended: bool,
    policy: Option<&'a str>,
    number: Option<&'a str>,
    phone: Option<&'a str>,
    /// 2026-03-04.
    published: Option<String>,
    /// How much it answers for itself, 1 for a question: what a score is multiplied by.
    weight: f32,
}

/// The entries, two lines each: where one belongs, and what it is.
///
/// # Errors
///
/// Never, as all of it is words and numbers.
pub(super) fn make(context: &PageContext<'_>) -> Result<Made> {
    let explainer = context.explainer();
    let head = &explainer.head;
    let slug = &context.source.found.slug;
    let revised = context.source.revised_entries();
    let mut lines = Vec::new();
    for entry in entries(explainer) {
        let document = Document {
            page: slug,
            url: context.address.as_ref().map(|page| format!("{page}#mb-{}", entry.id)),
            explainer: &head.title,
            section: &entry.section,
            title: &entry.title,
            words: &entry.words,
            quoted: &entry.quoted,
            also: &entry.also,
            amended: revised.iter().any(|id| id.0 == entry.id || entry.parts.contains(&id.0)),
            policy: head.policy.title.as_deref(),
            number: head.policy.number.as_deref(),
            phone: head.contact.as_ref().and_then(|contact| contact.phone.as_deref()),
            published: head.published.map(date::iso),
            weight: entry.weight,
        };
        lines.push(json!({ "index": { "_index": INDEX, "_id": format!("{slug}#{}", entry.id) } }).to_string());
        lines.push(serde_json::to_string(&document).context("一条写不成 JSON")?);
    }
    let content = [&lines.join("\n"), "\n"].concat().into_bytes();
    Ok(Made { name: "search.ndjson".to_owned(), content, notes: Vec::new() })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::texts::source::Source;

    const MARKDOWN: &str = "---\ntitle: 电梯\npublished: 2026-03-04\ncontact: { phone: 0555-0000012 }\npolicy: { title: 办法, number: 云政办〔2026〕12号 }\n---\n\n## 问答 {.qa}\n\n### 能装吗？ {#can}\n\n**能**，要表决。\n> 原文 第六条：经业主表决同意\n\n### 补多少？\n\n20 万元。\n";

    fn lines() -> Vec<Value> {
        let source = Source::alone("lift".to_owned(), MARKDOWN);
        let made = make(&PageContext::new(&source, Some("https://a.example/lift/".to_owned()), None)).unwrap();
        let text = String::from_utf8(made.content).unwrap();
        assert!(text.ends_with('\n'), "the last line ends too, or the engine refuses all");
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    #[test]
    fn each_entry_is_a_pair_of_lines_with_an_id_of_its_own() {
        let lines = lines();
        assert_eq!(lines.len(), 4);
        let ids: BTreeSet<&str> = lines.iter().step_by(2).filter_map(|line| line["index"]["_id"].as_str()).collect();
        assert_eq!(ids.len(), 2);
        let entry = &lines[1];
        assert_eq!(entry["title"], "能装吗？");
        assert_eq!(entry["words"], "能，要表决。");
        assert_eq!(entry["quoted"], "经业主表决同意");
        assert_eq!(entry["published"], "2026-03-04");
        assert_eq!(entry["url"], "https://a.example/lift/#mb-can");
    }

    /// An engine that meets a field which its mapping does not have guesses, or refuses.
    #[test]
    fn the_mapping_of_the_docs_has_each_field_and_no_other() {
        let mapping: Value =
            serde_json::from_str(include_str!("../../../../docs/examples/opensearch/mapping.json")).unwrap();
        assert_eq!(mapping["mappings"]["dynamic"], "strict");
        let fields = mapping["mappings"]["properties"].as_object().unwrap();
        let lines = lines();
        let entry = lines[1].as_object().unwrap();
        assert_eq!(fields.keys().collect::<BTreeSet<_>>(), entry.keys().collect::<BTreeSet<_>>());
        let analyzers = mapping["settings"]["analysis"]["analyzer"].as_object().unwrap();
        for (name, field) in fields {
            let analyzer = field["analyzer"].as_str();
            assert!(analyzer.is_none_or(|it| analyzers.contains_key(it)), "{name}: {field}");
            assert_eq!(field["type"] == "text", analyzer.is_some(), "{name}: {field}");
        }
    }

    #[test]
    fn the_query_of_the_docs_asks_for_fields_that_there_are() {
        let query = include_str!("../../../../docs/examples/opensearch/query.json");
        let query: Value = serde_json::from_str(query).unwrap();
        let lines = lines();
        let fields = query["query"]["function_score"]["query"]["multi_match"]["fields"].as_array().unwrap();
        assert!(!fields.is_empty());
        for field in fields {
            let name = field.as_str().and_then(|field| field.split('^').next()).unwrap();
            assert!(lines[1].get(name).is_some(), "{name}");
        }
    }
}
