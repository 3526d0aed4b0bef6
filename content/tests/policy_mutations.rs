//! The fuzz target's properties on real and example policies, whole and damaged; the same damage on every machine.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "what does not hold shall panic"
)]

use std::path::Path;

#[path = "../fuzz/properties/policy.rs"]
mod properties;

/// Damaged copies of each document.
const COPIES: usize = 60;

/// What copies of documents have been seen to contain, and what they should never.
const INSERTIONS: [&str; 24] = [
    "\n",
    "\n\n",
    "\r",
    "\u{C}",
    "　",
    "\t",
    "、",
    ",、",
    "。",
    "（",
    "）",
    "“",
    "《",
    "第",
    "条",
    "附件",
    "附件：",
    "目录\n",
    "（一）",
    "1.",
    "2026年3月2日\n",
    "區(qū)",
    "\0",
    "\u{202E}",
];

/// A small generator is enough, and keeps the test the same everywhere (xorshift, Marsaglia 2003).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap_or_default()
    }

    /// A character boundary of `text`.
    fn boundary(&mut self, text: &str) -> usize {
        boundary_from(text, self.below(text.len() + 1))
    }
}

/// The first character boundary at or after a byte.
fn boundary_from(text: &str, byte: usize) -> usize {
    (byte..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

fn damage(text: &mut String, random: &mut Random) {
    let (one, other) = (random.boundary(text), random.boundary(text));
    let (start, end) = (one.min(other), one.max(other));
    match random.below(6) {
        0 => text.truncate(end),
        1 => {
            let near = boundary_from(text, start + random.below(200));
            text.replace_range(start..near, "");
        }
        2 => {
            let copied = text[start..boundary_from(text, (start + 300).min(end))].to_owned();
            text.insert_str(start, &copied);
        }
        3 => *text = text.replace(['\n', '\r'], if random.below(2) == 0 { "" } else { "\n\n" }),
        _ => (0..=random.below(8)).for_each(|_| {
            let at = random.boundary(text);
            text.insert_str(at, INSERTIONS[random.below(INSERTIONS.len())]);
        }),
    }
}

fn documents() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [root.join("corpus/policies"), root.join("examples")];
    let mut files: Vec<_> =
        folders.iter().flat_map(|folder| folder.read_dir().unwrap()).map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let pages = files.iter().map(|file| if file.is_dir() { file.join("policy.html") } else { file.clone() });
    pages.filter_map(|file| std::fs::read_to_string(file).ok()).collect()
}

#[test]
fn no_damage_breaks_the_reading() {
    let mut random = Random(0x6D69_6E67_6261_6931);
    let documents = documents();
    assert!(documents.len() >= 9, "{} documents", documents.len());
    for document in documents {
        properties::holds(&document);
        let mut damaged = document.clone();
        for copy in 0..COPIES {
            if copy % 6 == 0 {
                damaged.clone_from(&document);
            }
            damage(&mut damaged, &mut random);
            properties::holds(&damaged);
        }
    }
}

/// The page ends inside 第二十二条, whose first line is no whole quote.
#[test]
fn a_line_that_ends_inside_a_number_is_quoted_with_the_next() {
    let line =
        "第二条　维护费补助由使用管理单位于每年九月底前申请，县住房和城乡建设局会同县财政局审核后拨付，困难补助随第二";
    let text = format!(
        "第一条　本办法适用于本县。\n{line}\n十二条规定的补助一并拨付，由使用管理单位于每年九月底前申请，县财政局审核后拨付，逾期不再受理。\n"
    );
    let policy = mingbai_content::policy::parse(&text).output;
    assert!(policy.paragraphs.iter().any(|paragraph| paragraph.spans.len() == 2), "the lines are one paragraph");
    properties::holds(&text);
}

#[test]
fn hostile_texts_are_read_like_others() {
    for text in [
        "",
        "\0",
        "\r\r\r",
        "第",
        "第条",
        "附件",
        "（",
        "（（（（",
        "1.",
        "一、",
        "目录",
        "年月日",
        "------",
        ",,,,、",
        "區(",
        "號印发",
        "99999999999、甲",
    ] {
        properties::holds(text);
        properties::holds(&[text, "\n"].concat().repeat(50));
    }
    let deep: String = (1..200).flat_map(|_| ["一、甲\n（一）乙\n1.丙\n（1）丁\n第一条 戊：\n"]).collect();
    properties::holds(&deep);
}

/// A megabyte takes some ten milliseconds in a release build; this guards against quadratic growth, in a debug build.
#[test]
fn a_megabyte_is_read_in_linear_time() {
    let text: String = (1..=9_000).map(|number| format!("第{number}条 每台补助20万元，\n由县财政局负责发放到位，并向社会公开。\n（一）擅自开工的；\n（二）提供虚假材料的。\n")).collect();
    assert!(text.len() > 1_000_000);
    let start = std::time::Instant::now();
    let index = mingbai_content::anchor::PolicyIndex::new(mingbai_content::policy::parse(&text).output);
    eprintln!("{} clauses in {:?}", index.policy().clauses.len(), start.elapsed());
    assert!(start.elapsed().as_secs() < 20);
}
