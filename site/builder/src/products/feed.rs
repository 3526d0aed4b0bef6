//! A feed of explainers (Atom, RFC 4287). Its days are those that the texts name, never that of the build, so that the same explainers are the same
//! bytes, and nobody is told of news that are none.

use anyhow::{Context as _, Result};
use atom_syndication::{Category, Content, Entry, Feed, FixedDateTime, Link, Person, Text, WriteConfig};
use mingbai_content::model::Id;
use mingbai_content::text::date;
use serde::{Deserialize, Serialize};

use super::address;
use super::context::PageContext;
use crate::texts::escape::escape_into;

/// The feed of all explainers, beside their list.
pub(crate) const FILE: &str = "feed.xml";
/// What it is served as, for the links to it.
pub(crate) const TYPE: &str = "application/atom+xml";

/// Most entries: whoever looks once a month misses nothing, and a feed of many years would be fetched whole each time.
const MOST: usize = 50;

/// An explainer in a feed. Days are `2026-03-04`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct News {
    /// Its page, by which it is known as long as it is there.
    address: String,
    title: String,
    published: Option<String>,
    /// When there was last something new.
    updated: String,
    author: Option<String>,
    pub(crate) audiences: Vec<String>,
    /// What most came for, in a line.
    summary: String,
    /// The entries whose clauses have changed.
    changes: Vec<Change>,
}

/// What was changed: an entry that shows old and new words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Change {
    /// The entry and its clause: 补多少（第三条）.
    pub(crate) title: String,
    /// Its place on the page: `#mb-补多少`, encoded.
    pub(crate) place: String,
}

impl News {
    /// What a feed says of an explainer; nothing where the site has no address, or no day is known.
    pub(crate) fn of(page: &PageContext<'_>) -> Option<Self> {
        let (head, changes) = (&page.explainer().head, changes(page));
        let address = page.address.clone()?;
        let said = head.amended.max(head.published).or(head.policy.issued)?;
        let amended = if changes.is_empty() { None } else { page.source.amended_on() };
        Some(Self {
            address,
            title: head.title.clone(),
            published: head.published.map(date::iso),
            updated: date::iso(amended.map_or(said, |amended| amended.max(said))),
            author: head.interpreter.clone().or_else(|| head.drafter.clone()),
            audiences: head.audiences().into_iter().map(str::to_owned).collect(),
            summary: summary(page, changes.len()),
            changes,
        })
    }

    fn entry(&self, publisher: &str) -> Entry {
        let links = self.changes.iter().map(|change| Link {
            href: [self.address.as_str(), &change.place].concat(),
            rel: "related".to_owned(),
            title: Some(change.title.clone()),
            ..Link::default()
        });
        let page = Link { href: self.address.clone(), mime_type: Some("text/html".to_owned()), ..Link::default() };
        Entry {
            title: Text::plain(self.title.as_str()),
            id: self.address.clone(),
            updated: time(&self.updated),
            published: self.published.as_deref().map(time),
            authors: vec![person(self.author.as_deref().unwrap_or(publisher))],
            categories: self
                .audiences
                .iter()
                .map(|term| Category { term: term.clone(), ..Category::default() })
                .collect(),
            links: [page].into_iter().chain(links).collect(),
            summary: Some(Text::plain(self.summary.as_str())),
            content: (!self.changes.is_empty()).then(|| self.content()),
            ..Entry::default()
        }
    }

    /// The summary with a way to each change.
    fn content(&self) -> Content {
        let mut html = String::from("<p>");
        escape_into(&mut html, &self.summary);
        html.push_str("</p><ul>");
        for Change { title, place } in &self.changes {
            html.push_str("<li><a href=\"");
            escape_into(&mut html, &self.address);
            escape_into(&mut html, place);
            html.push_str("\">");
            escape_into(&mut html, title);
            html.push_str("</a></li>");
        }
        html.push_str("</ul>");
        Content { value: Some(html), content_type: Some("html".to_owned()), ..Content::default() }
    }
}

