//! What holds for every picture: nothing runs into another, nothing leaves the page; and the county's pictures as text.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails, and that is what a panic is for"
)]

mod outline;

use std::fs;
use std::path::PathBuf;

use mingbai_content::text::date::parse_iso;
use mingbai_picture::{
    Area, Band, Chart, ChartKind, Code, Compare, Content, Crowd, Duty, Figure, FixedWidths, Milestone, Month, Passage,
    Picture, Point, Scene, Shape, Step, TALLEST, Text, Timeline, WIDTH, layout, of_explainer, read, write,
};

/// The day of the pictures.
const TODAY: &str = "2026-10-20";
/// Smallest letters: a phone of 375 shows them at 14.
const SMALLEST: f32 = 28.0;

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

    fn mark(&mut self) -> String {
        ["", "M5 5h14v14h-14z", "12", "•"][self.below(4)].to_owned()
    }

    fn crowd(&mut self) -> Option<Crowd> {
        let all = 1 + self.below(12) as u8;
        (self.below(3) == 0).then(|| Crowd {
            filled: all.min(self.below(12) as u8),
            all,
            is_of_people: self.below(2) == 0,
        })
    }

    fn milestone(&mut self) -> Milestone {
        Milestone {
            period: [None, Some(("2026-03-01".to_owned(), "2026-05-31".to_owned()))][self.below(2)].clone(),
            date: self.words(4),
            text: self.words(12),
        }
    }

    fn passage(&mut self) -> Passage {
        let mark = ["", "•", "12.", "✓", "✕", "M5 5h14v14h-14z"][self.below(6)].to_owned();
        Passage { depth: self.below(9) as u8, mark, text: self.words(20), crowd: self.crowd() }
    }

    fn content(&mut self) -> Content {
        match self.below(7) {
            0 => Content::Prose(self.list(4, Self::passage)),
            1 => Content::Figures(self.list(5, |dice| Figure {
                is_hero: dice.below(3) == 0,
                mark: ["", "M5 5h14v14h-14z"][dice.below(2)].to_owned(),
                lead: dice.words(1),
                value: ["", "20", "2,000", "三分之二", "123,456,789,012"][dice.below(5)].to_owned(),
                unit: dice.words(2),
                caption: dice.words(8),
                crowd: dice.crowd(),
            })),
            2 => Content::Timeline(Timeline {
                months: self.list(12, |dice| Month {
                    is_marked: dice.below(2) == 0,
                    label: ["", "10月", "2026"][dice.below(3)].to_owned(),
                    year: ["", "2026年"][dice.below(2)].to_owned(),
                }),
                milestones: self.list(6, Self::milestone),
            }),
            3 => Content::Steps(self.list(6, |dice| Step {
                depth: dice.below(9) as u8,
                mark: dice.mark(),
                title: dice.words(6),
                limit: dice.words(2),
                text: dice.words(12),
            })),
            4 => Content::Compare(Compare {
                before: self.words(2),
                after: self.words(2),
                rows: self.list(4, |dice| [dice.words(6), dice.words(10), dice.words(10), dice.words(3)]),
            }),
            5 => Content::Chart(Chart {
                kind: [ChartKind::Rows, ChartKind::Line, ChartKind::Share][self.below(3)],
                measure: self.words(3),
                step: [None, Some(1), Some(1_000), Some(100_000)][self.below(4)],
                key: self.words(2),
                points: self.list(9, |dice| {
                    let thousandths = [None, Some(0), Some(dice.0), Some(u64::MAX), Some(3_000)][dice.below(5)];
                    Point {
                        label: dice.words(3),
                        text: ["2", "1,200.5", "四十"][dice.below(3)].to_owned(),
                        thousandths,
                    }
                }),
            }),
            _ => Content::Roles(self.list(4, |dice| Duty {
                mark: ["", "M5 5h14v14h-14z"][dice.below(2)].to_owned(),
                matter: dice.words(8),
                parties: dice.list(3, |dice| dice.words(4)),
            })),
        }
    }

    fn picture(&mut self) -> Picture {
        Picture {
            accent: [None, Some([27, 75, 143]), Some([255, 157, 150])][self.below(3)],
            kicker: self.words(4),
            title: self.words(8),
            number: self.words(12),
            strip: self.list(3, Self::milestone),
            bands: self.list(6, |dice| Band {
                number: [None, Some(1), Some(12)][dice.below(3)],
                is_shaded: dice.below(2) == 0,
                title: dice.words(6),
                icon: ["", "M5 5h14v14h-14z"][dice.below(2)].to_owned(),
                intro: dice.list(2, |dice| Passage { text: dice.words(10), ..Passage::default() }),
                content: dice.content(),
                clauses: dice.words(8),
            }),
            phone: self.words(3),
            contact: self.list(2, |dice| dice.words(6)),
            source: self.words(6),
            code: (self.below(2) == 0)
                .then(|| Code { side: 21, modules: (0..441).map(|place| place % 3 == 0).collect() }),
        }
    }
}

