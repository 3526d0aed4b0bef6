//! Shows findings: with the source line, as a compiler does, or as JSON. Decides nothing about them.

use std::io::IsTerminal as _;
use std::ops::Range;
use std::path::Path;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Patch, Renderer, Snippet};
use clap::ValueEnum;
use mingbai_content::anchor::{Difference, PieceKind};
use mingbai_content::{Finding, LineIndex, Severity, Span};
use serde_json::{Value, json};

use crate::texts::source::Source;

/// Findings of one file that are shown in full; a file with more needs another look at its first ones, not a longer list.
const SHOWN_PER_FILE: usize = 100;

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// 给人看：带原文行
    Text,
    /// 给程序看
    Json,
    /// 给代码托管和编辑器看（SARIF 2.1.0）
    Sarif,
    /// 给持续集成看（JUnit XML）
    Junit,
}

/// A file and what is said of it, for whichever format.
pub(super) struct Judged<'a> {
    /// As it was named, relative to the working directory or absolute.
    pub(super) path: &'a Path,
    pub(super) text: &'a str,
    pub(super) findings: &'a [Finding],
}

/// How many findings there are, by weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) files: usize,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) hints: usize,
}

impl Tally {
    /// Counts one more file with its findings.
    pub(super) fn add(&mut self, findings: &[Finding]) {
        let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        self.files += 1;
        self.errors += count(Severity::Error);
        self.warnings += count(Severity::Warning);
        self.hints += count(Severity::Hint);
    }

    /// One line for people.
    pub(super) fn line(self) -> String {
        let Self { files, errors, warnings, hints } = self;
        match (errors, warnings, hints) {
            (0, 0, 0) => format!("{files} 篇解读，没有发现问题"),
            _ => format!("{files} 篇解读：{errors} 个错误，{warnings} 个警告，{hints} 个提示"),
        }
    }
}

/// A renderer that suits standard output: coloured for a terminal, unless `NO_COLOR` is set.
pub(super) fn renderer(is_terminal: bool) -> Renderer {
    let wants_colour = is_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    if wants_colour { Renderer::styled() } else { Renderer::plain() }
}

/// Shows the findings on standard error.
pub(super) fn show(sources: &[Source]) -> Tally {
    let renderer = renderer(std::io::stderr().is_terminal());
    let mut tally = Tally::default();
    for source in sources {
        tally.add(&source.findings);
        eprint!("{}", text(&source.found.path.to_string_lossy(), &source.text, &source.findings, &renderer));
    }
    tally
}

/// The findings of one file as text, each under its source line.
pub(super) fn text(path: &str, source: &str, findings: &[Finding], renderer: &Renderer) -> String {
    let lines = LineIndex::new(source);
    let mut out = String::new();
    for finding in findings.iter().take(SHOWN_PER_FILE) {
        out.push_str(&one(path, source, &lines, finding, renderer));
        out.push_str("\n\n");
    }
    if let Some(more) = findings.len().checked_sub(SHOWN_PER_FILE).filter(|more| *more > 0) {
        out.push_str(&format!("{path}：还有 {more} 条没有列出\n\n"));
    }
    out
}

fn one(path: &str, source: &str, lines: &LineIndex, finding: &Finding, renderer: &Renderer) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR.with_name(Some("错误")),
        Severity::Warning => Level::WARNING.with_name(Some("警告")),
        Severity::Hint => Level::NOTE.with_name(Some("提示")),
    };
    let window = Window::around(source, lines, finding.span);
    let snippet = Snippet::source(window.text)
        .line_start(window.first_line)
        .path(path)
        .annotation(AnnotationKind::Primary.span(window.range(finding.span)));
    let mut groups = vec![level.primary_title(finding.message.as_str()).id(finding.code.name()).element(snippet)];
    if let Some(fix) = &finding.fix {
        let window = Window::around(source, lines, fix.span);
        let patch = Patch::new(window.range(fix.span), fix.replacement.as_str());
        let snippet = Snippet::source(window.text).line_start(window.first_line).patch(patch);
        let label = annotate_snippets::normalize_untrusted_str(&fix.label);
        groups.push(Group::with_title(Level::HELP.with_name(Some("改法")).secondary_title(label)).element(snippet));
    }
    if let Some(difference) = &finding.difference {
        let (old, new) = (Side::of(difference, PieceKind::Removed), Side::of(difference, PieceKind::Added));
        let title = Level::NOTE.with_name(Some("改动")).secondary_title("新旧原文不同的字，下面标了 ^");
        groups.push(Group::with_title(title).element(old.snippet("旧原文")).element(new.snippet("新原文")));
        return renderer.render(&groups);
    }
    renderer.render(&groups)
}

/// One of the wordings that a difference compares, and what of it is not in the other.
struct Side {
    text: String,
    marked: Vec<Range<usize>>,
}

impl Side {
    fn of(difference: &Difference, own: PieceKind) -> Self {
        let mut side = Self { text: String::new(), marked: Vec::new() };
        for piece in difference.0.iter().filter(|piece| piece.kind == PieceKind::Same || piece.kind == own) {
            let start = side.text.len();
            side.text.push_str(&piece.text);
            if piece.kind == own {
                side.marked.push(start..side.text.len());
            }
        }
        side
    }

