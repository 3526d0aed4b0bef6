//! What readers can subscribe to: feeds of new and amended explainers, of all and for each audience, and one calendar of all days to come.

use std::collections::BTreeMap;

use anyhow::Result;
use minijinja::{Value, context};

use super::Site;
use super::choice::Choice;
use super::config::Config;
use super::facts::Facts;
use crate::products::calendar;
use crate::products::feed::{self, News};

/// The calendar of all explainers, beside their list.
const CALENDAR: &str = "calendar.ics";

/// What to say where a feed is wanted and cannot be made.
const HINT: &str = "提示：没有网址，没有做订阅源（feed.xml）：请在 mingbai.toml 里写 base-url = \"https://…/\"，或者在 products 里不列 feed.xml";

/// What was written, for the list that leads there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Follow {
    /// The audience, none for the feed of all, and the file.
    feeds: Vec<(Option<String>, String)>,
    calendar: Option<&'static str>,
}

impl Follow {
    /// What the template of the list may say.
    pub(super) fn value(&self) -> Option<Value> {
        let feed = |(audience, href): &(Option<String>, String)| {
            context! { audience => audience.clone(), href => href.clone() }
        };
        let feeds: Vec<Value> = self.feeds.iter().map(feed).collect();
        let is_any = !feeds.is_empty() || self.calendar.is_some();
        is_any.then(|| context! { feeds, calendar => self.calendar })
    }

    /// The feed of all, where there is one.
    pub(super) fn feed(&self) -> Option<&str> {
        self.feeds.first().map(|(_, file)| file.as_str())
    }
}

/// What the caller should be told once, whatever there is to explain.
pub(crate) fn hint(config: &Config) -> Option<&'static str> {
    (config.products.has(Choice::Feed) && config.base_url.is_none()).then_some(HINT)
}

/// Writes feeds and calendar of these explainers.
///
/// # Errors
///
/// When a file cannot be written.
pub(crate) fn write(site: &Site<'_>, pages: &[&Facts]) -> Result<Follow> {
    Ok(Follow { feeds: write_feeds(site, pages)?, calendar: write_calendar(site, pages)? })
}

fn write_feeds(site: &Site<'_>, pages: &[&Facts]) -> Result<Vec<(Option<String>, String)>> {
    let Some(base) = site.config.base_url.as_ref().filter(|_| site.config.has_feed()) else { return Ok(Vec::new()) };
    let news: Vec<&News> = pages.iter().filter_map(|page| page.news.as_ref()).collect();
    let mut feeds: BTreeMap<String, (Option<String>, Vec<&News>)> = BTreeMap::new();
    for one in news.iter().copied() {
        for audience in &one.audiences {
            let (_, news) = feeds.entry(feed::file(audience)).or_insert_with(|| (Some(audience.clone()), Vec::new()));
            news.push(one);
        }
    }
    let publisher = site.title();
    let mut written = Vec::new();
    for (file, (audience, news)) in [(feed::FILE.to_owned(), (None, news))].into_iter().chain(feeds) {
        let title = match &audience {
            Some(audience) => format!("{publisher}：新的和改了的解读（{audience}）"),
            None => format!("{publisher}：新的和改了的解读"),
        };
        if let Some(feed) = feed::write(&title, &publisher, &base.file(&file), &base.file(""), &news)? {
            site.output.write(&file, &feed)?;
            written.push((audience, file));
        }
    }
    Ok(written)
}

fn write_calendar(site: &Site<'_>, pages: &[&Facts]) -> Result<Option<&'static str>> {
    let mut milestones: Vec<_> = pages.iter().flat_map(|page| page.milestones.iter().cloned()).collect();
    milestones.sort();
    if milestones.is_empty() {
        return Ok(None);
    }
    let name = format!("{}：政策里的日子", site.title());
    site.output.write(CALENDAR, &calendar::file(&name, &milestones))?;
    Ok(Some(CALENDAR))
}