/// The entries of a page that tell their readers that words which they rest on have changed or gone.
pub(crate) fn changes(page: &PageContext<'_>) -> Vec<Change> {
    let revised = page.source.revised_entries();
    let change = |entry: &Id| {
        let standing = page.source.standings.iter().find(|standing| &standing.entry == entry)?;
        let clause = standing.citation.path.as_ref().map(|path| format!("（{path}）")).unwrap_or_default();
        let title = if standing.title.is_empty() { "正文" } else { &standing.title };
        Some(Change { title: format!("{title}{clause}"), place: address::of_entry("", entry) })
    };
    let entries = page.explainer().cited().map(|cited| cited.id);
    let mut changed: Vec<_> = Vec::new();
    for entry in entries.filter(|entry| revised.contains(entry)) {
        if !changed.contains(&entry) {
            changed.push(entry);
        }
    }
    changed.into_iter().filter_map(change).collect()
}

/// How much and until when, as of the day of publication: as of today it would be another text each day.
fn summary(page: &PageContext<'_>, changed: usize) -> String {
    let head = &page.explainer().head;
    let gist = page.gist(head.published);
    let mut lines: Vec<String> = Vec::new();
    if changed > 0 {
        lines.push(format!("原文已修改，解读中有 {changed} 处待更新"));
    } else if let Some(day) = head.amended {
        lines.push(format!("解读在 {} 修改过", date::iso(day)));
    }
    lines.extend([gist.amount, gist.when].into_iter().flatten().map(|said| format!("{}：{}", said.label, said.words)));
    lines.extend(head.policy.title.as_ref().map(|title| match &head.policy.number {
        Some(number) => format!("解读的文件：{title}（{number}）"),
        None => format!("解读的文件：{title}"),
    }));
    lines.iter().map(|line| format!("{}。", line.trim_end_matches('。'))).collect()
}

/// The name of the feed for an audience: ASCII, the same whatever else there is. Letters and digits stand for themselves, other signs are written as
/// their numbers (老年人 is `feed-u8001-u5e74-u4eba.xml`), marks and blanks count for nothing.
pub(crate) fn file(audience: &str) -> String {
    let mut name = String::from("feed");
    let mut is_apart = true;
    for sign in audience.chars().filter(|sign| sign.is_alphanumeric()) {
        if sign.is_ascii() {
            name.extend(is_apart.then_some('-'));
            name.push(sign.to_ascii_lowercase());
        } else {
            name.push_str(&format!("-u{:x}", u32::from(sign)));
        }
        is_apart = !sign.is_ascii();
    }
    [&name, ".xml"].concat()
}

/// A feed of these explainers, the latest first; nothing where there is none.
///
/// # Errors
///
/// When it cannot be written.
pub(crate) fn write(title: &str, publisher: &str, own: &str, site: &str, news: &[&News]) -> Result<Option<Vec<u8>>> {
    let mut news = news.to_vec();
    news.sort_by(|one, other| other.updated.cmp(&one.updated).then_with(|| one.address.cmp(&other.address)));
    news.truncate(MOST);
    let Some(latest) = news.first() else { return Ok(None) };
    let link = |rel: &str, href: &str, mime: &str| Link {
        href: href.to_owned(),
        rel: rel.to_owned(),
        mime_type: Some(mime.to_owned()),
        ..Link::default()
    };
    let feed = Feed {
        title: Text::plain(title),
        id: own.to_owned(),
        updated: time(&latest.updated),
        authors: vec![person(publisher)],
        links: vec![link("self", own, TYPE), link("alternate", site, "text/html")],
        lang: Some("zh-CN".to_owned()),
        entries: news.iter().map(|news| news.entry(publisher)).collect(),
        ..Feed::default()
    };
    let config = WriteConfig { indent_size: Some(2), ..WriteConfig::default() };
    feed.write_with_config(Vec::new(), config).map(Some).context("订阅源写不成")
}

/// The beginning of a day in China.
fn time(day: &str) -> FixedDateTime {
    format!("{day}T00:00:00+08:00").parse().unwrap_or_default()
}

fn person(name: &str) -> Person {
    Person { name: name.to_owned(), ..Person::default() }
}

#[cfg(test)]
mod tests {
    use mingbai_content::text::date::parse_iso;

