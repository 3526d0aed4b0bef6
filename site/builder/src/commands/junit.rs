//! Findings as JUnit's XML, which every CI shows: a suite a file. What must not go out is a failure, as in the exit code; what is only
//! worth a look is said by a case that passes. The shape is that of the xunit plugin of Jenkins.

use mingbai_content::{Finding, LineIndex, Severity};

use super::report::Judged;

/// The whole report.
pub(super) fn report(files: &[Judged<'_>]) -> String {
    let failures: usize = files.iter().map(failures).sum();
    let tests: usize = files.iter().map(tests).sum();
    let suites: String = files.iter().map(suite).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <testsuites name=\"mingbai check\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">\n{suites}</testsuites>\n"
    )
}

fn failures(file: &Judged<'_>) -> usize {
    file.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

/// A file without findings is one case, so that it is seen to have been read.
fn tests(file: &Judged<'_>) -> usize {
    file.findings.len().max(1)
}

fn suite(file: &Judged<'_>) -> String {
    let path = escaped(&file.path.to_string_lossy());
    let lines = LineIndex::new(file.text);
    let mut cases: String = file.findings.iter().map(|finding| case(&path, file.text, &lines, finding)).collect();
    if cases.is_empty() {
        cases = format!("    <testcase classname=\"{path}\" name=\"没有发现问题\"/>\n");
    }
    let (tests, failures) = (tests(file), failures(file));
    format!(
        "  <testsuite name=\"{path}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">\n{cases}  </testsuite>\n"
    )
}

fn case(path: &str, text: &str, lines: &LineIndex, finding: &Finding) -> String {
    let place = lines.locate(text, finding.span.start.min(text.len()));
    let code = finding.code.name();
    let message = escaped(&finding.message);
    let fix = finding.fix.as_ref().map(|fix| format!("\n改法：{}", fix.label)).unwrap_or_default();
    let told = escaped(&format!("第 {} 行第 {} 列：{}{fix}", place.line, place.column, finding.message));
    let inside = match finding.severity {
        Severity::Error => format!("<failure type=\"{code}\" message=\"{message}\">{told}</failure>"),
        Severity::Warning => format!("<system-out>警告：{told}</system-out>"),
        Severity::Hint => format!("<system-out>提示：{told}</system-out>"),
    };
    let (line, column) = (place.line, place.column);
    format!(
        "    <testcase classname=\"{path}\" name=\"{code} 第 {line} 行第 {column} 列\" file=\"{path}\" line=\"{line}\">{inside}</testcase>\n"
    )
}

/// As text or in an attribute; signs that XML has no place for (<https://www.w3.org/TR/xml/#charsets>) are told apart from nothing.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push_str(&format!("&#{};", u32::from(sign))),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(sign),
        }
    }
    out
}
