//! What holds for every picture: nothing runs into another, nothing leaves the page; and the county's pictures as text.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails, and that is what a panic is for"
)]

mod outline;

use std::fs;
use std::path::PathBuf;

use mingbai_picture::{
    Area, Block, Chart, ChartKind, Code, Compare, Content, Duty, Figure, FixedWidths, Flow, FlowBranch, FlowStep,
    Milestone, Passage, Picture, Point, Scene, Shape, Step, Text, WIDTH, layout, of_explainer, read, write,
};

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    /// Words as authors write them, and as they should not.
    fn words(&mut self, most: usize) -> String {
        const PARTS: [&str; 18] = [
            "电梯",
            "补助",
            "20 万元",
            "2026年5月31日前",
            "，",
            "。",
            "《办法》",
            "（试行）",
            "县住房和城乡建设局",
            "“云溪通”",
            "15个工作日",
            "0555-0000012",
            "9:00—17:00",
            "云政办〔2026〕12号",
            "\u{2}要紧\u{2}",
            "\n",
            " ",
            "YUNXIJIUXIAOQUJIAZHUANGDIANTIBUZHUSHENQINGBIAOFUJIAN",
        ];
        (0..self.below(most + 1)).map(|_| PARTS[self.below(PARTS.len())]).collect()
    }

    fn list<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| make(self)).collect()
    }

    fn content(&mut self) -> Content {
        match self.below(8) {
            0 => Content::Prose(self.list(4, |dice| Passage {
                depth: dice.below(9) as u8,
                marker: ["", "•", "12."][dice.below(3)].to_owned(),
                text: dice.words(20),
            })),
            1 => Content::Figures(self.list(5, |dice| Figure {
                lead: dice.words(1),
                value: ["", "20", "2,000", "三分之二", "123,456,789,012"][dice.below(5)].to_owned(),
                unit: dice.words(2),
                caption: dice.words(8),
            })),
            2 => Content::Timeline(self.list(6, |dice| Milestone {
                period: [None, Some(("2026-03-01".to_owned(), "2026-05-31".to_owned()))][dice.below(2)].clone(),
                date: dice.words(4),
                text: dice.words(12),
            })),
            3 => Content::Steps(self.list(6, |dice| Step {
                title: dice.words(6),
                limit: dice.words(2),
                text: dice.words(12),
            })),
            4 => Content::Compare(Compare {
                before: dice_words(self),
                after: dice_words(self),
                rows: self.list(4, |dice| [dice.words(6), dice.words(10), dice.words(10)]),
            }),
            5 => Content::Chart(Chart {
                kind: [ChartKind::Bar, ChartKind::Column, ChartKind::Line, ChartKind::Share][self.below(4)],
                measure: self.words(3),
                unit: self.words(1),
                points: self.list(9, |dice| {
                    let thousandths = [None, Some(0), Some(dice.0), Some(u64::MAX), Some(3_000)][dice.below(5)];
                    Point {
                        label: dice.words(3),
                        text: ["2", "1,200.5", "四十"][dice.below(3)].to_owned(),
                        thousandths,
                    }
                }),
            }),
            6 => Content::Flow(Flow { total: self.words(3), steps: self.flow(0) }),
            _ => Content::Roles(
                self.list(4, |dice| Duty { matter: dice.words(8), parties: dice.list(3, |dice| dice.words(4)) }),
            ),
        }
    }

    fn flow(&mut self, depth: usize) -> Vec<FlowStep> {
        let most = 4 - depth.min(3);
        self.list(most, |dice| FlowStep {
            step: Step { title: dice.words(4), limit: dice.words(1), text: dice.words(6) },
            is_end: dice.below(4) == 0,
            branches: match depth {
                0..=3 => dice.list(4 - depth, |dice| FlowBranch { label: dice.words(3), steps: dice.flow(depth + 1) }),
                _ => Vec::new(),
            },
        })
    }

    fn picture(&mut self) -> Picture {
        Picture {
            kicker: self.words(4),
            title: self.words(8),
            explains: self.words(12),
            facts: self.list(3, |dice| dice.words(4)),
            blocks: self.list(6, |dice| Block {
                title: dice.words(6),
                intro: dice.list(2, |dice| Passage { text: dice.words(10), ..Passage::default() }),
                content: dice.content(),
                icons: dice.list(4, |dice| ["", "M5 5h14v14h-14z", "M4 12a8 8 0 1 0 16 0"][dice.below(3)].to_owned()),
                clauses: dice.list(8, |dice| format!("第{}条", dice.below(99))),
            }),
            phone: self.words(3),
            contact: self.list(2, |dice| dice.words(6)),
            source: self.words(6),
            code: (self.below(2) == 0).then(|| Code {
                side: 21,
                modules: (0..441).map(|place| place % 3 == 0).collect(),
                caption: "扫码看原文".to_owned(),
            }),
        }
    }
}

