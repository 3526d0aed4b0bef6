//! What each paragraph is to the outline: a clause, words of one, an annex, or a part of the document outside all clauses.
//!
//! Decided from the paragraph and its neighbours; the tree is left to [`super::outline`].

use super::document::Paragraph;
use super::furniture;
use super::marker::{self, AnnexLine, Opening};
use crate::model::Marker;
use crate::text::find::has;
use crate::text::fold;

/// The part that a paragraph plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Opens a clause.
    Clause(Opening),
    /// Opens an annex; the bytes up to the words on its line.
    Annex(Marker, usize),
    /// Words of the clause before it, or of the head.
    Text,
    /// Cells of a table, tabs between them.
    Row,
    /// Speaks for the whole document unless it stands in an article: 本方案自印发之日起施行.
    Closing,
    /// No clause, and ends the one before: signature, date, copies, contents, list of annexes.
    Outside,
}

/// The role of each paragraph, in order.
pub(crate) fn roles(text: &str, paragraphs: &[Paragraph]) -> Vec<Role> {
    let words: Vec<&str> =
        paragraphs.iter().map(|paragraph| paragraph.spans.first().map_or("", |span| span.of(text))).collect();
    let ends: Vec<&str> =
        paragraphs.iter().map(|paragraph| paragraph.spans.last().map_or("", |span| span.of(text))).collect();
    let mut roles = Vec::with_capacity(words.len());
    let mut in_annex = false;
    let mut in_copies = false;
    while let Some(first) = words.get(roles.len()) {
        let at = roles.len();
        let following = words.get(at + 1..).unwrap_or_default();
        if let Some(annex) = marker::annex(first).filter(|_| !is_sentence(ends.get(at))) {
            let entries = entries(annex, first, following);
            in_copies = false;
            match entries {
                Some(entries) => roles.extend(core::iter::repeat_n(Role::Outside, entries + 1)),
                None => {
                    in_annex = true;
                    roles.push(Role::Annex(annex.marker, annex.rest.unwrap_or(first.len())));
                }
            }
            continue;
        }
        if first.starts_with('目') && fold::fold(first) == "目录" {
            let entries = contents(following, ends.get(at + 1..).unwrap_or_default());
            roles.extend(core::iter::repeat_n(Role::Outside, entries + 1));
            continue;
        }
        in_copies |= furniture::opens_copies(first);
        let before = words.get(..at).unwrap_or_default();
        roles.push(if in_copies { Role::Outside } else { role(first, before, following, in_annex) });
    }
    roles
}

fn role(words: &str, before: &[&str], following: &[&str], in_annex: bool) -> Role {
    let opening =
        marker::recognise(words).filter(|opening| !opening.is_doubtful || is_in_sequence(*opening, before, following));
    if is_row(words, opening) {
        return Role::Row;
    }
    if let Some(opening) = opening {
        return Role::Clause(opening);
    }
    let is_footer = || furniture::is_footer(words) && !following.iter().any(|words| marker::recognise(words).is_some());
    let signs = || !in_annex && is_signature(words, following) && !stands_inside(before, following);
    if furniture::is_copy_note(words) || furniture::is_farewell(words) || signs() || is_footer() {
        return Role::Outside;
    }
    if furniture::is_closing_provision(words) {
        return Role::Closing;
    }
    Role::Text
}

/// Whether the numbers around bear a doubtful one out: the last of its kind is one less, or it is 1 and a 2 comes next.
fn is_in_sequence(opening: Opening, before: &[&str], following: &[&str]) -> bool {
    let same_kind = |words: &&str| {
        marker::recognise(words)
            .filter(|other| other.marker.rank() == opening.marker.rank())
            .map(|other| other.marker.number())
    };
    let number = opening.marker.number();
    let next = following.iter().find_map(same_kind);
    let last = || before.iter().rev().find_map(same_kind);
    // 1.1, 1.2, 2.1 are numbers of decimal headings: one before and one after 1.2 begin with 1.
    match number {
        1 => next == Some(2) && !(matches!(opening.marker, Marker::Arabic(_)) && last() == Some(1)),
        _ => next != Some(number) && last().is_some_and(|last| last + 1 == number),
    }
}

/// Whether a tab, or Markdown's bars, part the words into cells; Word puts one tab after a marker, which parts nothing.
fn is_row(words: &str, opening: Option<Opening>) -> bool {
    let rest = words.get(opening.map_or(0, |opening| opening.length)..).unwrap_or_default();
    has(rest.trim_start(), '\t') || words.starts_with('|')
}

/// A date alone, an office before a date or another office that signs, or both on one line.
fn is_signature(words: &str, following: &[&str]) -> bool {
    if furniture::date_line(words).is_some() || furniture::signature_line(words).is_some() {
        return true;
    }
    let signs = |words: &&str| furniture::is_office(words);
    signs(&words) && following.iter().find(|next| !signs(next)).is_some_and(|next| furniture::date_line(next).is_some())
}

