//! 简明问答: the question in the reader's words, the short answer first, then the detail, then the clause.

use crate::view::*;
use mingbai_content::model::{Block, BlockKind, Question};
use mingbai_live::markup::class;

use crate::components::citation::Citations;
use crate::components::prose::{blocks, inlines, nothing, titled, words};
use crate::components::short_answer::split_short_answer;
use crate::rendering::{Rendering, html_id};

/// Questions of which the first stands open: a reader in haste sees what an answer looks like.
#[component]
pub(crate) fn Questions<'a>(questions: &'a [Question], rendering: &'a Rendering) -> AnyView {
    questions
        .iter()
        .enumerate()
        .map(|(position, question)| question_view(question, position == 0, nothing(), rendering))
        .collect_view()
        .into_any()
}

/// One question; `note` stands between question and answer.
pub(crate) fn question_view(question: &Question, is_open: bool, note: AnyView, rendering: &Rendering) -> AnyView {
    let entry = &question.entry;
    let title = match entry.title.as_slice() {
        [] => rendering.words().untitled.into_any(),
        words => titled(words),
    };
    view! {
        <details class=class::QUESTION id=html_id(&entry.id) data-entry="" open=is_open>
            <summary class="question-summary">
                <h4 class="question-title">{title}</h4>
            </summary>
            <div class="answer">
                {note}
                {answer(&entry.body, rendering)}
                <Citations citations=&entry.citations rendering=rendering />
                {permalink(question, rendering)}
            </div>
        </details>
    }
    .into_any()
}

/// The first sentence bold, the rest as it is.
fn answer(body: &[Block], rendering: &Rendering) -> AnyView {
    let Some((Block { kind: BlockKind::Paragraph(first), .. }, rest)) = body.split_first() else {
        return blocks(body, rendering);
    };
    let (short, detail) = split_short_answer(&rendering.terms.linked(first));
    view! {
        <p><strong class="short-answer">{inlines(&short)}</strong>{inlines(&detail)}</p>
        {blocks(rest, rendering)}
    }
    .into_any()
}

fn permalink(question: &Question, rendering: &Rendering) -> AnyView {
    let id = html_id(&question.entry.id);
    let name = [rendering.words().permalink, "：", &words(&question.entry.title)].concat();
    view! { <a class=class::PERMALINK href=["#", &id].concat() aria-label=name>{rendering.words().permalink}</a> }
        .into_any()
}
