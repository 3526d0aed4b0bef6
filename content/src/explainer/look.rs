//! What a heading's braces say of looks: `icon=电梯`, `icons=表决,公示,材料`, `icons=no`, `lead`.

use super::context::Context;
use super::heading::{Attributes, Part};
use crate::finding::{Code, Finding};
use crate::icons;
use crate::model::{Body, Form, Icons, Look};
use crate::span::Span;

/// What authors put between two names.
const COMMAS: [char; 3] = [',', '，', '、'];
/// What stands for no icon at an item.
const NONE: [&str; 4] = ["-", "－", "—", ""];

/// The keys of looks that a heading of this form may carry, for misspelt ones.
pub(super) fn keys(form: Form) -> Vec<&'static str> {
    let icons = icons::takes_icons(form).then_some("icons");
    let lead = matches!(form, Form::Figures).then_some("lead");
    form.keys().iter().copied().chain(["icon"]).chain(icons).chain(lead).collect()
}

/// Takes what is said of looks; the blocks of an infographic take from it what it says for all of them.
pub(super) fn read(attributes: &mut Attributes, body: &mut Body, context: &mut Context<'_>) -> Look {
    let form = body.form();
    let icon = attributes.take("icon").and_then(|part| name(&part, context));
    let lead = if matches!(form, Form::Figures) { attributes.take("lead") } else { None };
    let asked = if icons::takes_icons(form) { attributes.take("icons") } else { None };
    let icons = asked.map(|part| asked_icons(&part, body, context)).unwrap_or_default();
    let look = Look { icon, icons, lead: lead.and_then(|part| is_lead(&part, context)) };
    match body {
        Body::Infographic(blocks) => {
            pass_on(&look.icons, blocks);
            Look { icons: Icons::default(), ..look }
        }
        _ => look,
    }
}

/// `no` is for the items of all bands, names are for the titles of the bands.
fn pass_on(icons: &Icons, blocks: &mut [crate::model::Section]) {
    match icons {
        Icons::ByWords => {}
        Icons::Left => blocks
            .iter_mut()
            .filter(|block| block.look.icons.is_by_words())
            .for_each(|block| block.look.icons = Icons::Left),
        Icons::Named(names) => {
            let titled = blocks.iter_mut().filter(|block| !block.title.is_empty());
            for (block, name) in titled.zip(names) {
                block.look.icon = block.look.icon.take().or_else(|| name.clone());
            }
        }
    }
}

fn asked_icons(part: &Part, body: &Body, context: &mut Context<'_>) -> Icons {
    if matches!(part.text.as_str(), "no" | "否" | "无") {
        return Icons::Left;
    }
    let names: Vec<Option<String>> = parts(part).iter().map(|part| name(part, context)).collect();
    let count = icons::count(body);
    if names.len() != count {
        let message = [
            "写了 ",
            &names.len().to_string(),
            " 个图标，这里有 ",
            &count.to_string(),
            " 条。请一条写一个，用逗号隔开；哪条不要图标，就写 -。",
        ];
        context.report(Finding::new(Code::IconCount, part.span, message.concat()));
    }
    Icons::Named(names)
}

/// The names between the commas, each with its place.
fn parts(part: &Part) -> Vec<Part> {
    let mut at = part.span.start + usize::from(part.span.len() > part.text.len());
    let mut found = Vec::new();
    for text in part.text.split_inclusive(COMMAS) {
        let name = text.trim_end_matches(COMMAS);
        found.push(Part { text: name.to_owned(), span: Span::new(at, at + name.len()) });
        at += text.len();
    }
    found
}

/// Tabler's name of the icon that is meant; none at `-`.
fn name(part: &Part, context: &mut Context<'_>) -> Option<String> {
    if NONE.contains(&part.text.as_str()) {
        return None;
    }
    if let Some(icon) = icons::named(&part.text) {
        return Some(icon.name.to_owned());
    }
    let finding = |rest: &str| {
        Finding::new(Code::IconUnknown, part.span, ["没有叫“", &part.text, "”的图标，没有画。", rest].concat())
    };
    context.report(match icons::nearest(&part.text) {
        Some(near) => finding(&["是不是“", near, "”？"].concat()).with_fix(["改为 ", near].concat(), part.span, near),
        None => finding("请换一个名字，或者写 - 不要图标。"),
    });
    None
}

fn is_lead(part: &Part, context: &mut Context<'_>) -> Option<bool> {
    match part.text.as_str() {
        "" | "yes" | "是" => Some(true),
        "no" | "否" => Some(false),
        _ => {
            let message = "第一个数要不要占满一行，写 lead 或者 lead=no。";
            context.report(Finding::new(Code::UnknownAttribute, part.span, message).with_fix(
                "改为 no",
                part.span,
                "no",
            ));
            None
        }
    }
}
