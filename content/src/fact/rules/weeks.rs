//! Working days in weeks: 大约四个星期 for 20个工作日. Told to the day, they are another period.

use crate::fact::known::Judge;
use crate::text::reading::{Fact, FactKind, Precision, Ratio, Unit};
use crate::text::units::Dimension;

impl Judge<'_, '_> {
    /// Whether a round number of days or weeks stands for working days of the quoted words: five of them are a week.
    pub(super) fn is_about_working_days(&self, fact: &Fact) -> bool {
        let FactKind::Quantity { value, unit: Unit::Of(Dimension::Days) } = &fact.kind else { return false };
        let stands_for = |it: &Fact| match &it.kind {
            FactKind::Quantity { value: days, unit: Unit::Of(Dimension::WorkingDays) } => {
                days.times(Ratio::whole(7)).and_then(|days| days.over(Ratio::whole(5))) == Some(*value)
            }
            _ => false,
        };
        fact.precision == Precision::About && self.quoted_facts().iter().any(|it| stands_for(it))
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested;

    #[test]
    fn weeks_stand_for_working_days_where_they_are_round() {
        let policy = "自受理之日起20个工作日内办结。";
        let check = |answer: &str, expect: &[&str]| tested::check(policy, answer, expect);
        check("大约四个星期。", &[]);
        check("约 28 天。", &[]);
        check("四周左右。", &[]);
        check("四个星期。", &["四个星期"]);
        check("大约三个星期。", &["三个星期"]);
    }
}