    use super::*;
    use crate::texts::source::Source;

    const LIFT: &str = "---\ntitle: 装电梯，补多少 & 怎么领\npolicy: { title: 办法, number: 云政办〔2026〕12号, issued: 2026-03-02 }\ndrafter: 住建局\npublished: 2026-03-04\naudience: 业主、老年人\n---\n\n\
        ## 明白卡 {.card}\n\n补多少\n: 每台 20 万元。\n\n## 时间 {.timeline}\n\n- **2026年3月1日** 办法施行\n- **2026年5月31日前** 提交申请\n";

    fn news(markdown: &str, slug: &str, today: &str) -> News {
        let source = Source::alone(slug.to_owned(), markdown);
        let address = format!("https://www.yunxi.example/{slug}/");
        News::of(&PageContext::new(&source, Some(address), parse_iso(today))).unwrap()
    }

    fn read(news: &[&News]) -> Feed {
        let own = "https://www.yunxi.example/feed.xml";
        let bytes = write("云溪县：新的", "云溪县", own, "https://www.yunxi.example/", news).unwrap().unwrap();
        Feed::read_from(bytes.as_slice()).unwrap()
    }

    #[test]
    fn a_feed_is_read_back_as_it_was_meant() {
        let road = LIFT.replace("2026-03-04", "2026-09-09").replace("装电梯", "修路").replace("drafter: 住建局\n", "");
        let feed = read(&[&news(LIFT, "lift", "2026-11-26"), &news(&road, "road", "2026-11-26")]);
        assert_eq!(
            feed.entries.iter().map(|entry| entry.title.as_str()).collect::<Vec<_>>(),
            ["修路，补多少 & 怎么领", "装电梯，补多少 & 怎么领"]
        );
        assert_eq!(feed.updated.to_rfc3339(), "2026-09-09T00:00:00+08:00");
        assert_eq!(feed.links[0].rel, "self");
        let [road, lift] = feed.entries.as_slice() else { unreachable!() };
        assert_eq!((road.authors[0].name.as_str(), lift.authors[0].name.as_str()), ("云溪县", "住建局"));
        assert_eq!(lift.id, "https://www.yunxi.example/lift/");
        assert_eq!(lift.links[0].href, lift.id);
        assert_eq!(lift.categories.iter().map(|it| it.term.as_str()).collect::<Vec<_>>(), ["业主", "老年人"]);
        let summary = "补多少：每台 20 万元。提交申请：2026年5月31日前。解读的文件：办法（云政办〔2026〕12号）。";
        assert_eq!(lift.summary.as_ref().map(Text::as_str), Some(summary));
        assert!(lift.content.is_none(), "nothing was changed");
    }

    #[test]
    fn the_day_of_the_build_changes_nothing() {
        assert_eq!(news(LIFT, "lift", "2026-03-05"), news(LIFT, "lift", "2027-03-05"));
    }

    #[test]
    fn an_amended_explainer_is_new_on_the_day_that_its_author_names() {
        let amended = news(&LIFT.replace("audience", "amended: 2026-06-01\naudience"), "lift", "2026-11-26");
        assert_eq!((amended.updated.as_str(), amended.published.as_deref()), ("2026-06-01", Some("2026-03-04")));
        assert!(amended.summary.starts_with("解读在 2026-06-01 修改过。"), "{}", amended.summary);
    }

    #[test]
    fn an_explainer_without_a_day_is_no_news() {
        let source = Source::alone("lift".to_owned(), "---\ntitle: 装电梯\n---\n");
        assert_eq!(News::of(&PageContext::new(&source, Some("https://a.example/lift/".to_owned()), None)), None);
    }

    #[test]
    fn names_of_feeds_are_ascii_and_told_apart() {
        assert_eq!(file("老年人"), "feed-u8001-u5e74-u4eba.xml");
        assert_eq!(file("60岁以上"), "feed-60-u5c81-u4ee5-u4e0a.xml");
        assert_eq!(file("SME 企业"), "feed-sme-u4f01-u4e1a.xml");
        assert_ne!(file("学生"), file("生学"));
    }
}
