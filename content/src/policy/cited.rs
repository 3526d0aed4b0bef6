//! Whether the words after a marker show that it opens nothing, since a sentence cites the clause: 第四条第一款规定的, （一）项所列.
//!
//! The markers themselves are left to [`super::marker`], which has the tests.

use super::reader::Reader;
use crate::text::fold;

/// Whether the words after 第X条 show that a sentence speaks of it.
///
/// A blank after the marker speaks for a clause, so that 第五条 中央… and 第六条 所有… stay clauses.
pub(super) fn is_article_cited(rest: &str, is_apart: bool) -> bool {
    let mut reader = Reader::new(rest);
    match reader.peek() {
        Some('第') => {
            reader.take('第');
            let unit = reader.number().and_then(|_| reader.peek());
            // 第 57 條 第二十九條第一項… is an article that begins with a citation.
            return matches!(unit, Some('款' | '项' | '項' | '目')) || !is_apart && matches!(unit, Some('条' | '條'));
        }
        // 第一条、目的 is how some offices print an article; 第一条、第二条 is a sentence.
        Some('、') => {
            reader.next();
            return matches!(reader.peek(), Some('第' | '（' | '(')) || numeral_follows(&reader);
        }
        Some('，' | ',' | '；' | ';' | '。' | '）' | ')' | '》' | '之') => return true,
        Some('至' | '到' | '和' | '与' | '及' | '或') => {
            reader.next();
            return reader.take('第');
        }
        _ => {}
    }
    let next: String = core::iter::from_fn(|| reader.next()).take(3).collect();
    !is_apart
        && ["规定", "規定", "所列", "所称", "所述", "的规定", "中规定", "以外", "等", "有关", "有關", "款", "项"]
            .iter()
            .any(|word| next.starts_with(word) && !next.starts_with("项目") && !next.starts_with("款项"))
}

fn numeral_follows(reader: &Reader) -> bool {
    reader.clone().number().is_some()
}

/// （一）至（三）, （一）、（二）项, （一）项所列: a sentence about items. （一）项目 and （一）目标 are headings.
pub(super) fn is_item_cited(rest: &str) -> bool {
    let mut ahead = Reader::new(rest);
    match ahead.next() {
        Some('至' | '到' | '和' | '或' | '、') => ahead.take_any(&['(', '（', '第']),
        Some('项' | '項' | '款') => is_after_unit(&ahead),
        Some('目') => ahead.peek() != Some('的') && is_after_unit(&ahead),
        Some('(' | '（') => {
            ahead.number().is_some() && ahead.take_any(&[')', '）']) && ahead.take_any(&['项', '項', '、'])
        }
        _ => false,
    }
}

/// Whether what stands after 项, 款 or 目 shows it to be the unit of a clause that a sentence cites.
fn is_after_unit(reader: &Reader) -> bool {
    let mut ahead = reader.clone();
    let Some(next) = ahead.next() else { return true };
    match next {
        // （一）款到（三）款; （一）款到账 is an item.
        '到' => ahead.take_any(&['第', '(', '（']) || ahead.number().is_some(),
        '至' | '和' | '与' | '及' | '或' | '的' | '所' | '规' | '規' | '中' | '以' | '之' | '第' | '情' | '行' => {
            true
        }
        _ => !fold::is_han(next) && !next.is_ascii_alphanumeric(),
    }
}
