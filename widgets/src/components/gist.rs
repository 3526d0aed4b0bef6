//! 要点: what most readers came for, on the first screen of a phone: how much, until when, whom to call. Made of the card, or where there is
//! none of the figures and the timeline; each line leads to the entry that it is taken from, which has the clause.

use leptos::prelude::*;
use mingbai_content::model::{BlockKind, Entry, Explainer, Form, Inline, InlineKind, Language};
use mingbai_live::markup::class;

use super::contact::phone_link;
use super::prose::{inlines, words};
use super::short_answer::split_short_answer;
use crate::rendering::{Rendering, html_id};

/// What stands after a number that is an amount.
const AMOUNTS: [char; 6] = ['元', '块', '%', '％', '折', '倍'];
/// What stands after the number of a day: 10 月, 15 日内. 工作日 is none.
const DAYS: [char; 5] = ['年', '月', '日', '天', '号'];
/// Signs between a number and such a word: 20 万元.
const BETWEEN: [char; 6] = [' ', '\u{a0}', '万', '亿', '千', '百'];
/// Signs of numbers that are written out.
const WRITTEN: &str = "〇零一二两三四五六七八九十半";
/// What a field that names a day is called by.
const WHEN: [&str; 12] =
    ["时候", "时间", "截止", "期限", "何时", "哪天", "時候", "時間", "期間", "何時", "When", "when"];
/// Most signs of a line: what is longer is no gist.
const LONGEST: usize = 48;

/// One line: what it is called, what it says, and the entry that says so.
struct Line<'a> {
    entry: &'a Entry,
    label: Vec<Inline>,
    said: Vec<Inline>,
}

/// The lines, and the telephone; nothing where there is neither amount nor day.
pub(super) fn gist(explainer: &Explainer, rendering: &Rendering) -> Option<AnyView> {
    let fields = lines(explainer, Form::Card, rendering);
    let amount = fields.iter().find(|line| has_amount(&words(&line.said)));
    let is_other = |line: &&Line<'_>| amount.is_none_or(|amount| amount.entry.id != line.entry.id);
    let when = fields.iter().find(|line| is_when(line) && is_other(line));
    let (figures, days) = (lines(explainer, Form::Figures, rendering), lines(explainer, Form::Timeline, rendering));
    let amount = amount.or(figures.first());
    let when = when.or(days.last());
    if amount.is_none() && when.is_none() {
        return None;
    }
    let items = [amount, when].into_iter().flatten().map(|line| {
        let id = html_id(&line.entry.id);
        let said = inlines(&line.said);
        // Of columns most stand outside of the window, where checkers take a link within the page for one that skips.
        let said = match rendering.language {
            Language::Mongolian => said,
            _ => view! { <a href=["#", &id].concat()>{said}</a> }.into_any(),
        };
        item(inlines(&line.label), said, Some(id))
    });
    let phone = explainer.head.contact.as_ref().and_then(|contact| contact.phone.as_deref());
    let phone = phone.map(|phone| item(rendering.words().phone.into_any(), phone_link(phone), None));
    Some(view! { <dl class=class::GIST>{items.chain(phone).collect_view()}</dl> }.into_any())
}

fn item(label: AnyView, said: AnyView, of: Option<String>) -> AnyView {
    view! { <div class=class::GIST_ITEM data-of=of><dt>{label}</dt><dd>{said}</dd></div> }.into_any()
}

/// What the entries of the first section of a form say in a few words, but for those whose clause was amended since.
fn lines<'a>(explainer: &'a Explainer, form: Form, rendering: &Rendering) -> Vec<Line<'a>> {
    let section = explainer.sections.iter().find(|section| section.form() == form);
    let entries = section.map(|section| section.entries()).unwrap_or_default();
    let is_current = |entry: &&Entry| {
        !entry.citations.iter().any(|citation| rendering.revisions.contains_key(&citation.quote_span.start))
    };
    entries.into_iter().filter(is_current).filter_map(|entry| line(entry, form)).collect()
}

