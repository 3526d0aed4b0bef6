//! 要点: what most readers came for, on the first screen of a phone: how much, until when, whom to call. Made of the card, or where there is
//! none of the figures and the timeline; each line leads to the entry that it is taken from, which has the clause.

#[cfg(not(target_arch = "wasm32"))]
mod english;
#[cfg(target_arch = "wasm32")]
#[path = "bare.rs"]
mod english;
mod names;

use crate::view::*;
use mingbai_content::model::{BlockKind, Body, Entry, Explainer, Form, Inline, InlineKind, Language};
use mingbai_live::markup::class;

use self::names::{AMOUNTS, BETWEEN, DAYS, FREE, HOW_MUCH, NOT_THAT, PHONE, WHEN, WRITTEN};
use super::band;
use super::contact::{has_phone, phone_link};
use super::prose::{inlines, words};
use super::short_answer::split_short_answer;
use crate::rendering::{Rendering, html_id};

/// Most signs of a line, blanks aside: what is longer is no gist.
const LONGEST: usize = 52;

/// How much, and when, each where something says it.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gist {
    /// What a reader gets or pays.
    pub amount: Option<Said>,
    /// Until when.
    pub when: Option<Said>,
}

/// A line in words.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What it is called: 补多少.
    pub label: String,
    /// What it says: 每台 20 万元.
    pub words: String,
}

/// One line: what it is called, what it says, and the entry that says so.
#[derive(Clone)]
struct Line<'a> {
    entry: &'a Entry,
    label: Vec<Inline>,
    said: Vec<Inline>,
}

/// The lines, and the telephone, each where there is one. Rather nothing than what a reader did not come for.
pub(super) fn gist(explainer: &Explainer, rendering: &Rendering) -> Option<AnyView> {
    let fields = lines(explainer, Form::Card, rendering);
    let found = found(explainer, &fields, rendering);
    let phone = explainer.head.contact.as_ref().and_then(|contact| contact.phone.clone());
    let of_card = || fields.iter().find(|line| is_called(line, &PHONE)).map(|line| words(&line.said));
    let phone = phone.or_else(of_card).filter(|phone| has_phone(phone));
    if phone.is_none() && found.iter().all(Option::is_none) {
        return None;
    }
    let until = found.last().and_then(Option::as_ref).map(|when| band::until(&when.said, explainer, rendering));
    let items =
        found.into_iter().zip([None, until]).filter_map(|(line, days)| Some((line?, days))).map(|(line, days)| {
            let id = html_id(&line.entry.id);
            let said = inlines(&line.said);
            // Of columns most stand outside of the window, where checkers take a link within the page for one that skips.
            let said = match rendering.language {
                Language::Mongolian => said,
                _ => view! { <a href=["#", &id].concat()>{said}</a> }.into_any(),
            };
            item(inlines(&line.label), view! { {said}{days} }.into_any(), Some(id))
        });
    let phone = phone.map(|phone| item(rendering.words().phone.into_any(), phone_link(&phone), None));
    let counting = band::counting(rendering);
    Some(
        view! { <dl class=class::GIST data-mingbai-words=counting>{items.chain(phone).collect_view()}</dl> }.into_any(),
    )
}

/// The two lines in words.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn in_words(explainer: &Explainer, rendering: &Rendering) -> Gist {
    let fields = lines(explainer, Form::Card, rendering);
    let said = |line: Line<'_>| Said { label: words(&line.label), words: words(&line.said) };
    let [amount, when] = found(explainer, &fields, rendering).map(|line| line.map(said));
    Gist { amount, when }
}

/// How much, and when: of the fields of the card, or of what the figures and the timeline have.
fn found<'a>(explainer: &'a Explainer, fields: &[Line<'a>], rendering: &Rendering) -> [Option<Line<'a>>; 2] {
    let figures = || lines(explainer, Form::Figures, rendering);
    let amount = fields.iter().find(|line| is_how_much(line)).cloned();
    let is_amount = |said: &str| has(said, &AMOUNTS) || english::is_amount(said);
    let amount = amount.or_else(|| figures().into_iter().find(|line| is_amount(&words(&line.said))));
    let is_other = |line: &&Line<'_>| amount.as_ref().is_none_or(|amount| amount.entry.id != line.entry.id);
    let when = fields.iter().find(|line| is_when(line) && is_other(line)).cloned();
    let when = when.or_else(|| lines(explainer, Form::Timeline, rendering).into_iter().next());
    [amount, when]
}

