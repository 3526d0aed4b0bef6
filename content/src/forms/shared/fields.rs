//! Fields of 明白卡 and 标准目录: a definition list. Without a blank line before it a field runs into the one above.

use crate::explainer::context::Context;
use crate::explainer::plain::Plain;
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding};
use crate::span::Span;

/// Longer words are no field's name.
const MAX_CHARACTERS: usize = 16;

/// Reports names of fields that CommonMark takes for the last line of the field above.
pub(crate) fn check_gaps(list: &Node<'_>, context: &mut Context<'_>) {
    for pair in list.children.windows(2) {
        let [above, below] = pair else { continue };
        if !matches!((&above.kind, &below.kind), (Kind::Definition, Kind::Definition)) {
            continue;
        }
        let Some(name) = above.children.last().and_then(swallowed) else { continue };
        let message = ["“", name.of(context.source).trim(), "”上面要空一行，不然会接到上一栏的后面。"].concat();
        context.report(Finding::new(Code::FieldGap, name, message).with_fix(
            "在上面空一行",
            Span::new(name.start, name.start),
            "\n",
        ));
    }
}

/// The last line of a paragraph, or of the last item of a list, if it is short enough for a name.
fn swallowed(node: &Node<'_>) -> Option<Span> {
    match node.kind {
        Kind::Paragraph => {
            let last = node.children.iter().rposition(|child| matches!(child.kind, Kind::SoftBreak))?;
            let line = Plain::of(node.children.get(last + 1..)?);
            let is_name = (1..=MAX_CHARACTERS).contains(&line.text.chars().count());
            is_name.then(|| line.span(0..line.text.len()))
        }
        Kind::List(_) | Kind::Item => node.children.last().and_then(swallowed),
        _ => None,
    }
}