fn line(entry: &Entry, form: Form) -> Option<Line<'_>> {
    let first = entry.body.first().and_then(|block| match &block.kind {
        BlockKind::Paragraph(content) => Some(split_short_answer(content).0),
        _ => None,
    })?;
    let first = without_stop(first);
    // A figure is called by its words, and says its number.
    let (label, said) = match form {
        Form::Figures => (first, entry.title.clone()),
        _ => (entry.title.clone(), first),
    };
    let length = words(&label).chars().count() + words(&said).chars().count();
    (!said.is_empty() && length <= LONGEST).then_some(Line { entry, label, said })
}

/// What stands in a line of its own needs no stop at its end.
fn without_stop(mut said: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline { kind: InlineKind::Text(text), .. }) = said.last_mut() {
        text.truncate(text.trim_end_matches(['。', '；']).len());
    }
    said
}

/// Whether a field asks for a day and says one; opening hours are none.
fn is_when(line: &Line<'_>) -> bool {
    let (title, said) = (words(&line.entry.title), words(&line.said));
    // In English no sign stands behind the number: 15 December.
    let says_day = has(&said, &DAYS) || title.is_ascii() && said.contains(is_digit);
    says_day && WHEN.iter().any(|name| title.contains(name))
}

/// Whether an amount is said: 20 万元, 八五折, 50%. 单元 is none.
fn has_amount(said: &str) -> bool {
    has(said, &AMOUNTS)
}

/// Whether one of these signs stands behind a number.
fn has(said: &str, signs: &[char]) -> bool {
    said.match_indices(signs)
        .any(|(at, _)| said.get(..at).is_some_and(|before| before.trim_end_matches(BETWEEN).ends_with(is_digit)))
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit() || WRITTEN.contains(sign)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn shown(markdown: &str) -> String {
        let markdown = ["---\ntitle: 一\ncontact: { phone: 0555-0000012 }\n---\n\n", markdown].concat();
        let explainer = mingbai_content::explainer::parse(&markdown).output;
        let view = gist(&explainer, &Rendering::default());
        view.map(|view| crate::prerender::clean(&view.to_html())).unwrap_or_default()
    }

    #[test]
    fn the_amount_the_day_and_the_telephone_of_a_card() {
        let card = "## 明白卡 {.card}\n\n谁能领\n: 2005 年 12 月 31 日前建成的单元。\n\n补多少\n: 每台 20 万元。建设费不到的，补一半。\n\n什么时候交\n: 10 月 8 日至 12 月 15 日。\n";
        let html = shown(card);
        assert!(html.contains("<dt>补多少</dt><dd><a href=\"#mb-补多少\">每台 20\u{a0}万元</a></dd>"), "{html}");
        assert!(html.contains("<dt>什么时候交</dt>") && html.contains("href=\"tel:05550000012\""), "{html}");
        assert!(!html.contains("2005") && !html.contains("补一半"), "{html}");
    }

    #[test]
    fn opening_hours_are_no_day() {
        let html = shown("## 明白卡 {.card}\n\n办理时间\n: 工作日 9:00—17:00。\n\n什么时候截止\n: 12 月 15 日。\n");
        assert!(html.contains("<dt>什么时候截止</dt>"), "{html}");
        assert!(!html.contains("工作日"), "{html}");
    }

    #[test]
    fn without_a_card_the_figures_and_the_timeline() {
        let html = shown(
            "## 数 {.figures}\n\n- **20 万元** 每台电梯补助\n\n## 时间 {.timeline}\n\n- **2026年10月8日** 开始受理\n",
        );
        assert!(html.contains("<dt>每台电梯补助</dt><dd><a href="), "{html}");
        assert!(html.contains("开始受理"), "{html}");
    }

    #[test]
    fn where_there_is_neither_amount_nor_day_there_is_no_gist() {
        assert_eq!(shown("## 明白卡 {.card}\n\n谁能领\n: 每个单元的业主。\n"), "");
    }

    #[test]
    fn amounts() {
        for said in ["每台 20 万元", "八五折", "补50%", "两千元", "三倍"] {
            assert!(has_amount(said), "{said}");
        }
        for said in ["每个单元", "公元", "打折", "成倍"] {
            assert!(!has_amount(said), "{said}");
        }
    }
}