fn item(label: AnyView, said: AnyView, of: Option<String>) -> AnyView {
    view! { <div class=class::GIST_ITEM data-of=of><dt>{label}</dt><dd>{said}</dd></div> }.into_any()
}

/// What the entries of the first section, or band of an infographic, of a form say in a few words, but for those whose clause was amended since, and days that are over.
fn lines<'a>(explainer: &'a Explainer, form: Form, rendering: &Rendering) -> Vec<Line<'a>> {
    let bands = explainer.sections.iter().flat_map(|section| section.blocks());
    let mut sections = explainer.sections.iter().chain(bands);
    let Some(section) = sections.find(|section| section.form() == form) else { return Vec::new() };
    let is_over = |entry: &Entry| match &section.body {
        Body::Timeline(milestones) => {
            let milestone = milestones.iter().find(|milestone| milestone.entry.id == entry.id);
            let end = milestone.and_then(|milestone| milestone.end.or(milestone.start));
            end.zip(rendering.today).is_some_and(|(end, today)| end < today)
        }
        _ => false,
    };
    let is_amended = |entry: &Entry| {
        entry.citations.iter().any(|citation| rendering.revisions.contains_key(&citation.quote_span.start))
    };
    let entries = section.entries().into_iter().filter(|entry| !is_over(entry) && !is_amended(entry));
    entries.filter_map(|entry| line(entry, form)).collect()
}

fn line(entry: &Entry, form: Form) -> Option<Line<'_>> {
    let first = entry.body.first().and_then(|block| match &block.kind {
        BlockKind::Paragraph(content) => Some(without_stop(sentence(content))),
        _ => None,
    })?;
    // Of a figure or a day the words are what it is called.
    let (label, said) = match form {
        Form::Figures | Form::Timeline => (first, entry.title.clone()),
        _ => (entry.title.clone(), first),
    };
    let length = |inlines: &[Inline]| words(inlines).chars().filter(|sign| !sign.is_whitespace()).count();
    (!said.is_empty() && length(&label) + length(&said) <= LONGEST).then_some(Line { entry, label, said })
}

/// The first sentence, to its full stop: what stands behind a semicolon is often the other half of the answer.
fn sentence(paragraph: &[Inline]) -> Vec<Inline> {
    let (mut sentence, mut rest) = split_short_answer(paragraph);
    while words(&sentence).ends_with('；') && !rest.is_empty() {
        let (more, after) = split_short_answer(&rest);
        sentence.extend(more);
        rest = after;
    }
    sentence
}

/// What stands in a line of its own needs no stop at its end.
fn without_stop(mut said: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline { kind: InlineKind::Text(text), .. }) = said.last_mut() {
        text.truncate(text.trim_end_matches(['。', '；', '.']).len());
    }
    said
}

fn is_called(line: &Line<'_>, names: &[&str]) -> bool {
    let title = words(&line.entry.title);
    names.iter().any(|name| title.contains(name)) || english::is_called(&title, names)
}

/// Whether a field says what a reader gets or pays.
fn is_how_much(line: &Line<'_>) -> bool {
    let said = words(&line.said);
    let holds = |names: &[&str]| names.iter().any(|name| said.contains(name));
    let says_amount = has(&said, &AMOUNTS) || said.contains("分之") || holds(&FREE) || english::is_amount(&said);
    says_amount && !said.contains('罚') && is_called(line, &HOW_MUCH) && !is_called(line, &NOT_THAT)
}

/// Whether a field asks for a day and says one; opening hours are none.
fn is_when(line: &Line<'_>) -> bool {
    let said = words(&line.said);
    // In English no sign stands behind the number: 15 December.
    let says_day = has(&said, &DAYS) || words(&line.entry.title).is_ascii() && said.contains(is_digit);
    says_day && is_called(line, &WHEN)
}

