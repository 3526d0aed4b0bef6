//! The head, in the accent: what this is, its title, the number of the document, and the next day to keep.

use mingbai_content::text::phase::{Left, left};

use crate::page::{Column, Page};
use crate::picture::{Milestone, Picture};
use crate::scene::{Area, Shape};
use crate::theme::{BODY, Colour, LEAD, SMALL, TITLE, WIDTH};

/// Between the strip's edge and its words.
const INSET: f32 = 26.0;

pub(super) fn draw(picture: &Picture, today: Option<&str>, page: &mut Page<'_>, column: Column) -> f32 {
    let ground = page.mark();
    let white = |style: crate::theme::Style| style.in_colour(Colour::Paper);
    let mut y = page.heading(&picture.kicker, white(LEAD).at(30.0), column, 48.0) + 8.0;
    y = page.heading(&picture.title, TITLE, column, y) + 8.0;
    y = page.text(&picture.number, white(SMALL), column, y);
    for day in &picture.strip {
        // The first that is not over; a file that was made on another day has the next ones in store.
        if let Some(said) = day.period.as_ref().and_then(|(start, end)| counted(start, end, today)) {
            y = strip(day, &said, page, column, y + 24.0);
            break;
        }
    }
    y += 40.0;
    let area = Area { x: 0.0, y: 0.0, width: WIDTH, height: y };
    page.behind(ground, Shape::Rect { area, fill: Colour::Accent });
    y
}

/// 还有 19 天, as the page says it; none where no day is known, and once it is over.
pub(super) fn counted(start: &str, end: &str, today: Option<&str>) -> Option<String> {
    let days = |days: u32, after: &str| ["还有 ", &days.to_string(), after].concat();
    Some(match left(start, end, today?)? {
        Left::Days(number) => days(number, " 天"),
        Left::Begins(number) => days(number, " 天开始"),
        Left::Today => "就在今天".to_owned(),
        Left::Last => "最后一天".to_owned(),
    })
}

/// The days that are left large at the right, where they have room beside the date.
fn strip(day: &Milestone, said: &str, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let mark = page.mark();
    let inner = Column { x: column.x + INSET, width: column.width - 2.0 * INSET };
    let large = LEAD.at(46.0).in_colour(Colour::Accent);
    let width = page.width(said, large);
    let words = Column { width: inner.width - width - 24.0, ..inner };
    let mut y = top + 20.0;
    if words.width >= 280.0 {
        page.text(said, large, inner.inset(inner.width - width - 1.0), y);
        y = page.text(&day.date, LEAD.in_colour(Colour::Accent), words, y + 8.0);
        y = y.max(top + 20.0 + large.line());
    } else {
        y = page.text(&day.date, LEAD.in_colour(Colour::Accent), inner, y);
        y = page.text(said, large, inner, y);
    }
    y = page.text(&day.text, BODY, inner, y) + 20.0;
    let area = Area { x: column.x, y: top, width: column.width, height: y - top };
    page.boxed(mark, area, Colour::Paper, (Colour::Paper, 0.0));
    y
}
