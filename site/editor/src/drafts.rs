//! What the browser keeps of what was written: the draft, the policy, and the last drafts that were put aside. Where storage is full or
//! forbidden they live as long as the page.

use gloo::storage::{LocalStorage, Storage};

const DRAFT: &str = "mingbai-draft";
const POLICY: &str = "mingbai-policy";
const ASIDE: &str = "mingbai-drafts";
/// Most drafts that were put aside.
const MOST: usize = 5;

/// The draft of the last visit; none at a first visit.
pub(crate) fn draft() -> Option<String> {
    LocalStorage::get(DRAFT).ok()
}

/// The policy of the last visit.
pub(crate) fn policy() -> String {
    LocalStorage::get(POLICY).unwrap_or_default()
}

/// Keeps draft and policy for the next visit.
pub(crate) fn keep(draft: &str, policy: &str) {
    drop(LocalStorage::set(DRAFT, draft));
    drop(LocalStorage::set(POLICY, policy));
}

/// The drafts that were put aside, the last first.
pub(crate) fn aside() -> Vec<String> {
    LocalStorage::get(ASIDE).unwrap_or_default()
}

/// Puts a draft aside, and gives all that were.
pub(crate) fn put_aside(draft: &str) -> Vec<String> {
    let mut drafts = aside();
    if !draft.trim().is_empty() {
        drafts.retain(|known| known != draft);
        drafts.insert(0, draft.to_owned());
        drafts.truncate(MOST);
        drop(LocalStorage::set(ASIDE, &drafts));
    }
    drafts
}
