//! What lists, the gallery and the page's own template say of an explainer: all that stays of it once its folder is written.

use mingbai_content::text::date;
use minijinja::{Value, context};
use serde::{Deserialize, Serialize};

use super::choice::{Choice, Choices};
use super::page;
use crate::products::product::Product;
use crate::texts::source::Source;

/// An explainer in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Facts {
    /// Name of its folder.
    pub(crate) slug: String,
    pub(crate) title: String,
    /// As 2026-03-04, like every day here.
    pub(crate) published: Option<String>,
    drafter: Option<String>,
    interpreter: Option<String>,
    phone: Option<String>,
    policy_title: Option<String>,
    number: Option<String>,
    pub(crate) issued: Option<String>,
    /// How many entries say that their clause has changed.
    pub(crate) revised: usize,
    /// The texts that a reader may want, beside the page: what is pasted into editors is for those who run one.
    texts: Vec<Text>,
}

/// A text beside a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Text {
    title: String,
    href: String,
}

impl Facts {
    /// Those of an explainer for which the site writes these products.
    pub(crate) fn of(source: &Source, products: &Choices) -> Self {
        let head = &source.explainer.head;
        let files = [(Product::Radio, "radio.txt"), (Product::Sms, "sms.txt"), (Product::Wechat, "wechat.html")];
        let files = files.into_iter().filter(|(product, _)| products.has(Choice::Product(*product)));
        let files = files.filter(|(product, _)| page::goes_out(*product, source));
        Self {
            slug: source.found.slug.clone(),
            title: head.title.clone(),
            published: head.published.map(date::iso),
            drafter: head.drafter.clone(),
            interpreter: head.interpreter.clone().or_else(|| head.drafter.clone()),
            phone: head.contact.as_ref().and_then(|contact| contact.phone.clone()),
            policy_title: head.policy.title.clone(),
            number: head.policy.number.clone(),
            issued: head.policy.issued.map(date::iso),
            revised: source.revised_entries().len(),
            texts: files.map(|(it, href)| Text { title: it.title().to_owned(), href: href.to_owned() }).collect(),
        }
    }

    /// What a template may say.
    pub(crate) fn value(&self) -> Value {
        let facts = self.clone();
        context! {
            slug => facts.slug,
            title => facts.title,
            published => facts.published,
            drafter => facts.drafter,
            interpreter => facts.interpreter,
            phone => facts.phone,
            policy_title => facts.policy_title,
            number => facts.number,
            issued => facts.issued,
            revised => facts.revised,
        }
    }

    /// What a template may say of the texts.
    pub(crate) fn texts(&self) -> Vec<Value> {
        let text = |text: &Text| context! { title => text.title.clone(), href => text.href.clone() };
        self.texts.iter().map(text).collect()
    }
}
