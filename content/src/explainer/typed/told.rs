//! What is said of marks for bold and struck words that Markdown leaves as they are.

use super::marks::{Family, Mark};
use super::note;
use super::signs::{after, before, is_in_the_way, is_opening, is_range};
use crate::finding::Finding;
use crate::span::Span;

/// The commonest family names: `王**` hides the rest.
const FAMILY_NAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";

/// Reports two marks that are a pair, though Markdown does not take them for one.
pub(super) fn pair(family: Family, whole: Span, source: &str, findings: &mut Vec<Finding>) {
    let text = whole.of(source);
    let words = text.trim_matches(|sign| family.has(sign)).trim();
    let space = |outer, inner| if is_in_the_way(outer, inner) { " " } else { "" };
    let first = space(before(source, whole.start), words.chars().next());
    let last = space(after(source, whole.end), words.chars().next_back());
    let mark = family.written();
    let message = match family {
        Family::Bold if text.starts_with('＊') || text.ends_with('＊') => "粗体要用英文的 **，不用全角的 ＊＊。",
        Family::Bold => "这里的 ** 在别的软件里变不成粗体。请在 ** 的外侧加一个空格，里侧不空格。",
        Family::Underscored => "__ 挨着汉字变不成粗体。请改用 **。",
        Family::Struck if text.starts_with('～') || text.ends_with('～') => {
            "删去的字要用英文的 ~~，不用全角的 ～～。"
        }
        Family::Struck => "这里的 ~~ 在别的软件里不会把字划去。请在 ~~ 的外侧加一个空格，里侧不空格。",
    };
    let fixed = [first, mark, words, mark, last].concat();
    let label = ["改为 ", mark].concat();
    note(findings, Finding::new(family.code(), whole, message).with_fix(label, whole, fixed));
}

/// A mark that has no second.
pub(super) fn single(family: Family, mark: Mark, source: &str, findings: &mut Vec<Finding>) {
    let (left, right) = (before(source, mark.span.start), after(source, mark.span.end));
    let is_blank = |sign: Option<char>| sign.is_none_or(char::is_whitespace);
    let is_wide = !mark.span.of(source).is_ascii();
    if is_blank(left) && is_blank(right) {
        return;
    }
    let finding = |message| Finding::new(family.code(), mark.span, message);
    match family {
        Family::Struck if is_range(mark.span, source) => {
            note(findings, finding("“到”只用一个波浪号，两个会把字划去。").with_fix("改为 ~", mark.span, "~"));
        }
        Family::Struck if !is_wide => {
            note(
                findings,
                finding("这里的 ~~ 没有另一半，会原样显示。请补上，或者删去。").with_fix("删去", mark.span, ""),
            );
        }
        Family::Bold if !is_mask(mark.span, source) => {
            note(
                findings,
                finding("这里的 ** 没有另一半，会原样显示。请补上，或者删去。").with_fix("删去", mark.span, ""),
            );
        }
        _ => {}
    }
}

/// Whether the signs stand for letters that are kept back: 张**，, 欧阳**。
fn is_mask(mark: Span, source: &str) -> bool {
    let name = source.get(..mark.start).unwrap_or_default().chars().rev().take_while(|sign| sign.is_alphanumeric());
    let letters: Vec<char> = name.take(3).collect();
    let is_at_end = after(source, mark.end).is_none_or(|sign| !sign.is_alphanumeric() && !is_opening(sign));
    match letters.as_slice() {
        [one] => is_at_end || FAMILY_NAMES.contains(*one),
        [_, _] => is_at_end,
        _ => false,
    }
}
