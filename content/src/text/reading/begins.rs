//! Where anything may begin that the readers of facts know, and addresses on the web, which they pass over.

#[cfg(not(target_arch = "wasm32"))]
use std::sync::LazyLock;

#[cfg(not(target_arch = "wasm32"))]
use super::signs::Firsts;
use super::signs::Signs;
#[cfg(not(target_arch = "wasm32"))]
use super::{body, calendar, english, idiom, number};

/// What addresses on the web begin with.
const ADDRESSES: [&str; 3] = ["https://", "http://", "www."];

/// The signs that anything may begin with.
#[cfg(not(target_arch = "wasm32"))]
static BEGINS: LazyLock<Firsts> = LazyLock::new(|| {
    let begins = |sign: &char| {
        number::is_numeral(*sign)
            || english::may_begin(*sign)
            || idiom::may_begin(*sign)
            || calendar::may_begin(*sign)
            || body::may_begin(*sign)
    };
    let others =
        ['第', '(', '¥', '半', '对', '减', '折', '翻', '今', '明', '后', '去', '前', '上', '下', '年', '俩', '仨'];
    let addresses = ADDRESSES.iter().filter_map(|start| start.chars().next());
    Firsts::of_signs(('\0'..='\u{FFFF}').filter(begins).chain(others).chain(addresses))
});

/// Whether anything may begin with a sign: most of a text are none, and no reader need be asked of them.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn may_begin(sign: char) -> bool {
    BEGINS.has(sign)
}

/// A browser reads a few dates, and would gather the signs for longer than they save.
#[cfg(target_arch = "wasm32")]
pub(super) const fn may_begin(_sign: char) -> bool {
    true
}

/// How many signs an address on the web has that begins at `at`: none of its numbers is a fact.
pub(super) fn address(signs: &Signs, at: usize) -> Option<usize> {
    let is_start = ADDRESSES.iter().any(|start| signs.starts(at, start));
    is_start.then(|| signs.run(at, |sign| sign.is_ascii_graphic()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::reading::facts;

    #[test]
    fn no_fact_begins_with_a_sign_that_is_passed_over() {
        let text = "第二批、（二）、¥20、半年、对折、减半、折价三成、翻一番、今年、明年、后天、去年、前年、上月、下月、年底、叁拾万元、\
            国庆节、周一、县民政局、财政厅、国务院、3个工作日、五一劳动节、腊月初八、隔天、次日、“十四五”时期、乡镇人民政府、农行";
        let read = facts(text);
        assert!(read.len() > 20, "{read:?}");
        for fact in read {
            let first = Signs::of(fact.span.of(text)).at(0).unwrap();
            assert!(may_begin(first), "{}", fact.span.of(text));
        }
        assert!(!may_begin('的') && !may_begin('，'));
    }
}
