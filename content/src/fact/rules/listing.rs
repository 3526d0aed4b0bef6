//! Lists that an entry counts itself, 三样：身份证、户口簿和结婚证, of things which the quoted words have: how many they are, however those
//! words part them.

use super::lists::is_sample;
use crate::fact::known::Judge;
use crate::fact::said::cue::STOPS;
use crate::text::fold;
use crate::text::reading::Fact;

/// What parts the items of a list, and words that join the last of them.
const MARKS: [char; 3] = ['、', '，', ','];
const JOINTS: [&str; 8] = ["以及", "还有", "再加上", "加上", "外加", "和", "及", "与"];
/// Words between a list and the count after it.
const BETWEEN: [&str; 6] = ["，一共", "，总共", "，共", "，这", "这", "，"];
/// Most signs between a count and its list, and of one item.
const NOUN: usize = 8;
const ITEM: usize = 16;

impl Judge<'_, '_> {
    /// How many items the list beside a count may have; none where there is no list of quoted things.
    pub(super) fn told_items(&self, text: &str, fact: &Fact) -> Option<Vec<u32>> {
        let quoted: String = self.quoted.iter().map(|span| fold::fold(span.of(&self.stated.policy().text))).collect();
        let after = text.get(fact.span.end..).unwrap_or_default();
        let after = after.split(STOPS).next().unwrap_or_default();
        let announced = after.split_once(['：', ':']).filter(|(noun, _)| {
            noun.chars().count() <= NOUN && !noun.contains(MARKS) && noun.chars().all(fold::is_han)
        });
        if let Some((_, list)) = announced {
            return counts(list, &quoted);
        }
        let before = text.get(..fact.span.start).unwrap_or_default();
        let before = before.rsplit(STOPS).next().unwrap_or_default().trim_end();
        let list = BETWEEN.iter().find_map(|word| before.strip_suffix(word)).unwrap_or(before);
        let list = list.rsplit(['：', ':', '，', ',']).next().unwrap_or_default();
        counts(list, &quoted).filter(|_| !list.contains(['（', '(']))
    }
}

/// How many items a list may have that leaves out none (甲、乙等三项), the first of which are of the quoted words.
fn counts(list: &str, quoted: &str) -> Option<Vec<u32>> {
    if is_sample(list) {
        return None;
    }
    let items: Vec<&str> = list.split(MARKS).map(str::trim).filter(|item| !item.is_empty()).collect();
    let known = items.iter().take_while(|item| is_quoted(item, quoted)).count();
    // Commas may part what 、 lists, and what follows the list may be no item of it.
    let coarse = list.split(['，', ',']).filter(|part| !part.trim().is_empty()).count();
    let joined = items.iter().filter(|item| is_pair(item, quoted)).count();
    if known + joined < 2 || (known < items.len() && known < 2) {
        return None;
    }
    let fine = (known..=items.len()).flat_map(|count| count..=count + joined);
    let all = fine.chain((coarse > 1 && coarse < items.len()).then_some(coarse));
    let mut counts: Vec<u32> = all.filter(|count| *count > 1).filter_map(|count| u32::try_from(count).ok()).collect();
    // 身份证和户口簿 are two, and no one thing.
    if items.len() == 1 {
        counts.retain(|count| *count == 2);
    }
    Some(counts)
}

/// Whether the quoted words have the thing: two signs of it side by side.
fn is_quoted(item: &str, quoted: &str) -> bool {
    let signs: Vec<char> = fold::fold(item).chars().filter(|sign| fold::is_han(*sign)).collect();
    let is_one = |pair: &[char]| quoted.contains(&pair.iter().collect::<String>());
    signs.len() <= ITEM && signs.windows(2).any(is_one)
}

/// Whether an item is two, joined by a word that the quoted words do not have between them.
fn is_pair(item: &str, quoted: &str) -> bool {
    JOINTS.iter().any(|word| {
        item.split_once(word).is_some_and(|(one, other)| is_quoted(one, quoted) && is_quoted(other, quoted))
    })
}
