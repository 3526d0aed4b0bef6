//! What a build writes for each explainer beside its page: `products` in `mingbai.toml`.

use clap::ValueEnum as _;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use crate::products::product::Product;
use crate::products::{calendar, feed};

/// Something that can be written beside a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    /// `plain.html`: the plain step.
    Plain,
    /// `styled.html`: the element with its markup.
    Styled,
    /// `jsonld.json`: data for search engines.
    JsonLd,
    /// `jiedu.md`: the explainer as it was written.
    Markdown,
    /// `milestones.ics`: its days to come, and one file with those of all explainers.
    Calendar,
    /// `feed.xml`: a feed of all explainers, and one for each audience.
    Feed,
    /// What `mingbai export` makes.
    Product(Product),
}

/// What is written where the configuration does not say: the files that README.md names.
const USUAL: [Choice; 6] =
    [Choice::Plain, Choice::Styled, Choice::JsonLd, Choice::Markdown, Choice::Calendar, Choice::Feed];

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choices(Vec<Choice>);

impl Choice {
    fn all() -> impl Iterator<Item = Self> {
        USUAL.into_iter().chain(Product::ALL.into_iter().map(Self::Product))
    }

    /// Its file where it is one that README.md names, else what `--form` calls it.
    fn name(self) -> String {
        match self {
            Self::Plain => "plain.html".to_owned(),
            Self::Styled => "styled.html".to_owned(),
            Self::JsonLd => "jsonld.json".to_owned(),
            Self::Markdown => "jiedu.md".to_owned(),
            Self::Calendar => calendar::FILE.to_owned(),
            Self::Feed => feed::FILE.to_owned(),
            Self::Product(product) => {
                product.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
            }
        }
    }
}

impl Choices {
    /// Whether this was chosen.
    pub(crate) fn has(&self, choice: Choice) -> bool {
        self.0.contains(&choice)
    }

    /// What was chosen of that which `mingbai export` makes, in the order in which it is made.
    pub(crate) fn products(&self) -> impl Iterator<Item = Product> {
        Product::ALL.into_iter().filter(|product| self.has(Choice::Product(*product)))
    }

    /// All that is printed besides.
    pub(crate) fn add_prints(&mut self) {
        let prints = Product::ALL.into_iter().filter(|product| product.is_sheet() || *product == Product::Booklet);
        self.0.extend(prints.map(Choice::Product));
    }
}

impl Default for Choices {
    fn default() -> Self {
        Self(USUAL.to_vec())
    }
}

impl<'de> Deserialize<'de> for Choices {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let choice = |name: String| {
            Choice::all().find(|choice| choice.name() == name).ok_or_else(|| {
                let names: Vec<String> = Choice::all().map(Choice::name).collect();
                D::Error::custom(format!("products 里没有“{name}”，可以写的有：{}", names.join("、")))
            })
        };
        Vec::deserialize(deserializer)?.into_iter().map(choice).collect::<Result<_, _>>().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::config::Config;

    #[test]
    fn each_choice_has_a_name_of_its_own_by_which_it_is_chosen() {
        for choice in Choice::all() {
            let config: Config = toml::from_str(&format!("products = ['{}']", choice.name())).unwrap();
            assert_eq!(config.products.0, [choice]);
        }
    }

    #[test]
    fn an_unknown_product_is_told_with_those_that_there_are() {
        let error = toml::from_str::<Config>("products = ['radio', 'televison']").unwrap_err().to_string();
        for part in ["televison", "plain.html", "jiedu.md", "radio", "infographic"] {
            assert!(error.contains(part), "{part} in {error}");
        }
    }

    #[test]
    fn what_is_not_chosen_is_what_the_readme_names() {
        let config: Config = toml::from_str("").unwrap();
        assert!(config.products.has(Choice::Styled) && config.products.products().next().is_none());
        let readme = include_str!("../../../../README.md");
        let line = readme.lines().find(|line| line.starts_with("mingbai build texts/ --out dist")).unwrap();
        for choice in Choice::all() {
            let is_named = line.split([' ', ',']).any(|word| word == choice.name());
            assert_eq!(is_named, config.products.has(choice), "{choice:?}: {line}");
        }
    }
}
