//! The outline of opinions, catalogues, briefings and media.

use std::fmt::Write;

use mingbai_content::model::{Adoption, CatalogueItem, Consultation};

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