fn dice_words(dice: &mut Dice) -> String {
    dice.words(2)
}

fn texts(scene: &Scene) -> Vec<&Text> {
    let shapes = scene.shapes.iter();
    shapes.filter_map(|shape| if let Shape::Text(text) = shape { Some(text) } else { None }).collect()
}

fn check(picture: &Picture, what: &str) {
    let scene = layout(picture, Some("2026-04-01"), &FixedWidths);
    let page = Area { x: 47.5, y: 0.0, width: WIDTH - 95.0, height: scene.height };
    let texts = texts(&scene);
    for (number, text) in texts.iter().enumerate() {
        assert!(page.holds(&text.area(), 0.5), "{what}: 「{}」 leaves the page: {:?}", text.words, text.area());
        for other in &texts[number + 1..] {
            let both = (text.area(), other.area());
            assert!(
                !both.0.overlaps(&both.1, 1.0),
                "{what}: 「{}」 runs into 「{}」 {both:?}",
                text.words,
                other.words
            );
        }
    }
    let frames: Vec<Area> = scene
        .shapes
        .iter()
        .filter_map(|shape| if let Shape::Frame { area, .. } = shape { Some(*area) } else { None })
        .collect();
    for (number, frame) in frames.iter().enumerate() {
        for other in &frames[number + 1..] {
            let is_apart = !frame.overlaps(other, 0.5) || frame.holds(other, 0.5) || other.holds(frame, 0.5);
            assert!(is_apart, "{what}: two boxes overlap: {frame:?} {other:?}");
        }
        for text in &texts {
            let is_apart = !frame.overlaps(&text.area(), 1.0) || frame.holds(&text.area(), 1.0);
            assert!(is_apart, "{what}: 「{}」 leaves its box {frame:?}: {:?}", text.words, text.area());
        }
    }
    assert!(scene.cuts.is_sorted() && scene.cuts.iter().all(|cut| *cut <= scene.height));
    for cut in &scene.cuts {
        let is_cut = |text: &&&Text| text.area().y < *cut && *cut < text.area().y + text.area().height;
        assert_eq!(texts.iter().find(is_cut), None, "{what}: a page would end inside a line");
    }
}

#[test]
fn nothing_runs_into_another_and_nothing_leaves_the_page() {
    let mut dice = Dice(0x6d69_6e67_6261_6921);
    for number in 0..600 {
        check(&dice.picture(), &format!("picture {number}"));
    }
}

#[test]
fn what_is_written_is_read() {
    let mut dice = Dice(42);
    for _ in 0..300 {
        let picture = dice.picture();
        let lines = write(&picture);
        // A list without items leaves no line, so its kind is not known; what is written again is the same.
        assert_eq!(write(&read(&lines)), lines);
        if picture.blocks.iter().all(|block| !is_empty(&block.content)) {
            assert_eq!(read(&lines), picture);
        }
    }
}

fn is_empty(content: &Content) -> bool {
    match content {
        Content::Prose(items) => items.is_empty(),
        Content::Figures(items) => items.is_empty(),
        Content::Timeline(items) => items.is_empty(),
        Content::Steps(items) => items.is_empty(),
        Content::Compare(_) | Content::Chart(_) | Content::Flow(_) => false,
        Content::Roles(items) => items.is_empty(),
    }
}

#[test]
fn lines_of_no_sense_are_left_out() {
    assert_eq!(read("figure\t1\nnonsense\n\ncode\t999\t0\ncode\t2\t01\t\n\u{0}\t\n"), Picture::default());
}

fn county(slug: &str) -> Vec<Picture> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../content/examples").join(slug).join("jiedu.md");
    let markdown = fs::read_to_string(path).unwrap();
    of_explainer(&mingbai_content::explainer::parse(&markdown).output)
}

#[test]
fn an_infographic_is_one_picture() {
    let pictures = county("elevator-2026");
    assert_eq!(pictures.len(), 1);
    check(&pictures[0], "elevator");
    insta::assert_snapshot!(outline::of(&layout(&pictures[0], Some("2026-10-20"), &FixedWidths)));
}

#[test]
fn blocks_that_stand_by_themselves_make_a_picture_too() {
    for slug in ["elder-meals-2026", "road-works-2026"] {
        let pictures = county(slug);
        assert_eq!(pictures.len(), 1, "{slug}");
        check(&pictures[0], slug);
        insta::assert_snapshot!(slug, write(&pictures[0]));
    }
}

#[test]
fn an_explainer_without_blocks_has_no_picture() {
    let explainer =
        mingbai_content::explainer::parse("---\ntitle: 一\n---\n\n## 问 {.qa}\n\n### 能吗？\n\n能。\n").output;
    assert_eq!(of_explainer(&explainer), []);
}
