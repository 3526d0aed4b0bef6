//! What lists, the gallery and the page's own template say of an explainer: all that stays of it once its folder is written.

use mingbai_content::Date;
use mingbai_content::icons;
use mingbai_content::model;
use mingbai_content::text::date;
use minijinja::{Value, context};
use serde::{Deserialize, Serialize};

use super::choice::{Choice, Choices};
use super::page;
use super::templates::markup;
use crate::products::calendar::{self, Coming, Milestone};
use crate::products::context::{self, Gist, PageContext};
use crate::products::feed::{self, Change, News};
use crate::products::product::Product;

/// An explainer in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Facts {
    /// Name of its folder.
    pub(crate) slug: String,
    pub(crate) title: String,
    /// As 2026-03-04, like every day here.
    pub(crate) published: Option<String>,
    amended: Option<String>,
    drafter: Option<String>,
    interpreter: Option<String>,
    phone: Option<String>,
    policy_title: Option<String>,
    number: Option<String>,
    /// Whether the document stands on the page.
    has_document: bool,
    pub(crate) issued: Option<String>,
    /// The entries that say that their clause has changed.
    changes: Vec<Change>,
    /// The strokes of the icon that its author has given its card, or another section.
    icon: Option<String>,
    /// How much.
    figure: Option<Said>,
    /// Until when.
    deadline: Option<Deadline>,
    /// Its days to come, where the site has calendars.
    pub(crate) milestones: Vec<Milestone>,
    /// What feeds say of it, where the site has feeds.
    pub(crate) news: Option<News>,
    /// The texts that a reader may want, beside the page: what is pasted into editors is for those who run one.
    texts: Vec<Text>,
}

/// What a card says, and what that is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Said {
    label: String,
    words: String,
}

/// A day on a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Deadline {
    said: Said,
    /// 还有 19 天, and the days that it counts to, where these are known.
    left: Option<(String, String)>,
}

/// A text beside a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Text {
    title: String,
    href: String,
}

impl Facts {
    /// Those of an explainer for which the site writes these products.
    pub(crate) fn of(page: &PageContext<'_>, products: &Choices) -> Self {
        let source = page.source;
        let head = &source.explainer.head;
        let gist = page.gist(page.today);
        let has_calendar = products.has(Choice::Calendar);
        let milestones = if has_calendar { calendar::milestones(page) } else { Vec::new() };
        let files = [(Product::Radio, "radio.txt"), (Product::Sms, "sms.txt"), (Product::Wechat, "wechat.html")];
        let files = files.into_iter().filter(|(product, _)| products.has(Choice::Product(*product)));
        let files = files.filter(|(product, _)| page::goes_out(*product, source));
        Self {
            slug: source.found.slug.clone(),
            title: head.title.clone(),
            published: head.published.map(date::iso),
            amended: head.amended.map(date::iso),
            drafter: head.drafter.clone(),
            interpreter: head.interpreter.clone().or_else(|| head.drafter.clone()),
            phone: head.contact.as_ref().and_then(|contact| contact.phone.clone()),
            policy_title: head.policy.title.clone(),
            number: head.policy.number.clone(),
            has_document: source.document.is_some(),
            issued: head.policy.issued.map(date::iso),
            changes: feed::changes(page),
            icon: source.explainer.sections_deep().find_map(icon),
            deadline: deadline(page, &gist),
            figure: gist.amount.map(|said| Said { label: said.label, words: said.words }),
            milestones,
            news: products.has(Choice::Feed).then(|| News::of(page)).flatten(),
            texts: files.map(|(it, href)| Text { title: it.title().to_owned(), href: href.to_owned() }).collect(),
        }
    }

    /// Whether the entry at this place of the page (`#mb-…`) says that its clause has changed.
    pub(crate) fn is_amended(&self, place: &str) -> bool {
        self.changes.iter().any(|change| change.place == place)
    }

    /// What a template may say.
    pub(crate) fn value(&self) -> Value {
        let facts = self.clone();
        context! {
            slug => facts.slug,
            title => facts.title,
            published => facts.published,
            amended => facts.amended,
            drafter => facts.drafter,
            interpreter => facts.interpreter,
            phone => facts.phone,
            policy_title => facts.policy_title,
            number => facts.number,
            has_document => facts.has_document,
            issued => facts.issued,
            revised => facts.changes.len(),
            changes => facts.changes.iter().map(change).collect::<Vec<Value>>(),
            icon => facts.icon,
            figure => facts.figure.as_ref().map(said),
            deadline => facts.deadline.map(|it| {
                let (left, days) = it.left.unzip();
                context! { label => it.said.label, words => it.said.words, left, days => days.map(markup) }
            }),
        }
    }

    /// What a template may say of the texts.
    pub(crate) fn texts(&self) -> Vec<Value> {
        let text = |text: &Text| context! { title => text.title.clone(), href => text.href.clone() };
        self.texts.iter().map(text).collect()
    }
}

/// Until when: as the head of the page has it, else the first day of its timelines that is not over.
fn deadline(page: &PageContext<'_>, gist: &Gist) -> Option<Deadline> {
    let head = &page.explainer().head;
    let year = head.published.or(head.policy.issued).map(Date::year);
    let left = |(first, last): (Date, Date)| context::days_left(first, last, page.today?);
    let of_gist = gist.when.as_ref().map(|when| Deadline {
        said: Said { label: when.label.clone(), words: when.words.clone() },
        left: date::phrase(&when.words, year).and_then(left),
    });
    let of_timeline = || {
        let coming = calendar::coming(page);
        let Coming { entry, first, last } = coming.first()?;
        let said = Said { label: calendar::what_happens(entry), words: model::words(&entry.title, ' ') };
        Some(Deadline { said, left: left((*first, *last)) })
    };
    // Words that name no day yet, as 开学 15 日内, are better than none.
    match of_gist {
        Some(deadline) if deadline.left.is_some() => Some(deadline),
        of_gist => of_timeline().or(of_gist),
    }
}

fn icon(section: &model::Section) -> Option<String> {
    section.look.icon.as_deref().and_then(icons::named).map(|icon| icon.path.to_owned())
}

fn said(said: &Said) -> Value {
    context! { label => said.label.clone(), words => said.words.clone() }
}

fn change(change: &Change) -> Value {
    context! { title => change.title.clone(), place => change.place.clone() }
}
