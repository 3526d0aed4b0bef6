//! What comes off the press, read back as a reader's program would: pages, sizes, words, language, tags. The program is asked as
//! `mingbai` asks it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail as tests do"
)]

use std::process::Command;
use std::sync::LazyLock;

use lopdf::{Document, Object};
use mingbai_content::explainer;
use mingbai_content::model::{Explainer, Form};
use mingbai_press::{Code, Cover, Paper, Press, Printed, Sheet, Volume, bind, sheets};

const ELEVATOR: &str = include_str!("../../../../content/examples/elevator-2026/jiedu.md");
const MEALS: &str = include_str!("../../../../content/examples/elder-meals-2026/jiedu.md");

/// Finding the fonts takes longer than all of these tests together.
static PRESS: LazyLock<Press> =
    LazyLock::new(|| Press::start(Command::new(env!("CARGO_BIN_EXE_mingbai-press"))).unwrap());

fn parse(markdown: &str) -> Explainer {
    explainer::parse(markdown).output
}

fn sheet(explainer: &Explainer, form: Form) -> Sheet<'_> {
    sheets(explainer).find(|sheet| sheet.form() == form).unwrap()
}

fn code() -> Code {
    Code {
        side: 29,
        path: "M4 4h7v7h-7z".to_owned(),
        address: "https://www.yunxi.example/a/?card=A7F3-K2Q9".to_owned(),
    }
}

/// Width and height of each page in millimetres.
fn sizes(document: &Document) -> Vec<(f32, f32)> {
    let size = |page: &(u16, u16)| {
        let dictionary = document.get_dictionary((u32::from(page.0), page.1)).unwrap();
        let corner = dictionary.get(b"MediaBox").unwrap().as_array().unwrap();
        let millimetres = |index: usize| (corner[index].as_float().unwrap() / 72.0 * 25.4).round();
        (millimetres(2), millimetres(3))
    };
    let pages: Vec<_> = document.page_iter().map(|id| (u16::try_from(id.0).unwrap(), id.1)).collect();
    pages.iter().map(size).collect()
}

fn read(printed: &Printed) -> Document {
    Document::load_mem(&printed.pdf).unwrap()
}

/// The words of all pages without white space, as lines end where the page wants.
fn words(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    document.extract_text(&pages).unwrap().chars().filter(|sign| !sign.is_whitespace()).collect()
}

fn text_of(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

#[test]
fn a_card_is_one_sheet_of_the_paper_that_was_asked_for() {
    let explainer = parse(ELEVATOR);
    for (paper, size) in [(Paper::A5, (148.0, 210.0)), (Paper::A4, (210.0, 297.0))] {
        let printed = sheet(&explainer, Form::Card).print(&PRESS, paper, Some(&code())).unwrap();
        assert_eq!(sizes(&read(&printed)), [size]);
        assert_eq!(printed.notes, Vec::<String>::new());
    }
}

#[test]
fn a_card_says_what_the_explainer_says() {
    let explainer = parse(ELEVATOR);
    let printed = sheet(&explainer, Form::Card).print(&PRESS, Paper::A5, Some(&code())).unwrap();
    let words = words(&read(&printed));
    for promised in ["每台20万元", "依据：第六条", "0555-0000012", "本卡编号"] {
        assert!(words.contains(promised), "{promised} is missing: {words}");
    }
}

#[test]
fn a_reader_of_the_screen_is_told_language_title_and_structure() {
    let explainer = parse(ELEVATOR);
    let document = read(&sheet(&explainer, Form::Card).print(&PRESS, Paper::A5, Some(&code())).unwrap());
    let catalog = document.catalog().unwrap();
    let marked = catalog.get(b"MarkInfo").and_then(|info| document.dereference(info)).unwrap().1;
    assert!(marked.as_dict().unwrap().get(b"Marked").unwrap().as_bool().unwrap());
    assert!(catalog.has(b"StructTreeRoot"));
    assert!(text_of(catalog.get(b"Lang").unwrap()).starts_with("zh"));
    let metadata = catalog.get(b"Metadata").and_then(|stream| document.dereference(stream)).unwrap().1;
    let metadata = String::from_utf8_lossy(&metadata.as_stream().unwrap().content).into_owned();
    assert!(metadata.contains(&explainer.head.title), "{metadata}");
    assert!(metadata.contains("pdfuaid:part"), "the file does not claim PDF/UA: {metadata}");
}

#[test]
fn a_card_with_too_many_words_says_which_to_shorten() {
    let fields: String = (0..40).map(|number| format!("栏目{number}\n: {}\n\n", "很长的话。".repeat(12))).collect();
    let longest = format!("最长的栏目\n: {}\n", "特别长的话。".repeat(40));
    let explainer = parse(&format!("---\ntitle: 一\n---\n\n## 明白卡 {{.card}}\n\n{fields}{longest}"));
    let printed = sheet(&explainer, Form::Card).print(&PRESS, Paper::A5, None).unwrap();
    assert!(printed.pages > 1);
    assert!(printed.notes.iter().any(|note| note.contains("最长的栏目")), "{:?}", printed.notes);
}

#[test]
fn the_type_grows_when_there_is_little_to_say() {
    let short = parse("---\ntitle: 一\n---\n\n## 卡 {.card}\n\n补多少\n: 20 万元。\n");
    let long = parse(ELEVATOR);
    let scale = |explainer| sheet(explainer, Form::Card).print(&PRESS, Paper::A5, None).unwrap().scale;
    assert!(scale(&short) > scale(&long));
}

#[test]
fn no_word_of_an_author_is_an_instruction() {
    let hostile = "#panic(\"甲\") $x^2$ *乙* _丙_ [丁] <戊> @己 \\ // 庚 \u{202e}辛 {壬}";
    let markdown = format!("---\ntitle: '#import \"a.typ\"'\n---\n\n## 卡 {{.card}}\n\n补 #set\n: `{hostile}`\n");
    let printed = sheet(&parse(&markdown), Form::Card).print(&PRESS, Paper::A5, None).unwrap();
    let words = words(&read(&printed));
    for sign in ["#panic(", "$x^2$", "*乙*", "_丙_", "<戊>", "@己", "#import", "补#set"] {
        assert!(words.contains(sign), "{sign} is missing: {words}");
    }
}

#[test]
fn a_booklet_has_cover_contents_and_every_form() {
    let (elevator, meals) = (parse(ELEVATOR), parse(MEALS));
    let code = code();
    let volumes = [&elevator, &meals].map(|explainer| Volume { explainer, code: Some(&code) });
    let cover = Cover { title: "办事一本通", publisher: "云溪县人民政府", edition: "2026 年 7 月" };
    let printed = bind(&PRESS, cover, &volumes).unwrap();
    assert_eq!(printed.notes, Vec::<String>::new());
    let document = read(&printed);
    assert_eq!(document.get_pages().len(), printed.pages);
    assert!(sizes(&document).iter().all(|size| *size == (210.0, 297.0)));

    let page = |number| document.extract_text(&[number]).unwrap().replace(char::is_whitespace, "");
    assert!(page(1).contains("办事一本通") && page(1).contains("云溪县人民政府"), "{}", page(1));
    assert!(page(2).contains("目录") && page(2).contains(&meals.head.title), "{}", page(2));
    let words = words(&document);
    for explainer in [&elevator, &meals] {
        for entry in explainer.entries() {
            let citations = entry.citations.iter().map(|citation| citation.path.as_ref().map(ToString::to_string));
            for clause in citations.flatten() {
                assert!(words.contains(&clause), "{clause} is missing");
            }
        }
    }
}
