//! Picture to scene: a head, bands from top to bottom over the full width, a foot. One file a form.

mod chart;
mod compare;
mod crowd;
mod figures;
mod foot;
mod head;
mod prose;
mod roles;
mod steps;
mod timeline;

use crate::lines::Fall;
use crate::page::{Align, Column, Page};
use crate::picture::{Band, Content, Picture};
use crate::scene::{Area, Measure, Scene, Shape};
use crate::theme::{ACCENT, BAND_TITLE, CONTENT, Colour, GAP, LEAD, MARGIN, PADDING, RADIUS, SMALL, WIDTH};

/// Lays the picture out. `today` is `YYYY-MM-DD`; without it milestones are not judged, and no day is counted to.
pub fn layout(picture: &Picture, today: Option<&str>, measure: &dyn Measure) -> Scene {
    let accent = readable(picture.accent.unwrap_or(ACCENT));
    let mut page = Page { measure, scene: Scene { width: WIDTH, accent, ..Scene::default() } };
    let column = Column { x: MARGIN, width: CONTENT };
    let mut y = head::draw(picture, today, &mut page, column);
    let is_numbered = picture.bands.len() > 1;
    let mut bands = picture.bands.iter().peekable();
    while let Some(band) = bands.next() {
        // Text without a title belongs to the band before it.
        if band.number.is_some() {
            page.scene.cuts.push(y);
        }
        let (top, ground) = (y, page.mark());
        y = draw(band, is_numbered, today, &mut page, column, y + PADDING);
        y += if bands.peek().is_some_and(|next| next.number.is_none()) { 0.0 } else { PADDING };
        let area = Area { x: 0.0, y: top, width: WIDTH, height: y - top };
        let fill = if band.is_shaded { Colour::Shade } else { Colour::Paper };
        page.behind(ground, Shape::Rect { area, fill });
    }
    page.scene.cuts.push(y);
    y = foot::draw(picture, today, &mut page, column, y);
    page.scene.height = y.ceil();
    page.scene
}

/// Lightest accent on which white is read, by how light it looks (4.5 : 1).
const LIGHTEST: u32 = 118;

/// An accent under white words, made darker where it is too light for them, as one that a page has for the dark may be.
fn readable(accent: [u8; 3]) -> [u8; 3] {
    let [red, green, blue] = accent.map(u32::from);
    let light = (red * 299 + green * 587 + blue * 114) / 1000;
    let darker = |part: u8| u8::try_from(u32::from(part) * LIGHTEST / light.max(1)).unwrap_or(part);
    if light > LIGHTEST { accent.map(darker) } else { accent }
}

/// Heading, introduction, content, clauses; where it ends.
fn draw(band: &Band, is_numbered: bool, today: Option<&str>, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let mut y = title(band, is_numbered, page, column, top);
    if !band.intro.is_empty() {
        y = prose::draw(&band.intro, page, column, y) + GAP;
    }
    y = match &band.content {
        Content::Prose(passages) => prose::draw(passages, page, column, y),
        Content::Figures(figures) => figures::draw(figures, page, column, y),
        Content::Timeline(timeline) => timeline::draw(timeline, today, page, column, y),
        Content::Steps(steps) => steps::draw(steps, page, column, y),
        Content::Compare(compare) => compare::draw(compare, page, column, y),
        Content::Chart(chart) => chart::draw(chart, page, column, y),
        Content::Roles(duties) => roles::draw(duties, page, column, y),
    };
    if band.clauses.is_empty() {
        return y;
    }
    page.text(&["见原文　", &band.clauses].concat(), SMALL, column, y + GAP)
}

/// The number in a box of the accent, the icon and the words.
fn title(band: &Band, is_numbered: bool, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    if band.title.is_empty() {
        return top;
    }
    let (mut column, line) = (column, BAND_TITLE.line());
    if let Some(number) = band.number.filter(|_| is_numbered) {
        let (number, style) = (number.to_string(), LEAD.at(30.0).in_colour(Colour::Paper));
        let side = (page.width(&number, style) + 20.0).max(46.0);
        let area = Area { x: column.x, y: top + (line - 44.0) / 2.0, width: side, height: 44.0 };
        page.push(Shape::Frame { area, radius: RADIUS, fill: Colour::Accent, stroke: Colour::Accent, thickness: 0.0 });
        let room = Column { x: column.x, width: side };
        page.set(&number, style, room, top + (line - style.line()) / 2.0, Align::Centre, Fall::Full);
        column = column.inset(side + 18.0);
    }
    if !band.icon.is_empty() {
        page.icon(&band.icon, (column.x + 24.0, top + line / 2.0), 48.0, Colour::Accent);
        column = column.inset(62.0);
    }
    page.heading(&band.title, BAND_TITLE, column, top) + GAP
}
