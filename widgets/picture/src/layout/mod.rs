//! Picture to scene: head, blocks from top to bottom, foot. One file a form.

mod chart;
mod compare;
mod figures;
mod flow;
mod foot;
mod head;
mod prose;
mod roles;
mod steps;
mod timeline;

use crate::page::{Column, Page};
use crate::picture::{Block, Content, Picture};
use crate::scene::{Measure, Scene};
use crate::theme::{BETWEEN_BLOCKS, BLOCK_TITLE, CLAUSE, CONTENT, Colour, GAP, MARGIN, WIDTH};

/// Lays the picture out. `today` is `YYYY-MM-DD`; without it milestones are not judged.
pub fn layout(picture: &Picture, today: Option<&str>, measure: &dyn Measure) -> Scene {
    let mut page = Page { measure, scene: Scene { width: WIDTH, ..Scene::default() } };
    let column = Column { x: MARGIN, width: CONTENT };
    let ground = page.mark();
    let mut y = head::draw(picture, &mut page, column);
    for (number, block) in picture.blocks.iter().enumerate() {
        page.scene.cuts.push(y);
        if number > 0 {
            y = page.rule(column, y);
        }
        y = draw(block, today, &mut page, column, y + BETWEEN_BLOCKS) + BETWEEN_BLOCKS;
    }
    page.scene.cuts.push(y);
    y = foot::draw(picture, &mut page, column, y);
    page.scene.height = y.ceil();
    let area = crate::scene::Area { x: 0.0, y: 0.0, width: WIDTH, height: page.scene.height };
    page.behind(ground, crate::scene::Shape::Rect { area, fill: Colour::Paper });
    page.scene
}

/// Heading, introduction, content, clauses; where it ends.
fn draw(block: &Block, today: Option<&str>, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    let mut y = title(&block.title, page, column, top);
    if !block.intro.is_empty() {
        y = prose::draw(&block.intro, &[], page, column, y) + GAP;
    }
    y = match &block.content {
        Content::Prose(passages) => prose::draw(passages, &block.icons, page, column, y),
        Content::Figures(figures) => figures::draw(figures, &block.icons, page, column, y),
        Content::Timeline(milestones) => timeline::draw(milestones, today, page, column, y),
        Content::Steps(steps) => steps::draw(steps, &block.icons, page, column, y),
        Content::Compare(compare) => compare::draw(compare, page, column, y),
        Content::Chart(chart) => chart::draw(chart, page, column, y),
        Content::Roles(duties) => roles::draw(duties, &block.icons, page, column, y),
        Content::Flow(content) => flow::draw(content, page, column, y),
    };
    clauses(&block.clauses, page, column, y)
}

/// A heading with the bar of the page's section titles.
fn title(words: &str, page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    if words.is_empty() {
        return top;
    }
    let size = BLOCK_TITLE.font.size;
    page.rect(column.x, top + (BLOCK_TITLE.line() - size) / 2.0 + 1.0, 8.0, size - 2.0, Colour::Accent);
    page.heading(words, BLOCK_TITLE, column.inset(26.0), top) + GAP
}

/// The clauses that a block rests on, in the letters of the official text; no line ends inside one.
fn clauses(clauses: &[String], page: &mut Page<'_>, column: Column, top: f32) -> f32 {
    if clauses.is_empty() {
        return top;
    }
    let gap = CLAUSE.font.size * 0.7;
    let (mut x, mut y) = (column.x, top + GAP);
    for words in core::iter::once("见原文").chain(clauses.iter().map(String::as_str)) {
        let width = page.width(words, CLAUSE);
        if x > column.x && x + width > column.right() {
            (x, y) = (column.x, y + CLAUSE.line());
        }
        let end = page.text(words, CLAUSE, Column { x, width: column.right() - x }, y);
        y = y.max(end - CLAUSE.line());
        x += width + gap;
    }
    y + CLAUSE.line()
}
