//! Findings as SARIF 2.1.0, which code hosts and editors show beside the lines:
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use std::collections::BTreeSet;
use std::path::{Component, Path};

use mingbai_content::{Code, Finding, LineIndex, Severity, Span};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::report::Judged;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// What stays as it is in a path (RFC 3986); all else, Chinese too, is encoded.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A log of one run over `files`. Lines and columns count from 1, columns in Unicode scalars, the end lies behind the last sign.
pub(super) fn log(files: &[Judged<'_>]) -> Value {
    let used: BTreeSet<Code> = files.iter().flat_map(|file| file.findings).map(|finding| finding.code).collect();
    let used: Vec<Code> = used.into_iter().collect();
    let results: Vec<Value> = files.iter().flat_map(|file| results(file, &used)).collect();
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "mingbai",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "language": "zh-CN",
                "rules": used.iter().copied().map(rule).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.name(),
        "shortDescription": { "text": code.line() },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

fn results(file: &Judged<'_>, rules: &[Code]) -> Vec<Value> {
    let lines = LineIndex::new(file.text);
    let artifact = json!({ "uri": uri(file.path) });
    let one = |finding: &Finding| {
        let mut result = json!({
            "ruleId": finding.code.name(),
            "ruleIndex": rules.binary_search(&finding.code).ok(),
            "level": level(finding.severity),
            "message": { "text": finding.message },
            "locations": [{ "physicalLocation": {
                "artifactLocation": artifact,
                "region": region(file.text, &lines, finding.span),
            } }],
        });
        if let (Some(fix), Some(result)) = (&finding.fix, result.as_object_mut()) {
            let replacement = json!({
                "deletedRegion": region(file.text, &lines, fix.span),
                "insertedContent": { "text": fix.replacement },
            });
            let change = json!({ "artifactLocation": artifact, "replacements": [replacement] });
            let fix = json!({ "description": { "text": fix.label }, "artifactChanges": [change] });
            result.insert("fixes".to_owned(), json!([fix]));
        }
        result
    };
    file.findings.iter().map(one).collect()
}

fn region(text: &str, lines: &LineIndex, span: Span) -> Value {
    let within = |offset: usize| lines.locate(text, offset.min(text.len()));
    let (start, end) = (within(span.start), within(span.end.max(span.start)));
    json!({ "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column })
}

/// The path as an address: relative ones count from where the program was called, which is the root of the checkout in CI.
fn uri(path: &Path) -> String {
    let mut parts = Vec::new();
    for part in path.components() {
        match part {
            // `./texts` and `texts` are one place.
            Component::CurDir | Component::RootDir => {}
            other => parts.push(other.as_os_str().to_string_lossy().into_owned()),
        }
    }
    let encoded = utf8_percent_encode(&parts.join("/"), PATH).to_string();
    if path.is_absolute() { format!("file:///{encoded}") } else { encoded }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log_of(path: &str, text: &str, finding: Finding) -> Value {
        log(&[Judged { path: Path::new(path), text, findings: &[finding] }])
    }

    #[test]
    fn a_finding_stands_at_its_words_with_its_fix() {
        let text = "甲\n## 明白卡 {.kard}\n";
        let start = text.find(".kard").unwrap();
        let span = Span::new(start, start + 5);
        let finding =
            Finding::new(Code::UnknownForm, span, "没有 kard 这种解读形式").with_fix("改为 .card", span, ".card");
        let log = log_of("./解读/jie du.md", text, finding);
        let result = log.pointer("/runs/0/results/0").unwrap();
        let region = json!({ "startLine": 2, "startColumn": 9, "endLine": 2, "endColumn": 14 });
        assert_eq!(result.pointer("/locations/0/physicalLocation/region"), Some(&region));
        assert_eq!(result.pointer("/fixes/0/artifactChanges/0/replacements/0/deletedRegion"), Some(&region));
        let place = result.pointer("/locations/0/physicalLocation/artifactLocation/uri").and_then(Value::as_str);
        assert_eq!(place, Some("%E8%A7%A3%E8%AF%BB/jie%20du.md"));
        assert_eq!(log.pointer("/runs/0/tool/driver/rules/0/id"), Some(&json!("unknown-form")));
    }

    #[test]
    fn a_span_outside_of_the_text_ends_with_it() {
        let finding = Finding::new(Code::NotUtf8, Span::new(2, 900), "不是 UTF-8");
        let log = log_of("/srv/a.md", "一", finding);
        assert_eq!(log.pointer("/runs/0/results/0/locations/0/physicalLocation/region/endColumn"), Some(&json!(2)));
        let place = log.pointer("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri");
        assert_eq!(place, Some(&json!("file:///srv/a.md")));
    }

    #[test]
    fn without_findings_the_run_is_there_and_empty() {
        let log = log(&[Judged { path: Path::new("a.md"), text: "", findings: &[] }]);
        assert_eq!(log.pointer("/runs/0/results"), Some(&json!([])));
    }
}
