//! What is told by a short name of it: 2020年的23号文 for 鄂康政办发〔2020〕23号, bodies that stand in a title, 居委会 for 村（居）, and
//! 省级民政部门 for 省级人民政府民政部门.

use crate::fact::alike::agree::agree;
use crate::fact::known::Judge;
use crate::fact::said::words::Words;
use crate::span::Span;
use crate::text::reading::{Day, DayPart, Fact, FactKind, Unit, facts};

/// The committees of villages and neighbourhoods, and how documents name both in short.
const COMMITTEES: [&str; 3] = ["居民委员会", "村民委员会", "村(居)民委员会"];
const VILLAGES: [&str; 4] = ["村（居）", "村(居)", "村（社区）", "村居"];

impl Judge<'_, '_> {
    /// Whether the clauses name it by more words.
    pub(super) fn is_named(&self, words: &Words<'_>, fact: &Fact) -> bool {
        match &fact.kind {
            FactKind::Office { place, name } => {
                self.stands_in_title(fact)
                    || self.is_of_village(name)
                    || self.is_of_government(fact, place)
                    || self.is_of_order(words, name, false)
            }
            FactKind::Day(Day { year: Some(year), part: DayPart::Year }) => {
                self.is_of_document(words, fact) || self.is_of_order(words, &year.to_string(), true)
            }
            FactKind::Quantity { unit: Unit::Count(word), value } if word == "号" => {
                let number = value.integer().map(|it| it.to_string()).unwrap_or_default();
                self.is_of_document(words, fact) || self.is_of_order(words, &number, true)
            }
            FactKind::Ordinal { number, measure } if measure == "号" => {
                self.is_of_order(words, &number.to_string(), true)
            }
            _ => false,
        }
    }

    /// 居委会 and 村委会 where the quoted words have 村（居）.
    fn is_of_village(&self, name: &str) -> bool {
        let policy = &self.stated.policy().text;
        let is_short = |span: &Span| VILLAGES.iter().any(|word| span.of(policy).contains(word));
        COMMITTEES.contains(&name) && self.quoted.iter().any(is_short)
    }

    /// 照区政府办的文办 where the clause has 《康巴什区政府办公室关于…的通知》.
    fn stands_in_title(&self, fact: &Fact) -> bool {
        let titles = self.stated.within(&self.scope).filter_map(|it| match &it.fact.kind {
            FactKind::Title(title) => Some(title),
            _ => None,
        });
        titles.into_iter().any(|title| facts(title).iter().any(|it| agree(fact, it)))
    }

    /// A department of a government that the clauses name with it.
    fn is_of_government(&self, fact: &Fact, place: &str) -> bool {
        let stated: Vec<&Fact> = self.stated.within(&self.scope).map(|it| &it.fact).collect();
        stated.iter().zip(stated.iter().skip(1)).any(|(government, part)| {
            let (FactKind::Office { name: level, .. }, FactKind::Office { name, .. }) = (&government.kind, &part.kind)
            else {
                return false;
            };
            let Some(level) = level.strip_suffix("政府").filter(|_| government.span.end == part.span.start) else {
                return false;
            };
            let kind = FactKind::Office { place: place.to_owned(), name: [level, name].concat() };
            agree(fact, &Fact { kind, ..(*part).clone() })
        })
    }

    /// 农业部2017年第3号令 for 农业部令2017年第3号: its body, its year, its number.
    fn is_of_order(&self, words: &Words<'_>, part: &str, is_number: bool) -> bool {
        let is_order = words.text.contains("号令") || words.text.contains("号公告") || words.text.contains('令');
        let mut stated = self.stated.within(&self.scope).filter_map(|it| match &it.fact.kind {
            FactKind::DocumentNumber { office, year, number } => Some((office, year.to_string(), number.to_string())),
            _ => None,
        });
        is_order
            && stated.any(|(office, year, number)| match is_number {
                true => year == part || number == part,
                false => office.contains(part) && office.ends_with(['令', '告']),
            })
    }

    /// 23号文, and its year where that stands before it.
    fn is_of_document(&self, words: &Words<'_>, fact: &Fact) -> bool {
        let after = words.text.get(fact.span.end..).unwrap_or_default().trim_start();
        let mut numbers = self.stated.within(&self.scope).filter_map(|it| match &it.fact.kind {
            FactKind::DocumentNumber { year, number, .. } => Some((*year, *number)),
            _ => None,
        });
        match &fact.kind {
            FactKind::Quantity { value, unit: Unit::Count(word) } if word == "号" && after.starts_with('文') => {
                numbers.any(|(_, number)| value.integer() == Some(i128::from(number)))
            }
            FactKind::Day(Day { year: Some(year), part: DayPart::Year }) => {
                let rest = after.strip_prefix('的').unwrap_or(after).trim_start();
                let number = facts(rest).into_iter().next().filter(|next| next.span.start == 0);
                let is_document = |next: &Fact| rest.get(next.span.end..).is_some_and(|rest| rest.starts_with('文'));
                number.as_ref().is_some_and(is_document) && numbers.any(|(of, _)| i64::from(of) == i64::from(*year))
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::fact::tested::check;

    #[test]
    fn villages_and_neighbourhoods_are_named_in_short() {
        check("工作范围向村(居)和公共企事业单位延伸。", "村里、居委会也一道包进来。", &[]);
    }

    #[test]
    fn a_document_goes_by_its_number_and_a_body_by_the_title_it_stands_in() {
        let policy = "严格执行《康巴什区政府办公室关于加强解读工作的通知》（鄂康政办发〔2020〕23号）要求。";
        check(policy, "照区政府办2020年的23号文办。", &[]);
        check(policy, "按23号文办。", &[]);
        check(policy, "按25号文办。", &["25号"]);
        check(policy, "按2021年的23号文办。", &["2021年"]);
        check(policy, "照区民政局的文办。", &["区民政局"]);
    }

    #[test]
    fn an_order_goes_by_its_body_its_year_and_its_number() {
        let policy = "农业部令2017年第3号公布，国务院令第320号公布。";
        check(policy, "农业部2017年第3号令。", &[]);
        check(policy, "国务院320号令。", &[]);
        check(policy, "国务院302号令。", &["302号"]);
        check(policy, "农业部2018年第3号令。", &["农业部2018年第3号令"]);
    }

    #[test]
    fn a_department_of_a_government_is_of_its_level() {
        let policy = "由省级人民政府退役军人工作主管部门认定。";
        check(policy, "省级退役军人部门认定。", &[]);
        check(policy, "县级退役军人部门认定。", &["县级退役军人部门"]);
    }
}
