//! What editors are told of the dialect (`content/editors`): the schema of front matter is made of the reader's own table, the snippets are made of the
//! guide. `UPDATE_SPECS=1` writes both.

#![allow(clippy::unwrap_used, reason = "helpers of a test may fail as tests do")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use mingbai_content::explainer::{FRONT_MATTER, Holds, Key, parse};
use mingbai_content::model::{Form, Language};
use mingbai_content::{Finding, Severity};
use serde_json::{Map, Value, json};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("editors").join(name)
}

/// JSON Schema, <https://json-schema.org/draft-07>: what most editors read.
fn schema() -> Value {
    let mut schema = object(FRONT_MATTER);
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
        fields.insert("title".to_owned(), json!("明白：解读的文件头"));
        fields.insert("required".to_owned(), json!(["title"]));
    }
    schema
}

fn object(keys: &[Key]) -> Value {
    let properties: Map<String, Value> = keys.iter().map(|key| (key.name.to_owned(), property(key))).collect();
    json!({ "type": "object", "additionalProperties": false, "properties": properties })
}

fn property(key: &Key) -> Value {
    // A row of digits is a number to YAML, and words to the reader.
    let text = json!(["string", "number"]);
    let mut property = match key.holds {
        Holds::Text => json!({ "type": text }),
        Holds::Day => json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        // A scheme that is known, or none: a colon behind a slash is no scheme's.
        Holds::Address => {
            json!({ "type": "string", "pattern": "^(?![/\\\\]{2})((https?|mailto|tel):|[^:]*$|[^:]*[/?#])" })
        }
        Holds::Language => {
            let known: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
            json!({ "type": "string", "examples": known, "pattern": "^(zh|en|mn-Mong)(-|$)" })
        }
        Holds::Keys(keys) => object(keys),
    };
    if let Some(fields) = property.as_object_mut() {
        fields.insert("description".to_owned(), json!(key.line));
    }
    property
}

/// Holds a file against what it is made of, in whichever order; `UPDATE_SPECS` writes it.
fn is_written(name: &str, expect: &Value) {
    let path = file(name);
    if std::env::var_os("UPDATE_SPECS").is_some() {
        fs::write(&path, format!("{expect:#}\n")).unwrap();
    }
    let found: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap_or_default()).unwrap_or_default();
    assert!(
        found == *expect,
        "{name} is not what it is made of: UPDATE_SPECS=1 cargo test -p mingbai-content --test editors"
    );
}

#[test]
fn the_schema_is_the_table_of_the_reader() {
    is_written("front-matter.schema.json", &schema());
}

/// Snippets of VS Code: of each form the first example of its page in the guide, and the front matter.
fn snippets() -> Value {
    let mut snippets = Map::new();
    let mut pages: Vec<PathBuf> = fs::read_dir(file("../specs")).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.sort();
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        let Some((title, class)) = titled(&text) else { continue };
        let example = text.split("```markdown\n").nth(1).and_then(|rest| rest.split("\n```").next()).unwrap();
        // A dollar and a backslash are VS Code's own.
        let mut body: Vec<String> =
            example.lines().map(|line| line.replace('\\', "\\\\").replace('$', "\\$")).collect();
        body.push("$0".to_owned());
        snippets.insert(
            format!("明白：{title}"),
            json!({
                "scope": "markdown",
                "prefix": [format!("mb-{class}"), title],
                "description": text.lines().skip(1).find(|line| !line.is_empty()),
                "body": body,
            }),
        );
    }
    Value::Object(snippets)
}

/// Title and class of a page that shows a form, or the front matter.
fn titled(page: &str) -> Option<(&str, &str)> {
    let heading = page.lines().next()?.strip_prefix("# ")?;
    if heading == "文件头" {
        return Some((heading, "head"));
    }
    let (title, class) = heading.split_once(" `{.")?;
    Some((title, class.strip_suffix("}`")?))
}

#[test]
fn the_snippets_are_the_first_examples_of_the_guide() {
    is_written("mingbai.code-snippets", &snippets());
}

/// What comes when a snippet is typed: `$0` is where the cursor stands then.
fn typed(snippet: &Value) -> String {
    let lines: Vec<&str> = snippet["body"].as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect();
    lines.join("\n").replace("$0", "").replace("\\$", "$").replace("\\\\", "\\")
}

#[test]
fn each_form_has_a_snippet_that_makes_it_without_a_mistake() {
    let mut made = BTreeSet::new();
    for (name, snippet) in snippets().as_object().unwrap() {
        let body = typed(snippet);
        let source = match body.starts_with("---") {
            true => format!("{body}\n## 说明\n\n正文。\n"),
            false => format!("---\ntitle: 标题\n---\n\n{body}"),
        };
        let parsed = parse(&source);
        let faults: Vec<&Finding> =
            parsed.findings.iter().filter(|finding| finding.severity != Severity::Hint).collect();
        assert!(faults.is_empty(), "{name}\n{source}\n{faults:#?}");
        made.extend(parsed.output.sections.iter().map(|section| section.form().class()));
    }
    let without: Vec<&str> =
        Form::NAMED.iter().map(|form| form.class()).filter(|class| !made.contains(class)).collect();
    assert!(without.is_empty(), "no snippet makes {without:?}");
}
