//! 一封信: the first line to whom, the last lines from whom and when, as GB/T 9704 has them; between them passages.
//! For example `各位老年朋友：`, `登记不收一分钱。`, `云溪县民政局`, `2026年7月8日`.

use super::closing::{self, Closing};
use crate::explainer::blocks::Content;
use crate::explainer::context::Context;
use crate::explainer::inlines;
use crate::explainer::plain::Plain;
use crate::explainer::tree::{Kind, Node};
use crate::finding::{Code, Finding, Severity};
use crate::forms::prose;
use crate::forms::shared::{Reading, Scope, report_missing};
use crate::model::{Block, BlockKind, Entry, Inlines, Letter};
use crate::span::Span;

const COLONS: [char; 2] = ['：', ':'];

/// Longest salutation without its colon: 全县六十周岁以上的老年朋友和家属.
const MOST_SALUTATION_CHARACTERS: usize = 20;

/// Reads the letter; what is neither salutation nor close is its text.
pub(crate) fn read(scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Reading<Letter> {
    // Clauses and footnotes may stand under the signature: the clauses are those of the whole letter.
    let is_below = |node: &&Node<'_>| matches!(node.kind, Kind::Quote(None) | Kind::Footnote(_));
    let below_count = scope.nodes.iter().rev().take_while(is_below).count();
    let (above, below) = scope.nodes.split_at(scope.nodes.len() - below_count);
    let Closing { lines, rest, remains } = closing::read(above, context);
    let (salutation, rest) = salutation(rest, context);
    let mut letter = Letter { salutation, ..Letter::default() };
    letter.passages = prose::passages(rest, scope.id, context);
    if let Some(words) = remains {
        end(&mut letter.passages, inlines::lower(words, context), scope, context);
    }
    let mut text = Content::default();
    for node in below {
        text.take(node, context);
    }
    letter.signature = lines.signature.into_iter().map(|words| inlines::lower(words, context)).collect();
    if let Some((words, date)) = lines.date {
        letter.date_text = inlines::lower(words, context);
        letter.date = date;
    }
    check(&letter, above, scope, context);
    Reading { intro: text.blocks, body: letter, citations: text.citations }
}

/// The first paragraph, where it ends in a colon.
fn salutation<'n, 'a>(nodes: &'n [Node<'a>], context: &mut Context<'_>) -> (Inlines, &'n [Node<'a>]) {
    let Some((first, rest)) = nodes.split_first().filter(|(first, _)| matches!(first.kind, Kind::Paragraph)) else {
        return (Inlines::new(), nodes);
    };
    let text = Plain::of(&first.children);
    let line = text.line();
    if line.ends_with(COLONS) {
        return (inlines::lower(&first.children, context), rest);
    }
    let finding = Finding::new(
        Code::LetterSalutation,
        first.span,
        "信的第一行没有写给谁。请单独写一行，用冒号结尾，如：广大老年朋友：",
    );
    let comma = line.trim_end_matches(['，', ',', '。', '！', '!']);
    let is_short = comma.chars().count() <= MOST_SALUTATION_CHARACTERS && comma.chars().all(char::is_alphanumeric);
    let at = first.span.start + comma.len();
    let is_verbatim = Span::new(first.span.start, at).of(context.source) == comma;
    context.report(if is_short && is_verbatim && !comma.is_empty() {
        finding.with_fix("用冒号结尾", Span::new(at, first.span.end), "：")
    } else {
        finding
    });
    (Inlines::new(), nodes)
}

/// Words that stood on the lines before the signature, in its paragraph.
fn end(passages: &mut Vec<Entry>, words: Inlines, scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) {
    let Some((first, last)) = words.first().zip(words.last()) else { return };
    let span = first.span.join(last.span);
    let block = Block { kind: BlockKind::Paragraph(words), span };
    match passages.last_mut().filter(|last| last.citations.is_empty()) {
        Some(last) => {
            last.body.push(block);
            last.span = last.span.join(span);
        }
        None => {
            passages.push(Entry { id: context.ids.untitled(scope.id), body: vec![block], span, ..Entry::default() });
        }
    }
}

fn check(letter: &Letter, nodes: &[Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) {
    if letter.passages.is_empty() {
        report_missing(Code::LetterText, "信里没有正文。请在称呼和落款之间写上要说的话。", scope, context);
        return;
    }
    let place = nodes.last().map_or(scope.heading, |last| last.span);
    if letter.signature.is_empty() {
        let message = "信末没有署名。请在最后单独写一行单位名称，不加标点，如：云溪县民政局。";
        context.report(Finding::new(Code::LetterSignature, place, message));
    }
    if letter.date_text.is_empty() {
        let message = "信末没有日期。请在署名下面单独写一行，如：2026年7月8日。";
        context.report(Finding::new(Code::LetterDate, place, message).at_most(Severity::Warning));
    }
}