/// Whether one of these signs stands behind a number: 20 万元, 八五折, 50%. 单元 is none.
fn has(said: &str, signs: &[char]) -> bool {
    said.match_indices(signs)
        .any(|(at, _)| said.get(..at).is_some_and(|before| before.trim_end_matches(BETWEEN).ends_with(is_digit)))
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit() || WRITTEN.contains(sign)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
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
        assert!(
            html.contains(
                "<dt>补多少</dt><dd><a href=\"#mb-补多少\">每台 <span class=\"whole\">20\u{a0}万元</span></a></dd>"
            ),
            "{html}"
        );
        assert!(html.contains("<dt>什么时候交</dt>") && html.contains("href=\"tel:05550000012\""), "{html}");
        assert!(!html.contains("2005") && !html.contains("补一半"), "{html}");
    }

    #[test]
    fn how_long_it_is_to_the_day_where_one_is_named_and_to_come() {
        let html = |markdown: &str, today: &str| {
            let explainer = mingbai_content::explainer::parse(
                &["---\ntitle: 一\npublished: 2026-09-20\n---\n\n", markdown].concat(),
            );
            let today = mingbai_content::text::date::parse_iso(today);
            let view = gist(&explainer.output, &Rendering { today, ..Rendering::default() });
            view.map(|view| crate::prerender::clean(&view.to_html())).unwrap_or_default()
        };
        let card = "## 明白卡 {.card}\n\n补多少\n: 每台 20 万元。\n\n什么时候交\n: 10 月 8 日至 12 月 15 日。\n";
        let left = |days: &str| {
            format!("</a> <span data-mingbai-days=\"2026-10-08/2026-12-15\" class=\"days-left\">{days}</span></dd>")
        };
        assert!(html(card, "2026-11-26").contains(&left("还有 19 天")), "{}", html(card, "2026-11-26"));
        assert!(html(card, "2026-09-28").contains(&left("还有 10 天开始")));
        assert!(html(card, "2026-11-26").contains("<dl data-mingbai-words=\"还有 # 天|"));
        assert!(!html(card, "2026-12-16").contains("days-left"), "a day that is over was counted");
        let of = |when: &str| html(&card.replace("10 月 8 日至 12 月 15 日", when), "2026-11-26");
        assert!(of("第二批：2026 年 10 月 8 日至 12 月 15 日，过期不补").contains(&left("还有 19 天")));
        assert!(of("第二批 2026 年 10 月 8 日至 12 月 15 日").contains(&left("还有 19 天")));
        for other in ["开学 15 日内", "每年 12 月 15 日前", "12 月 1 日，或者 12 月 15 日"] {
            assert!(of(other).contains("什么时候交") && !of(other).contains("days-left"), "{other}: it was counted to");
        }
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
    fn the_figures_and_the_days_of_an_infographic_where_nothing_else_has_them() {
        let html = shown(
            "## 一图读懂 {.infographic}\n\n### 数 {.figures}\n\n- **20 万元** 每台电梯补助\n\n### 时间 {.timeline}\n\n- **2026年10月8日** 开始受理\n",
        );
        assert!(html.contains("每台电梯补助") && html.contains("开始受理") && html.contains("tel:"), "{html}");
    }

    /// Whom to call is an answer by itself.
    #[test]
    fn a_telephone_alone_stands_on_top() {
        let card = "## 明白卡 {.card}\n\n谁能领\n: 每个单元的业主。\n";
        let html = shown(card);
        assert!(html.contains("href=\"tel:05550000012\"") && !html.contains("谁能领"), "{html}");
        let explainer = mingbai_content::explainer::parse(&["---\ntitle: 一\n---\n\n", card].concat()).output;
        assert!(gist(&explainer, &Rendering::default()).is_none(), "there is nothing to say");
    }

    #[test]
    fn an_english_card_has_its_answers_on_top() {
        let card = "---\ntitle: Lifts\nlang: en\n---\n\n## At a glance {.card}\n\nHow much\n: 200,000 yuan for each lift.\n\nDeadline\n: 20 December 2026.\n\nFines\n: 500 yuan.\n\nTelephone\n: 0555-0000012\n";
        let explainer = mingbai_content::explainer::parse(card).output;
        let today = mingbai_content::text::date::parse_iso("2026-12-01");
        let view = gist(&explainer, &Rendering { today, language: Language::English, ..Rendering::default() });
        let html = view.map(|view| crate::prerender::clean(&view.to_html())).unwrap_or_default();
        for part in
            ["<dt>How much</dt>", "<dt>Deadline</dt>", "data-mingbai-days=\"2026-12-20/2026-12-20\"", "tel:05550000012"]
        {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("Fines"), "{html}");
    }

    /// What stands on top, a line each: of a card with these fields.
    fn said(fields: &[(&str, &str)]) -> String {
        let fields: String = fields.iter().map(|(label, said)| format!("{label}\n: {said}\n\n")).collect();
        shown(&["## 明白卡 {.card}\n\n", &fields].concat())
    }

    #[test]
    fn a_fine_a_condition_and_the_sum_of_all_are_not_how_much() {
        let amount = ("补多少", "每户 3000 元。");
        for other in [
            ("不装会怎样", "处 5000 元以上 5 万元以下罚款。"),
            ("违停罚多少", "150 元。"),
            ("收入多少能申请", "每月不超过 2850 元。"),
            ("谁能享受", "月销售额 10 万元以下。"),
            ("总共发多少", "500 万元。"),
            ("总投资", "1.26 亿元。"),
            ("哪些企业", "裁员率不高于 5.5%。"),
        ] {
            let html = said(&[other, amount]);
            assert!(html.contains("<dt>补多少</dt>") && !html.contains(other.0), "{html}");
            assert!(!said(&[other]).contains(other.0), "{}", other.0);
        }
    }

    #[test]
    fn amounts_of_many_kinds() {
        for (label, answer) in [
            ("补几成", "按实际缴费的三分之二补。"),
            ("收费吗", "不收费。"),
            ("自己出多少", "每平方米 10 元。"),
            ("打几折优惠", "八五折。"),
            ("报销比例", "90%。"),
            ("能领多少钱", "三千六百元。"),
        ] {
            assert!(said(&[(label, answer)]).contains(&format!("<dt>{label}</dt>")), "{label}");
        }
        assert!(!said(&[("补给谁", "每个单元的业主。")]).contains("补给谁"));
    }

    #[test]
    fn what_stands_behind_a_semicolon_is_said_too() {
        let html = said(&[("补多少", "单台最高五万元；大型收割机最高十二万元。另有奖励。")]);
        assert!(html.contains("十二万元") && !html.contains("另有"), "{html}");
    }

    #[test]
    fn days_by_many_names() {
        for label in ["几号截止", "集中缴费期", "执行到哪年", "几号发", "最晚哪天申请"] {
            let html = said(&[(label, "2026 年 12 月 15 日。")]);
            assert!(html.contains(&format!("<dt>{label}</dt>")), "{label}: {html}");
        }
    }

    #[test]
    fn the_telephone_of_the_card_where_the_front_matter_has_none() {
        let card = "---\ntitle: 一\n---\n\n## 明白卡 {.card}\n\n补多少\n: 20 万元。\n\n打什么电话\n: 12345，或者 0555-6611023。\n";
        let explainer = mingbai_content::explainer::parse(card).output;
        let html = gist(&explainer, &Rendering::default()).map(|view| view.to_html()).unwrap_or_default();
        assert!(html.contains("href=\"tel:12345\""), "{html}");
    }

    #[test]
    fn without_a_card_the_first_amount_and_the_first_day_that_is_not_over() {
        let markdown = "---\ntitle: 一\n---\n\n## 数 {.figures}\n\n- **50 亩** 起补面积\n- **62.5 元** 每亩补贴\n\n## 时间 {.timeline}\n\n- **2026年5月31日** 村里登记\n- **2026年9月30日** 补贴到账\n";
        let explainer = mingbai_content::explainer::parse(markdown).output;
        let rendering = Rendering { today: jiff::civil::Date::new(2026, 6, 1).ok(), ..Rendering::default() };
        let html = gist(&explainer, &rendering).map(|view| view.to_html()).unwrap_or_default();
        assert!(html.contains("62.5") && !html.contains("50 亩"), "{html}");
        assert!(html.contains("补贴到账") && !html.contains("登记"), "{html}");
    }
}