fn texts(scene: &Scene) -> Vec<&Text> {
    let shapes = scene.shapes.iter();
    shapes.filter_map(|shape| if let Shape::Text(text) = shape { Some(text) } else { None }).collect()
}

fn check(picture: &Picture, what: &str) -> Scene {
    let scene = layout(picture, Some("2026-04-01"), &FixedWidths);
    let page = Area { x: 43.5, y: 0.0, width: WIDTH - 87.0, height: scene.height };
    let texts = texts(&scene);
    for (number, text) in texts.iter().enumerate() {
        assert!(page.holds(&text.area(), 0.5), "{what}: 「{}」 leaves the page: {:?}", text.words, text.area());
        assert!(text.font.size >= SMALLEST, "{what}: 「{}」 is of {} px", text.words, text.font.size);
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
    let pieces = scene.pages(TALLEST);
    assert!(pieces.iter().all(|(top, bottom)| top < bottom && bottom - top <= TALLEST), "{what}: {pieces:?}");
    for cut in scene.cuts.iter().chain(&scene.seams) {
        let is_cut = |text: &&&Text| text.area().y < *cut && *cut < text.area().y + text.area().height;
        // A seam is looked for between the items of one column alone; in a row of two it stands under both.
        assert_eq!(texts.iter().find(is_cut), None, "{what}: a piece would end inside a line");
    }
    drop(texts);
    scene
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
        if picture.bands.iter().all(|band| !is_empty(&band.content)) {
            assert_eq!(read(&lines), picture);
        }
    }
}

fn is_empty(content: &Content) -> bool {
    match content {
        Content::Prose(items) => items.is_empty(),
        Content::Figures(items) => items.is_empty(),
        Content::Timeline(timeline) => timeline.milestones.is_empty() && timeline.months.is_empty(),
        Content::Steps(items) => items.is_empty(),
        Content::Compare(_) | Content::Chart(_) => false,
        Content::Roles(items) => items.is_empty(),
    }
}

#[test]
fn lines_of_no_sense_are_left_out() {
    let lines = "figure\t1\nnonsense\n\ncode\t999\t0\ncode\t2\t01\t\naccent\t999\t1\t2\n\u{0}\t\n";
    assert_eq!(read(lines), Picture::default());
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn pictures(markdown: &str) -> Vec<Picture> {
    of_explainer(&mingbai_content::explainer::parse(markdown).output, parse_iso(TODAY))
}

/// The Markdown of every example that a folder has, of its own files or in the blocks of the guide.
fn examples(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(folder)).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(examples(&format!("{folder}/{name}")));
        } else if name.ends_with(".md") {
            let text = fs::read_to_string(&path).unwrap();
            let blocks: Vec<&str> =
                text.split("```markdown\n").skip(1).filter_map(|it| it.split("\n```").next()).collect();
            let whole = if blocks.is_empty() { vec![text.as_str()] } else { blocks };
            found.extend(
                whole.iter().enumerate().map(|(place, text)| (format!("{folder}/{name} {place}"), (*text).to_owned())),
            );
        }
    }
    found.sort();
    found
}