    /// The wording with what it does not share underlined: in words, so that no colour is needed.
    fn snippet<'a>(&'a self, name: &'a str) -> Snippet<'a, Annotation<'a>> {
        let marks = self.marked.iter().map(|range| AnnotationKind::Primary.span(range.clone()));
        Snippet::source(self.text.as_str()).path(name).fold(false).annotations(marks)
    }
}

/// The lines that a span touches: the renderer then need not walk the whole file for every finding.
struct Window<'a> {
    text: &'a str,
    start: usize,
    first_line: usize,
}

impl<'a> Window<'a> {
    fn around(source: &'a str, lines: &LineIndex, span: Span) -> Self {
        let first_line = lines.locate(source, span.start.min(source.len())).line;
        let last_line = lines.locate(source, span.end.max(span.start).min(source.len())).line;
        let window = lines.line(source, first_line).join(lines.line(source, last_line));
        Self { text: window.of(source), start: window.start, first_line }
    }

    /// The part of `span` that lies in the window, between whole characters.
    fn range(&self, span: Span) -> Range<usize> {
        let within = |offset: usize| {
            let offset = offset.saturating_sub(self.start).min(self.text.len());
            (0..=offset).rev().find(|offset| self.text.is_char_boundary(*offset)).unwrap_or(0)
        };
        within(span.start)..within(span.end).max(within(span.start))
    }
}

/// The findings of one file for programs. Lines and columns count from 1, columns in Unicode scalars.
pub(super) fn json(path: &str, source: &str, findings: &[Finding]) -> Value {
    let lines = LineIndex::new(source);
    let place = |offset| {
        let place = lines.locate(source, offset);
        json!({ "line": place.line, "column": place.column })
    };
    let one = |finding: &Finding| {
        json!({
            "severity": finding.severity,
            "code": finding.code,
            "message": finding.message,
            "start": place(finding.span.start),
            "end": place(finding.span.end),
            "span": finding.span,
            "fix": finding.fix,
            "difference": finding.difference,
        })
    };
    json!({ "path": path, "findings": findings.iter().map(one).collect::<Vec<_>>() })
}

#[cfg(test)]
mod tests {
    use mingbai_content::Code;

    use super::*;

    fn span(source: &str, words: &str) -> Span {
        let start = source.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    #[test]
    fn a_finding_stands_under_its_words_though_they_are_wide() {
        let source = "---\ntitle: 电梯\n---\n\n## 明白卡 {.kard}\n";
        let place = span(source, ".kard");
        let finding =
            Finding::new(Code::UnknownForm, place, "没有 kard 这种解读形式").with_fix("改为 .card", place, ".card");
        insta::assert_snapshot!(text("a/jiedu.md", source, &[finding], &Renderer::plain()), @r"
        错误[unknown-form]: 没有 kard 这种解读形式
         --> a/jiedu.md:5:9
          |
        5 | ## 明白卡 {.kard}
          |            ^^^^^
          |
        改法: 改为 .card
          |
        5 - ## 明白卡 {.kard}
        5 + ## 明白卡 {.card}
          |
        ");
    }

    #[test]
    fn a_changed_wording_is_underlined_in_both_texts() {
        let source = "> 原文 第六条：每台补助20万元\n";
        let finding = Finding::new(Code::CitationChanged, span(source, "每台补助20万元"), "所引的原文已修改")
            .with_difference(Difference::between("每台补助20万元", "每台补助25万元，一次付清"));
        insta::assert_snapshot!(text("a.md", source, &[finding], &Renderer::plain()), @r"
        错误[citation-changed]: 所引的原文已修改
         --> a.md:1:10
          |
        1 | > 原文 第六条：每台补助20万元
          |                ^^^^^^^^^^^^^^
          |
        改动: 新旧原文不同的字，下面标了 ^
         --> 旧原文:1:5
          |
        1 | 每台补助20万元
          |         ^^
          |
         ::: 新原文:1:5
          |
        1 | 每台补助25万元，一次付清
          |         ^^    ^^^^^^^^^^
        ");
    }

    #[test]
    fn a_span_outside_the_text_is_no_crash() {
        let finding = Finding::new(Code::ClauseUnknown, Span::new(2, 900), "越界");
        assert!(text("a.md", "一", std::slice::from_ref(&finding), &Renderer::plain()).contains("越界"));
        assert!(text("a.md", "", &[finding], &Renderer::plain()).contains("越界"));
    }

    #[test]
    fn a_long_list_is_cut() {
        let findings = vec![Finding::new(Code::ClauseUnknown, Span::new(0, 3), "同样的话"); SHOWN_PER_FILE + 7];
        assert!(text("a.md", "一二三\n", &findings, &Renderer::plain()).ends_with("还有 7 条没有列出\n\n"));
    }

    #[test]
    fn programs_get_lines_and_columns_from_one() {
        let source = "甲\n乙丙\n";
        let value = json("a.md", source, &[Finding::new(Code::ClauseUnknown, span(source, "丙"), "怪")]);
        let pointer = |path| value.pointer(path).and_then(Value::as_u64);
        assert_eq!((pointer("/findings/0/start/line"), pointer("/findings/0/start/column")), (Some(2), Some(2)));
    }
}
