//! What holds of every message, tried on texts put together by chance, and some that are read with care.

use super::*;

/// Pieces that must come through whole, and words between them.
const WHOLE: [&str; 16] = [
    "20万元",
    "2026年5月31日",
    "2026年10月8日至12月15日",
    "0555-0000012",
    "9:00—17:00",
    "云政办〔2026〕12号",
    "《云溪县老旧小区既有住宅加装电梯补助办法》",
    "https://www.yunxi.example/jiedu/2026/a.html",
    "3—5个工作日",
    "三分之二",
    "50%",
    "第十二条",
    "1,200.5元",
    "“云溪通”",
    "13912345678",
    "2 万元",
];
const WORDS: [&str; 12] =
    ["，", "。", "由", "申请人提交", "可以在", "办理；", "领取补助，", "（", "）", "县里", "都要在网上公示。", "A"];

/// A row of numbers that is the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap()
    }
}

fn without_counter(part: &str) -> &str {
    part.split_once('）').map_or(part, |(_, rest)| rest)
}

#[test]
fn no_part_is_too_long_nothing_is_lost_and_nothing_whole_is_cut() {
    let mut chance = Chance(20_260_302);
    for _ in 0..2_000 {
        let mut text = String::from("头");
        let mut placed = Vec::new();
        for _ in 0..chance.below(40) {
            let word = WORDS[chance.below(WORDS.len())];
            text.push_str(word);
            // A word of Han between two numbers, so that they are not one.
            text.push('在');
            let whole = WHOLE[chance.below(WHOLE.len())];
            placed.push(whole);
            text.push_str(whole);
            text.push('，');
        }
        let parts = split(&text, &[]);
        for part in &parts {
            assert!(units(part) <= PART_UNITS, "{part}");
        }
        if parts.len() == 1 {
            assert_eq!(parts[0], text.trim());
            continue;
        }
        let bodies: Vec<&str> = parts.iter().map(|part| without_counter(part)).collect();
        assert_eq!(bodies.concat(), text, "{parts:#?}");
        for whole in WHOLE {
            let in_text = text.matches(whole).count();
            let in_parts: usize = bodies.iter().map(|body| body.matches(whole).count()).sum();
            assert_eq!(in_text, in_parts, "{whole} is cut: {parts:#?}");
        }
        for (at, part) in parts.iter().enumerate() {
            assert!(part.starts_with(&counter(at, parts.len())), "{parts:#?}");
            assert!(!without_counter(part).starts_with(|sign| "，。；、".contains(sign)), "{parts:#?}");
        }
    }
}

#[test]
fn a_short_text_is_one_message_without_a_count() {
    let text = "一".repeat(70);
    assert_eq!(split(&text, &[]), [text]);
    assert_eq!(split("一".repeat(71).as_str(), &[]).len(), 2);
    assert!(split("  ", &[]).is_empty());
}

#[test]
fn a_cut_stands_after_a_sentence() {
    let text = "县里给老旧小区加装电梯发补助，每台一次性补助二十万元，第二年起每年另补维护费两千元，连续补五年。申请要先由业主表决，过了线才能往下走。";
    let parts = split(&[text, text].concat(), &[]);
    assert!(parts[0].ends_with('。') || parts[0].ends_with('，'), "{parts:#?}");
}

#[test]
fn a_name_that_is_told_stays_whole() {
    let office = "云溪县住房和城乡建设局";
    let text = ["一".repeat(60).as_str(), office, "负责"].concat();
    let parts = split(&text, &[office]);
    assert!(parts.iter().any(|part| part.contains(office)), "{parts:#?}");
}

#[test]
fn characters_beyond_the_plane_count_twice() {
    let text = "𠮷".repeat(40);
    let parts = split(&text, &[]);
    assert!(parts.len() == 2 && parts.iter().all(|part| units(part) <= PART_UNITS), "{parts:?}");
}

#[test]
fn what_no_part_can_hold_is_cut_all_the_same() {
    let address = ["https://www.yunxi.example/", &"a".repeat(150)].concat();
    let parts = split(&["详见", &address].concat(), &[]);
    assert!(parts.iter().all(|part| units(part) <= PART_UNITS), "{parts:#?}");
}
