//! 责任分工: a table of matters and of the bodies that answer for them.
//! For example `| 事项 | 负责单位 |`, `| 结算系统 | 县数据资源管理局 |`.

use crate::explainer::context::Context;
use crate::explainer::tree::Node;
use crate::finding::{Code, Finding};
use crate::forms::shared::Scope;
use crate::forms::shared::rows::{self, Wanted};
use crate::model::{Block, BlockKind, Cell, Duty, Inline, InlineKind};

const WANTED: Wanted =
    Wanted {
        code: Code::RolesColumns, columns: 2, advice: "责任分工要一个两栏的表格：事项、负责单位。请补上缺的栏。"
    };

/// Reads the duties; further columns become the entry's text, each under its header.
pub(crate) fn read(tables: &[&Node<'_>], scope: &Scope<'_, '_, '_>, context: &mut Context<'_>) -> Vec<Duty> {
    let (header, rows) = rows::read(tables, &WANTED, scope, context);
    let mut duties = Vec::with_capacity(rows.len());
    for row in rows {
        let mut entry = row.entry;
        let mut cells = row.cells.into_iter();
        let (_, text) = cells.next().unwrap_or_default();
        let parties = parties(&text);
        if parties.is_empty() && header.len() >= WANTED.columns {
            context.report(Finding::new(
                Code::RolesParty,
                entry.span,
                "这一行没写负责单位。请在第二栏写上，几个单位用顿号隔开。",
            ));
        }
        entry.body = header
            .iter()
            .skip(WANTED.columns)
            .zip(cells)
            .filter_map(|(header, (cell, _))| note(header, cell))
            .collect();
        duties.push(Duty { entry, parties });
    }
    duties
}

/// 时限：5个工作日
fn note(header: &Cell, cell: Cell) -> Option<Block> {
    if cell.content.is_empty() {
        return None;
    }
    let span = cell.span;
    let mut words = header.content.clone();
    words.push(Inline { kind: InlineKind::Text("：".to_owned()), span });
    words.extend(cell.content);
    Some(Block { kind: BlockKind::Paragraph(words), span })
}

/// The bodies named, split at 、 and ， but not inside brackets: 县财政局（预算、拨付）.
fn parties(text: &str) -> Vec<String> {
    let mut parties = vec![String::new()];
    let mut depth = 0_u32;
    for character in text.chars() {
        match character {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            '、' | '，' | ',' | '；' if depth == 0 => {
                parties.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(party) = parties.last_mut() {
            party.push(character);
        }
    }
    parties.into_iter().map(|party| party.trim().to_owned()).filter(|party| !party.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::parties;

    #[test]
    fn bodies_are_split_outside_brackets() {
        assert_eq!(parties("市民政局、市财政局，市教育局"), ["市民政局", "市财政局", "市教育局"]);
        assert_eq!(parties("县财政局（预算、拨付）、县民政局"), ["县财政局（预算、拨付）", "县民政局"]);
        assert_eq!(parties("、 、"), Vec::<String>::new());
    }
}