/// Whether the numbering goes on right after a line: the date in 二、时间 / 2026年9月1日 / 三、地点 signs nothing.
fn stands_inside(before: &[&str], following: &[&str]) -> bool {
    let Some(next) = following.first().and_then(|next| marker::recognise(next)) else { return false };
    let last = before.iter().rev().filter_map(|words| marker::recognise(words));
    let last = last.map(|opening| opening.marker).find(|marker| marker.rank() == next.marker.rank());
    next.marker.number() > 1 && last.is_some_and(|last| last.number() + 1 == next.marker.number())
}

fn is_sentence(end: Option<&&str>) -> bool {
    end.is_some_and(|end| end.ends_with('。'))
}

/// How many paragraphs after it belong to the list of annexes that this line opens; none when it opens an annex.
///
/// GB/T 9704 puts the list (附件：1.… 2.…) before the signature, and 附件1 alone above the annex. A line that has both word
/// and title is a list when nothing that could be the annex follows.
fn entries(annex: AnnexLine, line: &str, following: &[&str]) -> Option<usize> {
    if annex.rest.is_none() && !annex.has_colon {
        return None;
    }
    let rest = annex.rest.and_then(|at| line.get(at..)).and_then(marker::recognise);
    let mut number = annex.number.or(rest.map(|opening| opening.marker.number())).unwrap_or_default();
    let entries = following.iter().take_while(|next| {
        let is_next = match (marker::annex(next), marker::recognise(next)) {
            (Some(next), _) => annex.number.is_some() && next.rest.is_some() && next.number == Some(number + 1),
            (None, Some(Opening { marker: Marker::Arabic(next), .. })) => annex.number.is_none() && next == number + 1,
            _ => false,
        };
        number += u32::from(is_next);
        is_next && !next.ends_with(['。', '；'])
    });
    let entries = entries.count();
    let after = following.get(entries..).unwrap_or_default();
    // 附件：1.申请表 / 2.承诺书 is a list whatever follows.
    let is_numbered = annex.number.is_none() && annex.has_colon && rest.is_some() && entries > 0;
    let ends_here = is_numbered
        || after.first().is_none_or(|next| {
            marker::annex(next).is_some()
                || furniture::is_copy_note(next)
                || furniture::is_footer(next)
                || furniture::is_office(next)
                || is_signature(next, &[])
        });
    ends_here.then_some(entries)
}

/// How many paragraphs after 目录 are its entries: up to where the first entry's marker comes again.
fn contents(following: &[&str], ends: &[&str]) -> usize {
    let Some(first) = following.first().and_then(|entry| marker::recognise(entry)) else { return 0 };
    let again = following.iter().zip(ends).skip(1).take_while(|(_, end)| !is_sentence(Some(end)));
    let again = again
        .map(|(entry, _)| entry)
        .position(|entry| marker::recognise(entry).is_some_and(|entry| entry.marker == first.marker));
    again.map_or(0, |entries| entries + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::clean::{self, Source};

    /// One letter for each paragraph: clause, annex, text, row, last provision, outside.
    fn check(input: &str, expect: &str) {
        let letter = |role: &Role| match role {
            Role::Clause(_) => 'c',
            Role::Annex(..) => 'a',
            Role::Text => 't',
            Role::Row => 'r',
            Role::Closing => 'l',
            Role::Outside => 'o',
        };
        let found: String = roles(input, &clean::paragraphs(input, Source::Copy)).iter().map(letter).collect();
        assert_eq!(found, expect, "{input}");
    }

    #[test]
    fn the_list_of_annexes_is_no_annex() {
        check("二、保障\n附件：1. 标准表\n2. 比例表\n3. 清单\n附件1\n标准表\n附件2\n1. 甲；", "coooatac");
        check("一、目标\n附件：名单\n\n## 附件\n名单\n甲，乙。", "coatt");
        check("一、目标\n附件:细则\n2021年8月17日", "coo");
        check("一、目标\n附件：《申请表》", "co");
        check("一、目标\n附件1：甲表\n附件2：乙表\n云溪县人民政府\n2026年3月2日\n附件1：甲表\n内容如下。", "cooooat");
        check("附件3所列材料齐全。\n附件1规定的", "tt");
    }

    #[test]
    fn what_surrounds_the_body_is_outside() {
        check(
            "一、目标\n云溪县人民政府\n2026年3月2日\n（此件公开发布）\n抄送：各委。\n各人民团体，驻县各单位。",
            "cooooo",
        );
        check("一、目标\n本办法自印发之日起施行。\n特此通知。", "clo");
        check("目 录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。", "ooocc");
        check("1.60周岁以上，补2元。\n2.70周岁以上，补3元。\n1.5万元以下的，不补。", "cct");
        check("单位\t数量\n1.\t甲\t3", "rr");
    }
}
