//! Painting with the fonts of this machine. Where it has none for Chinese, that is said loudly, and only the message is tested.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails, and that is what a panic is for"
)]

use mingbai_picture::paint::{FontError, Fonts, png, svg};
use mingbai_picture::{Band, Content, Figure, Measure, Passage, Picture, Scene, Shape, Step, layout};

fn picture() -> Picture {
    Picture {
        kicker: "一图读懂".to_owned(),
        title: "老旧小区加装电梯，补多少、怎么领".to_owned(),
        number: "解读的文件：《<script>》 & “办法”".to_owned(),
        bands: vec![
            Band {
                title: "几个数".to_owned(),
                content: Content::Figures(vec![Figure {
                    value: "20".to_owned(),
                    unit: "万元".to_owned(),
                    ..Figure::default()
                }]),
                ..Band::default()
            },
            Band {
                content: Content::Prose(vec![Passage {
                    text: "面积、人数都过线，才能往下走 Ab. ئۇيغۇر 𠮷".to_owned(),
                    ..Passage::default()
                }]),
                ..Band::default()
            },
        ],
        ..Picture::default()
    }
}

fn fonts() -> Option<Fonts> {
    let fonts = Fonts::of_system().ok();
    if fonts.is_none() {
        eprintln!("SKIPPED: no Chinese font here, so nothing was painted (apt install fonts-noto-cjk)");
    }
    fonts
}

fn texts(scene: &Scene) -> impl Iterator<Item = &mingbai_picture::Text> {
    scene.shapes.iter().filter_map(|shape| if let Shape::Text(text) = shape { Some(text) } else { None })
}

#[test]
fn without_a_chinese_font_the_message_names_the_package() {
    let error = Fonts::of(fontdb::Database::new()).err().expect("an empty database has no font");
    assert_eq!(error, FontError::NoChineseFont);
    assert!(error.to_string().contains("apt install fonts-noto-cjk"), "{error}");
}

#[test]
fn a_picture_is_painted_as_large_as_it_was_laid_out() {
    let Some(fonts) = fonts() else { return };
    let scene = layout(&picture(), None, &fonts);
    let bytes = png(&scene, (0.0, scene.height), &fonts).unwrap();
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    assert_eq!((number(16), number(20)), (750, scene.height as u32));
}

#[test]
fn what_measures_is_what_paints() {
    let Some(fonts) = fonts() else { return };
    let scene = layout(&picture(), None, &fonts);
    for text in texts(&scene) {
        // A line is put together from measured pieces; painted whole it may be narrower by kerning, never wider.
        assert!(fonts.width(&text.words, text.font) <= text.width + 0.5, "{}", text.words);
        let mut narrow = text.font;
        narrow.size /= 2.0;
        assert!((fonts.width(&text.words, narrow) * 2.0 - fonts.width(&text.words, text.font)).abs() < 0.5);
    }
}

#[test]
fn a_vector_picture_holds_the_words_as_text() {
    let scene = layout(&picture(), None, &mingbai_picture::FixedWidths);
    let svg = svg(&scene, "补多少 <b>");
    assert!(svg.contains("<title>补多少 &lt;b&gt;</title>") && !svg.contains("<script>"));
    assert!(svg.contains(">几个数</text>"));
    assert_eq!(svg.matches("<text ").count(), texts(&scene).count());
}

/// A part of Tabler's strokes are arcs.
#[test]
fn an_icon_is_stroked_in_the_picture_and_is_a_path_of_the_vector() {
    let icon = "M5 12a7 7 0 1 0 14 0a7 7 0 1 0-14 0M9 12l2 2l4-4".to_owned();
    let scene = |icon: &str, measure: &dyn Measure| {
        let step = Step { title: "公示".to_owned(), mark: icon.to_owned(), ..Step::default() };
        let band = Band { content: Content::Steps(vec![step]), ..Band::default() };
        layout(&Picture { bands: vec![band], ..Picture::default() }, None, measure)
    };
    let drawn = svg(&scene(&icon, &mingbai_picture::FixedWidths), "图");
    assert!(drawn.contains(&format!("d=\"{icon}\" fill=\"none\" stroke=\"#ffffff\"")), "{drawn}");
    let Some(fonts) = fonts() else { return };
    let painted = |icon: &str| {
        let scene = scene(icon, &fonts);
        png(&scene, (0.0, scene.height), &fonts).unwrap()
    };
    assert_ne!(painted(&icon), painted("M0 0"));
    assert_eq!(painted("Mnonsense"), painted("M0 0"), "what is no path is left out");
}

#[test]
fn a_picture_that_no_memory_holds_is_refused() {
    let Some(fonts) = fonts() else { return };
    let error = png(&Scene { width: 750.0, height: 1e9, ..Scene::default() }, (0.0, 1e9), &fonts).unwrap_err();
    assert!(error.to_string().contains("帮助"), "{error}");
}
