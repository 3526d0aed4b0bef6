//! What a build writes for readers who subscribe, and for their calendars.

use std::io;

use atom_syndication::Feed;
use icalendar::{Calendar, Component as _};

use super::{EXPLAINER, POLICY};
use crate::folder::{Folder, said};

const BASE: &str = "base-url = \"https://www.yunxi.example/zcjd/\"\n";

/// Two explainers, one of them with days to come.
fn two(name: &str, config: &str) -> io::Result<Folder> {
    let folder = Folder::new(name)?;
    let days = "\n## 时间 {.timeline}\n\n- **2026年4月1日** 施行\n- **2026年10月8日至12月15日** 提交申请\n";
    let lift = [&EXPLAINER.replace("published", "audience: 业主、老年人\npublished"), days].concat();
    folder.write("texts/lift/jiedu.md", &lift)?;
    let dated = "<p>第九条　自2026年4月1日起施行，2026年10月8日至12月15日提交申请。</p>\n";
    folder.write("texts/lift/policy.html", &[POLICY, dated].concat())?;
    let road = EXPLAINER.replace("装电梯", "修路").replace("2026-03-04", "2026-05-06");
    folder.write("texts/road/jiedu.md", &road.replace("published", "audience: 老年人\npublished"))?;
    folder.write("texts/road/policy.html", POLICY)?;
    folder.write("texts/mingbai.toml", config)?;
    Ok(folder)
}

fn build(folder: &Folder, today: &str) -> io::Result<String> {
    let arguments = ["build", "texts", "--out", "dist", "--embed", "embed", "--force", "--today", today];
    let output = folder.mingbai(&arguments)?;
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    Ok(said(&output))
}

fn feed(folder: &Folder, path: &str) -> io::Result<Feed> {
    let text = folder.read(path)?;
    Feed::read_from(text.as_bytes()).map_err(io::Error::other)
}

fn titles(feed: &Feed) -> Vec<&str> {
    feed.entries.iter().map(|entry| entry.title.as_str()).collect()
}

#[test]
fn new_explainers_are_in_the_feed_of_all_and_in_those_of_their_audiences() -> io::Result<()> {
    let folder = two("follow-feeds", BASE)?;
    let told = build(&folder, "2026-11-26")?;
    assert!(!told.contains("订阅"), "{told}");
    let all = feed(&folder, "dist/feed.xml")?;
    assert_eq!(titles(&all), ["修路，补多少", "装电梯，补多少"]);
    assert_eq!(all.id, "https://www.yunxi.example/zcjd/feed.xml");
    let elders = feed(&folder, "dist/feed-u8001-u5e74-u4eba.xml")?;
    assert_eq!(titles(&elders), titles(&all));
    let owners = feed(&folder, "dist/feed-u4e1a-u4e3b.xml")?;
    assert_eq!(titles(&owners), ["装电梯，补多少"]);
    assert_eq!(owners.entries, all.entries.iter().skip(1).cloned().collect::<Vec<_>>(), "the same entry in each");
    let list = folder.read("dist/index.html")?;
    for part in ["href=\"feed.xml\"", "href=\"feed-u4e1a-u4e3b.xml\"", ">业主</a>", "href=\"calendar.ics\""] {
        assert!(list.contains(part), "{part} in {list}");
    }
    assert!(folder.read("dist/lift/index.html")?.contains("type=\"application/atom+xml\""));
    Ok(())
}

#[test]
fn the_same_texts_are_the_same_feeds_on_another_day() -> io::Result<()> {
    let folder = two("follow-same", BASE)?;
    build(&folder, "2026-11-26")?;
    let files = ["dist/feed.xml", "dist/lift/milestones.ics", "dist/calendar.ics"];
    let before: Vec<String> = files.iter().map(|file| folder.read(file)).collect::<io::Result<_>>()?;
    build(&folder, "2026-11-27")?;
    let after: Vec<String> = files.iter().map(|file| folder.read(file)).collect::<io::Result<_>>()?;
    assert_eq!(before, after);
    Ok(())
}

#[test]
fn where_the_site_has_no_address_there_is_no_feed_and_it_is_said_once() -> io::Result<()> {
    let folder = two("follow-nowhere", "")?;
    let told = build(&folder, "2026-11-26")?;
    assert_eq!(told.matches("没有做订阅源").count(), 1, "{told}");
    assert!(folder.read("dist/feed.xml").is_err());
    let list = folder.read("dist/index.html")?;
    assert!(!list.contains("atom+xml") && list.contains("href=\"calendar.ics\""), "{list}");
    // Who wants none is not told.
    let none = two("follow-none", "products = [\"plain.html\"]\n")?;
    assert!(!build(&none, "2026-11-26")?.contains("订阅"));
    assert!(none.read("dist/calendar.ics").is_err() && none.read("dist/lift/milestones.ics").is_err());
    assert!(!none.read("dist/lift/index.html")?.contains("加入日历"));
    Ok(())
}

#[test]
fn days_to_come_are_a_calendar_and_a_link_stands_where_it_does() -> io::Result<()> {
    let folder = two("follow-days", BASE)?;
    build(&folder, "2026-11-26")?;
    let link = "<a href=\"milestones.ics\" type=\"text/calendar\">加入日历</a>";
    for file in ["index.html", "styled.html"] {
        assert_eq!(folder.read(&format!("dist/lift/{file}"))?.matches(link).count(), 1, "{file}");
    }
    let plain = folder.read("dist/lift/plain.html")?;
    assert!(!plain.contains("加入日历") && !plain.contains("还有"), "{plain}");
    assert!(!folder.read("dist/road/index.html")?.contains("加入日历"), "it has no days");
    for (file, count) in [("dist/lift/milestones.ics", 1), ("dist/calendar.ics", 1)] {
        let calendar: Calendar = folder.read(file)?.parse().map_err(io::Error::other)?;
        let events = calendar.components.iter().filter_map(|it| it.as_event());
        let days: Vec<&str> = events.filter_map(|event| event.property_value("DTSTART")).collect();
        assert_eq!((days.len(), days.first()), (count, Some(&"20261008")), "{file}");
    }
    build(&folder, "2026-12-16")?;
    assert!(folder.read("dist/lift/milestones.ics").is_err() && folder.read("dist/calendar.ics").is_err());
    for file in ["lift/index.html", "index.html"] {
        let html = folder.read(&format!("dist/{file}"))?;
        assert!(!html.contains(".ics") && !html.contains("日历"), "{file}");
    }
    Ok(())
}

#[test]
fn the_list_is_a_card_each_with_amount_and_days_left() -> io::Result<()> {
    let folder = two("follow-cards", BASE)?;
    let card = "\n## 明白卡 {.card}\n\n补多少\n: 每台 20 万元。\n  > 原文 第六条：每台电梯一次性补助20万元\n";
    folder.write("texts/lift/jiedu.md", &[&folder.read("texts/lift/jiedu.md")?, card].concat())?;
    build(&folder, "2026-11-26")?;
    let list = folder.read("dist/index.html")?;
    assert_eq!(list.matches("<li class=\"card\">").count(), 2, "{list}");
    for part in [
        "<dt>补多少</dt><dd>每台 20 万元</dd>",
        "<dt>提交申请</dt><dd>2026年10月8日至12月15日 <span class=\"days-left\" data-mingbai-days=\"2026-10-08/2026-12-15\">还有 19 天</span></dd>",
        "data-mingbai-words=\"还有 # 天|还有 # 天开始|就在今天|最后一天\"",
        "mingbai/days.js",
    ] {
        assert!(list.contains(part), "{part} in {list}");
    }
    Ok(())
}
