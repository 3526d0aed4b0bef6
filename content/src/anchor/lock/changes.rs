//! How a lock differs from the one before it, which is what its author is told.

use super::{Lock, LockedCitation};

/// How a lock differs from the one before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockChange<'a> {
    /// A citation that was not locked.
    Added(&'a LockedCitation),
    /// A citation that the explainer has no more.
    Removed(&'a LockedCitation),
    /// Its clause has another number now: before, after.
    Moved(&'a LockedCitation, &'a LockedCitation),
    /// Its clause has other words: before, after.
    Clause(&'a LockedCitation, &'a LockedCitation),
    /// The policy has other words, perhaps where nothing is cited.
    Text,
}

impl Lock {
    /// What has changed since `before`, in order of this lock, then what was removed.
    pub fn changes_since<'a>(&'a self, before: &'a Self) -> Vec<LockChange<'a>> {
        let mut left: Vec<&LockedCitation> = before.citations.iter().collect();
        let mut take = |is_it: &dyn Fn(&LockedCitation) -> bool| {
            left.iter().position(|locked| is_it(locked)).map(|at| left.remove(at))
        };
        // A citation that went to another entry with its words is the same citation: first come those that stayed.
        let stayed: Vec<_> =
            self.citations.iter().map(|now| take(&|old| now.is_like(old) && now.entry == old.entry)).collect();
        let mut changes = Vec::new();
        for (now, known) in self.citations.iter().zip(stayed) {
            match known.or_else(|| take(&|old| now.is_like(old))) {
                None => changes.push(LockChange::Added(now)),
                Some(old) if old.hash != now.hash => changes.push(LockChange::Clause(old, now)),
                Some(old) if old.clause != now.clause => changes.push(LockChange::Moved(old, now)),
                Some(_) => {}
            }
        }
        changes.extend(left.into_iter().map(LockChange::Removed));
        if self.text != before.text {
            changes.push(LockChange::Text);
        }
        changes
    }
}

impl LockedCitation {
    fn is_like(&self, other: &Self) -> bool {
        self.quote == other.quote && self.path == other.path
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{EXPLAINER, POLICY, lock};
    use super::*;

    /// Locks anew after a change, and tells what the program would.
    fn check(explainer: &str, policy: &str, expect: &[&str]) {
        let (before, now) = (lock(EXPLAINER, POLICY), lock(explainer, policy));
        let name = |locked: &LockedCitation| format!("{} {}", locked.entry, locked.clause.clone().unwrap_or_default());
        let told = |change: &LockChange<'_>| match change {
            LockChange::Added(now) => format!("added {}", name(now)),
            LockChange::Removed(old) => format!("removed {}", name(old)),
            LockChange::Moved(old, now) => format!("moved {} → {}", name(old), name(now)),
            LockChange::Clause(old, now) => format!("clause {} → {}", name(old), name(now)),
            LockChange::Text => "text".to_owned(),
        };
        assert_eq!(now.changes_since(&before).iter().map(told).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn a_lock_tells_what_has_changed_since_the_one_before() {
        check(EXPLAINER, POLICY, &[]);
        check(&EXPLAINER.replace("第一条：", "第1条："), POLICY, &[]);
        check(&EXPLAINER.replace("#who", "#office"), POLICY, &[]);
        let other = EXPLAINER.replace("：每台补助20万元", "：补助20万元");
        check(&other, POLICY, &["added amount 第一条", "removed amount 第一条"]);
        check(
            EXPLAINER,
            &POLICY.replace("20万元。", "20万元，一次付清。"),
            &["clause amount 第一条 → amount 第一条", "text"],
        );
        let renumbered = POLICY.replace("第二条", "第三条").replace("第一条", "第一条 为方便群众。\n第二条");
        check(
            &EXPLAINER.replace("第一条", "第二条").replace("第二条第", "第三条第"),
            &renumbered,
            &[
                "added amount 第二条",
                "added who 第三条第一款",
                "removed amount 第一条",
                "removed who 第二条第一款",
                "text",
            ],
        );
        check(
            EXPLAINER,
            &renumbered,
            &["moved amount 第一条 → amount 第二条", "moved who 第二条第一款 → who 第三条第一款", "text"],
        );
        check(EXPLAINER, &POLICY.replace("办法\n", "办法\n为方便群众。\n"), &["text"]);
    }
}
