//! The engine that follows passages into a revised text gives the same answers in a browser as on the host.
#![allow(clippy::panic, reason = "a test may fail")]
#![cfg(target_arch = "wasm32")]

use mingbai_content::anchor::search::{Outcome, SearchText, Selector, find, find_with};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const OLD: &str = "第一条 为方便群众，制定本办法。\n第二条 每台电梯一次性补助20万元，由县财政局拨付。\n第三条 本办法自印发之日起施行。";
const NEW: &str = "第一条 为方便群众，制定本办法。\n第二条 本县适用本办法。\n第三条 每台电梯一次性补助25万元，由县财政局拨付。\n第四条 本办法自印发之日起施行。";

fn scalars(text: &str, from: usize, to: usize) -> String {
    text.chars().skip(from).take(to - from).collect()
}

#[wasm_bindgen_test]
fn a_reworded_passage_is_found_by_its_words_and_with_the_old_text() {
    let selector =
        Selector {
            exact: "每台电梯一次性补助20万元", prefix: "第二条 ", suffix: "，由县财政局", hint: None
        };
    let (old, new) = (SearchText::new(OLD), SearchText::new(NEW));
    let start = OLD.split("每台").next().map_or(0, |before| before.chars().count());
    let range = start..start + selector.exact.chars().count();
    assert_eq!(scalars(OLD, range.start, range.end), selector.exact);
    for outcome in [find(&selector, &new), find_with(&selector, range, &old, &new)] {
        let Outcome::Found(found) = outcome else { panic!("{outcome:?}") };
        assert_eq!(scalars(NEW, found.range.start, found.range.end), "每台电梯一次性补助25万元");
        assert!(!found.is_verbatim);
    }
}

#[wasm_bindgen_test]
fn a_deleted_passage_is_gone() {
    let selector =
        Selector { exact: "外地户口的居民凭居住证办理登记", prefix: "", suffix: "", hint: Some(40) };
    assert_eq!(find(&selector, &SearchText::new(NEW)), Outcome::Gone);
}
