//! How long a [`Flow`] takes from its first step to its last, by the shortest and by the longest way.

use super::{Flow, FlowStep, Limit, TimeUnit};

/// The limits of one unit added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// Of what.
    pub unit: TimeUnit,
    /// Along the way that takes least of this unit.
    pub shortest: u32,
    /// Along the way that takes most of it.
    pub longest: u32,
}

impl Flow {
    /// The limits of all steps added up, one total a unit; a limit without number counts nothing.
    ///
    /// Working days and days stay apart, as nobody knows beforehand how many days five working days are.
    pub fn total(&self) -> Vec<Total> {
        let ways = ways(&self.steps);
        let mut totals = meet(ways.ended, ways.open).unwrap_or_default();
        totals.retain(|total| total.longest > 0);
        totals.sort_by_key(|total| total.unit);
        totals
    }

    /// Whether any limit says how long at least: the total is then one of least times.
    pub fn has_minimum(&self) -> bool {
        fn any(steps: &[FlowStep]) -> bool {
            steps.iter().any(|step| {
                step.limit.as_ref().is_some_and(Limit::is_minimum)
                    || step.branches.iter().any(|branch| any(&branch.steps))
            })
        }
        any(&self.steps)
    }
}

/// The ways through some steps: those that end the procedure, and those that go on after the last step.
struct Ways {
    ended: Option<Vec<Total>>,
    open: Option<Vec<Total>>,
}

fn ways(steps: &[FlowStep]) -> Ways {
    let mut ended: Option<Vec<Total>> = None;
    let mut open: Vec<Total> = Vec::new();
    for step in steps {
        if let Some((amount, unit)) = step.limit.as_ref().and_then(|limit| limit.amount.zip(limit.unit)) {
            open = sum(&open, &[Total { unit, shortest: amount, longest: amount }]);
        }
        if step.is_end() {
            return Ways { ended: meet(ended, Some(open)), open: None };
        }
        let mut onward: Option<Vec<Total>> = step.branches.is_empty().then(|| open.clone());
        for branch in &step.branches {
            let inner = ways(&branch.steps);
            ended = meet(ended, inner.ended.map(|inner| sum(&open, &inner)));
            onward = meet(onward, inner.open.map(|inner| sum(&open, &inner)));
        }
        match onward {
            Some(totals) => open = totals,
            None => return Ways { ended, open: None },
        }
    }
    Ways { ended, open: Some(open) }
}

/// Both ways are possible.
fn meet(one: Option<Vec<Total>>, other: Option<Vec<Total>>) -> Option<Vec<Total>> {
    match (one, other) {
        (Some(one), Some(other)) => Some(either(&one, &other)),
        (one, other) => one.or(other),
    }
}

/// One way or the other: a unit that one of them lacks takes none of it there.
fn either(one: &[Total], other: &[Total]) -> Vec<Total> {
    join(one, other, |a, b| (a.0.min(b.0), a.1.max(b.1)))
}

/// One after the other.
fn sum(one: &[Total], other: &[Total]) -> Vec<Total> {
    join(one, other, |a, b| (a.0.saturating_add(b.0), a.1.saturating_add(b.1)))
}

fn join(one: &[Total], other: &[Total], combine: impl Fn((u32, u32), (u32, u32)) -> (u32, u32)) -> Vec<Total> {
    let of = |totals: &[Total], unit| {
        totals.iter().find(|total| total.unit == unit).map_or((0, 0), |total| (total.shortest, total.longest))
    };
    let mut units: Vec<TimeUnit> = one.iter().chain(other).map(|total| total.unit).collect();
    units.sort_unstable();
    units.dedup();
    let total = |unit| {
        let (shortest, longest) = combine(of(one, unit), of(other, unit));
        Total { unit, shortest, longest }
    };
    units.into_iter().map(total).collect()
}

#[cfg(test)]
mod tests {
    use crate::explainer::parse;
    use crate::model::Body;

    fn check(markdown: &str, expect: &[&str]) {
        let explainer = parse(&["## 流程 {.flow}\n\n", markdown].concat()).output;
        let Some(Body::Flow(flow)) = explainer.sections.first().map(|section| &section.body) else {
            panic!("no flow");
        };
        let totals: Vec<String> =
            flow.total().iter().map(|it| format!("{:?} {}—{}", it.unit, it.shortest, it.longest)).collect();
        assert_eq!(totals, expect, "{markdown}");
    }

    #[test]
    fn limits_of_one_unit_add_up_and_units_stay_apart() {
        check("1. 甲（5个工作日）\n2. 乙（10日）\n3. 丙（15个工作日）\n", &["WorkingDay 20—20", "Day 10—10"]);
        check("1. 甲\n2. 乙（当日）\n", &[]);
    }

    #[test]
    fn branches_give_a_shortest_and_a_longest_way_and_meet_again() {
        let branches = "1. 甲（5个工作日）\n   - 齐\n     1. 乙（2个工作日）\n   - 不齐\n     1. 丙（7个工作日）\n     2. 丁（3日）\n2. 戊（1个工作日）\n";
        check(branches, &["WorkingDay 8—13", "Day 0—3"]);
    }

    #[test]
    fn a_branch_that_ends_takes_no_part_of_what_follows() {
        let branches = "1. 甲（5个工作日）\n   - 受理\n     1. 乙（2个工作日）\n   - 不受理\n     1. **结束** 告知理由\n2. 戊（20个工作日）\n";
        check(branches, &["WorkingDay 5—27"]);
        let both = "1. 甲（5个工作日）\n   - 受理\n     1. **办结** 发证\n   - 不受理\n     1. **结束** 告知理由（1个工作日）\n";
        check(both, &["WorkingDay 5—6"]);
    }
}
