//! 我符合吗: only the question that stands next is shown, with a way back; the result is said aloud. Nothing leaves the page.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, ShadowRoot};

use crate::answers::{AnswerEvent, Answers};
use crate::markup::{class, data, select};

/// Listens while it lives.
pub(crate) struct Eligibility {
    element: Element,
    _listener: EventListener,
}

impl Eligibility {
    /// Takes over every path of questions in `root`, from where the reader stands in it.
    pub(crate) fn all(root: &ShadowRoot) -> Vec<Self> {
        super::select(root, select::ELIGIBILITY).into_iter().map(Self::new).collect()
    }

    fn new(element: Element) -> Self {
        show(&element, &adopt(&element));
        // The browser's own exclusion would close ways while all of them are opened for print.
        for answer in super::elements(element.query_selector_all(select::WAY)) {
            drop(answer.remove_attribute("name"));
        }
        let panel = element.clone();
        let listener = EventListener::new_with_options(
            &element,
            "click",
            gloo::events::EventListenerOptions::enable_prevent_default(),
            move |event| {
                let Some(change) = event_of(event) else { return };
                event.prevent_default();
                // The way is read from the page: a link to an entry may have opened another one meanwhile.
                let mut answers = adopt(&panel);
                answers.update(change);
                if let Some(current) = show(&panel, &answers) {
                    announce(&panel, &current);
                }
            },
        );
        Self { element, _listener: listener }
    }
}

impl Drop for Eligibility {
    /// Without the code there is no way back, so what was answered comes into view again.
    fn drop(&mut self) {
        for question in super::elements(self.element.query_selector_all(select::ANSWERED)) {
            drop(question.remove_attribute(data::ANSWERED));
        }
        if let Some(tools) = child(&self.element, select::PATH_TOOLS) {
            drop(tools.set_attribute("hidden", ""));
        }
    }
}

/// What a click means; none beside answers and buttons.
fn event_of(event: &Event) -> Option<AnswerEvent> {
    let pressed: Element = event.target()?.dyn_into().ok()?;
    let pressed = pressed.closest(select::PRESSED).ok().flatten()?;
    match pressed.class_name().as_str() {
        class::PATH_BACK => return Some(AnswerEvent::Back),
        class::PATH_RESTART => return Some(AnswerEvent::Restarted),
        _ => {}
    }
    let answer = pressed.parent_element()?;
    let mut question = 0;
    let mut around = outer(&answer);
    while let Some(outer_answer) = around {
        question += 1;
        around = outer(&outer_answer);
    }
    let mut position = 0;
    let mut before = answer.previous_element_sibling();
    while let Some(sibling) = before {
        position += 1;
        before = sibling.previous_element_sibling();
    }
    Some(AnswerEvent::Answered { question, answer: position })
}

/// The answer that leads to the question of this one.
fn outer(answer: &Element) -> Option<Element> {
    answer.parent_element()?.closest(select::WAY).ok().flatten()
}

/// The answers that stand open already: the reader was quicker than the code.
fn adopt(element: &Element) -> Answers {
    let mut answers = Answers::default();
    let mut at = child(element, select::NEXT);
    for question in 0.. {
        let ways = at.map(|at| super::elements(at.query_selector_all(select::WAYS))).unwrap_or_default();
        let Some((answer, open)) = ways.into_iter().enumerate().find(|(_, way)| way.has_attribute(super::OPEN)) else {
            break;
        };
        answers.update(AnswerEvent::Answered { question, answer });
        at = child(&open, select::NEXT);
    }
    answers
}

/// Opens the way of `answers` and closes the others; what stands at its end.
fn show(element: &Element, answers: &Answers) -> Option<Element> {
    if let Some(tools) = child(element, select::PATH_TOOLS) {
        drop(tools.toggle_attribute_with_force("hidden", !answers.is_begun()));
    }
    let mut at = child(element, select::NEXT)?;
    for question in 0.. {
        let chosen = answers.to(question);
        drop(at.toggle_attribute_with_force(data::ANSWERED, chosen.is_some()));
        let mut next = None;
        for (position, way) in super::elements(at.query_selector_all(select::WAYS)).into_iter().enumerate() {
            let is_chosen = chosen == Some(position);
            if is_chosen {
                next = child(&way, select::NEXT);
            }
            super::set_open(&way, is_chosen);
        }
        match next {
            Some(next) => at = next,
            None => break,
        }
    }
    Some(at)
}

/// Moves the focus to what has come into view, and says a result with its clauses.
fn announce(element: &Element, current: &Element) {
    let said = current.get_attribute(data::SAID);
    if let Some(status) = child(element, select::PATH_SAID) {
        status.set_text_content(said.as_deref());
    }
    let place = child(current, select::CONDITION_QUESTION).unwrap_or_else(|| current.clone());
    drop(place.set_attribute("tabindex", "-1"));
    if let Ok(place) = place.dyn_into::<HtmlElement>() {
        drop(place.focus());
    }
}

fn child(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok().flatten()
}
