//! The outline of opinions, catalogues, briefings and media.

use std::fmt::Write;

use mingbai_content::model::{Adoption, Briefing, CatalogueItem, Consultation, Medium};
use mingbai_content::text::date::iso;

pub(super) fn consultation(out: &mut String, consultation: &Consultation, pad: &str) {
    for opinion in &consultation.opinions {
        let reason = super::cell(&opinion.reason);
        let reason = if reason.is_empty() { String::new() } else { format!(" 理由 {reason}") };
        super::entry(out, &opinion.entry, pad, &format!(" × {} {}{reason}", opinion.count, name(opinion.verdict)));
    }
    let counts: Vec<String> = Adoption::ALL
        .map(Some)
        .into_iter()
        .chain([None])
        .map(|verdict| format!("{} {}", name(verdict), consultation.count(verdict)))
        .collect();
    writeln!(out, "{pad}合计 {}", counts.join("、")).unwrap();
}

const fn name(verdict: Option<Adoption>) -> &'static str {
    match verdict {
        Some(Adoption::Adopted) => "采纳",
        Some(Adoption::Partly) => "部分采纳",
        Some(Adoption::Rejected) => "未采纳",
        None => "？",
    }
}

pub(super) fn catalogue(out: &mut String, items: &[CatalogueItem], pad: &str) {
    for item in items {
        super::entry(out, &item.entry, pad, "");
        for element in &item.elements {
            writeln!(out, "{pad}  ‹{}› {}", element.kind.name(), super::words(&element.body)).unwrap();
        }
    }
}

pub(super) fn briefing(out: &mut String, briefing: &Briefing, pad: &str) {
    let day = briefing.date.map_or("？".to_owned(), iso);
    writeln!(out, "{pad}日期 {day} 录像 {}", briefing.recording.as_deref().unwrap_or("无")).unwrap();
    for statement in &briefing.statements {
        let at = statement.at.map(|seconds| format!(" @ {seconds} 秒")).unwrap_or_default();
        super::entry(out, &statement.entry, pad, &at);
    }
}

pub(super) fn media(out: &mut String, media: &[Medium], pad: &str) {
    for medium in media {
        let mut extra = format!(" {:?} {}「{}」", medium.kind, medium.src, medium.alt);
        for (name, address) in [("字幕", &medium.captions), ("封面", &medium.poster)] {
            if let Some(address) = address {
                write!(extra, " {name} {address}").unwrap();
            }
        }
        super::entry(out, &medium.entry, pad, &extra);
    }
}