/// Every example of the guide, of the gallery and of the portal: nothing runs into another, nothing is small, no piece is too tall, and one
/// ends between bands.
#[test]
fn every_example_can_be_passed_on() {
    let folders = ["content/specs", "widgets/src/forms", "content/examples", "site/portal/explainers"];
    let mut drawn = 0;
    for (name, markdown) in folders.into_iter().flat_map(examples) {
        for picture in pictures(&markdown) {
            let scene = check(&picture, &name);
            let lines = write(&picture);
            assert_eq!(write(&read(&lines)), lines, "{name}");
            let pieces = scene.pages(TALLEST);
            assert!(pieces.len() <= 3, "{name} has {} pieces", pieces.len());
            let is_between = |(_, bottom): &(f32, f32)| scene.cuts.contains(bottom) || *bottom == scene.height;
            // One band alone is taller than a piece: of an example that is as long as no author should write.
            let bands: Vec<f32> = scene.cuts.windows(2).map(|pair| pair[1] - pair[0]).collect();
            let is_too_tall = bands.iter().any(|height| *height > TALLEST) && name.contains("longest");
            assert!(is_too_tall || pieces.iter().all(is_between), "{name} is cut in a band: {pieces:?} {bands:?}");
            drawn += 1;
        }
    }
    assert!(drawn > 60, "{drawn}");
}

fn snapshot(name: &str, markdown: &str) {
    let pictures = pictures(markdown);
    assert_eq!(pictures.len(), 1, "{name}");
    insta::assert_snapshot!(format!("{name}-lines"), write(&pictures[0]));
    insta::assert_snapshot!(format!("{name}-scene"), outline::of(&layout(&pictures[0], Some(TODAY), &FixedWidths)));
}

#[test]
fn the_four_demonstrations() {
    for slug in ["elevator-2026", "elder-meals-2026", "road-works-2026"] {
        snapshot(slug, &fs::read_to_string(root().join("content/examples").join(slug).join("jiedu.md")).unwrap());
    }
    let school = "site/portal/explainers/school-transport-2026/jiedu.md";
    snapshot("school-transport-2026", &fs::read_to_string(root().join(school)).unwrap());
}

#[test]
fn the_examples_of_the_gallery() {
    for name in ["typical", "parts", "icons", "one-block", "longest", "broken"] {
        let path = root().join(format!("widgets/src/forms/infographic/examples/{name}.md"));
        snapshot(name, &fs::read_to_string(path).unwrap());
    }
}

#[test]
fn an_explainer_without_blocks_has_no_picture() {
    assert_eq!(pictures("---\ntitle: 一\n---\n\n## 问 {.qa}\n\n### 能吗？\n\n能。\n"), []);
}

/// 北京 has another day than a reader in London, and the picture is passed on there.
#[test]
fn the_first_day_that_is_not_over_stands_in_the_head() {
    let markdown = fs::read_to_string(root().join("content/examples/elevator-2026/jiedu.md")).unwrap();
    let picture = &pictures(&markdown)[0];
    let said = |today: &str| {
        let scene = layout(picture, Some(today), &FixedWidths);
        let is_in_head = |text: &&Text| text.baseline < scene.cuts[0];
        texts(&scene).into_iter().filter(is_in_head).map(|text| text.words.clone()).collect::<String>()
    };
    assert!(said("2026-11-26").contains("还有19天"), "{}", said("2026-11-26"));
    assert!(said("2026-12-15").contains("最后一天"));
    assert!(said("2026-12-16").contains("2027年2月26日前") && said("2026-12-16").contains("还有72天"));
    assert!(!said("2029-01-01").contains("还有"));
}

#[test]
fn an_accent_that_white_cannot_be_read_on_is_darkened() {
    let accent = |accent| layout(&Picture { accent, ..Picture::default() }, None, &FixedWidths).accent;
    assert_eq!(accent(Some([27, 75, 143])), [27, 75, 143]);
    assert_eq!(accent(None), [0x9b, 0x1c, 0x1f]);
    let [red, green, blue] = accent(Some([255, 157, 150]));
    assert!(red < 170 && green < 110 && blue < 110, "{red} {green} {blue}");
}
