//! The part of YAML that front matter uses, as values with places: text and one-level maps. No anchors, no aliases.

use saphyr_parser::{Event, Marker, Parser};

use crate::finding::{Code, Finding};
use crate::span::Span;

/// Levels of maps and lists; the front matter has two.
const MAX_DEPTH: usize = 8;

/// A value and where it stands.
#[derive(Debug)]
pub(super) struct Value {
    pub(super) kind: ValueKind,
    pub(super) span: Span,
}

/// What a value is.
#[derive(Debug)]
pub(super) enum ValueKind {
    Text(String),
    Map(Vec<(Value, Value)>),
    List,
}

/// Reads the first document of `copy` between the bytes of `place`; after a mistake, what was whole before it.
///
/// `copy` is `source` with signs that YAML knows, place for place; words are taken from `source`.
pub(super) fn read(source: &str, copy: &str, place: Span, findings: &mut Vec<Finding>) -> Option<Value> {
    let text = place.of(copy);
    let offsets: Vec<usize> = text.char_indices().map(|(at, _)| at + place.start).chain([place.end]).collect();
    let mut reader = Reader { source, copy, place, offsets, stack: Vec::new(), root: None, findings };
    for event in Parser::new_from_str(text) {
        let (event, at) = match event {
            Ok(event) => event,
            Err(error) => {
                reader.report(error.marker(), error.info());
                break;
            }
        };
        let span = Span::new(reader.offset(&at.start), reader.offset(&at.end));
        if !reader.take(event, span) {
            break;
        }
    }
    while !reader.stack.is_empty() {
        reader.close(place.end);
    }
    reader.root
}

struct Reader<'s> {
    source: &'s str,
    copy: &'s str,
    place: Span,
    offsets: Vec<usize>,
    stack: Vec<Open>,
    root: Option<Value>,
    findings: &'s mut Vec<Finding>,
}

struct Open {
    start: usize,
    is_map: bool,
    key: Option<Value>,
    pairs: Vec<(Value, Value)>,
}

impl Reader<'_> {
    fn offset(&self, marker: &Marker) -> usize {
        self.offsets.get(marker.index()).copied().unwrap_or(self.place.end)
    }

    /// Whether to go on.
    fn take(&mut self, event: Event<'_>, span: Span) -> bool {
        let anchor = match &event {
            Event::Alias(_) => 1,
            Event::Scalar(_, _, anchor, _) | Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _) => {
                *anchor
            }
            _ => 0,
        };
        if anchor > 0 {
            self.findings.push(Finding::new(
                Code::YamlAlias,
                span,
                "文件头里不能用 & 和 * 开头的引用写法。如果文字本身以 * 或 & 开头，请用英文双引号把它括起来。",
            ));
            return false;
        }
        match event {
            Event::Scalar(text, ..) => {
                let span = self.trim(span);
                // A value on one line without quotes is its source, and the copy may have another sign in it.
                let text = if span.of(self.copy) == text { span.of(self.source).to_owned() } else { text.into_owned() };
                self.add(Value { kind: ValueKind::Text(text), span })
            }
            Event::SequenceStart(..) => return self.open(span, false),
            Event::MappingStart(..) => return self.open(span, true),
            Event::SequenceEnd | Event::MappingEnd => self.close(span.end),
            Event::DocumentEnd => return false,
            _ => {}
        }
        true
    }

    fn trim(&self, span: Span) -> Span {
        Span::new(span.start, span.start + span.of(self.copy).trim_end().len())
    }

    fn open(&mut self, span: Span, is_map: bool) -> bool {
        if self.stack.len() >= MAX_DEPTH {
            self.findings.push(Finding::new(Code::YamlDepth, span, "文件头套得太深，请只用一层缩进。"));
            return false;
        }
        self.stack.push(Open { start: span.start, is_map, key: None, pairs: Vec::new() });
        true
    }

    fn close(&mut self, end: usize) {
        let Some(open) = self.stack.pop() else { return };
        let span = self.trim(Span::new(open.start, end.max(open.start)));
        self.add(Value { kind: if open.is_map { ValueKind::Map(open.pairs) } else { ValueKind::List }, span });
    }

    fn add(&mut self, value: Value) {
        match self.stack.last_mut() {
            None => self.root = self.root.take().or(Some(value)),
            Some(open) if open.is_map => match open.key.take() {
                None => open.key = Some(value),
                Some(key) => open.pairs.push((key, value)),
            },
            Some(_) => {}
        }
    }

    fn report(&mut self, marker: &Marker, info: &str) {
        let at = self.offset(marker).min(self.place.end);
        let line_start = self.copy.get(..at).and_then(|before| before.rfind(['\n', '\r'])).map_or(0, |index| index + 1);
        let line_end =
            self.copy.get(at..).and_then(|after| after.find(['\n', '\r'])).map_or(self.place.end, |index| at + index);
        let message = if info.contains("anchor") {
            "文件头里不能用 * 开头的引用写法。如果文字本身以 * 开头，请用英文双引号把它括起来。"
        } else if info.contains("recursion") {
            "文件头套得太深，请只用一层缩进。如果文字本身以 [ 或 { 开头，请用英文双引号把它括起来。"
        } else if info.contains('\t') || info.contains("tab") {
            "文件头这一行用了 Tab 缩进，请改成两个空格。"
        } else if info.contains("mapping values") {
            "文件头这一行有两个“冒号加空格”，分不清哪个是名称。请用英文双引号把冒号后面的整段文字括起来。"
        } else {
            "文件头从这一行起读不懂。请检查：每行是“名称: 内容”，英文冒号后有一个空格，缩进对齐，引号成对。"
        };
        let code = match info {
            _ if info.contains("anchor") => Code::YamlAlias,
            _ if info.contains("recursion") => Code::YamlDepth,
            _ => Code::Yaml,
        };
        self.findings.push(Finding::new(code, Span::new(line_start.max(self.place.start), line_end.max(at)), message));
    }
}
